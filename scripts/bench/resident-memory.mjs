// Resident memory of the bot's process alone: at rest, after 10,000 taps and after 20,000.
import { setTimeout as pause } from 'node:timers/promises';
import { openTelegram } from './local-telegram.mjs';
import { assertCast, startSide } from './sides.mjs';
import { openWorkplace } from './workplace.mjs';

const SIZE = { blocs: 200, unitsPerBloc: 10, ballotsPerBloc: 10 };
const AT_ONCE = 500;
/** Long enough for the collector to have its own way. */
const REST_MS = 8_000;

async function tapAll(telegram, side, sets) {
  for (const set of sets) {
    const papers = await side.handOut(set);
    for (let from = 0; from < papers.length; from += AT_ONCE) {
      const ids = [];
      for (const paper of papers.slice(from, from + AT_ONCE)) ids.push(await telegram.press(paper));
      await telegram.untilAnswered(ids);
      await assertCast(telegram, ids);
    }
  }
}

export async function measureMemory() {
  const workplace = openWorkplace();
  const telegram = await openTelegram();
  const side = await startSide('application', { telegram, workplace, size: SIZE });
  const measure = async () => {
    await telegram.quiet();
    await pause(REST_MS);
    return side.program.residentMegabytes();
  };
  try {
    const atRest = await measure();
    const sets = Array.from({ length: side.sets }, (_, set) => set);
    await tapAll(telegram, side, sets.slice(0, side.sets / 2));
    const afterHalf = await measure();
    await tapAll(telegram, side, sets.slice(side.sets / 2));
    return { atRest, afterHalf, afterAll: await measure(), taps: SIZE.blocs * SIZE.unitsPerBloc * SIZE.ballotsPerBloc };
  } finally {
    await side.program.stop();
    await telegram.close();
    await workplace.close();
  }
}
