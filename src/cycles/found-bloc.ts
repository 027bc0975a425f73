/** A bloc is set up: its name, its units in order, its first year with rules, table and timetable, its first secretary. */
import { createBloc, getFoundingRights, grantRole, insertUnit, recordAudit, spendMayFound } from '#blocs';
import { transact, type Database } from '#db';
import { endDialogue } from '#dialogues';
import { accept, assert, localDate, refuse, type Result } from '#kernel';
import type { BlocDraft, CyclesRefusal } from './model.ts';
import { DEADLINE_KINDS } from './model.ts';
import { defaultRules, DEFAULT_TIME, EMPTY_TABLE, firstDate } from './rules.ts';
import { createCycle, setDeadline } from './store.ts';

export interface Founder {
  readonly personId: number;
  readonly chatId: number;
  readonly updateId: number;
  readonly now: Date;
  readonly timeZone: string;
  readonly language: 'vi' | 'en';
}

/** Returns the new bloc's id. The draft is complete: the wizard asked step by step. */
export function foundBloc(db: Database, draft: BlocDraft, by: Founder): Promise<Result<{ blocId: number; cycleId: number }, CyclesRefusal>> {
  const { name, province, kind, year, units } = draft;
  assert(name !== undefined && province !== undefined && kind !== undefined && year !== undefined && units !== undefined, 'the draft is complete');
  return transact(db, async (tx): Promise<Result<{ blocId: number; cycleId: number }, CyclesRefusal>> => {
    // A founder's link is for one bloc.
    const mayFound = (await getFoundingRights(tx, by.personId)).isOperator || (await spendMayFound(tx, by.personId));
    if (!mayFound) return refuse('not-allowed');
    const blocId = await createBloc(tx, { name, province, kind, timeZone: by.timeZone, language: by.language, founderId: by.personId, createdAt: by.now });
    const cycleId = await createCycle(tx, { blocId, year, rules: defaultRules(), scoreTable: EMPTY_TABLE, now: by.now });
    const from = localDate(by.now, by.timeZone);
    for (const [index, unit] of units.entries()) await insertUnit(tx, { cycleId, position: index + 1, now: by.now, from }, unit);
    for (const one of DEADLINE_KINDS) await setDeadline(tx, { cycleId, kind: one }, { date: firstDate(one, year, from), time: DEFAULT_TIME });
    await grantRole(tx, { personId: by.personId, blocId, role: 'secretary', grantedById: null, now: by.now });
    await recordAudit(tx, { blocId, at: by.now, personId: by.personId, key: 'audit-bloc-founded', args: { name, units: units.length } });
    await endDialogue(tx, by);
    return accept({ blocId, cycleId });
  });
}
