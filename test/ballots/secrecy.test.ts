/** The curious administrator reads every byte at rest, before and after closing, and links no better than chance. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Log, LogEvent } from '#kernel';
import { forEachDatabase, type Throwaway } from '../support/database.ts';
import { enterHall, shuffled, type Hall } from '../support/hall.ts';
import { carve, carveHeap, chanceBound, firstOfEach, linked, readAll, readHeapPaper, readSqlitePaper, type Guess, type Truth } from './curious-administrator.ts';

const BALLOTS = 24;
const SIGMAS = 5;
const CHOICES = Array.from({ length: 11 }, (_, option) => 2 ** option);

type Found = readonly { readonly ballotId: number; readonly choice: number }[];

/** Raw bytes of the database: its file and log, or the heap of the papers as it lies on the server's disk. */
async function readRaw({ db, folder }: Throwaway): Promise<Buffer> {
  if (db.dialect === 'sqlite') return Buffer.concat(readAll(folder).filter(({ name }) => !name.startsWith('keys')).map(({ bytes }) => bytes));
  await db.client.$executeRawUnsafe('CHECKPOINT');
  const [heap] = await db.client.$queryRaw<{ bytes: Uint8Array }[]>`SELECT pg_read_binary_file(pg_relation_filepath('"Paper"'::regclass)) AS bytes`;
  return Buffer.from(heap?.bytes ?? []);
}

/** Papers in raw bytes in the order they lie there, wiped pages and old frames included, each id once. */
function papersIn(raw: Buffer, dialect: 'sqlite' | 'postgresql'): Found {
  const seen = dialect === 'sqlite' ? carve(raw).map((one) => ({ id: one.id, ...readSqlitePaper(one) })) : carveHeap(raw).map((one) => ({ id: one.id, ...readHeapPaper(one) }));
  return firstOfEach(seen.filter((one) => one.ballotId !== undefined)) as unknown as Found;
}

const ofBallot = (found: Found, ballotId: number): Guess => found.filter((one) => one.ballotId === ballotId && CHOICES.includes(one.choice)).map(({ choice }) => choice);

/** The order of the rows, told by the database itself, and the order of their ids. */
async function rowOrders({ db }: Throwaway, ballotId: number): Promise<{ place: Guess; id: Guess }> {
  const placed = db.dialect === 'sqlite'
    ? await db.client.$queryRaw<{ choice: bigint }[]>`SELECT "choice" FROM "Paper" WHERE "ballotId" = ${ballotId} ORDER BY rowid`
    : await db.client.$queryRaw<{ choice: bigint }[]>`SELECT "choice" FROM "Paper" WHERE "ballotId" = ${ballotId} ORDER BY ctid`;
  const byId = await db.client.paper.findMany({ where: { ballotId }, orderBy: { id: 'asc' } });
  return { place: placed.map((row) => Number(row.choice)), id: byId.map((row) => Number(row.choice)) };
}

/** Sealed papers lie in the order of casting: if any byte of them grew with the choice, sorting by it would tell. */
function sealedOrders(sealed: readonly Buffer[]): [string, Guess][] {
  const rankOf = (key: (bytes: Buffer) => number): Guess => {
    const sorted = sealed.map(key).map((value, index) => ({ value, index })).toSorted((one, other) => one.value - other.value || one.index - other.index);
    return sealed.map((_, index) => CHOICES[sorted.findIndex((one) => one.index === index)] ?? 0);
  };
  return Array.from({ length: 8 }, (_, byte) => [`byte ${byte} of the sealed papers`, rankOf((bytes) => bytes[12 + byte] ?? 0)] as [string, Guess]);
}

class Scores {
  readonly links = new Map<string, number>();
  count(truth: Truth, attack: string, guess: Guess): void {
    this.links.set(attack, (this.links.get(attack) ?? 0) + linked(truth, guess));
    this.links.set(`${attack}, backwards`, (this.links.get(`${attack}, backwards`) ?? 0) + linked(truth, guess.toReversed()));
  }
  best(): number {
    return Math.max(...this.links.values());
  }
}

async function voteKnown(hall: Hall, ballotId: number): Promise<Truth> {
  const truth = shuffled(CHOICES);
  const units = shuffled(hall.unitIds);
  for (const [turn, unitId] of units.entries()) {
    const cast = await hall.cast(ballotId, unitId, { paper: truth[turn] ?? 0, now: new Date(Date.UTC(2019, 11, 26, 7, turn)) });
    expect(cast.ok).toBe(true);
  }
  return truth;
}

