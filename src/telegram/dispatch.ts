/** Finds who is responsible for an update and applies the guards that hold for all: forwarded, edited, anonymous, unknown. */
import type { Context } from 'grammy';
import type { Message } from 'grammy/types';
import { action, button, say, screen } from '#kernel';
import { decodeAction } from './callback-data.ts';
import type { Answer, Command, DialogueKind, Feature, Start, Tap, Visit } from './feature.ts';
import { fileOf } from './visit.ts';

export interface Routes {
  readonly commands: ReadonlyMap<string, Command>;
  readonly taps: ReadonlyMap<string, Tap>;
  readonly dialogues: ReadonlyMap<string, DialogueKind>;
  readonly starts: ReadonlyMap<string, Start>;
}

export function routesOf(features: readonly Feature[]): Routes {
  const commands = features.flatMap((feature) => feature.commands ?? []);
  return {
    commands: new Map(commands.flatMap((command) => [[command.name, command], [command.alias, command]] as const)),
    taps: new Map(features.flatMap((feature) => feature.taps ?? []).map((one) => [one.verb, one])),
    dialogues: new Map(features.flatMap((feature) => feature.dialogues ?? []).map((one) => [one.kind, one])),
    starts: new Map(features.flatMap((feature) => feature.starts ?? []).map((one) => [one.prefix, one])),
  };
}

export interface OpenDialogue {
  readonly kind: string;
  readonly state: unknown;
  readonly lastUpdateId: number;
}

export interface DispatchParts {
  readonly routes: Routes;
  readonly botName: () => string;
  readonly findDialogue: (personId: number, chatId: number) => Promise<OpenDialogue | undefined>;
  readonly download: (fileId: string) => Promise<Uint8Array>;
}

const home = [[button(say('button-home'), action('home'))]];
const sentence = (key: string): Answer => ({ send: screen([say(key)], home) });
const silence: Answer = {};

/** `/name@bot rest`; undefined when it is addressed to another bot or is no command. */
function parseCommand(text: string, botName: string): { name: string; rest: string } | undefined {
  const match = /^\/([a-z0-9_]{1,32})(?:@(\w+))?(?:\s+([\s\S]*))?$/iu.exec(text);
  if (match === null) return undefined;
  const [, name = '', addressee, rest = ''] = match;
  if (addressee !== undefined && addressee.toLowerCase() !== botName.toLowerCase()) return undefined;
  return { name: name.toLowerCase(), rest: rest.trim() };
}

export function makeDispatch(parts: DispatchParts) {
  const { routes } = parts;

  async function runCommand(visit: Visit, name: string, rest: string): Promise<Answer> {
    if (name === 'start' && rest !== '') return runStart(visit, rest);
    const command = routes.commands.get(name);
    if (command === undefined) return visit.isPrivate ? sentence('refusal-unknown-command') : silence;
    if (command.where === 'private' && !visit.isPrivate) return { send: screen([say('refusal-private-only')], [[button(say('button-open-private'), action('private', name))]]) };
    if (command.where === 'group' && visit.isPrivate) return sentence('refusal-group-only');
    return command.handle(visit, rest);
  }

  async function runStart(visit: Visit, payload: string): Promise<Answer> {
    const cut = payload.indexOf('_');
    // `c_bophieu`: a command carried over from the group.
    if (payload.startsWith('c_')) return runCommand(visit, payload.slice(2), '');
    const start = routes.starts.get(cut < 0 ? payload : payload.slice(0, cut));
    if (start === undefined) return sentence('refusal-unknown-link');
    return start.handle(visit, cut < 0 ? '' : payload.slice(cut + 1));
  }

  async function typed(visit: Visit, message: Message): Promise<Answer> {
    if (!visit.isPrivate) return silence;
    const dialogue = await parts.findDialogue(visit.personId, visit.place.chatId);
    if (dialogue === undefined) return sentence('refusal-unknown-input');
    // Telegram repeats what was not confirmed: this step has had its effect already.
    if (visit.updateId <= dialogue.lastUpdateId) return silence;
    const responsible = routes.dialogues.get(dialogue.kind);
    if (responsible === undefined) return sentence('refusal-unknown-input');
    return responsible.handle(visit, { text: message.text ?? message.caption, file: fileOf(message, parts.download), state: dialogue.state });
  }

  async function message(visit: Visit, sent: Message): Promise<Answer> {
    const command = sent.text?.startsWith('/') === true ? parseCommand(sent.text, parts.botName()) : undefined;
    if (command === undefined && !visit.isPrivate) return silence;
    if (sent.forward_origin !== undefined) return sentence('refusal-forwarded');
    if (command === undefined) return typed(visit, sent);
    if (sent.sender_chat !== undefined) return anonymous(command.name, command.rest);
    return runCommand(visit, command.name, command.rest);
  }

  /** An anonymous admin's command names nobody; the press of a button does. */
  function anonymous(name: string, rest: string): Answer {
    const fits = rest.length <= 40 && !rest.includes(':');
    return { send: screen([say('refusal-anonymous')], fits ? [[button(say('button-continue'), action('run', name, rest))]] : []) };
  }

  async function tapped(visit: Visit, messageId: number | undefined, text: string): Promise<Answer> {
    const { verb, args } = decodeAction(text);
    if (verb === 'run') return runCommand(visit, args[0] ?? '', args[1] ?? '');
    if (verb === 'private') return { openUrl: `https://t.me/${parts.botName()}?start=c_${args[0] ?? ''}` };
    const answer = await routes.taps.get(verb)?.handle({ ...visit, messageId }, args);
    return answer === undefined || answer === 'unreadable' ? { toast: say('refusal-old-button'), isAlert: true } : answer;
  }

  return async (ctx: Context, visit: Visit): Promise<Answer> => {
    const { callbackQuery } = ctx;
    if (callbackQuery !== undefined) return tapped(visit, callbackQuery.message?.message_id, callbackQuery.data ?? '');
    if (ctx.editedMessage !== undefined) return visit.isPrivate ? sentence('refusal-edited') : silence;
    return ctx.message === undefined ? silence : message(visit, ctx.message);
  };
}
