/** Takes one request of a bot from its words to its answer, and notes what had to be refused. */
import { setTimeout as pause } from 'node:timers/promises';
import { assert } from '#kernel';
import type { Faults } from '../faults.ts';
import type { BotDesk } from '../chat/bot-desk.ts';
import type { BotAccount, RefusedRequest } from '../chat/model.ts';
import { checkRequest } from './check-request.ts';
import { findHandler, LEFT_OUT_METHODS, LEFT_OUT_PARAMETERS } from './left-out.ts';
import type { Call } from './methods/call.ts';
import type { Polling } from './polling.ts';
import type { Rates } from './rates.ts';
import type { Answer, ApiRefusal } from './refusal.ts';
import { BAD_GATEWAY, badRequest, leftOut, METHOD_NOT_FOUND, OTHER_POLLER, UNAUTHORIZED } from './refusal.ts';
import type { ReadRequest } from './request-body.ts';
import { readRequest } from './request-body.ts';
import { botApi, findMethod } from './specification.ts';
import type { Webhooks } from './webhook.ts';

export interface Clerk {
  readonly desk: BotDesk;
  readonly faults: Faults;
  readonly rates: Rates;
  readonly polling: Polling;
  readonly webhooks: Webhooks;
}

const KINDS: Readonly<Record<number, RefusedRequest['kind']>> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  429: 'too-many-requests',
  501: 'left-out',
};

const fail = (refusal: ApiRefusal): Answer => ({ ok: false, refusal });

function webhookInfo({ desk, webhooks }: Clerk, bot: BotAccount): Answer {
  const state = desk.state.bots.get(bot.user.id);
  assert(state, 'a request belongs to a bot of this room');
  const error = webhooks.lastError(bot.user.id);
  const { webhook, pending, allowed } = state;
  const value = {
    url: webhook?.url ?? '',
    has_custom_certificate: false,
    pending_update_count: pending.length,
    ...(webhook ? { max_connections: webhook.maxConnections ?? 40 } : {}),
    ...(allowed.length > 0 ? { allowed_updates: allowed } : {}),
    ...(error ? { last_error_date: Math.floor(error.at.getTime() / 1000), last_error_message: error.message } : {}),
  };
  return { ok: true, value };
}

export interface Asked {
  readonly bot: BotAccount;
  readonly method: string;
  readonly read: ReadRequest;
  readonly signal: AbortSignal;
}

/** A request whose words are read already: a webhook's reply comes in here too. */
export async function carryOut(clerk: Clerk, { bot, method, read, signal }: Asked): Promise<Answer> {
  if (LEFT_OUT_METHODS.includes(method)) return fail(leftOut(`the method ${method}`));
  const absent = LEFT_OUT_PARAMETERS.find((name) => name in read.parameters);
  if (absent !== undefined) return fail(leftOut(`the parameter ${absent}`));
  const refusal = checkRequest({ method, fields: botApi.methods[method] ?? {}, parameters: read.parameters });
  if (refusal) return fail(refusal);
  const handler = findHandler(method);
  if (!handler) return webhookInfo(clerk, bot);
  const { desk, rates, polling } = clerk;
  const call: Call = { desk, bot, method, uploads: read.uploads, rates, polling, signal, forcedRetryAfter: clerk.faults.current().retryAfter };
  const answer = await handler(call, read.parameters as unknown as Parameters<typeof handler>[1]);
  if (/webhook$/i.test(method)) clerk.webhooks.wake();
  return answer;
}

/** Whatever went wrong is noted, so that a test can ask for "no refusals" at its end. */
export function note(clerk: Clerk, asked: { readonly bot: BotAccount | undefined; readonly method: string }, refusal: ApiRefusal): void {
  const kind = KINDS[refusal.code] ?? 'bad-request';
  clerk.desk.note({ kind, bot: asked.bot?.user.id, method: asked.method, code: refusal.code, description: refusal.description });
}

export interface Knock {
  readonly token: string;
  readonly method: string;
  readonly request: Request;
}

async function serveKnown(clerk: Clerk, knock: Knock, bot: BotAccount): Promise<Answer> {
  const method = findMethod(knock.method);
  if (method === undefined) return fail(METHOD_NOT_FOUND);
  const read = await readRequest(knock.request, botApi.methods[method] ?? {});
  if (!read) return fail(badRequest("can't parse the request's body"));
  return carryOut(clerk, { bot, method, read, signal: knock.request.signal });
}

/** Rehearsed trouble comes before everything else, as it would on the way to Telegram. */
export async function serve(clerk: Clerk, knock: Knock): Promise<Answer> {
  const { delayMs } = clerk.faults.current();
  if (delayMs > 0) await pause(delayMs, undefined, { ref: false });
  const answer = clerk.faults.current().down ? undefined : await serveCounted(clerk, knock);
  return answer === undefined || clerk.faults.current().down ? fail(BAD_GATEWAY) : answer;
}

/** A client that stops hangs up and asks once more; the hanging up may be noticed a moment later than the asking. */
const HANGING_UP_MS = 50;

async function isGone({ request }: Knock, refusal: ApiRefusal): Promise<boolean> {
  if (refusal === OTHER_POLLER && !request.signal.aborted) await pause(HANGING_UP_MS, undefined, { ref: false });
  return request.signal.aborted;
}

async function serveCounted(clerk: Clerk, knock: Knock): Promise<Answer> {
  const { desk } = clerk;
  const bot = desk.state.bots.get(desk.state.botsByToken.get(knock.token) ?? 0)?.account;
  const isPoll = knock.method.toLowerCase() === 'getupdates';
  const end = isPoll ? undefined : desk.beginRequest();
  try {
    const answer = bot ? await serveKnown(clerk, knock, bot) : fail(UNAUTHORIZED);
    if (!answer.ok && !(await isGone(knock, answer.refusal))) note(clerk, { bot, method: knock.method }, answer.refusal);
    return answer;
  } finally {
    end?.();
  }
}
