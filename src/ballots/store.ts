/** Rows of ballots, rolls, pollbook and papers ↔ model. Pollbook and papers are never joined. */
import type { Tx } from '#db';
import { assert } from '#kernel';
import { parseRule, type Presence, type Roll, type Rule } from '#tally';
import { holderWord, type Award, type Ballot, type BallotState, type Purpose, type RollUnit } from './model.ts';
import { readAward, readPassedOver, readTieMaterial } from './store/stored-json.ts';

export function readRule(text: string): Rule {
  const rule = parseRule(JSON.parse(text));
  assert(rule.ok, 'a stored rule stays readable for ever');
  return rule.value;
}

export const WITH_OPTIONS = { options: { orderBy: { position: 'asc' as const } } };

type BallotRow = {
  id: number; conferenceId: number; purpose: string; forYear: number; round: number; state: string; rule: string;
  award: string | null; sequence: number; tieMaterial: string | null; openedAt: Date | null; closedAt: Date | null; publishedAt: Date | null; hasReceipts: boolean; options: { unitId: number }[];
};

export const toBallot = (row: BallotRow): Ballot => ({
  id: row.id,
  conferenceId: row.conferenceId,
  purpose: row.purpose as Purpose,
  forYear: row.forYear,
  round: row.round,
  state: row.state as BallotState,
  rule: readRule(row.rule),
  optionUnitIds: row.options.map((option) => option.unitId),
  award: readAward(row.award),
  sequence: row.sequence,
  tieMaterial: readTieMaterial(row.tieMaterial),
  passedOverUnitIds: readPassedOver(row.tieMaterial).filter((unitId) => row.options.some((option) => option.unitId === unitId)),
  openedAt: row.openedAt,
  closedAt: row.closedAt,
  publishedAt: row.publishedAt,
  hasReceipts: row.hasReceipts,
});

export async function findBallot(tx: Tx, id: number): Promise<Ballot | undefined> {
  const row = await tx.ballot.findUnique({ where: { id }, include: WITH_OPTIONS });
  return row === null ? undefined : toBallot(row);
}

export const listBallotsWithAnnulled = async (tx: Tx, conferenceId: number): Promise<readonly Ballot[]> =>
  (await tx.ballot.findMany({ where: { conferenceId }, include: WITH_OPTIONS, orderBy: { id: 'asc' } })).map(toBallot);

export const listBallots = async (tx: Tx, conferenceId: number): Promise<readonly Ballot[]> =>
  (await tx.ballot.findMany({ where: { conferenceId, state: { not: 'annulled' } }, include: WITH_OPTIONS, orderBy: { id: 'asc' } })).map(toBallot);

/** The round that was prepared after this ballot. */
export const findNextRound = async (tx: Tx, ballotId: number): Promise<number | undefined> =>
  (await tx.ballot.findUnique({ where: { previousId: ballotId }, select: { id: true } }))?.id;

/** The ballot that this one was prepared after. */
export const findPrevious = async (tx: Tx, ballotId: number): Promise<number | undefined> =>
  (await tx.ballot.findUnique({ where: { id: ballotId }, select: { previousId: true } }))?.previousId ?? undefined;

/** Why a ballot was annulled. */
export const findAnnulReason = async (tx: Tx, ballotId: number): Promise<string | undefined> =>
  (await tx.ballot.findUnique({ where: { id: ballotId }, select: { annulReason: true } }))?.annulReason ?? undefined;

/** Every bloc's; without their candidates, because a year's thousands are only asked for their keys. */
export const listOpenRules = async (tx: Tx): Promise<readonly Pick<Ballot, 'id' | 'rule'>[]> =>
  (await tx.ballot.findMany({ where: { state: 'open' }, select: { id: true, rule: true } })).map(({ id, rule }) => ({ id, rule: readRule(rule) }));

/** Every ballot of a conference, none of which is changed by anybody else until this transaction ends. */
export async function lockBallots(tx: Tx, conferenceId: number): Promise<readonly Ballot[]> {
  // One after the other in the order of their numbers: whoever locks several does it in this order.
  for (const { id } of await tx.ballot.findMany({ where: { conferenceId, state: { not: 'annulled' } }, select: { id: true }, orderBy: { id: 'asc' } })) await lockBallot(tx, id);
  return listBallots(tx, conferenceId);
}

/** The first statement of opening and closing: whoever holds the row decides, everybody else waits. */
export async function lockBallot(tx: Tx, id: number): Promise<Ballot | undefined> {
  await tx.ballot.updateMany({ where: { id }, data: { version: { increment: 1 } } });
  return findBallot(tx, id);
}

export interface NewBallot {
  readonly conferenceId: number;
  readonly purpose: Purpose;
  readonly forYear: number;
  readonly round: number;
  readonly previousId?: number | undefined;
  readonly award?: Award | undefined;
  readonly sequence?: number;
  readonly rule: Rule;
  readonly optionUnitIds: readonly number[];
  readonly preparedById: number;
  /** A question that is put once more gives receipt words as the one before it did. */
  readonly hasReceipts?: boolean;
}

