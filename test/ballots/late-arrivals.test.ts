/** A unit arrives while a question is open: by the rule it still votes, on which paper, or it only observes; the packet says so. */
import { beforeAll, describe, expect, test } from 'vitest';
import { publishResults } from '#announcements';
import { closeBallot, findBallot, findPacket, lateArrivals, openBallot, readTurnout } from '#ballots';
import { noteAttendance } from '#conference';
import { assert, say } from '#kernel';
import { presetRule, recountText, type Rule } from '#tally';
import { recordProxy } from '../../src/conference/record-proxy.ts';
import { enterSlips } from '../../src/ballots/count-slips.ts';
import { LATE_WAYS } from '../../src/ballots/model.ts';
import { wayOf, type LatePicture } from '../../src/ballots/rules/late.ts';
import { markSlipUnits } from '../../src/ballots/slip-marks.ts';
import { setOptions } from '../../src/ballots/store.ts';
import { voteOpenly } from '../../src/ballots/vote-openly.ts';
import { digest } from '../support/digest.ts';
import { forEachDatabase, type Throwaway } from '../support/database.ts';
import { speaker } from '../support/evening.ts';
import { enterHall, HALL_TIME, type Hall } from '../support/hall.ts';
import { heard, newestScreen, pressWith } from '../support/listener.ts';
import { meetOnce, type Meeting } from '../support/meeting.ts';
import { granted } from '../support/small-bloc.ts';

const no = (refusal: string) => ({ ok: false, refusal });
const ruleWith = (change: Partial<Rule> = {}): Rule => ({ ...presetRule('leader-majority'), ...change });
const bySecretary = (hall: Hall) => ({ personId: hall.secretaryId, now: HALL_TIME });

describe('by the rule', () => {
  const picture = (change: Partial<LatePicture> = {}): LatePicture => ({ rule: ruleWith(), presence: 'absent', issued: 4, slips: 0, isSheetEntered: false, ...change });

  test.each([
    ['an absent unit gets its paper', {}, 'chat'],
    ['or only observes', { rule: ruleWith({ lateArrivals: 'observe' }) }, 'observe'],
    ['it speaks to an open question', { rule: presetRule('show-of-hands-majority') }, 'question'],
    ['nobody is asked by turn', { rule: presetRule('by-turn') }, undefined],
    ['beside slips and papers in the chat it votes in the chat', { slips: 3, issued: 6 }, 'chat'],
    ['where all are slips it gets one', { slips: 4 }, 'slip'],
    ['where all are slips and a sheet is entered it only observes', { slips: 4, isSheetEntered: true }, 'counted'],
    ['a sheet of a mixed vote counts the slips alone', { slips: 3, issued: 6, isSheetEntered: true }, 'chat'],
    ['its holder votes for a represented one', { presence: 'proxy' }, 'represented'],
    ['one that came back has its paper', { presence: 'present' }, undefined],
    ['one that arrived late before has it too', { presence: 'late' }, undefined],
    ['one that is asked in writing has it too', { presence: 'in-writing' }, undefined],
    ['one that joined the bloc since is on no roll', { presence: undefined }, undefined],
  ] as const)('%s', (_, change, way) => {
    expect(wayOf(picture(change))).toBe(way);
  });

  test('whatever it is told fits into the bubble of an answer, the arrival itself included', () => {
    const what = say('ballots-title-award', { award: say('ballots-award', { kind: 'party-certificate' }), round: 2 });
    const noted = say('conference-checked-in', { units: 'Sở Giao thông vận tải', time: '14:32' });
    const meanings = [...[...LATE_WAYS, 'unreached'].map((way) => say('ballots-late', { way, what })), say('ballots-late-mixed', { voting: 12, rest: 12 })];
    for (const meaning of meanings) {
      for (const language of ['vi', 'en'] as const) expect(speaker.plain(say('conference-arrived', { noted, meaning }), language).length).toBeLessThanOrEqual(200);
    }
  });
});

interface LateHall {
  readonly hall: Hall;
  readonly late: number;
  arrive(isPresent?: boolean): ReturnType<typeof noteAttendance>;
  presence(ballotId: number): Promise<string>;
  turnout(ballotId: number): ReturnType<typeof readTurnout>;
}

