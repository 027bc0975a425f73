/** Updates by webhook: the application behind its own door, posted to by the local Telegram, which knows the secret. */
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { say, silentLog, systemClock } from '#kernel';
import { BOT_TOKEN, BOT_USERNAME, createRoom, memoryBlobs, memoryJournal, serveBotApi } from '#rehearsal';
import { serveWeb } from '#web';
import { buildApp } from '../../src/app.ts';
import { forEachDatabase } from '../support/database.ts';
import { speaker } from '../support/evening.ts';

const SECRET = 'a-secret-of-the-webhook';
const PATH = '/hook';

forEachDatabase((open) => {
  const closing: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0).toReversed()) await close();
  });

  test('what Telegram posts with the secret is answered; without it nothing is heard', async () => {
    const base = await open();
    const room = await createRoom({ clock: systemClock, journal: memoryJournal(), blobs: memoryBlobs(), rates: 'off', random: Math.random });
    const api = await serveBotApi(room);
    closing.push(() => room.stop(), () => api.close());
    const bot = await room.addBot({ token: BOT_TOKEN, username: BOT_USERNAME, first_name: 'Khối thi đua' });
    const app = await buildApp({
      db: base.db, clock: systemClock, log: silentLog, speaker, telegram: { token: BOT_TOKEN, apiRoot: api.url, agent: undefined }, operatorIds: new Set(),
      defaultLanguage: 'vi', defaultTimeZone: 'Asia/Ho_Chi_Minh', filesDir: join(base.folder, 'files'), keysDir: join(base.folder, 'keys'), outboxGapMs: 0,
    });
    const answer = app.chat.serve(app.features, SECRET);
    const web = await serveWeb({ host: '127.0.0.1', port: 0, isHealthy: async () => true, webhook: { path: PATH, answer } });
    closing.push(() => web.close(), () => app.stop());
    await app.chat.announceWebhook(`${web.address}${PATH}`, SECRET);

    const person = await room.addUser({ first_name: 'Người ngoài khối' });
    await room.pressStart(person.id, bot.user.id);
    await room.quiet();
    await app.idle();
    const texts = room.messagesFor(person.id, bot.user.id).filter((one) => one.author === bot.user.id).map(({ message }) => message.text);
    expect(texts.join()).toContain(speaker.plain(say('blocs-home-stranger'), 'vi'));

    const people = await base.db.client.person.count();
    const forged = { update_id: 1, message: { message_id: 1, date: 0, chat: { id: 5, type: 'private', first_name: 'x' }, from: { id: 5, is_bot: false, first_name: 'x' }, text: '/start' } };
    for (const secret of [undefined, 'another-secret-altogether']) {
      const headers = { 'content-type': 'application/json', ...(secret === undefined ? {} : { 'x-telegram-bot-api-secret-token': secret }) };
      const response = await fetch(`${web.address}${PATH}`, { method: 'POST', headers, body: JSON.stringify(forged) });
      expect(response.status).toBe(401);
    }
    expect(await base.db.client.person.count()).toBe(people);
    expect(room.refusals()).toEqual([]);
  });
});
