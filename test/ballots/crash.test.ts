/** A crash between any two steps of a ballot is finished at the next start; a lost key is told and the ballot repeated. */
import { rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openBallot, settleKeys } from '#ballots';
import type { Log, LogEvent } from '#kernel';
import { repeatLostBallot } from '../../src/ballots/repeat-lost-ballot.ts';
import { forEachDatabase } from '../support/database.ts';
import { enterHall, HALL_TIME, rowsOf, type Hall } from '../support/hall.ts';

const keyOf = (hall: Hall, ballotId: number): string => join(hall.keysFolder, `ballot-${ballotId}.key`);
const voteAll = async (hall: Hall, ballotId: number): Promise<void> => {
  for (const unitId of hall.unitIds) expect((await hall.cast(ballotId, unitId, { paper: 1 })).ok).toBe(true);
};

forEachDatabase((open) => {
  test('killed after the key was written and before the ballot was open: the key goes, and the ballot can be opened', async () => {
    const hall = await enterHall(await open());
    const ballotId = await hall.prepare();
    hall.parts.keyring.ensure(ballotId);
    expect(await settleKeys(hall.parts)).toEqual({ lost: [] });
    expect(hall.parts.keyring.list()).toEqual([]);
    expect((await openBallot(hall.parts, ballotId, { personId: hall.secretaryId, now: HALL_TIME })).ok).toBe(true);
    await voteAll(hall, ballotId);
    expect(await settleKeys(hall.parts)).toEqual({ lost: [] });
    const closed = await hall.close(ballotId);
    expect(closed.ok && closed.value.verdict.kind === 'vote' && closed.value.verdict.counts.valid).toBe(11);
  });

  test('killed in the middle of writing the key: the short file is written anew at the opening', async () => {
    const hall = await enterHall(await open());
    const ballotId = await hall.prepare();
    writeFileSync(keyOf(hall, ballotId), 'short');
    expect(hall.parts.keyring.find(ballotId)).toBeUndefined();
    expect((await openBallot(hall.parts, ballotId, { personId: hall.secretaryId, now: HALL_TIME })).ok).toBe(true);
    await voteAll(hall, ballotId);
    expect((await hall.close(ballotId)).ok).toBe(true);
  });

  test('killed after closing and before the key was destroyed: the next start destroys it, the papers stay', async () => {
    const base = await open();
    const hall = await enterHall(base);
    const [closedId, openId] = [await hall.open(), await hall.open()];
    await voteAll(hall, closedId);
    await hall.close(closedId);
    hall.parts.keyring.ensure(closedId);
    expect(await settleKeys(hall.parts)).toEqual({ lost: [] });
    expect(hall.parts.keyring.list()).toEqual([openId]);
    expect(await rowsOf(base.db, closedId)).toEqual({ pollbook: 11, sealed: 0, papers: 11 });
  });

  test('a key lost while its ballot is open is told at the start; the ballot is annulled, its papers go, and it is prepared again', async () => {
    const base = await open();
    const said: [LogEvent, unknown][] = [];
    const note = (event: LogEvent, fields?: object) => void said.push([event, fields]);
    const log: Log = { info: note, warn: note, error: note };
    const hall = await enterHall(base, { log });
    const [lostId, soundId] = [await hall.open(), await hall.open()];
    await voteAll(hall, lostId);
    const by = { personId: hall.secretaryId, now: HALL_TIME };
    expect(await repeatLostBallot(hall.parts, soundId, by)).toEqual({ ok: false, refusal: 'not-open' });
    expect(await repeatLostBallot(hall.parts, lostId, by)).toEqual({ ok: false, refusal: 'not-open' });
    rmSync(keyOf(hall, lostId));
    expect(await settleKeys(hall.parts)).toEqual({ lost: [lostId] });
    expect(said).toContainEqual(['ballot.key-lost', { ballot: lostId }]);
    expect(await hall.close(lostId)).toEqual({ ok: false, refusal: 'key-lost' });
    expect(await repeatLostBallot(hall.parts, lostId, { ...by, personId: hall.voterOf(hall.unitIds[0] ?? 0) })).toEqual({ ok: false, refusal: 'not-allowed' });
    expect(await rowsOf(base.db, lostId)).toMatchObject({ sealed: 11 });

    const again = await repeatLostBallot(hall.parts, lostId, by);
    const newId = again.ok ? again.value : 0;
    expect(await rowsOf(base.db, lostId)).toEqual({ pollbook: 11, sealed: 0, papers: 0 });
    expect(await settleKeys(hall.parts)).toEqual({ lost: [] });
    expect((await openBallot(hall.parts, newId, by)).ok).toBe(true);
    await voteAll(hall, newId);
    const closed = await hall.close(newId);
    expect(closed.ok && closed.value.verdict.kind === 'vote' && closed.value.verdict.counts).toMatchObject({ issued: 11, returned: 11 });
  });

  test('a key cut short on the disk is a lost key, not a reason to count wrongly', async () => {
    const hall = await enterHall(await open());
    const ballotId = await hall.open();
    await voteAll(hall, ballotId);
    truncateSync(keyOf(hall, ballotId), 20);
    expect(await settleKeys(hall.parts)).toEqual({ lost: [ballotId] });
    expect(await hall.close(ballotId)).toEqual({ ok: false, refusal: 'key-lost' });
  });
});
