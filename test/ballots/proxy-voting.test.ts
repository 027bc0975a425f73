/** Ủy quyền at the vote: the roll freezes who represents whom, the holder's people cast two papers, and the packet can be counted again. */
import { describe, expect, test } from 'vitest';
import { publishResults } from '#announcements';
import { closeBallot, findBallot, findPacket, openBallot } from '#ballots';
import { noteAttendance } from '#conference';
import { assert } from '#kernel';
import { presetRule, recountText, type Roll, type Rule } from '#tally';
import { movePerson } from '../../src/blocs/decide-membership.ts';
import { recordProxy } from '../../src/conference/record-proxy.ts';
import { readChecklist } from '../../src/ballots/open-ballot.ts';
import { checkOpening, decideOpening, type OpeningPicture } from '../../src/ballots/rules.ts';
import { addressees, heldUnits, isStillCounted, withoutPersons } from '../../src/ballots/rules/proxies.ts';
import { setOptions } from '../../src/ballots/store.ts';
import { objectFor, objectTo, voteOpenly } from '../../src/ballots/vote-openly.ts';
import { digest } from '../support/digest.ts';
import { forEachDatabase, type Throwaway } from '../support/database.ts';
import { enterHall, HALL_TIME, rowsOf, type Hall } from '../support/hall.ts';
import { granted } from '../support/small-bloc.ts';

const no = (refusal: string) => ({ ok: false, refusal });
const ruleWith = (change: Partial<Rule> = {}): Rule => ({ ...presetRule('leader-majority'), ...change });
const bySecretary = (hall: Hall) => ({ personId: hall.secretaryId, now: HALL_TIME });
const byUnit = (hall: Hall, unitId: number) => ({ personId: hall.voterOf(unitId), now: HALL_TIME });

describe('opening', () => {
  const picture = (roll: OpeningPicture['roll'], change: Partial<Rule> = {}): OpeningPicture => ({ rule: ruleWith(change), candidateIds: [1, 2, 3], roll, reachableUnitIds: [1, 2, 3] });
  const represented: OpeningPicture['roll'] = [{ unitId: 1, presence: 'present' }, { unitId: 2, presence: 'absent' }, { unitId: 3, presence: 'proxy', holderUnitId: 1 }];

  test('a represented unit counts for the quorum where the rule says so', () => {
    expect(checkOpening(picture(represented))).toMatchObject({ units: 3, present: 1, quorumNeeded: 2, quorumMet: true });
    expect(decideOpening(picture(represented))).toEqual({ ok: true, value: 'open' });
    expect(decideOpening(picture(represented, { proxied: 'absent' }))).toEqual(no('no-quorum'));
  });

  test.each([
    ['two for one holder', [{ unitId: 1, presence: 'present' }, { unitId: 2, presence: 'proxy', holderUnitId: 1 }, { unitId: 3, presence: 'proxy', holderUnitId: 1 }]],
    ['one held by an absent unit', [{ unitId: 1, presence: 'present' }, { unitId: 2, presence: 'absent' }, { unitId: 3, presence: 'proxy', holderUnitId: 2 }]],
    ['one held by a unit that has left the bloc', [{ unitId: 1, presence: 'present' }, { unitId: 2, presence: 'present' }, { unitId: 3, presence: 'proxy', holderUnitId: 9 }]],
    ['one handed on', [{ unitId: 1, presence: 'present' }, { unitId: 2, presence: 'proxy', holderUnitId: 1 }, { unitId: 3, presence: 'proxy', holderUnitId: 2 }]],
  ] as const)('more proxies than allowed are refused: %s', (_, roll) => {
    expect(decideOpening(picture(roll))).toEqual(no('proxies-unfit'));
  });
});

/** Four units, of which the last is away and represented by the first, or by one person of it who has no vote there. */
async function enterWithProxy(base: Throwaway, by: 'unit' | 'person' = 'unit'): Promise<{ readonly hall: Hall; readonly ids: readonly [number, number, number, number] }> {
  const hall = await enterHall(base, { units: 4 });
  const [holder = 0, second = 0, third = 0, away = 0] = hall.unitIds;
  granted(await noteAttendance(base.db, { conferenceId: hall.conferenceId, unitId: away, isPresent: false }, bySecretary(hall)));
  const held = by === 'unit' ? { holderUnitId: holder } : { holderPersonId: await hall.addPerson('Người được ủy quyền', { unitId: holder, canVote: false }) };
  granted(await recordProxy(base.db, { conferenceId: hall.conferenceId, unitId: away, ...held }, bySecretary(hall)));
  return { hall, ids: [holder, second, third, away] };
}

