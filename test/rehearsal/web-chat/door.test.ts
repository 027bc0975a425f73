/** The web chat's door: what a window is shown, and what an act in it changes for the others. */
import { describe, expect, it } from 'vitest';
import type { WireAnswer, WireChat, WireRoom } from '../../../src/rehearsal/web-chat/wire.ts';
import { keyboard, setStage, type Stage } from './stage.ts';

const HOST = 'http://127.0.0.1:8080';
const json = { 'content-type': 'application/json' };

async function act(stage: Stage, as: number, body: object): Promise<WireAnswer> {
  const response = await stage.app.request(`${HOST}/api/people/${as}/acts`, { method: 'POST', headers: json, body: JSON.stringify(body) });
  return (await response.json()) as WireAnswer;
}

async function turn(stage: Stage, body: object): Promise<WireAnswer> {
  const response = await stage.app.request(`${HOST}/api/room`, { method: 'POST', headers: json, body: JSON.stringify(body) });
  return (await response.json()) as WireAnswer;
}

interface Told {
  readonly event: string;
  readonly picture: unknown;
}

/** One window: reads what the server pushes, event by event. */
async function openStream(stage: Stage, query: string) {
  const response = await stage.app.request(`${HOST}/api/stream?${query}`);
  const reader = (response.body ?? new ReadableStream<Uint8Array>()).getReader();
  const decoder = new TextDecoder();
  let text = '';
  const next = async (): Promise<Told> => {
    while (!text.includes('\n\n')) {
      const { value, done } = await reader.read();
      if (done) throw new Error('The stream ended');
      text += decoder.decode(value, { stream: true });
    }
    const cut = text.indexOf('\n\n');
    const block = text.slice(0, cut);
    text = text.slice(cut + 2);
    const field = (name: string): string => block.split('\n').find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? '';
    return { event: field('event'), picture: JSON.parse(field('data')) };
  };
  const until = async <Picture>(event: string, fits: (picture: Picture) => boolean): Promise<Picture> => {
    for (;;) {
      const told = await next();
      if (told.event === event && fits(told.picture as Picture)) return told.picture as Picture;
    }
  };
  return { next, until, close: () => reader.cancel() };
}

const roomOf = async (stage: Stage, query: string): Promise<WireRoom> => {
  const stream = await openStream(stage, query);
  const room = await stream.until<WireRoom>('room', () => true);
  await stream.close();
  return room;
};

const chatOf = async (stage: Stage, as: number, chat: number): Promise<WireChat> => {
  const stream = await openStream(stage, `as=${as}&chat=${chat}`);
  const picture = await stream.until<WireChat>('chat', () => true);
  await stream.close();
  return picture;
};

