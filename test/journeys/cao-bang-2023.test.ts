/** S6, a mid-year review with comments and no vote, played through the Bot API to the summary that lists what was said and agreed. */
import { afterEach, expect, test } from 'vitest';
import { assert, instantOf } from '#kernel';
import type { Wanted } from '../../src/rehearsal/stage.ts';
import { forOneDatabase, type Throwaway } from '../support/database.ts';
import { beginEvening, type Evening } from '../support/evening.ts';
import type { ChatId } from '../support/small-bloc.ts';
import { CAO_BANG_2023 as FACTS, MADE_UP } from './facts/cao-bang-2023.ts';

const localAt = (date: string, time: string): Date => instantOf(date, time, 'Asia/Ho_Chi_Minh');

let evening: Evening | undefined;
afterEach(async () => {
  await evening?.end();
  evening = undefined;
});

interface Played extends Evening {
  readonly group: ChatId;
  readonly people: readonly number[];
}

const textOf = (message: { text?: string; caption?: string }): string => message.text ?? message.caption ?? '';

/** Nobody makes a mistake in the replay: an alert is one. */
async function press({ stage }: Evening, at: { who: number; chat?: ChatId }, wanted: Wanted): Promise<void> {
  const answer = await stage.press(at.who, at.chat ?? stage.botId, wanted);
  assert(answer?.alert !== true, `nothing is refused: ${answer?.text ?? ''}`);
}

async function found(on: Evening): Promise<Played> {
  const { stage, cast, room } = on;
  const { secretary } = cast;
  const people = [...cast.representatives.values()].slice(0, FACTS.units.length);
  on.clock.set(localAt('2023-01-10', '08:30'));
  await stage.start(secretary);
  await press(on, { who: secretary }, { does: 'found' });
  await stage.say(secretary, stage.botId, FACTS.bloc);
  await press(on, { who: secretary }, { does: 'found-kind:khoi' });
  await stage.say(secretary, stage.botId, FACTS.province);
  await press(on, { who: secretary }, { does: `found-year:${FACTS.year}` });
  await stage.say(secretary, stage.botId, FACTS.units.join('\n'));
  await press(on, { who: secretary }, { does: 'found-yes' });
  const group = await room.createGroup({ title: FACTS.bloc, creator: secretary, members: people, kind: 'supergroup' });
  await room.openLink(secretary, `https://t.me/${on.app.chat.username}?startgroup=g_1&admin=pin_messages+delete_messages`, group);
  await stage.settle();
  for (const [index, who] of people.entries()) {
    await press(on, { who, chat: group }, { does: 'represent' });
    await press(on, { who }, { label: FACTS.units[index] ?? '' });
    await press(on, { who }, { does: 'position' });
    await press(on, { who: secretary }, { does: 'member' });
  }
  return { ...on, group, people };
}

const inGroup = ({ room, cast, group, stage }: Played): readonly string[] =>
  room.messagesFor(cast.secretary, group).filter((one) => one.author === stage.botId).map(({ message }) => textOf(message));

const board = ({ room, cast, group }: Played): string => textOf(room.chatsOf(cast.secretary).find(({ chatId }) => chatId === group)?.pinned?.message ?? {});

const screen = ({ room, cast, stage }: Played): string =>
  textOf(room.messagesFor(cast.secretary, stage.botId).findLast((one) => one.author === stage.botId)?.message ?? {});

/** From the opening to the closing, in the order of the agenda. */
async function hold(on: Played): Promise<void> {
  const { stage, cast, people, group, clock } = on;
  const { secretary } = cast;
  const [office = 0, foreign = 0] = people;
  const bySecretary = async (...wanted: readonly string[]): Promise<void> => {
    for (const does of wanted) await press(on, { who: secretary }, { does });
  };
  clock.set(localAt(FACTS.date, '14:00'));
  await stage.say(secretary, stage.botId, '/hoinghi');
  await press(on, { who: secretary }, { label: 'Mở hội nghị' });
  await press(on, { who: secretary }, { label: 'Mở hội nghị sơ kết 6 tháng' });
  for (const who of [office, foreign]) await press(on, { who, chat: group }, { does: 'present' });
  await bySecretary('guests', 'write');
  await stage.say(secretary, stage.botId, MADE_UP.guest);
  await stage.say(secretary, stage.botId, '/hoinghi');
  await press(on, { who: secretary }, { label: 'Chuyển sang: Báo cáo 6 tháng đầu năm' });
  clock.set(localAt(FACTS.date, '14:30'));
  await press(on, { who: secretary }, { label: 'Chuyển sang: Thảo luận và góp ý dự thảo báo cáo' });
  expect(board(on)).toContain('Đang thực hiện: 2. Thảo luận và góp ý dự thảo báo cáo');

  await press(on, { who: foreign, chat: group }, { label: 'Góp ý' });
  await stage.say(foreign, stage.botId, MADE_UP.comment);
  await bySecretary('remarks', 'write');
  await stage.say(secretary, stage.botId, FACTS.remark);

  clock.set(localAt(FACTS.date, '15:30'));
  await stage.say(secretary, stage.botId, '/hoinghi');
  await press(on, { who: secretary }, { label: 'Chuyển sang: Thống nhất nhiệm vụ 6 tháng cuối năm' });
  await bySecretary('remarks');
  await press(on, { who: secretary }, { label: 'Nêu nội dung đề nghị thống nhất' });
  await stage.say(secretary, stage.botId, MADE_UP.tasks.join('\n'));
  expect(board(on)).toContain('Đề nghị thống nhất:');
  await press(on, { who: secretary }, { does: 'remarks' });
  await bySecretary('agree');
  clock.set(localAt(FACTS.date, '16:15'));
  await stage.say(secretary, stage.botId, '/hoinghi');
  await bySecretary('conference-close', 'conference-close');
}

async function counted(base: Throwaway) {
  return { ballots: await base.db.client.ballot.count(), items: await base.db.client.agendaItem.findMany({ orderBy: { position: 'asc' } }) };
}

forOneDatabase((open) => {
  test('two units attend, comment on the draft, agree on the second half of the year; the summary lists it, and nobody votes', { timeout: 120_000 }, async () => {
    const base = await open();
    evening = await beginEvening(base);
    const on = await found(evening);
    await hold(on);

    const summary = inGroup(on).find((text) => text.includes('kết thúc hội nghị sơ kết 6 tháng năm 2023')) ?? '';
    expect(summary).toContain(FACTS.bloc);
    expect(summary).toContain('Thời gian: 14:00 – 16:15');
    expect(summary).toContain('Có mặt: 2/2 đơn vị');
    expect(summary).toContain('Góp ý, ghi chú: 2');
    expect(summary).toContain(`Sở Ngoại vụ (mục 2): ${MADE_UP.comment}`);
    expect(summary).toContain(`Ghi chú (mục 2): ${FACTS.remark}`);
    for (const task of MADE_UP.tasks) expect(summary).toContain(`– ${task}`);

    const { ballots, items } = await counted(base);
    expect(ballots).toBe(0);
    expect(items.map((item) => item.state)).toEqual(['done', 'done', 'done']);
    expect(items.every((item) => item.startedAt !== null && item.endedAt !== null)).toBe(true);
    await on.stage.say(on.cast.secretary, on.stage.botId, '/hoinghi');
    expect(screen(on)).toContain('Chưa có hội nghị nào đang họp.');

    expect(inGroup(on).length).toBeLessThanOrEqual(15);
    expect(on.room.refusals()).toEqual([]);
    expect(on.room.unansweredCallbacks()).toEqual([]);
  });
});
