/** Plays the sample conference step by step: play, pause, one step, or hand over to the people in the room. */
import type { Log } from '#kernel';
import type { ChatId, UserId } from './chat/model.ts';
import { SampleRun, type Status } from './sample/sample-run.ts';
import { SCRIPT, type Play, type Step } from './sample/script.ts';
import type { SamplePace, SampleState } from './web-chat/controls.ts';

/** Between two steps while playing: one that can be read, one that can be watched, none. */
const PACE_MS: Readonly<Record<SamplePace, number>> = { slow: 2_500, normal: 900, fast: 0 };

export interface DirectorParts {
  /** The play tells who is about to act in which chat. */
  readonly makePlay: (onAct: (userId: UserId, chatId: ChatId) => void) => Play;
  /** Begins with an empty room. */
  readonly restart: () => Promise<void>;
  readonly caption: (step: Step) => NonNullable<SampleState['caption']>;
  /** Whose window shows most of the sample. */
  readonly lead: UserId;
  readonly onChange: () => void;
  readonly log: Log;
}

export interface Director {
  state(): SampleState;
  play(): Promise<void>;
  pause(): void;
  step(): Promise<void>;
  takeOver(): void;
  setPace(pace: SamplePace): void;
  /** Ends what is playing and forgets it: the room is about to be emptied. */
  reset(): Promise<void>;
  stop(): Promise<void>;
}

/** A step that failed can be tried again; these begin anew. */
const BEGINS_ANEW: readonly Status[] = ['idle', 'finished', 'taken-over'];

/** A rest between two steps that a change of pace or a press of pause cuts short. */
function makeRest(): { take(forMs: number): Promise<void>; end(): void } {
  let wake: () => void = () => undefined;
  return {
    take: (forMs) =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, forMs);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
    end: () => wake(),
  };
}

class SampleDirector implements Director {
  readonly #parts: DirectorParts;
  readonly #run = new SampleRun();
  readonly #rest = makeRest();
  #walking: Promise<void> | undefined;

  constructor(parts: DirectorParts) {
    this.#parts = parts;
  }

  state(): SampleState {
    return this.#run.state(this.#parts.lead);
  }

  /** A step under way goes on into the next ones; a second press changes nothing. */
  async play(): Promise<void> {
    if (this.#walking === undefined) void this.#start('playing');
    else if (this.#run.status === 'paused') this.#change('playing');
  }

  pause(): void {
    if (this.#run.status === 'playing') this.#change('paused');
    this.#rest.end();
  }

  /** Straight after a pause the step under way ends first. */
  async step(): Promise<void> {
    if (this.#run.status === 'playing') return;
    await this.#walking;
    if (this.#walking === undefined) await this.#start('paused');
  }

  takeOver(): void {
    this.#change('taken-over');
    this.#rest.end();
  }

  setPace(pace: SamplePace): void {
    this.#run.pace = pace;
    this.#rest.end();
    this.#parts.onChange();
  }

  async reset(): Promise<void> {
    await this.#leave('taken-over');
    this.#run.clear();
    this.#change('idle');
  }

  async stop(): Promise<void> {
    await this.#leave(this.#run.status === 'playing' ? 'paused' : this.#run.status);
  }

  #change(to: Status): void {
    this.#run.status = to;
    this.#parts.onChange();
  }

  async #leave(status: Status): Promise<void> {
    this.#run.status = status;
    this.#rest.end();
    await this.#walking;
  }

  #start(status: 'playing' | 'paused'): Promise<void> {
    this.#walking = this.#walk(status)
      .catch((error: unknown) => this.#fail(error))
      .finally(() => {
        this.#walking = undefined;
      });
    return this.#walking;
  }

  async #walk(status: 'playing' | 'paused'): Promise<void> {
    const ready = this.#begin();
    this.#change(status);
    const play = await ready;
    // Whoever takes over before the room is empty gets it empty.
    if (this.#run.status === 'taken-over') return;
    do {
      await this.#doStep(play);
      if (this.#run.status === 'playing') await this.#rest.take(PACE_MS[this.#run.pace]);
    } while (this.#run.status === 'playing');
  }

  /** Decides at once, before anything is awaited, whether this goes on or begins anew. */
  async #begin(): Promise<Play> {
    const run = this.#run;
    if (run.play !== undefined && !BEGINS_ANEW.includes(run.status)) return run.play;
    run.clear();
    await this.#parts.restart();
    run.play = this.#parts.makePlay((userId, chatId) => {
      run.see(userId, chatId);
      this.#parts.onChange();
    });
    return run.play;
  }

  async #doStep(play: Play): Promise<void> {
    const run = this.#run;
    const step = SCRIPT[run.next];
    if (step === undefined) return;
    run.caption = this.#parts.caption(step);
    this.#parts.onChange();
    await step.act(play);
    run.next += 1;
    this.#change(run.next === SCRIPT.length ? 'finished' : run.status);
  }

  #fail(error: unknown): void {
    this.#parts.log.error('update.failed', { step: this.#run.next, error: error instanceof Error ? error.message : 'unknown' });
    // Whoever took over meanwhile goes on by hand: the step that broke under them is theirs.
    if (this.#run.status !== 'taken-over') this.#change('failed');
  }
}

export const makeDirector = (parts: DirectorParts): Director => new SampleDirector(parts);
