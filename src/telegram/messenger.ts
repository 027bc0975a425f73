/** Screens and files on their way out: rendering, Telegram's limits, retries, and what a refusal means. */
import { InputFile, type Api } from 'grammy';
import type { InlineKeyboardButton } from 'grammy/types';
import { assert, type Button, type Log, type Screen } from '#kernel';
import { encodeAction } from './callback-data.ts';
import { failureOf, type Failure } from './failures.ts';
import type { Language, Speaker } from './locale.ts';

/** Where a message goes: a chat as Telegram knows it, and the topic the conversation is in. */
export interface Place {
  readonly chatId: number;
  readonly threadId?: number | undefined;
}

export interface OutgoingFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type Sent = { readonly ok: true; readonly messageId: number } | { readonly ok: false; readonly failure: Failure };

export interface Messenger {
  send(place: Place, screen: Screen, language: Language): Promise<Sent>;
  edit(place: Place, messageId: number, change: { screen: Screen; language: Language }): Promise<Sent>;
  sendFile(place: Place, file: OutgoingFile, caption: { screen: Screen; language: Language }): Promise<Sent>;
  pin(place: Place, messageId: number): Promise<void>;
  remove(place: Place, messageId: number): Promise<void>;
  answerCallback(id: string, text?: { text: string; alert: boolean } | { url: string }): Promise<void>;
}

const TEXT_LIMIT = 4096;
const RATE_TRIES = 20;
const NETWORK_TRIES = 3;

/** Heard when a chat cannot be written to any more, or has moved. */
export interface Hearing {
  unreachable(chatId: number): Promise<void>;
  migrated(from: number, to: number): Promise<void>;
}

export interface MessengerParts {
  readonly api: Api;
  readonly speaker: Speaker;
  readonly log: Log;
  readonly hearing: Hearing;
  /** Resolves after so many seconds, or at once when the program stops. */
  readonly pause: (seconds: number) => Promise<void>;
}

export function makeMessenger(parts: MessengerParts): Messenger {
  const { api, speaker } = parts;

  const keyboardButton = (one: Button, language: Language): InlineKeyboardButton => {
    const text = speaker.plain(one.label, language);
    const style = one.style === undefined ? {} : { style: one.style };
    return 'url' in one.does
      ? { text, url: one.does.url, ...style }
      : { text, callback_data: encodeAction(one.does), ...style };
  };

  const render = (screen: Screen, language: Language) => {
    const text = screen.lines.map((line) => speaker.html(line, language)).join('\n');
    assert(text.length > 0 && text.length <= TEXT_LIMIT * 4, 'a screen has something to say');
    const rows = screen.buttons.map((row) => row.map((one) => keyboardButton(one, language)));
    return { text, options: { parse_mode: 'HTML' as const, reply_markup: { inline_keyboard: rows } } };
  };

  /** Repeats while Telegram says "wait" or cannot be heard; every other refusal is the caller's answer. */
  async function attempt(place: Place, call: (to: Place) => Promise<number>): Promise<Sent> {
    let to = place;
    let networkTries = 0;
    for (let tried = 1; ; tried += 1) {
      try {
        return { ok: true, messageId: await call(to) };
      } catch (error) {
        const failure = failureOf(error);
        if (failure.kind === 'rate' && tried < RATE_TRIES) {
          await parts.pause(failure.seconds);
          continue;
        }
        // A broken line is no reason to say it twice: the caller knows whether a repetition does harm.
        if (failure.kind === 'unsent' && (networkTries += 1) < NETWORK_TRIES) {
          await parts.pause(networkTries);
          continue;
        }
        if (failure.kind === 'migrated' && to === place) {
          await parts.hearing.migrated(to.chatId, failure.to);
          to = { ...to, chatId: failure.to };
          continue;
        }
        return settle(to, failure);
      }
    }
  }

  async function settle(place: Place, failure: Failure): Promise<Sent> {
    if (failure.kind === 'unreachable') await parts.hearing.unreachable(place.chatId);
    if (failure.kind === 'refused') parts.log.error('call.failed', { code: failure.code, reason: failure.description });
    if (failure.kind === 'network' || failure.kind === 'unsent') parts.log.warn('call.failed', { reason: failure.kind });
    return { ok: false, failure };
  }

  const threadOf = (place: Place) => (place.threadId === undefined ? {} : { message_thread_id: place.threadId });

  return {
    send: (place, screen, language) => {
      const { text, options } = render(screen, language);
      return attempt(place, async (to) =>
        (await api.sendMessage(to.chatId, text, { ...options, ...threadOf(to), link_preview_options: { is_disabled: true } })).message_id,
      );
    },
    edit: async (place, messageId, { screen, language }) => {
      const { text, options } = render(screen, language);
      const sent = await attempt(place, async (to) => {
        await api.editMessageText(to.chatId, messageId, text, { ...options, link_preview_options: { is_disabled: true } });
        return messageId;
      });
      return !sent.ok && sent.failure.kind === 'not-modified' ? { ok: true, messageId } : sent;
    },
    sendFile: (place, file, { screen, language }) => {
      const { text, options } = render(screen, language);
      return attempt(place, async (to) =>
        (await api.sendDocument(to.chatId, new InputFile(file.bytes, file.name), { caption: text, ...options, ...threadOf(to) })).message_id,
      );
    },
    pin: async (place, messageId) => {
      await attempt(place, async (to) => {
        await api.pinChatMessage(to.chatId, messageId, { disable_notification: true });
        return messageId;
      });
    },
    remove: async (place, messageId) => {
      await attempt(place, async (to) => {
        await api.deleteMessage(to.chatId, messageId);
        return messageId;
      });
    },
    answerCallback: async (id, content) => {
      const options = content === undefined ? {} : 'url' in content ? { url: content.url } : { text: content.text, show_alert: content.alert };
      try {
        await api.answerCallbackQuery(id, options);
      } catch (error) {
        const failure = failureOf(error);
        // Too late is no loss: the same words stand in the message.
        if (failure.kind !== 'too-old') parts.log.warn('call.failed', { reason: failure.kind });
      }
    },
  };
}
