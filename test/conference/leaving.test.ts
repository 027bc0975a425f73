/** Who has left the hall is absent for the ballots that come. */
import { expect, test } from 'vitest';
import { noteAttendance } from '#conference';
import { forEachDatabase } from '../support/database.ts';
import { enterHall, HALL_TIME } from '../support/hall.ts';

forEachDatabase((open) => {
  test('a unit that leaves stays on the roll of the ballot before, and is absent on the roll of the next', async () => {
    const base = await open();
    const hall = await enterHall(base, { units: 4 });
    const [leaving = 0] = hall.unitIds;
    const presence = async (ballotId: number) => (await base.db.client.rollEntry.findUniqueOrThrow({ where: { ballotId_unitId: { ballotId, unitId: leaving } } })).presence;
    const before = await hall.open();
    const noted = await noteAttendance(base.db, { conferenceId: hall.conferenceId, unitId: leaving, isPresent: false, reason: 'họp đột xuất' }, { personId: hall.secretaryId, now: HALL_TIME });
    expect(noted.ok).toBe(true);
    const after = await hall.open();
    expect([await presence(before), await presence(after)]).toEqual(['present', 'absent']);
    expect(await base.db.client.attendanceMove.findMany({ select: { unitId: true, isPresent: true, reason: true } })).toEqual([{ unitId: leaving, isPresent: false, reason: 'họp đột xuất' }]);
  });
});
