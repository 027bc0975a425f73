/** A show of hands over several candidates: each is marked by itself, once and finally; what is left out counts as no opinion, on the day and in the recount. */
import { afterEach, describe, expect, test } from 'vitest';
import { publishResults } from '#announcements';
import { closeBallot, findBallot, findPacket, openBallot, readTurnout, resultLines } from '#ballots';
import { getBloc, listUnits } from '#blocs';
import { noteAttendance } from '#conference';
import { action, assert } from '#kernel';
import { presetRule, recountText, type Rule } from '#tally';
import { addHand, alikeCandidates, handAt, partlyMarked, unmarkedIn } from '../../src/ballots/rules/hands.ts';
import { handRows } from '../../src/ballots/view/hands.ts';
import { setOptions } from '../../src/ballots/store.ts';
import { voteOpenly } from '../../src/ballots/vote-openly.ts';
import { encodeAction } from '../../src/telegram/callback-data.ts';
import { recordProxy } from '../../src/conference/record-proxy.ts';
import { digest } from '../support/digest.ts';
import { forEachDatabase, type Throwaway } from '../support/database.ts';
import { beginEvening, speaker, type Evening } from '../support/evening.ts';
import { enterHall, HALL_TIME, type Hall } from '../support/hall.ts';
import { dataIn, newestScreen, pressWith } from '../support/listener.ts';
import { granted, openMeeting, personOf, setUpBloc, threeOf } from '../support/small-bloc.ts';

const no = (refusal: string) => ({ ok: false, refusal });
const bySecretary = (hall: Hall) => ({ personId: hall.secretaryId, now: HALL_TIME });
const byUnit = (hall: Hall, unitId: number) => ({ personId: hall.voterOf(unitId), now: HALL_TIME });

describe('the rule', () => {
  test.each([
    ['the first of three', 0, { mark: 'yes', index: 0 }, 1],
    ['the last of three', 0, { mark: 'abstain', index: 2 }, 48],
    ['one beside another', 1, { mark: 'no', index: 1 }, 9],
    ['all at once', 0, { mark: 'yes' }, 21],
    ['all that are left', 8, { mark: 'yes' }, 25],
  ] as const)('adds a mark: %s', (_, before, said, after) => {
    expect(addHand(before, 3, said)).toEqual({ ok: true, value: after });
  });

  test.each([
    ['what was marked, while others are left', 1, { mark: 'no', index: 0 }, 'already-marked'],
    ['one of a full row', 21, { mark: 'no', index: 0 }, 'already-voted'],
    ['all of a full row', 21, { mark: 'yes' }, 'already-voted'],
    ['the only candidate again', 2, { mark: 'yes' }, 'already-voted'],
  ] as const)('changes no mark: %s', (name, before, said, refusal) => {
    expect(addHand(before, name.startsWith('the only') ? 1 : 3, said)).toEqual(no(refusal));
  });

  test('a row of 24 candidates is read back mark by mark', () => {
    const marks = Array.from({ length: 24 }, (_, index) => (['yes', 'no', 'abstain'] as const)[index % 3] ?? 'yes');
    const code = marks.reduce((sum, mark, index) => {
      const added = addHand(sum, 24, { mark, index });
      assert(added.ok, 'not marked yet');
      return added.value;
    }, 0);
    expect(marks.map((_, index) => handAt(code, index))).toEqual(marks);
    expect([unmarkedIn(code, 24), unmarkedIn(code - 2 * 4 ** 22, 24)]).toEqual([[], [22]]);
  });

  test('the buttons of 24 candidates stay within what one message holds', () => {
    const ballot = { rule: presetRule('show-of-hands-majority', 24), optionUnitIds: Array.from({ length: 24 }, (_, index) => 999_999_900 + index) };
    const does = { about: (unitId: number, mark: string) => action('proxy-hand-about', 999_999_999, 999_999_999, unitId, mark), all: (mark: string) => action('hand', 1, mark) };
    const buttons = handRows(ballot, does).flat();
    expect(buttons).toHaveLength(73);
    for (const one of buttons) assert(!('url' in one.does) && Buffer.byteLength(encodeAction(one.does)) <= 64, 'it fits');
  });

  test('who has left out what is known; candidates on whom all agree stand together', () => {
    const ballot = { rule: presetRule('show-of-hands-majority', 2), optionUnitIds: [7, 8, 9] };
    const votes = [{ unit: '1', paper: 21 }, { unit: '2', paper: 17 }];
    expect(partlyMarked(ballot, votes)).toEqual([{ unitId: 2, leftUnitIds: [8] }]);
    expect(alikeCandidates(votes, 3)).toEqual([[0, 2], [1]]);
  });
});