describe('a window', () => {
  it('lists the people to play and asks nobody who they are', async () => {
    const stage = await setStage();
    const room = await roomOf(stage, '');
    expect(room.me).toBeUndefined();
    expect(room.cast.map(({ name }) => name)).toEqual(['Thư ký khối', 'Đại diện Sở Tài chính', 'Đại diện Cục Thuế']);
    expect(room.chats).toEqual([]);
  });

  it('shows the bot before anyone pressed Start, so that a newcomer knows where to begin', async () => {
    const stage = await setStage();
    const room = await roomOf(stage, `as=${stage.finance}`);
    expect(room.chats).toMatchObject([{ id: stage.bot, kind: 'private', title: 'Bot khối thi đua', unread: 0 }]);
    const chat = await chatOf(stage, stage.finance, stage.bot);
    expect(chat).toMatchObject({ messages: [], bot: { isStarted: false, isBlocked: false } });
  });

  it('is pushed what happens elsewhere, without asking again', async () => {
    const stage = await setStage();
    await act(stage, stage.secretary, { act: 'create-group', title: 'Khối', memberIds: [stage.finance, stage.tax] });
    const group = stage.room.chatsOf(stage.finance)[0]?.chatId ?? 0;
    const window = await openStream(stage, `as=${stage.finance}&chat=${group}`);
    await window.until<WireChat>('chat', () => true);
    await act(stage, stage.tax, { act: 'send', chatId: group, text: 'Cục Thuế có mặt' });
    const chat = await window.until<WireChat>('chat', ({ messages }) => messages.at(-1)?.text === 'Cục Thuế có mặt');
    expect(chat.messages.at(-1)).toMatchObject({ author: 'Đại diện Cục Thuế', isOwn: false });
    await window.close();
  });

  it('is sent nothing when nothing it shows has changed', async () => {
    const stage = await setStage();
    await act(stage, stage.secretary, { act: 'start', chatId: stage.bot });
    const window = await openStream(stage, `as=${stage.finance}`);
    await window.next();
    const other = await openStream(stage, `as=${stage.tax}`);
    await act(stage, stage.tax, { act: 'start', chatId: stage.bot });
    await other.until<WireRoom>('room', ({ chats }) => chats[0]?.last?.text === '/start');
    await act(stage, stage.finance, { act: 'start', chatId: stage.bot });
    const { event, picture } = await window.next();
    expect(event).toBe('room');
    expect((picture as WireRoom).chats[0]?.last?.text).toBe('/start');
    await Promise.all([window.close(), other.close()]);
  });

  it('ends when the server stops', async () => {
    const stage = await setStage();
    const window = await openStream(stage, '');
    await window.next();
    stage.stopping.abort();
    await expect(window.next()).rejects.toThrow('The stream ended');
  });

  it('counts unread messages until the chat is read', async () => {
    const stage = await setStage();
    await act(stage, stage.finance, { act: 'start', chatId: stage.bot });
    await stage.hand.post({ chatId: stage.finance, content: { text: 'Việc của đơn vị' } });
    expect((await roomOf(stage, `as=${stage.finance}`)).chats[0]?.unread).toBe(1);
    await act(stage, stage.finance, { act: 'read', chatId: stage.bot });
    expect((await roomOf(stage, `as=${stage.finance}`)).chats[0]?.unread).toBe(0);
  });
});

