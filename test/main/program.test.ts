/** Start and stop as the operator sees them: one line when it is ready, one sentence when it cannot, and nobody left behind. */
import { mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { openDatabase } from '#db';
import { say, systemClock } from '#kernel';
import { BOT_TOKEN, BOT_USERNAME, createRoom, memoryBlobs, memoryJournal, serveBotApi, type Room } from '#rehearsal';
import { speaker } from '../support/evening.ts';
import { makeFolder, run, stop, type Ended, type Running } from '../support/program.ts';

const READY = /Phòng diễn tập đã sẵn sàng tại (http:\/\/127\.0\.0\.1:\d+)\n/u;
const READY_ON_TELEGRAM = /Bot @khoi_thi_dua_bot đã sẵn sàng; kiểm tra sức khỏe tại (http:\/\/127\.0\.0\.1:\d+\/health)\n/u;

const folders: string[] = [];
const started: Running[] = [];
const cleanups: (() => Promise<void>)[] = [];

const newFolder = (): string => {
  const folder = makeFolder();
  folders.push(folder);
  return folder;
};

const start = (folder: string, env?: Readonly<Record<string, string>>): Running => {
  const running = run(folder, env);
  started.push(running);
  return running;
};

afterEach(async () => {
  for (const running of started.splice(0)) await stop(running, 'SIGKILL');
  for (const cleanup of cleanups.splice(0)) await cleanup();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** One sentence on standard error, no stack, nothing else. */
function expectRefusal({ code, err }: Ended, key: string, args?: Parameters<typeof say>[1]): void {
  expect(err).toBe(`${speaker.plain(say(key, args), 'vi')}\n`);
  expect(code).toBe(1);
}

// A machine that is busy with the rest of the suite starts a program in seconds, not in one.
const SLOWLY = { timeout: 90_000 };

describe('the rehearsal', SLOWLY, () => {
  test('prints its address once, answers there, stops within five seconds, and is ready again on what it kept', async () => {
    const folder = newFolder();
    const first = start(folder);
    const [line, address = ''] = await first.says(READY);
    expect((await fetch(address)).status).toBe(200);
    expect(await (await fetch(`${address}/health`)).json()).toEqual({ ok: true });
    const end = await stop(first);
    expect(end).toMatchObject({ code: 0, err: '', out: line });
    expect(end.tookMs).toBeLessThan(5_000);
    const began = performance.now();
    const second = start(folder);
    await second.says(READY);
    const readyMs = Math.round(performance.now() - began);
    process.stdout.write(`second start ready in ${readyMs} ms\n`);
    expect((await stop(second, 'SIGINT')).code).toBe(0);
  });

  test('on every address prints one that opens, and says first that others can open it too', async () => {
    const [said, address = ''] = await start(newFolder(), { HOST: '0.0.0.0' }).says(/^Cảnh báo: HOST=0\.0\.0\.0 .+\n.+ tại (http:\S+)\n/u);
    expect(said).not.toContain('http://0.0.0.0');
    expect((await fetch(address)).status).toBe(200);
  });

  test('refuses a database that another process holds, and says which; once that one was killed, nobody holds it', async () => {
    const folder = newFolder();
    const first = start(folder);
    await first.says(READY);
    expectRefusal(await start(folder).ended, 'start-database-locked', { path: 'file:./data/rehearsal.db', pid: String(first.child.pid) });
    await stop(first, 'SIGKILL');
    await start(folder).says(READY);
  });

  test('refuses a port that is taken, and names PORT', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => void taken.listen(0, '127.0.0.1', resolve));
    cleanups.push(() => new Promise((resolve) => void taken.close(() => resolve())));
    const bound = taken.address();
    const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
    expectRefusal(await start(newFolder(), { PORT: String(port) }).ended, 'start-port-taken', { port });
  });

  test('reads .env, and what the environment says goes before it', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, '.env'), 'DEFAULT_LANGUAGE=en\nPORT=abc\n');
    const [line] = await start(folder).says(/^The rehearsal room is ready at http:\/\/127\.0\.0\.1:\d+\n$/u);
    expect(line).not.toContain('8080');
  });
});

describe('the file of settings', SLOWLY, () => {
  test.each([
    ['with a mark of UTF-8 before it', Buffer.from('\uFEFFDEFAULT_LANGUAGE=en\r\nPORT=abc\r\n', 'utf8')],
    ['in sixteen bits a letter', Buffer.from('\uFEFFDEFAULT_LANGUAGE=en\r\nPORT=abc\r\n', 'utf16le')],
  ])('is read %s', async (_, bytes) => {
    const folder = newFolder();
    writeFileSync(join(folder, '.env'), bytes);
    const [line] = await start(folder).says(/^.*\n/u);
    expect(line).toContain('The rehearsal room is ready');
  });

  test('that is a folder ends in one sentence that names it', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, '.env'));
    expectRefusal(await start(folder).ended, 'config-file-unreadable', { path: join(realpathSync(folder), '.env') });
  });
});

