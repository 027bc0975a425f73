/** Rows of what is said openly: votes by name, objections, tie-break material. Never written for a secret ballot. */
import type { Tx } from '#db';
import { assert } from '#kernel';
import type { TieMaterial } from '#tally';
import type { Objection, OpenVote } from '../model.ts';
import { writePassedOver } from './stored-json.ts';

export async function listNamedVotes(tx: Tx, ballotId: number): Promise<readonly OpenVote[]> {
  const rows = await tx.namedVote.findMany({ where: { ballotId }, orderBy: { unitId: 'asc' } });
  return rows.map((row) => ({ unit: String(row.unitId), paper: Number(row.choice), onBehalf: row.onBehalf }));
}

/** What a unit has said so far, as the code of its paper; 0 for nothing. */
export const findHandCode = async (tx: Tx, at: { readonly ballotId: number; readonly unitId: number }): Promise<number> =>
  Number((await tx.namedVote.findUnique({ where: { ballotId_unitId: at }, select: { choice: true } }))?.choice ?? 0);

interface NewNamedVote {
  readonly ballotId: number;
  readonly unitId: number;
  readonly choice: number;
  readonly personId: number;
  readonly castAt: Date;
  readonly onBehalf: boolean;
}

/** `before` is what the unit has said of other candidates: one row a unit, whoever of its people speaks. */
export async function writeNamedVote(tx: Tx, vote: NewNamedVote, before: OpenVote | undefined): Promise<void> {
  const { ballotId, unitId, choice, ...said } = vote;
  if (before === undefined) {
    await tx.namedVote.createMany({ data: [{ ...vote, choice: BigInt(choice) }] });
    return;
  }
  const where = { ballotId, unitId, choice: BigInt(before.paper) };
  const { count } = await tx.namedVote.updateMany({ where, data: { ...said, choice: BigInt(choice), onBehalf: said.onBehalf || before.onBehalf } });
  assert(count === 1, "the ballot's lock keeps what was read");
}

export const listObjections = (tx: Tx, ballotId: number): Promise<readonly Objection[]> =>
  tx.objection.findMany({ where: { ballotId }, orderBy: { unitId: 'asc' }, select: { unitId: true, text: true, onBehalf: true } });

export async function writeObjection(tx: Tx, objection: { ballotId: number; unitId: number; personId: number; text: string; at: Date; onBehalf: boolean }): Promise<void> {
  await tx.objection.createMany({ data: [objection] });
}

export async function wordObjection(tx: Tx, ballotId: number, { unitId, text }: Objection): Promise<void> {
  await tx.objection.update({ where: { ballotId_unitId: { ballotId, unitId } }, data: { text } });
}

export async function dropObjection(tx: Tx, ballotId: number, unitId: number): Promise<void> {
  await tx.objection.delete({ where: { ballotId_unitId: { ballotId, unitId } } });
}

export async function setTieMaterial(tx: Tx, ballotId: number, material: TieMaterial): Promise<void> {
  await tx.ballot.update({ where: { id: ballotId }, data: { tieMaterial: JSON.stringify(material) } });
}

/** Of a question decided by turn. */
export async function setPassedOver(tx: Tx, ballotId: number, unitIds: readonly number[]): Promise<void> {
  await tx.ballot.update({ where: { id: ballotId }, data: { tieMaterial: writePassedOver(unitIds) } });
}
