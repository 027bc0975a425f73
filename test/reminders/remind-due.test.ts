/** The tick and what leaves the outbox: once per person and step, only to those who owe, the group once. */
import { beforeAll, describe, expect, test } from 'vitest';
import { bindGroup } from '#blocs';
import { moveDeadline } from '#cycles';
import type { Database } from '#db';
import { reminderKinds, remindDue, remindersFeature, putOffReminder } from '#reminders';
import { givePoints, handInSheet } from '#scores';
import type { Screen } from '#kernel';
import type { Messenger } from '#telegram';
import { forEachDatabase } from '../support/database.ts';
import { argsOf, chatOf, gather, keysOf, local, sayable, START, type Cast } from '../targets/cast.ts';

const GROUP = -100;
const THREE_DAYS = local('2019-11-22', '17:00');
const MORNING = local('2019-11-25', '09:00');

forEachDatabase((open) => {
  let db: Database;
  beforeAll(async () => {
    ({ db } = await open());
  });

  const handIn = async (cast: Cast, unitId: number, personId: number) => {
    const at = { cycleId: cast.cycleId, unitId };
    const by = { personId, now: START };
    await givePoints(db, { at, headingId: undefined, text: '97,5' }, by);
    expect((await handInSheet(db, { at, seen: { revision: 0, total: 9750 } }, by)).ok).toBe(true);
  };

  /** The self-score deadline alone is near: registration is far away. */
  const begin = async () => {
    const cast = await gather(db);
    const by = { personId: cast.secretary, now: START };
    await moveDeadline(db, { cycleId: cast.cycleId, kind: 'registration', date: '2020-06-01' }, by);
    await moveDeadline(db, { cycleId: cast.cycleId, kind: 'conference', date: '2020-06-15' }, by);
    await bindGroup(db, { blocId: cast.blocId, chatId: GROUP, threadId: undefined, title: 'Nhóm khối' }, by);
    await db.client.outboxMessage.deleteMany({});
    return cast;
  };

  const queued = async (): Promise<readonly { kind: string; payload: Record<string, unknown> }[]> => {
    const rows = await db.client.outboxMessage.findMany({ where: { kind: { startsWith: 'reminder' } }, orderBy: { id: 'asc' } });
    return rows.map((row) => ({ kind: row.kind, payload: JSON.parse(row.payload) as Record<string, unknown> }));
  };
  const people = async (): Promise<readonly unknown[]> => (await queued()).filter((one) => one.kind === 'reminder').map((one) => one.payload['personId']);

  /** Delivers what is queued and returns what each chat was sent. */
  const deliver = async (now: Date): Promise<readonly { chatId: number; screen: Screen }[]> => {
    const sent: { chatId: number; screen: Screen }[] = [];
    const messenger = {
      send: async (place: { chatId: number }, screen: Screen) => {
        sayable({ screen });
        sent.push({ chatId: place.chatId, screen });
        return { ok: true as const, messageId: 1 };
      },
    } as unknown as Messenger;
    const kinds = reminderKinds({ db, messenger });
    for (const row of await queued()) expect(await kinds.find((one) => one.kind === row.kind)?.deliver(row.payload, now)).toBe('sent');
    await db.client.outboxMessage.deleteMany({});
    return sent;
  };

  test('only those who owe are told, each once, and the group gets one summary after them', async () => {
    const cast = await begin();
    await handIn(cast, cast.finance, cast.financeHead);
    await db.client.outboxMessage.deleteMany({});
    expect(await remindDue(db, THREE_DAYS)).toBe(2);
    expect((await queued()).map((one) => one.kind)).toEqual(['reminder', 'reminder-group']);
    const [reminder, summary] = await deliver(THREE_DAYS);
    expect(reminder?.chatId).toBe(21);
    expect(argsOf({ ...reminder }, 'reminders-private-self-score')).toEqual({ remaining: { key: 'reminders-left-days', args: { days: 3 } }, unit: 'Cục Thuế', year: 2019 });
    expect(reminder?.screen.buttons.flat().map((one) => one.label.key)).toEqual(['reminders-button-self-score', 'reminders-button-later']);
    expect(summary?.chatId).toBe(GROUP);
    expect(argsOf({ ...summary }, 'reminders-group-self-score')).toMatchObject({ done: 1, all: 3, units: [{ args: { text: 'Cục Thuế' } }, { args: { text: 'Kho bạc' } }] });
  });

  test('a second tick at the same instant, and every later tick of the same step, says nothing', async () => {
    const cast = await begin();
    expect(await remindDue(db, THREE_DAYS)).toBe(4);
    expect(await people()).toEqual([cast.financeHead, cast.financeClerk, cast.taxHead]);
    expect(await remindDue(db, THREE_DAYS)).toBe(0);
    expect(await remindDue(db, local('2019-11-22', '17:20'))).toBe(0);
    expect(await db.client.reminderSent.count()).toBe(4);
  });

  test('two ticks at once say it once', async () => {
    await begin();
    const counts = await Promise.all([remindDue(db, THREE_DAYS), remindDue(db, THREE_DAYS), remindDue(db, THREE_DAYS)]);
    expect(counts.toSorted((one, other) => one - other)).toEqual([0, 0, 4]);
    expect((await queued()).length).toBe(4);
  });

  test('somebody who joins after a step hears it once, the others do not hear it again', async () => {
    const cast = await begin();
    await remindDue(db, THREE_DAYS);
    await db.client.outboxMessage.deleteMany({});
    const row = { cycleId: cast.cycleId, unitId: cast.treasury, position: 'specialist', canSubmit: true, canVote: false, canSign: false, state: 'confirmed', requestedAt: START };
    await db.client.membership.create({ data: { ...row, personId: cast.outsider } });
    expect(await remindDue(db, local('2019-11-22', '17:25'))).toBe(1);
    expect(await people()).toEqual([cast.outsider]);
  });

  test('a moved deadline begins anew', async () => {
    const cast = await begin();
    await remindDue(db, THREE_DAYS);
    await db.client.outboxMessage.deleteMany({});
    await moveDeadline(db, { cycleId: cast.cycleId, kind: 'self-score', date: '2019-11-28' }, { personId: cast.secretary, now: THREE_DAYS });
    expect(await remindDue(db, local('2019-11-25', '17:00'))).toBe(4);
  });

  test('nothing is said before the first step, at night, or when all have handed in', async () => {
    const cast = await begin();
    expect(await remindDue(db, local('2019-11-18', '16:59'))).toBe(0);
    expect(await remindDue(db, local('2019-11-24', '12:00'))).toBe(0);
    for (const [unitId, personId] of [[cast.finance, cast.financeHead], [cast.tax, cast.taxHead], [cast.treasury, cast.secretary]] as const) await handIn(cast, unitId, personId);
    expect(await remindDue(db, THREE_DAYS)).toBe(0);
  });

  test('a unit that hands in between the tick and the sending is not reminded, and overdue is said as overdue', async () => {
    const cast = await begin();
    await remindDue(db, local('2019-11-26', '07:30'));
    await handIn(cast, cast.finance, cast.secretary);
    const sent = await deliver(local('2019-11-26', '07:31'));
    expect(sent.map((one) => one.chatId)).toEqual([21, GROUP]);
    expect(sent.map((one) => one.screen.lines[0]?.key)).toEqual(['reminders-private-self-score', 'reminders-group-self-score-over']);
  });

  test('representatives of all units are told the date of the conference', async () => {
    const cast = await gather(db);
    const by = { personId: cast.secretary, now: START };
    for (const kind of ['registration', 'self-score'] as const) await moveDeadline(db, { cycleId: cast.cycleId, kind, date: '2020-06-01' }, by);
    await db.client.outboxMessage.deleteMany({});
    expect(await remindDue(db, local('2019-12-17', '17:00'))).toBe(3);
    const sent = await deliver(local('2019-12-17', '17:00'));
    expect(sent.map((one) => one.screen.lines.map((line) => line.key))).toEqual(Array.from({ length: 3 }, () => ['reminders-private-conference', 'reminders-until-meeting']));
  });

  describe('putting off', () => {
    test('speaks again once, this afternoon, to that person only', async () => {
      const cast = await begin();
      await remindDue(db, MORNING);
      await db.client.outboxMessage.deleteMany({});
      const { id } = await db.client.deadline.findFirstOrThrow({ where: { cycleId: cast.cycleId, kind: 'self-score' } });
      const chat = chatOf(db, remindersFeature({ db, botUsername: 'khoi_bot' }), cast.taxHead, MORNING);
      const answer = await chat.press('reminders-snooze', [id, cast.tax]);
      expect(answer.toast).toEqual({ key: 'reminders-put-off', args: { time: '14:00', date: '25/11/2019' } });
      expect(keysOf(answer)).toContain('reminders-put-off');
      await chat.press('reminders-snooze', [id, cast.tax]);
      expect(await remindDue(db, local('2019-11-25', '13:59'))).toBe(0);
      expect(await remindDue(db, local('2019-11-25', '14:00'))).toBe(1);
      expect(await people()).toEqual([cast.taxHead]);
      expect(await remindDue(db, local('2019-11-25', '14:01'))).toBe(0);
    });

    test('is not said beside a step that is due at the same tick', async () => {
      const cast = await begin();
      await remindDue(db, MORNING);
      const { id: deadlineId } = await db.client.deadline.findFirstOrThrow({ where: { cycleId: cast.cycleId, kind: 'self-score' } });
      await putOffReminder(db, { deadlineId, unitId: cast.tax }, { personId: cast.taxHead, now: MORNING });
      await db.client.outboxMessage.deleteMany({});
      await remindDue(db, local('2019-11-25', '15:00'));
      expect(await people()).toEqual([cast.financeHead, cast.financeClerk, cast.taxHead]);
    });

    test('is refused past the deadline, for a unit that has handed in, and for another unit', async () => {
      const cast = await begin();
      await handIn(cast, cast.finance, cast.financeHead);
      const { id: deadlineId } = await db.client.deadline.findFirstOrThrow({ where: { cycleId: cast.cycleId, kind: 'self-score' } });
      const ask = (unitId: number, personId: number, now: Date) => putOffReminder(db, { deadlineId, unitId }, { personId, now });
      expect(await ask(cast.finance, cast.financeHead, MORNING)).toEqual({ ok: false, refusal: 'not-owed' });
      expect(await ask(cast.tax, cast.financeHead, MORNING)).toEqual({ ok: false, refusal: 'not-owed' });
      expect(await ask(cast.tax, cast.taxHead, local('2019-11-25', '16:00'))).toEqual({ ok: false, refusal: 'too-late-to-put-off' });
      expect(await db.client.reminderSnooze.count()).toBe(0);
    });
  });

  describe('the timetable', () => {
    const chat = (personId: number) => chatOf(db, remindersFeature({ db, botUsername: 'khoi_bot' }), personId, MORNING);

    test('shows every deadline with its state; only the secretary may move one, by typing a coming date', async () => {
      const cast = await begin();
      const secretary = chat(cast.secretary);
      const shown = await secretary.command('lich');
      expect(argsOf(shown, 'reminders-line-self-score-open')).toEqual({ time: '17:00', date: '25/11/2019', done: 0, all: 3 });
      await secretary.tapLabel(shown, 'reminders-button-move-self-score');
      expect((await secretary.type('31/02/2020')).toast?.key).toBe('refusal-reminders-date-unreadable');
      expect((await secretary.type('24/11/2019')).toast?.key).toBe('refusal-reminders-date-past');
      expect(argsOf(await secretary.type('16:30 29/11/2019'), 'reminders-moved-self-score')).toEqual({ time: '16:30', date: '29/11/2019' });
      expect(await secretary.hasQuestion()).toBe(false);
      const head = chat(cast.financeHead);
      expect((await head.command('timetable')).screen?.buttons.flat().map((one) => one.label.key)).toEqual(['button-home']);
      expect((await head.press('reminders-move', [cast.cycleId, 'self-score'])).toast?.key).toBe('refusal-reminders-not-secretary');
    });

    test('open tasks name what each unit of the person owes', async () => {
      const cast = await begin();
      const head = chat(cast.financeHead);
      expect(keysOf(await head.command('viec'))).toEqual(['reminders-tasks-head', 'targets-task-until', 'scores-task-until']);
      await handIn(cast, cast.finance, cast.financeHead);
      expect(keysOf(await head.command('todo'))).toEqual(['reminders-tasks-head', 'targets-task-until']);
    });
  });
});
