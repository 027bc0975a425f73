/** How the Bot API words what it refuses: each refusal of the chat model as Telegram's own code and description. */
import type { ChatRefusal } from '../chat/model.ts';

export interface ApiRefusal {
  readonly code: number;
  readonly description: string;
  readonly parameters?: { readonly migrate_to_chat_id?: number; readonly retry_after?: number };
}

export type Answer = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly refusal: ApiRefusal };

export const badRequest = (reason: string): ApiRefusal => ({ code: 400, description: `Bad Request: ${reason}` });

export const tooMany = (retryAfter: number): ApiRefusal => ({
  code: 429,
  description: `Too Many Requests: retry after ${retryAfter}`,
  parameters: { retry_after: retryAfter },
});

/** What the room leaves out says so in words of its own, so that nobody takes it for Telegram's. */
export const leftOut = (what: string): ApiRefusal => ({ code: 501, description: `Not Implemented: the rehearsal room leaves out ${what}` });

export const UNAUTHORIZED: ApiRefusal = { code: 401, description: 'Unauthorized' };
export const METHOD_NOT_FOUND: ApiRefusal = { code: 404, description: 'Not Found: method not found' };
export const BAD_GATEWAY: ApiRefusal = { code: 502, description: 'Bad Gateway' };
export const OTHER_POLLER: ApiRefusal = {
  code: 409,
  description: 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
};
export const WEBHOOK_ACTIVE: ApiRefusal = {
  code: 409,
  description: "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
};

const forbidden = (reason: string): ApiRefusal => ({ code: 403, description: `Forbidden: ${reason}` });

const DESCRIPTIONS: Readonly<Record<ChatRefusal, ApiRefusal>> = {
  'user-not-found': badRequest('user not found'),
  'chat-not-found': badRequest('chat not found'),
  'bot-not-found': badRequest('user not found'),
  'group-upgraded': badRequest('group chat was upgraded to a supergroup chat'),
  'topic-not-found': badRequest('message thread not found'),
  'not-a-forum': badRequest('the chat is not a forum'),
  'not-a-member': forbidden('bot is not a member of the {kind} chat'),
  'bot-kicked': forbidden('bot was kicked from the {kind} chat'),
  'not-enough-rights': badRequest('not enough rights'),
  'not-an-administrator': badRequest('need administrator rights in the chat'),
  'never-started': forbidden("bot can't initiate conversation with a user"),
  'bot-blocked': forbidden('bot was blocked by the user'),
  'blocked-by-user': forbidden('bot was blocked by the user'),
  'bots-cannot-write-to-bots': forbidden("bots can't send messages to bots"),
  'message-not-found': badRequest('message not found'),
  'edit-not-found': badRequest('message to edit not found'),
  'delete-not-found': badRequest('message to delete not found'),
  'pin-not-found': badRequest('message to pin not found'),
  'forward-not-found': badRequest('message to forward not found'),
  'reply-not-found': badRequest('message to be replied not found'),
  'not-own-message': badRequest("message can't be edited"),
  'not-modified': badRequest(
    'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
  ),
  'nothing-to-edit': badRequest('there is no text in the message to edit'),
  'no-caption': badRequest('there is no caption in the message to edit'),
  'too-old-to-delete': badRequest("message can't be deleted for everyone"),
  'service-message': badRequest("the message can't be forwarded"),
  'button-not-found': badRequest('BUTTON_INVALID'),
  'button-disabled': badRequest('BUTTON_INVALID'),
  'callback-too-old': badRequest('query is too old and response timeout expired or query ID is invalid'),
  'ephemeral-only-in-groups': badRequest('ephemeral messages can be sent only to groups and supergroups'),
  'ephemeral-not-allowed': badRequest('not enough rights to send an ephemeral message to the user'),
  'ephemeral-not-found': badRequest('ephemeral message not found'),
  'receiver-not-a-member': badRequest('USER_NOT_PARTICIPANT'),
  'private-only': badRequest('method is available only in private chats'),
  'group-only': badRequest('method is available only in groups and supergroups'),
  'link-not-understood': badRequest('START_PARAM_INVALID'),
  'group-needed': badRequest('chat not found'),
  'file-not-found': badRequest('wrong file identifier/HTTP URL specified'),
  'user-not-in-chat': badRequest('member not found'),
  'creator-cannot-change': badRequest("can't remove chat owner"),
  'already-a-member': badRequest('USER_ALREADY_PARTICIPANT'),
  'already-a-supergroup': badRequest('chat is a supergroup already'),
  'request-not-found': badRequest('BUTTON_INVALID'),
  'wrong-chat-for-request': badRequest('CHAT_INVALID'),
  'empty-text': badRequest('message text is empty'),
  'token-taken': badRequest('token is taken'),
};

/** `kind` words the chat in the sentences about being thrown out; `upgradedTo` travels with the sentence about supergroups. */
export function describe(refusal: ChatRefusal, chat: { readonly kind: string; readonly upgradedTo?: number | undefined }): ApiRefusal {
  const known = DESCRIPTIONS[refusal];
  const worded = { ...known, description: known.description.replace('{kind}', chat.kind) };
  return chat.upgradedTo === undefined ? worded : { ...worded, parameters: { migrate_to_chat_id: chat.upgradedTo } };
}
