/** A mixed meeting through the chat: units marked, papers in private, the tellers' sheet with its mistakes, both ways announced and recounted. */
import { afterEach, expect, test } from 'vitest';
import { linkTeller } from '#conference';
import { assert } from '#kernel';
import { forOneDatabase, type Throwaway } from '../support/database.ts';
import { beginEvening, type Evening } from '../support/evening.ts';
import { pressWith } from '../support/listener.ts';
import { granted, personOf } from '../support/small-bloc.ts';
import { expectRecount, gather, openConference, publishAndClose, type Replay, type ReportedConference } from '../support/replay.ts';

let evening: Evening | undefined;
afterEach(async () => {
  await evening?.end();
  evening = undefined;
});

const SHORT = ['Sở Tài chính', 'Sở Nội vụ', 'Cục Thuế', 'Sở Công Thương', 'Sở Y tế', 'Sở Tư pháp'] as const;
const MEETING: ReportedConference = {
  bloc: 'Khối thi đua các cơ quan Tổng hợp', province: 'Bắc Giang', year: 2019, date: '2019-12-26', at: '14:00',
  units: SHORT.map((short) => ({ official: `${short} tỉnh`, short })), awards: {}, leader: 'Sở Tài chính',
};

function chatOf(replay: Replay) {
  const { room, stage, cast } = replay.evening;
  const person = (short: string): number => {
    const account = replay.people.get(short);
    assert(account !== undefined, `${short} has its person`);
    return account;
  };
  const textsOf = (who: number, chat = stage.botId) => room.messagesFor(who, chat).map(({ message }) => message.text ?? '');
  return {
    person,
    secretary: cast.secretary,
    press: async (who: number, ...wanted: readonly (string | { readonly label: string })[]): Promise<string> => {
      let said = '';
      for (const one of wanted) said = (await stage.press(who, stage.botId, typeof one === 'string' ? { does: one } : one))?.text ?? '';
      return said;
    },
    say: async (who: number, text: string): Promise<string> => {
      await stage.say(who, stage.botId, text);
      return textsOf(who).at(-1) ?? '';
    },
    shows: (who: number, words: string) => textsOf(who).findLast((text) => text.includes(words)) ?? '',
    board: () => room.chatsOf(cast.secretary).find(({ chatId }) => chatId === replay.group)?.pinned?.message.text ?? '',
    told: (words: string) => textsOf(cast.secretary, replay.group).findLast((text) => text.includes(words)) ?? '',
  };
}

type Chat = ReturnType<typeof chatOf>;

async function electTellers(chat: Chat): Promise<void> {
  const { secretary } = chat;
  for (const [short, name] of [['Sở Nội vụ', 'Trưởng ban kiểm phiếu'], ['Cục Thuế', 'Ủy viên ban kiểm phiếu']] as const) {
    await chat.say(secretary, '/hoinghi');
    await chat.press(secretary, 'tellers', 'teller-units', { label: short });
    await chat.say(secretary, name);
  }
}

/** The head of the tellers has an account from the beginning. */
async function linkHead({ db }: Throwaway, chat: Chat, now: Date): Promise<void> {
  const { id, conferenceId } = await db.client.teller.findFirstOrThrow({ where: { position: 'head' } });
  granted(await linkTeller(db, { conferenceId, id, personId: await personOf(db, chat.person('Sở Nội vụ')) }, { personId: await personOf(db, chat.secretary), now }));
}

/** The template as it stands on the teller's screen, with the figures filled in. */
function filled(template: string, figures: readonly (number | string)[]): string {
  const lines = template.split('\n').filter((line) => /^\d+\. /u.test(line));
  expect(lines).toHaveLength(figures.length);
  return lines.map((line, index) => `${line.slice(0, line.lastIndexOf(':') + 1)} ${figures[index]}`).join('\n');
}

async function openMixed(chat: Chat): Promise<void> {
  const { secretary } = chat;
  await chat.say(secretary, '/hoinghi');
  await chat.press(secretary, 'ballots', 'prepare', 'slip-marks', { label: 'Sở Y tế' }, { label: 'Sở Tư pháp' }, 'ballot', 'open');
  expect(chat.shows(secretary, 'Mở phiếu')).toContain('Bỏ phiếu giấy (2 đơn vị): Sở Y tế');
  expect(await chat.press(secretary, 'open')).toContain('mà một cách chỉ có 1 hoặc 2 đơn vị thì lộ phiếu');
  await chat.press(secretary, 'ballot', 'slip-marks', { label: 'Sở Công Thương' }, 'ballot', 'open', 'open');
}

