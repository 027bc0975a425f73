/** The seed of lots is read by nobody before the draw: sealed under a key outside the database, kept over a restart, begun anew where the key is lost. */
import { expect, test } from 'vitest';
import { settleKeys } from '#ballots';
import { silentLog } from '#kernel';
import { presetRule } from '#tally';
import { beginLots, closeLots, readSeed } from '../../src/ballots/draw-lots.ts';
import { giveWord } from '../../src/ballots/draw-lots-words.ts';
import { forEachDatabase, type Throwaway } from '../support/database.ts';
import { enterHall, HALL_TIME, type Hall } from '../support/hall.ts';
import { granted } from '../support/small-bloc.ts';

const bySecretary = (hall: Hall) => ({ personId: hall.secretaryId, now: HALL_TIME });
const no = (refusal: string) => ({ ok: false, refusal });

/** Two of three units are equal, and the lots have been begun. */
async function begin(base: Throwaway): Promise<{ readonly hall: Hall; readonly ballotId: number }> {
  const hall = await enterHall(base, { units: 3 });
  const ballotId = await hall.open({ ...presetRule('most-votes'), ties: ['lots'], runOff: { who: { kind: 'tied' }, rounds: 0 } });
  for (const [index, unitId] of hall.unitIds.entries()) granted(await hall.cast(ballotId, unitId, { paper: [1, 2, 0][index] ?? 0 }));
  granted(await hall.close(ballotId));
  expect(hall.parts.keyring.list()).toEqual([]);
  granted(await beginLots(hall.parts, ballotId, bySecretary(hall)));
  return { hall, ballotId };
}

const give = (hall: Hall, ballotId: number, word: string) => giveWord(hall.parts, { ballotId, word }, { personId: hall.voterOf(hall.unitIds[0] ?? 0), now: HALL_TIME });

forEachDatabase((openDatabase) => {
  test('no row holds it until the lots are drawn; then its key is gone', async () => {
    const base = await openDatabase();
    const { hall, ballotId } = await begin(base);
    const { client } = base.db;
    const seed = (await readSeed(client, hall.parts.keyring, ballotId)) ?? '';
    const rows = async (): Promise<string> => JSON.stringify([await client.lotsDraw.findMany(), await client.ballot.findMany(), await client.auditEntry.findMany(), await client.outboxMessage.findMany()]);
    expect(seed).toHaveLength(64);
    expect(await rows()).not.toContain(seed);
    granted(await give(hall, ballotId, 'lúa'));
    granted(await closeLots(hall.parts, ballotId, bySecretary(hall)));
    expect(await rows()).toContain(seed);
    expect(hall.parts.keyring.list()).toEqual([]);
  });

  test('a restart keeps its key as long as words are collected, and sweeps one that a crash left after the draw', async () => {
    const base = await openDatabase();
    const { hall, ballotId } = await begin(base);
    expect(await settleKeys(hall.parts)).toEqual({ lost: [] });
    expect(hall.parts.keyring.list()).toEqual([ballotId]);
    granted(await give(hall, ballotId, 'lúa'));
    granted(await closeLots(hall.parts, ballotId, bySecretary(hall)));
    hall.parts.keyring.ensure(ballotId);
    await settleKeys(hall.parts);
    expect(hall.parts.keyring.list()).toEqual([]);
  });

  test('where the key is lost nothing is drawn: words wait, the lots begin anew with another commitment, and the group is told so', async () => {
    const base = await openDatabase();
    const { hall, ballotId } = await begin(base);
    const { client } = base.db;
    const before = await client.lotsDraw.findUniqueOrThrow({ where: { ballotId } });
    granted(await give(hall, ballotId, 'lúa'));
    hall.parts.keyring.destroy(ballotId);
    const said: unknown[] = [];
    await settleKeys({ ...hall.parts, log: { ...silentLog, error: (...line) => said.push(line) } });
    expect(said).toEqual([['lots.seed-lost', { ballot: ballotId }]]);
    expect(await give(hall, ballotId, 'ngô')).toEqual(no('lots-word-given'));
    expect(await giveWord(hall.parts, { ballotId, word: 'ngô' }, { personId: hall.voterOf(hall.unitIds[1] ?? 0), now: HALL_TIME })).toEqual(no('lots-seed-lost'));
    expect(await closeLots(hall.parts, ballotId, bySecretary(hall))).toEqual(no('lots-seed-lost'));
    // A key made since does not open it either.
    hall.parts.keyring.ensure(ballotId);
    expect(await closeLots(hall.parts, ballotId, bySecretary(hall))).toEqual(no('lots-seed-lost'));
    granted(await beginLots(hall.parts, ballotId, bySecretary(hall)));
    const after = await client.lotsDraw.findUniqueOrThrow({ where: { ballotId } });
    expect(after.commitment).not.toBe(before.commitment);
    expect(await client.lotsWord.count()).toBe(0);
    const told = await client.outboxMessage.findMany({ where: { kind: 'lots-begun' }, orderBy: { id: 'asc' }, select: { payload: true } });
    expect(told.map(({ payload }) => JSON.parse(payload) as unknown)).toEqual([{ ballotId, isAgain: false }, { ballotId, isAgain: true }]);
    granted(await give(hall, ballotId, 'ngô'));
    granted(await closeLots(hall.parts, ballotId, bySecretary(hall)));
  });
});
