/** Methods about the bot itself: who it is, its commands, names, menu button, and how its updates reach it. */
import type { BotCommand, BotCommandScope } from '@grammyjs/types';
import { commandListKey } from '../../chat/command-menu.ts';
import { decided } from '../../chat/decision.ts';
import type { ChatEvent, ProfileField, WebhookSetting } from '../../chat/model.ts';
import type { Answer } from '../refusal.ts';
import { badRequest } from '../refusal.ts';
import type { Call, Handlers } from './call.ts';
import { answer, botStateOf, refused } from './call.ts';

const EVERYWHERE: BotCommandScope = { type: 'default' };
const WEBHOOK_PORTS = new Set(['', '443', '80', '88', '8443']);
const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

async function keep(call: Call, events: readonly ChatEvent[]): Promise<Answer> {
  await call.desk.act(() => decided(events, true));
  return answer(true);
}

function commandsProblem(commands: readonly BotCommand[]): string | undefined {
  if (commands.length > 100) return 'BOT_COMMANDS_TOO_MUCH';
  if (commands.some(({ command }) => !/^\/?[a-z0-9_]{1,32}$/.test(command))) return 'BOT_COMMAND_INVALID';
  return commands.some(({ description }) => description.length < 1 || description.length > 256) ? 'BOT_COMMAND_DESCRIPTION_INVALID' : undefined;
}

function setCommands(call: Call, wish: { commands: readonly BotCommand[]; scope?: BotCommandScope; language_code?: string }): Promise<Answer> | Answer {
  const problem = commandsProblem(wish.commands);
  if (problem !== undefined) return refused(badRequest(problem));
  const commands = wish.commands.map((command) => ({ ...command, command: command.command.replace(/^\//, '') }));
  return keep(call, [{ type: 'commands-set', botId: call.bot.user.id, scope: wish.scope ?? EVERYWHERE, language: wish.language_code ?? '', commands }]);
}

function setProfile(call: Call, field: ProfileField, given: { readonly value: string | undefined; readonly language: string | undefined }): Promise<Answer> {
  return keep(call, [{ type: 'profile-set', botId: call.bot.user.id, field, language: given.language ?? '', value: given.value ?? '' }]);
}

function profile(call: Call, field: ProfileField, language: string | undefined): string {
  const known = botStateOf(call).profile;
  const fallback = field === 'name' ? call.bot.user.first_name : '';
  return known.get(`${field}|${language ?? ''}`) ?? known.get(`${field}|`) ?? fallback;
}

function webhookProblem(text: string): string | undefined {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return 'bad webhook: invalid URL host';
  }
  // A rehearsal's bot listens on this machine, where Telegram could not reach it: there plain HTTP and any port will do.
  if (LOOPBACK.test(url.hostname)) return undefined;
  if (url.protocol !== 'https:') return 'bad webhook: An HTTPS URL must be provided for webhook';
  return WEBHOOK_PORTS.has(url.port) ? undefined : 'bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443';
}

function dropped(call: Call, drop: boolean | undefined): ChatEvent[] {
  const last = botStateOf(call).pending.at(-1);
  return drop === true && last ? [{ type: 'updates-confirmed', botId: call.bot.user.id, upTo: last.update_id }] : [];
}

export const profiles = {
  getMe: (call) =>
    answer({
      ...call.bot.user,
      can_join_groups: true,
      can_read_all_group_messages: call.bot.readsAllGroupMessages,
      supports_inline_queries: false,
      can_connect_to_business: false,
      has_main_web_app: false,
      has_topics_enabled: false,
      allows_users_to_create_topics: false,
      can_manage_bots: false,
      supports_join_request_queries: false,
    }),
  logOut: () => answer(true),
  close: () => answer(true),
  getUpdates(call, wish) {
    const { offset = 0, limit = 100, timeout = 0, allowed_updates } = wish;
    if (limit < 1 || limit > 100) return refused(badRequest('limit must be 1-100'));
    const poll = { botId: call.bot.user.id, offset, limit, timeoutSeconds: Math.min(Math.max(timeout, 0), 50), allowed: allowed_updates, signal: call.signal };
    return call.polling.poll(poll);
  },
  async setWebhook(call, wish) {
    const botId = call.bot.user.id;
    const allowed: ChatEvent[] = wish.allowed_updates ? [{ type: 'allowed-updates-set', botId, allowed: wish.allowed_updates }] : [];
    if (wish.url === '') return keep(call, [...dropped(call, wish.drop_pending_updates), { type: 'webhook-set', botId }]);
    const problem = webhookProblem(wish.url);
    if (problem !== undefined) return refused(badRequest(problem));
    if (wish.secret_token !== undefined && !/^[A-Za-z0-9_-]{1,256}$/.test(wish.secret_token)) return refused(badRequest('secret token contains unallowed characters'));
    const webhook: WebhookSetting = {
      url: wish.url,
      ...(wish.secret_token === undefined ? {} : { secretToken: wish.secret_token }),
      ...(wish.max_connections === undefined ? {} : { maxConnections: wish.max_connections }),
    };
    return keep(call, [...dropped(call, wish.drop_pending_updates), ...allowed, { type: 'webhook-set', botId, webhook }]);
  },
  deleteWebhook: (call, wish) => keep(call, [...dropped(call, wish.drop_pending_updates), { type: 'webhook-set', botId: call.bot.user.id }]),
  setMyCommands: (call, wish) => setCommands(call, wish),
  deleteMyCommands: (call, wish) => setCommands(call, { ...wish, commands: [] }),
  getMyCommands: (call, wish) => answer(botStateOf(call).commands.get(commandListKey(wish.scope ?? EVERYWHERE, wish.language_code ?? ''))?.commands ?? []),
  setMyName: (call, wish) => setProfile(call, 'name', { value: wish.name, language: wish.language_code }),
  getMyName: (call, wish) => answer({ name: profile(call, 'name', wish.language_code) }),
  setMyDescription: (call, wish) => setProfile(call, 'description', { value: wish.description, language: wish.language_code }),
  getMyDescription: (call, wish) => answer({ description: profile(call, 'description', wish.language_code) }),
  setMyShortDescription: (call, wish) => setProfile(call, 'short_description', { value: wish.short_description, language: wish.language_code }),
  getMyShortDescription: (call, wish) => answer({ short_description: profile(call, 'short_description', wish.language_code) }),
  setChatMenuButton(call, { chat_id, menu_button = { type: 'default' } }) {
    const chat = chat_id === undefined ? {} : { chatId: chat_id };
    return keep(call, [{ type: 'menu-button-set', botId: call.bot.user.id, ...chat, button: menu_button }]);
  },
  getChatMenuButton(call, { chat_id }) {
    const { menuButtons } = botStateOf(call);
    return answer(menuButtons.get(chat_id ?? 'default') ?? menuButtons.get('default') ?? { type: 'commands' });
  },
} as const satisfies Handlers;