async function open(base: Throwaway, hall: Hall, options: readonly number[], change: Partial<Rule> = {}): Promise<number> {
  const ballotId = await hall.prepare({ ...presetRule('show-of-hands-majority', 2), ...change });
  await setOptions(base.db.client, ballotId, options);
  granted(await openBallot(hall.parts, ballotId, bySecretary(hall)));
  return ballotId;
}

let evening: Evening | undefined;
afterEach(async () => {
  await evening?.end();
  evening = undefined;
});

forEachDatabase((openDatabase) => {
  test('each candidate is marked once, by whichever people of the unit; what was left out is no opinion, and the packet is counted again to the same', async () => {
    const base = await openDatabase();
    const hall = await enterHall(base, { units: 4 });
    const [first, second, third] = threeOf(hall.unitIds);
    const fourth = hall.unitIds[3] ?? 0;
    const deputy = await hall.addPerson('Phó Giám đốc', { unitId: first, canVote: true });
    const ballotId = await open(base, hall, [first, second, third]);
    const say = (unitId: number, mark: 'yes' | 'no' | 'abstain', aboutUnitId?: number) =>
      voteOpenly(base.db, { ballotId, says: { mark, ...(aboutUnitId === undefined ? {} : { aboutUnitId }) } }, byUnit(hall, unitId));
    expect(await say(first, 'no', second)).toEqual({ ok: true, value: first });
    expect(await say(first, 'yes', second)).toEqual(no('already-marked'));
    expect(await say(first, 'yes', fourth)).toEqual(no('mark-unknown'));
    expect(await voteOpenly(base.db, { ballotId, says: { mark: 'yes' } }, { personId: deputy, now: HALL_TIME })).toEqual({ ok: true, value: first });
    for (const again of [await say(first, 'yes'), await say(first, 'abstain', third)]) expect(again).toEqual(no('already-voted'));
    granted(await say(second, 'yes'));
    granted(await say(third, 'yes', first));
    const forThird = { ballotId, forUnitId: third, says: { mark: 'abstain', aboutUnitId: second } } as const;
    expect(await voteOpenly(base.db, forThird, byUnit(hall, first))).toEqual(no('not-entitled'));
    granted(await voteOpenly(base.db, forThird, bySecretary(hall)));
    expect(await voteOpenly(base.db, forThird, bySecretary(hall))).toEqual(no('already-marked'));
    const ballot = await findBallot(base.db.client, ballotId);
    assert(ballot !== undefined, 'it is open');
    expect(await readTurnout(base.db.client, ballot)).toMatchObject({ issued: 4, cast: 2, missingUnitIds: [third, fourth], partly: [{ unitId: third, leftUnitIds: [third] }] });
    const closed = granted(await closeBallot(hall.parts, ballotId, bySecretary(hall)));
    expect(closed.verdict).toMatchObject({
      elected: [String(first)],
      counts: {
        returned: 3, valid: 3,
        options: [{ yes: 3, no: 0, abstain: 0 }, { yes: 1, no: 1, abstain: 1 }, { yes: 2, no: 0, abstain: 1 }],
      },
    });
    expect(await say(third, 'yes', third)).toEqual(no('question-closed'));
    const named = { bloc: await getBloc(base.db.client, hall.blocId), units: await listUnits(base.db.client, hall.cycleId, '2019-12-26') };
    const onPaper = resultLines(named, closed, 'paper').map((line) => speaker.plain(line, 'vi').replaceAll('Đơn vị thứ ', ''));
    expect(onPaper.join('\n')).toContain([
      'Về 1:', 'Tán thành (3): 1, 2, 3',
      'Về 2:', 'Tán thành (1): 2', 'Không tán thành (1): 1', 'Không có ý kiến (1): 3',
      'Về 3:', 'Tán thành (2): 1, 2', 'Chưa nêu ý kiến, tính là không có ý kiến (1): 3',
    ].join('\n'));
    granted(await publishResults({ db: base.db, sayQuestion: () => 'bình xét' }, hall.conferenceId, bySecretary(hall)));
    const text = (await findPacket(base.db.client, ballotId))?.text ?? '';
    expect(JSON.parse(text).evidence.votes).toEqual([{ unit: String(first), marks: 'yny' }, { unit: String(second), marks: 'yyy' }, { unit: String(third), marks: 'ya.' }]);
    expect(recountText(text, digest).agrees).toBe(true);
  });

  test('many people of one unit at once: each mark is recorded once, and none is lost', async () => {
    const base = await openDatabase();
    const hall = await enterHall(base, { units: 3 });
    const [first, second, third] = threeOf(hall.unitIds);
    const ballotId = await open(base, hall, [first, second, third]);
    const people = [hall.voterOf(first), await hall.addPerson('Phó Giám đốc', { unitId: first, canVote: true })];
    const taps = [first, second, third].flatMap((aboutUnitId) => people.map((personId) => voteOpenly(base.db, { ballotId, says: { mark: 'yes', aboutUnitId } }, { personId, now: HALL_TIME })));
    expect((await Promise.all(taps)).filter((one) => one.ok)).toHaveLength(3);
    expect(await base.db.client.namedVote.findMany({ select: { unitId: true, choice: true } })).toEqual([{ unitId: first, choice: 21n }]);
  });

  test('where the rule forbids a unit to raise its hand for itself, one tap for all leaves it without an opinion on itself', async () => {
    const base = await openDatabase();
    const hall = await enterHall(base, { units: 3 });
    const [first, second] = threeOf(hall.unitIds);
    const ballotId = await open(base, hall, [first, second], { ownUnit: 'forbidden' });
    const all = { ballotId, says: { mark: 'yes' } } as const;
    expect(await voteOpenly(base.db, { ballotId, says: { mark: 'yes', aboutUnitId: first } }, byUnit(hall, first))).toEqual(no('own-unit'));
    expect(await voteOpenly(base.db, all, byUnit(hall, first))).toEqual({ ok: true, value: first });
    expect(await voteOpenly(base.db, all, byUnit(hall, first))).toEqual(no('already-voted'));
    // What it said of itself before stays.
    granted(await voteOpenly(base.db, { ballotId, says: { mark: 'no', aboutUnitId: second } }, byUnit(hall, second)));
    expect(await voteOpenly(base.db, all, byUnit(hall, second))).toEqual({ ok: true, value: second });
    const codes = await base.db.client.namedVote.findMany({ where: { ballotId }, orderBy: { unitId: 'asc' }, select: { choice: true } });
    // Two bits a candidate: yes 1, no 2, no opinion 3.
    expect(codes.map(({ choice }) => choice)).toEqual([3n + 1n * 4n, 1n + 2n * 4n]);
    const single = await open(base, hall, [first], { ownUnit: 'forbidden', seats: 1 });
    expect(await voteOpenly(base.db, { ballotId: single, says: { mark: 'yes' } }, byUnit(hall, first))).toEqual(no('own-unit'));
  });

  test('through the chat: a row of buttons a candidate in the group, in private for a represented unit and for the secretary, and who left out what is said before it counts', async () => {
    const base = await openDatabase();
    evening = await beginEvening(base);
    const { room, stage } = evening;
    const bloc = await setUpBloc(base, evening);
    const conferenceId = await openMeeting(base, evening, bloc);
    const [finance, tax, home] = threeOf(bloc.unitIds);
    const [holder, third] = threeOf(bloc.representatives);
    const by = { personId: await personOf(base.db, bloc.secretary), now: evening.clock.now() };
    granted(await noteAttendance(base.db, { conferenceId, unitId: home, isPresent: false }, by));
    granted(await recordProxy(base.db, { conferenceId, unitId: home, holderUnitId: finance }, by));
    const live = evening;
    const press = (data: string, account = bloc.secretary) => pressWith(live, { account }, data);
    const inGroup = (data: string, account: number) => pressWith(live, { account, chat: bloc.group }, data);
    const shown = (account: number, chat?: Parameters<typeof newestScreen>[2]): string => newestScreen(live, account, chat)?.message.text ?? '';
    const labels = (account: number, chat?: Parameters<typeof newestScreen>[2]) => (newestScreen(live, account, chat)?.message.reply_markup?.inline_keyboard ?? []).map((row) => row.map((one) => one.text));

    await press(`prepare:${conferenceId}:leader`);
    const { id } = await base.db.client.ballot.findFirstOrThrow();
    await press(`method:${id}:show-of-hands`);
    await press(`candidate:${id}:${finance}`);
    await press(`candidate:${id}:${tax}`);
    await press(`open:${id}:yes`);
    expect(shown(bloc.secretary, bloc.group)).toContain('Đơn vị được đề nghị:\n1. Sở Tài chính tỉnh\n2. Cục Thuế tỉnh\n');
    expect(labels(bloc.secretary, bloc.group)).toEqual([['1 ✓', '1 ✕', '1 ○'], ['2 ✓', '2 ✕', '2 ○'], ['Tán thành tất cả']]);
    expect(Math.max(...dataIn(live, bloc.secretary, bloc.group).map((data) => Buffer.byteLength(data)))).toBeLessThanOrEqual(64);

    expect(await inGroup(`hand-about:${id}:${tax}:no`, holder)).toBe('Đã ghi nhận Sở Tài chính không tán thành Cục Thuế. Còn 1/2 đơn vị được đề nghị chưa được nêu ý kiến.');
    expect(await inGroup(`hand-about:${id}:${tax}:yes`, holder)).toContain('Đơn vị đã nêu ý kiến về đơn vị được đề nghị này');
    expect(await inGroup(`hand:${id}:yes`, holder)).toBe('Đã ghi nhận Sở Tài chính: tán thành mọi đơn vị được đề nghị chưa được nêu ý kiến. Đã nêu đủ ý kiến.');
    expect(await inGroup(`hand:${id}:yes`, holder)).toContain('đã bỏ phiếu');
    expect(await inGroup(`hand-about:${id}:${tax}:no`, bloc.outsider)).toContain('không được bỏ phiếu');

    await stage.press(holder, stage.botId, { label: '2 ○' });
    expect(shown(holder)).toContain('Ý kiến thay mặt Sở Nội vụ tỉnh, theo ủy quyền');
    expect(shown(holder)).toContain('1. Sở Tài chính tỉnh\n2. Cục Thuế tỉnh: không có ý kiến');
    expect(labels(holder)).toEqual([['1 ✓', '1 ✕', '1 ○'], ['Tán thành các đơn vị còn lại']]);

    await press(`hand-unit:${id}:${tax}`);
    await stage.press(bloc.secretary, stage.botId, { label: '1 ✓' });
    expect(shown(bloc.secretary)).toContain('1. Sở Tài chính tỉnh: tán thành\n2. Cục Thuế tỉnh');
    await press(`ballot:${id}`);
    expect(shown(bloc.secretary)).toContain('Đã nhận 1/3 ý kiến.\nChưa nêu đủ ý kiến: Cục Thuế (còn Cục Thuế), Sở Nội vụ (còn Sở Tài chính)');
    await stage.press(holder, stage.botId, { label: '1 ✓' });
    expect(shown(holder)).toContain('Đã nêu đủ ý kiến');
    await press(`close:${id}:ask`);
    expect(shown(bloc.secretary)).toContain('Chưa nêu đủ ý kiến: Cục Thuế (còn Cục Thuế)\nPhần chưa nêu ý kiến được tính là không có ý kiến.');
    await press(`close:${id}:yes`);
    expect(shown(bloc.secretary)).toContain('1. Sở Tài chính: tán thành 3, không tán thành 0, không có ý kiến 0 (100,0% số đơn vị có mặt)');
    expect(shown(bloc.secretary)).toContain('Về Cục Thuế:\nKhông tán thành (1): Sở Tài chính\nKhông có ý kiến (1): Sở Nội vụ\nChưa nêu ý kiến, tính là không có ý kiến (1): Cục Thuế');
    expect(await inGroup(`hand-about:${id}:${tax}:yes`, third)).toContain('đã kết thúc');
    expect(room.refusals()).toEqual([]);
    expect(room.unansweredCallbacks()).toEqual([]);
  });
});

