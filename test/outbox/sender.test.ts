/** The outbox on a real database: merged, kept in order, tried again, put in doubt, and never said twice by two senders. */
import { expect, test } from 'vitest';
import { DOUBT, enqueue, findInDoubt, makeOutboxSender, settleInDoubt, type Delivered, type OutboxKind } from '#outbox';
import { openDatabase, type Database } from '#db';
import { silentLog } from '#kernel';
import { forEachDatabase } from '../support/database.ts';

const NOW = new Date('2019-12-26T07:00:00Z');
const clock = { now: () => NOW };

type Deliver = OutboxKind['deliver'];

const senderOf = (db: Database, deliver: Deliver, isRepeatable = false) =>
  makeOutboxSender({ db, clock, log: silentLog, gapMs: 0, kinds: [{ kind: 'notice', isRepeatable, deliver }, { kind: 'board', isRepeatable: true, deliver }] });

const say = (db: Database, number: number): Promise<void> => enqueue(db.client, { kind: 'notice', blocId: 1, payload: { number }, now: NOW });
const refresh = (db: Database): Promise<void> => enqueue(db.client, { kind: 'board', blocId: 1, payload: { number: 0 }, mergeKey: 'board:1', now: NOW });
const statesOf = async (db: Database): Promise<string[]> => (await db.client.outboxMessage.findMany({ where: { kind: { not: DOUBT } }, orderBy: { id: 'asc' } })).map((row) => row.state);
/** Rows that the secretary is asked about, each once. */
const askedOf = async (db: Database): Promise<unknown[]> => (await db.client.outboxMessage.findMany({ where: { kind: DOUBT, blocId: 1 }, orderBy: { id: 'asc' } })).map((row) => JSON.parse(row.payload));
const numberOf = (payload: unknown): number => (payload as { number: number }).number;

forEachDatabase((open) => {
  test('what was written first is said first, and each once', async () => {
    const { db } = await open();
    const said: number[] = [];
    for (let number = 0; number < 120; number += 1) await say(db, number);
    const sender = senderOf(db, async (payload) => {
      said.push(numberOf(payload));
      return 'sent';
    });
    await sender.idle();
    expect(said).toEqual(Array.from({ length: 120 }, (_, number) => number));
    await sender.idle();
    expect(said).toHaveLength(120);
  });

  test('many refreshes are one; one that is asked for while another is delivered is delivered again, and nothing is left of either', async () => {
    const { db } = await open();
    let delivered = 0;
    for (let time = 0; time < 10; time += 1) await refresh(db);
    const sender = senderOf(db, async () => {
      delivered += 1;
      if (delivered === 1) await refresh(db);
      return 'sent';
    });
    await sender.idle();
    expect(delivered).toBe(2);
    expect(await statesOf(db)).toEqual([]);
  });

  test('after a crash in the middle of a delivery a refresh goes again, and the rest is in doubt until somebody says', async () => {
    const { db } = await open();
    await say(db, 1);
    await refresh(db);
    await say(db, 2);
    await db.client.outboxMessage.updateMany({ where: { payload: { not: '{"number":2}' } }, data: { state: 'sending' } });
    const said: number[] = [];
    const sender = senderOf(db, async (payload) => {
      said.push(numberOf(payload));
      return 'sent';
    });
    expect(await sender.recover()).toBe(1);
    await sender.idle();
    expect(said).toEqual([0, 2]);
    expect(await statesOf(db)).toEqual(['in-doubt', 'sent']);

    const { id } = await db.client.outboxMessage.findFirstOrThrow({ where: { state: 'in-doubt' } });
    expect(await askedOf(db)).toEqual([{ rowId: id }]);
    expect(await findInDoubt(db.client, id)).toMatchObject({ id, blocId: 1, kind: 'notice' });
    const row = { id, blocId: 1 };
    expect(await settleInDoubt(db.client, { ...row, blocId: 2 }, 'send-again')).toBe(false);
    expect(await settleInDoubt(db.client, row, 'send-again')).toBe(true);
    expect(await settleInDoubt(db.client, row, 'arrived')).toBe(false);
    expect(await findInDoubt(db.client, id)).toBeUndefined();
    await sender.idle();
    expect(said).toEqual([0, 2, 1]);
  });

  test('what could not be said is kept as pending and said when it can be, before it is forgotten', async () => {
    const { db } = await open();
    await say(db, 1);
    await say(db, 2);
    let isDown = true;
    const said: number[] = [];
    const sender = senderOf(db, async (payload): Promise<Delivered> => {
      if (isDown) return 'try-again';
      said.push(numberOf(payload));
      return 'sent';
    });
    await sender.idle();
    expect(await statesOf(db)).toEqual(['pending', 'pending']);
    isDown = false;
    await sender.idle();
    expect(said).toEqual([1, 2]);
    expect(await statesOf(db)).toEqual(['sent', 'sent']);
  });

  test('a delivery that breaks in the middle does not take the others with it, and is not silently lost', async () => {
    const { db } = await open();
    await say(db, 1);
    await say(db, 2);
    const sender = senderOf(db, async (payload) => {
      if (numberOf(payload) === 1) throw new Error('outage');
      return 'sent';
    });
    await sender.idle();
    expect(await statesOf(db)).toEqual(['in-doubt', 'sent']);
    expect(await askedOf(db)).toHaveLength(1);
  });

  test('two senders on one database never say one row twice', async () => {
    const { db, url } = await open();
    const other = db.dialect === 'sqlite' ? db : await openDatabase(url);
    const said: number[] = [];
    const deliver: Deliver = async (payload) => {
      said.push(numberOf(payload));
      await db.client.$queryRaw`SELECT 1`;
      return 'sent';
    };
    for (let number = 0; number < 60; number += 1) await say(db, number);
    const senders = [senderOf(db, deliver), senderOf(other, deliver)];
    await Promise.all(senders.map((sender) => sender.idle()));
    expect(said.toSorted((left, right) => left - right)).toEqual(Array.from({ length: 60 }, (_, number) => number));
    if (other !== db) await other.close();
  });
});
