/** An opening or closing that is refused leaves everything as it was: state, roll, key, messages. */
import { expect, test } from 'vitest';
import { openBallot } from '#ballots';
import { forEachDatabase, type Throwaway } from '../support/database.ts';
import { enterHall, HALL_TIME, type Hall } from '../support/hall.ts';

const open = (hall: Hall, ballotId: number) => openBallot(hall.parts, ballotId, { personId: hall.secretaryId, now: HALL_TIME });

/** Everything an opening or a closing writes. */
async function picture({ db: { client } }: Throwaway, hall: Hall): Promise<unknown> {
  return {
    ballots: await client.ballot.findMany({ orderBy: { id: 'asc' } }),
    roll: await client.rollEntry.count(),
    papers: await client.paper.findMany({ orderBy: { id: 'asc' } }),
    sealed: await client.sealedPaper.count(),
    outbox: await client.outboxMessage.findMany({ orderBy: { id: 'asc' } }),
    audit: await client.auditEntry.count(),
    keys: hall.parts.keyring.list(),
  };
}

forEachDatabase((openDatabase) => {
  test('a question is not opened for an empty roll, for a hall where everybody is absent, or without the quorum', async () => {
    const base = await openDatabase();
    const hall = await enterHall(base, { units: 4 });
    const ballotId = await hall.prepare();
    const refusedAs = async (refusal: string): Promise<void> => {
      const before = await picture(base, hall);
      expect(await open(hall, ballotId)).toEqual({ ok: false, refusal });
      expect(await picture(base, hall)).toEqual(before);
    };
    const [present = 0] = hall.unitIds;
    await base.db.client.attendance.updateMany({ data: { isPresent: false } });
    await refusedAs('nobody-present');
    await base.db.client.attendance.updateMany({ where: { unitId: present }, data: { isPresent: true } });
    await refusedAs('no-quorum');
    await base.db.client.cycleUnit.deleteMany();
    await refusedAs('nobody-may-vote');
  });

  test('a question that is closed is not closed again, and not opened again', async () => {
    const base = await openDatabase();
    const hall = await enterHall(base, { units: 3 });
    const ballotId = await hall.open();
    for (const unitId of hall.unitIds) await hall.cast(ballotId, unitId, { paper: 1 });
    expect((await hall.close(ballotId)).ok).toBe(true);
    const before = await picture(base, hall);
    expect(await hall.close(ballotId)).toEqual({ ok: false, refusal: 'closed' });
    expect(await open(hall, ballotId)).toEqual({ ok: false, refusal: 'not-draft' });
    expect(await picture(base, hall)).toEqual(before);
  });
});
