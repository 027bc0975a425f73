/** Commands and deep links: read from the text, allowed where they belong, handed to whoever is responsible. */
import { action, button, say, screen } from '#kernel';
import type { Answer, Visit } from './feature.ts';
import type { Routes } from './routes.ts';

export interface TypedCommand {
  readonly name: string;
  readonly rest: string;
  /** Named this bot, as in `/khoi@bot`: then even an unknown name is ours to answer. */
  readonly isAddressed?: boolean;
}

const home = [[button(say('button-home'), action('home'))]];

export const silence: Answer = {};
export const sentence = (key: string): Answer => ({ send: screen([say(key)], home) });

/** `/name@bot rest`; undefined when it is addressed to another bot or is no command. */
export function parseCommand(text: string | undefined, botName: string): TypedCommand | undefined {
  const match = /^\/([a-z0-9_]{1,32})(?:@(\w+))?(?:\s+([\s\S]*))?$/iu.exec(text ?? '');
  if (match === null) return undefined;
  const [, name = '', addressee, rest = ''] = match;
  if (addressee !== undefined && addressee.toLowerCase() !== botName.toLowerCase()) return undefined;
  return { name: name.toLowerCase(), rest: rest.trim(), isAddressed: addressee !== undefined };
}

const showWayToPrivate = (name: string): Answer => ({
  send: screen([say('refusal-private-only')], [[button(say('button-open-private'), action('private', name))]]),
});

export async function runCommand(routes: Routes, visit: Visit, { name, rest, isAddressed }: TypedCommand): Promise<Answer> {
  if (name === 'start' && rest !== '') return runStart(routes, visit, rest);
  const command = routes.commands.get(name);
  if (command === undefined) return visit.isPrivate || isAddressed === true ? sentence('refusal-unknown-command') : silence;
  if (command.where === 'private' && !visit.isPrivate) return showWayToPrivate(name);
  if (command.where === 'group' && visit.isPrivate) return sentence('refusal-group-only');
  return command.handle(visit, rest);
}

async function runStart(routes: Routes, visit: Visit, payload: string): Promise<Answer> {
  // `c_bophieu`: a command carried over from the group.
  if (payload.startsWith('c_')) return runCommand(routes, visit, { name: payload.slice(2), rest: '' });
  const [prefix = ''] = payload.split('_', 1);
  const start = routes.starts.get(prefix);
  return start === undefined ? sentence('refusal-unknown-link') : start.handle(visit, payload.slice(prefix.length + 1));
}

// A command's name has at most 32 letters of the 64 bytes.
const fitsButton = (rest: string): boolean => /^[\w-]{0,27}$/.test(rest);

/** An anonymous admin's command names nobody; the press of a button does. */
export function askToPress({ name, rest }: TypedCommand): Answer {
  // What does not fit into a button is asked for again after the press.
  const again = fitsButton(rest) ? action('run', name, rest) : action('run', name, '');
  return { send: screen([say('refusal-anonymous')], [[button(say('button-continue'), again)]]) };
}
