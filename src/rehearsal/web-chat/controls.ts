/** What the room bar of the web chat can steer beside the chats themselves: sample rehearsal, clock, faults, restart. */
import type { Faults } from '../faults.ts';

type SampleStatus = 'idle' | 'playing' | 'paused' | 'taken-over' | 'finished' | 'failed';

export type SamplePace = 'slow' | 'normal' | 'fast';

/** Somebody does something in a chat, so that a window can show it. */
interface SampleScene {
  readonly userId: number;
  readonly chatId: number;
}

export interface SampleState {
  readonly status: SampleStatus;
  readonly step: number;
  readonly of: number;
  readonly pace: SamplePace;
  /** Whose window shows most of it: the one a person is given who has chosen nobody yet. */
  readonly lead: number;
  /** Who acted where in this step and the one before, at most once a person. */
  readonly scenes: readonly SampleScene[];
  /** The bloc's group, once the sample has made it. */
  readonly groupId?: number;
  /** One line that says what is happening now, in each language of the page. */
  readonly caption?: { readonly vi: string; readonly en: string };
}

interface SampleControls {
  state(): SampleState;
  play(): Promise<void>;
  pause(): void;
  step(): Promise<void>;
  takeOver(): void;
  setPace(pace: SamplePace): void;
}

interface ClockControls {
  now(): Date;
  /** Moves the rehearsal clock forward; what falls due on the way is done. */
  advanceTo(at: Date): Promise<void>;
}

export interface RehearsalControls {
  readonly sample: SampleControls;
  readonly clock: ClockControls;
  readonly faults: Faults;
  /** Empties the chats and the bot's own database together. */
  restart(): Promise<void>;
  /** Called after any change of the above; returns the way to stop listening. */
  onChange(listener: () => void): () => void;
}
