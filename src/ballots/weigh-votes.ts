/** Hệ số of the bloc's units for open votes: switched on for a question, set unit by unit for the year, carried into the next. */
import { listUnits, recordAudit, type ActedBy } from '#blocs';
import type { Database, Tx } from '#db';
import { transact } from '#db';
import { accept, localDate, refuse, type Result } from '#kernel';
import type { Rule } from '#tally';
import { changeRule } from './change-rule.ts';
import type { BallotsRefusal, UnitWeight } from './model.ts';
import { asRunner } from './prepare-ballot.ts';
import { isWeighted, readWeight, withWeights } from './rules/weights.ts';
import { lockBallot } from './store.ts';
import { listWeights, writeWeight } from './store/weights.ts';

export const chooseWeights = (db: Database, at: { readonly ballotId: number; readonly weights: Rule['weights'] }, by: ActedBy) =>
  changeRule(db, { ballotId: at.ballotId, ruleFor: ({ rule }) => withWeights(rule, at.weights) }, by);

export interface WeightWish {
  /** The question from which it is set; a question that is open has its weights frozen. */
  readonly ballotId: number;
  readonly unitId: number;
  readonly text: string;
}

/** For the year: it counts for every open vote by hệ số that is opened afterwards. */
export function setWeight(db: Database, wish: WeightWish, by: ActedBy): Promise<Result<UnitWeight, BallotsRefusal>> {
  const { ballotId, unitId } = wish;
  return transact(db, async (tx): Promise<Result<UnitWeight, BallotsRefusal>> => {
    const ballot = await lockBallot(tx, ballotId);
    if (ballot === undefined) return refuse('no-such-ballot');
    const runner = await asRunner(tx, ballot.conferenceId, by);
    if (!runner.ok) return runner;
    if (ballot.state !== 'draft') return refuse('not-draft');
    if (!isWeighted(ballot.rule)) return refuse('method-unfit');
    const { blocId, cycleId } = runner.value;
    if (!(await listUnits(tx, cycleId, localDate(by.now, 'UTC'))).some((unit) => unit.id === unitId)) return refuse('not-on-roll');
    const read = readWeight(wish.text);
    if (!read.ok) return read;
    await writeWeight(tx, cycleId, { unitId, weight: read.value });
    await recordAudit(tx, { blocId, at: by.now, personId: by.personId, unitId, key: 'audit-weight', args: { weight: read.value } });
    return accept({ unitId, weight: read.value });
  });
}

/** Inside the transaction that opens the next year; a year that is open already keeps what it has decided. */
export async function carryWeights(tx: Tx, from: number, to: number): Promise<void> {
  const known = new Set((await listWeights(tx, to)).map(({ unitId }) => unitId));
  for (const one of await listWeights(tx, from)) if (!known.has(one.unitId)) await writeWeight(tx, to, one);
}
