/** libSQL kept on one connection: neither descriptors nor pragmas are lost, rollbacks undo, refusals write nothing. */
import { readdirSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { isUniqueViolation, transact, type Database, type Tx } from '#db';
import { accept, refuse, type Result } from '#kernel';
import { forEachDatabase, openSqlite, removeDatabases } from '../support/database.ts';

const NOW = new Date('2019-12-26T07:00:00Z');
const descriptors = (): number => readdirSync('/proc/self/fd').length;
const isLinux = process.platform === 'linux';

async function pragmasOf({ client }: Database): Promise<unknown> {
  const values: Record<string, unknown> = {};
  for (const name of ['journal_mode', 'busy_timeout', 'foreign_keys', 'secure_delete', 'synchronous']) {
    values[name] = Object.values((await client.$queryRawUnsafe<Record<string, unknown>[]>(`PRAGMA ${name}`))[0] ?? {}).map(String)[0];
  }
  return values;
}

const addUnit = (tx: Tx): Promise<unknown> => tx.unit.create({ data: { createdAt: NOW } });

describe('on SQLite', () => {
  afterEach(removeDatabases);

  test('a thousand transactions leave the number of descriptors and the pragmas as they were, two hundred rollbacks nothing at all', async () => {
    const { db } = await openSqlite();
    const pragmas = await pragmasOf(db);
    expect(pragmas).toEqual({ journal_mode: 'wal', busy_timeout: '5000', foreign_keys: '1', secure_delete: '1', synchronous: '2' });
    const before = isLinux ? descriptors() : 0;
    for (let turn = 0; turn < 1_000; turn += 1) {
      await transact(db, async (tx): Promise<Result<true, 'no'>> => {
        await addUnit(tx);
        return turn % 5 === 4 ? refuse('no') : accept(true);
      });
    }
    expect(await db.client.unit.count()).toBe(800);
    expect(await pragmasOf(db)).toEqual(pragmas);
    // Other tests of this process open files of their own; the stock adapter would have added two thousand.
    if (isLinux) expect(descriptors() - before).toBeLessThan(50);
  });
});

forEachDatabase((open) => {
  test('a refusal takes back everything written before it, and so does an exception', async () => {
    const { db } = await open();
    const refused = await transact(db, async (tx): Promise<Result<never, 'closed'>> => {
      await addUnit(tx);
      return refuse('closed');
    });
    expect(refused).toEqual({ ok: false, refusal: 'closed' });
    const outage = transact(db, async (tx): Promise<Result<never, never>> => {
      await addUnit(tx);
      throw new Error('outage');
    });
    await expect(outage).rejects.toThrow('outage');
    expect(await db.client.unit.count()).toBe(0);
    await transact(db, async (tx) => accept(await addUnit(tx)));
    expect(await db.client.unit.count()).toBe(1);
  });

  test('two rows under one unique key are recognised, through the models and in our own SQL; other errors are not', async () => {
    const { db } = await open();
    const entry = { ballotId: 1, unitId: 1, personId: 1, castAt: NOW };
    await db.client.pollbookEntry.create({ data: entry });
    const caught = async (act: () => Promise<unknown>): Promise<boolean> => act().then(() => false, isUniqueViolation);
    expect(await caught(() => db.client.pollbookEntry.create({ data: entry }))).toBe(true);
    expect(await caught(() => transact(db, async (tx) => accept(await tx.pollbookEntry.createMany({ data: [entry] }))))).toBe(true);
    expect(await caught(() => db.client.$executeRaw`INSERT INTO "PollbookEntry" ("ballotId", "unitId", "personId", "castAt") SELECT "ballotId", "unitId", "personId", "castAt" FROM "PollbookEntry"`)).toBe(true);
    expect(await caught(() => db.client.$executeRaw`SELECT * FROM "NoSuchTable"`)).toBe(false);
    expect(await caught(() => Promise.reject(new Error('UNIQUE')))).toBe(false);
  });

  test('writers at once wait for one another: no update is lost', async () => {
    const { db } = await open();
    const bloc = await db.client.bloc.create({ data: { name: 'Khối', kind: 'khoi', province: 'Bắc Giang', timeZone: 'Asia/Ho_Chi_Minh', language: 'vi', founderId: 1, createdAt: NOW } });
    const add = () => transact(db, async (tx) => accept(await tx.bloc.update({ where: { id: bloc.id }, data: { version: { increment: 1 } } })));
    await Promise.all(Array.from({ length: 30 }, add));
    expect((await db.client.bloc.findUniqueOrThrow({ where: { id: bloc.id } })).version).toBe(30);
  });
});
