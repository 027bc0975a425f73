/** Screens and files on their way out, one method for each thing that can be done to a message. */
import { InputFile, type Api } from 'grammy';
import type { Screen } from '#kernel';
import { attempt, type AttemptParts } from './attempts.ts';
import { failureOf } from './failures.ts';
import type { Language, Speaker } from './locale.ts';
import type { OutgoingFile, Place, Sent } from './outgoing.ts';
import { CAPTION_ROOM, renderMessage, TEXT_ROOM } from './render.ts';

/** Words for the callback answer, or the address that it opens. */
export type CallbackContent = { readonly text: string; readonly alert: boolean } | { readonly url: string };

export interface Messenger {
  send(place: Place, screen: Screen, language: Language): Promise<Sent>;
  edit(place: Place, messageId: number, change: { screen: Screen; language: Language }): Promise<Sent>;
  sendFile(place: Place, file: OutgoingFile, caption: { screen: Screen; language: Language }): Promise<Sent>;
  /** A sign on somebody's message. */
  react(place: Place, messageId: number, sign: Sign): Promise<Sent>;
  pin(place: Place, messageId: number): Promise<void>;
  remove(place: Place, messageId: number): Promise<void>;
  answerCallback(id: string, content?: CallbackContent): Promise<void>;
}

/** Of the few that Telegram knows. */
type Sign = '✍';

export interface MessengerParts extends AttemptParts {
  readonly api: Api;
  readonly speaker: Speaker;
}

const NO_PREVIEW = { link_preview_options: { is_disabled: true } };

const threadOf = (place: Place) => (place.threadId === undefined ? {} : { message_thread_id: place.threadId });

const TRIES = 3;

/**
 * For calls that may arrive twice without harm. A connection that rested is often closed under the first call after it,
 * and a hall that taps at once meets many of them: a person would wait for an answer that never comes.
 */
async function again<Value>(call: () => Promise<Value>): Promise<Value> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await call();
    } catch (error) {
      if (failureOf(error).kind !== 'network' || tried >= TRIES) throw error;
    }
  }
}

/** Texts are measured before they go; should Telegram still find one too long, it is said once more with half the room, never left unsaid. */
async function inRoom(room: number, call: (room: number) => Promise<Sent>): Promise<Sent> {
  const sent = await call(room);
  return !sent.ok && sent.failure.kind === 'too-long' ? call(room / 2) : sent;
}

async function editMessage(parts: MessengerParts, at: { place: Place; messageId: number }, change: { screen: Screen; language: Language }): Promise<Sent> {
  const sent = await inRoom(TEXT_ROOM, (room) => {
    const { text, options } = renderMessage(parts.speaker, change.screen, { language: change.language, room });
    return attempt(parts, at.place, async (to) => {
      await again(() => parts.api.editMessageText(to.chatId, at.messageId, text, { ...options, ...NO_PREVIEW }));
      return at.messageId;
    });
  });
  return !sent.ok && sent.failure.kind === 'not-modified' ? { ok: true, messageId: at.messageId } : sent;
}

async function answerCallback({ api, log }: MessengerParts, id: string, content?: CallbackContent): Promise<void> {
  const options = content === undefined ? {} : 'url' in content ? { url: content.url } : { text: content.text, show_alert: content.alert };
  try {
    await again(() => api.answerCallbackQuery(id, options));
  } catch (error) {
    const failure = failureOf(error);
    // Too late is no loss: the same words stand in the message.
    if (failure.kind !== 'too-old') log.warn('call.failed', { reason: failure.kind });
  }
}

export function makeMessenger(parts: MessengerParts): Messenger {
  const { api, speaker } = parts;
  /** For calls that answer only "true". */
  const change = async (place: Place, call: (to: Place) => Promise<true>): Promise<void> => {
    await attempt(parts, place, async (to) => Number(await call(to)));
  };
  return {
    send: (place, screen, language) =>
      inRoom(TEXT_ROOM, (room) => {
        const { text, options } = renderMessage(speaker, screen, { language, room });
        return attempt(parts, place, async (to) => (await api.sendMessage(to.chatId, text, { ...options, ...threadOf(to), ...NO_PREVIEW })).message_id);
      }),
    edit: (place, messageId, to) => editMessage(parts, { place, messageId }, to),
    sendFile: (place, file, { screen, language }) =>
      inRoom(CAPTION_ROOM, (room) => {
        const { text: caption, options } = renderMessage(speaker, screen, { language, room });
        return attempt(parts, place, async (to) =>
          (await api.sendDocument(to.chatId, new InputFile(file.bytes, file.name), { caption, ...options, ...threadOf(to) })).message_id,
        );
      }),
    react: (place, messageId, emoji) =>
      attempt(parts, place, async (to) => {
        await again(() => api.setMessageReaction(to.chatId, messageId, [{ type: 'emoji', emoji }]));
        return messageId;
      }),
    pin: (place, messageId) => change(place, (to) => api.pinChatMessage(to.chatId, messageId, { disable_notification: true })),
    remove: (place, messageId) => change(place, (to) => api.deleteMessage(to.chatId, messageId)),
    answerCallback: (id, content) => answerCallback(parts, id, content),
  };
}
