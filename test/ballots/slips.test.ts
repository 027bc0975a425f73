/** Slips in the hall beside papers in the chat: who votes which way, the tellers' sheet and its cross-foots, one count of both. */
import { expect, test } from 'vitest';
import { publishResults } from '#announcements';
import { annulBallot, castBallot, closeBallot, findBallot, findPacket, openBallot, prepareAgain, readTurnout } from '#ballots';
import { linkTeller } from '#conference';
import { assert } from '#kernel';
import { presetRule, recountText, type Rule } from '#tally';
import { confirmSlips, enterSlips } from '../../src/ballots/count-slips.ts';
import { readSheet } from '../../src/ballots/rules/slip-sheet.ts';
import { repeatLostBallot } from '../../src/ballots/repeat-lost-ballot.ts';
import { markSlipUnits, readSlipOffer } from '../../src/ballots/slip-marks.ts';
import { setOptions } from '../../src/ballots/store.ts';
import { setReceipts } from '../../src/ballots/store/receipts.ts';
import { digest } from '../support/digest.ts';
import { forEachDatabase, type Throwaway } from '../support/database.ts';
import { enterHall, HALL_TIME, type Hall } from '../support/hall.ts';

const no = (refusal: unknown) => ({ ok: false, refusal });
const yes = (value: unknown) => ({ ok: true, value });
const bySecretary = (hall: Hall) => ({ personId: hall.secretaryId, now: HALL_TIME });
const byUnit = (hall: Hall, index: number) => ({ personId: hall.voterOf(unitAt(hall, index)), now: HALL_TIME });

function unitAt(hall: Hall, index: number): number {
  const unitId = hall.unitIds[index];
  assert(unitId !== undefined, 'the hall has so many units');
  return unitId;
}

/** One teller of each of the first units, with its account. */
async function electTellers({ db }: Throwaway, hall: Hall, howMany: number): Promise<readonly number[]> {
  const ids: number[] = [];
  for (let index = 0; index < howMany; index += 1) {
    const { id } = await db.client.teller.create({ data: { conferenceId: hall.conferenceId, unitId: unitAt(hall, index), name: index === 0 ? 'Trưởng ban kiểm phiếu' : `Ủy viên ban kiểm phiếu ${index}`, position: index === 0 ? 'head' : 'member' } });
    ids.push(id);
    const personId = hall.voterOf(unitAt(hall, index));
    const link = (who: number, by = bySecretary(hall)) => linkTeller(db, { conferenceId: hall.conferenceId, id, personId: who }, by);
    // A teller is a person of its unit, by the word of those who run the meeting, and no teller twice.
    expect(await link(hall.voterOf(unitAt(hall, index + 1)))).toEqual(no('not-found'));
    expect(await link(personId, byUnit(hall, index))).toEqual(no('not-allowed'));
    expect(await link(personId)).toEqual(yes(id));
    expect(await link(personId)).toEqual(no('already-listed'));
  }
  return ids;
}

async function mark({ db }: Throwaway, hall: Hall, at: { ballotId: number; indexes: readonly number[] }): Promise<void> {
  for (const index of at.indexes) expect((await markSlipUnits(db, { ballotId: at.ballotId, wish: { unitId: unitAt(hall, index) } }, bySecretary(hall))).ok).toBe(true);
}

/** The last three of six units vote on slips; two candidates, the first two units. */
async function mixed(base: Throwaway, hall: Hall, rule: Rule = presetRule('leader-majority')): Promise<number> {
  const ballotId = await hall.prepare(rule);
  await setOptions(base.db.client, ballotId, hall.unitIds.slice(0, 2));
  await mark(base, hall, { ballotId, indexes: [3, 4, 5] });
  const opened = await openBallot(hall.parts, ballotId, bySecretary(hall));
  assert(opened.ok, opened.ok ? '' : opened.refusal);
  return ballotId;
}

const sheet = (values: readonly (number | string)[]): string => values.map((value, index) => `${index + 1}. dòng: ${value}`).join('\n');
/** issued, returned, not returned, valid, invalid, blank, first, second candidate. */
const GOOD = sheet([3, 3, 0, 2, 1, 1, 2, 0]);

