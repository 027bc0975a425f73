/** The conference that is on, as far as the list of units and people must know of it: it stands above and cannot be asked, so its columns and those of its ballots are read here. */
import type { Tx } from '#db';

export interface Sitting {
  readonly id: number;
  readonly cycleId: number;
}

/** On or suspended. */
export async function listSittings(tx: Tx, blocId: number): Promise<readonly Sitting[]> {
  const years = await tx.cycle.findMany({ where: { blocId }, select: { id: true } });
  return tx.conference.findMany({ where: { openCycleId: { in: years.map(({ id }) => id) } }, select: { id: true, cycleId: true } });
}

/** As `lockConference` of the conference does: openings, attendance and proxies wait. */
export async function lockSittings(tx: Tx, blocId: number): Promise<readonly Sitting[]> {
  const sittings = await listSittings(tx, blocId);
  await tx.conference.updateMany({ where: { id: { in: sittings.map(({ id }) => id) } }, data: { version: { increment: 1 } } });
  return sittings;
}

/** Whether the unit is on the roll of a ballot that is open, holds a proxy there, or is a candidate. */
export async function isInOpenBallot(tx: Tx, conferenceId: number, unitId: number): Promise<boolean> {
  const isIn = { OR: [{ roll: { some: { OR: [{ unitId }, { holderUnitId: unitId }] } } }, { options: { some: { unitId } } }] };
  return (await tx.ballot.count({ where: { conferenceId, state: 'open', ...isIn } })) > 0;
}

/** What the unit gave and what it holds. Returns the units that were represented. */
export async function endProxiesOf(tx: Tx, conferenceId: number, unitId: number): Promise<readonly number[]> {
  const where = { conferenceId, OR: [{ unitId }, { holderUnitId: unitId }] };
  const ended = await tx.proxy.findMany({ where, select: { unitId: true }, orderBy: { unitId: 'asc' } });
  await tx.proxy.deleteMany({ where });
  return ended.map((row) => row.unitId);
}