const personIn = async (base: Throwaway, { conferenceId }: Hall): Promise<number> => {
  const { holderPersonId } = await base.db.client.proxy.findFirstOrThrow({ where: { conferenceId } });
  assert(holderPersonId !== null, 'a person holds the proxy');
  return holderPersonId;
};

async function openWith(base: Throwaway, hall: Hall, at: { readonly rule: Rule; readonly options: readonly number[] }): Promise<number> {
  const ballotId = await hall.prepare(at.rule);
  await setOptions(base.db.client, ballotId, at.options);
  granted(await openBallot(hall.parts, ballotId, bySecretary(hall)));
  return ballotId;
}

describe('one person', () => {
  const opened = new Date('2019-12-26T07:00:00Z');
  const later = new Date(opened.getTime() + 1);
  const member = (unitId: number, decidedAt: Date | null = null, canVote = false) =>
    ({ id: unitId, personId: 7, personName: '', unitId, cycleId: 1, position: 'head' as const, state: 'confirmed' as const, decidedAt, canSubmit: true, canVote, canSign: true });
  const actor = (memberships: readonly ReturnType<typeof member>[], personId = 7) => ({ personId, name: '', isOperator: false, roles: [], memberships });
  const roll: Roll = [{ unit: '1', presence: 'present' }, { unit: '2', presence: 'absent' }, { unit: '3', presence: 'proxy', holder: 'person-7' }, { unit: '4', presence: 'proxy', holder: '1' }];

  test.each([
    ['a person casts without a vote of its own unit', actor([member(1)]), [3]],
    ['one who votes for its unit casts for that one, too, and for what its unit holds', actor([member(1, null, true)]), [1, 3, 4]],
    ['nobody else of that unit', actor([member(1, null, true)], 8), [1, 4]],
    ['not after leaving it', actor([]), []],
    ['not after moving to another unit', actor([member(4, later)]), []],
    ['not after moving within the hall', actor([member(1, later)]), []],
    ['not for an absent unit of its own alone', actor([member(2)]), []],
    ['not as one of the represented unit', actor([member(3, null, true)]), []],
  ])('%s', (_, who, expected) => {
    expect(heldUnits(ruleWith(), { roll, openedAt: opened }, who)).toEqual(expected);
  });

  test('papers go to that person alone, once, whatever its rights', () => {
    const frozen = [{ unitId: 1, presence: 'present' }, { unitId: 3, presence: 'proxy', holderPersonId: 7 }, { unitId: 4, presence: 'proxy', holderUnitId: 1 }] as const;
    const reached = [{ personId: 7, unitId: 1, canVote: false }, { personId: 7, unitId: 2, canVote: false }, { personId: 8, unitId: 1, canVote: true }, { personId: 9, unitId: 3, canVote: true }];
    expect(addressees(frozen, reached)).toEqual([{ personId: 8, unitId: 1 }, { personId: 7, unitId: 3 }, { personId: 8, unitId: 4 }]);
  });

  test('at the closing the unit counts while the person stands for one that is here', () => {
    const [, , entry] = roll;
    assert(entry !== undefined, 'the third unit is on the roll');
    const counted = (members: readonly ReturnType<typeof member>[], here: readonly number[]) => isStillCounted(entry, { rule: ruleWith(), isHere: (unitId) => here.includes(unitId), members, openedAt: opened });
    expect([counted([member(1)], [1]), counted([member(1)], [2]), counted([], [1]), counted([member(1, later)], [1]), counted([], [3])]).toEqual([true, false, false, false, true]);
    expect(isStillCounted(entry, { rule: ruleWith({ proxied: 'absent' }), isHere: (unitId) => unitId === 1, members: [member(1)], openedAt: opened })).toBe(false);
  });

  test('a packet numbers such people and names nobody', () => {
    expect(withoutPersons([{ unit: '5', presence: 'proxy', holder: 'person-31' }, ...roll]).map((one) => one.holder)).toEqual(['person-1', undefined, undefined, 'person-2', '1']);
  });
});

