// Taps handled per second, poll to answer: the application beside the bare transaction and the floor, in alternating rounds.
import { openTelegram } from './local-telegram.mjs';
import { assertCast, startSide } from './sides.mjs';
import { median } from './figures.mjs';
import { openWorkplace } from './workplace.mjs';

const SIZE = { blocs: 20, unitsPerBloc: 15, ballotsPerBloc: 7 };
/** Boards are edited at most every three seconds: the next side begins after that, not beside it. */
const REST_MS = 3_400;

async function oneRound(telegram, side, set) {
  const papers = await side.handOut(set);
  const ids = [];
  const begun = performance.now();
  // In memory, without a turn of the loop: the whole round waits in Telegram before the bot hears of the first tap.
  for (const paper of papers) ids.push(await telegram.press(paper));
  await telegram.untilAnswered(ids);
  const ended = Math.max(...ids.map((id) => telegram.answeredAt(id)));
  await assertCast(telegram, ids);
  await telegram.quiet(side.name === 'application' ? REST_MS : undefined);
  return papers.length / ((ended - begun) / 1000);
}

async function playRounds(telegram, sides) {
  const rates = Object.fromEntries(sides.map(({ name }) => [name, []]));
  for (let set = 0; set < SIZE.ballotsPerBloc; set += 1) {
    const order = set % 2 === 0 ? sides : sides.toReversed();
    for (const side of order) {
      const rate = await oneRound(telegram, side, set);
      // The first round is there to warm up.
      if (set > 0) rates[side.name].push(rate);
    }
  }
  return rates;
}

/** Ratios are taken within a round and only then their median: what else the machine does hits both sides of a round. */
function compare(rates, other) {
  return median(rates.application.map((rate, round) => rate / rates[other][round]));
}

export async function measureTaps(server) {
  const workplace = openWorkplace(server);
  const telegram = await openTelegram();
  const sides = [];
  try {
    for (const name of ['application', 'bare', 'floor']) sides.push(await startSide(name, { telegram, workplace, size: SIZE }));
    const rates = await playRounds(telegram, sides);
    return {
      perSecond: Object.fromEntries(Object.entries(rates).map(([name, each]) => [name, median(each)])),
      ofBare: compare(rates, 'bare'),
      ofFloor: compare(rates, 'floor'),
    };
  } finally {
    for (const side of sides) await side.program.stop();
    await telegram.close();
    await workplace.close();
  }
}
