/** Which questions of a conference are open, and the one that waits for the next tap. */
import type { Tx } from '#db';
import { readNextStep } from './another-way.ts';
import type { AtWork, Ballot, LeftAtWork } from './model.ts';
import { readResult, readTurnout } from './read-result.ts';
import { listBallots } from './store.ts';

/** A tie waits for the chair, for lots or for a round that is not prepared yet; or nobody was elected, and another way may be. */
async function isUndecided(tx: Tx, ballot: Ballot, ballots: readonly Ballot[]): Promise<boolean> {
  if (ballots.some((one) => one.state !== 'annulled' && one.purpose === ballot.purpose && one.sequence === ballot.sequence && one.round > ballot.round)) return false;
  const result = await readResult(tx, ballot);
  const { runOff, another } = await readNextStep(tx, result);
  return result.ties.waitingFor !== undefined || runOff !== undefined || another === 'offered';
}

async function listLeft(tx: Tx, ballots: readonly Ballot[]): Promise<AtWork['left']> {
  const left: LeftAtWork[] = [];
  for (const ballot of ballots) {
    if (ballot.state === 'draft') left.push({ does: 'open', ballot });
    if (ballot.state === 'closed' && ballot.publishedAt === null) left.push({ does: (await isUndecided(tx, ballot, ballots)) ? 'decide' : 'publish', ballot });
  }
  return left;
}

const ORDER = ['open', 'decide', 'publish'] as const;

export async function readAtWork(tx: Tx, conferenceId: number): Promise<AtWork> {
  const ballots = await listBallots(tx, conferenceId);
  const open = [];
  for (const ballot of ballots) if (ballot.state === 'open') open.push({ ballot, turnout: await readTurnout(tx, ballot) });
  const left = open.length > 0 ? [] : await listLeft(tx, ballots);
  const next = ORDER.flatMap((does) => left.filter((one) => one.does === does))[0];
  return { open, left, next };
}