forOneDatabase((open) => {
  test('three units vote on slips, three in the chat, and the meeting hears one result of both', { timeout: 180_000 }, async () => {
    const base = await open();
    evening = await beginEvening(base);
    const replay = await gather(evening, MEETING);
    const chat = chatOf(replay);
    const { secretary } = chat;
    await openConference(replay);
    await electTellers(chat);
    await linkHead(base, chat, evening.clock.now());
    await openMixed(chat);
    expect(chat.shows(chat.person('Sở Nội vụ'), 'Phiếu giấy')).toMatch(/Phiếu giấy: bầu Trưởng khối năm 2020\n+Bỏ phiếu giấy \(3 đơn vị\): Sở Công Thương, Sở Y tế, Sở Tư pháp\n+Sau khi kiểm phiếu, đề nghị ban kiểm phiếu nhập biên bản\./u);
    expect(chat.shows(chat.person('Cục Thuế'), 'Phiếu giấy')).toBe('');
    expect(chat.board()).toContain('đã nhận 0/3 phiếu điện tử, 3 phiếu giấy');
    expect(chat.told('Mở phiếu')).toContain('Bỏ phiếu giấy (3 đơn vị): Sở Công Thương');

    // A unit that votes on a slip gets no paper here; the others do.
    await evening.stage.press(chat.person('Sở Y tế'), replay.group, { does: 'receive' });
    expect(chat.shows(chat.person('Sở Y tế'), 'bỏ phiếu giấy nên')).toContain('không bỏ phiếu ở đây');
    expect(evening.stage.sees(chat.person('Sở Y tế'), evening.stage.botId, { does: 'sure' })).toBe(false);
    for (const short of ['Sở Tài chính', 'Sở Nội vụ', 'Cục Thuế']) {
      await evening.stage.press(chat.person(short), replay.group, { does: 'receive' });
      await chat.press(chat.person(short), { label: 'Sở Tài chính' }, 'cast');
    }

    // The secretary names the tellers' accounts; the question waits for their sheet.
    await chat.say(secretary, '/hoinghi');
    await chat.press(secretary, 'ballots', 'ballot');
    expect(chat.shows(secretary, 'Đang bỏ phiếu')).toContain('chưa xác nhận đủ hai người');
    await chat.press(secretary, 'slips', { label: 'Tài khoản của Ủy viên ban kiểm phiếu' }, 'slip-link', 'ballot');
    expect(await chat.press(secretary, 'close', 'close')).toContain('chưa được hai người kiểm phiếu xác nhận');

    // What the slips say is for tellers alone: a representative who is none is told so, whatever is pressed.
    const [ballotId, tellerId] = [(await base.db.client.ballot.findFirstOrThrow()).id, (await base.db.client.teller.findFirstOrThrow()).id];
    for (const act of [`slips:${ballotId}`, `slip-enter:${ballotId}:${tellerId}`, `slip-confirm:${ballotId}:${tellerId}:1`, `slip-account:${ballotId}:${tellerId}`, `slip-mark-all:${ballotId}:none`]) {
      expect(await pressWith(evening, { account: chat.person('Sở Tài chính') }, act), act).toMatch(/dành cho ban kiểm phiếu|chỉ thư ký/u);
    }

    const [head, member] = [chat.person('Sở Nội vụ'), chat.person('Cục Thuế')];
    await chat.press(head, 'slips', 'slip-enter');
    const template = chat.shows(head, 'Sao chép mẫu');
    expect(template).toContain('1. Phát ra: 3\n2. Thu về:');
    expect(await chat.say(head, 'ba phiếu')).toContain('Dòng 1 (Phát ra)');
    expect(await chat.say(head, filled(template, [3, 3, 0, 2, 0, 1, 2, 0, 0, 0, 0, 0]))).toContain('Thu về 3 khác hợp lệ 2 cộng không hợp lệ 0');
    expect(await chat.say(head, filled(template, [3, 3, 0, 2, 1, 1, 3, 0, 0, 0, 0, 0]))).toContain('không khớp với 2 phiếu hợp lệ');
    await chat.say(head, filled(template, [3, 3, 0, 2, 1, 1, 2, 0, 0, 0, 0, 0]));
    expect(chat.shows(head, 'Biên bản phiếu giấy')).toContain('Chờ người kiểm phiếu thứ hai xác nhận.');
    expect(evening.stage.sees(head, evening.stage.botId, { does: 'slip-confirm' })).toBe(false);

    expect(chat.shows(member, 'xác nhận biên bản')).toContain('Người nhập: Trưởng ban kiểm phiếu');
    expect(chat.shows(member, 'xác nhận biên bản')).not.toContain('phiếu trắng');
    await chat.press(member, 'slips');
    expect(chat.shows(member, 'Biên bản phiếu giấy')).toContain('Sở Tài chính: 2 phiếu');
    expect(await chat.press(member, 'slip-confirm')).toContain('đã thống nhất');
    expect(chat.board()).toContain('đã nhận 3/3 phiếu điện tử, 3 phiếu giấy');

    await chat.press(secretary, 'ballot', 'close', 'close');
    const both = 'Trong đó: 3 phiếu điện tử, 3 phiếu giấy (phát ra 3).';
    expect(chat.shows(secretary, 'Kết quả')).toContain(both);
    await chat.press(secretary, 'ballots');
    await publishAndClose(replay);
    expect(chat.told('Kết quả')).toContain(both);
    expect(chat.told('Kết quả')).toContain('1. Sở Tài chính: 5 phiếu');
    await expectRecount(replay, 1);
    expect(evening.room.refusals()).toEqual([]);
    expect(evening.room.unansweredCallbacks()).toEqual([]);
  });
});
