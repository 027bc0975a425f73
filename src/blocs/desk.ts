/** One bloc as the person who acts sees it: the common first step of every screen, read afresh. */
import type { Database, Tx } from '#db';
import { localDate, type LocalDate } from '#kernel';
import type { ActedBy, Actor, Bloc, Task, Unit } from './model.ts';
import { isInBloc } from './rules/rights.ts';
import { findBloc, findBlocOfChat, getActor, listBlocsOf, listUnits } from './store.ts';

export interface FeatureParts {
  readonly db: Database;
  readonly botUsername: string;
}

export interface Desk {
  readonly bloc: Bloc;
  readonly actor: Actor;
  readonly units: readonly Unit[];
  readonly today: LocalDate;
}

/** What a capability knows that the person owes in this bloc. */
export type TaskSource = (tx: Tx, desk: Desk, now: Date) => Promise<readonly Task[]>;

export async function openDesk(parts: FeatureParts, bloc: Bloc, visitor: ActedBy): Promise<Desk> {
  const tx = parts.db.client;
  const today = localDate(visitor.now, bloc.timeZone);
  const actor = await getActor(tx, visitor.personId, { blocId: bloc.id, cycleId: bloc.currentCycleId });
  return { bloc, actor, today, units: await listUnits(tx, bloc.currentCycleId, today) };
}

/** For taps that carry a bloc's id; undefined when the person has no standing in it. */
export async function findDesk(parts: FeatureParts, blocId: number, visitor: ActedBy): Promise<Desk | undefined> {
  const bloc = await findBloc(parts.db.client, blocId);
  if (bloc === undefined) return undefined;
  const desk = await openDesk(parts, bloc, visitor);
  return isInBloc(desk.actor) ? desk : undefined;
}

export interface Asked {
  readonly personId: number;
  /** The group the question was asked in; absent in private. */
  readonly groupChatId: number | undefined;
  /** What was typed after the command: a bloc's id, or nothing. */
  readonly argument: string;
}

/** In a group its bloc; in private the bloc that was named, or all blocs of the person. */
export async function listBlocsMeant({ db }: FeatureParts, { personId, groupChatId, argument }: Asked): Promise<readonly Bloc[]> {
  if (groupChatId !== undefined) {
    const bloc = await findBlocOfChat(db.client, groupChatId);
    return bloc === undefined ? [] : [bloc];
  }
  const named = /^\d{1,9}$/.test(argument) ? await findBloc(db.client, Number(argument)) : undefined;
  return named === undefined ? listBlocsOf(db.client, personId) : [named];
}
