// One side of a comparison: its program, its bot in the local Telegram, its database and the papers its people will tap.
import { prepareEvening } from './prepared-evening.mjs';
import { startProgram } from './program.mjs';

const APPLICATION = 'scripts/start.mjs';

const SIDES = {
  application: { script: APPLICATION, title: 'castBallot through the application' },
  bare: { script: 'scripts/bench/bare-transaction-bot.mjs', title: 'the same statements in one bare transaction' },
  floor: { script: 'scripts/bench/floor-bot.mjs', title: 'one row and an answer' },
};

/** What the machine's own settings must not change about the side that is measured. */
const UNSET = { WEBHOOK_URL: '', WEBHOOK_SECRET: '', PROXY_URL: '', BACKUP_DIR: '', PUBLIC_URL: '' };

let bots = 7_100_000;

/** `size`: how many blocs, units per bloc and ballots per bloc; answers the papers handed out, ballot set by ballot set. */
export async function startSide(name, { telegram, workplace, size }) {
  bots += 1;
  const bot = await telegram.addBot(bots, `bench_${name}_${bots}`);
  const people = await telegram.gather(bot, { people: size.blocs * size.unitsPerBloc, groups: size.blocs });
  const [databaseUrl, keysDir] = [await workplace.database(`${name}-${bots}`), workplace.folder(`keys-${bots}`)];
  const sets = await prepareEvening(size, { databaseUrl, keysDir, ...people });
  const program = await startProgram(SIDES[name].script, {
    ...UNSET,
    BOT_TOKEN: bot.token,
    TELEGRAM_API_ROOT: telegram.url,
    DATABASE_URL: databaseUrl,
    KEYS_DIR: keysDir,
    FILES_DIR: workplace.folder(`files-${bots}`),
    OPERATOR_IDS: '1',
    HOST: '127.0.0.1',
    PORT: '0',
    LOG_LEVEL: 'info',
    DEFAULT_LANGUAGE: 'en',
    DEFAULT_TIME_ZONE: 'Asia/Ho_Chi_Minh',
  });
  return {
    name,
    program,
    sets: sets.length,
    handOut: (set) => Promise.all(sets[set].map(({ userId, data }) => telegram.handOut(bot, userId, data))),
  };
}

/** A side that answers quickly because it refuses would be no comparison. */
export async function assertCast(telegram, ids) {
  const words = await telegram.answerTo(ids.at(-1));
  if (!/^ok$|✓|ghi nhận|recorded/iu.test(words)) throw new Error(`the last tap was answered with "${words}"`);
  if (telegram.refusals().length > 0) throw new Error(`the local Telegram refused: ${JSON.stringify(telegram.refusals()[0])}`);
}
