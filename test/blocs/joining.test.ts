/** What is confirmed is what the secretary saw, once, and in the year that runs. */
import { afterEach, describe, expect, test } from 'vitest';
import { getActor, listMemberships, unitsOf } from '#blocs';
import { openNextCycle } from '#cycles';
import { decideMembership, grantVote, movePerson } from '../../src/blocs/decide-membership.ts';
import { invite } from '../../src/blocs/invite.ts';
import { choosePosition, joinUnit } from '../../src/blocs/join-unit.ts';
import type { Position } from '../../src/blocs/model.ts';
import { openLink } from '../../src/blocs/open-link.ts';
import { checksum } from '../support/checksum.ts';
import { forEachDatabase, type Throwaway } from '../support/database.ts';
import { beginEvening, type Evening } from '../support/evening.ts';
import { newestScreen, pressWith } from '../support/listener.ts';
import { addPerson, by, gatherPeople, NOW, type People } from '../support/people.ts';
import { granted, personOf, setUpBloc } from '../support/small-bloc.ts';

const refused = (refusal: string) => ({ ok: false, refusal });
const TIMES = 6;

async function ask({ db }: Throwaway, people: People, at: { personId: number; position: Position }): Promise<number> {
  const membershipId = granted(await joinUnit(db, { blocId: people.blocId, unitId: people.unitIds[0] ?? 0 }, by(at.personId)));
  granted(await choosePosition(db, { membershipId, position: at.position }, by(at.personId)));
  return membershipId;
}

async function turnYear({ db }: Throwaway, people: People): Promise<number> {
  return db.client.$transaction((tx) => openNextCycle(tx, { fromCycleId: people.cycleId, lead: { leaderUnitId: people.unitIds[1] ?? 0 } }, by(people.secretary)));
}

