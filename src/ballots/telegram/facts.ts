/** Reads what the screens of one ballot show. */
import { findBloc, getActor, listUnits, mayRunConference, refused, type Bloc, type FeatureParts, type Unit } from '#blocs';
import { findConference, type Conference } from '#conference';
import type { Tx } from '#db';
import { assert, localDate, type Log } from '#kernel';
import type { Answer, Visit } from '#telegram';
import type { Ballot, BallotsRefusal } from '../model.ts';
import type { Keyring } from '../sealing.ts';
import { findBallot } from '../store.ts';

export interface BallotParts extends FeatureParts {
  readonly keyring: Keyring;
  readonly log: Log;
}

export const no = (refusal: BallotsRefusal): Answer => refused('ballots', refusal);

export interface BallotFacts {
  readonly ballot: Ballot;
  readonly conference: Conference;
  readonly bloc: Bloc;
  readonly units: readonly Unit[];
}

export async function readConferenceFacts(tx: Tx, conferenceId: number, now: Date): Promise<Omit<BallotFacts, 'ballot'> | undefined> {
  const conference = await findConference(tx, conferenceId);
  if (conference === undefined) return undefined;
  const bloc = await findBloc(tx, conference.blocId);
  assert(bloc !== undefined, 'a conference belongs to a bloc');
  return { conference, bloc, units: await listUnits(tx, conference.cycleId, localDate(now, bloc.timeZone)) };
}

export async function readFacts(tx: Tx, ballotId: number, now: Date): Promise<BallotFacts | undefined> {
  const ballot = await findBallot(tx, ballotId);
  const around = ballot === undefined ? undefined : await readConferenceFacts(tx, ballot.conferenceId, now);
  return ballot === undefined || around === undefined ? undefined : { ballot, ...around };
}

/** For the secretary's screens: the ballot, if the person runs its conference. */
export async function asRunner(parts: BallotParts, visit: Visit, ballotId: number, then: (facts: BallotFacts) => Promise<Answer>): Promise<Answer> {
  const facts = await readFacts(parts.db.client, ballotId, visit.now);
  if (facts === undefined) return no('no-such-ballot');
  if (!visit.isPrivate) return { openUrl: `https://t.me/${parts.botUsername}?start=c_hoinghi` };
  return mayRunConference(await getActor(parts.db.client, visit.personId, facts.conference)) ? then(facts) : no('not-allowed');
}
