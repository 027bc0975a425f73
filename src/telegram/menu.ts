/** The command menu: one name per command in the chat's language; the other name is accepted all the same. */
import type { Api } from 'grammy';
import type { Command, Feature } from './feature.ts';
import { LANGUAGES, type Language, type Speaker } from './locale.ts';

const menuOf = (commands: readonly Command[], language: Language, speaker: Speaker) =>
  commands.map((command) => ({
    command: language === 'vi' ? command.name : command.alias,
    description: speaker.plain(command.description, language),
  }));

export async function publishCommands(api: Api, features: readonly Feature[], speaker: Speaker): Promise<void> {
  const commands = features.flatMap((feature) => feature.commands ?? []);
  const scopes = [
    { scope: { type: 'all_private_chats' as const }, shown: commands.filter((command) => command.where !== 'group') },
    { scope: { type: 'all_group_chats' as const }, shown: commands.filter((command) => command.where !== 'private') },
  ];
  for (const { scope, shown } of scopes) {
    for (const language of LANGUAGES) {
      await api.setMyCommands(menuOf(shown, language, speaker), language === 'vi' ? { scope } : { scope, language_code: language });
    }
  }
}
