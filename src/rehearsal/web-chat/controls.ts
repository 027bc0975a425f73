/** What the room bar of the web chat can steer beside the chats themselves: sample rehearsal, clock, faults, restart. */
import type { Faults } from '../faults.ts';

type SampleStatus = 'idle' | 'playing' | 'paused' | 'taken-over' | 'finished' | 'failed';

export interface SampleState {
  readonly status: SampleStatus;
  readonly step: number;
  readonly of: number;
  /** One line that says what is happening now, already in the room's language. */
  readonly caption?: string;
}

interface SampleControls {
  state(): SampleState;
  play(): Promise<void>;
  pause(): void;
  step(): Promise<void>;
  takeOver(): void;
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
