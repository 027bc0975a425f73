/** What a person hears of the bot after an act: new messages of one chat, or the answer to a press. */
import type { Room } from '#rehearsal';
import type { Evening } from './evening.ts';
import type { ChatId } from './small-bloc.ts';

type Seen = ReturnType<Room['messagesFor']>[number];

const textOf = ({ message }: Seen): string => message.text ?? message.caption ?? '';

/** The bot's new messages in this chat, in their order. */
export async function heard(evening: Evening, at: { account: number; chat?: ChatId }, act: () => Promise<unknown>): Promise<readonly string[]> {
  const { room, stage } = evening;
  const chat = at.chat ?? stage.botId;
  const own = (): readonly Seen[] => room.messagesFor(at.account, chat).filter((one) => one.author === stage.botId);
  const before = new Set(own().map(({ message }) => message.message_id));
  await act();
  await stage.settle();
  return own().filter(({ message }) => !before.has(message.message_id)).map(textOf);
}

/** The newest message of the bot in this chat that carries buttons. */
export function newestScreen(evening: Evening, account: number, chat: ChatId = evening.stage.botId): Seen | undefined {
  return evening.room.messagesFor(account, chat).findLast((one) => one.author === evening.stage.botId && one.message.reply_markup?.inline_keyboard !== undefined);
}

/** Presses with any data, as a client of one's own making can; answers the words of the callback answer. */
export async function pressWith(evening: Evening, at: { account: number; chat?: ChatId; messageId?: number }, data: string): Promise<string | undefined> {
  const { room, stage } = evening;
  const chat = at.chat ?? stage.botId;
  const messageId = at.messageId ?? newestScreen(evening, at.account, chat)?.message.message_id ?? 0;
  const pressed = await room.tap(at.account, chat, messageId, { oldData: data });
  const answer = pressed.kind === 'callback' ? await room.callbackAnswer(pressed.callbackId) : undefined;
  await stage.settle();
  return answer?.text ?? answer?.url;
}

/** Every callback_data the bot has put under its messages in this chat. */
export const dataIn = (evening: Evening, account: number, chat: ChatId): readonly string[] =>
  evening.room
    .messagesFor(account, chat)
    .flatMap(({ message }) => message.reply_markup?.inline_keyboard.flat() ?? [])
    .flatMap((button) => ('callback_data' in button && button.callback_data !== undefined ? [button.callback_data] : []));
