/** The common first answer of every screen: which bloc is meant, or the way in for somebody who is nobody there. */
import { action, button, say, screen } from '#kernel';
import type { Answer, Visit } from '#telegram';
import { listBlocsMeant, openDesk, type Desk, type FeatureParts } from '../desk.ts';
import type { BlocsRefusal } from '../model.ts';
import { isInBloc } from '../rules/rights.ts';
import { renderPickBloc } from '../view/home.ts';

const home = [[button(say('button-home'), action('home'))]];

/** A refusal as the one sentence it is: as an alert on a tap, as a message on typed input. */
export const refused = (capability: string, refusal: string, args: Readonly<Record<string, string | number>> = {}): Answer => ({
  toast: say(`refusal-${capability}-${refusal}`, args),
  isAlert: true,
});

export const refusedInBlocs = (refusal: BlocsRefusal): Answer => refused('blocs', refusal);

/** A command about one bloc: run again with the bloc's id as its argument when several could be meant. */
export interface BlocRequest {
  readonly command: string;
  readonly argument: string;
  readonly show: (desk: Desk) => Promise<Answer>;
}

/**
 * In a group its bloc, in private the person's only bloc or a screen that asks which one. Somebody who is nobody in
 * that bloc gets the way in instead.
 */
export async function withBloc(parts: FeatureParts, visit: Visit, request: BlocRequest): Promise<Answer> {
  const { command, argument } = request;
  const groupChatId = visit.isPrivate ? undefined : visit.place.chatId;
  const blocs = await listBlocsMeant(parts, { personId: visit.personId, groupChatId, argument });
  const [only] = blocs;
  if (only === undefined) return { screen: screen([say(visit.isPrivate ? 'refusal-stranger' : 'refusal-group-unbound')], home) };
  if (blocs.length > 1) return { screen: renderPickBloc(blocs, command) };
  const desk = await openDesk(parts, only, visit);
  if (isInBloc(desk.actor)) return request.show(desk);
  return visit.isPrivate ? { screen: screen([say('refusal-stranger')], home) } : { toast: say('refusal-stranger'), isAlert: true };
}
