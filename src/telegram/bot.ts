/** The bot on its transport: polling or webhook, one guarded path for every update, a stop that loses nothing. */
import { Bot, webhookCallback } from 'grammy';
import { errorName, pauseUntil, type Clock, type Log } from '#kernel';
import { makeAnswersFirst } from './answers-first.ts';
import { makeDelivery } from './delivery.ts';
import { makeDispatch, type OpenDialogue } from './dispatch.ts';
import type { Feature } from './feature.ts';
import { makeLanes, type Lanes } from './lanes.ts';
import type { Speaker } from './locale.ts';
import { publishCommands } from './menu.ts';
import { makeMessenger, type Messenger } from './messenger.ts';
import type { Hearing } from './outgoing.ts';
import { poll } from './polling.ts';
import { receive } from './reception.ts';
import { routesOf } from './routes.ts';
import { handleService } from './service-updates.ts';
import type { Caller, Identity } from './visit.ts';

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
  readonly messenger: Messenger;
  readonly lanes: Lanes;
  readonly username: string;
  readonly id: number;
  /** Takes the features and begins to poll; resolves at stop. */
  poll(features: readonly Feature[]): Promise<void>;
  /** Takes the features; answers what is posted with the right secret. */
  serve(features: readonly Feature[], secret: string): (request: Request) => Promise<Response>;
  /** Tells Telegram to post updates to this address. Throws when it refuses. */
  announceWebhook(url: string, secret: string): Promise<void>;
  stop(): Promise<void>;
}

const UPDATES = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const;
const WEBHOOK_ANSWER_MS = 10_000;

const clientOf = ({ token, apiRoot, agent }: TelegramAddress): Bot =>
  new Bot(token, {
    client: {
      ...(apiRoot === undefined ? {} : { apiRoot }),
      ...(agent === undefined ? {} : { baseFetchConfig: { agent, compress: true } }),
    },
  });

/** What is at hand once Telegram has said who the bot is. */
interface Connected extends BotParts {
  readonly bot: Bot;
  readonly lanes: Lanes;
  readonly messenger: Messenger;
  readonly stopping: AbortController;
}

async function download({ bot, address }: Connected, fileId: string): Promise<Uint8Array> {
  const file = await bot.api.getFile(fileId);
  const root = address.apiRoot ?? 'https://api.telegram.org';
  const response = await fetch(`${root}/file/bot${address.token}/${file.file_path ?? ''}`);
  if (!response.ok) throw new Error(`file download answered ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

function listen(at: Connected, features: readonly Feature[]): void {
  const { bot, ports, lanes, messenger, speaker, log, clock } = at;
  const dispatch = makeDispatch({
    routes: routesOf(features),
    botId: bot.botInfo.id,
    botName: bot.botInfo.username,
    findDialogue: ports.findDialogue,
    download: (fileId) => download(at, fileId),
  });
  const answersFirst = makeAnswersFirst();
  const deliver = makeDelivery({ messenger, speaker, lanes, log, calm: answersFirst.calm });
  const service = { botId: bot.botInfo.id, hearing: ports, lanes, messenger };
  bot.use(async (ctx) => {
    if (await handleService(service, ctx)) return;
    await answersFirst.during(() => receive({ clock, log, dispatch, deliver, identify: ports.identify }, ctx));
    ports.handled();
  });
  lanes.run('menu', () => publishCommands({ api: bot.api, speaker, log }, features));
}

async function connect(parts: BotParts): Promise<Connected> {
  const { address, speaker, log, ports } = parts;
  const bot = clientOf(address);
  // `init` would ask again for ever in silence; whoever starts the program is to hear that Telegram is out of reach.
  bot.botInfo = await bot.api.getMe();
  const stopping = new AbortController();
  const pause = (seconds: number): Promise<void> => pauseUntil(seconds, stopping.signal);
  const lanes = makeLanes((error) => log.error('call.failed', { error: errorName(error) }));
  return { ...parts, bot, lanes, stopping, messenger: makeMessenger({ api: bot.api, speaker, log, hearing: ports, pause }) };
}

/** Asks Telegram who the bot is; throws when the token is refused or Telegram cannot be reached. */
export async function connectBot(parts: BotParts): Promise<ChatBot> {
  const at = await connect(parts);
  const { bot, messenger, lanes, stopping } = at;
  let polling: Promise<void> | undefined;
  return {
    messenger,
    lanes,
    username: bot.botInfo.username,
    id: bot.botInfo.id,
    poll: (features) => {
      listen(at, features);
      polling = poll({ bot, log: parts.log, kinds: UPDATES, stopping: stopping.signal });
      return polling;
    },
    serve: (features, secret) => {
      listen(at, features);
      return webhookCallback(bot, 'std/http', { secretToken: secret, onTimeout: 'return', timeoutMilliseconds: WEBHOOK_ANSWER_MS });
    },
    announceWebhook: async (url, secret) => {
      await bot.api.setWebhook(url, { secret_token: secret, allowed_updates: UPDATES });
    },
    stop: async () => {
      stopping.abort();
      await polling;
      await lanes.drained();
    },
  };
}
