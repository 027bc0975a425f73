// Taps handled per second, poll to answer: the application beside the bare transaction and the floor, in alternating rounds.
import { openTelegram } from './local-telegram.mjs';
import { assertCast, startSide } from './sides.mjs';
import { median } from './figures.mjs';
import { openWorkplace } from './workplace.mjs';

const SIZE = { blocs: 16, unitsPerBloc: 15, ballotsPerBloc: 8 };
/** Boards are edited at most every three seconds: the next side begins after that, not beside it. */
const REST_MS = 3_400;

async function oneRound(telegram, side, set) {
  const papers = await side.handOut(set);
  const ids = [];
  const spent = side.program.processorMs();
  const begun = performance.now();
  // In memory, without a turn of the loop: the whole round waits in Telegram before the bot hears of the first tap.
  for (const paper of papers) ids.push(await telegram.press(paper));
  await telegram.untilAnswered(ids);
  const ended = Math.max(...ids.map((id) => telegram.answeredAt(id)));
  await assertCast(telegram, ids);
  await telegram.quiet(side.name === 'application' ? REST_MS : undefined);
  return { rate: papers.length / ((ended - begun) / 1000), processorMs: (side.program.processorMs() - spent) / papers.length };
}

async function playRounds(telegram, sides) {
  const rounds = Object.fromEntries(sides.map(({ name }) => [name, []]));
  for (let set = 0; set < SIZE.ballotsPerBloc; set += 1) {
    const order = set % 2 === 0 ? sides : sides.toReversed();
    for (const side of order) {
      const round = await oneRound(telegram, side, set);
      // The first round is there to warm up.
      if (set > 0) rounds[side.name].push(round);
    }
  }
  return rounds;
}

/** Ratios are taken within a round and only then their median: what else the machine does hits both sides of a round. */
function compare(rounds, other) {
  return median(rounds.application.map(({ rate }, index) => rate / rounds[other][index].rate));
}

const medians = (rounds, figure) => Object.fromEntries(Object.entries(rounds).map(([name, each]) => [name, median(each.map((round) => round[figure]))]));

export async function measureTaps(server) {
  const workplace = openWorkplace(server);
  const telegram = await openTelegram();
  const sides = [];
  try {
    for (const name of ['application', 'bare', 'floor']) sides.push(await startSide(name, { telegram, workplace, size: SIZE }));
    const rounds = await playRounds(telegram, sides);
    return {
      perSecond: medians(rounds, 'rate'),
      processorMs: medians(rounds, 'processorMs'),
      ofBare: compare(rounds, 'bare'),
      ofFloor: compare(rounds, 'floor'),
    };
  } finally {
    for (const side of sides) await side.program.stop();
    await telegram.close();
    await workplace.close();
  }
}
