/** The list of events is the room's only memory: read again, it gives the same room. */
import { describe, expect, test } from 'vitest';
import { decideBotSend } from '../../../src/rehearsal/chat/bot-sends.ts';
import type { ChatEvent, ChatJournal } from '../../../src/rehearsal/chat/model.ts';
import type { RoomNews } from '../../../src/rehearsal/room.ts';
import { createRoom, memoryBlobs, memoryJournal } from '../../../src/rehearsal/room.ts';
import { countingRandom, handClock, openRoom } from './rehearsed-room.ts';

/** Keeps what a file or a database would keep: text. */
function writtenJournal(): ChatJournal & { readonly lines: string[] } {
  const lines: string[] = [];
  return {
    lines,
    load: () => Promise.resolve(lines.map((line) => JSON.parse(line) as ChatEvent)),
    append: (events) => Promise.resolve(void lines.push(...events.map((event) => JSON.stringify(event)))),
    clear: () => Promise.resolve(void lines.splice(0)),
  };
}

describe('a restart', () => {
  test('gives back chats, people, unread marks, buttons and waiting updates', async () => {
    const journal = writtenJournal();
    const { room, bot } = await openRoom({ journal });
    const secretary = await room.addUser({ first_name: 'Thư ký' });
    const member = await room.addUser({ first_name: 'Đại diện Sở Tài chính' });
    await room.pressStart(member.id, bot.user.id, 'v_1');
    const group = await room.createGroup({ title: 'Khối Kinh tế', creator: secretary.id, members: [member.id, bot.user.id] });
    const keyboard = { inline_keyboard: [[{ text: 'Có mặt', callback_data: 'in' }]] };
    const sent = await room.desk.act((state, at) => decideBotSend(state, { botId: bot.user.id, chatId: group, content: { text: 'Điểm danh' }, keyboard }, at));
    const press = await room.tap(member.id, group, sent.ok ? sent.value.message.message_id : 0, { data: 'in' });
    await room.sendText(member.id, group, '/bang');
    await room.migrate(group);
    const seen = (of: typeof room) => JSON.stringify([secretary.id, member.id].map((id) => [of.chatsOf(id), of.messagesFor(id, bot.user.id), of.messagesFor(id, group)]));
    const waiting = (of: typeof room) => JSON.stringify([...of.desk.state.bots.values()].map(({ pending, nextUpdateId }) => ({ pending, nextUpdateId })));
    await room.stop();
    const again = await createRoom({ journal, clock: handClock(), blobs: memoryBlobs(), rates: 'off', random: countingRandom() });
    expect(seen(again)).toBe(seen(room));
    expect(waiting(again)).toBe(waiting(room));
    expect(again.unansweredCallbacks().map(({ id }) => ({ kind: 'callback', callbackId: id }))).toEqual([press]);
  });

  test('tells listeners only of what is in the journal', async () => {
    const journal = writtenJournal();
    const { room } = await openRoom({ journal });
    const missing: string[] = [];
    room.subscribe((news: RoomNews) => {
      if (news.type === 'event' && !journal.lines.includes(JSON.stringify(news.event))) missing.push(news.event.type);
    });
    const people = await Promise.all(['Y tế', 'Nội vụ', 'Tư pháp'].map((name) => room.addUser({ first_name: `Đại diện Sở ${name}` })));
    await Promise.all(people.map(({ id }) => room.createGroup({ title: 'Khối', creator: id })));
    expect(missing).toEqual([]);
  });

  test('after an outage of the journal loses nothing that was told to be kept', async () => {
    const kept = memoryJournal();
    let broken = false;
    const journal: ChatJournal = { ...kept, append: (events) => (broken ? Promise.reject(new Error('disk full')) : kept.append(events)) };
    const { room } = await openRoom({ journal });
    broken = true;
    await expect(room.addUser({ first_name: 'Thư ký' })).rejects.toThrow('disk full');
    broken = false;
    await room.addUser({ first_name: 'Đại diện Sở Y tế' });
    const people = (await kept.load()).filter((event) => event.type === 'person-added');
    expect(people).toHaveLength(2);
  });
});

describe('beginning again', () => {
  test('empties chats and people; the bot goes on polling where it was', async () => {
    const { room, bot, journal } = await openRoom();
    const user = await room.addUser({ first_name: 'Thư ký' });
    await room.pressStart(user.id, bot.user.id);
    const news: string[] = [];
    room.subscribe(({ type }) => void news.push(type));
    const next = room.desk.state.bots.get(bot.user.id)?.nextUpdateId;
    await room.reset();
    expect(room.users()).toEqual([]);
    expect(room.bots()).toEqual([bot]);
    expect(room.desk.state.bots.get(bot.user.id)).toMatchObject({ nextUpdateId: next, pending: [] });
    expect(news.at(-1)).toBe('reset');
    expect((await journal.load()).map(({ type }) => type)).toEqual(['bot-added']);
  });
});

describe('quiet', () => {
  test('is not declared while an update waits, and says what it waited for', async () => {
    const { room, bot } = await openRoom();
    await room.quiet();
    const user = await room.addUser({ first_name: 'Thư ký' });
    await room.pressStart(user.id, bot.user.id);
    await expect(room.quiet({ withinMs: 30 })).rejects.toThrow('1 update(s) not confirmed');
  });

  test('waits for what the caller names', async () => {
    const { room } = await openRoom();
    let left = 3;
    await room.quiet({ busy: () => (left -= 1) > 0 });
    expect(left).toBeLessThanOrEqual(0);
  });
});
