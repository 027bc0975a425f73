/** Publication on a real database: one confirmed act, and the next year begins with units, people, rules and table. */
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { publishResults } from '#announcements';
import { castBallot, closeBallot, openBallot, prepareBallot, readResult, findBallot, type BallotResult } from '#ballots';
import { getBloc, listMemberships, listUnits } from '#blocs';
import { getCycle, giveScoreTable, listDeadlines, readScoreTable } from '#cycles';
import { assert, silentLog } from '#kernel';
import { removeUnit } from '../../src/blocs/change-units.ts';
import { awaitedBy, decidePublication, leadOf } from '../../src/announcements/rules.ts';
import { readBoard } from '../../src/announcements/read-facts.ts';
import { renderBoard } from '../../src/announcements/view.ts';
import { chooseSeats } from '../../src/ballots/prepare-ballot.ts';
import { checksum } from '../support/checksum.ts';
import { forEachDatabase, type Throwaway } from '../support/database.ts';
import { speaker } from '../support/evening.ts';
import { by, elect, gatherPeople, keyringOf, meet, NOW, type People } from '../support/people.ts';
import { granted } from '../support/small-bloc.ts';

const refused = (refusal: string) => ({ ok: false, refusal });
/** The paper of the unit at this place of the ballot, as the tally encodes a choice of one. */
const FIRST = 1;
const SECOND = 2;

const publishing = (db: Throwaway['db']) => ({ db, sayQuestion: () => '' });

forEachDatabase((open) => {
  let base: Throwaway;
  let people: People;

  beforeAll(async () => {
    base = await open();
  });

  beforeEach(async () => {
    people = await gatherPeople(base);
  });

  const resultOf = async (ballotId: number): Promise<BallotResult> => {
    const ballot = await findBallot(base.db.client, ballotId);
    assert(ballot !== undefined, 'the ballot is there');
    return readResult(base.db.client, ballot);
  };

  test('the elected lead the next year, which carries units in their order, people with their rights, rules and table', async () => {
    const { db } = base;
    granted(await giveScoreTable(db, { cycleId: people.cycleId, table: granted(readScoreTable('Nội dung một | 60\nNội dung hai | 40')) }, by(people.secretary)));
    const conferenceId = await meet(base, people);
    await elect(base, people, { conferenceId, purpose: 'leader', papers: [SECOND, SECOND, FIRST] });
    granted(await publishResults(publishing(db), conferenceId, by(people.secretary)));
    const bloc = await getBloc(db.client, people.blocId);
    const [from, to] = [await getCycle(db.client, people.cycleId), await getCycle(db.client, bloc.currentCycleId)];
    expect(to).toMatchObject({ year: 2020, leaderUnitId: people.unitIds[1], deputyUnitId: null, closedAt: null, rules: from.rules, scoreTable: from.scoreTable });
    expect(from.closedAt).toEqual(NOW);
    expect(await listUnits(db.client, to.id, '2019-12-31')).toEqual(await listUnits(db.client, from.id, '2019-12-31'));
    const rightsOf = async (cycleId: number) => (await listMemberships(db.client, cycleId, 'confirmed')).map(({ personId, unitId, canVote, canSubmit }) => ({ personId, unitId, canVote, canSubmit }));
    expect(await rightsOf(to.id)).toEqual(await rightsOf(from.id));
    expect((await listDeadlines(db.client, to.id)).map(({ kind, date, time }) => [kind, date, time])).toEqual([['registration', '2020-01-31', '17:00'], ['self-score', '2020-11-25', '17:00'], ['conference', '2020-12-15', '17:00']]);
  });

  test('the deputy published later joins the leader of the year that is open already', async () => {
    const { db } = base;
    const conferenceId = await meet(base, people);
    await elect(base, people, { conferenceId, purpose: 'leader', papers: [SECOND, SECOND, SECOND] });
    granted(await publishResults(publishing(db), conferenceId, by(people.secretary)));
    // The leader does not stand for deputy: the first and the third unit do.
    await elect(base, people, { conferenceId, purpose: 'deputy', papers: [SECOND, SECOND, FIRST] });
    granted(await publishResults(publishing(db), conferenceId, by(people.secretary)));
    const bloc = await getBloc(db.client, people.blocId);
    expect(await getCycle(db.client, bloc.currentCycleId)).toMatchObject({ year: 2020, leaderUnitId: people.unitIds[1], deputyUnitId: people.unitIds[2] });
    expect(await db.client.cycle.count({ where: { blocId: people.blocId } })).toBe(2);
  });

  test('of two deputies elected both stand on the board', async () => {
    const { db } = base;
    const conferenceId = await meet(base, people);
    await elect(base, people, { conferenceId, purpose: 'leader', papers: [SECOND, SECOND, FIRST] });
    const ballotId = granted(await prepareBallot(db, { conferenceId, purpose: 'deputy' }, by(people.secretary)));
    granted(await chooseSeats(db, { ballotId, seats: 2 }, by(people.secretary)));
    granted(await openBallot({ db, keyring: keyringOf(base), log: silentLog }, ballotId, by(people.secretary)));
    for (const [index, unitId] of people.unitIds.entries()) {
      granted(await castBallot({ db, keyring: keyringOf(base), log: silentLog }, { ballotId, unitId, personId: people.heads[index] ?? 0, paper: FIRST + SECOND, now: NOW }));
    }
    granted(await closeBallot({ db, keyring: keyringOf(base), log: silentLog }, ballotId, by(people.secretary)));
    granted(await publishResults(publishing(db), conferenceId, by(people.secretary)));
    const facts = await readBoard(db.client, people.blocId, { now: NOW, sources: [] });
    assert(facts !== undefined, 'the bloc has a board');
    expect(facts.deputyUnitIds).toEqual([people.unitIds[0], people.unitIds[2]]);
    expect(renderBoard(facts).lines.map((line) => speaker.plain(line, 'vi'))).toEqual(expect.arrayContaining(['Phó Trưởng khối: Sở Tài chính tỉnh', 'Phó Trưởng khối: Sở Nội vụ tỉnh']));
  });

  test('a ballot that nobody won is published, and no year is opened', async () => {
    const conferenceId = await meet(base, people);
    const ballotId = await elect(base, people, { conferenceId, purpose: 'leader', papers: [FIRST, SECOND, 0] });
    expect(leadOf([await resultOf(ballotId)])).toEqual({});
    granted(await publishResults(publishing(base.db), conferenceId, by(people.secretary)));
    expect((await getBloc(base.db.client, people.blocId)).currentCycleId).toBe(people.cycleId);
    expect((await findBallot(base.db.client, ballotId))?.publishedAt).toEqual(NOW);
  });

  test('it is refused without a result, over an open ballot, to others, and a second time, and nothing changes', async () => {
    const { db } = base;
    const conferenceId = await meet(base, people);
    expect(await publishResults(publishing(db), 999_999, by(people.secretary))).toEqual(refused('no-conference'));
    expect(await publishResults(publishing(db), conferenceId, by(people.secretary))).toEqual(refused('nothing-to-publish'));
    await elect(base, people, { conferenceId, purpose: 'leader', papers: [FIRST, FIRST, FIRST] });
    const deputyId = granted(await prepareBallot(db, { conferenceId, purpose: 'deputy' }, by(people.secretary)));
    granted(await openBallot({ db, keyring: keyringOf(base), log: silentLog }, deputyId, by(people.secretary)));
    const before = await checksum(db);
    expect(await publishResults(publishing(db), conferenceId, by(people.secretary))).toEqual(refused('ballot-open'));
    for (const personId of [people.heads[0] ?? 0, people.outsider]) expect(await publishResults(publishing(db), conferenceId, by(personId))).toEqual(refused('not-allowed'));
    expect(await checksum(db)).toEqual(before);
  });

  test('two who publish at once publish once', async () => {
    const conferenceId = await meet(base, people);
    await elect(base, people, { conferenceId, purpose: 'leader', papers: [FIRST, FIRST, FIRST] });
    const published = await Promise.all([publishResults(publishing(base.db), conferenceId, by(people.secretary)), publishResults(publishing(base.db), conferenceId, by(people.secretary))]);
    expect(published.filter((one) => one.ok)).toHaveLength(1);
    expect(published.filter((one) => !one.ok)).toEqual([refused('nothing-to-publish')]);
    expect(await base.db.client.outboxMessage.count({ where: { blocId: people.blocId, kind: 'results' } })).toBe(1);
  });

  test('a unit that left during the year is not carried over', async () => {
    const conferenceId = await meet(base, people);
    await elect(base, people, { conferenceId, purpose: 'leader', papers: [FIRST, FIRST, FIRST] });
    granted(await removeUnit(base.db, { blocId: people.blocId, unitId: people.unitIds[2] ?? 0 }, by(people.secretary)));
    granted(await publishResults(publishing(base.db), conferenceId, by(people.secretary)));
    const { currentCycleId } = await getBloc(base.db.client, people.blocId);
    expect((await listUnits(base.db.client, currentCycleId, '2019-12-31')).map((unit) => unit.id)).toEqual(people.unitIds.slice(0, 2));
    expect((await listMemberships(base.db.client, currentCycleId, 'confirmed')).map((one) => one.unitId)).toEqual(people.unitIds.slice(0, 2));
  });
});

