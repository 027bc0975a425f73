/** Builds the room from its ports: the engine, the people's acts upon it, and the desk for the bots' door. */
import type { BotDesk } from './bot-desk.ts';
import { Answers } from './answers.ts';
import { decideExpiries } from './callbacks.ts';
import { commandsFor } from './command-menu.ts';
import type { Room, RoomNews, RoomOptions } from './door.ts';
import { Engine } from './engine.ts';
import type { ChatEvent, ProfileField, RefusedRequest, UserId } from './model.ts';
import { peopleActs } from './people-acts.ts';
import { placeOfPerson } from './places.ts';
import { untilQuiet } from './quiet.ts';
import { chatsOf, messagesFor } from './seen.ts';
import type { BotState, ChatState } from './state.ts';
import { findGroup, isPresent } from './state.ts';

/** A press nobody answers keeps the room busy for this long only. */
const FRESH_PRESS_MS = 1_000;

interface Bustling {
  requests: number;
  count: number;
}

type Desk = BotDesk & { wakeAll(): void };

function createDesk(engine: Engine, options: RoomOptions, room: { bustling: Bustling; refused: RefusedRequest[]; stopping: AbortSignal }): Desk {
  const sleepers = new Map<UserId, Set<() => void>>();
  const wake = (botId: UserId): void => {
    const waiting = [...(sleepers.get(botId) ?? [])];
    sleepers.delete(botId);
    for (const sleeper of waiting) sleeper();
  };
  engine.onEvents(() => {
    for (const [botId, bot] of engine.state.bots) if (bot.pending.length > 0 && sleepers.has(botId)) wake(botId);
  });
  return {
    state: engine.state,
    blobs: options.blobs,
    rates: options.rates,
    act: (decide) => engine.act(decide),
    decide: (decide) => engine.decide(decide),
    durable: () => engine.durable(),
    now: () => options.clock.now(),
    ticks: options.ticks ?? (() => performance.now()),
    random: options.random,
    onUpdate(botId, sleeper) {
      const waiting = sleepers.get(botId) ?? new Set();
      sleepers.set(botId, waiting.add(sleeper));
      return () => void waiting.delete(sleeper);
    },
    beginRequest() {
      room.bustling.requests += 1;
      room.bustling.count += 1;
      let ended = false;
      return () => {
        if (!ended) room.bustling.requests -= 1;
        ended = true;
      };
    },
    note: (refused) => void room.refused.push(refused),
    stopping: room.stopping,
    wakeAll: () => [...sleepers.keys()].forEach(wake),
  };
}

/** Bots outlive "begin again": they go on polling with the offset they had. */
function botEvents(bot: BotState): ChatEvent[] {
  const botId = bot.account.user.id;
  return [
    { type: 'bot-added', bot: bot.account, nextUpdateId: bot.nextUpdateId },
    ...(bot.allowed.length > 0 ? [{ type: 'allowed-updates-set', botId, allowed: bot.allowed } as const] : []),
    ...(bot.webhook ? [{ type: 'webhook-set', botId, webhook: bot.webhook } as const] : []),
    ...[...bot.commands.values()].map((list) => ({ type: 'commands-set', botId, ...list }) as const),
    ...[...bot.profile].map(([key, value]) => {
      const [field, language = ''] = key.split('|');
      return { type: 'profile-set', botId, field: field as ProfileField, language, value } as const;
    }),
  ];
}

function openThings(state: ChatState, room: { bustling: Bustling; answers: Answers }): string[] {
  const waiting = [...state.bots.values()].flatMap(({ pending }) => pending);
  return [
    ...(waiting.length > 0 ? [`${waiting.length} update(s) not confirmed`] : []),
    ...(room.bustling.requests > 0 ? [`${room.bustling.requests} request(s) in flight`] : []),
    ...(room.answers.isExpecting() ? ['a press without its answer'] : []),
  ];
}

type Sights = Pick<Room, 'users' | 'bots' | 'membersOf' | 'chatsOf' | 'messagesFor' | 'chat' | 'commandsFor' | 'file'>;

/** Everything that only looks. */
function sights(state: ChatState, { blobs }: RoomOptions): Sights {
  return {
    users: () => [...state.people.values()].map(({ user }) => user),
    bots: () => [...state.bots.values()].map(({ account }) => account),
    membersOf: (groupId) => [...(findGroup(state, groupId)?.members.values() ?? [])].filter(isPresent),
    chatsOf: (userId) => chatsOf(state, userId),
    messagesFor: (userId, chatId) => messagesFor(state, userId, chatId),
    chat: (groupId) => findGroup(state, groupId)?.chat,
    commandsFor(userId, chatId) {
      const place = placeOfPerson(state, userId, chatId);
      return place.ok ? commandsFor(state, userId, place.value) : [];
    },
    async file(fileId) {
      const file = state.files.get(fileId);
      const bytes = file && (await blobs.get(file.blob));
      return file && bytes && { name: file.name, mime: file.mime, bytes };
    },
  };
}

interface Inside {
  readonly engine: Engine;
  readonly desk: Desk;
  readonly answers: Answers;
  readonly bustling: Bustling;
  readonly refused: RefusedRequest[];
  readonly stopping: AbortController;
  readonly tell: (news: RoomNews) => void;
}

type Course = Pick<Room, 'callbackAnswer' | 'quiet' | 'happened' | 'refusals' | 'unansweredCallbacks' | 'forgetRefusals' | 'reset' | 'stop'>;

/** What tests and the room's owner ask of the room as a whole. */
function course({ engine, desk, answers, bustling, refused, stopping, tell }: Inside, { blobs }: RoomOptions): Course {
  const { state } = engine;
  return {
    callbackAnswer: (id) => answers.wait(id),
    quiet: (wish) => untilQuiet({ open: () => openThings(state, { bustling, answers }), count: () => bustling.count }, wish),
    happened: () => bustling.count,
    refusals: () => [...refused],
    unansweredCallbacks: () => [...state.expired, ...state.callbacks.values()],
    forgetRefusals: () => void refused.splice(0),
    async reset() {
      await engine.beginAgain([...state.bots.values()].flatMap(botEvents));
      await blobs.clear?.();
      refused.splice(0);
      tell({ type: 'reset' });
    },
    async stop() {
      stopping.abort();
      desk.wakeAll();
      answers.stop();
      await engine.durable();
    },
  };
}

export async function createRoom(options: RoomOptions): Promise<Room> {
  const engine = new Engine(options.journal, options.clock);
  await engine.replay();
  const stopping = new AbortController();
  const bustling: Bustling = { requests: 0, count: 0 };
  const refused: RefusedRequest[] = [];
  const listeners = new Set<(news: RoomNews) => void>();
  const desk = createDesk(engine, options, { bustling, refused, stopping: stopping.signal });
  const answers = new Answers({ ticks: desk.ticks, onLate: () => engine.decide(decideExpiries), freshMs: FRESH_PRESS_MS });
  const tell = (news: RoomNews): void => listeners.forEach((listener) => listener(news));
  engine.onEvents((events) => {
    bustling.count += events.length;
    answers.hear(events);
    for (const event of events) tell({ type: 'event', event });
  });
  return {
    ...peopleActs(engine, options),
    ...sights(engine.state, options),
    ...course({ engine, desk, answers, bustling, refused, stopping, tell }, options),
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    desk,
  };
}