/** The last unit is not here yet. */
async function enterWithout({ db, folder }: Throwaway, units: number): Promise<LateHall> {
  const hall = await enterHall({ db, folder }, { units });
  const late = hall.unitIds.at(-1) ?? 0;
  const note = (isPresent: boolean) => noteAttendance(db, { conferenceId: hall.conferenceId, unitId: late, isPresent, onArrival: lateArrivals }, { personId: isPresent ? hall.voterOf(late) : hall.secretaryId, now: HALL_TIME });
  granted(await note(false));
  return {
    hall, late,
    arrive: (isPresent = true) => note(isPresent),
    presence: async (ballotId) => (await db.client.rollEntry.findUniqueOrThrow({ where: { ballotId_unitId: { ballotId, unitId: late } } })).presence,
    turnout: async (ballotId) => {
      const ballot = await findBallot(db.client, ballotId);
      assert(ballot !== undefined, 'it is there');
      return readTurnout(db.client, ballot);
    },
  };
}

async function packetOf({ db }: Throwaway, hall: Hall, ballotId: number): Promise<string> {
  granted(await publishResults({ db, sayQuestion: () => 'bầu Trưởng khối' }, hall.conferenceId, bySecretary(hall)));
  return (await findPacket(db.client, ballotId))?.text ?? '';
}

const keysOf = (noted: Awaited<ReturnType<LateHall['arrive']>>) => (noted.ok ? noted.value.said.map(({ key, args }) => [key, args?.['way']]) : noted);

