/** Pushes a window's picture whenever the room, the clock, the faults or the sample rehearsal changed it. */
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import { pictureChat, pictureRoom, type Sight } from './picture.ts';

interface Viewer {
  readonly userId: number | undefined;
  readonly chatId: number | undefined;
  readonly most: number;
}

/** Many facts in one breath (a ballot closing) become one picture. */
const GATHER_MS = 25;
/** The clock's minute moves without any event; the same tick keeps idle connections open. */
const TICK_MS = 15_000;

type Send = (event: string, text: string) => Promise<void>;

/** Sends only what differs from what this window was sent last. */
function teller(sight: Sight, viewer: Viewer, send: Send): () => Promise<void> {
  const sent = new Map<string, string>();
  const tell = async (event: string, picture: unknown): Promise<void> => {
    const text = JSON.stringify(picture ?? null);
    if (sent.get(event) === text) return;
    sent.set(event, text);
    await send(event, text);
  };
  return async () => {
    const room = pictureRoom(sight, viewer.userId);
    await tell('room', room);
    if (viewer.chatId === undefined || !room.me) return;
    await tell('chat', pictureChat(sight, { userId: room.me.id, chatId: viewer.chatId, most: viewer.most }));
  };
}

function listen({ room, controls }: Sight, onChange: () => void): () => void {
  const stops = [room.subscribe(onChange), controls.onChange(onChange), controls.faults.onChange(onChange)];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Resolves when the window closes or the server stops, and leaves no listener behind on either. */
function untilGone(onAbort: (gone: () => void) => void, stopping: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const gone = (): void => {
      stopping?.removeEventListener('abort', gone);
      resolve();
    };
    onAbort(gone);
    stopping?.addEventListener('abort', gone);
    // A page that lost its stream comes back at once, also to a server that is going.
    if (stopping?.aborted) gone();
  });
}

export interface StreamGiven {
  readonly sight: Sight;
  readonly viewer: Viewer;
  readonly stopping?: AbortSignal | undefined;
}

export function streamPictures(context: Context, { sight, viewer, stopping }: StreamGiven): Response {
  context.header('X-Accel-Buffering', 'no');
  return streamSSE(context, async (stream) => {
    let lane = Promise.resolve();
    let isGathering = false;
    const tell = teller(sight, viewer, (event, data) => stream.writeSSE({ event, data }));
    const push = (): void => {
      isGathering = false;
      lane = lane.then(tell);
    };
    const change = (): void => {
      if (isGathering || stream.aborted) return;
      isGathering = true;
      setTimeout(push, GATHER_MS);
    };
    const tick = setInterval(() => {
      lane = lane.then(async () => void (await stream.write(': still here\n\n')));
      change();
    }, TICK_MS);
    const unlisten = listen(sight, change);
    push();
    await untilGone((gone) => stream.onAbort(gone), stopping);
    clearInterval(tick);
    unlisten();
    await lane;
  });
}
