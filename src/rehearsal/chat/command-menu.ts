/** Which commands a person's "/" menu shows in a chat, by Telegram's order of scopes and languages. */
import type { BotCommand, BotCommandScope } from '@grammyjs/types';
import type { BotState, ChatState, Conversation } from './state.ts';
import { isAdmin, isPresent } from './state.ts';
import type { UserId } from './model.ts';

function privateScopes(userId: UserId): BotCommandScope[] {
  return [{ type: 'chat', chat_id: userId }, { type: 'all_private_chats' }, { type: 'default' }];
}

function groupScopes(conversation: Conversation, userId: UserId): BotCommandScope[] {
  const chat_id = conversation.chat.id;
  const admin = isAdmin(conversation.members.get(userId));
  return [
    { type: 'chat_member', chat_id, user_id: userId },
    ...(admin ? [{ type: 'chat_administrators', chat_id } as const] : []),
    { type: 'chat', chat_id },
    ...(admin ? [{ type: 'all_chat_administrators' } as const] : []),
    { type: 'all_group_chats' },
    { type: 'default' },
  ];
}

export const commandListKey = (scope: BotCommandScope, language: string): string => `${scopeName(scope)}|${language}`;

function scopeName(scope: BotCommandScope): string {
  const chat = 'chat_id' in scope ? `:${scope.chat_id}` : '';
  return `${scope.type}${chat}${'user_id' in scope ? `:${scope.user_id}` : ''}`;
}

function menuOf(bot: BotState, scopes: readonly BotCommandScope[], language: string): readonly BotCommand[] {
  for (const scope of scopes) {
    const list = bot.commands.get(commandListKey(scope, language)) ?? bot.commands.get(commandListKey(scope, ''));
    if (list) return list.commands;
  }
  return [];
}

export function commandsFor(state: ChatState, userId: UserId, conversation: Conversation): readonly BotCommand[] {
  const language = state.people.get(userId)?.user.language_code ?? '';
  if (conversation.chat.type === 'private') {
    const bot = state.bots.get(Number(conversation.key.split(':')[2]));
    return bot ? menuOf(bot, privateScopes(userId), language) : [];
  }
  return [...state.bots.values()]
    .filter((bot) => isPresent(conversation.members.get(bot.account.user.id)))
    .flatMap((bot) => menuOf(bot, groupScopes(conversation, userId), language));
}
