/** Turns an Answer into calls: one callback answer, the message edited or sent, everything through the lanes. */
import { button, say, screen, type Log, type Say } from '#kernel';
import type { Answer, Visit } from './feature.ts';
import type { Lanes } from './lanes.ts';
import type { Language, Speaker } from './locale.ts';
import type { Messenger } from './messenger.ts';

export interface DeliveryParts {
  readonly messenger: Messenger;
  readonly speaker: Speaker;
  readonly lanes: Lanes;
  readonly log: Log;
}

export interface Addressee {
  readonly visit: Visit;
  readonly chatLanguage: Language;
  readonly callbackId: string | undefined;
  readonly messageId: number | undefined;
}

const CALLBACK_LIMIT = 200;

export function makeDelivery({ messenger, speaker, lanes, log }: DeliveryParts) {
  const answerCallback = (to: Addressee, answer: Answer): void => {
    const id = to.callbackId;
    if (id === undefined) return;
    const text = answer.toast === undefined ? undefined : speaker.plain(answer.toast, to.visit.language).slice(0, CALLBACK_LIMIT);
    const content = answer.openUrl !== undefined ? { url: answer.openUrl } : text === undefined ? undefined : { text, alert: answer.isAlert ?? false };
    lanes.run(`callback ${id}`, () => messenger.answerCallback(id, content));
  };

  const showScreen = async (to: Addressee, answer: Answer): Promise<void> => {
    const { screen } = answer;
    if (screen === undefined) return;
    const { place } = to.visit;
    if (to.messageId !== undefined) {
      const edited = await messenger.edit(place, to.messageId, { screen, language: to.chatLanguage });
      if (edited.ok || edited.failure.kind !== 'message-gone') return;
    }
    await messenger.send(place, screen, to.chatLanguage);
  };

  const finishLater = async (to: Addressee, later: () => Promise<Answer>): Promise<void> => {
    let answer: Answer;
    try {
      answer = await later();
    } catch (error) {
      log.error('update.failed', { update: to.visit.updateId, error: error instanceof Error ? error.name : 'unknown' });
      answer = { send: { lines: [say('error-server')], buttons: [] } };
    }
    await showAll({ ...to, callbackId: undefined, messageId: undefined }, answer);
  };

  const showAll = async (to: Addressee, answer: Answer): Promise<void> => {
    const { place } = to.visit;
    await showScreen(to, answer);
    if (answer.send !== undefined) await messenger.send(place, answer.send, to.chatLanguage);
    // Outside a callback a toast has no bubble of its own: it is said as a message.
    if (to.callbackId === undefined && answer.toast !== undefined) await sayIn(to, answer.toast);
    if (to.callbackId === undefined && answer.openUrl !== undefined) await offerPrivate(to, answer.openUrl);
    if (answer.file !== undefined) {
      await messenger.sendFile(place, answer.file.content, { screen: answer.file.caption, language: to.chatLanguage });
    }
    if (answer.later !== undefined) await finishLater(to, answer.later);
  };

  /** A typed command cannot open the private chat by itself; a button can. */
  const offerPrivate = async (to: Addressee, url: string): Promise<void> => {
    await messenger.send(to.visit.place, screen([say('refusal-private-only')], [[button(say('button-open-private'), { url })]]), to.chatLanguage);
  };

  const sayIn = async (to: Addressee, sentence: Say): Promise<void> => {
    await messenger.send(to.visit.place, { lines: [sentence], buttons: [] }, to.chatLanguage);
  };

  return (to: Addressee, answer: Answer): void => {
    answerCallback(to, answer);
    lanes.run(`chat ${to.visit.place.chatId}`, () => showAll(to, answer));
  };
}

export type Deliver = ReturnType<typeof makeDelivery>;
