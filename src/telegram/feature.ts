/** What a capability hands to the chat: commands, taps, typed inputs and deep links, free of the client library. */
import type { Say, Screen } from '#kernel';
import type { z } from 'zod';
import type { Language } from './locale.ts';
import type { OutgoingFile, Place } from './outgoing.ts';

/** Who acts, where and when. Rights are asked of the database by every verb, at the moment of the act. */
export interface Visit {
  readonly personId: number;
  readonly language: Language;
  /** The name the account shows, cleaned. */
  readonly name: string;
  readonly userId: number;
  readonly place: Place;
  /** The group's title; empty in private. */
  readonly chatTitle: string;
  readonly isPrivate: boolean;
  readonly updateId: number;
  readonly now: Date;
}

export interface TapVisit extends Visit {
  /** The message the button hangs on; absent when Telegram no longer hands it out. */
  readonly messageId: number | undefined;
}

/** Words that answer one of the bot's own messages in a group. */
interface ReplyVisit extends Visit {
  /** The person's own message. */
  readonly messageId: number;
}

export type GroupReply = (visit: ReplyVisit, text: string) => Promise<Answer>;

/** A document or picture that somebody sent; `fetch` downloads it and throws when it cannot. */
export interface IncomingFile {
  readonly name: string;
  readonly mime: string;
  readonly size: number;
  fetch(): Promise<Uint8Array>;
}

/** What the person hears. A tap always gets its one callback answer; `screen` replaces the tapped message. */
export interface Answer {
  /** Chosen by this very tap: the bubble and the screen speak it, though the update arrived in another. */
  readonly language?: Language;
  readonly toast?: Say;
  readonly isAlert?: boolean;
  readonly openUrl?: string;
  readonly screen?: Screen;
  readonly send?: Screen;
  /** A sign on the person's own message; where the group allows none, these words in private. */
  readonly sign?: { readonly messageId: number; readonly otherwise: Screen };
  /** To the person alone, wherever the update came from; nothing when the person cannot be reached. */
  readonly privately?: Screen;
  readonly file?: { readonly content: OutgoingFile; readonly caption: Screen };
  /** Slow work (a download): done outside the handler, its own answer follows. */
  readonly later?: () => Promise<Answer>;
}

export interface Command {
  readonly name: string;
  readonly alias: string;
  readonly description: Say;
  readonly where: 'private' | 'group' | 'both';
  readonly handle: (visit: Visit, argument: string) => Promise<Answer>;
}

export interface Tap {
  readonly verb: string;
  readonly handle: (visit: TapVisit, args: readonly string[]) => Promise<Answer | 'unreadable'>;
}

/** A tap whose arguments are parsed by `schema` before `handle` sees them. */
export const tap = <Args extends readonly unknown[]>(
  verb: string,
  schema: z.ZodType<Args>,
  handle: (visit: TapVisit, args: Args) => Promise<Answer>,
): Tap => ({
  verb,
  handle: async (visit, args) => {
    const parsed = schema.safeParse(args);
    return parsed.success ? handle(visit, parsed.data) : 'unreadable';
  },
});

export interface TypedInput {
  readonly text: string | undefined;
  readonly file: IncomingFile | undefined;
  /** The unfinished input's state, as its verb stored it. */
  readonly state: unknown;
}

export interface DialogueKind {
  readonly kind: string;
  readonly handle: (visit: Visit, input: TypedInput) => Promise<Answer>;
}

/** A deep link's payload `<prefix>_<rest>`. */
export interface Start {
  readonly prefix: string;
  readonly handle: (visit: Visit, rest: string) => Promise<Answer>;
}

export interface Feature {
  readonly name: string;
  readonly commands?: readonly Command[];
  readonly taps?: readonly Tap[];
  readonly dialogues?: readonly DialogueKind[];
  readonly starts?: readonly Start[];
  readonly groupReply?: GroupReply;
}
