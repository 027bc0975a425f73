/** One evening with a counting bot, served to a browser, for all tests of a file. */
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { Browser } from 'playwright-core';
import { startCountingBot } from './counting-bot.ts';
import { playEvening } from './evening.ts';
import { setStage, type Stage } from './stage.ts';
import { openBrowser, serveStage, type Served } from './window.ts';

interface CountingHall {
  readonly browser: Browser;
  readonly stage: Stage;
  readonly served: Served;
  readonly group: number;
}

/** Hooks of the enclosing suite; `begun` hears of the hall before the first test. Each test leaves no window open. */
export function hallOnce(begun: (hall: CountingHall) => void): void {
  let browser: Browser;
  let served: Served;
  let stopBot: () => Promise<void>;

  beforeAll(async () => {
    browser = await openBrowser();
    const stage = await setStage();
    served = await serveStage(stage);
    stopBot = await startCountingBot(stage);
    const { group } = await playEvening(stage);
    await stage.room.sendText(stage.secretary, group, '/bang');
    await stage.room.quiet();
    begun({ browser, stage, served, group });
  });

  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });

  afterAll(async () => {
    await browser.close();
    await stopBot();
    await served.close();
  });
}
