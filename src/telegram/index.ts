/** Transport: the bot on Telegram's API, what a capability hands to it, and how words get a language. */
export type { BotParts, BotPorts, ChatBot, TelegramAddress } from './bot.ts';
export { connectBot } from './bot.ts';
export type { Answer, Command, DialogueKind, Feature, GroupReply, IncomingFile, Start, Tap, TapVisit, TypedInput, Visit } from './feature.ts';
export { tap } from './feature.ts';
export type { Language, Speaker } from './locale.ts';
export { isLanguage, LANGUAGES, loadSpeaker } from './locale.ts';
export { commandLink, startLink } from './links.ts';
export type { Messenger } from './messenger.ts';
export { deliveredOf } from './delivered.ts';
export { rowId } from './row-id.ts';
export { isTokenRefused } from './failures.ts';
export type { OutgoingFile, Place } from './outgoing.ts';
export type { Caller, Identity } from './visit.ts';
