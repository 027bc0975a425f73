/** What Telegram's refusals mean for us, by name (the texts are Telegram's own). */
import { GrammyError, HttpError } from 'grammy';

export type Failure =
  | { readonly kind: 'not-modified' }
  | { readonly kind: 'too-old' }
  | { readonly kind: 'message-gone' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'too-long' }
  | { readonly kind: 'migrated'; readonly to: number }
  | { readonly kind: 'rate'; readonly seconds: number }
  | { readonly kind: 'refused'; readonly code: number; readonly description: string }
  /** Telegram surely did not take it: it was not reached, or said that it is out of order. */
  | { readonly kind: 'unsent' }
  /** The line broke midway: nobody knows whether Telegram took it. */
  | { readonly kind: 'network' };

const PATTERNS: readonly (readonly [RegExp, 'not-modified' | 'too-old' | 'message-gone' | 'unreachable' | 'too-long'])[] = [
  [/message is not modified/u, 'not-modified'],
  [/query is too old/u, 'too-old'],
  [/message to (edit|delete|be replied|pin) not found|message can't be edited/u, 'message-gone'],
  [/bot was blocked|user is deactivated|can't initiate conversation|bot was kicked|chat not found|not a member/u, 'unreachable'],
  [/(message|caption) is too long|MESSAGE_TOO_LONG/u, 'too-long'],
];

const NEVER_LEFT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

function neverLeft(error: unknown): boolean {
  const cause: unknown = error instanceof HttpError ? error.error : error;
  return cause instanceof Error && 'code' in cause && NEVER_LEFT.has(String(cause.code));
}

export function failureOf(error: unknown): Failure {
  if (!(error instanceof GrammyError)) return { kind: neverLeft(error) ? 'unsent' : 'network' };
  const { error_code: code, description, parameters } = error;
  if (parameters.migrate_to_chat_id !== undefined) return { kind: 'migrated', to: parameters.migrate_to_chat_id };
  if (code >= 500) return { kind: 'unsent' };
  if (code === 429) return { kind: 'rate', seconds: parameters.retry_after ?? 1 };
  const known = PATTERNS.find(([pattern]) => pattern.test(description));
  return known === undefined ? { kind: 'refused', code, description } : { kind: known[1] };
}

/** The token is wrong or was revoked: no retry helps, the operator must look. */
export const isTokenRefused = (error: unknown): boolean => error instanceof GrammyError && (error.error_code === 401 || error.error_code === 404);