const orderOfSealed = ({ db }: Throwaway) => (db.dialect === 'sqlite' ? 'rowid' : 'ctid');

async function sealedOf(base: Throwaway, ballotId: number): Promise<Buffer[]> {
  const rows = await base.db.client.$queryRawUnsafe<{ sealed: Uint8Array }[]>(`SELECT "sealed" FROM "SealedPaper" WHERE "ballotId" = ${ballotId} ORDER BY ${orderOfSealed(base)}`);
  return rows.map((row) => Buffer.from(row.sealed));
}

const isIn = (folder: string, needle: Buffer): string[] => readAll(folder).filter(({ bytes }) => bytes.includes(needle)).map(({ name }) => name);

forEachDatabase((open) => {
  test('no order of rows, ids, bytes, pages, log frames or two copies subtracted links a unit with its paper', { timeout: 120_000 }, async () => {
    const base = await open();
    const lines: [LogEvent, object | undefined][] = [];
    const note = (event: LogEvent, fields?: object) => void lines.push([event, fields]);
    const log: Log = { info: note, warn: note, error: note };
    const hall = await enterHall(base, { log });
    const scores = new Scores();
    const sizes = new Set<number>();
    const seen = new Set<string>();
    for (let one = 0; one < BALLOTS; one += 1) {
      const ballotId = await hall.open();
      const truth = await voteKnown(hall, ballotId);
      const key = hall.parts.keyring.find(ballotId) ?? Buffer.alloc(0);
      const before = await readRaw(base);
      expect(ofBallot(papersIn(before, base.db.dialect), ballotId), 'nothing can be read before closing').toEqual([]);
      expect(isIn(base.folder, key), 'the key lies in its file only').toEqual([join('keys', `ballot-${ballotId}.key`)]);
      const sealed = await sealedOf(base, ballotId);
      for (const bytes of sealed) {
        sizes.add(bytes.length);
        seen.add(bytes.toString('hex'));
      }
      for (const [attack, guess] of sealedOrders(sealed)) scores.count(truth, attack, guess);

      const closed = await hall.close(ballotId);
      expect(closed.ok && closed.value.verdict.kind === 'vote' && closed.value.verdict.counts.valid).toBe(11);
      const after = await readRaw(base);
      const orders = await rowOrders(base, ballotId);
      expect(orders.place.toSorted((left, right) => left - right)).toEqual(CHOICES);
      scores.count(truth, 'place of the rows', orders.place);
      scores.count(truth, 'ids of the rows', orders.id);
      const carved = ofBallot(papersIn(Buffer.concat([before, after]), base.db.dialect), ballotId);
      expect(carved.length, 'the attack finds the papers').toBeGreaterThanOrEqual(11);
      scores.count(truth, 'bytes on disk, copy after minus copy before', carved.slice(0, 11));
      expect(isIn(base.folder, key), 'the key is gone').toEqual([]);
      expect(await sealedOf(base, ballotId)).toEqual([]);
    }
    expect([...sizes], 'all sealed papers have one size').toHaveLength(1);
    expect(seen.size, 'no two sealed papers are alike').toBe(BALLOTS * 11);
    expect(scores.best()).toBeLessThanOrEqual(chanceBound(BALLOTS, SIGMAS));
    // A line says which ballot, and at most why not: no person, no unit, no choice.
    expect(lines.filter(([, fields]) => Object.keys(fields ?? {}).some((name) => name !== 'ballot'))).toEqual([]);
    expect(lines.filter(([event]) => event === 'ballot.cast')).toHaveLength(BALLOTS * 11);
  });

  test('the same tools link a plainly written urn, rewritten in random order at closing, in nine votes of ten', async () => {
    const base = await open();
    const scores = new Scores();
    const urns = 6;
    for (let ballotId = 1; ballotId <= urns; ballotId += 1) {
      const truth = shuffled(CHOICES);
      for (const choice of truth) await base.db.client.paper.create({ data: { id: randomUUID(), ballotId, choice } });
      const before = await readRaw(base);
      await base.db.client.$transaction(async (tx) => {
        await tx.paper.deleteMany({ where: { ballotId } });
        await tx.paper.createMany({ data: shuffled(truth).map((choice) => ({ id: randomUUID(), ballotId, choice })) });
      });
      const after = await readRaw(base);
      scores.count(truth, 'two copies', ofBallot(papersIn(Buffer.concat([before, after]), base.db.dialect), ballotId).slice(0, 11));
    }
    expect(scores.best()).toBeGreaterThanOrEqual(0.9 * urns * 11);
  });
});
