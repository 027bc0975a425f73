/** Small pieces that several screens of targets say: a plan, a moment, the deadline. */
import type { Bloc } from '#blocs';
import type { Deadline } from '#cycles';
import { localDate, localTime, say, showDate, type Say } from '#kernel';
import type { Plan, TargetDraft } from '../model.ts';

function sayAmount(plan: Plan, measure: string): Say {
  const amount = plan.amount / 100;
  if (measure === '') return say('targets-amount-bare', { amount });
  return measure === '%' ? say('targets-amount-percent', { amount }) : say('targets-amount', { amount, measure });
}

export function sayPlan(target: TargetDraft): Say {
  const { plan, measure } = target;
  if (plan !== undefined) return say(`targets-plan-${plan.relation}`, { amount: sayAmount(plan, measure) });
  return measure === '' ? say('targets-plan-none') : say('targets-plan-none-yet', { measure });
}

export const momentOf = (at: Date, bloc: Bloc): { readonly time: string; readonly date: string } => ({
  time: localTime(at, bloc.timeZone),
  date: showDate(localDate(at, bloc.timeZone)),
});

export function sayDeadline(deadline: Deadline | undefined, isOver: boolean): Say {
  if (deadline === undefined) return say('targets-deadline-none');
  return say(isOver ? 'targets-deadline-over' : 'targets-deadline', { time: deadline.time, date: showDate(deadline.date) });
}

// A cut through an emoji would leave half a character.
const HALF_SIGN = /[\uD800-\uDBFF]$/u;

/** Long texts are cut on a list, so that thirty of them fit into one message; the target's own screen says it whole. */
export const shorten = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1).replace(HALF_SIGN, '').trimEnd()}…`);