export async function createBallot(tx: Tx, ballot: NewBallot): Promise<number> {
  const { optionUnitIds, rule, previousId, award, sequence, ...rest } = ballot;
  const row = await tx.ballot.create({ data: { ...rest, previousId: previousId ?? null, award: award === undefined ? null : JSON.stringify(award), sequence: sequence ?? 0, rule: JSON.stringify(rule), state: 'draft' } });
  await setOptions(tx, row.id, optionUnitIds);
  return row.id;
}

export async function setOptions(tx: Tx, ballotId: number, unitIds: readonly number[]): Promise<void> {
  await tx.ballotOption.deleteMany({ where: { ballotId } });
  await tx.ballotOption.createMany({ data: unitIds.map((unitId, position) => ({ ballotId, position, unitId })) });
}

export async function setRule(tx: Tx, ballotId: number, rule: Rule): Promise<void> {
  await tx.ballot.update({ where: { id: ballotId }, data: { rule: JSON.stringify(rule) } });
}

export async function setAward(tx: Tx, ballotId: number, award: Award): Promise<void> {
  await tx.ballot.update({ where: { id: ballotId }, data: { award: JSON.stringify(award) } });
}

export async function freezeRoll(tx: Tx, ballotId: number, roll: readonly RollUnit[]): Promise<void> {
  await tx.rollEntry.createMany({ data: roll.map(({ unitId, presence, holderUnitId = null, holderPersonId = null, weight = 1 }) => ({ ballotId, unitId, presence, holderUnitId, holderPersonId, weight })) });
}

/** Arrived while the question was open. */
export async function noteLate(tx: Tx, at: { readonly ballotId: number; readonly unitId: number }, isOnSlip: boolean): Promise<void> {
  await tx.rollEntry.update({ where: { ballotId_unitId: at }, data: { presence: 'late' satisfies Presence, onPaper: isOnSlip } });
}

export async function readRoll(tx: Tx, ballotId: number): Promise<Roll> {
  const rows = await tx.rollEntry.findMany({ where: { ballotId }, orderBy: { unitId: 'asc' } });
  return rows.map((row) => ({ unit: String(row.unitId), presence: row.presence as Presence, ...holderWord(row), ...(row.weight === 1 ? {} : { weight: row.weight }) }));
}

export async function setState(tx: Tx, id: number, change: { state: BallotState; openedAt?: Date; closedAt?: Date; closedById?: number; publishedAt?: Date; annulReason?: string; previousId?: null }): Promise<void> {
  await tx.ballot.update({ where: { id }, data: change });
}

export async function listVoted(tx: Tx, ballotId: number): Promise<readonly number[]> {
  return (await tx.pollbookEntry.findMany({ where: { ballotId }, select: { unitId: true } })).map((row) => row.unitId);
}

export async function findVotedAt(tx: Tx, ballotId: number, unitId: number): Promise<Date | undefined> {
  return (await tx.pollbookEntry.findUnique({ where: { ballotId_unitId: { ballotId, unitId } } }))?.castAt;
}

export async function listSealed(tx: Tx, ballotId: number): Promise<readonly Uint8Array[]> {
  return (await tx.sealedPaper.findMany({ where: { ballotId }, select: { sealed: true } })).map((row) => row.sealed);
}

/** The opened papers, in the order given (which is random), under new random ids; the sealed ones go. */
export async function replaceSealed(tx: Tx, ballotId: number, papers: readonly { id: string; choice: number; receipt: string | undefined }[]): Promise<void> {
  await tx.paper.createMany({ data: papers.map(({ id, choice, receipt }) => ({ id, ballotId, choice: BigInt(choice), receipt: receipt ?? null })) });
  await tx.sealedPaper.deleteMany({ where: { ballotId } });
}

/** Drafts of which nothing was held: nobody but the secretary has seen them. */
export async function dropDrafts(tx: Tx, ids: readonly number[]): Promise<void> {
  const of = { ballotId: { in: [...ids] } };
  await tx.rollEntry.deleteMany({ where: of });
  await tx.ballotOption.deleteMany({ where: of });
  await tx.ballot.deleteMany({ where: { id: { in: [...ids] }, state: 'draft' } });
}

/** Sealed and opened ones: what was annulled is not to be compared with what is voted in its place. */
export async function dropPapers(tx: Tx, ballotId: number): Promise<void> {
  await tx.sealedPaper.deleteMany({ where: { ballotId } });
  await tx.paper.deleteMany({ where: { ballotId } });
}

export async function listPapers(tx: Tx, ballotId: number): Promise<readonly number[]> {
  // Ordered by their random ids, so that not even the order of writing is read out.
  return (await tx.paper.findMany({ where: { ballotId }, orderBy: { id: 'asc' }, select: { choice: true } })).map((row) => Number(row.choice));
}
