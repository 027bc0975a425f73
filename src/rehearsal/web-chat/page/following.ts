/** While the sample plays, a window may follow it: it shows the chat in which something happens. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { WireRoom } from '../wire.ts';
import type { Going, Place } from './address.ts';

/** A chat stays in sight at least so long, however fast the sample plays. */
const SIGHT_MS = 1_300;

const remembered = 'rehearsal-following';

/** The chat to show to `room.me`: their own where they act themselves, the group where others do. */
export function chatInSight({ me, sample, chats }: Pick<WireRoom, 'me' | 'sample' | 'chats'>): number | undefined {
  if (sample.status === 'idle' || sample.status === 'taken-over' || sample.status === 'failed') return undefined;
  const own = sample.status === 'finished' ? undefined : sample.scenes.find(({ userId }) => userId === me?.id);
  const wanted = own?.chatId ?? sample.groupId;
  return chats.some(({ id }) => id === wanted) ? wanted : undefined;
}

export interface Following {
  readonly isOn: boolean;
  readonly turn: (isOn: boolean) => void;
  /** Goes where the person wants, and so stops following when that is another chat. */
  readonly goByHand: (next: Place) => void;
}

function useRemembered(): [boolean, (isOn: boolean) => void] {
  const [isOn, set] = useState(() => sessionStorage.getItem(remembered) === 'yes');
  const turn = useCallback((next: boolean) => {
    sessionStorage.setItem(remembered, next ? 'yes' : 'no');
    set(next);
  }, []);
  return [isOn, turn];
}

export function useFollowing({ place, go, slip }: Going, room: WireRoom | undefined): Following {
  const [isOn, turn] = useRemembered();
  const since = useRef(0);
  const inSight = room && isOn ? chatInSight(room) : undefined;
  useEffect(() => {
    if (inSight === undefined || inSight === place.chat) return undefined;
    const show = (): void => {
      since.current = performance.now();
      slip({ ...place, chat: inSight });
    };
    const timer = setTimeout(show, Math.max(0, since.current + SIGHT_MS - performance.now()));
    return () => clearTimeout(timer);
  }, [inSight, place.chat, place.as]);
  useEffect(() => {
    const back = (): void => turn(false);
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  }, []);
  const goByHand = useCallback((next: Place) => {
    if (next.chat !== place.chat && next.as === place.as) turn(false);
    go(next);
  }, [place.chat, place.as, go]);
  return { isOn, turn, goByHand };
}
