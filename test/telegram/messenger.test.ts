/** What goes out reaches Telegram although a connection breaks, where saying it twice does no harm. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Api } from 'grammy';
import { afterEach, describe, expect, it } from 'vitest';
import { say, screen, silentLog, verbatim } from '#kernel';
import { deliveredOf } from '../../src/telegram/delivered.ts';
import { makeMessenger, type Messenger } from '../../src/telegram/messenger.ts';
import { speaker } from '../support/evening.ts';

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

async function messengerTo(server: Server): Promise<Messenger> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const api = new Api('1:token-of-a-test', { apiRoot: `http://127.0.0.1:${port}` });
  const hearing = { unreachable: async () => undefined, migrated: async () => undefined };
  return makeMessenger({ api, speaker, log: silentLog, hearing, pause: async () => undefined });
}

/** A Telegram whose line breaks under the first `breaks` calls; `calls` are the methods it has heard. */
async function breakingLine(breaks: number): Promise<{ readonly messenger: Messenger; readonly calls: string[] }> {
  const calls: string[] = [];
  const messenger = await messengerTo(
    createServer((request, response) => {
      calls.push(request.url?.split('/').at(-1) ?? '');
      if (calls.length <= breaks) return void request.socket.destroy();
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ ok: true, result: calls.at(-1) === 'sendMessage' ? { message_id: 7 } : true }));
    }),
  );
  return { calls, messenger };
}

/** A Telegram that counts otherwise than we do; `texts` are the lengths it was asked to take. */
async function narrowLine(longest: number): Promise<{ readonly messenger: Messenger; readonly texts: number[] }> {
  const texts: number[] = [];
  const messenger = await messengerTo(
    createServer((request, response) => {
      let body = '';
      request.on('data', (piece: Buffer) => (body += piece.toString())).on('end', () => {
        const { text } = JSON.parse(body) as { text: string };
        texts.push(text.length);
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify(text.length <= longest ? { ok: true, result: { message_id: 7 } } : { ok: false, error_code: 400, description: 'Bad Request: message is too long' }));
      });
    }),
  );
  return { texts, messenger };
}

const words = screen([say('button-home')]);

describe('a line that breaks midway', () => {
  it('costs nobody the answer to a tap', async () => {
    const { messenger, calls } = await breakingLine(1);
    await messenger.answerCallback('1', { text: 'x', alert: false });
    expect(calls).toEqual(['answerCallbackQuery', 'answerCallbackQuery']);
  });

  it('is given up when it breaks for the third time', async () => {
    const { messenger, calls } = await breakingLine(9);
    await messenger.answerCallback('1', { text: 'x', alert: false });
    expect(calls).toHaveLength(3);
  });

  it('leaves no edit undone, for the same text twice is the same text', async () => {
    const { messenger, calls } = await breakingLine(1);
    expect(await messenger.edit({ chatId: 1 }, 7, { screen: words, language: 'vi' })).toEqual({ ok: true, messageId: 7 });
    expect(calls).toHaveLength(2);
  });

  it('never says a new message twice: the caller hears that nobody knows', async () => {
    const { messenger, calls } = await breakingLine(1);
    expect(await messenger.send({ chatId: 1 }, words, 'vi')).toEqual({ ok: false, failure: { kind: 'network' } });
    expect(calls).toEqual(['sendMessage']);
  });
});

describe('a text that Telegram finds too long', () => {
  const long = screen(['a', 'b', 'c'].map((letter) => verbatim(letter.repeat(1300))));

  it('is said with half the room', async () => {
    const { messenger, texts } = await narrowLine(2048);
    expect(await messenger.send({ chatId: 1 }, long, 'vi')).toEqual({ ok: true, messageId: 7 });
    expect(texts).toEqual([3902, 2048]);
    expect((await messenger.edit({ chatId: 1 }, 7, { screen: long, language: 'vi' })).ok).toBe(true);
  });

  it('is no message that failed in silence even then: somebody is asked', async () => {
    const { messenger } = await narrowLine(1);
    const sent = await messenger.send({ chatId: 1 }, long, 'vi');
    expect([sent, deliveredOf(sent)]).toEqual([{ ok: false, failure: { kind: 'too-long' } }, 'in-doubt']);
  });
});
