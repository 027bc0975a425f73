/** One unit never holds two of what exclude each other, in whatever order questions are prepared, opened, annulled and decided. */
import { describe, expect, test } from 'vitest';
import { closeBallot, findBallot, listBallots, openBallot, prepareBallot, prepareRunOff, type Ballot } from '#ballots';
import { assert, type Result } from '#kernel';
import { presetRule, type Rule } from '#tally';
import { annulBallot, prepareAgain } from '../../src/ballots/annul-ballot.ts';
import { decideAtOnce } from '../../src/ballots/decide-at-once.ts';
import { decideTie } from '../../src/ballots/decide-tie.ts';
import { readChecklist } from '../../src/ballots/open-ballot.ts';
import { prepareAwards } from '../../src/ballots/prepare-awards.ts';
import { chooseMethod, toggleCandidate } from '../../src/ballots/prepare-ballot.ts';
import { annulledAwards, excludes, type Question } from '../../src/ballots/rules/exclusion.ts';
import { setOptions, setRule } from '../../src/ballots/store.ts';
import { forEachDatabase, type Throwaway } from '../support/database.ts';
import { enterHall, HALL_TIME, type Hall } from '../support/hall.ts';

const by = (hall: Hall) => ({ personId: hall.secretaryId, now: HALL_TIME });
const no = (refusal: string) => ({ ok: false, refusal });
const CHAIR: Rule = { ...presetRule('most-votes'), ties: ['chair'] };

function granted<Value>(done: Result<Value, string>): Value {
  assert(done.ok, done.ok ? '' : done.refusal);
  return done.value;
}

/** Every unit votes for one candidate, by its place on the paper. */
async function castAll(hall: Hall, ballotId: number, places: readonly number[]): Promise<void> {
  for (const [index, place] of places.entries()) granted(await hall.cast(ballotId, hall.unitIds[index] ?? 0, { paper: 2 ** place }));
}

const open = async (hall: Hall, ballotId: number): Promise<Ballot> => granted(await openBallot(hall.parts, ballotId, by(hall)));
const close = async (hall: Hall, ballotId: number): Promise<readonly string[]> => granted(await closeBallot(hall.parts, ballotId, by(hall))).verdict.elected;

async function hold(hall: Hall, ballotId: number, places: readonly number[]): Promise<readonly string[]> {
  await open(hall, ballotId);
  await castAll(hall, ballotId, places);
  return close(hall, ballotId);
}

async function twoAwards(base: Throwaway, hall: Hall, winners?: 'stay'): Promise<readonly [number, number]> {
  const chosen = winners === undefined ? {} : { winners };
  granted(await prepareAwards(base.db, { conferenceId: hall.conferenceId, awards: [{ kind: 'government-flag', seats: 1, ...chosen }, { kind: 'province-flag', seats: 1, ...chosen }] }, by(hall)));
  const [flag, next] = await listBallots(base.db.client, hall.conferenceId);
  assert(flag !== undefined && next !== undefined, 'two awards are prepared');
  return [flag.id, next.id];
}

const prepare = async (base: Throwaway, hall: Hall, purpose: 'leader' | 'deputy'): Promise<number> => granted(await prepareBallot(base.db, { conferenceId: hall.conferenceId, purpose }, by(hall)));

