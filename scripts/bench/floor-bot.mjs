// The floor: the barest grammY bot that writes one row with the same adapter and answers.
import { Bot } from 'grammy';
import { openDatabase } from '../../dist/db/index.js';

const db = await openDatabase(process.env.DATABASE_URL);
const bot = new Bot(process.env.BOT_TOKEN, { client: { apiRoot: process.env.TELEGRAM_API_ROOT } });

bot.on('callback_query:data', async (ctx) => {
  const [, ballotId, unitId] = ctx.callbackQuery.data.split(':').map(Number);
  await db.client.pollbookEntry.create({ data: { ballotId, unitId, personId: unitId, castAt: new Date() } });
  await ctx.answerCallbackQuery({ text: 'ok' });
});

process.on('SIGTERM', () => process.exit(0));
void bot.start({ onStart: () => console.log('ready') });
