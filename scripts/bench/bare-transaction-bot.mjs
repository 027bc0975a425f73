// The same statements as `castBallot`, in one bare interactive transaction: no rights, no rules, no screens, no outbox sender.
import { randomBytes, randomUUID } from 'node:crypto';
import { Bot } from 'grammy';
import { openDatabase } from '../../dist/db/index.js';
import { lockForCast, writePollbook, writeSealed } from '../../dist/ballots/store/casting.js';
import { enqueue } from '../../dist/outbox/index.js';

const SEALED_BYTES = 44;

const db = await openDatabase(process.env.DATABASE_URL);
const bot = new Bot(process.env.BOT_TOKEN, { client: { apiRoot: process.env.TELEGRAM_API_ROOT } });
const sealed = new Uint8Array(randomBytes(SEALED_BYTES));

const cast = (ballotId, unitId) =>
  db.client.$transaction(async (tx) => {
    const now = new Date();
    const { blocId } = await lockForCast(tx, { ballotId, unitId, personId: unitId });
    await writePollbook(tx, { ballotId, unitId, personId: unitId, castAt: now });
    await writeSealed(tx, { id: randomUUID(), ballotId, sealed });
    await enqueue(tx, { kind: 'board', blocId, payload: { blocId }, mergeKey: `board:${blocId}`, now });
  });

bot.on('callback_query:data', async (ctx) => {
  const [, ballotId, unitId] = ctx.callbackQuery.data.split(':').map(Number);
  await cast(ballotId, unitId);
  await ctx.answerCallbackQuery({ text: 'ok' });
});

process.on('SIGTERM', () => process.exit(0));
void bot.start({ onStart: () => console.log('ready') });
