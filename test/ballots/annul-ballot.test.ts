/** A ballot is annulled before publication, with a reason: nothing of it is counted, and the question can be put again. */
import { expect, test } from 'vitest';
import { annulBallot, prepareAgain } from '#ballots';
import { forEachDatabase } from '../support/database.ts';
import { checksum } from '../support/checksum.ts';
import { enterHall, HALL_TIME, rowsOf, type Hall } from '../support/hall.ts';

const secretary = (hall: Hall) => ({ personId: hall.secretaryId, now: HALL_TIME });
const REASON = 'In thiếu tên một đơn vị';

forEachDatabase((open) => {
  test('an open ballot is annulled: sealed papers and key are gone, the group is told once, one tap prepares it again', async () => {
    const base = await open();
    const hall = await enterHall(base, { units: 3 });
    const ballotId = await hall.open();
    const [first = 0] = hall.unitIds;
    await hall.cast(ballotId, first, { paper: 1 });
    // Closing now would show what this unit chose; annulling shows nothing.
    expect(await hall.close(ballotId)).toEqual({ ok: false, refusal: 'few-papers' });
    expect(await rowsOf(base.db, ballotId)).toEqual({ pollbook: 1, sealed: 1, papers: 0 });

    const annulled = await annulBallot(hall.parts, { ballotId, reason: ` ${REASON} ` }, secretary(hall));
    expect(annulled).toMatchObject({ ok: true, value: { state: 'annulled' } });
    expect(await rowsOf(base.db, ballotId)).toMatchObject({ sealed: 0, papers: 0 });
    expect(hall.parts.keyring.find(ballotId)).toBeUndefined();
    const row = await base.db.client.ballot.findUniqueOrThrow({ where: { id: ballotId } });
    expect(row).toMatchObject({ state: 'annulled', annulReason: REASON });
    expect((await base.db.client.outboxMessage.findMany({ where: { kind: 'ballot-annulled' } })).map(({ payload }) => JSON.parse(payload))).toEqual([{ ballotId, counted: 0 }]);

    const again = await prepareAgain(hall.parts, ballotId, secretary(hall));
    const once = await prepareAgain(hall.parts, ballotId, secretary(hall));
    expect(again).toEqual(once);
    const draft = await base.db.client.ballot.findFirstOrThrow({ where: { state: 'draft' }, include: { options: true } });
    expect(draft).toMatchObject({ purpose: 'leader', round: 1 });
    expect(JSON.parse(draft.rule)).toEqual(JSON.parse(row.rule));
    expect(draft.options).toHaveLength(3);
  });

  test('a closed ballot is annulled while its result is not published, and the group hears how many papers had been counted', async () => {
    const base = await open();
    const hall = await enterHall(base, { units: 3 });
    const ballotId = await hall.open();
    for (const unitId of hall.unitIds) await hall.cast(ballotId, unitId, { paper: 1 });
    await hall.close(ballotId);
    expect(await annulBallot(hall.parts, { ballotId, reason: REASON }, secretary(hall))).toMatchObject({ ok: true });
    const told = await base.db.client.outboxMessage.findFirstOrThrow({ where: { kind: 'ballot-annulled' } });
    expect(JSON.parse(told.payload)).toEqual({ ballotId, counted: 3 });
  });

  test('nothing changes without a reason, without the right, after publication, twice, or with a later round held', async () => {
    const base = await open();
    const hall = await enterHall(base, { units: 3 });
    const ballotId = await hall.open();
    const [first = 0] = hall.unitIds;
    const refusalOf = async (reason: string, personId = hall.secretaryId): Promise<string> => {
      const before = await checksum(base.db);
      const done = await annulBallot(hall.parts, { ballotId, reason }, { personId, now: HALL_TIME });
      expect(await checksum(base.db)).toEqual(before);
      return done.ok ? 'accepted' : done.refusal;
    };
    for (const nothing of ['  ', '.', '1/2']) expect(await refusalOf(nothing)).toBe('annul-reason');
    expect(await refusalOf('x'.repeat(201))).toBe('annul-reason');
    expect(await refusalOf(REASON, hall.voterOf(first))).toBe('not-allowed');
    expect(hall.parts.keyring.find(ballotId)).toBeDefined();
    await hall.close(ballotId);
    const later = await base.db.client.ballot.create({
      data: { conferenceId: hall.conferenceId, purpose: 'leader', forYear: 2020, round: 2, previousId: ballotId, state: 'open', rule: (await base.db.client.ballot.findUniqueOrThrow({ where: { id: ballotId } })).rule, preparedById: hall.secretaryId },
    });
    expect(await refusalOf(REASON)).toBe('later-round');
    await base.db.client.ballot.update({ where: { id: later.id }, data: { state: 'draft' } });
    await base.db.client.ballot.update({ where: { id: ballotId }, data: { publishedAt: HALL_TIME } });
    expect(await refusalOf(REASON)).toBe('published');
    await base.db.client.ballot.update({ where: { id: ballotId }, data: { publishedAt: null } });
    expect(await annulBallot(hall.parts, { ballotId, reason: REASON }, secretary(hall))).toMatchObject({ ok: true });
    expect(await base.db.client.ballot.findUniqueOrThrow({ where: { id: later.id } })).toMatchObject({ state: 'annulled', previousId: null });
    expect(await refusalOf(REASON)).toBe('not-open');
  });
});
