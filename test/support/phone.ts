/** A phone of the small bloc: taps and lines in the private chat with the bot, what stands there, and the group's board. The secretary's unless another account is named. */
import { newestScreen, pressWith } from './listener.ts';
import type { Meeting } from './meeting.ts';

interface Phone {
  /** What the bot answers to the tap; empty when it answers nothing. */
  press(data: string, account?: number): Promise<string>;
  tapOn(label: string, account?: number): Promise<unknown>;
  type(text: string, account?: number): Promise<void>;
  shown(account?: number): string;
  labels(account?: number): readonly string[];
  board(): string;
}

export function phoneOf(at: () => Pick<Meeting, 'evening' | 'bloc'>): Phone {
  const own = (): number => at().bloc.secretary;
  return {
    press: async (data, account = own()) => (await pressWith(at().evening, { account }, data)) ?? '',
    tapOn: (label, account = own()) => at().evening.stage.press(account, at().evening.stage.botId, { label }),
    type: (text, account = own()) => at().evening.stage.say(account, at().evening.stage.botId, text),
    shown: (account = own()) => newestScreen(at().evening, account)?.message.text ?? '',
    labels: (account = own()) => (newestScreen(at().evening, account)?.message.reply_markup?.inline_keyboard ?? []).flat().map((one) => one.text),
    board: () => at().evening.room.chatsOf(own()).find(({ chatId }) => chatId === at().bloc.group)?.pinned?.message.text ?? '',
  };
}
