/** Rows of what is said openly: votes by name, objections, tie-break material. Never written for a secret ballot. */
import type { Tx } from '#db';
import type { TieMaterial } from '#tally';
import type { OpenVote } from '../model.ts';

export async function listNamedVotes(tx: Tx, ballotId: number): Promise<readonly OpenVote[]> {
  const rows = await tx.namedVote.findMany({ where: { ballotId }, orderBy: { unitId: 'asc' } });
  return rows.map((row) => ({ unit: String(row.unitId), paper: Number(row.choice), onBehalf: row.onBehalf }));
}

export async function writeNamedVote(tx: Tx, vote: { ballotId: number; unitId: number; choice: number; personId: number; castAt: Date; onBehalf: boolean }): Promise<void> {
  await tx.namedVote.createMany({ data: [{ ...vote, choice: BigInt(vote.choice) }] });
}

export const listObjections = async (tx: Tx, ballotId: number): Promise<readonly number[]> =>
  (await tx.objection.findMany({ where: { ballotId }, orderBy: { unitId: 'asc' }, select: { unitId: true } })).map((row) => row.unitId);

export async function writeObjection(tx: Tx, objection: { ballotId: number; unitId: number; personId: number; text: string; at: Date }): Promise<void> {
  await tx.objection.createMany({ data: [objection] });
}

export async function setTieMaterial(tx: Tx, ballotId: number, material: TieMaterial): Promise<void> {
  await tx.ballot.update({ where: { id: ballotId }, data: { tieMaterial: JSON.stringify(material) } });
}
