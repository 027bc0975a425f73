/** An objection counts from the first tap; what it says may be given, given anew and taken back while the question is open, by its own unit alone. */
import { afterEach, describe, expect, test } from 'vitest';
import { closeBallot, openBallot, resultLines } from '#ballots';
import { getBloc, listUnits } from '#blocs';
import { presetRule } from '#tally';
import { readObjection, shortened } from '../../src/ballots/rules/objections.ts';
import { setOptions } from '../../src/ballots/store.ts';
import { objectTo } from '../../src/ballots/vote-openly.ts';
import { sayObjection, withdrawObjection } from '../../src/ballots/word-objection.ts';
import { forEachDatabase } from '../support/database.ts';
import { beginEvening, speaker, type Evening } from '../support/evening.ts';
import { enterHall, HALL_TIME, type Hall } from '../support/hall.ts';
import { newestScreen, pressWith } from '../support/listener.ts';
import { granted, openMeeting, setUpBloc } from '../support/small-bloc.ts';

const no = (refusal: string) => ({ ok: false, refusal });
const by = (personId: number) => ({ personId, now: HALL_TIME });

describe('the words of an objection', () => {
  test.each([['', 'nothing'], [' \n\u200B ', 'only signs nobody sees'], ['x'.repeat(501), 'too long'], ['.', 'no word'], ['100% – 3', 'no letter']])('are refused: %#', (text) => {
    expect(readObjection(text)).toEqual(no('objection-length'));
  });

  test('are one clean paragraph', () => {
    expect(readObjection('  Chưa đủ\n\nhồ sơ\u202E ')).toEqual({ ok: true, value: 'Chưa đủ hồ sơ' });
    expect(readObjection('x'.repeat(500)).ok).toBe(true);
  });

  test('are shortened alike in a message, however many say much; no sign is cut in two', () => {
    const many = shortened(Array.from({ length: 15 }, (_, unitId) => ({ unitId, text: '𝒳'.repeat(250) })));
    expect(many.map(({ text }) => [...text].length)).toEqual(Array.from({ length: 15 }, () => 40));
    expect(many[0]?.text).toBe(`${'𝒳'.repeat(39)}…`);
    expect(shortened([{ unitId: 1, text: 'Ngắn' }, { unitId: 2, text: '' }])).toEqual([{ unitId: 1, text: 'Ngắn' }]);
  });
});

let evening: Evening | undefined;
afterEach(async () => {
  await evening?.end();
  evening = undefined;
});

