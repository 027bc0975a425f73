/** Questions that are decided openly, and awards in their order: what is refused changes nothing, what is taken leaves the next list. */
import { expect, test } from 'vitest';
import { closeBallot, listBallots, openBallot, settleKeys, type Ballot } from '#ballots';
import { noteAttendance } from '#conference';
import { assert } from '#kernel';
import { presetRule, type Rule } from '#tally';
import { prepareAwards } from '../../src/ballots/prepare-awards.ts';
import { chooseMethod, toggleCandidate } from '../../src/ballots/prepare-ballot.ts';
import { kindOf, readAwardLines } from '../../src/ballots/rules/awards.ts';
import { setOptions } from '../../src/ballots/store.ts';
import { objectTo, voteOpenly } from '../../src/ballots/vote-openly.ts';
import { forEachDatabase, type Throwaway } from '../support/database.ts';
import { enterHall, HALL_TIME, type Hall } from '../support/hall.ts';

const bySecretary = (hall: Hall) => ({ personId: hall.secretaryId, now: HALL_TIME });
const byUnit = (hall: Hall, unitId: number) => ({ personId: hall.voterOf(unitId), now: HALL_TIME });
const no = (refusal: string) => ({ ok: false, refusal });

async function open(base: Throwaway, hall: Hall, question: { rule: Rule; options: readonly number[] }): Promise<number> {
  const ballotId = await hall.prepare(question.rule);
  await setOptions(base.db.client, ballotId, question.options);
  const opened = await openBallot(hall.parts, ballotId, bySecretary(hall));
  assert(opened.ok, opened.ok ? '' : opened.refusal);
  return ballotId;
}

const firstTwo = (hall: Hall): readonly [number, number] => {
  const [first = 0, second = 0] = hall.unitIds;
  return [first, second];
};

async function listed(base: Throwaway, hall: Hall, text: string): Promise<readonly Ballot[]> {
  const read = readAwardLines(text);
  assert(read.ok, 'the list can be read');
  const prepared = await prepareAwards(base.db, { conferenceId: hall.conferenceId, awards: read.value }, bySecretary(hall));
  assert(prepared.ok, prepared.ok ? '' : prepared.refusal);
  return listBallots(base.db.client, hall.conferenceId);
}