describe('an act', () => {
  it('of pressing a button waits for the bot and brings its answer', async () => {
    const stage = await setStage();
    await act(stage, stage.finance, { act: 'start', chatId: stage.bot });
    const ballot = await stage.hand.post({ chatId: stage.finance, content: { text: 'Phiếu' }, keyboard: keyboard(['Cục Thuế']) });
    const unsubscribe = stage.room.subscribe((news) => {
      if (news.type === 'event' && news.event.type === 'callback-pressed') void stage.hand.answer(news.event.callback.id, 'Đã ghi nhận phiếu của đơn vị.', true);
    });
    const answer = await act(stage, stage.finance, { act: 'tap', chatId: stage.bot, key: String(ballot.message_id), row: 0, column: 0 });
    unsubscribe();
    expect(answer).toEqual({ ok: true, callback: { text: 'Đã ghi nhận phiếu của đơn vị.', isAlert: true } });
  });

  it('of pressing a button that is gone is refused by name', async () => {
    const stage = await setStage();
    await act(stage, stage.finance, { act: 'start', chatId: stage.bot });
    const ballot = await stage.hand.post({ chatId: stage.finance, content: { text: 'Phiếu' }, keyboard: keyboard(['Cục Thuế']) });
    await stage.hand.edit(stage.finance, ballot.message_id, 'Đã đóng');
    const answer = await act(stage, stage.finance, { act: 'tap', chatId: stage.bot, key: String(ballot.message_id), row: 0, column: 0 });
    expect(answer).toEqual({ ok: false, refusal: 'button-not-found' });
  });

  it('of writing to a group is refused to someone who is not in it', async () => {
    const stage = await setStage();
    const made = await act(stage, stage.secretary, { act: 'create-group', title: 'Khối', memberIds: [stage.tax] });
    const group = made.ok ? (made.chatId ?? 0) : 0;
    const answer = await act(stage, stage.finance, { act: 'send', chatId: group, text: 'Xin chào' });
    expect(answer.ok).toBe(false);
    expect(stage.room.messagesFor(stage.secretary, group).some(({ message }) => message.text === 'Xin chào')).toBe(false);
  });

  it('of making administrators or upgrading is refused to an ordinary member', async () => {
    const stage = await setStage();
    const made = await act(stage, stage.secretary, { act: 'create-group', title: 'Khối', memberIds: [stage.tax, stage.finance] });
    const chatId = made.ok ? (made.chatId ?? 0) : 0;
    const refusal = { ok: false, refusal: 'not-an-administrator' };
    expect(await act(stage, stage.tax, { act: 'set-admin', chatId, userId: stage.tax, isAdmin: true })).toEqual(refusal);
    expect(await act(stage, stage.tax, { act: 'upgrade', chatId })).toEqual(refusal);
    expect(await act(stage, stage.secretary, { act: 'set-admin', chatId, userId: stage.tax, isAdmin: true })).toEqual({ ok: true });
  });

  it('of opening a link that adds the bot asks which group, then leads into it', async () => {
    const stage = await setStage();
    const made = await act(stage, stage.secretary, { act: 'create-group', title: 'Khối', memberIds: [stage.tax] });
    const groupId = made.ok ? (made.chatId ?? 0) : 0;
    const url = 'https://t.me/khoi_bot?startgroup=bind_1';
    expect(await act(stage, stage.secretary, { act: 'open', url })).toEqual({ ok: false, refusal: 'group-needed' });
    expect(await act(stage, stage.secretary, { act: 'open', url, groupId })).toEqual({ ok: true, chatId: groupId });
    expect(await act(stage, stage.secretary, { act: 'open', url: 'https://example.org/x' })).toEqual({ ok: true, url: 'https://example.org/x' });
  });

  it.each([
    ['an act nobody knows', { act: 'format-disk' }],
    ['a field too many', { act: 'leave', chatId: 1, by: 2 }],
    ['a missing field', { act: 'send', chatId: 1 }],
    ['no object', 7],
  ])('that is %s is not understood', async (_case, body) => {
    const stage = await setStage();
    expect(await act(stage, stage.finance, body as object)).toEqual({ ok: false, refusal: 'not-understood' });
  });

  it('in the name of the bot or of nobody is not understood', async () => {
    const stage = await setStage();
    const body = { act: 'start', chatId: stage.bot };
    expect(await act(stage, stage.bot, body)).toEqual({ ok: false, refusal: 'not-understood' });
    expect(await act(stage, 12345, body)).toEqual({ ok: false, refusal: 'not-understood' });
  });
});

describe('files', () => {
  it('go up by multipart and come back byte for byte, as a download', async () => {
    const stage = await setStage();
    await act(stage, stage.finance, { act: 'start', chatId: stage.bot });
    const bytes = new Uint8Array([80, 75, 3, 4, 0, 255]);
    const form = new FormData();
    form.set('chatId', String(stage.bot));
    form.set('caption', 'Bảng tự chấm điểm');
    form.set('file', new File([bytes], 'Bảng điểm.xlsx', { type: 'application/vnd.ms-excel' }));
    await stage.app.request(`${HOST}/api/people/${stage.finance}/uploads`, { method: 'POST', body: form });
    const chat = await chatOf(stage, stage.finance, stage.bot);
    const sent = chat.messages.at(-1);
    expect(sent).toMatchObject({ text: 'Bảng tự chấm điểm', file: { kind: 'document', name: 'Bảng điểm.xlsx', size: 6 } });
    const response = await stage.app.request(`${HOST}${sent?.file?.path ?? ''}`);
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes);
    expect(response.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''B%E1%BA%A3ng%20%C4%91i%E1%BB%83m.xlsx");
  });

  it('that claim to be a web page are never shown as one', async () => {
    const stage = await setStage();
    await act(stage, stage.finance, { act: 'start', chatId: stage.bot });
    await stage.room.sendFile(stage.finance, stage.bot, { name: 'x.html', mime: 'text/html', bytes: new TextEncoder().encode('<script>alert(1)</script>') });
    const path = (await chatOf(stage, stage.finance, stage.bot)).messages.at(-1)?.file?.path ?? '';
    const response = await stage.app.request(`${HOST}${path}`);
    expect(response.headers.get('content-type')).toBe('application/octet-stream');
    expect(response.headers.get('content-disposition')).toContain('attachment');
  });

  it('of a chat that this person cannot see are not found', async () => {
    const stage = await setStage();
    await act(stage, stage.finance, { act: 'start', chatId: stage.bot });
    await stage.room.sendFile(stage.finance, stage.bot, { name: 'a.pdf', mime: 'application/pdf', bytes: new Uint8Array(3) });
    const path = (await chatOf(stage, stage.finance, stage.bot)).messages.at(-1)?.file?.path ?? '';
    const response = await stage.app.request(`${HOST}${path.replace(`as=${stage.finance}`, `as=${stage.tax}`)}`);
    expect(response.status).toBe(404);
  });
});