forEachDatabase((openDatabase) => {
  test('its words are its own unit\'s to give and to take back, until the question is closed', async () => {
    const base = await openDatabase();
    const hall: Hall = await enterHall(base, { units: 3 });
    const [first = 0, second = 0] = hall.unitIds;
    const ballotId = await hall.prepare(presetRule('agreement'));
    await setOptions(base.db.client, ballotId, [first]);
    granted(await openBallot(hall.parts, ballotId, by(hall.secretaryId)));
    const own = { ballotId, unitId: second };
    const voter = by(hall.voterOf(second));
    const words = { ...own, text: 'Chưa đủ hồ sơ' };
    expect(await sayObjection(base.db, words, voter)).toEqual(no('not-objected'));
    granted(await objectTo(base.db, ballotId, voter));
    for (const other of [hall.voterOf(first), hall.secretaryId, await hall.addPerson('Người ngoài khối')]) {
      expect(await sayObjection(base.db, words, by(other))).toEqual(no('not-entitled'));
      expect(await withdrawObjection(base.db, own, by(other))).toEqual(no('not-entitled'));
    }
    expect(await sayObjection(base.db, words, voter)).toEqual({ ok: true, value: { unitId: second, text: 'Chưa đủ hồ sơ', onBehalf: false } });
    expect(await sayObjection(base.db, { ...own, text: '  ' }, voter)).toEqual(no('objection-length'));
    granted(await withdrawObjection(base.db, own, voter));
    expect(await withdrawObjection(base.db, own, voter)).toEqual(no('not-objected'));
    granted(await objectTo(base.db, ballotId, voter));
    const text = `Đề nghị xét lại ${'x'.repeat(300)}`;
    const proposed = by(hall.voterOf(first));
    granted(await objectTo(base.db, ballotId, proposed));
    granted(await sayObjection(base.db, { ballotId, unitId: first, text }, proposed));
    granted(await sayObjection(base.db, { ...own, text }, voter));
    const closed = granted(await closeBallot(hall.parts, ballotId, by(hall.secretaryId)));
    expect(closed).toMatchObject({ objections: [{ unitId: first, text }, { unitId: second, text }], verdict: { elected: [] } });
    const named = { bloc: await getBloc(base.db.client, hall.blocId), units: await listUnits(base.db.client, hall.cycleId, '2019-12-26') };
    const said = (detail: 'paper' | 'full' | 'brief') => resultLines(named, closed, detail).map((line) => speaker.plain(line, 'vi')).filter((line) => line.startsWith('Ý kiến của Đơn vị thứ 2: '));
    expect([said('paper'), said('brief')]).toEqual([[`Ý kiến của Đơn vị thứ 2: ${text}`], []]);
    expect(said('full')).toEqual([`Ý kiến của Đơn vị thứ 2: ${text.slice(0, 299)}…`]);
    expect([await sayObjection(base.db, words, voter), await withdrawObjection(base.db, own, voter)]).toEqual([no('question-closed'), no('question-closed')]);
    const logged = await base.db.client.auditEntry.findMany({ where: { key: { startsWith: 'audit-ballot-obj' } }, orderBy: { id: 'asc' }, select: { key: true, args: true } });
    expect(logged.map(({ key }) => key.replace('audit-ballot-', ''))).toEqual(['objected', 'objection-said', 'objection-withdrawn', 'objected', 'objected', 'objection-said', 'objection-said']);
    expect(JSON.stringify(logged)).not.toContain('xét lại');
  });

  test('through the chat: the tap in the group leads to the private chat, where it is worded, left, or taken back; the secretary and the result show it', async () => {
    const base = await openDatabase();
    evening = await beginEvening(base);
    const live = evening;
    const { room, stage } = live;
    const bloc = await setUpBloc(base, live);
    const conferenceId = await openMeeting(base, live, bloc);
    const [, tax = 0] = bloc.unitIds;
    const [finance = 0, objector = 0] = bloc.representatives;
    const press = (data: string, account = bloc.secretary) => pressWith(live, { account }, data);
    const shown = (account: number): string => newestScreen(live, account)?.message.text ?? '';
    await press(`prepare:${conferenceId}:leader`);
    const { id } = await base.db.client.ballot.findFirstOrThrow();
    await press(`method:${id}:agreed-appointment`);
    await press(`candidate:${id}:${bloc.unitIds[0] ?? 0}`);
    await press(`open:${id}:yes`);

    const link = (await pressWith(live, { account: objector, chat: bloc.group }, `object:${id}`)) ?? '';
    expect(link).toMatch(new RegExp(`start=o_${id}$`, 'u'));
    expect(await base.db.client.objection.findMany({ select: { unitId: true, text: true } })).toEqual([{ unitId: tax, text: '' }]);
    await room.openLink(objector, link);
    await stage.settle();
    expect(shown(objector)).toContain('Ý kiến khác của Cục Thuế tỉnh\nVề việc bầu Trưởng khối năm 2020.');
    await room.openLink(finance, link);
    await stage.settle();
    expect(room.messagesFor(finance, stage.botId).at(-1)?.message.text).toContain('Đơn vị không có ý kiến khác về việc này');
    await stage.say(objector, stage.botId, 'x'.repeat(501));
    expect(room.messagesFor(objector, stage.botId).at(-1)?.message.text).toContain('từ 1 đến 500 ký tự');
    await stage.say(objector, stage.botId, 'Đề nghị <b>bỏ phiếu kín</b>');
    expect(shown(objector)).toContain('Nội dung: Đề nghị <b>bỏ phiếu kín</b>');
    await press(`ballot:${id}`);
    expect(shown(bloc.secretary)).toContain('Có ý kiến khác: Cục Thuế\nÝ kiến của Cục Thuế: Đề nghị <b>bỏ phiếu kín</b>');

    await stage.press(objector, stage.botId, { label: 'Rút ý kiến khác' });
    await stage.press(objector, stage.botId, { label: 'Rút ý kiến khác' });
    expect(shown(objector)).toContain('Đã rút ý kiến khác.');
    expect(await press(`object-drop:${id}:${tax}:yes`, objector)).toContain('không có ý kiến khác');
    await press(`ballot:${id}`);
    expect(shown(bloc.secretary)).toContain('Chưa có ý kiến khác.');

    expect(await pressWith(live, { account: objector, chat: bloc.group }, `object:${id}`)).toBe(link);
    expect(await pressWith(live, { account: objector, chat: bloc.group }, `object:${id}`)).toBe(link);
    await room.openLink(objector, link);
    await stage.settle();
    await stage.press(objector, stage.botId, { label: 'Không nêu nội dung' });
    expect(shown(objector)).toContain('Ý kiến khác đã được ghi nhận, không nêu nội dung.');
    await stage.press(objector, stage.botId, { label: 'Nêu nội dung' });
    await stage.say(objector, stage.botId, 'Đề nghị xét lại');
    await press(`close:${id}:yes`);
    expect(shown(bloc.secretary)).toContain('1 đơn vị có ý kiến khác: Cục Thuế\nÝ kiến của Cục Thuế: Đề nghị xét lại\nChưa thống nhất vì có ý kiến khác.');
    expect(await press(`object-say:${id}:${tax}`, objector)).toContain('đã kết thúc');
    expect(room.refusals()).toEqual([]);
    expect(room.unansweredCallbacks()).toEqual([]);
  });
});