forEachDatabase((open) => {
  let evening: Evening | undefined;

  afterEach(async () => {
    await evening?.end();
    evening = undefined;
  });

  describe('what the secretary saw', () => {
    test('is confirmed, or nothing: a position changed since then is to be looked at again', async () => {
      const base = await open();
      const people = await gatherPeople(base);
      const membershipId = await ask(base, people, { personId: people.outsider, position: 'specialist' });
      granted(await choosePosition(base.db, { membershipId, position: 'head' }, by(people.outsider)));
      const before = await checksum(base.db);
      for (const position of ['specialist', undefined] as const) {
        expect(await decideMembership(base.db, { membershipId, verdict: 'confirm', position }, by(people.secretary))).toEqual(refused('request-changed'));
      }
      expect(await checksum(base.db)).toEqual(before);
      expect(granted(await decideMembership(base.db, { membershipId, verdict: 'confirm', position: 'head' }, by(people.secretary)))).toMatchObject({ position: 'head', canVote: true });
    });

    test('stands, when the position is changed in the same moment', async () => {
      const base = await open();
      const people = await gatherPeople(base);
      for (let tries = 0; tries < TIMES; tries += 1) {
        const personId = await addPerson(base, `Người ${tries}`);
        const membershipId = await ask(base, people, { personId, position: 'specialist' });
        const [confirmed, changed] = await Promise.all([
          decideMembership(base.db, { membershipId, verdict: 'confirm', position: 'specialist' }, by(people.secretary)),
          choosePosition(base.db, { membershipId, position: 'head' }, by(personId)),
        ]);
        expect([confirmed.ok, changed.ok].filter(Boolean)).toHaveLength(1);
        const { state, position, canVote } = await base.db.client.membership.findUniqueOrThrow({ where: { id: membershipId } });
        expect([state, position, canVote]).toEqual(confirmed.ok ? ['confirmed', 'specialist', false] : ['pending', 'head', true]);
      }
    });

    test('of somebody who is ended and moved in one moment, one counts; a right taken away in that moment does not come back', async () => {
      const base = await open();
      const people = await gatherPeople(base);
      const [, there = 0] = people.unitIds;
      for (let tries = 0; tries < TIMES; tries += 1) {
        const personId = await addPerson(base, `Người ${tries}`);
        const membershipId = await ask(base, people, { personId, position: 'head' });
        granted(await decideMembership(base.db, { membershipId, verdict: 'confirm', position: 'head' }, by(people.secretary)));
        const move = () => movePerson(base.db, { membershipId, unitId: there }, by(people.secretary));
        const other = tries % 2 === 0
          ? () => decideMembership(base.db, { membershipId, verdict: 'end' }, by(people.secretary))
          : () => grantVote(base.db, { membershipId, canVote: false }, by(people.secretary));
        const [moved, done] = await Promise.all([move(), other()]);
        const standing = (await listMemberships(base.db.client, people.cycleId, 'confirmed')).filter((one) => one.personId === personId);
        if (tries % 2 === 0) expect([moved.ok, done.ok].filter(Boolean)).toHaveLength(1);
        expect(standing.map(({ unitId, canVote }) => [unitId, canVote])).toEqual(moved.ok ? [[there, tries % 2 === 0 || !done.ok]] : []);
      }
    });

    test('is on the button; an older one, or one that names no position, is answered with what is asked now', async () => {
      const base = await open();
      evening = await beginEvening(base);
      const { stage, room } = evening;
      const bloc = await setUpBloc(base, evening);
      await room.openLink(bloc.outsider, `https://t.me/${evening.app.chat.username}?start=r_${bloc.blocId}`);
      await stage.settle();
      await stage.press(bloc.outsider, stage.botId, { label: 'Sở Tài chính' });
      await stage.press(bloc.outsider, stage.botId, { label: 'Chuyên viên' });
      const shown = () => newestScreen(evening as Evening, bloc.secretary)?.message.text ?? '';
      expect(shown()).toContain('Chức trách: Chuyên viên');
      const { id } = await base.db.client.membership.findFirstOrThrow({ where: { personId: await personOf(base.db, bloc.outsider) } });
      const personId = await personOf(base.db, bloc.outsider);
      for (const [data, position, said] of [['confirm:specialist', 'authorised', 'Người được ủy quyền'], ['confirm', 'head', 'Thủ trưởng']] as const) {
        granted(await choosePosition(base.db, { membershipId: id, position }, { personId, now: NOW }));
        expect(await pressWith(evening, { account: bloc.secretary }, `member:${id}:${data}`)).toContain('Đề nghị xem lại chức trách rồi bấm xác nhận.');
        expect(shown()).toContain(`Chức trách: ${said}`);
      }
      expect(await pressWith(evening, { account: bloc.secretary }, `member:${id}:confirm:chief`)).toContain('Nút này đã cũ');
      await stage.press(bloc.secretary, stage.botId, { label: 'Xác nhận' });
      expect(shown()).toContain('Đã xác nhận.');
      expect(room.refusals()).toEqual([]);
    });
  });

  describe('after the year has turned', () => {
    test('a link of the year before leads into the new one; not for a unit that has left', async () => {
      const base = await open();
      const people = await gatherPeople(base);
      const [first = 0, , third = 0] = people.unitIds;
      const link = async (unitId: number) => granted(await invite(base.db, { kind: 'unit', blocId: people.blocId, unitId }, by(people.secretary)));
      const [staying, leaving] = [await link(first), await link(third)];
      await base.db.client.cycleUnit.updateMany({ where: { unitId: third }, data: { validTo: '2019-01-10' } });
      const cycleId = await turnYear(base, people);
      const before = await checksum(base.db);
      expect(await openLink(base.db, leaving, by(people.outsider))).toEqual(refused('no-such-unit'));
      expect(await checksum(base.db)).toEqual(before);
      const opened = granted(await openLink(base.db, staying, by(people.outsider)));
      expect(opened).toMatchObject({ kind: 'unit', cycleId, unitId: first, isDecided: false });
      expect((await listMemberships(base.db.client, cycleId, 'pending')).map(({ personId }) => personId)).toEqual([people.outsider]);
    });

    test('buttons of the year before mean the people of the new one', async () => {
      const base = await open();
      const people = await gatherPeople(base);
      const membershipId = await ask(base, people, { personId: people.outsider, position: 'specialist' });
      const cycleId = await turnYear(base, people);
      const units = async () => unitsOf(await getActor(base.db.client, people.outsider, { blocId: people.blocId, cycleId }));
      granted(await choosePosition(base.db, { membershipId, position: 'head' }, by(people.outsider)));
      expect(granted(await decideMembership(base.db, { membershipId, verdict: 'confirm', position: 'head' }, by(people.secretary)))).toMatchObject({ cycleId, state: 'confirmed' });
      expect(await units()).toEqual([people.unitIds[0]]);
      granted(await grantVote(base.db, { membershipId, canVote: false }, by(people.secretary)));
      expect(await listMemberships(base.db.client, cycleId, 'pending')).toEqual([]);
      granted(await decideMembership(base.db, { membershipId, verdict: 'end' }, by(people.secretary)));
      expect(await units()).toEqual([]);
      expect(await decideMembership(base.db, { membershipId, verdict: 'confirm', position: 'head' }, by(people.secretary))).toEqual(refused('already-decided'));
    });

    test('who is confirmed in the moment it turns has the rights of the new one, or waits there', async () => {
      const base = await open();
      const people = await gatherPeople(base);
      const membershipId = await ask(base, people, { personId: people.outsider, position: 'head' });
      const [cycleId] = await Promise.all([turnYear(base, people), decideMembership(base.db, { membershipId, verdict: 'confirm', position: 'head' }, by(people.secretary))]);
      const standing = (await listMemberships(base.db.client, cycleId)).find((one) => one.personId === people.outsider);
      expect(standing?.state).toBe('confirmed');
    });
  });
});
