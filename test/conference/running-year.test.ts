/** The leader is published and the next year runs, while the conference goes on: whoever the secretary ends, moves or removes has no rights left in either. */
import { expect, test } from 'vitest';
import { publishResults } from '#announcements';
import { annulBallot, findBallot, findPacket, openBallot, prepareAgain, prepareBallot, readTurnout } from '#ballots';
import { getBloc, listMemberships, listUnits } from '#blocs';
import { closeConference, noteAttendance, readProxies } from '#conference';
import { getCycle } from '#cycles';
import { assert } from '#kernel';
import { presetRule, recountText } from '#tally';
import { readChecklist } from '../../src/ballots/open-ballot.ts';
import { readFacts } from '../../src/ballots/read-facts.ts';
import { setOptions } from '../../src/ballots/store.ts';
import { voteOpenly } from '../../src/ballots/vote-openly.ts';
import { addUnit, removeUnit } from '../../src/blocs/change-units.ts';
import { decideMembership, grantVote, movePerson } from '../../src/blocs/decide-membership.ts';
import { choosePosition, joinUnit } from '../../src/blocs/join-unit.ts';
import { recordProxy } from '../../src/conference/record-proxy.ts';
import { reopenConference } from '../../src/conference/take-back.ts';
import { checksum } from '../support/checksum.ts';
import { digest } from '../support/digest.ts';
import { forEachDatabase, type Throwaway } from '../support/database.ts';
import { enterHall, HALL_TIME, type Hall } from '../support/hall.ts';
import { granted } from '../support/small-bloc.ts';

const no = (refusal: string) => ({ ok: false, refusal });
const sec = (hall: Hall) => ({ personId: hall.secretaryId, now: HALL_TIME });
const publish = (base: Throwaway, hall: Hall) => publishResults({ db: base.db, sayQuestion: () => 'bầu' }, hall.conferenceId, sec(hall));

/** All vote for the unit at this place of the paper. */
async function electAt(hall: Hall, ballotId: number, place: number, voters = hall.unitIds): Promise<void> {
  for (const unitId of voters) granted(await hall.cast(ballotId, unitId, { paper: 2 ** place }));
  granted(await hall.close(ballotId));
}

/** The first unit is published as leader of the next year, which runs. */
async function afterPublication(base: Throwaway, units = 5): Promise<Hall & { readonly nextCycleId: number }> {
  const hall = await enterHall(base, { units });
  await electAt(hall, await hall.open(), 0);
  granted(await publish(base, hall));
  return { ...hall, nextCycleId: (await getBloc(base.db.client, hall.blocId)).currentCycleId };
}

async function prepareDeputy(base: Throwaway, hall: Hall): Promise<number> {
  return granted(await prepareBallot(base.db, { conferenceId: hall.conferenceId, purpose: 'deputy' }, sec(hall)));
}

async function openDeputy(base: Throwaway, hall: Hall): Promise<number> {
  const ballotId = await prepareDeputy(base, hall);
  granted(await openBallot(hall.parts, ballotId, sec(hall)));
  return ballotId;
}

const optionsOf = async (base: Throwaway, ballotId: number): Promise<readonly number[]> => (await findBallot(base.db.client, ballotId))?.optionUnitIds ?? [];

async function rollOf(base: Throwaway, ballotId: number): Promise<readonly number[]> {
  const ballot = await findBallot(base.db.client, ballotId);
  assert(ballot !== undefined, 'the ballot is there');
  return (await readTurnout(base.db.client, ballot)).rollUnitIds;
}