forEachDatabase((openDatabase) => {
  test('an open vote is taken once a unit, from those on the roll, and never as a secret paper', async () => {
    const base = await openDatabase();
    const hall = await enterHall(base, { units: 3 });
    const [first, second] = firstTwo(hall);
    const ballotId = await open(base, hall, { rule: presetRule('show-of-hands-majority'), options: [first] });
    const yes = { ballotId, says: { mark: 'yes' } } as const;
    expect(await voteOpenly(base.db, yes, byUnit(hall, first))).toEqual({ ok: true, value: first });
    expect(await voteOpenly(base.db, yes, byUnit(hall, first))).toEqual(no('already-voted'));
    expect(await voteOpenly(base.db, { ballotId, says: { unitId: second } }, byUnit(hall, second))).toEqual(no('mark-unknown'));
    expect(await objectTo(base.db, ballotId, byUnit(hall, second))).toEqual(no('not-open-vote'));
    expect(await hall.cast(ballotId, second, { paper: 1 })).toEqual(no('not-secret'));
    const stranger = await hall.addPerson('Người ngoài khối');
    expect(await voteOpenly(base.db, yes, { personId: stranger, now: HALL_TIME })).toEqual(no('not-entitled'));
    expect(await voteOpenly(base.db, { ...yes, forUnitId: second }, byUnit(hall, first))).toEqual(no('not-entitled'));
    expect(await voteOpenly(base.db, { ...yes, forUnitId: second }, bySecretary(hall))).toEqual({ ok: true, value: second });
    expect(await base.db.client.namedVote.findMany({ orderBy: { unitId: 'asc' }, select: { unitId: true, onBehalf: true } })).toEqual([
      { unitId: first, onBehalf: false }, { unitId: second, onBehalf: true },
    ]);
    await closeBallot(hall.parts, ballotId, bySecretary(hall));
    expect(await voteOpenly(base.db, yes, byUnit(hall, second))).toEqual(no('question-closed'));
    await base.db.client.ballot.update({ where: { id: ballotId }, data: { state: 'annulled' } });
    expect(await voteOpenly(base.db, yes, byUnit(hall, second))).toEqual(no('question-not-open'));
    expect(await objectTo(base.db, ballotId, byUnit(hall, second))).toEqual(no('question-not-open'));
  });

  test('one objection prevents what is proposed; more than the number cannot be proposed', async () => {
    const base = await openDatabase();
    const hall = await enterHall(base, { units: 3 });
    const [first, second] = firstTwo(hall);
    const ballotId = await open(base, hall, { rule: presetRule('agreed-appointment'), options: [first] });
    expect((await objectTo(base.db, ballotId, byUnit(hall, second))).ok).toBe(true);
    expect(await objectTo(base.db, ballotId, byUnit(hall, second))).toEqual(no('already-objected'));
    const closed = await closeBallot(hall.parts, ballotId, bySecretary(hall));
    expect(closed.ok && closed.value.verdict).toMatchObject({ kind: 'agreed-appointment', elected: [], objections: [String(second)] });
    const crowded = await hall.prepare(presetRule('agreement'));
    await setOptions(base.db.client, crowded, [first, second]);
    expect(await openBallot(hall.parts, crowded, bySecretary(hall))).toEqual(no('too-many-proposed'));
  });

  test('an open question has no key to lose, and is not closed when too few units are left in the hall', async () => {
    const base = await openDatabase();
    const hall = await enterHall(base, { units: 3 });
    const [first, second] = firstTwo(hall);
    const ballotId = await open(base, hall, { rule: presetRule('agreement'), options: [first] });
    expect(await settleKeys(hall.parts)).toEqual({ lost: [] });
    const leave = (unitId: number, isPresent: boolean) => noteAttendance(base.db, { conferenceId: hall.conferenceId, unitId, isPresent }, bySecretary(hall));
    await leave(first, false);
    await leave(second, false);
    expect(await closeBallot(hall.parts, ballotId, bySecretary(hall))).toEqual(no('quorum-lost'));
    await leave(second, true);
    expect((await closeBallot(hall.parts, ballotId, bySecretary(hall))).ok).toBe(true);
  });

  test('awards are decided in their order, and whoever took one is no candidate for the next', async () => {
    const base = await openDatabase();
    const hall = await enterHall(base, { units: 4 });
    const [first, second] = firstTwo(hall);
    const [flag, certificate] = await listed(base, hall, 'Cờ thi đua của Thủ tướng Chính phủ | 1\nBằng khen của UBND tỉnh | 2');
    assert(flag !== undefined && certificate !== undefined, 'two awards are prepared');
    expect([flag.award, certificate.award]).toEqual([
      { kind: 'government-flag', called: 'Cờ thi đua của Thủ tướng Chính phủ' }, { kind: 'province-certificate', called: 'Bằng khen của UBND tỉnh' },
    ]);
    const again = await prepareAwards(base.db, { conferenceId: hall.conferenceId, awards: [{ kind: 'other', seats: 1 }] }, bySecretary(hall));
    expect(again).toEqual(no('awards-prepared'));
    expect(await prepareAwards(base.db, { conferenceId: hall.conferenceId, awards: [{ kind: 'other', seats: 1 }], replaces: [flag.id] }, bySecretary(hall))).toEqual(no('awards-prepared'));
    expect(await openBallot(hall.parts, certificate.id, bySecretary(hall))).toEqual(no('award-order'));
    expect(await chooseMethod(base.db, { ballotId: flag.id, method: 'nomination' }, bySecretary(hall))).toEqual(no('method-unfit'));
    for (const ballotId of [flag.id, certificate.id]) await chooseMethod(base.db, { ballotId, method: 'agreement' }, bySecretary(hall));
    for (const [ballotId, unitId] of [[flag.id, first], [certificate.id, first], [certificate.id, second]] as const) await toggleCandidate(base.db, { ballotId, unitId }, bySecretary(hall));
    await openBallot(hall.parts, flag.id, bySecretary(hall));
    expect(await prepareAwards(base.db, { conferenceId: hall.conferenceId, awards: [{ kind: 'other', seats: 1 }], replaces: [flag.id, certificate.id] }, bySecretary(hall))).toEqual(no('awards-prepared'));
    await closeBallot(hall.parts, flag.id, bySecretary(hall));
    expect(await openBallot(hall.parts, certificate.id, bySecretary(hall))).toEqual(no('rule-more-seats-than-options'));
    await chooseMethod(base.db, { ballotId: certificate.id, method: 'secret-ballot' }, bySecretary(hall));
    const opened = await openBallot(hall.parts, certificate.id, bySecretary(hall));
    expect(opened.ok && opened.value.optionUnitIds).toEqual(hall.unitIds.filter((unitId) => unitId !== first));
  });
});

test('a list of awards is read line by line; what cannot be read is refused as a whole', () => {
  expect(readAwardLines('1. Cờ thi đua Chính phủ | 1\n- Giấy khen của Khối')).toEqual({
    ok: true, value: [{ kind: 'government-flag', called: 'Cờ thi đua Chính phủ', seats: 1 }, { kind: 'other', called: 'Giấy khen của Khối', seats: 1 }],
  });
  for (const line of ['Giấy khen của Khối: 3', 'Giấy khen của Khối ; 3', 'Giấy khen của Khối - 3', '1) Giấy khen của Khối – 3', 'Giấy khen của Khối | 3']) {
    expect(readAwardLines(line), line).toEqual({ ok: true, value: [{ kind: 'other', called: 'Giấy khen của Khối', seats: 3 }] });
  }
  for (const text of ['', 'Cờ thi đua | không', 'Cờ thi đua | 0', `${'x'.repeat(121)} | 1`]) expect(readAwardLines(text)).toEqual(no('award-lines'));
  expect(['Bằng khen của Chính phủ', 'Bằng khen của Ban Thường vụ Tỉnh ủy', 'Cờ thi đua UBND tỉnh'].map(kindOf)).toEqual(['prime-minister-certificate', 'party-certificate', 'province-flag']);
});
