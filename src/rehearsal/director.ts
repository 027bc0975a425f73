/** Plays the sample conference step by step: play, pause, one step, or hand over to the people in the room. */
import type { Log } from '#kernel';
import type { SampleState } from './web-chat/controls.ts';
import { SCRIPT, type Play, type Step } from './sample/script.ts';

export interface DirectorParts {
  readonly makePlay: () => Play;
  /** Begins with an empty room. */
  readonly restart: () => Promise<void>;
  readonly caption: (step: Step) => string;
  /** Between two steps while playing, in milliseconds: a pace that can be watched. */
  readonly paceMs: number;
  readonly onChange: () => void;
  readonly log: Log;
}

export interface Director {
  state(): SampleState;
  play(): Promise<void>;
  pause(): void;
  step(): Promise<void>;
  takeOver(): void;
  stop(): Promise<void>;
}

export function makeDirector(parts: DirectorParts): Director {
  let status: SampleState['status'] = 'idle';
  let next = 0;
  let caption = '';
  let play: Play | undefined;
  let running: Promise<void> | undefined;
  let wakePace: () => void = () => undefined;

  const change = (to: SampleState['status']): void => {
    status = to;
    parts.onChange();
  };

  const breathe = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, parts.paceMs);
      wakePace = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  async function begin(): Promise<Play> {
    if (play !== undefined && status !== 'finished' && status !== 'failed' && status !== 'taken-over') return play;
    await parts.restart();
    next = 0;
    play = parts.makePlay();
    return play;
  }

  async function one(on: Play): Promise<void> {
    const step = SCRIPT[next];
    if (step === undefined) return;
    caption = parts.caption(step);
    parts.onChange();
    try {
      await step.act(on);
      next += 1;
      change(next === SCRIPT.length ? 'finished' : status);
    } catch (error) {
      parts.log.error('update.failed', { step: next, error: error instanceof Error ? error.message : 'unknown' });
      change('failed');
    }
  }

  async function run(): Promise<void> {
    const on = await begin();
    change('playing');
    while (status === 'playing') {
      await one(on);
      if (status === 'playing') await breathe();
    }
  }

  /** One at a time: a second press of play while it plays changes nothing. */
  const alone = (work: () => Promise<void>): Promise<void> => {
    running ??= work().finally(() => {
      running = undefined;
    });
    return running;
  };

  return {
    state: () => ({ status, step: next, of: SCRIPT.length, ...(caption === '' ? {} : { caption }) }),
    play: async () => {
      void alone(run);
    },
    pause: () => {
      if (status === 'playing') change('paused');
      wakePace();
    },
    step: () =>
      alone(async () => {
        const on = await begin();
        change('paused');
        await one(on);
      }),
    takeOver: () => {
      change('taken-over');
      wakePace();
    },
    stop: async () => {
      if (status === 'playing') status = 'paused';
      wakePace();
      await running;
    },
  };
}
