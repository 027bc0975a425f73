/** The verbs of blocs on a real database: links, people, names with their dates; each official act in the journal, each refusal without a trace. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findGroup, getActor, grantRole, listAudit, listMemberships, listUnits, unitsOf, unitsToVoteFor } from '#blocs';
import { addUnit, removeUnit, renameUnit } from '../../src/blocs/change-units.ts';
import { claimOperator, hasOperator, issueOperatorCode } from '../../src/blocs/claim-operator.ts';
import { bindGroup } from '../../src/blocs/bind-group.ts';
import { decideMembership, grantVote, movePerson } from '../../src/blocs/decide-membership.ts';
import { moveGroup, noteGroupPresence } from '../../src/blocs/follow-group.ts';
import { invite } from '../../src/blocs/invite.ts';
import { choosePosition, joinUnit } from '../../src/blocs/join-unit.ts';
import { openLink } from '../../src/blocs/open-link.ts';
import { setGroupLanguage } from '../../src/blocs/set-group-language.ts';
import { checksum } from '../support/checksum.ts';
import { forEachDatabase, type Throwaway } from '../support/database.ts';
import { addPerson, by, gatherPeople, type People } from '../support/people.ts';
import { granted } from '../support/small-bloc.ts';

const LATER = new Date('2019-06-30T20:00:00Z');
const refused = (refusal: string) => ({ ok: false, refusal });

forEachDatabase((open) => {
  let base: Throwaway;
  let people: People;

  beforeAll(async () => {
    base = await open();
  });

  // Every test has a bloc of its own; one database for all of them.
  beforeEach(async () => {
    people = await gatherPeople(base);
  });

  const actorOf = (personId: number) => getActor(base.db.client, personId, people);
  const unitsOn = async (day: string) => (await listUnits(base.db.client, people.cycleId, day)).map(({ official, short, aliases }) => ({ official, short, aliases }));
  const journal = async () => (await listAudit(base.db.client, people.blocId, 5)).map(({ key, personId, unitId }) => ({ key, personId, unitId }));
  const [first, second] = [() => people.unitIds[0] ?? 0, () => people.unitIds[1] ?? 0];
  const membershipOf = async (personId: number): Promise<number> => (await listMemberships(base.db.client, people.cycleId)).find((one) => one.personId === personId)?.id ?? 0;

  describe('joining', () => {
    test('by a link: asked, given a position, confirmed by the secretary, only then with rights', async () => {
      const { db } = base;
      const token = granted(await invite(db, { kind: 'unit', blocId: people.blocId, unitId: first() }, by(people.secretary)));
      const opened = granted(await openLink(db, token, by(people.outsider)));
      const membershipId = opened.kind === 'unit' ? opened.membershipId : 0;
      granted(await choosePosition(db, { membershipId, position: 'specialist' }, by(people.outsider)));
      expect(unitsOf(await actorOf(people.outsider))).toEqual([]);
      granted(await decideMembership(db, { membershipId, verdict: 'confirm', position: 'specialist' }, by(people.secretary)));
      expect(unitsOf(await actorOf(people.outsider))).toEqual([first()]);
      expect(unitsToVoteFor(await actorOf(people.outsider))).toEqual([]);
      granted(await grantVote(db, { membershipId, canVote: true }, by(people.secretary)));
      expect(unitsToVoteFor(await actorOf(people.outsider))).toEqual([first()]);
      granted(await decideMembership(db, { membershipId, verdict: 'end' }, by(people.secretary)));
      expect(unitsOf(await actorOf(people.outsider))).toEqual([]);
      expect((await journal()).map(({ key }) => key)).toEqual(['audit-membership-ended', 'audit-vote-granted', 'audit-membership-confirmed', 'audit-join-asked', 'audit-invited']);
    });

    test('one link opened by two at once lets one in', async () => {
      const token = granted(await invite(base.db, { kind: 'unit', blocId: people.blocId, unitId: first() }, by(people.secretary)));
      const other = await addPerson(base, 'Người thứ hai');
      const opened = await Promise.all([openLink(base.db, token, by(people.outsider)), openLink(base.db, token, by(other))]);
      expect(opened.filter((one) => one.ok)).toHaveLength(1);
      expect(opened.filter((one) => !one.ok)).toEqual([refused('link-used')]);
    });

    test('again after it ended begins anew, waiting for the secretary', async () => {
      const head = people.heads[0] ?? 0;
      granted(await decideMembership(base.db, { membershipId: await membershipOf(head), verdict: 'end' }, by(people.secretary)));
      const membershipId = granted(await joinUnit(base.db, { blocId: people.blocId, unitId: first() }, by(head)));
      expect(unitsOf(await actorOf(head))).toEqual([]);
      granted(await choosePosition(base.db, { membershipId, position: 'authorised' }, by(head)));
      granted(await decideMembership(base.db, { membershipId, verdict: 'confirm', position: 'authorised' }, by(people.secretary)));
      expect(unitsToVoteFor(await actorOf(head))).toEqual([first()]);
    });

    test('what nobody may do leaves no trace', async () => {
      const { db } = base;
      const head = people.heads[0] ?? 0;
      const membershipId = await membershipOf(head);
      const before = await checksum(db);
      expect(await joinUnit(db, { blocId: people.blocId, unitId: first() }, by(head))).toEqual(refused('already-member'));
      expect(await joinUnit(db, { blocId: people.blocId, unitId: 9999 }, by(people.outsider))).toEqual(refused('no-such-unit'));
      expect(await joinUnit(db, { blocId: 9999, unitId: first() }, by(people.outsider))).toEqual(refused('not-in-bloc'));
      expect(await choosePosition(db, { membershipId, position: 'head' }, by(people.outsider))).toEqual(refused('no-such-person'));
      expect(await choosePosition(db, { membershipId, position: 'specialist' }, by(head))).toEqual(refused('already-decided'));
      expect(await decideMembership(db, { membershipId, verdict: 'end' }, by(head))).toEqual(refused('not-secretary'));
      expect(await grantVote(db, { membershipId, canVote: false }, by(people.outsider))).toEqual(refused('not-secretary'));
      expect(await movePerson(db, { membershipId, unitId: second() }, by(people.outsider))).toEqual(refused('not-secretary'));
      expect(await invite(db, { kind: 'unit', blocId: people.blocId, unitId: first() }, by(head))).toEqual(refused('not-secretary'));
      expect(await invite(db, { kind: 'unit', blocId: people.blocId, unitId: 9999 }, by(people.secretary))).toEqual(refused('no-such-unit'));
      expect(await invite(db, { kind: 'founder' }, by(head))).toEqual(refused('not-operator'));
      expect(await checksum(db)).toEqual(before);
    });

    test("a person moves between units with the same rights, and the secretary of another bloc has no say", async () => {
      const head = people.heads[0] ?? 0;
      const elsewhere = await gatherPeople(base);
      const membershipId = await membershipOf(head);
      expect(await movePerson(base.db, { membershipId, unitId: second() }, by(elsewhere.secretary))).toEqual(refused('not-secretary'));
      expect(await movePerson(base.db, { membershipId, unitId: elsewhere.unitIds[0] ?? 0 }, by(people.secretary))).toEqual(refused('no-such-unit'));
      granted(await movePerson(base.db, { membershipId, unitId: second() }, by(people.secretary)));
      expect(unitsToVoteFor(await actorOf(head))).toEqual([second()]);
      expect(await movePerson(base.db, { membershipId, unitId: first() }, by(people.secretary))).toEqual(refused('already-decided'));
    });
  });

  describe('names', () => {
    test('change from a day on: before it the old one is said, after it the new', async () => {
      granted(await renameUnit(base.db, { blocId: people.blocId, unitId: first(), kind: 'official', text: 'Sở  Tài chính - Kế hoạch' }, by(people.secretary, LATER)));
      granted(await renameUnit(base.db, { blocId: people.blocId, unitId: first(), kind: 'alias', text: 'STC' }, by(people.secretary, LATER)));
      // 20:00 in London is the next day in Hà Nội.
      expect((await unitsOn('2019-06-30'))[0]).toEqual({ official: 'Sở Tài chính tỉnh', short: 'Sở Tài chính', aliases: [] });
      expect((await unitsOn('2019-07-01'))[0]).toEqual({ official: 'Sở Tài chính - Kế hoạch', short: 'Sở Tài chính', aliases: ['STC'] });
      expect((await unitsOn('2018-01-01'))[0]?.official).toBe('Sở Tài chính tỉnh');
    });

    test('twice on one day: the last one counts', async () => {
      for (const text of ['Tên một', 'Tên hai']) granted(await renameUnit(base.db, { blocId: people.blocId, unitId: first(), kind: 'short', text }, by(people.secretary)));
      expect((await unitsOn('2019-01-10'))[0]?.short).toBe('Tên hai');
    });

    test('are one unit only, in whatever spelling', async () => {
      const before = await checksum(base.db);
      expect(await renameUnit(base.db, { blocId: people.blocId, unitId: first(), kind: 'short', text: 'cục  THUẾ' }, by(people.secretary))).toEqual(refused('name-taken'));
      expect(await addUnit(base.db, { blocId: people.blocId, name: 'sở nội vụ tỉnh' }, by(people.secretary))).toEqual(refused('name-taken'));
      for (const name of ['', '  ', 'x'.repeat(201)]) expect(await addUnit(base.db, { blocId: people.blocId, name }, by(people.secretary))).toEqual(refused('name-length'));
      expect(await renameUnit(base.db, { blocId: people.blocId, unitId: 9999, kind: 'short', text: 'x' }, by(people.secretary))).toEqual(refused('no-such-unit'));
      expect(await addUnit(base.db, { blocId: people.blocId, name: 'Sở Y tế' }, by(people.heads[0] ?? 0))).toEqual(refused('not-secretary'));
      expect(await removeUnit(base.db, { blocId: people.blocId, unitId: first() }, by(people.outsider))).toEqual(refused('not-secretary'));
      expect(await checksum(base.db)).toEqual(before);
    });

    test('of a new unit stand last; a unit that leaves is gone and its name free', async () => {
      granted(await addUnit(base.db, { blocId: people.blocId, name: 'Sở Y tế' }, by(people.secretary)));
      granted(await removeUnit(base.db, { blocId: people.blocId, unitId: first() }, by(people.secretary)));
      expect((await unitsOn('2019-01-10')).map(({ official }) => official)).toEqual(['Cục Thuế tỉnh', 'Sở Nội vụ tỉnh', 'Sở Y tế']);
      expect(await removeUnit(base.db, { blocId: people.blocId, unitId: first() }, by(people.secretary))).toEqual(refused('no-such-unit'));
      granted(await addUnit(base.db, { blocId: people.blocId, name: 'Sở Tài chính tỉnh' }, by(people.secretary)));
    });
  });

  describe('the group', () => {
    const chat = (number: number): number => -(people.blocId * 1000 + number);
    const seen = (number: number) => ({ blocId: people.blocId, chatId: chat(number), threadId: undefined, title: 'Nhóm' });

    test('is bound by the secretary, moves with Telegram, and makes room for another once it is left', async () => {
      expect(await bindGroup(base.db, seen(1), by(people.heads[0] ?? 0))).toEqual(refused('not-secretary'));
      granted(await bindGroup(base.db, seen(1), by(people.secretary)));
      await moveGroup(base.db, { from: chat(1), to: chat(101) }, LATER);
      expect(await findGroup(base.db.client, people.blocId)).toEqual({ chatId: chat(101), threadId: undefined });
      expect(await bindGroup(base.db, seen(2), by(people.secretary))).toEqual(refused('bloc-has-group'));
      expect(await noteGroupPresence(base.db, { chatId: chat(101), isInside: false }, LATER)).toBe(true);
      expect(await findGroup(base.db.client, people.blocId)).toBeUndefined();
      granted(await bindGroup(base.db, seen(2), by(people.secretary)));
      expect(await findGroup(base.db.client, people.blocId)).toEqual({ chatId: chat(2), threadId: undefined });
      expect(await noteGroupPresence(base.db, { chatId: chat(777), isInside: false }, LATER)).toBe(false);
    });

    test('belongs to one bloc, and its language is for its secretary to choose', async () => {
      const other = await gatherPeople(base);
      granted(await bindGroup(base.db, seen(1), by(people.secretary)));
      expect(await bindGroup(base.db, { ...seen(1), blocId: other.blocId }, by(other.secretary))).toEqual(refused('group-has-bloc'));
      expect(await setGroupLanguage(base.db, { chatId: chat(1), language: 'en' }, by(other.secretary))).toEqual(refused('not-secretary'));
      granted(await setGroupLanguage(base.db, { chatId: chat(1), language: 'en' }, by(people.secretary)));
      expect(await setGroupLanguage(base.db, { chatId: chat(5), language: 'en' }, by(people.secretary))).toEqual(refused('not-in-bloc'));
    });
  });

  test('a code for the operator is good for one, whoever comes first; a newer code ends the older', async () => {
    const [old, code] = [await issueOperatorCode(base.db), await issueOperatorCode(base.db)];
    expect(await claimOperator(base.db, { personId: people.outsider, code: old })).toEqual(refused('wrong-code'));
    const claims = await Promise.all([claimOperator(base.db, { personId: people.outsider, code }), claimOperator(base.db, { personId: people.heads[0] ?? 0, code })]);
    expect(claims.filter((one) => one.ok)).toHaveLength(1);
    expect(await claimOperator(base.db, { personId: people.outsider, code })).toEqual(refused('wrong-code'));
    expect(await hasOperator(base.db)).toBe(true);
  });

  test('a person may belong to several blocs, with the rights of each', async () => {
    const other = await gatherPeople(base);
    const head = people.heads[0] ?? 0;
    const membershipId = granted(await joinUnit(base.db, { blocId: other.blocId, unitId: other.unitIds[1] ?? 0 }, by(head)));
    granted(await decideMembership(base.db, { membershipId, verdict: 'confirm', position: 'specialist' }, by(other.secretary)));
    await grantRole(base.db.client, { personId: head, blocId: other.blocId, role: 'chair', grantedById: other.secretary, now: LATER });
    expect(unitsToVoteFor(await actorOf(head))).toEqual([first()]);
    expect((await actorOf(head)).roles).toEqual([]);
    const there = await getActor(base.db.client, head, other);
    expect([unitsOf(there), unitsToVoteFor(there), there.roles]).toEqual([[other.unitIds[1]], [], ['chair']]);
  });
});
