/** What the page asks of the server: one act of one person, or one turn of the room's switches. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Act, RoomAct } from '../act-shapes.ts';
import type { WireAnswer } from '../wire.ts';

async function post(path: string, body: BodyInit, headers: Record<string, string>): Promise<WireAnswer> {
  try {
    const response = await fetch(path, { method: 'POST', body, headers });
    return (await response.json()) as WireAnswer;
  } catch {
    return { ok: false, refusal: 'not-connected' };
  }
}

const json = { 'content-type': 'application/json' };

export const sendAct = (as: number, act: Act): Promise<WireAnswer> =>
  post(`/api/people/${as}/acts`, JSON.stringify(act), json);

export const sendRoomAct = (act: RoomAct): Promise<WireAnswer> => post('/api/room', JSON.stringify(act), json);

export interface Upload {
  readonly chatId: number;
  readonly file: File;
  readonly caption: string;
  readonly threadId?: number;
}

export function sendUpload(as: number, upload: Upload): Promise<WireAnswer> {
  const form = new FormData();
  form.set('chatId', String(upload.chatId));
  form.set('caption', upload.caption);
  if (upload.threadId !== undefined) form.set('threadId', String(upload.threadId));
  form.set('file', upload.file);
  return post(`/api/people/${as}/uploads`, form, {});
}

export interface Asking {
  /** Sends an act of the person being played; a refusal is told to the reader before it is returned. */
  act(act: Act): Promise<WireAnswer>;
  turn(act: RoomAct): Promise<WireAnswer>;
  upload(upload: Upload): Promise<WireAnswer>;
  /** Goes where a link of the chat leads. */
  follow(url: string, groupId?: number): void;
  openChat(chatId: number | undefined): void;
  tell(text: string): void;
  alert(text: string): void;
}

export const AskingContext = createContext<Asking | undefined>(undefined);

export function useAsking(): Asking {
  const asking = useContext(AskingContext);
  if (!asking) throw new Error('Broken invariant: the page is drawn inside its asking context');
  return asking;
}
