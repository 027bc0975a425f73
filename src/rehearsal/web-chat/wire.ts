/** The JSON that the web chat's server and its page exchange: what one person sees of the room. */
import type { FaultSettings } from '../faults.ts';
import type { SampleState } from './controls.ts';

export interface WirePerson {
  readonly id: number;
  readonly name: string;
  readonly username?: string;
  readonly isBot: boolean;
  /** The language of the person's own app; a bot speaks it until told otherwise. */
  readonly language?: string;
}

export interface WireEntity {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
  readonly url?: string;
  readonly language?: string;
}

export interface WireButton {
  readonly text: string;
  readonly kind: 'callback' | 'url' | 'copy' | 'disabled' | 'unsupported';
  readonly style?: 'primary' | 'success' | 'danger';
  readonly url?: string;
  readonly copy?: string;
}

export interface WireReplyButton {
  readonly text: string;
  readonly ask: 'text' | 'contact' | 'chat' | 'users' | 'unsupported';
  readonly style?: 'primary' | 'success' | 'danger';
  readonly requestId?: number;
  readonly most?: number;
}

/** What the bot's last markup asks of the person in this chat. */
export type WireReplyMarkup =
  | {
      readonly kind: 'keyboard';
      readonly messageId: number;
      readonly rows: readonly (readonly WireReplyButton[])[];
      readonly oneTime: boolean;
      readonly placeholder?: string;
    }
  | { readonly kind: 'force-reply'; readonly messageId: number; readonly placeholder?: string };

export interface WireFile {
  readonly kind: 'document' | 'photo';
  readonly name: string;
  readonly mime: string;
  readonly size: number;
  readonly path: string;
}

/** A line of the chat itself; `kind` is a locale key, `names` its arguments. */
export interface WireService {
  readonly kind: string;
  readonly names: readonly string[];
  readonly messageId?: number;
}

export interface WireMessage {
  /** Unique in the chat; ephemeral messages count apart. */
  readonly key: string;
  readonly id: number;
  readonly at: number;
  readonly editedAt?: number;
  readonly author: string;
  readonly authorId: number;
  readonly isBot: boolean;
  readonly isOwn: boolean;
  readonly isEphemeral: boolean;
  readonly threadId?: number;
  readonly text: string;
  readonly entities: readonly WireEntity[];
  readonly file?: WireFile;
  readonly contact?: { readonly name: string; readonly phone: string };
  readonly replyTo?: { readonly id: number; readonly author: string; readonly excerpt: string };
  readonly forwardedFrom?: string;
  readonly reactions: readonly string[];
  readonly service?: WireService;
  readonly keyboard?: readonly (readonly WireButton[])[];
}

export interface WireChatSummary {
  readonly id: number;
  readonly kind: 'private' | 'group' | 'supergroup';
  readonly title: string;
  readonly isBot: boolean;
  readonly unread: number;
  readonly last?: {
    readonly at: number;
    readonly author: string;
    readonly isOwn: boolean;
    readonly text: string;
    readonly service?: WireService;
    readonly file?: string;
  };
}

export interface WireMember extends WirePerson {
  readonly status: 'creator' | 'administrator' | 'member';
}

export interface WireChat {
  readonly id: number;
  readonly kind: 'private' | 'group' | 'supergroup';
  readonly title: string;
  readonly bot?: { readonly id: number; readonly isStarted: boolean; readonly isBlocked: boolean };
  /** False once the person left, was removed, or the group became a supergroup. */
  readonly isWritable: boolean;
  readonly migratedTo?: number;
  readonly members: readonly WireMember[];
  readonly isForum: boolean;
  readonly topics: readonly { readonly id: number; readonly name: string }[];
  readonly pinned: readonly { readonly id: number; readonly title: string; readonly excerpt: string }[];
  readonly commands: readonly { readonly command: string; readonly description: string }[];
  readonly replyMarkup?: WireReplyMarkup;
  readonly messages: readonly WireMessage[];
  readonly hasEarlier: boolean;
}

/** Everything in the window but the open chat. */
export interface WireRoom {
  readonly me?: WirePerson;
  readonly cast: readonly WirePerson[];
  readonly bots: readonly WirePerson[];
  readonly chats: readonly WireChatSummary[];
  readonly sample: SampleState;
  /** Nobody has written or read anything yet: nothing is lost when the room is emptied. */
  readonly isEmpty: boolean;
  readonly faults: FaultSettings;
  /** The rehearsal clock, milliseconds since 1970. */
  readonly now: number;
  readonly timeZone: string;
}

export type WireAnswer =
  | { readonly ok: true; readonly chatId?: number; readonly userId?: number; readonly url?: string; readonly callback?: WireCallback }
  | { readonly ok: false; readonly refusal: string };

interface WireCallback {
  readonly text?: string;
  readonly isAlert: boolean;
  readonly url?: string;
}
