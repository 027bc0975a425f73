/** The command menu: one name per command in the chat's language; the other name is accepted all the same. */
import type { Api } from 'grammy';
import type { Log } from '#kernel';
import { failureOf } from './failures.ts';
import type { Command, Feature } from './feature.ts';
import { LANGUAGES, type Language, type Speaker } from './locale.ts';

const menuOf = (commands: readonly Command[], language: Language, speaker: Speaker) =>
  commands.map((command) => ({
    command: language === 'vi' ? command.name : command.alias,
    description: speaker.plain(command.description, language),
  }));

interface MenuParts {
  readonly api: Api;
  readonly speaker: Speaker;
  readonly log: Log;
}

/** A menu that cannot be set is only a menu: every command works without it, so the next one is tried and nothing stops. */
export async function publishCommands({ api, speaker, log }: MenuParts, features: readonly Feature[]): Promise<void> {
  const commands = features.flatMap((feature) => feature.commands ?? []);
  const scopes = [
    { scope: { type: 'all_private_chats' as const }, shown: commands.filter((command) => command.where !== 'group') },
    { scope: { type: 'all_group_chats' as const }, shown: commands.filter((command) => command.where !== 'private') },
  ];
  const menus = scopes.flatMap((one) => LANGUAGES.map((language) => ({ ...one, language })));
  for (const { scope, shown, language } of menus) {
    try {
      await api.setMyCommands(menuOf(shown, language, speaker), language === 'vi' ? { scope } : { scope, language_code: language });
    } catch (error) {
      log.warn('call.failed', { reason: failureOf(error).kind, call: 'setMyCommands' });
    }
  }
}
