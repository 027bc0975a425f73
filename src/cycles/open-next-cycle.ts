/** The board turns to the new year: units, people, rules and table are carried over, the elected lead it. */
import { carryUnits, getBloc, recordAudit, refreshBoard, type ActedBy } from '#blocs';
import type { Tx } from '#db';
import { localDate } from '#kernel';
import { DEADLINE_KINDS } from './model.ts';
import { defaultDate, DEFAULT_TIME } from './rules.ts';
import { createCycle, endCycle, findCycleOfYear, getCycle, setDeadline, setLead } from './store.ts';

export interface NextLead {
  /** Left out: the office stays as it is (its election is published later, or there is none). */
  readonly leaderUnitId?: number;
  readonly deputyUnitId?: number;
}

/** Runs inside the transaction of the announcement. Returns the new cycle's id, or the existing one's when the year is already open. */
export async function openNextCycle(tx: Tx, turn: { readonly fromCycleId: number; readonly lead: NextLead }, by: ActedBy): Promise<number> {
  const { lead } = turn;
  const from = await getCycle(tx, turn.fromCycleId);
  const year = from.year + 1;
  const known = await findCycleOfYear(tx, from.blocId, year);
  if (known !== undefined) {
    await setLead(tx, known, lead);
    await refreshBoard(tx, from.blocId, by.now);
    return known;
  }
  const bloc = await getBloc(tx, from.blocId);
  const cycleId = await createCycle(tx, { blocId: from.blocId, year, rules: from.rules, scoreTable: from.scoreTable, ...lead, now: by.now });
  await endCycle(tx, from.id, by.now);
  await carryUnits(tx, { cycleId: from.id }, { cycleId, on: localDate(by.now, bloc.timeZone) });
  for (const kind of DEADLINE_KINDS) await setDeadline(tx, { cycleId, kind }, { date: defaultDate(kind, year), time: DEFAULT_TIME });
  await recordAudit(tx, { blocId: bloc.id, at: by.now, personId: by.personId, key: 'audit-cycle-opened', args: { year } });
  await refreshBoard(tx, bloc.id, by.now);
  return cycleId;
}
