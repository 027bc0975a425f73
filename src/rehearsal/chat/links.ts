/** Links into Telegram itself, as a phone follows them. */
import type { ChatAdministratorRights } from '@grammyjs/types';
import type { UserId } from './model.ts';
import type { ChatState } from './state.ts';

export type FollowedLink =
  | { readonly kind: 'start'; readonly botId: UserId; readonly payload: string }
  | { readonly kind: 'startgroup'; readonly botId: UserId; readonly payload: string; readonly rights: Partial<ChatAdministratorRights> | undefined }
  | { readonly kind: 'elsewhere'; readonly url: string };

const RIGHTS: Readonly<Record<string, keyof ChatAdministratorRights>> = {
  change_info: 'can_change_info',
  delete_messages: 'can_delete_messages',
  restrict_members: 'can_restrict_members',
  invite_users: 'can_invite_users',
  pin_messages: 'can_pin_messages',
  manage_topics: 'can_manage_topics',
  promote_members: 'can_promote_members',
  manage_video_chats: 'can_manage_video_chats',
  manage_chat: 'can_manage_chat',
  anonymous: 'is_anonymous',
};

function rightsAsked(admin: string | null): Partial<ChatAdministratorRights> | undefined {
  if (admin === null) return undefined;
  const asked = admin.split(/[+ ]/).map((right) => RIGHTS[right]);
  const none = Object.values(RIGHTS).map((right) => [right, false] as const);
  return Object.fromEntries([...none, ...asked.flatMap((right) => (right ? [[right, true] as const] : [])), ['can_manage_chat', true]]);
}

const LINK = /^(?:https?:\/\/)?(?:t|telegram)\.me\/([A-Za-z][A-Za-z0-9_]{3,31})\/?(?:\?([^#]*))?$/i;
const INNER_LINK = /^tg:\/\/resolve\?(.*)$/i;

/** A query string without `URL`, which a pure file does without. */
function queryOf(text: string): ReadonlyMap<string, string> {
  const pairs = text.split('&').filter((part) => part !== '').map((part) => {
    const cut = part.indexOf('=');
    const [name, value] = cut === -1 ? [part, ''] : [part.slice(0, cut), part.slice(cut + 1)];
    return [name, safelyDecoded(value)] as const;
  });
  return new Map(pairs);
}

function safelyDecoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

function addressed(url: string): { readonly username: string; readonly query: ReadonlyMap<string, string> } | undefined {
  const [outer, username, outerQuery] = LINK.exec(url.trim()) ?? [];
  if (outer !== undefined && username !== undefined) return { username: username.toLowerCase(), query: queryOf(outerQuery ?? '') };
  const [, innerQuery] = INNER_LINK.exec(url.trim()) ?? [];
  const query = queryOf(innerQuery ?? '');
  const domain = query.get('domain');
  return domain === undefined ? undefined : { username: domain.toLowerCase(), query };
}

export function followLink(state: ChatState, url: string): FollowedLink {
  const link = addressed(url);
  const bot = [...state.bots.values()].find(({ account }) => account.user.username.toLowerCase() === link?.username);
  if (!link || !bot) return { kind: 'elsewhere', url };
  const { query } = link;
  const botId = bot.account.user.id;
  const group = query.get('startgroup');
  if (group === undefined) return { kind: 'start', botId, payload: query.get('start') ?? '' };
  return { kind: 'startgroup', botId, payload: group, rights: rightsAsked(query.get('admin') ?? null) };
}
