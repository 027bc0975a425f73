/** Binds what can be asked of the server to the person being played, and tells refusals in plain words. */
import { useMemo } from 'preact/hooks';
import type { WireAnswer } from '../wire.ts';
import type { Place } from './address.ts';
import { sendAct, sendRoomAct, sendUpload, type Asking } from './ask.ts';
import { hasWords, type Say } from './speak.ts';

export interface Notices {
  readonly tell: (text: string) => void;
  readonly alert: (text: string) => void;
  /** A link that adds the bot to a group waits for the person to choose which. */
  readonly askForGroup: (url: string) => void;
}

export interface AskingAs {
  readonly place: Place;
  readonly go: (next: Place) => void;
  readonly say: Say;
  readonly notices: Notices;
}

function toldTo({ say, notices }: AskingAs, answer: WireAnswer): WireAnswer {
  if (answer.ok) return answer;
  const key = `refusal-${answer.refusal}`;
  notices.tell(say(hasWords(say, key) ? key : 'refusal-other'));
  return answer;
}

const outside = (url: string): void => void window.open(url, '_blank', 'noopener,noreferrer');

export function useAskingAs(given: AskingAs): Asking {
  const { place, go, say, notices } = given;
  const as = place.as ?? 0;
  return useMemo(() => {
    const told = (answer: WireAnswer): WireAnswer => toldTo(given, answer);
    const openChat = (chat: number | undefined): void => go({ as, ...(chat !== undefined && { chat }) });
    const follow = async (url: string, groupId?: number): Promise<void> => {
      const answer = await sendAct(as, { act: 'open', url, ...(groupId !== undefined && { groupId }) });
      if (!answer.ok && answer.refusal === 'group-needed') return notices.askForGroup(url);
      if (!told(answer).ok || !answer.ok) return undefined;
      return answer.url === undefined ? openChat(answer.chatId) : outside(answer.url);
    };
    return {
      act: async (act) => told(await sendAct(as, act)),
      turn: async (act) => told(await sendRoomAct(act)),
      upload: async (upload) => told(await sendUpload(as, upload)),
      follow: (url, groupId) => void follow(url, groupId),
      openChat,
      tell: notices.tell,
      alert: notices.alert,
    };
  }, [as, go, say, notices]);
}
