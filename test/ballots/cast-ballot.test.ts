/** Casting on a real database: what is accepted, what is refused, and that a refusal changes nothing. */
import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { BallotsRefusal, castBallot } from '#ballots';
import { presetRule } from '#tally';
import { forEachDatabase, type Throwaway } from '../support/database.ts';
import { enterHall, HALL_TIME, rowsOf, type Hall } from '../support/hall.ts';

/** Everything a cast could touch. */
async function picture({ db }: Throwaway): Promise<unknown> {
  const { client } = db;
  return {
    ballots: await client.ballot.findMany({ orderBy: { id: 'asc' } }),
    pollbook: await client.pollbookEntry.findMany({ orderBy: [{ ballotId: 'asc' }, { unitId: 'asc' }] }),
    sealed: await client.sealedPaper.count(),
    papers: await client.paper.count(),
    outbox: await client.outboxMessage.findMany({ orderBy: { id: 'asc' } }),
    audit: await client.auditEntry.count(),
  };
}

async function expectRefused(at: { readonly base: Throwaway; readonly refusal: BallotsRefusal }, act: () => ReturnType<typeof castBallot>): Promise<void> {
  const before = await picture(at.base);
  expect(await act()).toEqual({ ok: false, refusal: at.refusal });
  expect(await picture(at.base)).toEqual(before);
}

const firstTwo = (hall: Hall): [number, number] => [hall.unitIds[0] ?? 0, hall.unitIds[1] ?? 0];

