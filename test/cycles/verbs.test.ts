/** Founding a bloc and changing its year: what the secretary types, what the wizard asks, what the verbs write. */
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { listRoleHolders, listUnits } from '#blocs';
import { foundBloc, getCycle, giveScoreTable, listDeadlines, moveDeadline, readDay, readScoreTable } from '#cycles';
import { say } from '#kernel';
import { readYear } from '../../src/cycles/rules.ts';
import { checksum } from '../support/checksum.ts';
import { forEachDatabase, type Throwaway } from '../support/database.ts';
import { beginEvening, speaker, type Evening } from '../support/evening.ts';
import { heard, newestScreen, pressWith } from '../support/listener.ts';
import { addPerson, by, gatherPeople } from '../support/people.ts';
import { granted, SMALL_BLOC } from '../support/small-bloc.ts';

const refused = (refusal: string) => ({ ok: false, refusal });

describe('what is typed', () => {
  test.each([['2019', 2019], [' 2020 ', 2020], ['2000', 2000], ['2100', 2100], ['1999', undefined], ['2101', undefined], ['19', undefined], ['năm 2019', undefined], ['2019.5', undefined]])('the year "%s" is %s', (text, year) => {
    expect(readYear(text)).toEqual(year === undefined ? refused('year-range') : { ok: true, value: year });
  });

  test.each([['25/11/2019', '2019-11-25'], ['29/02/2019', undefined], ['31/04/2020', undefined], ['2019-11-25', undefined], ['', undefined]])('the day "%s" is %s', (text, day) => {
    expect(readDay(text)).toEqual(day === undefined ? refused('no-such-day') : { ok: true, value: day });
  });

  test.each([
    ['Nội dung một | 60\nNội dung hai, ba | 38,5', [6000, 3850]],
    ['Một nội dung | 0,05', [5]],
    ['Không có điểm', undefined],
    ['Nội dung | 0', undefined],
    ['Nội dung | 60\nNội dung | nhiều', undefined],
    ['', undefined],
    [Array.from({ length: 31 }, (_, index) => `Nội dung ${index} | 1`).join('\n'), undefined],
  ])('the table %j', (text, points) => {
    const table = readScoreTable(text);
    expect(table.ok ? table.value.headings.map(({ max }) => max) : undefined).toEqual(points);
  });
});

