/** Several seats in one question, and the round that follows a tie: generated from the result, never typed. */
import { expect, test } from 'vitest';
import { publishResults } from '#announcements';
import { closeBallot, findBallot, findPacket, openBallot, prepareRunOff } from '#ballots';
import { assert } from '#kernel';
import { presetRule, recountText, withChain } from '#tally';
import { choosePreset } from '../../src/ballots/change-rule.ts';
import { changeSetting } from '../../src/ballots/change-rule.ts';
import { chooseSeats, toggleCandidate } from '../../src/ballots/prepare-ballot.ts';
import { setReceipts } from '../../src/ballots/store/receipts.ts';
import { digest } from '../support/digest.ts';
import { forEachDatabase } from '../support/database.ts';
import { enterHall, HALL_TIME, type Hall } from '../support/hall.ts';

const bits = (...places: readonly number[]): number => places.reduce((sum, place) => sum + 2 ** place, 0);
const bySecretary = (hall: Hall) => ({ personId: hall.secretaryId, now: HALL_TIME });

/** Each unit in turn casts the next paper. */
async function castAll(hall: Hall, ballotId: number, papers: readonly number[]): Promise<void> {
  for (const [index, paper] of papers.entries()) {
    const unitId = hall.unitIds[index];
    assert(unitId !== undefined, 'there is a unit for every paper');
    const cast = await hall.cast(ballotId, unitId, { paper });
    assert(cast.ok, 'every paper counts');
  }
}