describe('the room bar', () => {
  it('steers the sample rehearsal and shows how far it is', async () => {
    const stage = await setStage();
    for (const move of ['play', 'pause', 'step', 'take-over']) await turn(stage, { act: 'sample', move });
    expect(stage.controls.moves).toEqual(['play', 'pause', 'step', 'take-over']);
    await turn(stage, { act: 'sample-pace', pace: 'fast' });
    expect(stage.controls.moves.at(-1)).toBe('pace fast');
    const caption = { vi: 'Sở Tài chính điểm danh', en: 'Sở Tài chính checks in' };
    stage.controls.show({ status: 'playing', step: 3, caption });
    expect((await roomOf(stage, '')).sample).toMatchObject({ status: 'playing', step: 3, of: 40, caption });
  });

  it('says whether anything would be lost by starting over', async () => {
    const stage = await setStage();
    expect((await roomOf(stage, '')).isEmpty).toBe(true);
    await act(stage, stage.finance, { act: 'start', chatId: stage.bot });
    expect((await roomOf(stage, '')).isEmpty).toBe(false);
  });

  it('moves the clock forward only', async () => {
    const stage = await setStage();
    const now = stage.clock.at;
    expect(await turn(stage, { act: 'clock', to: now - 1 })).toEqual({ ok: false, refusal: 'clock-only-forward' });
    expect(await turn(stage, { act: 'clock', to: now + 86_400_000 })).toEqual({ ok: true });
    expect(stage.clock.at).toBe(now + 86_400_000);
  });

  it('turns faults on and shows every window that they are on', async () => {
    const stage = await setStage();
    const window = await openStream(stage, '');
    await window.next();
    await turn(stage, { act: 'faults', down: true, delayMs: 0, retryAfter: 20 });
    const room = await window.until<WireRoom>('room', ({ faults }) => faults.down);
    expect(room.faults).toEqual({ down: true, delayMs: 0, retryAfter: 20 });
    await window.close();
  });

  it('adds a person to play', async () => {
    const stage = await setStage();
    const answer = await turn(stage, { act: 'add-person', name: 'Đại diện Sở Y tế' });
    expect((await roomOf(stage, '')).cast.at(-1)).toMatchObject({ name: 'Đại diện Sở Y tế', id: answer.ok ? answer.userId : 0 });
  });

  it('starts afresh and shows every window the empty room', async () => {
    const stage = await setStage();
    await act(stage, stage.finance, { act: 'start', chatId: stage.bot });
    const window = await openStream(stage, `as=${stage.finance}`);
    await window.next();
    await turn(stage, { act: 'restart' });
    const room = await window.until<WireRoom>('room', ({ cast }) => cast.length === 0);
    expect(room.me).toBeUndefined();
    await window.close();
  });
});
