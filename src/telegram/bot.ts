/** The bot on its transport: polling or webhook, one guarded path for every update, a stop that loses nothing. */
import { Bot, type Context } from 'grammy';
import { say, screen, type Clock, type Log } from '#kernel';
import { makeDelivery, type Addressee } from './delivery.ts';
import { makeDispatch, routesOf, type OpenDialogue } from './dispatch.ts';
import { failureOf } from './failures.ts';
import type { Answer, Feature } from './feature.ts';
import { makeLanes, type Lanes } from './lanes.ts';
import type { Speaker } from './locale.ts';
import { makeMessenger, type Hearing, type Messenger } from './messenger.ts';
import { publishCommands } from './menu.ts';
import { callerOf, visitOf, type Caller, type Identity } from './visit.ts';

export interface TelegramAddress {
  readonly token: string;
  readonly apiRoot: string | undefined;
  /** An http agent for a proxy, handed to the client's fetch. */
  readonly agent: unknown;
}

export interface BotPorts extends Hearing {
  identify(caller: Caller): Promise<Identity>;
  findDialogue(personId: number, chatId: number): Promise<OpenDialogue | undefined>;
  reachable(chatId: number): Promise<void>;
  /** Called after every handled update: what was enqueued may go out. */
  handled(): void;
}

export interface BotParts {
  readonly address: TelegramAddress;
  readonly speaker: Speaker;
  readonly clock: Clock;
  readonly log: Log;
  readonly ports: BotPorts;
}

export interface ChatBot {
  readonly bot: Bot;
  readonly messenger: Messenger;
  readonly lanes: Lanes;
  readonly username: string;
  readonly id: number;
  /** Takes the features and begins to poll; resolves at stop. */
  poll(features: readonly Feature[]): Promise<void>;
  /** Takes the features; updates come by webhook. */
  serve(features: readonly Feature[]): void;
  stop(): Promise<void>;
}

const UPDATES = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const;
const CONFLICT_PAUSE_SECONDS = 2;

/** Asks Telegram who the bot is; throws when the token is refused or Telegram cannot be reached. */
export async function connectBot(parts: BotParts): Promise<ChatBot> {
  const { address, speaker, clock, log, ports } = parts;
  const bot = new Bot(address.token, {
    client: {
      ...(address.apiRoot === undefined ? {} : { apiRoot: address.apiRoot }),
      ...(address.agent === undefined ? {} : { baseFetchConfig: { agent: address.agent, compress: true } }),
    },
  });
  await bot.init();
  const stopping = new AbortController();
  const pause = (seconds: number) => pauseUntil(seconds, stopping.signal);
  const lanes = makeLanes((error) => log.error('call.failed', { error: error instanceof Error ? error.name : 'unknown' }));
  const messenger = makeMessenger({ api: bot.api, speaker, log, hearing: ports, pause });
  const deliver = makeDelivery({ messenger, speaker, lanes, log });

  const download = async (fileId: string): Promise<Uint8Array> => {
    const file = await bot.api.getFile(fileId);
    const root = address.apiRoot ?? 'https://api.telegram.org';
    const response = await fetch(`${root}/file/bot${address.token}/${file.file_path ?? ''}`);
    if (!response.ok) throw new Error(`file download answered ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };

  const listen = (features: readonly Feature[]): void => {
    const dispatch = makeDispatch({ routes: routesOf(features), botName: () => bot.botInfo.username, findDialogue: ports.findDialogue, download });
    bot.use(async (ctx) => {
      if (await handleService(ctx)) return;
      const caller = callerOf(ctx);
      if (caller === undefined) return;
      let addressee: Addressee | undefined;
      try {
        const identity = await ports.identify(caller);
        const visit = visitOf(ctx, caller, { identity, now: clock.now() });
        addressee = { visit, chatLanguage: identity.chatLanguage, callbackId: ctx.callbackQuery?.id, messageId: ctx.callbackQuery?.message?.message_id };
        deliver(addressee, await dispatch(ctx, visit));
      } catch (error) {
        log.error('update.failed', { update: ctx.update.update_id, error: error instanceof Error ? error.name : 'unknown' });
        apologise(ctx, addressee);
      }
      ports.handled();
    });
  };

  /** Nothing was changed, and the person is told so even when the database cannot say who they are. */
  function apologise(ctx: Context, addressee: Addressee | undefined): void {
    const sorry: Answer = ctx.callbackQuery === undefined ? { send: screen([say('error-server')]) } : { toast: say('error-server'), isAlert: true };
    const caller = callerOf(ctx);
    if (addressee !== undefined) return deliver(addressee, sorry);
    if (caller === undefined || (!caller.isPrivate && ctx.callbackQuery === undefined)) return;
    const identity: Identity = { personId: 0, language: 'vi', chatLanguage: 'vi' };
    const visit = visitOf(ctx, caller, { identity, now: clock.now() });
    deliver({ visit, chatLanguage: 'vi', callbackId: ctx.callbackQuery?.id, messageId: undefined }, sorry);
  }

  /** Telegram's own notices: a moved group, a pin of ours, a person who blocked or unblocked the bot. */
  async function handleService(ctx: Context): Promise<boolean> {
    const { message, myChatMember } = ctx;
    if (message?.migrate_to_chat_id !== undefined) {
      await ports.migrated(message.chat.id, message.migrate_to_chat_id);
      return true;
    }
    if (message?.pinned_message !== undefined) {
      if (message.from?.id === bot.botInfo.id) lanes.run(`chat ${message.chat.id}`, () => messenger.remove({ chatId: message.chat.id }, message.message_id));
      return true;
    }
    if (myChatMember === undefined) return false;
    const { status } = myChatMember.new_chat_member;
    await (status === 'kicked' || status === 'left' ? ports.unreachable(myChatMember.chat.id) : ports.reachable(myChatMember.chat.id));
    return true;
  }

  async function poll(features: readonly Feature[]): Promise<void> {
    listen(features);
    lanes.run('menu', () => publishCommands(bot.api, features, speaker));
    while (!stopping.signal.aborted) {
      try {
        await bot.start({ allowed_updates: UPDATES, drop_pending_updates: false });
        return;
      } catch (error) {
        // A second poller, or a Telegram that is down: what was not confirmed comes again.
        log.warn('call.failed', { reason: failureOf(error).kind, call: 'getUpdates' });
        await pause(CONFLICT_PAUSE_SECONDS);
      }
    }
  }

  return {
    bot,
    messenger,
    lanes,
    username: bot.botInfo.username,
    id: bot.botInfo.id,
    poll,
    serve: (features) => {
      listen(features);
      lanes.run('menu', () => publishCommands(bot.api, features, speaker));
    },
    stop: async () => {
      stopping.abort();
      await bot.stop().catch(() => undefined);
      await lanes.drained();
    },
  };
}

function pauseUntil(seconds: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const finish = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', finish);
      resolve();
    };
    const timer = setTimeout(finish, seconds * 1000);
    signal.addEventListener('abort', finish);
  });
}