forEachDatabase((open) => {
  let base: Throwaway;
  const evenings: Evening[] = [];

  beforeAll(async () => {
    base = await open();
  });

  afterEach(async () => {
    for (const evening of evenings.splice(0)) await evening.end();
  });

  test('a bloc is set up with its units in order, its timetable, its rules, its secretary; the right to found is for one bloc', async () => {
    const { db } = base;
    const founder = await addPerson(base, 'Thư ký khối');
    const wish = () => foundBloc(db, SMALL_BLOC, { ...by(founder), chatId: 1, updateId: 1, timeZone: 'Asia/Ho_Chi_Minh', language: 'vi' });
    const before = await checksum(db);
    expect(await wish()).toEqual(refused('not-allowed'));
    expect(await checksum(db)).toEqual(before);
    await db.client.person.update({ where: { id: founder }, data: { mayFound: true } });
    const { blocId, cycleId } = granted(await wish());
    expect((await listUnits(db.client, cycleId, '2019-01-10')).map(({ official, short, position }) => [position, official, short])).toEqual(SMALL_BLOC.units.map(({ official, short }, index) => [index + 1, official, short]));
    expect((await listDeadlines(db.client, cycleId)).map(({ kind, date, revision }) => [kind, date, revision])).toEqual([['registration', '2019-01-31', 1], ['self-score', '2019-11-25', 1], ['conference', '2019-12-15', 1]]);
    expect((await listRoleHolders(db.client, blocId, 'secretary')).map(({ personId }) => personId)).toEqual([founder]);
    expect(await wish()).toEqual(refused('not-allowed'));
  });

  test('two who found at once with the right of one link found one bloc', async () => {
    const founder = await addPerson(base, 'Thư ký khối');
    await base.db.client.person.update({ where: { id: founder }, data: { mayFound: true } });
    const wish = (updateId: number) => foundBloc(base.db, SMALL_BLOC, { ...by(founder), chatId: 1, updateId, timeZone: 'Asia/Ho_Chi_Minh', language: 'vi' });
    const founded = await Promise.all([wish(1), wish(2), wish(3)]);
    expect(founded.filter((one) => one.ok)).toHaveLength(1);
    expect(founded.filter((one) => !one.ok)).toEqual([refused('not-allowed'), refused('not-allowed')]);
    expect(await base.db.client.bloc.count({ where: { founderId: founder } })).toBe(1);
  });

  test('look-alikes in the draft stay two units unless the person has said that they are one', async () => {
    const operator = await addPerson(base, 'Quản trị viên', true);
    const units = ['Sở Văn hoá', 'Sở Văn hóa'].map((official) => ({ official, short: official, aliases: [] }));
    const { cycleId } = granted(await foundBloc(base.db, { ...SMALL_BLOC, units }, { ...by(operator), chatId: 1, updateId: 1, timeZone: 'Asia/Ho_Chi_Minh', language: 'vi' }));
    expect((await listUnits(base.db.client, cycleId, '2019-01-10')).map(({ official }) => official)).toEqual(['Sở Văn hoá', 'Sở Văn hóa']);
  });

  test('the secretary of the year moves its dates and gives its table; nobody else, and no other year', async () => {
    const people = await gatherPeople(base);
    const { cycleId, secretary } = people;
    const moved = granted(await moveDeadline(base.db, { cycleId, kind: 'registration', date: '2019-02-15' }, by(secretary)));
    expect(moved).toMatchObject({ date: '2019-02-15', time: '17:00', revision: 2 });
    const table = granted(readScoreTable('Nội dung một | 100'));
    granted(await giveScoreTable(base.db, { cycleId, table }, by(secretary)));
    expect((await getCycle(base.db.client, cycleId)).scoreTable).toEqual(table);
    const before = await checksum(base.db);
    for (const personId of [people.heads[0] ?? 0, people.outsider]) {
      expect(await moveDeadline(base.db, { cycleId, kind: 'registration', date: '2019-03-15' }, by(personId))).toEqual(refused('not-secretary'));
      expect(await giveScoreTable(base.db, { cycleId, table }, by(personId))).toEqual(refused('not-secretary'));
    }
    expect(await moveDeadline(base.db, { cycleId: 999_999, kind: 'registration', date: '2019-03-15' }, by(secretary))).toEqual(refused('no-such-cycle'));
    expect(await checksum(base.db)).toEqual(before);
  });

  test.each([['one', ['Sở Văn hoá', 'Sở Y tế']], ['two', ['Sở Văn hoá', 'Sở Y tế', 'Sở Văn hóa']]] as const)('the wizard asks about look-alikes; answered "%s", that is what is set up', async (answer, expected) => {
    const evening = await beginEvening(await open());
    evenings.push(evening);
    const { room, stage, cast } = evening;
    const account = cast.secretary;
    const press = (data: string) => pressWith(evening, { account }, data);
    await stage.start(account);
    await press('found');
    await stage.say(account, stage.botId, 'Khối thi đua');
    await press('found-kind:khoi');
    await stage.say(account, stage.botId, 'Bắc Giang');
    expect(await heard(evening, { account }, () => room.sendText(account, stage.botId, 'năm nay'))).toEqual([speaker.plain(say('refusal-cycles-year-range'), 'vi')]);
    await stage.say(account, stage.botId, '2019');
    expect(await heard(evening, { account }, () => room.sendText(account, stage.botId, 'Sở Y tế'))).toEqual([speaker.plain(say('refusal-cycles-units-few'), 'vi')]);
    await stage.say(account, stage.botId, 'Sở Văn hoá\nSở Y tế\nSở Văn hóa');
    expect(newestScreen(evening, account)?.message.text).toContain(speaker.plain(say('cycles-duplicate-pair', { first: 'Sở Văn hoá', second: 'Sở Văn hóa' }), 'vi'));
    await press(`found-same:${answer}`);
    const shown = newestScreen(evening, account)?.message.text ?? '';
    expect(expected.filter((unit) => !shown.includes(unit))).toEqual([]);
    expect(shown).toContain(speaker.plain(say('cycles-confirm-units', { count: expected.length }), 'vi'));
    await press('found-yes');
    expect(await press('found-yes')).toBe(speaker.plain(say('refusal-old-button'), 'vi'));
    expect(room.refusals()).toEqual([]);
  });
});
