/** The one guarded path of every update: who acts, who answers, and what is said when something breaks. */
import type { Context } from 'grammy';
import { errorName, say, screen, type Clock, type Log } from '#kernel';
import type { Addressee, Deliver } from './delivery.ts';
import type { Dispatch } from './dispatch.ts';
import type { Answer } from './feature.ts';
import { callerOf, visitOf, type Caller, type Identity } from './visit.ts';

export interface ReceptionParts {
  readonly clock: Clock;
  readonly log: Log;
  readonly dispatch: Dispatch;
  readonly deliver: Deliver;
  readonly identify: (caller: Caller) => Promise<Identity>;
}

function addresseeOf(ctx: Context, caller: Caller, seen: { identity: Identity; now: Date }): Addressee {
  const { callbackQuery } = ctx;
  return {
    visit: visitOf(ctx, caller, seen),
    chatLanguage: seen.identity.chatLanguage,
    callbackId: callbackQuery?.id,
    messageId: callbackQuery?.message?.message_id,
  };
}

/** The person is told even when the database cannot say who they are; a group is not told what nobody asked it. */
function asStranger(parts: ReceptionParts, ctx: Context, caller: Caller): Addressee | undefined {
  if (!caller.isPrivate && ctx.callbackQuery === undefined) return undefined;
  const stranger: Identity = { personId: 0, language: 'vi', chatLanguage: 'vi' };
  return { ...addresseeOf(ctx, caller, { identity: stranger, now: parts.clock.now() }), messageId: undefined };
}

const sorry = (ctx: Context): Answer =>
  ctx.callbackQuery === undefined ? { send: screen([say('error-server')]) } : { toast: say('error-server'), isAlert: true };

export async function receive(parts: ReceptionParts, ctx: Context): Promise<void> {
  const caller = callerOf(ctx);
  if (caller === undefined) return;
  let addressee: Addressee | undefined;
  try {
    addressee = addresseeOf(ctx, caller, { identity: await parts.identify(caller), now: parts.clock.now() });
    parts.deliver(addressee, await parts.dispatch(ctx, addressee.visit));
  } catch (error) {
    parts.log.error('update.failed', { update: ctx.update.update_id, error: errorName(error) });
    addressee ??= asStranger(parts, ctx, caller);
    if (addressee !== undefined) parts.deliver(addressee, sorry(ctx));
  }
}
