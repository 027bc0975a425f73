/** Rows of the rules that a bloc keeps for a year under names of its own; parsed at every read. */
import type { Tx } from '#db';
import type { Rule } from '#tally';
import { readRule } from '../store.ts';

export interface SavedRule {
  readonly id: number;
  readonly name: string;
  readonly rule: Rule;
}

const toSaved = ({ id, name, rule }: { id: number; name: string; rule: string }): SavedRule => ({ id, name, rule: readRule(rule) });

export const listSavedRules = async (tx: Tx, cycleId: number): Promise<readonly SavedRule[]> =>
  (await tx.savedRule.findMany({ where: { cycleId }, orderBy: { id: 'asc' } })).map(toSaved);

export async function findSavedRule(tx: Tx, at: { readonly cycleId: number; readonly savedId: number }): Promise<SavedRule | undefined> {
  const row = await tx.savedRule.findFirst({ where: { id: at.savedId, cycleId: at.cycleId } });
  return row === null ? undefined : toSaved(row);
}

/** Its name is unique in the year. */
export async function writeSavedRule(tx: Tx, cycleId: number, saved: { readonly name: string; readonly rule: Rule }): Promise<void> {
  await tx.savedRule.create({ data: { cycleId, name: saved.name, rule: JSON.stringify(saved.rule) } });
}

export async function deleteSavedRule(tx: Tx, savedId: number): Promise<void> {
  await tx.savedRule.deleteMany({ where: { id: savedId } });
}
