/** What the screens of one ballot show: the question, its conference, the bloc and its units as they are named now. */
import { findBloc, findUnitNames, listUnits, listUnitsEver, type Bloc, type Unit } from '#blocs';
import { findConference, type Conference } from '#conference';
import type { Tx } from '#db';
import { assert, localDate } from '#kernel';
import type { Ballot, CastFacts } from './model.ts';
import { findBallot } from './store.ts';
import { findQuestion } from './store/casting.ts';

export interface ConferenceFacts {
  readonly conference: Conference;
  readonly bloc: Bloc;
  readonly units: readonly Unit[];
}

export interface BallotFacts extends ConferenceFacts {
  readonly ballot: Ballot;
}

export async function readConferenceFacts(tx: Tx, conferenceId: number, now: Date): Promise<ConferenceFacts | undefined> {
  const conference = await findConference(tx, conferenceId);
  if (conference === undefined) return undefined;
  const bloc = await findBloc(tx, conference.blocId);
  assert(bloc !== undefined, 'a conference belongs to a bloc');
  return { conference, bloc, units: await listUnits(tx, conference.cycleId, localDate(now, bloc.timeZone)) };
}

export async function readFacts(tx: Tx, ballotId: number, now: Date): Promise<BallotFacts | undefined> {
  const ballot = await findBallot(tx, ballotId);
  const around = ballot === undefined ? undefined : await readConferenceFacts(tx, ballot.conferenceId, now);
  if (ballot === undefined || around === undefined) return undefined;
  // What was decided is shown with everybody it was about, those who have left the bloc since among them.
  if (ballot.state === 'draft' || ballot.state === 'open') return { ballot, ...around };
  return { ballot, ...around, units: await listUnitsEver(tx, around.conference.cycleId, localDate(now, around.bloc.timeZone)) };
}

export async function readCastFacts(tx: Tx, at: { readonly ballotId: number; readonly unitId: number; readonly known?: Pick<CastFacts, 'ballot' | 'bloc'> | undefined }, now: Date): Promise<CastFacts | undefined> {
  const question = at.known ?? (await findQuestion(tx, at.ballotId));
  const unit = question === undefined ? undefined : await findUnitNames(tx, at.unitId, localDate(now, question.bloc.timeZone));
  return question === undefined || unit === undefined ? undefined : { ...question, unit };
}