forEachDatabase((openDatabase) => {
  let base: Throwaway;
  let entered: LateHall;
  beforeAll(async () => {
    base = await openDatabase();
    entered = await enterWithout(base, 4);
  });
  /** Each question is opened while the last unit is away. */
  const away = async (): Promise<LateHall> => {
    await entered.arrive(false);
    return entered;
  };

  test('a late unit is on the roll with the arrival itself, gets one paper, comes and goes; the packet is counted again', async () => {
    const { hall, late, arrive, presence, turnout } = await away();
    const ballotId = await hall.open();
    expect(await hall.cast(ballotId, late, { paper: 1 })).toEqual(no('not-on-roll'));
    expect(keysOf(await arrive())).toEqual([['ballots-late', 'chat']]);
    expect(await arrive()).toEqual(no('already-present'));
    expect(await presence(ballotId)).toBe('late');
    granted(await arrive(false));
    expect(keysOf(await arrive())).toEqual([]);
    expect(await base.db.client.outboxMessage.count({ where: { kind: 'ballot-paper', payload: { contains: `"unitId":${late}` } } })).toBe(1);
    expect(await turnout(ballotId)).toMatchObject({ issued: 4, cast: 0, lateUnitIds: [late], missingUnitIds: hall.unitIds });
    expect(await base.db.client.auditEntry.count({ where: { key: 'audit-late', unitId: late } })).toBe(1);
    for (const unitId of hall.unitIds) expect((await hall.cast(ballotId, unitId, { paper: 2 })).ok).toBe(true);
    expect(await hall.cast(ballotId, late, { paper: 1 })).toEqual(no('already-voted'));
    const closed = await hall.close(ballotId);
    expect(closed.ok && closed.value).toMatchObject({ lateUnitIds: [late], roll: { units: 4, present: 4 }, verdict: { counts: { issued: 4, returned: 4 } } });
    const text = await packetOf(base, hall, ballotId);
    expect(JSON.parse(text).roll).toContainEqual(expect.objectContaining({ unit: String(late), presence: 'late' }));
    expect(recountText(text, digest)).toMatchObject({ agrees: true, counts: { returned: 4 } });
    expect(recountText(text.replace('"presence": "late"', '"presence": "absent"'), digest).agrees).toBe(false);
  });

  test('where late units only observe nothing changes, and none of them makes up a quorum that was lost', async () => {
    const { hall, late, arrive, presence, turnout } = await away();
    const ballotId = await hall.open(ruleWith({ lateArrivals: 'observe' }));
    expect(keysOf(await arrive())).toEqual([['ballots-late', 'observe']]);
    expect(await presence(ballotId)).toBe('absent');
    expect(await turnout(ballotId)).toMatchObject({ issued: 3, lateUnitIds: [] });
    expect(await hall.cast(ballotId, late, { paper: 1 })).toEqual(no('not-on-roll'));
    const [first = 0] = hall.unitIds;
    const note = (isPresent: boolean) => noteAttendance(base.db, { conferenceId: hall.conferenceId, unitId: first, isPresent, onArrival: lateArrivals }, bySecretary(hall));
    granted(await note(false));
    expect(await hall.close(ballotId)).toEqual(no('quorum-lost'));
    granted(await note(true));
    expect((await hall.close(ballotId)).ok).toBe(true);
  });

  test('arrival and closing at once: one comes first, and the packet agrees whichever it was', async () => {
    const { hall, late, arrive, presence } = await away();
    const ballotId = await hall.open();
    const [noted, closed] = await Promise.all([arrive(), hall.close(ballotId)]);
    assert(noted.ok && closed.ok, 'both are done');
    const isIn = (await presence(ballotId)) === 'late';
    expect([closed.value.lateUnitIds, noted.value.said.length]).toEqual(isIn ? [[late], 1] : [[], 0]);
    expect(await hall.cast(ballotId, late, { paper: 1 })).toEqual(no('closed'));
    expect(recountText(await packetOf(base, hall, ballotId), digest).agrees).toBe(true);
  });

  test('where all vote on slips it gets a slip, until a sheet is entered; in a mixed vote it votes in the chat', async () => {
    const full = await openDatabase();
    const { hall, late, arrive, presence, turnout } = await enterWithout(full, 7);
    const mark = async (wish: Parameters<typeof markSlipUnits>[1]['wish']) => {
      const ballotId = await hall.prepare();
      await setOptions(full.db.client, ballotId, hall.unitIds.slice(0, 2));
      granted(await markSlipUnits(full.db, { ballotId, wish }, bySecretary(hall)));
      return ballotId;
    };
    const open = async (ballotId: number) => granted(await openBallot(hall.parts, ballotId, bySecretary(hall)));
    const slips = await mark('all');
    await open(slips);
    const counted = await mark('all');
    await open(counted);
    const mixed = await mark('none');
    for (const unitId of hall.unitIds.slice(0, 3)) granted(await markSlipUnits(full.db, { ballotId: mixed, wish: { unitId } }, bySecretary(hall)));
    await open(mixed);
    const { id: tellerId } = await full.db.client.teller.create({ data: { conferenceId: hall.conferenceId, unitId: hall.unitIds[0] ?? 0, name: 'Trưởng ban kiểm phiếu', position: 'head' } });
    const sheet = [6, 6, 0, 6, 0, 0, 6, 0].map((value, index) => `${index + 1}. dòng: ${value}`).join('\n');
    expect((await enterSlips(full.db, { ballotId: counted, tellerId, text: sheet }, bySecretary(hall))).ok).toBe(true);
    const noted = await arrive();
    expect(noted.ok && noted.value.said).toEqual([say('ballots-late-mixed', { voting: 2, rest: 1 })]);
    expect([await presence(slips), await presence(counted), await presence(mixed)]).toEqual(['late', 'absent', 'late']);
    expect(await turnout(slips)).toMatchObject({ issued: 0, slipUnitIds: hall.unitIds, lateUnitIds: [late] });
    expect(await hall.cast(slips, late, { paper: 1 })).toEqual(no('votes-on-paper'));
    expect(await enterSlips(full.db, { ballotId: slips, tellerId, text: sheet }, bySecretary(hall))).toMatchObject({ refusal: { kind: 'issued-differs', figures: { issued: 6, onRoll: 7 } } });
    expect((await hall.cast(mixed, late, { paper: 1 })).ok).toBe(true);
    expect(await hall.cast(counted, late, { paper: 1 })).toEqual(no('not-on-roll'));
  });

  test('a represented unit that arrives hears that its holder votes, one that nobody reaches is told how; an open question hears it', async () => {
    const { hall, late, arrive, presence } = await away();
    const [holder = 0] = hall.unitIds;
    granted(await recordProxy(base.db, { conferenceId: hall.conferenceId, unitId: late, holderUnitId: holder }, bySecretary(hall)));
    const represented = await hall.open();
    expect(keysOf(await arrive())).toEqual([['ballots-late', 'represented']]);
    expect(await presence(represented)).toBe('proxy');
    expect((await hall.cast(represented, late, { paper: 1, personId: hall.voterOf(holder) })).ok).toBe(true);
    for (const unitId of hall.unitIds.slice(0, 2)) granted(await hall.cast(represented, unitId, { paper: 1 }));
    granted(await hall.close(represented));
    granted(await arrive(false));
    await base.db.client.account.updateMany({ where: { personId: hall.voterOf(late) }, data: { reachability: 'unreachable' } });
    const unreached = await hall.open();
    expect(keysOf(await arrive())).toEqual([['ballots-late', 'unreached']]);
    expect(await presence(unreached)).toBe('late');
    granted(await hall.close(unreached));
    granted(await arrive(false));
    const question = await hall.prepare(presetRule('show-of-hands-majority'));
    await setOptions(base.db.client, question, [holder]);
    granted(await openBallot(hall.parts, question, bySecretary(hall)));
    const yes = { ballotId: question, says: { mark: 'yes' } } as const;
    const speaker = { personId: hall.voterOf(late), now: HALL_TIME };
    expect(await voteOpenly(base.db, yes, speaker)).toEqual(no('not-on-roll'));
    expect(keysOf(await arrive())).toEqual([['ballots-late', 'question']]);
    expect(await voteOpenly(base.db, yes, speaker)).toEqual({ ok: true, value: late });
    granted(await closeBallot(hall.parts, question, bySecretary(hall)));
    expect(recountText(await packetOf(base, hall, question), digest).agrees).toBe(true);
  });
});

