/** The page's address carries who is being played and which chat is open, so that two windows are two people. */
import { useCallback, useEffect, useState } from 'preact/hooks';

export interface Place {
  readonly as?: number;
  readonly chat?: number;
}

const whole = (text: string | null): number | undefined =>
  text !== null && /^-?\d{1,16}$/.test(text) ? Number(text) : undefined;

export function readPlace(search: string): Place {
  const query = new URLSearchParams(search);
  const as = whole(query.get('as'));
  const chat = whole(query.get('chat'));
  return { ...(as === undefined ? {} : { as }), ...(chat === undefined ? {} : { chat }) };
}

export function writePlace(place: Place): string {
  const query = new URLSearchParams();
  if (place.as !== undefined) query.set('as', String(place.as));
  if (place.chat !== undefined) query.set('chat', String(place.chat));
  const text = query.toString();
  return text === '' ? '/' : `/?${text}`;
}

export interface Going {
  readonly place: Place;
  /** Where the person goes: the browser's back button returns from there. */
  readonly go: (next: Place) => void;
  /** Where the page takes them by itself: the back button knows nothing of it. */
  readonly slip: (next: Place) => void;
}

export function usePlace(): Going {
  const [place, setPlace] = useState(() => readPlace(location.search));
  useEffect(() => {
    const back = (): void => setPlace(readPlace(location.search));
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  }, []);
  const go = useCallback((next: Place) => {
    history.pushState(null, '', writePlace(next));
    setPlace(next);
  }, []);
  const slip = useCallback((next: Place) => {
    history.replaceState(null, '', writePlace(next));
    setPlace(next);
  }, []);
  return { place, go, slip };
}
