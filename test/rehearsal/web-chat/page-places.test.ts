/** The page's small certainties: its address, its times, the letters on a sign. */
import { describe, expect, it } from 'vitest';
import { readPlace, writePlace } from '../../../src/rehearsal/web-chat/page/address.ts';
import { chatInSight } from '../../../src/rehearsal/web-chat/page/following.ts';
import { initialsOf } from '../../../src/rehearsal/web-chat/page/initials.ts';
import { withOpenRead } from '../../../src/rehearsal/web-chat/page/unread.ts';
import { dayText, instantOf, longDayText, timeText, wallClock } from '../../../src/rehearsal/web-chat/page/dates.ts';

const ZONE = 'Asia/Ho_Chi_Minh';

describe('a window that follows the sample', () => {
  const [me, other, bot, group] = [1, 2, 7, -1001];
  const seen = (status: 'idle' | 'playing' | 'paused' | 'finished' | 'taken-over', actors: readonly number[], groupId: number | undefined = group) =>
    chatInSight({
      me: { id: me, name: 'Thư ký khối', isBot: false },
      chats: [bot, group].map((id) => ({ id, kind: 'private' as const, title: '', isBot: false, unread: 0 })),
      sample: { status, step: 1, of: 9, pace: 'normal', lead: me, scenes: actors.map((userId) => ({ userId, chatId: bot })), ...(groupId !== undefined && { groupId }) },
    });

  it('shows the own chat while this person acts, also in turns with another', () => {
    expect(seen('playing', [me])).toBe(bot);
    expect(seen('playing', [other, me])).toBe(bot);
  });

  it('shows the group where others act, and nothing new before there is one', () => {
    expect(seen('playing', [other])).toBe(group);
    expect(seen('paused', [other], 0)).toBeUndefined();
  });

  it('ends at the announced result in the group', () => expect(seen('finished', [me])).toBe(group));

  it.each(['idle', 'taken-over'] as const)('leaves the window alone when the sample is %s', (status) => {
    expect(seen(status, [me, other])).toBeUndefined();
  });
});

describe('unread marks', () => {
  const chats = [1, 2].map((id) => ({ id, kind: 'private' as const, title: '', isBot: true, unread: id }));
  const marks = (openId: number | undefined) => withOpenRead({ chats }, openId).chats.map(({ unread }) => unread);

  it('stand on every chat but the one that is open', () => {
    expect([marks(2), marks(1), marks(undefined), marks(9)]).toEqual([[1, 0], [0, 2], [1, 2], [1, 2]]);
  });
});

describe('the page’s address', () => {
  it.each([
    ['/?as=7&chat=-1001', { as: 7, chat: -1001 }],
    ['/?as=7', { as: 7 }],
    ['/', {}],
  ])('%s carries who is played and which chat is open, there and back', (path, place) => {
    expect(readPlace(new URL(path, 'http://x').search)).toEqual(place);
    expect(writePlace(place)).toBe(path);
  });

  it.each(['?as=abc', '?as=1e9', '?as=', '?as=99999999999999999999'])('takes nothing that is no id: %s', (search) => {
    expect(readPlace(search)).toEqual({});
  });
});

describe('times', () => {
  const at = Date.parse('2019-11-24T17:05:00Z');

  it('are written as Vietnamese offices do, in the bloc’s zone', () => {
    expect([timeText(at, ZONE), dayText(at, ZONE), longDayText(at, ZONE, 'vi')]).toEqual(['00:05', '25/11/2019', 'Thứ Hai, 25/11/2019']);
  });

  it.each([ZONE, 'UTC', 'Europe/Berlin', 'America/St_Johns'])('typed on the wall clock of %s mean the instant it showed', (zone) => {
    expect(wallClock(instantOf('2019-11-25T17:00', zone), zone)).toBe('2019-11-25T17:00');
    expect(instantOf(wallClock(at, zone), zone)).toBe(at);
  });
});

describe('the letters on a sign', () => {
  it.each([
    ['Đại diện Sở Tài chính', 'TC'],
    ['Bot', 'B'],
    ['Khối thi đua Tham mưu - Tổng hợp', 'TH'],
    ['  ', ''],
  ])('of "%s" are "%s"', (name, letters) => {
    expect(initialsOf(name)).toBe(letters);
  });
});