forEachDatabase((open) => {
  let at: Meeting;
  meetOnce(open, (meeting) => {
    at = meeting;
  });

  test('through the chat: a check-in on the board brings the paper, the screens and the result name who came late; or that it only observes', async () => {
    const { base, evening, bloc, conferenceId } = at;
    const { secretary, group } = bloc;
    const [account = 0, home = 0] = [bloc.representatives[2], bloc.unitIds[2]];
    const press = (data: string, who = secretary) => pressWith(evening, { account: who }, data);
    const checkIn = () => pressWith(evening, { account, chat: group }, `present:${conferenceId}`);
    const shown = (who: number, chat = evening.stage.botId) => newestScreen(evening, who, chat)?.message.text ?? '';
    const board = () => evening.room.chatsOf(secretary).find(({ chatId }) => chatId === group)?.pinned?.message.text ?? '';
    const prepare = async (purpose: 'leader' | 'deputy') => {
      await press(`prepare:${conferenceId}:${purpose}`);
      return (await base.db.client.ballot.findFirstOrThrow({ where: { purpose } })).id;
    };
    await press(`note:${conferenceId}:${home}:0`);
    const leader = await prepare('leader');
    await press(`open:${leader}:ask`);
    expect(shown(secretary)).toContain('giữ nguyên, chỉ bổ sung đơn vị đến muộn.');
    await press(`open:${leader}:yes`);
    expect(board()).toContain('đã nhận 0/2 phiếu');
    const papers = await heard(evening, { account }, async () => {
      expect(await checkIn()).toMatch(/^Đã ghi nhận có mặt lúc \d\d:\d\d: Sở Nội vụ\. Phiếu bầu Trưởng khối năm 2020 đang mở: đã gửi phiếu riêng cho đơn vị\.$/u);
    });
    expect(papers).toEqual([expect.stringContaining('Phiếu bầu Trưởng khối năm 2020')]);
    expect(board()).toContain('đã nhận 0/3 phiếu');
    expect(await heard(evening, { account }, async () => expect(await checkIn()).toContain('không làm thay đổi gì'))).toEqual([]);
    await evening.stage.press(account, evening.stage.botId, { label: 'Cục Thuế' });
    await evening.stage.press(account, evening.stage.botId, { label: 'Gửi phiếu' });
    expect(await press(`cast:${leader}:${home}:1`, account)).toContain('đã bỏ phiếu');
    await press(`ballot:${leader}`);
    expect(shown(secretary)).toContain('Đã nhận 1/3 phiếu.');
    expect(shown(secretary)).toContain('Đến sau khi mở: Sở Nội vụ');
    for (const [place, voter] of bloc.representatives.slice(0, 2).entries()) await press(`cast:${leader}:${bloc.unitIds[place]}:1`, voter);
    await press(`close:${leader}:yes`);
    expect(shown(secretary)).toContain('Đến sau khi mở: Sở Nội vụ');
    // The secretary notes it: the same sentence, on the secretary's own tap.
    await press(`note:${conferenceId}:${home}:0`);
    const deputy = await prepare('deputy');
    await press(`rule-set:${deputy}:late:observe`);
    await press(`open:${deputy}:ask`);
    expect(shown(secretary)).toContain('danh sách bỏ phiếu được giữ nguyên.');
    await press(`open:${deputy}:yes`);
    const heardNothing = await heard(evening, { account }, async () => {
      expect(await press(`note:${conferenceId}:${home}:1`)).toBe('Phiếu bầu Phó Trưởng khối năm 2020 đã mở trước đó; theo quy tắc, đơn vị đến muộn chỉ dự, không bỏ phiếu.');
    });
    expect(heardNothing).toEqual([]);
    expect(shown(secretary)).toContain('Có mặt: 3/3');
    expect(await press(`mark:${deputy}:${home}:0`, account)).toContain('không có trong danh sách bỏ phiếu');
    expect(board()).toContain('đã nhận 0/2 phiếu');
  });
});
