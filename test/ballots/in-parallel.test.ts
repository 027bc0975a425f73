/** Several questions open in one meeting: each has its own roll, papers, key and count. */
import { expect, test } from 'vitest';
import { readTurnout, findBallot } from '#ballots';
import { assert } from '#kernel';
import { forEachDatabase } from '../support/database.ts';
import { enterHall, rowsOf } from '../support/hall.ts';

forEachDatabase((database) => {
  test('a vote on one question is none on the other, and closing one leaves the other open', async () => {
    const base = await database();
    const hall = await enterHall(base, { units: 5 });
    const [one, other] = [await hall.open(), await hall.open()];
    for (const [index, unitId] of hall.unitIds.entries()) expect((await hall.cast(one, unitId, { paper: 1 })).ok, `unit ${index}`).toBe(true);
    const [first = 0] = hall.unitIds;
    expect((await hall.cast(other, first, { paper: 2 })).ok).toBe(true);

    const closed = await hall.close(one);
    assert(closed.ok && closed.value.verdict.kind === 'vote', 'the first question is counted');
    expect(closed.value.verdict.counts).toMatchObject({ returned: 5, valid: 5 });
    expect(closed.value.verdict.elected).toEqual([String(first)]);

    expect(hall.parts.keyring.find(one)).toBeUndefined();
    expect(hall.parts.keyring.find(other)).toBeDefined();
    expect(await rowsOf(base.db, other)).toEqual({ pollbook: 1, sealed: 1, papers: 0 });
    const open = await findBallot(base.db.client, other);
    assert(open !== undefined, 'the second question is there');
    expect(open.state).toBe('open');
    expect(await readTurnout(base.db.client, open)).toMatchObject({ issued: 5, cast: 1 });
    expect(await hall.cast(other, first, { paper: 1 })).toEqual({ ok: false, refusal: 'already-voted' });
  });
});
