// Ten conferences of twelve units tap within one second while every call to Telegram takes 250 ms longer.
import { setTimeout as pause } from 'node:timers/promises';
import { percentile } from './figures.mjs';
import { openTelegram } from './local-telegram.mjs';
import { assertCast, startSide } from './sides.mjs';
import { openWorkplace } from './workplace.mjs';

const SIZE = { blocs: 10, unitsPerBloc: 12, ballotsPerBloc: 2 };
const DELAY_MS = 250;
const WITHIN_MS = 1_000;
const REST_MS = 3_400;

async function tapTogether(telegram, papers) {
  const begun = performance.now();
  const ids = [];
  for (const [index, paper] of papers.entries()) {
    await pause(begun + (WITHIN_MS * index) / papers.length - performance.now());
    ids.push(await telegram.press(paper));
  }
  await telegram.untilAnswered(ids);
  return ids;
}

export async function measureSlowNetwork() {
  const workplace = openWorkplace();
  const telegram = await openTelegram();
  const side = await startSide('application', { telegram, workplace, size: SIZE });
  try {
    // A first conference evening at full speed, so that not the compiler is measured.
    await tapTogether(telegram, await side.handOut(0));
    await telegram.quiet(REST_MS);
    const papers = await side.handOut(1);
    telegram.faults.set({ delayMs: DELAY_MS });
    const ids = await tapTogether(telegram, papers);
    telegram.faults.set({ delayMs: 0 });
    await telegram.quiet();
    await assertCast(telegram, ids);
    const waits = ids.map((id) => telegram.answeredAt(id) - telegram.pressedAt(id));
    const first = Math.min(...ids.map((id) => telegram.pressedAt(id)));
    return { lastAnswerMs: Math.max(...ids.map((id) => telegram.answeredAt(id))) - first, p50: percentile(waits, 0.5), p99: percentile(waits, 0.99) };
  } finally {
    await side.program.stop();
    await telegram.close();
    await workplace.close();
  }
}