forEachDatabase((open) => {
  test('a paper that is cast stands in the pollbook with unit, person and time, sealed beside it, and the board is asked for', async () => {
    const base = await open();
    const hall = await enterHall(base);
    const [unitId] = firstTwo(hall);
    const ballotId = await hall.open();
    expect(await hall.cast(ballotId, unitId, { paper: 4 })).toMatchObject({ ok: true, value: { question: { ballot: { purpose: 'leader', round: 1 }, bloc: { kind: 'khoi' } }, receipt: undefined } });
    expect(await base.db.client.pollbookEntry.findMany({ where: { ballotId } })).toEqual([{ ballotId, unitId, personId: hall.voterOf(unitId), castAt: HALL_TIME }]);
    expect(await rowsOf(base.db, ballotId)).toEqual({ pollbook: 1, sealed: 1, papers: 0 });
    expect(await base.db.client.outboxMessage.count({ where: { mergeKey: `board:${hall.blocId}` } })).toBe(1);
  });

  test('a blank paper is a paper', async () => {
    const hall = await enterHall(await open());
    const ballotId = await hall.open();
    for (const unitId of hall.unitIds.slice(0, 3)) expect((await hall.cast(ballotId, unitId, { paper: 0 })).ok).toBe(true);
    const closed = await hall.close(ballotId);
    expect(closed.ok && closed.value.verdict.kind === 'vote' && closed.value.verdict.counts).toMatchObject({ returned: 3, blank: 3 });
  });

  test('a unit votes once, whichever of its people taps', async () => {
    const base = await open();
    const hall = await enterHall(base);
    const [unitId] = firstTwo(hall);
    const deputy = await hall.addPerson('Phó Giám đốc', { unitId, canVote: true });
    const ballotId = await hall.open();
    expect((await hall.cast(ballotId, unitId, { paper: 1 })).ok).toBe(true);
    await expectRefused({ base, refusal: 'already-voted' }, () => hall.cast(ballotId, unitId, { paper: 2 }));
    await expectRefused({ base, refusal: 'already-voted' }, () => hall.cast(ballotId, unitId, { paper: 2, personId: deputy }));
  });

  test('nobody votes without the right to, for a unit that is not theirs, or as a stranger', async () => {
    const base = await open();
    const hall = await enterHall(base);
    const [unitId, other] = firstTwo(hall);
    const specialist = await hall.addPerson('Chuyên viên', { unitId, canVote: false });
    const stranger = await hall.addPerson('Người ngoài khối');
    const ballotId = await hall.open();
    for (const personId of [specialist, stranger, hall.voterOf(other), hall.secretaryId, 999_999]) {
      await expectRefused({ base, refusal: 'not-entitled' }, () => hall.cast(ballotId, unitId, { paper: 1, personId }));
    }
    await base.db.client.membership.updateMany({ where: { personId: hall.voterOf(unitId) }, data: { state: 'ended', endedAt: HALL_TIME } });
    await expectRefused({ base, refusal: 'not-entitled' }, () => hall.cast(ballotId, unitId, { paper: 1 }));
  });

  test('a unit that is absent when the roll is frozen, or joins afterwards, cannot vote', async () => {
    const base = await open();
    const hall = await enterHall(base);
    const [absent, unitId] = firstTwo(hall);
    await base.db.client.attendance.updateMany({ where: { unitId: absent }, data: { isPresent: false } });
    const ballotId = await hall.open();
    await expectRefused({ base, refusal: 'not-on-roll' }, () => hall.cast(ballotId, absent, { paper: 1 }));
    await base.db.client.attendance.updateMany({ where: { unitId: absent }, data: { isPresent: true } });
    await expectRefused({ base, refusal: 'not-on-roll' }, () => hall.cast(ballotId, absent, { paper: 1 }));
    const late = await base.db.client.unit.create({ data: { createdAt: HALL_TIME } });
    const person = await hall.addPerson('Đại diện đơn vị mới', { unitId: late.id, canVote: true });
    await expectRefused({ base, refusal: 'not-on-roll' }, () => hall.cast(ballotId, late.id, { paper: 1, personId: person }));
    expect((await hall.cast(ballotId, unitId, { paper: 1 })).ok).toBe(true);
  });

  test('nobody votes before opening, after closing, or in a ballot that does not exist', async () => {
    const base = await open();
    const hall = await enterHall(base);
    const [unitId] = firstTwo(hall);
    const ballotId = await hall.prepare();
    await expectRefused({ base, refusal: 'not-open' }, () => hall.cast(ballotId, unitId, { paper: 1 }));
    await expectRefused({ base, refusal: 'no-such-ballot' }, () => hall.cast(ballotId + 1, unitId, { paper: 1 }));
    const opened = await hall.open();
    await hall.close(opened);
    await expectRefused({ base, refusal: 'closed' }, () => hall.cast(opened, unitId, { paper: 1 }));
  });

  test('a paper that the rule does not know is refused: too many names, unknown names, no number at all', async () => {
    const base = await open();
    const hall = await enterHall(base);
    const [unitId] = firstTwo(hall);
    const ballotId = await hall.open();
    for (const paper of [3, 2 ** 11, 2 ** 12, -1, 1.5, Number.NaN, 2 ** 60]) {
      await expectRefused({ base, refusal: 'paper-unreadable' }, () => hall.cast(ballotId, unitId, { paper }));
    }
  });

  test('where the rule forbids it, a unit cannot choose itself', async () => {
    const base = await open();
    const hall = await enterHall(base);
    const [own, other] = firstTwo(hall);
    const ballotId = await hall.open({ ...presetRule('leader-majority'), ownUnit: 'forbidden' });
    await expectRefused({ base, refusal: 'own-unit' }, () => hall.cast(ballotId, own, { paper: 1 }));
    expect((await hall.cast(ballotId, own, { paper: 2 })).ok).toBe(true);
    expect((await hall.cast(ballotId, other, { paper: 1 })).ok).toBe(true);
  });

  test('without the key of the ballot nothing is taken that could not be counted', async () => {
    const base = await open();
    const hall = await enterHall(base);
    const [unitId] = firstTwo(hall);
    const ballotId = await hall.open();
    rmSync(hall.keysFolder, { recursive: true });
    await expectRefused({ base, refusal: 'key-lost' }, () => hall.cast(ballotId, unitId, { paper: 1 }));
    expect(await hall.close(ballotId)).toEqual({ ok: false, refusal: 'key-lost' });
  });
});