forEachDatabase((openDatabase) => {
  test('the holder\'s people cast for both units, the represented unit\'s own and others\' do not; the packet says so and is counted again', async () => {
    const base = await openDatabase();
    const { hall, ids: [holder, second, third, away] } = await enterWithProxy(base);
    const ballotId = await hall.open();
    expect(await base.db.client.rollEntry.findMany({ where: { ballotId, presence: 'proxy' }, select: { unitId: true, holderUnitId: true } })).toEqual([{ unitId: away, holderUnitId: holder }]);
    for (const personId of [hall.voterOf(away), hall.voterOf(second), await hall.addPerson('Người ngoài khối')]) {
      expect(await hall.cast(ballotId, away, { paper: 1, personId })).toEqual(no('represented'));
    }
    expect(await hall.cast(ballotId, second, { paper: 1, personId: hall.voterOf(holder) })).toEqual(no('not-entitled'));
    expect((await rowsOf(base.db, ballotId)).pollbook).toBe(0);
    expect((await hall.cast(ballotId, away, { paper: 2, personId: hall.voterOf(holder) })).ok).toBe(true);
    expect(await hall.cast(ballotId, away, { paper: 1, personId: hall.voterOf(holder) })).toEqual(no('already-voted'));
    for (const unitId of [holder, second, third]) expect((await hall.cast(ballotId, unitId, { paper: 2 })).ok).toBe(true);
    expect((await rowsOf(base.db, ballotId)).pollbook).toBe(4);
    const closed = await hall.close(ballotId);
    assert(closed.ok, 'closed');
    expect(closed.value).toMatchObject({ represented: [{ unitId: away, holderUnitId: holder }], roll: { units: 4, present: 4 }, verdict: { elected: [String(second)], counts: { issued: 4, returned: 4 } } });
    granted(await publishResults({ db: base.db, sayQuestion: () => 'bầu Trưởng khối' }, hall.conferenceId, bySecretary(hall)));
    const text = (await findPacket(base.db.client, ballotId))?.text ?? '';
    expect(JSON.parse(text).packet?.roll ?? JSON.parse(text).roll).toContainEqual(expect.objectContaining({ unit: String(away), presence: 'proxy', holder: String(holder) }));
    expect(recountText(text, digest).agrees).toBe(true);
  });

  test('where the rule knows no proxies the unit is simply absent; where it does not count it as present, it only votes', async () => {
    const base = await openDatabase();
    const { hall, ids: [holder, second, , away] } = await enterWithProxy(base);
    const none = await hall.open(ruleWith({ proxies: 'none' }));
    expect(await hall.cast(none, away, { paper: 1, personId: hall.voterOf(holder) })).toEqual(no('not-entitled'));
    expect(await hall.cast(none, away, { paper: 1 })).toEqual(no('not-on-roll'));
    const closed = await hall.close(none);
    expect(closed.ok && [closed.value.roll, closed.value.represented]).toEqual([{ units: 4, present: 3 }, []]);
    const uncounted = await hall.open(ruleWith({ proxied: 'absent' }));
    expect((await hall.cast(uncounted, away, { paper: 1, personId: hall.voterOf(holder) })).ok).toBe(true);
    for (const unitId of [holder, second]) granted(await hall.cast(uncounted, unitId, { paper: 1 }));
    const counted = await hall.close(uncounted);
    expect(counted.ok && counted.value).toMatchObject({ roll: { units: 4, present: 3 }, verdict: { counts: { issued: 4, returned: 3 } } });
  });

  test('one person holds it: that person casts, a colleague of the same unit does not, and nobody who has moved or gone; the packet is counted again', async () => {
    const base = await openDatabase();
    const { hall, ids: [unitId, second, third, away] } = await enterWithProxy(base, 'person');
    const holder = await personIn(base, hall);
    const reached = async (reachability: string): Promise<readonly number[]> => {
      await base.db.client.account.updateMany({ where: { personId: holder }, data: { reachability } });
      const draft = await findBallot(base.db.client, await hall.prepare());
      assert(draft !== undefined, 'prepared');
      return (await readChecklist(base.db, draft, { cycleId: hall.cycleId, now: HALL_TIME })).unreachableUnitIds;
    };
    expect([await reached('unreachable'), await reached('reachable')]).toEqual([[away], []]);
    const ballotId = await hall.open();
    expect(await base.db.client.rollEntry.findMany({ where: { ballotId, presence: 'proxy' }, select: { unitId: true, holderUnitId: true, holderPersonId: true } })).toEqual([{ unitId: away, holderUnitId: null, holderPersonId: holder }]);
    for (const personId of [hall.voterOf(unitId), hall.voterOf(away), hall.voterOf(second), hall.secretaryId]) {
      expect(await hall.cast(ballotId, away, { paper: 1, personId })).toEqual(no('represented'));
    }
    expect(await hall.cast(ballotId, unitId, { paper: 1, personId: holder })).toEqual(no('not-entitled'));
    const membership = await base.db.client.membership.findFirstOrThrow({ where: { personId: holder } });
    const later = { personId: hall.secretaryId, now: new Date(HALL_TIME.getTime() + 60_000) };
    const there = granted(await movePerson(base.db, { membershipId: membership.id, unitId: second }, later));
    expect(await hall.cast(ballotId, away, { paper: 1, personId: holder })).toEqual(no('represented'));
    granted(await movePerson(base.db, { membershipId: there.id, unitId }, later));
    expect(await hall.cast(ballotId, away, { paper: 1, personId: holder })).toEqual(no('represented'));
    await base.db.client.membership.update({ where: { id: membership.id }, data: { decidedAt: HALL_TIME, state: 'ended', endedAt: HALL_TIME } });
    expect(await hall.cast(ballotId, away, { paper: 1, personId: holder })).toEqual(no('represented'));
    expect((await rowsOf(base.db, ballotId)).pollbook).toBe(0);
    await base.db.client.membership.update({ where: { id: membership.id }, data: { state: 'confirmed', endedAt: null } });
    expect((await hall.cast(ballotId, away, { paper: 2, personId: holder })).ok).toBe(true);
    expect(await hall.cast(ballotId, away, { paper: 2, personId: holder })).toEqual(no('already-voted'));
    for (const voting of [unitId, second, third]) expect((await hall.cast(ballotId, voting, { paper: 2 })).ok).toBe(true);
    const closed = await hall.close(ballotId);
    assert(closed.ok, 'closed');
    expect(closed.value).toMatchObject({ represented: [{ unitId: away, holderPersonId: holder, person: { name: 'Người được ủy quyền', unitIds: [unitId] } }], verdict: { elected: [String(second)], counts: { issued: 4, returned: 4 } } });
    granted(await publishResults({ db: base.db, sayQuestion: () => 'bầu Trưởng khối' }, hall.conferenceId, bySecretary(hall)));
    const text = (await findPacket(base.db.client, ballotId))?.text ?? '';
    expect(JSON.parse(text).roll).toContainEqual(expect.objectContaining({ unit: String(away), presence: 'proxy', holder: 'person-1' }));
    expect(text).not.toContain('Người được ủy quyền');
    expect(recountText(text, digest).agrees).toBe(true);
  });

  test('one person speaks for the unit by show of hands, too, and counts for the quorum only while its own unit is here', async () => {
    const base = await openDatabase();
    const { hall, ids: [unitId, second, third, away] } = await enterWithProxy(base, 'person');
    const holder = { personId: await personIn(base, hall), now: HALL_TIME };
    const ballotId = await openWith(base, hall, { rule: presetRule('show-of-hands-majority'), options: [second] });
    const yes = { ballotId, says: { mark: 'yes' } } as const;
    expect(await voteOpenly(base.db, yes, holder)).toEqual(no('not-entitled'));
    expect(await voteOpenly(base.db, { ...yes, forUnitId: away }, byUnit(hall, unitId))).toEqual(no('not-entitled'));
    expect(await voteOpenly(base.db, { ...yes, forUnitId: away }, holder)).toEqual({ ok: true, value: away });
    expect(await voteOpenly(base.db, { ...yes, forUnitId: away }, holder)).toEqual(no('already-voted'));
    const leave = (leaving: number, isPresent: boolean) => noteAttendance(base.db, { conferenceId: hall.conferenceId, unitId: leaving, isPresent }, bySecretary(hall));
    granted(await leave(unitId, false));
    granted(await leave(third, false));
    expect(await hall.close(ballotId)).toEqual(no('quorum-lost'));
    granted(await leave(unitId, true));
    expect((await hall.close(ballotId)).ok).toBe(true);
    expect(await base.db.client.proxy.count()).toBe(0);
    granted(await leave(third, true));
    const agreed = await openWith(base, hall, { rule: presetRule('agreement'), options: [second] });
    expect(await objectFor(base.db, { ballotId: agreed, forUnitId: away }, holder)).toEqual(no('not-entitled'));
  });

  test('when the holder leaves, the quorum of an open question loses both units', async () => {
    const base = await openDatabase();
    const { hall, ids: [holder, second] } = await enterWithProxy(base);
    const ballotId = await hall.open();
    granted(await noteAttendance(base.db, { conferenceId: hall.conferenceId, unitId: second, isPresent: false }, bySecretary(hall)));
    granted(await noteAttendance(base.db, { conferenceId: hall.conferenceId, unitId: holder, isPresent: false }, bySecretary(hall)));
    expect(await hall.close(ballotId)).toEqual(no('quorum-lost'));
    granted(await noteAttendance(base.db, { conferenceId: hall.conferenceId, unitId: holder, isPresent: true }, bySecretary(hall)));
    expect((await hall.close(ballotId)).ok).toBe(true);
  });

  test('who comes while a question is open is told that its holder votes; in the next one it votes itself', async () => {
    const base = await openDatabase();
    const { hall, ids: [holder, second, , away] } = await enterWithProxy(base);
    const ballotId = await hall.open();
    granted(await noteAttendance(base.db, { conferenceId: hall.conferenceId, unitId: away, isPresent: true }, byUnit(hall, away)));
    expect(await hall.cast(ballotId, away, { paper: 1 })).toEqual(no('represented'));
    expect((await hall.cast(ballotId, away, { paper: 1, personId: hall.voterOf(holder) })).ok).toBe(true);
    for (const unitId of [holder, second]) granted(await hall.cast(ballotId, unitId, { paper: 1 }));
    granted(await hall.close(ballotId));
    const next = await hall.open();
    expect(await hall.cast(next, away, { paper: 1, personId: hall.voterOf(holder) })).toEqual(no('not-entitled'));
    expect((await hall.cast(next, away, { paper: 1 })).ok).toBe(true);
  });

  test('an open vote for a represented unit is a tap of its own: a second tap on the own vote is none', async () => {
    const base = await openDatabase();
    const { hall, ids: [holder, second, , away] } = await enterWithProxy(base);
    const ballotId = await openWith(base, hall, { rule: presetRule('show-of-hands-majority'), options: [second] });
    const yes = { ballotId, says: { mark: 'yes' } } as const;
    expect(await voteOpenly(base.db, yes, byUnit(hall, holder))).toEqual({ ok: true, value: holder });
    expect(await voteOpenly(base.db, yes, byUnit(hall, holder))).toEqual(no('already-voted'));
    expect(await voteOpenly(base.db, yes, byUnit(hall, away))).toEqual(no('represented'));
    expect(await voteOpenly(base.db, { ...yes, forUnitId: away }, byUnit(hall, away))).toEqual(no('not-entitled'));
    expect(await voteOpenly(base.db, { ...yes, forUnitId: away }, byUnit(hall, second))).toEqual(no('not-entitled'));
    expect(await voteOpenly(base.db, { ...yes, forUnitId: away }, byUnit(hall, holder))).toEqual({ ok: true, value: away });
    expect(await voteOpenly(base.db, { ...yes, forUnitId: away }, byUnit(hall, holder))).toEqual(no('already-voted'));
    expect(await base.db.client.namedVote.count({ where: { ballotId, onBehalf: false } })).toBe(2);
    granted(await closeBallot(hall.parts, ballotId, bySecretary(hall)));
    const agreed = await openWith(base, hall, { rule: presetRule('agreement'), options: [second] });
    expect(await objectTo(base.db, agreed, byUnit(hall, away))).toEqual(no('represented'));
    expect(await objectFor(base.db, { ballotId: agreed, forUnitId: away }, byUnit(hall, second))).toEqual(no('not-entitled'));
    expect(await objectFor(base.db, { ballotId: agreed, forUnitId: away }, byUnit(hall, holder))).toEqual({ ok: true, value: away });
  });
});