describe('a setting that is wrong ends in one sentence that names it', SLOWLY, () => {
  test.each([
    ['BOT_TOKEN', { BOT_TOKEN: 'abc' }, 'config-expect-token'],
    ['PORT', { PORT: 'abc' }, 'config-expect-port'],
    ['DATABASE_URL', { DATABASE_URL: 'nonsense' }, 'config-expect-database'],
  ])('%s', async (variable, env, expected) => {
    expectRefusal(await start(newFolder(), env).ended, 'config-fault', { variable, expected: say(expected) });
  });

  test('DATABASE_URL, when no server answers there or no file can be there', async () => {
    expectRefusal(await start(newFolder(), { BOT_TOKEN, DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' }).ended, 'start-database-unreachable');
    const folder = newFolder();
    const impossible = { DATABASE_URL: `file:${join(folder, 'plain', 'khoi.db')}`, FILES_DIR: 'files', KEYS_DIR: 'keys', BACKUP_DIR: 'backups' };
    writeFileSync(join(folder, 'plain'), '');
    expectRefusal(await start(folder, impossible).ended, 'start-database-unreachable');
  });

  test('DATABASE_URL, when a newer program has brought it up to date', async () => {
    const folder = newFolder();
    const running = start(folder);
    await running.says(READY);
    await stop(running);
    const db = await openDatabase(`file:${join(folder, 'data', 'rehearsal.db')}`);
    await db.client.$executeRawUnsafe("INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('x', 'x', '99999999999999_later', CURRENT_TIMESTAMP)");
    await db.close();
    expectRefusal(await start(folder).ended, 'start-database-newer');
  });

  test('KEYS_DIR, when nothing can be written there', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'plain'), '');
    const path = join(folder, 'plain', 'inside');
    expectRefusal(await start(folder, { KEYS_DIR: path }).ended, 'start-folder-unusable', { variable: 'KEYS_DIR', path });
  });

  test('HOST, when the machine has no such address', async () => {
    const { code, err, out } = await start(newFolder(), { HOST: '192.0.2.1' }).ended;
    expect({ code, err }).toEqual({ code: 1, err: `${speaker.plain(say('start-host-unknown', { host: '192.0.2.1' }), 'vi')}\n` });
    expect(out).toBe(`${speaker.plain(say('start-exposed', { host: '192.0.2.1' }), 'vi')}\n`);
  });
});

describe('on Telegram', SLOWLY, () => {
  async function openTelegram(): Promise<{ room: Room; env: Readonly<Record<string, string>>; botId: number }> {
    const room = await createRoom({ clock: systemClock, journal: memoryJournal(), blobs: memoryBlobs(), rates: 'off', random: Math.random });
    const api = await serveBotApi(room);
    const bot = await room.addBot({ token: BOT_TOKEN, username: BOT_USERNAME, first_name: 'Khối thi đua' });
    cleanups.push(async () => {
      await room.stop();
      await api.close();
    });
    return { room, env: { BOT_TOKEN, TELEGRAM_API_ROOT: api.url }, botId: bot.user.id };
  }

  test('a one-time code is printed until somebody has used it, and makes one operator', async () => {
    const { room, env, botId } = await openTelegram();
    const folder = newFolder();
    const running = start(folder, env);
    const [, code = ''] = await running.says(/start=(op_[\w-]+)/u);
    const [, health = ''] = await running.says(READY_ON_TELEGRAM);
    expect(await (await fetch(health)).json()).toEqual({ ok: true });
    const [first, second] = [await room.addUser({ first_name: 'Quản trị viên' }), await room.addUser({ first_name: 'Người ngoài khối' })];
    const answerTo = async (userId: number): Promise<string | undefined> => {
      await room.pressStart(userId, botId, code);
      await room.quiet();
      return room.messagesFor(userId, botId).findLast((one) => one.author === botId)?.message.text;
    };
    expect(await answerTo(first.id)).toBe(speaker.plain(say('blocs-operator-claimed'), 'vi'));
    expect(await answerTo(second.id)).toBe(speaker.plain(say('refusal-blocs-wrong-code'), 'vi'));
    expect(await answerTo(first.id)).toBe(speaker.plain(say('refusal-blocs-wrong-code'), 'vi'));
    const end = await stop(running);
    expect(end).toMatchObject({ code: 0, err: '' });
    expect(end.tookMs).toBeLessThan(5_000);
    const again = start(folder, env);
    await again.says(READY_ON_TELEGRAM);
    expect((await stop(again)).out).not.toContain('op_');
    expect(room.refusals()).toEqual([]);
  });

  test("another mode's and another bot's database are refused", async () => {
    const { room, env } = await openTelegram();
    const folder = newFolder();
    const rehearsal = start(folder, { DATABASE_URL: 'file:./one.db' });
    await rehearsal.says(READY);
    await stop(rehearsal);
    expectRefusal(await start(folder, { ...env, DATABASE_URL: 'file:./one.db' }).ended, 'start-other-mode', { mode: 'rehearsal' });
    const owner = start(folder, env);
    await owner.says(READY_ON_TELEGRAM);
    await stop(owner);
    const other = await room.addBot({ token: '7000000002:another-bot', username: 'another_bot', first_name: 'Bot khác' });
    expect(other.user.id).not.toBe(7_000_000_001);
    expectRefusal(await start(folder, { ...env, BOT_TOKEN: '7000000002:another-bot' }).ended, 'start-other-bot', { bot: '7000000001' });
  });

  test('a token that Telegram refuses is one sentence', async () => {
    const { env } = await openTelegram();
    expectRefusal(await start(newFolder(), { ...env, BOT_TOKEN: '7000000009:nobody-knows-it' }).ended, 'start-token-refused');
  });

  test('out of reach is waited for, and the program can be stopped meanwhile', async () => {
    const running = start(newFolder(), { BOT_TOKEN, TELEGRAM_API_ROOT: 'http://127.0.0.1:1' });
    await running.says(/Chưa kết nối được Telegram/u);
    const end = await stop(running);
    expect(end).toMatchObject({ code: 0, err: '' });
    expect(end.tookMs).toBeLessThan(5_000);
  });
});
