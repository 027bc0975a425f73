/** The curious administrator's tools: orders to link units with papers by, and how good such a link is by chance. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What really happened in one ballot: the choice of each unit, in the order of casting. */
export type Truth = readonly number[];

/** A guess says which choice belongs to whoever cast first, second, …; shorter when less was found. */
export type Guess = readonly number[];

export const linked = (truth: Truth, guess: Guess): number => truth.filter((choice, index) => guess[index] === choice).length;

/** Every choice differs, so a guess by chance links one unit a ballot, with variance one (fixed points of a permutation). */
export const chanceBound = (ballots: number, sigmas: number): number => ballots + sigmas * Math.sqrt(ballots);

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/gu;

export interface Carved {
  readonly id: string;
  /** The bytes after the id, where a record keeps its ballot and its choice. */
  readonly after: Buffer;
  /** The bytes before it, where SQLite keeps the record's header. */
  readonly before: Buffer;
}

/** Everything in raw bytes that looks like a record with a random id, in the order it lies there; freed pages and old frames too. */
export function carve(bytes: Buffer): Carved[] {
  const text = bytes.toString('latin1');
  return [...text.matchAll(UUID)].map((hit) => ({
    id: hit[0],
    before: bytes.subarray(Math.max(0, hit.index - 5), hit.index),
    after: bytes.subarray(hit.index + 36, hit.index + 60),
  }));
}

const PAGE_BYTES = 8192;

/** A page of a PostgreSQL heap is filled from its end: read backwards, its tuples lie in the order of writing. */
export const carveHeap = (heap: Buffer): Carved[] =>
  Array.from({ length: heap.length / PAGE_BYTES }, (_, page) => heap.subarray(page * PAGE_BYTES, (page + 1) * PAGE_BYTES)).flatMap((page) => carve(page).toReversed());

/** A record of `Paper` in SQLite: header [size, text of 36, type of ballot, type of choice, type of receipt], then the values. */
export function readSqlitePaper({ before, after }: Carved): { ballotId: number; choice: number } | undefined {
  if (before[0] !== 5 || before[1] !== 85) return undefined;
  const sizes: Readonly<Record<number, number>> = { 1: 1, 2: 2, 3: 3, 4: 4, 8: 0, 9: 0 };
  const valueOf = (type: number, at: number): number => (type === 8 ? 0 : type === 9 ? 1 : after.readUIntBE(at, sizes[type] ?? 1));
  const [, , ballotType = 0, choiceType = 0] = before;
  if (sizes[ballotType] === undefined || sizes[choiceType] === undefined) return undefined;
  return { ballotId: valueOf(ballotType, 0), choice: valueOf(choiceType, sizes[ballotType]) };
}

/** A tuple of `Paper` in a heap of PostgreSQL: text of 37 bytes with its length, an int4 on 4, an int8 on 8. */
export const readHeapPaper = ({ after }: Carved): { ballotId: number; choice: number } => ({ ballotId: after.readInt32LE(3), choice: Number(after.readBigInt64LE(11)) });

/** Every file below a folder as bytes, the write-ahead log after its database. */
export function readAll(folder: string): { readonly name: string; readonly bytes: Buffer }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .toSorted()
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
}

/** Each id where it first appears. */
export function firstOfEach<Item extends { readonly id: string }>(items: readonly Item[]): Item[] {
  const known = new Set<string>();
  return items.filter(({ id }) => !known.has(id) && known.add(id));
}