describe('what excludes what', () => {
  const question = (purpose: Question['purpose'], sequence = 0, more: { winners?: 'stay'; conferenceId?: number } = {}): Question => ({
    conferenceId: more.conferenceId ?? 1, purpose, sequence,
    award: purpose === 'award' ? { kind: 'other', ...(more.winners === undefined ? {} : { winners: more.winners }) } : undefined,
  });
  test.each([
    ['leader and deputy', question('leader'), question('deputy'), true],
    ['the leader of an earlier meeting and the deputy of this one', question('leader', 0, { conferenceId: 2 }), question('deputy'), true],
    ['one office and itself', question('leader'), question('leader', 0, { conferenceId: 2 }), false],
    ['an office and an award', question('leader'), question('award', 1), false],
    ['an award and the next', question('award', 1), question('award', 2), true],
    ['an award whose units stay, and the next', question('award', 1, { winners: 'stay' }), question('award', 2), false],
    ['an award and the next, whose units stay for those after it', question('award', 1), question('award', 2, { winners: 'stay' }), true],
    ['awards of two meetings', question('award', 1), question('award', 2, { conferenceId: 2 }), false],
  ] as const)('%s', (_name, one, other, expected) => {
    expect([excludes(one, other), excludes(other, one)]).toEqual([expected, expected]);
  });

  test('an annulled award is put again from its first round, unless it stands again already', () => {
    const ballot = (id: number, sequence: number, state: Ballot['state'], round = 1): Ballot => ({
      ...question('award', sequence), id, state, round, forYear: 2019, rule: CHAIR, optionUnitIds: [], tieMaterial: undefined, passedOverUnitIds: [], openedAt: null, closedAt: null, publishedAt: null, hasReceipts: false,
    });
    const ballots = [ballot(1, 1, 'annulled'), ballot(2, 1, 'annulled', 2), ballot(3, 1, 'annulled'), ballot(4, 2, 'annulled'), ballot(5, 2, 'draft'), ballot(6, 3, 'closed')];
    expect(annulledAwards(ballots).map(({ id }) => id)).toEqual([3]);
  });
});

