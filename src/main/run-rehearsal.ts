/** The rehearsal: the same application over the same Bot API, against the local Telegram, with a chat in the browser. */
import { hostname } from 'node:os';
import { join, dirname } from 'node:path';
import { say } from '#kernel';
import { sqlitePath } from '#db';
import { BOT_TOKEN, emptyDatabase, makeDirector, makeStage, openRehearsalClock, openRoom, SECRETARY_ID, webChat, type OpenedRoom, type RehearsalClock, type RehearsalControls } from '#rehearsal';
import { serveWeb } from '#web';
import { buildApp, type App } from '../app.ts';
import type { RehearsalConfig } from '../config.ts';
import { startClockwork } from './clockwork.ts';
import { listen } from './listen.ts';
import { openData, type OpenedData } from './open-data.ts';
import { ownHosts } from './own-hosts.ts';
import type { RunParts } from './run-telegram.ts';
import type { Running } from './running.ts';

const BOARD_GAP_MS = 300;

export interface RehearsalParts extends RunParts {
  readonly pageFolder: string;
}

function buildRehearsalApp(config: RehearsalConfig, parts: RunParts, at: { data: OpenedData; clock: RehearsalClock; room: OpenedRoom }): Promise<App> {
  return buildApp({
    db: at.data.db,
    clock: at.clock,
    log: parts.log,
    speaker: parts.speaker,
    telegram: { token: BOT_TOKEN, apiRoot: at.room.api.url, agent: undefined },
    operatorIds: new Set([...config.operatorIds, SECRETARY_ID]),
    defaultLanguage: config.defaultLanguage,
    defaultTimeZone: config.defaultTimeZone,
    filesDir: config.filesDir,
    keysDir: config.keysDir,
    outboxGapMs: BOARD_GAP_MS,
  });
}

/** A jump stops wherever something falls due on the way: it is said at its own hour and in its order, not at the end. */
async function advanceClock(clock: RehearsalClock, app: Pick<App, 'tick' | 'nextDue' | 'idle'>, jump: { to: Date; changed: () => void }): Promise<void> {
  const { to, changed } = jump;
  if (to <= clock.now()) return clock.moveTo(to);
  for (let at = await app.nextDue(); at !== undefined && at < to; at = await app.nextDue()) {
    await clock.moveTo(at);
    if ((await app.tick()) > 0) await app.idle();
    changed();
  }
  await clock.moveTo(to);
  await app.tick();
  await app.idle();
}

function makeControls(parts: RunParts, at: { data: OpenedData; clock: RehearsalClock; room: OpenedRoom; app: App }): RehearsalControls & { stop(): Promise<void> } {
  const { data, clock, room, app } = at;
  const listeners = new Set<() => void>();
  const changed = (): void => listeners.forEach((listener) => listener());
  const restart = async (): Promise<void> => {
    await app.idle();
    await room.room.reset();
    await emptyDatabase(data.db);
    for (const ballotId of app.keyring.list()) app.keyring.destroy(ballotId);
    await room.gather();
    changed();
  };
  const advanceTo = async (to: Date): Promise<void> => {
    await advanceClock(clock, app, { to, changed });
    changed();
  };
  const director = makeDirector({
    makePlay: (onAct) => ({ stage: makeStage({ room: room.room, botId: room.botId, idle: () => app.idle(), onAct }), cast: room.cast(), advanceTo, group: undefined }),
    restart,
    caption: (step) => ({ vi: parts.speaker.plain(step.caption, 'vi'), en: parts.speaker.plain(step.caption, 'en') }),
    lead: SECRETARY_ID,
    onChange: changed,
    log: parts.log,
  });
  return {
    sample: director,
    clock: { now: () => clock.now(), advanceTo },
    faults: room.faults,
    restart: async () => {
      await director.reset();
      await clock.moveTo(new Date());
      await restart();
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    stop: () => director.stop(),
  };
}

export async function runRehearsal(config: RehearsalConfig, parts: RehearsalParts): Promise<Running> {
  const data = await openData(config, parts.log);
  const clock = await openRehearsalClock(data.db);
  const blobsFolder = join(dirname(sqlitePath(config.databaseUrl)), 'rehearsal-chat-files');
  const room = await openRoom({ db: data.db, clock, blobsFolder, rates: 'off' });
  const app = await buildRehearsalApp(config, parts, { data, clock, room });
  await app.recover();
  const controls = makeControls(parts, { data, clock, room, app });
  const closing = new AbortController();
  const pages = webChat({ room: room.room, controls, pageFolder: parts.pageFolder, timeZone: config.defaultTimeZone, stopping: closing.signal, ...ownHosts(config, hostname()) });
  const web = await listen(config, parts.print, () => serveWeb({ host: config.host, port: config.port, isHealthy: async () => true, pages }));
  void app.chat.poll(app.features);
  const clockwork = startClockwork({ app, log: parts.log, backUp: async () => undefined });
  parts.print(say('start-ready-rehearsal', { address: web.address }));
  return {
    stop: async () => {
      closing.abort();
      clockwork.stop();
      await controls.stop();
      await web.close();
      await app.stop();
      await room.close();
      await data.close();
    },
  };
}
