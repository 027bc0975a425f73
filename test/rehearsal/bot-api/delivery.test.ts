/** How updates reach a bot and how requests may be written: polling, its conflicts, addresses, forms, files. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import { createFaults } from '../../../src/rehearsal/faults.ts';
import { TOKEN } from '../chat/rehearsed-room.ts';
import type { Told } from './asking.ts';
import { asked, openCounter } from './asking.ts';

interface Got {
  readonly update_id: number;
  readonly message?: { readonly text?: string };
}

const got = (told: Told): Got[] => told.result as Got[];

describe('polling', () => {
  test('gives each update until it is confirmed, with numbers that only grow', async () => {
    const { room, ask, user, bot } = await openCounter();
    await room.sendText(user, bot.user.id, 'một');
    const first = got(await ask('getUpdates'));
    expect(got(await ask('getUpdates'))).toEqual(first);
    const last = first.at(-1)?.update_id ?? 0;
    expect(first.map(({ update_id }) => update_id)).toEqual(first.map((_update, index) => last - first.length + 1 + index));
    expect(got(await ask('getUpdates', { offset: last }))).toHaveLength(1);
    expect(got(await ask('getUpdates', { offset: last + 1 }))).toEqual([]);
    await room.sendText(user, bot.user.id, 'hai');
    expect(got(await ask('getUpdates', { offset: -1 })).map(({ message }) => message?.text)).toEqual(['hai']);
  });

  test('wakes at once when something happens', async () => {
    const { room, ask, user, bot } = await openCounter();
    const last = got(await ask('getUpdates')).at(-1)?.update_id ?? 0;
    const waiting = ask('getUpdates', { offset: last + 1, timeout: 30 });
    await room.sendText(user, bot.user.id, 'gọi');
    expect(got(await waiting).map(({ message }) => message?.text)).toEqual(['gọi']);
    await room.stop();
  });

  test('sends the first poller away when a second one comes', async () => {
    const { room, ask } = await openCounter();
    const last = got(await ask('getUpdates')).at(-1)?.update_id ?? 0;
    const first = ask('getUpdates', { offset: last + 1, timeout: 30 });
    await ask('getMe');
    const second = ask('getUpdates', { offset: last + 1, timeout: 30 });
    expect(await first).toMatchObject({ error_code: 409, description: expect.stringContaining('terminated by other getUpdates request') as string });
    await room.stop();
    expect(got(await second)).toEqual([]);
    expect(room.refusals()).toMatchObject([{ kind: 'conflict' }]);
  });

  test('ends with 502 at the moment Telegram goes down', async () => {
    const faults = createFaults();
    const { ask } = await openCounter({ door: { faults } });
    const last = got(await ask('getUpdates')).at(-1)?.update_id ?? 0;
    const waiting = ask('getUpdates', { offset: last + 1, timeout: 30 });
    await ask('getMe');
    faults.set({ down: true });
    expect(await waiting).toMatchObject({ error_code: 502 });
  });

  test('tells only what was asked for', async () => {
    const { room, ask, user, bot } = await openCounter();
    const last = got(await ask('getUpdates', { allowed_updates: ['callback_query'] })).at(-1)?.update_id ?? 0;
    await room.sendText(user, bot.user.id, 'không ai nghe');
    expect(got(await ask('getUpdates', { offset: last + 1 }))).toEqual([]);
  });
});

describe('a request', () => {
  test('needs a token of this room', async () => {
    const { app } = await openCounter();
    expect(await asked(app, '/bot1:wrong/getMe')).toEqual({ ok: false, error_code: 401, description: 'Unauthorized' });
  });

  test('may stand in the address', async () => {
    const { app, user } = await openCounter();
    expect(await asked(app, `/bot${TOKEN}/sendMessage?chat_id=${user}&text=${encodeURIComponent('Chào')}`)).toMatchObject({ result: { text: 'Chào' } });
  });

  test('may be a form', async () => {
    const { app, user } = await openCounter();
    const body = new URLSearchParams({ chat_id: String(user), text: 'Chào', disable_notification: 'true', reply_markup: '{"force_reply":true}' });
    expect(await asked(app, `/bot${TOKEN}/sendMessage`, { method: 'POST', body })).toMatchObject({ ok: true });
  });

  test('may carry files, named by their parameter or attached', async () => {
    const { app, user } = await openCounter();
    const direct = new FormData();
    direct.set('chat_id', String(user));
    direct.set('document', new File(['một'], 'Phiếu tín nhiệm.txt'));
    expect(await asked(app, `/bot${TOKEN}/sendDocument`, { method: 'POST', body: direct })).toMatchObject({ result: { document: { file_size: 5, file_name: 'Phiếu tín nhiệm.txt', mime_type: 'text/plain' } } });
    const attached = new FormData();
    attached.set('chat_id', String(user));
    attached.set('photo', 'attach://anh');
    attached.set('anh', new File(['ảnh'], 'ket-qua.png'));
    expect(await asked(app, `/bot${TOKEN}/sendPhoto`, { method: 'POST', body: attached })).toMatchObject({ result: { photo: [{ file_size: 5 }] } });
    const lost = new FormData();
    lost.set('chat_id', String(user));
    lost.set('document', 'attach://khong-co');
    expect(await asked(app, `/bot${TOKEN}/sendDocument`, { method: 'POST', body: lost })).toMatchObject({ error_code: 400 });
  });

  test('that cannot be read is refused', async () => {
    const { app } = await openCounter();
    const init = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{"chat_id":' };
    expect(await asked(app, `/bot${TOKEN}/sendMessage`, init)).toMatchObject({ error_code: 400, description: "Bad Request: can't parse the request's body" });
  });

  test('for a file needs the bot that knows it', async () => {
    const { app, ask, user, room, bot } = await openCounter();
    await room.sendFile(user, bot.user.id, { name: 'Ảnh họp.png', mime: 'image/png', bytes: new Uint8Array([1, 2, 3]), as: 'photo' });
    const fileId = room.messagesFor(user, bot.user.id).at(-1)?.message.photo?.[0]?.file_id;
    const told = await ask('getFile', { file_id: fileId });
    const path = (told.result as { file_path: string }).file_path;
    expect(new Uint8Array(await (await app.request(`/file/bot${TOKEN}/${path}`)).arrayBuffer())).toEqual(new Uint8Array([1, 2, 3]));
    expect((await app.request(`/file/bot1:wrong/${path}`)).status).toBe(401);
  });
});

describe('a webhook', () => {
  test('may answer an update with a method call', async () => {
    const { room, ask, user, bot } = await openCounter();
    const server = createServer((request, response) => {
      request.resume().on('end', () => {
        response.setHeader('Content-Type', 'application/json');
        response.end(JSON.stringify({ method: 'sendMessage', chat_id: user, text: 'Đã nhận' }));
      });
    });
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    await ask('setWebhook', { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, drop_pending_updates: true });
    await room.sendText(user, bot.user.id, 'Có ai không?');
    await room.quiet();
    expect(room.messagesFor(user, bot.user.id).at(-1)?.message.text).toBe('Đã nhận');
    expect(room.refusals()).toEqual([]);
    await room.stop();
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  });
});

describe('the menu of commands', () => {
  test('is chosen by scope, then by language', async () => {
    const { room, ask, user, group, bot } = await openCounter();
    const command = (description: string): { commands: unknown[] } => ({ commands: [{ command: 'start', description }] });
    await ask('setMyCommands', command('Start'));
    expect(room.commandsFor(user, bot.user.id)).toMatchObject([{ description: 'Start' }]);
    await ask('setMyCommands', { ...command('Bắt đầu'), language_code: 'vi' });
    expect(room.commandsFor(user, group)).toMatchObject([{ description: 'Bắt đầu' }]);
    await ask('setMyCommands', { ...command('Trong nhóm'), scope: { type: 'all_group_chats' } });
    expect(room.commandsFor(user, group)).toMatchObject([{ description: 'Trong nhóm' }]);
    await ask('deleteMyCommands', { scope: { type: 'all_group_chats' } });
    expect(room.commandsFor(user, group)).toMatchObject([{ description: 'Bắt đầu' }]);
  });
});