forEachDatabase((database) => {
  test('an award waits until the one before it is decided: by the chair, in a further round, or held again after its annulment', async () => {
    const base = await database();
    const hall = await enterHall(base, { units: 4 });
    const [, second] = hall.unitIds;
    const [flag, next] = await twoAwards(base, hall);
    await setRule(base.db.client, flag, { ...presetRule('most-votes'), ties: ['second-ballot'] });
    expect(await hold(hall, flag, [0, 0, 1, 1])).toEqual([]);
    expect(await openBallot(hall.parts, next, by(hall))).toEqual(no('award-order'));
    const round = granted(await prepareRunOff(base.db, flag, by(hall)));
    expect(await openBallot(hall.parts, next, by(hall))).toEqual(no('award-order'));
    await open(hall, round.id);
    expect(await openBallot(hall.parts, next, by(hall))).toEqual(no('award-order'));
    granted(await annulBallot(hall.parts, { ballotId: round.id, reason: 'mở nhầm' }, by(hall)));
    expect(await openBallot(hall.parts, next, by(hall))).toEqual(no('award-order'));
    granted(await annulBallot(hall.parts, { ballotId: flag, reason: 'sai danh sách' }, by(hall)));
    expect(await openBallot(hall.parts, next, by(hall))).toEqual(no('award-order'));
    const again = granted(await prepareAgain(hall.parts, flag, by(hall)));
    await setRule(base.db.client, again, CHAIR);
    expect(await hold(hall, again, [0, 0, 1, 1])).toEqual([]);
    expect(await openBallot(hall.parts, next, by(hall))).toEqual(no('award-order'));
    granted(await decideTie(base.db, { ballotId: again, unitIds: [second ?? 0], reason: 'thành tích toàn diện hơn' }, by(hall)));
    const opened = await open(hall, next);
    expect(opened.optionUnitIds).toEqual(hall.unitIds.filter((unitId) => unitId !== second));
  });

  test('an annulled award is not held again beside a later one that is still open, and then without whoever took that', async () => {
    const base = await database();
    const hall = await enterHall(base, { units: 3 });
    const [first, , third] = hall.unitIds;
    const [flag, next] = await twoAwards(base, hall);
    expect(await hold(hall, flag, [1, 1, 1])).toEqual([String(hall.unitIds[1])]);
    expect((await open(hall, next)).optionUnitIds).toEqual([first, third]);
    granted(await annulBallot(hall.parts, { ballotId: flag, reason: 'kiểm nhầm' }, by(hall)));
    const again = granted(await prepareAgain(hall.parts, flag, by(hall)));
    expect(await openBallot(hall.parts, again, by(hall))).toEqual(no('other-undecided'));
    await castAll(hall, next, [0, 0, 0]);
    expect(await close(hall, next)).toEqual([String(first)]);
    expect((await open(hall, again)).optionUnitIds).toEqual(hall.unitIds.slice(1));
  });

  test('where the list says so, whoever took an award is still a candidate for the next', async () => {
    const base = await database();
    const hall = await enterHall(base, { units: 3 });
    const [flag, next] = await twoAwards(base, hall, 'stay');
    expect(await hold(hall, flag, [0, 0, 0])).toEqual([String(hall.unitIds[0])]);
    expect((await open(hall, next)).optionUnitIds).toEqual(hall.unitIds);
  });

  test('whoever was elected leader does not stand for deputy, though the draft was made before', async () => {
    const base = await database();
    const hall = await enterHall(base, { units: 4 });
    const [first = 0, second = 0, ...others] = hall.unitIds;
    const deputy = await prepare(base, hall, 'deputy');
    const leader = await prepare(base, hall, 'leader');
    await setRule(base.db.client, leader, CHAIR);
    await open(hall, leader);
    expect(await openBallot(hall.parts, deputy, by(hall))).toEqual(no('other-undecided'));
    await castAll(hall, leader, [0, 0, 1, 1]);
    expect(await close(hall, leader)).toEqual([]);
    // Two units may still become leader by the chair's word: others may be voted on meanwhile, these not.
    expect(await openBallot(hall.parts, deputy, by(hall))).toEqual(no('other-undecided'));
    granted(await decideTie(base.db, { ballotId: leader, unitIds: [first], reason: 'thành tích toàn diện hơn' }, by(hall)));
    const draft = await findBallot(base.db.client, deputy);
    assert(draft !== undefined, 'the draft is there');
    const checklist = await readChecklist(base.db, draft, { cycleId: hall.cycleId, now: HALL_TIME });
    expect([checklist.candidates, checklist.barred?.map(({ unitId, ballot }) => [unitId, ballot.purpose])]).toEqual([3, [[first, 'leader']]]);
    expect((await open(hall, deputy)).optionUnitIds).toEqual([second, ...others]);
    await castAll(hall, deputy, [0, 0, 0, 0]);
    expect(await close(hall, deputy)).toEqual([String(second)]);

    // The leader is elected anew: the deputy does not stand, nor does anybody put it on the paper by hand.
    granted(await annulBallot(hall.parts, { ballotId: leader, reason: 'kiểm nhầm' }, by(hall)));
    const again = granted(await prepareAgain(hall.parts, leader, by(hall)));
    await setOptions(base.db.client, again, hall.unitIds);
    expect((await open(hall, again)).optionUnitIds).toEqual([first, ...others]);
  });

  test('a further round leaves out whoever took the other office meanwhile', async () => {
    const base = await database();
    const hall = await enterHall(base, { units: 4 });
    const [first = 0, second = 0] = hall.unitIds;
    const leader = await prepare(base, hall, 'leader');
    await setRule(base.db.client, leader, { ...presetRule('most-votes'), ties: ['second-ballot'] });
    expect(await hold(hall, leader, [0, 0, 1, 1])).toEqual([]);
    expect(await hold(hall, await prepare(base, hall, 'deputy'), [0, 0, 0, 0])).toEqual([String(first)]);
    const round = granted(await prepareRunOff(base.db, leader, by(hall)));
    expect(round.optionUnitIds).toEqual([first, second]);
    expect((await open(hall, round.id)).optionUnitIds).toEqual([second]);
  });

  test('appointment, agreement and turns leave out whoever holds the other office', async () => {
    const base = await database();
    const hall = await enterHall(base, { units: 3 });
    const [first = 0, second = 0] = hall.unitIds;
    const leader = await prepare(base, hall, 'leader');
    const drafts = [await prepare(base, hall, 'deputy')];
    const [deputy = 0] = drafts;
    for (const method of ['agreed-appointment', 'agreement', 'show-of-hands'] as const) {
      granted(await chooseMethod(base.db, { ballotId: deputy, method }, by(hall)));
      granted(await toggleCandidate(base.db, { ballotId: deputy, unitId: first }, by(hall)));
      if ((await findBallot(base.db.client, leader))?.state === 'draft') expect(await hold(hall, leader, [0, 0, 0])).toEqual([String(first)]);
      expect(await openBallot(hall.parts, deputy, by(hall)), method).toEqual(no('no-candidates'));
    }
    await setRule(base.db.client, deputy, presetRule('by-turn'));
    await setOptions(base.db.client, deputy, hall.unitIds);
    expect(granted(await decideAtOnce(hall.parts, deputy, by(hall))).verdict.elected).toEqual([String(second)]);
  });
});
