/** The common first step of every screen: which bloc is meant, and who the person is in it. */
import type { Database } from '#db';
import { localDate, say, screen, action, button, type LocalDate, type Screen } from '#kernel';
import type { Delivered } from '#outbox';
import type { Answer, Language, Messenger, Visit } from '#telegram';
import type { Actor, Bloc, BlocsRefusal, Unit } from '../model.ts';
import { isInBloc } from '../rules/rights.ts';
import { findBloc, findBlocOfChat, getActor, listBlocsOf, listContacts, listUnits } from '../store.ts';
import { renderPickBloc } from '../view/home.ts';

export interface FeatureParts {
  readonly db: Database;
  readonly botUsername: string;
}

/** One bloc as the person who acts sees it, read afresh. */
export interface Desk {
  readonly bloc: Bloc;
  readonly actor: Actor;
  readonly units: readonly Unit[];
  readonly today: LocalDate;
}

const home = [[button(say('button-home'), action('home'))]];

/** A refusal as the one sentence it is: as an alert on a tap, as a message on typed input. */
export const refused = (capability: string, refusal: string, args: Readonly<Record<string, string | number>> = {}): Answer => ({
  toast: say(`refusal-${capability}-${refusal}`, args),
  isAlert: true,
});

export const refusedInBlocs = (refusal: BlocsRefusal): Answer => refused('blocs', refusal);

export async function openDesk(parts: FeatureParts, bloc: Bloc, visit: { readonly personId: number; readonly now: Date }): Promise<Desk> {
  const tx = parts.db.client;
  const today = localDate(visit.now, bloc.timeZone);
  const actor = await getActor(tx, visit.personId, { blocId: bloc.id, cycleId: bloc.currentCycleId });
  return { bloc, actor, today, units: await listUnits(tx, bloc.currentCycleId, today) };
}

async function findMeant(parts: FeatureParts, visit: Visit, argument: string): Promise<readonly Bloc[]> {
  const tx = parts.db.client;
  if (!visit.isPrivate) {
    const bloc = await findBlocOfChat(tx, visit.place.chatId);
    return bloc === undefined ? [] : [bloc];
  }
  const named = /^\d{1,9}$/.test(argument) ? await findBloc(tx, Number(argument)) : undefined;
  return named === undefined ? listBlocsOf(tx, visit.personId) : [named];
}

/**
 * In a group its bloc, in private the person's only bloc or a screen that asks which one (the command is then run
 * again with the bloc's id). Somebody who is nobody in that bloc gets the way in instead.
 */
export async function withBloc(
  parts: FeatureParts,
  visit: Visit,
  request: { readonly command: string; readonly argument: string },
  then: (desk: Desk) => Promise<Answer>,
): Promise<Answer> {
  const blocs = await findMeant(parts, visit, request.argument);
  const [only] = blocs;
  if (only === undefined) return { screen: screen([say(visit.isPrivate ? 'refusal-stranger' : 'refusal-group-unbound')], home) };
  if (blocs.length > 1) return { screen: renderPickBloc(blocs, request.command) };
  const desk = await openDesk(parts, only, visit);
  if (!isInBloc(desk.actor)) return visit.isPrivate ? { screen: screen([say('refusal-stranger')], home) } : { toast: say('refusal-stranger'), isAlert: true };
  return then(desk);
}

/** For taps that carry a bloc's id; undefined when the person has no standing in it. */
export async function findDesk(parts: FeatureParts, blocId: number, visit: Visit): Promise<Desk | undefined> {
  const bloc = await findBloc(parts.db.client, blocId);
  if (bloc === undefined) return undefined;
  const desk = await openDesk(parts, bloc, visit);
  return isInBloc(desk.actor) ? desk : undefined;
}

export interface TellParts {
  readonly db: Database;
  readonly messenger: Messenger;
}

/** A private message to one person in their language; a person without an account or out of reach hears nothing. */
export async function tellPerson(parts: TellParts, personId: number, screenOf: Screen | ((language: Language) => Screen)): Promise<Delivered> {
  const [contact] = await listContacts(parts.db.client, [personId]);
  if (contact === undefined) return 'failed';
  const shown = typeof screenOf === 'function' ? screenOf(contact.language) : screenOf;
  const sent = await parts.messenger.send({ chatId: contact.chatId }, shown, contact.language);
  if (sent.ok) return 'sent';
  if (sent.failure.kind === 'network') return 'in-doubt';
  return sent.failure.kind === 'unsent' || sent.failure.kind === 'rate' ? 'try-again' : 'failed';
}
