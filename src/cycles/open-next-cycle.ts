/** The board turns to the new year: units, people, rules and table are carried over, the elected lead it. */
import { carryUnits, getBloc, isInCycle, lockBloc, recordAudit, refreshBoard, type ActedBy } from '#blocs';
import type { Tx } from '#db';
import { localDate } from '#kernel';
import { DEADLINE_KINDS } from './model.ts';
import { defaultDate, DEFAULT_TIME } from './rules.ts';
import { createCycle, endCycle, findCycleOfYear, getCycle, setDeadline, setLead } from './store.ts';

interface NextLead {
  /** Left out: the office stays as it is (its election is published later, or there is none). */
  readonly leaderUnitId?: number;
  readonly deputyUnitId?: number;
}

interface Turn {
  readonly fromCycleId: number;
  readonly lead: NextLead;
}

/** Whether the elected still belong to the year they are to lead; nobody leaves it before the transaction has ended. */
export async function isLeadInBloc(tx: Tx, { fromCycleId, lead }: Turn): Promise<boolean> {
  const from = await getCycle(tx, fromCycleId);
  await lockBloc(tx, from.blocId);
  const cycleId = (await findCycleOfYear(tx, from.blocId, from.year + 1)) ?? from.id;
  for (const unitId of [lead.leaderUnitId, lead.deputyUnitId]) if (unitId !== undefined && !(await isInCycle(tx, { cycleId, unitId }))) return false;
  return true;
}

/** Runs inside the transaction of the announcement. Returns the new cycle's id, or the existing one's when the year is already open. */
export async function openNextCycle(tx: Tx, turn: Turn, by: ActedBy): Promise<number> {
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