forEachDatabase((openDatabase) => {
  test('one or two units alone on one way would show their votes: it is not opened, all one way is', async () => {
    const base = await openDatabase();
    const hall = await enterHall(base, { units: 5 });
    const ballotId = await hall.prepare();
    await mark(base, hall, { ballotId, indexes: [0, 1] });
    expect(await openBallot(hall.parts, ballotId, bySecretary(hall))).toEqual(no('slips-too-few'));
    await mark(base, hall, { ballotId, indexes: [2] });
    expect(await openBallot(hall.parts, ballotId, bySecretary(hall))).toEqual(no('slips-too-few'));
    expect((await markSlipUnits(base.db, { ballotId, wish: 'all' }, bySecretary(hall))).ok).toBe(true);
    expect(await markSlipUnits(base.db, { ballotId, wish: 'none' }, byUnit(hall, 0))).toEqual(no('not-allowed'));
    expect((await openBallot(hall.parts, ballotId, bySecretary(hall))).ok).toBe(true);
    expect(await markSlipUnits(base.db, { ballotId, wish: 'none' }, bySecretary(hall))).toEqual(no('not-draft'));
    const ballot = await findBallot(base.db.client, ballotId);
    assert(ballot !== undefined, 'it is there');
    expect(await readTurnout(base.db.client, ballot)).toMatchObject({ issued: 0, cast: 0, missingUnitIds: [], slipUnitIds: hall.unitIds, slipsReturned: undefined });
  });

  test('units that the chat does not reach are offered first, and a hall of slips needs nobody to be reached', async () => {
    const base = await openDatabase();
    const hall = await enterHall(base, { units: 4 });
    const ballotId = await hall.prepare();
    await base.db.client.account.updateMany({ where: { personId: { not: hall.secretaryId } }, data: { reachability: 'unreachable' } });
    await base.db.client.account.updateMany({ where: { personId: hall.voterOf(unitAt(hall, 0)) }, data: { reachability: 'reachable' } });
    const ballot = await findBallot(base.db.client, ballotId);
    assert(ballot !== undefined, 'it is there');
    const [first, ...others] = hall.unitIds;
    expect(await readSlipOffer(base.db.client, ballot, { cycleId: hall.cycleId, now: HALL_TIME })).toEqual({ unitIds: [...others, first], unreachable: others, marked: [] });
    await base.db.client.account.updateMany({ data: { reachability: 'unreachable' } });
    expect(await openBallot(hall.parts, ballotId, bySecretary(hall))).toEqual(no('nobody-may-vote'));
    await markSlipUnits(base.db, { ballotId, wish: 'all' }, bySecretary(hall));
    expect((await openBallot(hall.parts, ballotId, bySecretary(hall))).ok).toBe(true);
  });

  test('away from the hall a slip is for whom the chat does not reach: asked in writing, or represented by a unit without an account', async () => {
    const base = await openDatabase();
    const { client } = base.db;
    const hall = await enterHall(base, { units: 8 });
    const [withAccount, without, represented, holder] = hall.unitIds.slice(4);
    const rule: Rule = { ...presetRule('ninety-percent-of-all'), proxies: 'one-each' };
    const ballotId = await hall.prepare(rule);
    await setOptions(client, ballotId, hall.unitIds.slice(0, 1));
    await client.attendance.updateMany({ where: { unitId: { in: [withAccount ?? 0, without ?? 0, represented ?? 0] } }, data: { isPresent: false } });
    await client.account.updateMany({ where: { personId: { in: [without, holder].map((unitId) => hall.voterOf(unitId ?? 0)) } }, data: { reachability: 'unreachable' } });
    await client.proxy.create({ data: { conferenceId: hall.conferenceId, unitId: represented ?? 0, holderUnitId: holder ?? 0, personId: hall.secretaryId, at: HALL_TIME } });
    const ballot = await findBallot(client, ballotId);
    assert(ballot !== undefined, 'it is there');
    const offer = await readSlipOffer(client, ballot, { cycleId: hall.cycleId, now: HALL_TIME });
    expect(offer).toMatchObject({ unreachable: [without, represented, holder], marked: [] });
    expect(offer.unitIds).toEqual([without, represented, holder, ...hall.unitIds.slice(0, 4)]);
    await mark(base, hall, { ballotId, indexes: [4, 5, 6, 7] });
    expect((await openBallot(hall.parts, ballotId, bySecretary(hall))).ok).toBe(true);
    const open = await findBallot(client, ballotId);
    assert(open !== undefined, 'it is there');
    // The absent unit with an account votes from where it is.
    expect(await readTurnout(base.db.client, open)).toMatchObject({ issued: 5, slipUnitIds: [without, represented, holder] });
    expect(await hall.cast(ballotId, without ?? 0, { paper: 1 })).toEqual(no('votes-on-paper'));
    expect((await hall.cast(ballotId, withAccount ?? 0, { paper: 1 })).ok).toBe(true);
  });

  test('a unit on a slip casts nothing in the chat, and the ballot is not closed before two tellers agree', async () => {
    const base = await openDatabase();
    const hall = await enterHall(base, { units: 6 });
    const [head = 0, member = 0] = await electTellers(base, hall, 2);
    const ballotId = await mixed(base, hall);
    const onSlip = unitAt(hall, 4);
    expect(await castBallot(hall.parts, { ballotId, unitId: onSlip, personId: hall.voterOf(onSlip), paper: 1, now: HALL_TIME })).toEqual(no('votes-on-paper'));
    expect(await closeBallot(hall.parts, ballotId, bySecretary(hall))).toEqual(no('slips-not-counted'));
    expect(await confirmSlips(base.db, { ballotId, tellerId: member, version: 1 }, byUnit(hall, 1))).toEqual(no('slips-not-entered'));
    expect(await enterSlips(base.db, { ballotId, tellerId: head, text: GOOD }, byUnit(hall, 2))).toEqual(no('not-teller'));
    expect(await enterSlips(base.db, { ballotId, tellerId: head, text: GOOD }, byUnit(hall, 0))).toEqual(yes('entered'));
    expect(await closeBallot(hall.parts, ballotId, bySecretary(hall))).toEqual(no('slips-not-counted'));
    expect(await confirmSlips(base.db, { ballotId, tellerId: head, version: 1 }, byUnit(hall, 0))).toEqual(no('slips-same-teller'));
    expect(await confirmSlips(base.db, { ballotId, tellerId: head, version: 1 }, bySecretary(hall))).toEqual(no('slips-same-teller'));
    expect(await confirmSlips(base.db, { ballotId, tellerId: member, version: 1 }, byUnit(hall, 1))).toEqual(yes('confirmed'));
    expect(await confirmSlips(base.db, { ballotId, tellerId: member, version: 2 }, byUnit(hall, 1))).toEqual(no('slips-confirmed'));
    expect((await closeBallot(hall.parts, ballotId, bySecretary(hall))).ok).toBe(true);
    expect(await enterSlips(base.db, { ballotId, tellerId: head, text: GOOD }, byUnit(hall, 0))).toEqual(no('closed'));
  });

  test('a question that is put once more begins with the same units on slips and receipt words as before, and with no sheet; so it does after a lost key', async () => {
    const base = await openDatabase();
    const hall = await enterHall(base, { units: 6 });
    const [head = 0] = await electTellers(base, hall, 1);
    const ballotId = await mixed(base, hall);
    await setReceipts(base.db.client, ballotId, true);
    await enterSlips(base.db, { ballotId, tellerId: head, text: GOOD }, byUnit(hall, 0));
    expect((await annulBallot(hall.parts, { ballotId, reason: 'Phát nhầm phiếu' }, bySecretary(hall))).ok).toBe(true);
    expect(await enterSlips(base.db, { ballotId, tellerId: head, text: GOOD }, byUnit(hall, 0))).toEqual(no('not-open'));
    const again = await prepareAgain(hall.parts, ballotId, bySecretary(hall));
    assert(again.ok, 'it can be put again');
    expect((await openBallot(hall.parts, again.value, bySecretary(hall))).ok).toBe(true);
    const ballot = await findBallot(base.db.client, again.value);
    assert(ballot !== undefined, 'it is there');
    expect(ballot.hasReceipts).toBe(true);
    expect(await readTurnout(base.db.client, ballot)).toMatchObject({ issued: 3, slipUnitIds: hall.unitIds.slice(3) });
    expect(await closeBallot(hall.parts, again.value, bySecretary(hall))).toEqual(no('slips-not-counted'));
    hall.parts.keyring.destroy(again.value);
    const repeated = await repeatLostBallot(hall.parts, again.value, bySecretary(hall));
    assert(repeated.ok, 'a lost key is no end');
    const third = await findBallot(base.db.client, repeated.value);
    assert(third?.hasReceipts === true, 'it gives receipt words too');
    expect((await readTurnout(base.db.client, third)).slipUnitIds).toEqual(hall.unitIds.slice(3));
  });

  test('a sheet that does not add up is refused with its figures, and nothing is kept', async () => {
    const base = await openDatabase();
    const hall = await enterHall(base, { units: 6 });
    const [head = 0] = await electTellers(base, hall, 1);
    const ballotId = await mixed(base, hall);
    const enter = (text: string) => enterSlips(base.db, { ballotId, tellerId: head, text }, byUnit(hall, 0));
    const faults: readonly [readonly (number | string)[], object][] = [
      [[4, 4, 0, 4, 0, 0, 4, 0], { kind: 'issued-differs', figures: { issued: 4, onRoll: 3 } }],
      [[3, 2, 0, 2, 0, 0, 2, 0], { kind: 'issued-does-not-add-up', figures: { issued: 3, returned: 2, notReturned: 0 } }],
      [[3, 3, 0, 2, 0, 0, 2, 0], { kind: 'returned-does-not-add-up', figures: { returned: 3, valid: 2, invalid: 0 } }],
      [[3, 3, 0, 2, 1, 2, 2, 0], { kind: 'blank-does-not-fit', figures: { blank: 2, invalid: 1 } }],
      [[3, 3, 0, 2, 1, 1, 3, 0], { kind: 'option-does-not-add-up', option: String(unitAt(hall, 0)), figures: { yes: 3, valid: 2 } }],
      [[3, 3, 0, 2, 1, 1, 2, 1], { kind: 'votes-do-not-fit', figures: { votes: 3, valid: 2, most: 1 } }],
      [[3, 3, 0, 2, 1, 1, 2], { kind: 'line', row: 8 }],
      [[3, 3, 0, 'hai', 1, 1, 2, 0], { kind: 'line', row: 4 }],
      [[3, 3, 0, -2, 1, 1, 2, 0], { kind: 'line', row: 4 }],
      [[3, 3, 0, '1/1', 1, 1, 2, 0], { kind: 'line', row: 4 }],
    ];
    for (const [values, fault] of faults) expect(await enter(sheet(values))).toMatchObject(no(fault));
    expect(await enter(`${GOOD}\n8. dòng: 1`)).toMatchObject(no({ kind: 'line', row: 8 }));
    expect(await base.db.client.slipCount.count()).toBe(0);
  });

  test('tellers with an account are told of slips at the opening, all but the one who entered of a sheet that waits, nobody of one that is confirmed', async () => {
    const base = await openDatabase();
    const hall = await enterHall(base, { units: 6 });
    const [head = 0, member = 0] = await electTellers(base, hall, 3);
    await base.db.client.teller.create({ data: { conferenceId: hall.conferenceId, unitId: unitAt(hall, 3), name: 'Ủy viên không có tài khoản', position: 'member' } });
    const told = async (kind: string) => (await base.db.client.outboxMessage.findMany({ where: { kind }, orderBy: { id: 'asc' } })).map(({ payload }) => (JSON.parse(payload) as { personId: number }).personId);
    const people = [0, 1, 2].map((index) => hall.voterOf(unitAt(hall, index)));
    await hall.open();
    expect(await told('slips-opened')).toEqual([]);
    const ballotId = await mixed(base, hall);
    expect(await told('slips-opened')).toEqual(people);
    await enterSlips(base.db, { ballotId, tellerId: head, text: GOOD }, byUnit(hall, 0));
    expect(await told('slips-waiting')).toEqual(people.slice(1));
    await confirmSlips(base.db, { ballotId, tellerId: member, version: 1 }, byUnit(hall, 1));
    expect(await told('slips-waiting')).toEqual(people.slice(1));
    await enterSlips(base.db, { ballotId, tellerId: head, text: sheet([3, 3, 0, 3, 0, 0, 2, 1]) }, bySecretary(hall));
    expect(await told('slips-waiting')).toEqual([...people.slice(1), ...people.slice(1)]);
  });

  test('a correction voids the confirmation, and a confirmation of what was corrected meanwhile is refused', async () => {
    const base = await openDatabase();
    const hall = await enterHall(base, { units: 6 });
    const [head = 0, member = 0] = await electTellers(base, hall, 2);
    const ballotId = await mixed(base, hall);
    const corrected = sheet([3, 3, 0, 3, 0, 0, 2, 1]);
    await enterSlips(base.db, { ballotId, tellerId: head, text: GOOD }, byUnit(hall, 0));
    expect(await enterSlips(base.db, { ballotId, tellerId: member, text: corrected }, byUnit(hall, 1))).toMatchObject(no({ kind: 'tellers-differ', field: 'valid' }));
    expect(await enterSlips(base.db, { ballotId, tellerId: head, text: corrected }, byUnit(hall, 0))).toEqual(yes('corrected'));
    expect(await confirmSlips(base.db, { ballotId, tellerId: member, version: 1 }, byUnit(hall, 1))).toEqual(no('slips-changed'));
    expect(await enterSlips(base.db, { ballotId, tellerId: member, text: corrected }, byUnit(hall, 1))).toEqual(yes('confirmed'));
    expect(await enterSlips(base.db, { ballotId, tellerId: head, text: corrected }, byUnit(hall, 0))).toEqual(no('slips-confirmed'));
    expect(await enterSlips(base.db, { ballotId, tellerId: member, text: GOOD }, byUnit(hall, 1))).toEqual(yes('corrected'));
    expect(await closeBallot(hall.parts, ballotId, bySecretary(hall))).toEqual(no('slips-not-counted'));
    expect(await confirmSlips(base.db, { ballotId, tellerId: head, version: 4 }, byUnit(hall, 0))).toEqual(yes('confirmed'));
  });

  test('two tellers at once: one enters, the other confirms the same or is told what differs', async () => {
    const base = await openDatabase();
    const hall = await enterHall(base, { units: 6 });
    const [head = 0, member = 0] = await electTellers(base, hall, 2);
    const same = await mixed(base, hall);
    const both = (ballotId: number, other: string) => Promise.all([
      enterSlips(base.db, { ballotId, tellerId: head, text: GOOD }, byUnit(hall, 0)),
      enterSlips(base.db, { ballotId, tellerId: member, text: other }, byUnit(hall, 1)),
    ]);
    expect((await both(same, GOOD)).map((done) => (done.ok ? done.value : '')).toSorted()).toEqual(['confirmed', 'entered']);
    const apart = await mixed(base, hall);
    const done = await both(apart, sheet([3, 3, 0, 3, 0, 0, 2, 1]));
    expect(done.filter((one) => one.ok).length).toBe(1);
    expect(done.find((one) => !one.ok)).toMatchObject(no({ kind: 'tellers-differ', field: 'valid' }));
    expect(await base.db.client.slipCount.findUnique({ where: { ballotId: apart } })).toMatchObject({ confirmedById: null, version: 1 });
  });

  test('the secretary enters for a teller without an account, which the journal says, and confirms nothing of it', async () => {
    const base = await openDatabase();
    const hall = await enterHall(base, { units: 6 });
    const [head = 0] = await electTellers(base, hall, 1);
    const bare = await base.db.client.teller.create({ data: { conferenceId: hall.conferenceId, unitId: unitAt(hall, 1), name: 'Ủy viên ban kiểm phiếu', position: 'member' } });
    const ballotId = await mixed(base, hall);
    expect(await enterSlips(base.db, { ballotId, tellerId: bare.id, text: GOOD }, bySecretary(hall))).toEqual(yes('entered'));
    expect(await confirmSlips(base.db, { ballotId, tellerId: head, version: 1 }, bySecretary(hall))).toEqual(no('slips-same-teller'));
    expect(await confirmSlips(base.db, { ballotId, tellerId: head, version: 1 }, byUnit(hall, 0))).toEqual(yes('confirmed'));
    const noted = await base.db.client.auditEntry.findMany({ where: { key: 'audit-slips' }, orderBy: { id: 'asc' }, select: { onBehalf: true, personId: true } });
    expect(noted).toEqual([{ onBehalf: true, personId: hall.secretaryId }, { onBehalf: false, personId: hall.voterOf(unitAt(hall, 0)) }]);
  });

  test('both ways are one count, and its packet recounts with both sheets', async () => {
    const base = await openDatabase();
    const hall = await enterHall(base, { units: 7 });
    const [head = 0, member = 0] = await electTellers(base, hall, 2);
    const ballotId = await mixed(base, hall);
    const cast = async (index: number, paper: number) => expect((await hall.cast(ballotId, unitAt(hall, index), { paper })).ok).toBe(true);
    const count = async (values: readonly number[], version: number) => {
      expect((await enterSlips(base.db, { ballotId, tellerId: head, text: sheet(values) }, byUnit(hall, 0))).ok).toBe(true);
      expect(await confirmSlips(base.db, { ballotId, tellerId: member, version }, byUnit(hall, 1))).toEqual(yes('confirmed'));
    };
    await count([3, 2, 1, 2, 0, 0, 2, 0], 1);
    await cast(0, 1);
    await cast(1, 2);
    // One or two papers of either way would be read with the names of those who gave them.
    expect(await closeBallot(hall.parts, ballotId, bySecretary(hall))).toEqual(no('few-papers'));
    await cast(2, 1);
    expect(await closeBallot(hall.parts, ballotId, bySecretary(hall))).toEqual(no('few-slips'));
    await count([3, 3, 0, 3, 0, 0, 3, 0], 3);
    const closed = await closeBallot(hall.parts, ballotId, bySecretary(hall));
    assert(closed.ok && closed.value.verdict.kind === 'vote', 'it is counted');
    expect(closed.value.verdict.counts).toMatchObject({ issued: 7, returned: 6, notReturned: 1, valid: 6 });
    expect(closed.value.verdict.elected).toEqual([String(unitAt(hall, 0))]);
    const published = await publishResults({ db: base.db, sayQuestion: () => 'bầu Trưởng khối' }, hall.conferenceId, bySecretary(hall));
    assert(published.ok, published.ok ? '' : published.refusal);
    const text = (await findPacket(base.db.client, ballotId))?.text ?? '';
    expect(recountText(text, digest)).toMatchObject({ agrees: true, counts: { returned: 6 } });
    expect(JSON.parse(text)).toMatchObject({ evidence: { kind: 'papers', sheets: [{ totals: { returned: 3 } }, { totals: { returned: 3 } }] } });
    expect(recountText(text.replace(`"teller": "teller-${member}"`, `"teller": "teller-${head}"`), digest).agrees).toBe(false);
  });
});

test('a sheet of a paper with marks takes three figures a candidate, its lines in any order', () => {
  const rule: Rule = { ...presetRule('leader-majority'), form: { kind: 'approve' } };
  const asked = { rule, optionUnitIds: [7] };
  const lines = ['7. Đơn vị: thứ 7: 1/1/0', '1. Phát ra: 3', '2) Thu về: 3', '3. Không thu về: 0', '4. Hợp lệ: 2', '5. Không hợp lệ: 1', '6. Trắng: 0'];
  expect(readSheet(lines.join('\n'), asked)).toMatchObject(yes({ returned: 3, invalid: 1, options: [{ option: '7', yes: 1, no: 1, abstain: 0 }] }));
  expect(readSheet(lines.join('\n').replace('1/1/0', '2'), asked)).toEqual(no({ kind: 'line', row: 7 }));
});
