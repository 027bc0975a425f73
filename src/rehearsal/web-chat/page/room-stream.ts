/** Keeps this window's picture of the room fresh: the server pushes it, the page never asks again. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { WireChat, WireRoom } from '../wire.ts';
import type { Place } from './address.ts';
import { withOpenRead } from './unread.ts';

export interface RoomPicture {
  readonly room?: WireRoom;
  /** `null` when the person is in no such chat. */
  readonly chat?: WireChat | null;
  readonly isConnected: boolean;
}

function streamPath(place: Place, most: number): string {
  const query = new URLSearchParams({ most: String(most) });
  if (place.as !== undefined) query.set('as', String(place.as));
  if (place.chat !== undefined) query.set('chat', String(place.chat));
  return `/api/stream?${query.toString()}`;
}

/** A browser opens six connections to one host: a hidden window gives its own back and catches up when seen. */
function useIsSeen(): boolean {
  const [isSeen, see] = useState(!document.hidden);
  useEffect(() => {
    const look = (): void => see(!document.hidden);
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return isSeen;
}

export function useRoomStream(place: Place, most: number): RoomPicture {
  const [picture, setPicture] = useState<RoomPicture>({ isConnected: false });
  const isSeen = useIsSeen();
  useEffect(() => {
    if (!isSeen) return undefined;
    setPicture(({ chat: _other, ...before }) => before);
    const source = new EventSource(streamPath(place, most));
    const told = (event: Event): unknown => JSON.parse((event as MessageEvent<string>).data);
    source.addEventListener('room', (event) => {
      const room = told(event) as WireRoom;
      setPicture((before) => ({ ...before, room, isConnected: true }));
    });
    source.addEventListener('chat', (event) => {
      const chat = told(event) as WireChat | null;
      setPicture((before) => ({ ...before, chat }));
    });
    source.addEventListener('error', () => setPicture((before) => ({ ...before, isConnected: false })));
    return () => source.close();
  }, [place.as, place.chat, most, isSeen]);
  return useMemo(() => ({ ...picture, ...(picture.room && { room: withOpenRead(picture.room, place.chat) }) }), [picture, place.chat]);
}