forEachDatabase((open) => {
  test('the secretary sets two seats: a paper names up to two units, and both are elected', async () => {
    const hall = await enterHall(await open(), { units: 5 });
    const ballotId = await hall.prepare();
    // A bloc has one leader: two are chosen for deputies.
    expect(await chooseSeats(hall.parts.db, { ballotId, seats: 2 }, bySecretary(hall))).toEqual({ ok: false, refusal: 'one-leader' });
    await hall.parts.db.client.ballot.update({ where: { id: ballotId }, data: { purpose: 'deputy' } });
    const changed = await chooseSeats(hall.parts.db, { ballotId, seats: 2 }, bySecretary(hall));
    expect(changed.ok && changed.value.rule).toMatchObject({ seats: 2, form: { kind: 'choose', min: 1, max: 2 } });
    await openBallot(hall.parts, ballotId, bySecretary(hall));
    const first = hall.unitIds[0];
    assert(first !== undefined, 'the hall has units');
    expect(await hall.cast(ballotId, first, { paper: bits(0, 1, 2) })).toEqual({ ok: false, refusal: 'paper-unreadable' });
    await castAll(hall, ballotId, [bits(0, 1), bits(0, 1), bits(0, 1), bits(0), bits(4)]);
    const closed = await hall.close(ballotId);
    assert(closed.ok, 'the ballot closes');
    expect(closed.value.verdict.elected).toEqual([String(hall.unitIds[0]), String(hall.unitIds[1])]);
    expect(closed.value.verdict.seatsLeft).toBe(0);
  });

  test('a tie comes back as a set; one tap prepares the round between the tied, with the seats that are left and receipt words as before', async () => {
    const hall = await enterHall(await open(), { units: 6 });
    const ballotId = await hall.open(presetRule('most-votes'));
    await setReceipts(hall.parts.db.client, ballotId, true);
    await castAll(hall, ballotId, [bits(0), bits(0), bits(3), bits(3), bits(5), 0]);
    const closed = await hall.close(ballotId);
    assert(closed.ok, 'the ballot closes');
    expect(closed.value.verdict).toMatchObject({ elected: [], tied: [String(hall.unitIds[0]), String(hall.unitIds[3])], seatsLeft: 1 });

    const next = await prepareRunOff(hall.parts.db, ballotId, bySecretary(hall));
    assert(next.ok, 'the rules allow a further round');
    expect(next.value).toMatchObject({ round: 2, state: 'draft', optionUnitIds: [hall.unitIds[0], hall.unitIds[3]], rule: { seats: 1 }, hasReceipts: true });
    const again = await prepareRunOff(hall.parts.db, ballotId, bySecretary(hall));
    expect(again.ok && again.value.id).toBe(next.value.id);

    await openBallot(hall.parts, next.value.id, bySecretary(hall));
    await castAll(hall, next.value.id, [bits(0), bits(1), bits(1), bits(1), bits(0), bits(1)]);
    const decided = await closeBallot(hall.parts, next.value.id, bySecretary(hall));
    expect(decided.ok && decided.value.verdict.elected).toEqual([String(hall.unitIds[3])]);
  });

  test('a further round is generated, never typed: its rule and seats stay, a unit may withdraw and come back, nobody else comes in', async () => {
    const base = await open();
    const hall = await enterHall(base, { units: 5 });
    const { db } = hall.parts;
    const ballotId = await hall.open(presetRule('most-votes'));
    await castAll(hall, ballotId, [bits(0), bits(0), bits(3), bits(3), 0]);
    await hall.close(ballotId);
    const next = await prepareRunOff(db, ballotId, bySecretary(hall));
    assert(next.ok, 'the rules allow a further round');
    const round = { ballotId: next.value.id };
    const [first = 0, second = 0] = hall.unitIds;
    const refused = { ok: false, refusal: 'round-generated' };
    expect(await chooseSeats(db, { ...round, seats: 2 }, bySecretary(hall))).toEqual(refused);
    expect(await changeSetting(db, { ballotId: round.ballotId, setting: 'last', value: 'chair' }, bySecretary(hall))).toEqual(refused);
    expect(await choosePreset(db, { ...round, preset: 'leader-majority' }, bySecretary(hall))).toEqual(refused);
    expect(await toggleCandidate(db, { ...round, unitId: second }, bySecretary(hall))).toEqual(refused);
    expect(await findBallot(db.client, round.ballotId)).toEqual(next.value);
    expect(await toggleCandidate(db, { ...round, unitId: first }, bySecretary(hall))).toMatchObject({ ok: true, value: { optionUnitIds: [hall.unitIds[3]] } });
    expect(await toggleCandidate(db, { ...round, unitId: first }, bySecretary(hall))).toMatchObject({ ok: true, value: { optionUnitIds: next.value.optionUnitIds } });
  });

  test('three went through for two seats and two withdraw: one seat is left and the round is held by the rule; who comes back brings the seat back, and its packet recounts', async () => {
    const hall = await enterHall(await open(), { units: 6 });
    const { db } = hall.parts;
    const ballotId = await hall.open({ ...presetRule('most-votes', 2), ties: [] });
    await castAll(hall, ballotId, [bits(0), bits(0), bits(1), bits(1), bits(2), bits(2)]);
    await hall.close(ballotId);
    const next = await prepareRunOff(db, ballotId, bySecretary(hall));
    assert(next.ok, 'the rules allow a further round');
    const [first = 0, second = 0, third = 0] = next.value.optionUnitIds;
    const turn = (unitId: number) => toggleCandidate(db, { ballotId: next.value.id, unitId }, bySecretary(hall));
    expect(await turn(first)).toMatchObject({ value: { optionUnitIds: [second, third], rule: { seats: 2, form: { max: 2 } } } });
    expect(await turn(second)).toMatchObject({ value: { optionUnitIds: [third], rule: { seats: 1, form: { min: 1, max: 1 } } } });
    expect(await turn(first)).toMatchObject({ value: { optionUnitIds: [first, third], rule: next.value.rule } });
    await turn(first);
    assert((await openBallot(hall.parts, next.value.id, bySecretary(hall))).ok, 'as many candidates as seats may be voted on');
    await castAll(hall, next.value.id, [1, 1, 1, 1, 0, 0]);
    const decided = await closeBallot(hall.parts, next.value.id, bySecretary(hall));
    expect(decided.ok && decided.value.verdict).toMatchObject({ elected: [String(third)], seatsLeft: 0 });
    await publishResults({ db, sayQuestion: () => 'Bầu lại' }, hall.conferenceId, bySecretary(hall));
    const texts = await Promise.all([ballotId, next.value.id].map(async (id) => (await findPacket(db.client, id))?.text ?? ''));
    expect(withChain(texts.map((text) => recountText(text, digest))).map((report) => [report.agrees, report.heldAs?.withdrawn])).toEqual([[true, undefined], [true, [String(first), String(second)]]]);
  });
});
