/** The program's log: JSON lines on stdout, readable when it is a terminal; only the closed fields of an event. */
import { pino } from 'pino';
import type { Log } from '#kernel';
import type { Config } from '../config.ts';

export function makeLog(level: Config['logLevel'], isTerminal: boolean): Log {
  const logger = pino({ level, base: null, ...(isTerminal ? { transport: { target: 'pino-pretty', options: { singleLine: true, ignore: 'pid,hostname' } } } : {}) });
  return {
    info: (event, fields) => logger.info({ ...fields, event }),
    warn: (event, fields) => logger.warn({ ...fields, event }),
    error: (event, fields) => logger.error({ ...fields, event }),
  };
}
