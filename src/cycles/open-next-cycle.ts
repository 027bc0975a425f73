/** The board turns to the new year: units, people, rules and table are carried over, the elected lead it. */
import { carryUnits, getBloc, recordAudit, refreshBoard } from '#blocs';
import type { Tx } from '#db';
import { localDate } from '#kernel';
import { DEADLINE_KINDS } from './model.ts';
import { defaultDate, DEFAULT_TIME } from './rules.ts';
import { createCycle, getCycle, setDeadline } from './store.ts';

export interface NextLead {
  /** Left out: the office stays as it is (its election is published later, or there is none). */
  readonly leaderUnitId?: number;
  readonly deputyUnitId?: number;
}

/** Runs inside the transaction of the announcement. Returns the new cycle's id, or the existing one's when the year is already open. */
export async function openNextCycle(tx: Tx, fromCycleId: number, lead: NextLead, by: { personId: number; now: Date }): Promise<number> {
  const from = await getCycle(tx, fromCycleId);
  const year = from.year + 1;
  const known = await tx.cycle.findUnique({ where: { blocId_year: { blocId: from.blocId, year } }, select: { id: true } });
  if (known !== null) {
    await tx.cycle.update({ where: { id: known.id }, data: lead });
    await refreshBoard(tx, from.blocId, by.now);
    return known.id;
  }
  const bloc = await getBloc(tx, from.blocId);
  const cycleId = await createCycle(tx, { blocId: from.blocId, year, rules: from.rules, scoreTable: from.scoreTable, ...lead, now: by.now });
  await tx.cycle.update({ where: { id: from.id }, data: { closedAt: by.now } });
  await carryUnits(tx, { cycleId: from.id }, { cycleId, on: localDate(by.now, bloc.timeZone) });
  for (const kind of DEADLINE_KINDS) await setDeadline(tx, { cycleId, kind }, { date: defaultDate(kind, year), time: DEFAULT_TIME });
  await recordAudit(tx, { blocId: bloc.id, at: by.now, personId: by.personId, key: 'audit-cycle-opened', args: { year } });
  await refreshBoard(tx, bloc.id, by.now);
  return cycleId;
}
