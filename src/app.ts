/** Builds the application from {config, db, clock, telegram}: used by main, the rehearsal room and tests. */
import { announcementsFeature, announcementsOutboxKinds, publicationTasks, type BoardSource } from '#announcements';
import { ballotsFeature, ballotsOutboxKinds, ballotTasks, lateArrivals, lotsTasks, openKeyring, questionsAtWork, settleKeys, titleOf, type Keyring } from '#ballots';
import { blocsFeatures, blocsOutboxKinds, identifyPerson, moveGroup, noteGroupPresence, setReachability } from '#blocs';
import { conferenceFeature, conferenceOutboxKinds, tellersHeading } from '#conference';
import { cyclesFeature, cyclesOutboxKinds, handoverTasks } from '#cycles';
import type { Database } from '#db';
import { findDialogue } from '#dialogues';
import { documentsOutboxKinds } from '#documents';
import { say, type Clock, type Log } from '#kernel';
import { makeOutboxSender, type OutboxKind, type OutboxSender } from '#outbox';
import { findNextDue, reminderKinds, remindDue, remindersFeature } from '#reminders';
import { listScores, makeFileShelf, readYearScores, scoresFeature, scoresTasks } from '#scores';
import { listRegistrations, targetsFeature, targetsTasks } from '#targets';
import { connectBot, type BotPorts, type ChatBot, type Feature, type Messenger, type Speaker, type TelegramAddress } from '#telegram';

export interface AppParts {
  readonly db: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly speaker: Speaker;
  readonly telegram: TelegramAddress;
  readonly operatorIds: ReadonlySet<number>;
  readonly defaultLanguage: 'vi' | 'en';
  readonly defaultTimeZone: string;
  readonly filesDir: string;
  readonly keysDir: string;
  /** Breath between two passes of the outbox, in milliseconds; 0 in tests. */
  readonly outboxGapMs: number;
}

export interface App {
  readonly chat: ChatBot;
  readonly outbox: OutboxSender;
  readonly keyring: Keyring;
  readonly features: readonly Feature[];
  /** Settles what a crash left: keys of closed ballots, messages in doubt. */
  recover(): Promise<void>;
  /** One tick of the clockwork: the database says what is due. Returns how many reminders were written. */
  tick(): Promise<number>;
  /** When the next tick has something to look at; undefined when nothing is planned any more. */
  nextDue(): Promise<Date | undefined>;
  /** Everything said so far has gone out. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

const registered: BoardSource = async (tx, { bloc, units }) => {
  const done = (await listRegistrations(tx, bloc.currentCycleId)).filter((one) => one.submittedAt !== undefined).length;
  return [say('announcements-board-registered', { done, units: units.length })];
};

const scored: BoardSource = async (tx, { bloc, units }) => {
  const done = (await listScores(tx, bloc.currentCycleId)).length;
  return [say('announcements-board-scored', { done, units: units.length })];
};

const BOARD_SOURCES = [registered, scored];

/** What the transport asks of the register and the clockwork of the application. */
function portsOf(parts: AppParts, wake: () => void): BotPorts {
  const { db, operatorIds, defaultLanguage, clock } = parts;
  return {
    identify: (caller) => identifyPerson({ db, operatorIds, defaultLanguage }, caller, clock.now()),
    findDialogue: (personId, chatId) => findDialogue(db.client, personId, chatId),
    reachable: async (chatId) => {
      if (await noteGroupPresence(db, { chatId, isInside: true }, clock.now())) wake();
      else await setReachability(db.client, chatId, 'reachable');
    },
    unreachable: async (chatId) => {
      const isGroup = await noteGroupPresence(db, { chatId, isInside: false }, clock.now());
      if (!isGroup) await setReachability(db.client, chatId, 'unreachable');
    },
    migrated: async (from, to) => {
      await moveGroup(db, { from, to }, clock.now());
      wake();
    },
    handled: wake,
  };
}

function featuresOf(parts: AppParts, at: { keyring: Keyring; botUsername: string }): readonly Feature[] {
  const { db, log, defaultLanguage, defaultTimeZone } = parts;
  const common = { db, botUsername: at.botUsername };
  return [
    ...blocsFeatures({ ...common, taskSources: [handoverTasks, ballotTasks, lotsTasks, publicationTasks, targetsTasks, scoresTasks] }),
    cyclesFeature({ ...common, defaultLanguage, defaultTimeZone }),
    targetsFeature(common),
    scoresFeature({ ...common, files: makeFileShelf(parts.filesDir) }),
    conferenceFeature({ ...common, onArrival: lateArrivals, readQuestions: questionsAtWork, tellersHeading: (language, counted) => parts.speaker.plain(tellersHeading(counted), language) }),
    ballotsFeature({ ...common, keyring: at.keyring, log, readScores: readYearScores }),
    announcementsFeature({ ...common, boardSources: BOARD_SOURCES, sayQuestion: (bloc, ballot) => parts.speaker.plain(titleOf(bloc, ballot), 'vi') }),
    remindersFeature(common),
  ];
}

function outboxKindsOf(parts: AppParts, messenger: Messenger): readonly OutboxKind[] {
  const telling = { db: parts.db, messenger };
  return [
    ...blocsOutboxKinds(telling),
    ...cyclesOutboxKinds(telling),
    ...conferenceOutboxKinds(telling),
    ...ballotsOutboxKinds(telling),
    ...announcementsOutboxKinds({ ...telling, boardSources: BOARD_SOURCES }),
    ...documentsOutboxKinds({ ...telling, speaker: parts.speaker }),
    ...reminderKinds(telling),
  ];
}

async function recover({ db, log }: AppParts, { outbox, keyring }: Pick<App, 'outbox' | 'keyring'>): Promise<void> {
  await settleKeys({ db, keyring, log });
  const doubtful = await outbox.recover();
  if (doubtful > 0) log.warn('outbox.in-doubt', { count: doubtful });
  outbox.wake();
}

export async function buildApp(parts: AppParts): Promise<App> {
  const { db, clock, log, speaker } = parts;
  let wake: () => void = () => undefined;
  const chat = await connectBot({ address: parts.telegram, speaker, clock, log, ports: portsOf(parts, () => wake()) });
  const keyring = openKeyring(parts.keysDir);
  const outbox = makeOutboxSender({ db, clock, log, gapMs: parts.outboxGapMs, kinds: outboxKindsOf(parts, chat.messenger) });
  wake = () => outbox.wake();
  return {
    chat,
    outbox,
    keyring,
    features: featuresOf(parts, { keyring, botUsername: chat.username }),
    recover: () => recover(parts, { outbox, keyring }),
    tick: async () => {
      const said = await remindDue(db, clock.now());
      outbox.wake();
      return said;
    },
    nextDue: () => findNextDue(db.client, clock.now()),
    idle: async () => {
      // What is still being handled may have more to say.
      await chat.lanes.drained();
      await outbox.idle();
      await chat.lanes.drained();
    },
    stop: async () => {
      await chat.stop();
      await outbox.stop();
      await chat.lanes.drained();
    },
  };
}