test('what is published is what is closed and was not published before', () => {
  const ballot = { id: 1, conferenceId: 1, purpose: 'leader', forYear: 2020, round: 1, optionUnitIds: [], openedAt: null, closedAt: null, publishedAt: null } as const;
  const decide = (...states: readonly ('draft' | 'open' | 'closed' | 'published')[]) =>
    decidePublication(states.map((state, id) => ({ ...ballot, id, state: state === 'published' ? 'closed' : state, publishedAt: state === 'published' ? NOW : null }) as unknown as Parameters<typeof decidePublication>[0][number]));
  const idsOf = (decided: ReturnType<typeof decide>) => (decided.ok ? decided.value.map(({ id }) => id) : decided.refusal);
  expect(idsOf(decide())).toBe('nothing-to-publish');
  expect(idsOf(decide('draft', 'published'))).toBe('nothing-to-publish');
  expect(idsOf(decide('closed', 'open'))).toBe('ballot-open');
  expect(idsOf(decide('closed', 'published', 'draft', 'closed'))).toEqual([0, 3]);
});

test('what a question waits for is named, but not where its later round is told with it', () => {
  const result = (round: number, waitingFor?: 'chair' | 'lots' | 'second-ballot') => ({ ballot: { purpose: 'leader', sequence: 0, round, publishedAt: null }, ties: { steps: [], waitingFor } }) as unknown as BallotResult;
  const [first, second] = [result(1, 'second-ballot'), result(2)];
  expect(awaitedBy(first, { isRoundOffered: true, results: [first] })).toBe('round');
  expect(awaitedBy(first, { isRoundOffered: true, results: [first, second] })).toBeUndefined();
  expect(awaitedBy(second, { isRoundOffered: false, results: [first, second] })).toBeUndefined();
  for (const step of ['chair', 'lots'] as const) expect(awaitedBy(result(2, step), { isRoundOffered: false, results: [first] })).toBe(step);
});
