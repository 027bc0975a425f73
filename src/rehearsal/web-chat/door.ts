/** The web chat's door onto the room: the page, one stream of pictures per window, acts in, files both ways. */
import { setMaxListeners } from 'node:events';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { ActRefused, type Room } from '../room.ts';
import { actShape, roomActShape } from './act-shapes.ts';
import { doAct } from './acts.ts';
import type { RehearsalControls } from './controls.ts';
import { MOST_BYTES, sendFileTo, takeUpload } from './files.ts';
import { guard, type GuardOptions } from './guard.ts';
import { pageFiles } from './page-files.ts';
import type { Sight } from './picture.ts';
import { doRoomAct } from './room-acts.ts';
import { streamPictures } from './stream.ts';
import type { WireAnswer } from './wire.ts';

export interface WebChatOptions extends GuardOptions {
  readonly room: Room;
  readonly controls: RehearsalControls;
  /** Where the built page lies (`dist/web-chat`). */
  readonly pageFolder: string;
  /** Zone of every time on the page; default Asia/Ho_Chi_Minh. */
  readonly timeZone?: string;
  /** Ends every open stream, so that a server can stop at once. */
  readonly stopping?: AbortSignal;
}

const LOG_MOST = 2_000;
const LOG_USUAL = 100;

const wholeNumber = (text: string | undefined): number | undefined =>
  text !== undefined && /^-?\d{1,16}$/.test(text) ? Number(text) : undefined;

const asked = (context: Context, name: string): number | undefined => wholeNumber(context.req.query(name));

async function bodyOf(context: Context): Promise<unknown> {
  try {
    return await context.req.json();
  } catch {
    return undefined;
  }
}

/** What a person can cause is an answer; anything else goes on to the server's own error boundary. */
async function answering(context: Context, act: () => Promise<WireAnswer>): Promise<Response> {
  try {
    return context.json(await act());
  } catch (error) {
    if (error instanceof ActRefused) return context.json({ ok: false, refusal: error.refusal });
    throw error;
  }
}

const notUnderstood = (context: Context): Response => context.json({ ok: false, refusal: 'not-understood' }, 400);

function peopleDoor({ room }: WebChatOptions): Hono {
  const app = new Hono();
  const player = (context: Context): number | undefined => {
    const userId = wholeNumber(context.req.param('userId'));
    return room.users().some(({ id, is_bot: isBot }) => id === userId && !isBot) ? userId : undefined;
  };
  app.post('/:userId/acts', async (context) => {
    const userId = player(context);
    const act = actShape.safeParse(await bodyOf(context));
    if (userId === undefined || !act.success) return notUnderstood(context);
    return answering(context, () => doAct(room, userId, act.data));
  });
  app.post('/:userId/uploads', async (context) => {
    const userId = player(context);
    if (userId === undefined) return notUnderstood(context);
    return answering(context, () => takeUpload(context, room, userId));
  });
  return app;
}

function roomDoor(options: WebChatOptions): Hono {
  const { room, controls, timeZone = 'Asia/Ho_Chi_Minh', stopping } = options;
  const sight: Sight = { room, controls, timeZone };
  const app = new Hono();
  app.get('/stream', (context) => {
    const most = Math.min(Math.max(asked(context, 'most') ?? LOG_USUAL, 1), LOG_MOST);
    const viewer = { userId: asked(context, 'as'), chatId: asked(context, 'chat'), most };
    return streamPictures(context, { sight, viewer, stopping });
  });
  app.post('/room', async (context) => {
    const act = roomActShape.safeParse(await bodyOf(context));
    if (!act.success) return notUnderstood(context);
    return answering(context, () => doRoomAct(room, controls, act.data));
  });
  app.get('/files', (context) => {
    const [userId, chatId] = [asked(context, 'as'), asked(context, 'chat')];
    if (userId === undefined || chatId === undefined) return context.notFound();
    const key = context.req.query('message') ?? '';
    return sendFileTo(context, room, { userId, chatId, key, isSaved: context.req.query('save') === '1' });
  });
  return app;
}

/** Mount at the root of a server that listens on loopback; every path but `/api/*` is the page. */
export function webChat(options: WebChatOptions): Hono {
  // Every open window listens for the stop; eleven units are no leak.
  if (options.stopping) setMaxListeners(0, options.stopping);
  const app = new Hono();
  app.use(guard(options));
  app.use('/api/*', bodyLimit({
    maxSize: MOST_BYTES + 64 * 1024,
    onError: (context) => context.json({ ok: false, refusal: 'file-too-large' }, 413),
  }));
  app.route('/api/people', peopleDoor(options));
  app.route('/api', roomDoor(options));
  app.route('/', pageFiles(options.pageFolder));
  return app;
}
