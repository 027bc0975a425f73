/** Turns an Answer into calls: one callback answer, the message edited or sent, everything through the lanes. */
import { button, errorName, say, screen, type Log } from '#kernel';
import type { Answer, Visit } from './feature.ts';
import type { Lanes } from './lanes.ts';
import type { Language, Speaker } from './locale.ts';
import type { CallbackContent, Messenger } from './messenger.ts';

export interface DeliveryParts {
  readonly messenger: Messenger;
  readonly speaker: Speaker;
  readonly lanes: Lanes;
  readonly log: Log;
  /** Resolves when nobody waits for an answer. */
  readonly calm: () => Promise<void>;
}

export interface Addressee {
  readonly visit: Visit;
  readonly chatLanguage: Language;
  readonly callbackId: string | undefined;
  readonly messageId: number | undefined;
}

export type Deliver = (to: Addressee, answer: Answer) => void;

const CALLBACK_LIMIT = 200;

function callbackContent({ speaker }: DeliveryParts, to: Addressee, answer: Answer): CallbackContent | undefined {
  if (answer.openUrl !== undefined) return { url: answer.openUrl };
  if (answer.toast === undefined) return undefined;
  return { text: speaker.plain(answer.toast, to.visit.language).slice(0, CALLBACK_LIMIT), alert: answer.isAlert ?? false };
}

async function showScreen({ messenger }: DeliveryParts, to: Addressee, shown: NonNullable<Answer['screen']>): Promise<void> {
  const { place } = to.visit;
  if (to.messageId !== undefined) {
    const edited = await messenger.edit(place, to.messageId, { screen: shown, language: to.chatLanguage });
    if (edited.ok || edited.failure.kind !== 'message-gone') return;
  }
  await messenger.send(place, shown, to.chatLanguage);
}

/** Outside a callback a toast has no bubble and an address no press of its own: both are said as a message. */
async function sayWithoutCallback({ messenger }: DeliveryParts, to: Addressee, answer: Answer): Promise<void> {
  const { place } = to.visit;
  if (answer.toast !== undefined) await messenger.send(place, screen([answer.toast]), to.chatLanguage);
  if (answer.openUrl === undefined) return;
  const way = [[button(say('button-open-private'), { url: answer.openUrl })]];
  await messenger.send(place, screen([say('refusal-private-only')], way), to.chatLanguage);
}

/** Neither is a new message in the group. */
async function sayQuietly({ messenger }: DeliveryParts, { visit }: Addressee, { sign, privately }: Answer): Promise<void> {
  const isShown = sign !== undefined && (await messenger.react(visit.place, sign.messageId, '✍')).ok;
  const words = privately ?? (isShown ? undefined : sign?.otherwise);
  if (words !== undefined) await messenger.send({ chatId: visit.userId }, words, visit.language);
}

async function finishLater({ log }: DeliveryParts, to: Addressee, later: () => Promise<Answer>): Promise<Answer> {
  try {
    return await later();
  } catch (error) {
    log.error('update.failed', { update: to.visit.updateId, error: errorName(error) });
    return { send: screen([say('error-server')]) };
  }
}

async function showAll(parts: DeliveryParts, to: Addressee, answer: Answer): Promise<void> {
  const { place } = to.visit;
  // What was done is said before the screen, whose buttons are the next taps.
  if (to.callbackId === undefined) await sayWithoutCallback(parts, to, answer);
  if (answer.screen !== undefined) await showScreen(parts, to, answer.screen);
  if (answer.send !== undefined) await parts.messenger.send(place, answer.send, to.chatLanguage);
  await sayQuietly(parts, to, answer);
  if (answer.file !== undefined) {
    await parts.messenger.sendFile(place, answer.file.content, { screen: answer.file.caption, language: to.chatLanguage });
  }
  if (answer.later === undefined) return;
  await showAll(parts, { ...to, callbackId: undefined, messageId: undefined }, await finishLater(parts, to, answer.later));
}

/** The language as it is after the act. */
const speaking = (to: Addressee, { language }: Answer): Addressee =>
  language === undefined ? to : { ...to, visit: { ...to.visit, language }, chatLanguage: language };

export function makeDelivery(parts: DeliveryParts): Deliver {
  return (caller, answer) => {
    const to = speaking(caller, answer);
    const id = to.callbackId;
    if (id !== undefined) parts.lanes.run(`callback ${id}`, () => parts.messenger.answerCallback(id, callbackContent(parts, to, answer)));
    parts.lanes.run(`chat ${to.visit.place.chatId}`, async () => {
      // A tap was answered by its bubble; what was typed is answered by the message itself.
      if (id !== undefined) await parts.calm();
      await showAll(parts, to, answer);
    });
  };
}
