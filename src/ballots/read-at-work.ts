/** Which questions of a conference are open, and the one that waits for the next tap. */
import type { Tx } from '#db';
import { readNextStep } from './another-way.ts';
import type { AtWork, Ballot } from './model.ts';
import { readResult, readTurnout } from './read-result.ts';
import { listBallots } from './store.ts';

/** A tie waits for the chair, for lots or for a round that is not prepared yet; or nobody was elected, and another way may be. */
async function isUndecided(tx: Tx, ballot: Ballot, ballots: readonly Ballot[]): Promise<boolean> {
  if (ballots.some((one) => one.state !== 'annulled' && one.purpose === ballot.purpose && one.sequence === ballot.sequence && one.round > ballot.round)) return false;
  const result = await readResult(tx, ballot);
  const { runOff, another } = await readNextStep(tx, result);
  return result.ties.waitingFor !== undefined || runOff !== undefined || another === 'offered';
}

async function findNext(tx: Tx, ballots: readonly Ballot[]): Promise<AtWork['next']> {
  const draft = ballots.find((one) => one.state === 'draft');
  if (draft !== undefined) return { does: 'open', ballot: draft };
  const counted = ballots.filter((one) => one.state === 'closed' && one.publishedAt === null);
  for (const ballot of counted) if (await isUndecided(tx, ballot, ballots)) return { does: 'decide', ballot };
  const [first] = counted;
  return first === undefined ? undefined : { does: 'publish', ballot: first };
}

export async function readAtWork(tx: Tx, conferenceId: number): Promise<AtWork> {
  const ballots = await listBallots(tx, conferenceId);
  const open = [];
  for (const ballot of ballots) if (ballot.state === 'open') open.push({ ballot, turnout: await readTurnout(tx, ballot) });
  return { open, next: open.length > 0 ? undefined : await findNext(tx, ballots) };
}
