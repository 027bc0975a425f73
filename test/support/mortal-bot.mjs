// The real application as a process of its own that may be killed at any moment: loads, waits for "go", says "awake", takes the lock, polls.
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lockDatabaseFile, openDatabase, sqlitePath } from '#db';
import { silentLog, systemClock } from '#kernel';
import { loadSpeaker } from '#telegram';
import { buildApp } from '../../dist/app.js';

const [databaseUrl, folder, apiRoot, token] = process.argv.slice(2);
const speaker = loadSpeaker(fileURLToPath(new URL('../../locales', import.meta.url)));
// Whoever started this may be gone before it says "go".
process.stdin.on('end', () => process.exit(0));
await once(process.stdin, 'data');
process.stdout.write('awake\n');

const held = lockDatabaseFile(sqlitePath(databaseUrl));
if (!held.ok) throw new Error(`locked by ${held.pid}`);
const db = await openDatabase(databaseUrl);
const app = await buildApp({
  db, speaker,
  clock: systemClock,
  log: silentLog,
  telegram: { token, apiRoot, agent: undefined },
  operatorIds: new Set(),
  defaultLanguage: 'vi',
  defaultTimeZone: 'Asia/Ho_Chi_Minh',
  filesDir: join(folder, 'files'),
  keysDir: join(folder, 'keys'),
  outboxGapMs: 20,
});
await app.recover();
await app.chat.poll(app.features);