forEachDatabase((open) => {
  const standingOf = async (base: Throwaway, hall: Hall, unitId: number): Promise<number> => {
    const { currentCycleId } = await getBloc(base.db.client, hall.blocId);
    const found = (await listMemberships(base.db.client, currentCycleId)).find((one) => one.unitId === unitId);
    assert(found !== undefined, 'somebody stands for the unit');
    return found.id;
  };
  const countAudit = (base: Throwaway, key: string): Promise<number> => base.db.client.auditEntry.count({ where: { key } });

  test('a person who is ended votes no more in the conference that goes on, be the paper out or not; one act, one entry', async () => {
    const base = await open();
    const hall = await afterPublication(base);
    const [, , third = 0, fourth = 0] = hall.unitIds;
    granted(await decideMembership(base.db, { membershipId: await standingOf(base, hall, third), verdict: 'end' }, sec(hall)));
    const ballotId = await openDeputy(base, hall);
    expect(await hall.cast(ballotId, third, { paper: 1 })).toEqual(no('not-entitled'));
    granted(await decideMembership(base.db, { membershipId: await standingOf(base, hall, fourth), verdict: 'end' }, sec(hall)));
    expect(await hall.cast(ballotId, fourth, { paper: 1 })).toEqual(no('not-entitled'));
    expect(await countAudit(base, 'audit-membership-ended')).toBe(2);
    expect(await base.db.client.outboxMessage.count({ where: { kind: 'membership-decided' } })).toBe(2);
    granted(await hall.cast(ballotId, hall.unitIds[4] ?? 0, { paper: 1 }));
  });

  test('by the button of the year before, too: it ends the person in both', async () => {
    const base = await open();
    const hall = await enterHall(base, { units: 4 });
    const [, second = 0] = hall.unitIds;
    const before = await standingOf(base, hall, second);
    await electAt(hall, await hall.open(), 0);
    granted(await publish(base, hall));
    granted(await decideMembership(base.db, { membershipId: before, verdict: 'end' }, sec(hall)));
    expect(await decideMembership(base.db, { membershipId: before, verdict: 'end' }, sec(hall))).toEqual(no('already-decided'));
    const rows = await base.db.client.membership.findMany({ where: { unitId: second }, select: { state: true } });
    expect(rows.map((one) => one.state)).toEqual(['ended', 'ended']);
    expect(await countAudit(base, 'audit-membership-ended')).toBe(1);
  });

  test('a person who is moved votes for the new unit only; a right to vote is granted and taken in both', async () => {
    const base = await open();
    const hall = await afterPublication(base);
    const [, , third = 0, fourth = 0] = hall.unitIds;
    granted(await movePerson(base.db, { membershipId: await standingOf(base, hall, third), unitId: fourth }, sec(hall)));
    const ballotId = await openDeputy(base, hall);
    const personId = hall.voterOf(third);
    expect(await hall.cast(ballotId, third, { paper: 1 })).toEqual(no('not-entitled'));
    const of = await standingOf(base, hall, fourth);
    granted(await grantVote(base.db, { membershipId: of, canVote: false }, sec(hall)));
    expect(await hall.cast(ballotId, fourth, { paper: 1 })).toEqual(no('not-entitled'));
    granted(await grantVote(base.db, { membershipId: of, canVote: true }, sec(hall)));
    granted(await hall.cast(ballotId, fourth, { paper: 1, personId }));
  });

  test('whoever is confirmed in the running year stands for the unit in the conference, but not for a unit that is new', async () => {
    const base = await open();
    const hall = await afterPublication(base);
    const [, , third = 0] = hall.unitIds;
    granted(await addUnit(base.db, { blocId: hall.blocId, name: 'Đơn vị mới' }, sec(hall)));
    const newcomer = (await listUnits(base.db.client, hall.nextCycleId, '2019-12-26')).at(-1)?.id ?? 0;
    const personId = await hall.addPerson('Người thay');
    const by = { personId, now: HALL_TIME };
    for (const unitId of [third, newcomer]) {
      const membershipId = granted(await joinUnit(base.db, { blocId: hall.blocId, unitId }, by));
      granted(await choosePosition(base.db, { membershipId, position: 'head' }, by));
      granted(await decideMembership(base.db, { membershipId, verdict: 'confirm', position: 'head' }, sec(hall)));
    }
    const ballotId = await openDeputy(base, hall);
    expect(await rollOf(base, ballotId)).not.toContain(newcomer);
    expect((await hall.cast(ballotId, newcomer, { paper: 1, personId })).ok).toBe(false);
    granted(await hall.cast(ballotId, third, { paper: 1, personId }));
  });

  test('an ended person says nothing by show of hands, neither for the own unit nor for one it held a proxy of', async () => {
    const base = await open();
    const hall = await afterPublication(base);
    const [, second = 0, third = 0, fourth = 0] = hall.unitIds;
    granted(await noteAttendance(base.db, { conferenceId: hall.conferenceId, unitId: fourth, isPresent: false }, sec(hall)));
    granted(await recordProxy(base.db, { conferenceId: hall.conferenceId, unitId: fourth, holderPersonId: hall.voterOf(third) }, sec(hall)));
    const ballotId = await hall.prepare(presetRule('show-of-hands-majority'));
    await setOptions(base.db.client, ballotId, [second]);
    granted(await openBallot(hall.parts, ballotId, sec(hall)));
    granted(await decideMembership(base.db, { membershipId: await standingOf(base, hall, third), verdict: 'end' }, sec(hall)));
    for (const forUnitId of [third, fourth]) {
      expect((await voteOpenly(base.db, { ballotId, says: { mark: 'yes' }, forUnitId }, { personId: hall.voterOf(third), now: HALL_TIME })).ok).toBe(false);
    }
    granted(await voteOpenly(base.db, { ballotId, says: { mark: 'yes' }, forUnitId: second }, { personId: hall.voterOf(second), now: HALL_TIME }));
  });

  test('a unit that is removed neither stands nor votes nor represents nor is represented, in the conference as in the year', async () => {
    const base = await open();
    const hall = await afterPublication(base, 6);
    const { conferenceId, cycleId } = hall;
    const [, second = 0, third = 0, fourth = 0, fifth = 0] = hall.unitIds;
    for (const unitId of [fourth, fifth]) granted(await noteAttendance(base.db, { conferenceId, unitId, isPresent: false }, sec(hall)));
    granted(await recordProxy(base.db, { conferenceId, unitId: fourth, holderUnitId: third }, sec(hall)));
    granted(await recordProxy(base.db, { conferenceId, unitId: fifth, holderUnitId: second }, sec(hall)));
    const prepared = await prepareDeputy(base, hall);
    for (const unitId of [third, fifth]) granted(await removeUnit(base.db, { blocId: hall.blocId, unitId }, sec(hall)));
    expect(await base.db.client.proxy.count()).toBe(0);
    expect(await countAudit(base, 'audit-proxy-ended')).toBe(2);
    expect(await countAudit(base, 'audit-unit-removed')).toBe(2);
    for (const year of [cycleId, hall.nextCycleId]) {
      expect((await listUnits(base.db.client, year, '2019-12-26')).map((unit) => unit.id)).toEqual(hall.unitIds.filter((unitId) => unitId !== third && unitId !== fifth));
    }
    const draft = await findBallot(base.db.client, prepared);
    assert(draft !== undefined, 'the draft is there');
    expect((await readChecklist(base.db, draft, { cycleId, now: HALL_TIME })).candidates).toBe(3);
    granted(await openBallot(hall.parts, prepared, sec(hall)));
    for (const unitId of [third, fifth]) {
      expect(await optionsOf(base, prepared)).not.toContain(unitId);
      expect(await rollOf(base, prepared)).not.toContain(unitId);
      expect((await hall.cast(prepared, unitId, { paper: 1 })).ok).toBe(false);
    }
    for (const unitId of [fourth, fifth]) expect((await hall.cast(prepared, unitId, { paper: 1, personId: hall.voterOf(third) })).ok).toBe(false);
    expect(await recordProxy(base.db, { conferenceId, unitId: fourth, holderUnitId: third }, sec(hall))).toEqual(no('no-such-unit'));
    expect(await recordProxy(base.db, { conferenceId, unitId: fourth, holderPersonId: hall.voterOf(third) }, sec(hall))).toEqual(no('person-absent'));
    expect(await recordProxy(base.db, { conferenceId, unitId: fifth, holderUnitId: second }, sec(hall))).toEqual(no('no-such-unit'));
    expect(await noteAttendance(base.db, { conferenceId, unitId: fifth, isPresent: true }, sec(hall))).toEqual(no('no-such-unit'));
  });

  test('a proxy that names whoever has left is not in force, however it came to stand there', async () => {
    const base = await open();
    const hall = await enterHall(base, { units: 4 });
    const { conferenceId, cycleId } = hall;
    const [first = 0, second = 0, third = 0, fourth = 0] = hall.unitIds;
    for (const unitId of [third, fourth]) granted(await noteAttendance(base.db, { conferenceId, unitId, isPresent: false }, sec(hall)));
    granted(await recordProxy(base.db, { conferenceId, unitId: third, holderUnitId: first }, sec(hall)));
    granted(await recordProxy(base.db, { conferenceId, unitId: fourth, holderPersonId: hall.voterOf(second) }, sec(hall)));
    expect(await readProxies(base.db.client, { id: conferenceId, cycleId })).toHaveLength(2);
    await base.db.client.cycleUnit.updateMany({ where: { cycleId, unitId: { in: [first, second] } }, data: { validTo: '2019-12-26' } });
    expect(await readProxies(base.db.client, { id: conferenceId, cycleId })).toEqual([]);
  });

  test('while a ballot is open no unit of it leaves, and nothing changes; once it is closed, it does', async () => {
    const base = await open();
    const hall = await afterPublication(base);
    const [, second = 0, third = 0] = hall.unitIds;
    const ballotId = await openDeputy(base, hall);
    const before = await checksum(base.db);
    for (const unitId of [second, third]) expect(await removeUnit(base.db, { blocId: hall.blocId, unitId }, sec(hall))).toEqual(no('unit-in-ballot'));
    expect(await checksum(base.db)).toEqual(before);
    await electAt(hall, ballotId, 0);
    granted(await removeUnit(base.db, { blocId: hall.blocId, unitId: third }, sec(hall)));
    expect((await readFacts(base.db.client, ballotId, HALL_TIME))?.units.map((unit) => unit.short)).toContain('Đơn vị thứ 3');
    granted(await publish(base, hall));
    expect((await getCycle(base.db.client, hall.nextCycleId)).deputyUnitId).toBe(second);
    const text = (await findPacket(base.db.client, ballotId))?.text ?? '';
    expect(text).toContain('Đơn vị thứ 3');
    expect(recountText(text, digest)).toMatchObject({ agrees: true });
  });

  test.each(['running', 'first'] as const)('whoever was elected and has left is not published (the %s year): annulled and held again, another one is', async (year) => {
    const base = await open();
    const hall = year === 'running' ? await afterPublication(base) : await enterHall(base, { units: 5 });
    const [, second = 0, third = 0] = hall.unitIds;
    const ballotId = year === 'running' ? await openDeputy(base, hall) : await hall.open();
    await electAt(hall, ballotId, (await optionsOf(base, ballotId)).indexOf(second));
    granted(await removeUnit(base.db, { blocId: hall.blocId, unitId: second }, sec(hall)));
    const before = await checksum(base.db);
    expect(await publish(base, hall)).toEqual(no('elected-left'));
    expect(await checksum(base.db)).toEqual(before);
    granted(await annulBallot(hall.parts, { ballotId, reason: 'đơn vị trúng cử thôi tham gia khối' }, sec(hall)));
    const again = granted(await prepareAgain(hall.parts, ballotId, sec(hall)));
    granted(await openBallot(hall.parts, again, sec(hall)));
    await electAt(hall, again, (await optionsOf(base, again)).indexOf(third), hall.unitIds.filter((unitId) => unitId !== second));
    granted(await publish(base, hall));
    const cycle = await getCycle(base.db.client, (await getBloc(base.db.client, hall.blocId)).currentCycleId);
    expect(year === 'running' ? cycle.deputyUnitId : cycle.leaderUnitId).toBe(third);
  });

  test('who goes while the conference is closed has not come back when it is opened again', async () => {
    const base = await open();
    const hall = await afterPublication(base);
    const [, second = 0, third = 0] = hall.unitIds;
    granted(await closeConference(base.db, hall.conferenceId, { ...sec(hall), now: new Date(HALL_TIME.getTime() + 60_000) }));
    granted(await removeUnit(base.db, { blocId: hall.blocId, unitId: second }, sec(hall)));
    granted(await decideMembership(base.db, { membershipId: await standingOf(base, hall, third), verdict: 'end' }, sec(hall)));
    expect((await listUnits(base.db.client, hall.cycleId, '2019-12-26')).map((unit) => unit.id)).toEqual(hall.unitIds);
    granted(await reopenConference(base.db, { conferenceId: hall.conferenceId, reason: 'đóng nhầm' }, sec(hall)));
    const ballotId = await openDeputy(base, hall);
    expect(await optionsOf(base, ballotId)).not.toContain(second);
    expect(await rollOf(base, ballotId)).not.toContain(second);
    for (const unitId of [second, third]) expect((await hall.cast(ballotId, unitId, { paper: 1 })).ok).toBe(false);
  });

  test('ended or removed in the moment of the publication: gone in both years', async () => {
    const base = await open();
    const hall = await enterHall(base, { units: 5 });
    const [, second = 0, third = 0] = hall.unitIds;
    await electAt(hall, await hall.open(), 0);
    const membershipId = await standingOf(base, hall, second);
    const done = await Promise.all([
      publish(base, hall),
      decideMembership(base.db, { membershipId, verdict: 'end' }, sec(hall)),
      removeUnit(base.db, { blocId: hall.blocId, unitId: third }, sec(hall)),
    ]);
    expect(done.map((one) => one.ok)).toEqual([true, true, true]);
    expect(await base.db.client.membership.count({ where: { unitId: { in: [second, third] }, state: 'confirmed' } })).toBe(0);
    expect(await base.db.client.cycleUnit.count({ where: { unitId: third, validTo: null } })).toBe(0);
  });

  test('ended and moved at once is one of the two', async () => {
    const base = await open();
    const hall = await enterHall(base, { units: 3 });
    const [first = 0, second = 0] = hall.unitIds;
    const membershipId = await standingOf(base, hall, first);
    const done = await Promise.all([
      decideMembership(base.db, { membershipId, verdict: 'end' }, sec(hall)),
      movePerson(base.db, { membershipId, unitId: second }, sec(hall)),
    ]);
    expect(done.filter((one) => one.ok)).toHaveLength(1);
    expect(done.filter((one) => !one.ok)).toEqual([no('already-decided')]);
  });
});
