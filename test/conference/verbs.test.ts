/** The conference on a real database: opened once, attended by its own people, closed by those who run it. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { grantRole, listAudit } from '#blocs';
import { openBallot, prepareBallot } from '#ballots';
import { openNextCycle } from '#cycles';
import { closeConference, findOpenConference, isPresent, listAttendance, noteAttendance, openConference } from '#conference';
import { silentLog } from '#kernel';
import { decideAttendance } from '../../src/conference/rules/attendance.ts';
import { decideClosing } from '../../src/conference/rules/course.ts';
import { annulConference, reopenConference } from '../../src/conference/take-back.ts';
import { checksum } from '../support/checksum.ts';
import { forEachDatabase, type Throwaway } from '../support/database.ts';
import { by, gatherPeople, keyringOf, meet, NOW, type People } from '../support/people.ts';
import { granted } from '../support/small-bloc.ts';

const refused = (refusal: string) => ({ ok: false, refusal });

describe('rules', () => {
  const actor = (roles: readonly ('secretary' | 'chair')[], unitId?: number) => ({
    personId: 1, name: '', isOperator: false, roles,
    memberships: unitId === undefined ? [] : [{ id: 1, personId: 1, personName: '', unitId, cycleId: 1, position: 'head' as const, state: 'confirmed' as const, decidedAt: null, canSubmit: true, canVote: true, canSign: true }],
  });
  const here = [{ unitId: 1, isPresent: true, at: NOW, onBehalf: false, reason: null }];

  test.each([
    ['a unit checks itself in', actor([], 1), [], { unitId: 1, isPresent: true }, { ok: true, value: { onBehalf: false } }],
    ['a unit does not check itself out', actor([], 1), here, { unitId: 1, isPresent: false }, refused('not-allowed')],
    ['a unit does not check another in', actor([], 2), [], { unitId: 1, isPresent: true }, refused('not-your-unit')],
    ['the chair checks any unit in, on its behalf', actor(['chair']), [], { unitId: 1, isPresent: true }, { ok: true, value: { onBehalf: true } }],
    ['the secretary notes a unit absent', actor(['secretary']), here, { unitId: 1, isPresent: false }, { ok: true, value: { onBehalf: true } }],
    ['present twice is told so', actor([], 1), here, { unitId: 1, isPresent: true }, refused('already-present')],
    ['absent twice is told so', actor(['secretary']), [], { unitId: 1, isPresent: false }, refused('already-absent')],
    ['a unit of elsewhere is none', actor(['secretary']), [], { unitId: 9, isPresent: true }, refused('no-such-unit')],
  ])('%s', (_, who, attendance, command, expected) => {
    expect(decideAttendance({ state: 'open', actor: who, unitIds: [1, 2], attendance }, command)).toMatchObject(expected);
    expect(decideAttendance({ state: 'closed', actor: who, unitIds: [1, 2], attendance }, command)).toEqual(refused('not-open'));
  });

  test.each([
    [actor(['secretary']), 'open', 0, { ok: true, value: 'closed' }],
    [actor(['chair']), 'open', 1, refused('ballot-open')],
    [actor(['chair']), 'closed', 0, refused('not-open')],
    [actor([], 1), 'open', 0, refused('not-allowed')],
  ] as const)('closing %#', (who, state, openBallots, expected) => {
    expect(decideClosing({ state, actor: who, openBallots })).toEqual(expected);
  });
});

forEachDatabase((open) => {
  let base: Throwaway;
  let people: People;

  beforeAll(async () => {
    base = await open();
  });

  beforeEach(async () => {
    people = await gatherPeople(base);
  });

  test('two who open at once open one conference', async () => {
    await grantRole(base.db.client, { personId: people.heads[0] ?? 0, blocId: people.blocId, role: 'chair', grantedById: people.secretary, now: NOW });
    const opened = await Promise.all([openConference(base.db, people.blocId, by(people.secretary)), openConference(base.db, people.blocId, by(people.heads[0] ?? 0))]);
    expect(opened.filter((one) => one.ok)).toHaveLength(1);
    expect(opened.filter((one) => !one.ok)).toEqual([refused('already-open')]);
    expect(await base.db.client.conference.count({ where: { cycleId: people.cycleId } })).toBe(1);
  });

  test('the one of the year before taken back while the one of the new year is opened: one of them is on', async () => {
    const { db } = base;
    const last = await meet(base, people);
    granted(await closeConference(db, last, by(people.secretary)));
    await db.client.$transaction((tx) => openNextCycle(tx, { fromCycleId: people.cycleId, lead: { leaderUnitId: people.unitIds[0] ?? 0 } }, by(people.secretary)));
    for (let tries = 0; tries < 5; tries += 1) {
      const [taken, opened] = await Promise.all([reopenConference(db, { conferenceId: last, reason: 'nhầm' }, by(people.secretary)), openConference(db, people.blocId, by(people.secretary))]);
      expect([taken.ok, opened.ok].filter(Boolean)).toHaveLength(1);
      if (taken.ok) granted(await closeConference(db, last, by(people.secretary)));
      else expect(taken).toEqual(refused('newer-conference'));
      if (opened.ok) granted(await annulConference(db, { conferenceId: opened.value, reason: 'nhầm' }, by(people.secretary)));
    }
  });

  test('representatives and strangers neither open, close nor note others', async () => {
    const [head = 0] = people.heads;
    const before = await checksum(base.db);
    for (const personId of [head, people.outsider]) expect(await openConference(base.db, people.blocId, by(personId))).toEqual(refused('not-allowed'));
    expect(await checksum(base.db)).toEqual(before);
    const conferenceId = await meet(base, people);
    const open_ = await checksum(base.db);
    expect(await closeConference(base.db, conferenceId, by(head))).toEqual(refused('not-allowed'));
    expect(await noteAttendance(base.db, { conferenceId, unitId: people.unitIds[1] ?? 0, isPresent: false }, by(head))).toEqual(refused('not-your-unit'));
    expect(await noteAttendance(base.db, { conferenceId, unitId: people.unitIds[0] ?? 0, isPresent: true }, by(head))).toEqual(refused('already-present'));
    expect(await checksum(base.db)).toEqual(open_);
  });

  test('attendance is kept with who noted it, and the journal says when it was on behalf', async () => {
    const conferenceId = granted(await openConference(base.db, people.blocId, by(people.secretary)));
    const [own = 0, other = 0] = people.unitIds;
    granted(await noteAttendance(base.db, { conferenceId, unitId: own, isPresent: true }, by(people.heads[0] ?? 0)));
    granted(await noteAttendance(base.db, { conferenceId, unitId: other, isPresent: true }, by(people.secretary)));
    granted(await noteAttendance(base.db, { conferenceId, unitId: other, isPresent: false }, by(people.secretary)));
    const attendance = await listAttendance(base.db.client, conferenceId);
    expect([isPresent(attendance, own), isPresent(attendance, other), isPresent(attendance, people.unitIds[2] ?? 0)]).toEqual([true, false, false]);
    const [absent, present, checkedIn] = await listAudit(base.db.client, people.blocId, 3);
    expect([absent, present, checkedIn].map((one) => [one?.key, one?.unitId, one?.onBehalf])).toEqual([['audit-absent', other, true], ['audit-present', other, true], ['audit-present', own, false]]);
  });

  test('it is not closed over an open ballot, and afterwards nothing is noted and another may be opened', async () => {
    const conferenceId = await meet(base, people);
    const ballotId = granted(await prepareBallot(base.db, { conferenceId, purpose: 'leader' }, by(people.secretary)));
    granted(await openBallot({ db: base.db, keyring: keyringOf(base), log: silentLog }, ballotId, by(people.secretary)));
    expect(await closeConference(base.db, conferenceId, by(people.secretary))).toEqual(refused('ballot-open'));
    const other = await gatherPeople(base);
    const second = await meet(base, other);
    granted(await closeConference(base.db, second, by(other.secretary)));
    expect(await findOpenConference(base.db.client, other.blocId)).toBeUndefined();
    expect(await closeConference(base.db, second, by(other.secretary))).toEqual(refused('not-open'));
    expect(await noteAttendance(base.db, { conferenceId: second, unitId: other.unitIds[0] ?? 0, isPresent: false }, by(other.secretary))).toEqual(refused('not-open'));
    granted(await openConference(base.db, other.blocId, by(other.secretary)));
  });
});
