/** A clock that is moved stops where the tick has something to say, and nowhere else. */
import { expect, test } from 'vitest';
import { moveDeadline } from '#cycles';
import { findNextDue, putOffReminder, remindDue } from '#reminders';
import { forEachDatabase } from '../support/database.ts';
import { gather, local, START } from '../targets/cast.ts';

forEachDatabase((open) => {
  test('from one planned step to the next, what was put off between them, and then nothing', async () => {
    const { db } = await open();
    const { client } = db;
    expect(await findNextDue(client, START)).toBeUndefined();
    const cast = await gather(db);
    const by = { personId: cast.secretary, now: START };
    await client.deadline.deleteMany({ where: { kind: { not: 'self-score' } } });
    await moveDeadline(db, { cycleId: cast.cycleId, kind: 'self-score', date: '2019-11-25' }, by);
    const { id: deadlineId } = await client.deadline.findFirstOrThrow();
    const step = local('2019-11-22', '17:00');
    expect(await findNextDue(client, local('2019-11-19', '08:00'))).toEqual(step);
    expect(await remindDue(db, step)).toBeGreaterThan(0);
    expect(await findNextDue(client, step)).toEqual(local('2019-11-25', '07:30'));
    const put = await putOffReminder(db, { deadlineId, unitId: cast.tax }, { personId: cast.taxHead, now: local('2019-11-25', '09:00') });
    expect(put.ok).toBe(true);
    const again = (await client.reminderSnooze.findFirstOrThrow()).dueAt;
    expect(await findNextDue(client, local('2019-11-25', '09:00'))).toEqual(again);
    // Put off into the night, it speaks when the office opens.
    await client.reminderSnooze.updateMany({ data: { dueAt: local('2019-11-27', '22:00') } });
    expect(await findNextDue(client, local('2019-11-26', '08:00'))).toEqual(local('2019-11-28', '07:30'));
    await client.reminderSnooze.deleteMany();
    expect(await findNextDue(client, local('2019-11-26', '08:00'))).toBeUndefined();
    await db.close();
  });
});
