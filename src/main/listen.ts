/** Opens the door to the browser, with one sentence where the port is taken or the room is shown to others. */
import { say, type Say } from '#kernel';
import type { ServedWeb } from '#web';
import type { Config } from '../config.ts';
import { CannotStart } from './stop-sentence.ts';

const NO_SUCH_HOST = new Set(['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN', 'EINVAL']);
const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

export async function listen(config: Config, print: (sentence: Say) => void, serve: () => Promise<ServedWeb>): Promise<ServedWeb> {
  if (config.mode === 'rehearsal' && !LOOPBACK.has(config.host.toLowerCase())) print(say('start-exposed', { host: config.host }));
  try {
    return await serve();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (NO_SUCH_HOST.has(code)) throw new CannotStart(say('start-host-unknown', { host: config.host }));
    if (code === 'EADDRINUSE' || code === 'EACCES') throw new CannotStart(say('start-port-taken', { port: config.port }));
    throw error;
  }
}
