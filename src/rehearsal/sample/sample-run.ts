/** How far the sample has come, and what a window needs to show it. */
import type { ChatId, UserId } from '../chat/model.ts';
import type { SamplePace, SampleState } from '../web-chat/controls.ts';
import { SCRIPT, type Play } from './script.ts';

export type Status = SampleState['status'];

interface Seen {
  readonly chatId: ChatId;
  readonly step: number;
}

export class SampleRun {
  status: Status = 'idle';
  next = 0;
  pace: SamplePace = 'normal';
  caption: SampleState['caption'];
  play: Play | undefined;
  readonly #seen = new Map<UserId, Seen>();

  see(userId: UserId, chatId: ChatId): void {
    this.#seen.set(userId, { chatId, step: this.next });
  }

  clear(): void {
    this.next = 0;
    this.caption = undefined;
    this.play = undefined;
    this.#seen.clear();
  }

  /** The last step counts with the one under way, so that two people acting in turns do not tug at a window. */
  scenes(): SampleState['scenes'] {
    return [...this.#seen].filter(([, { step }]) => step >= this.next - 1).map(([userId, { chatId }]) => ({ userId, chatId }));
  }

  state(lead: UserId): SampleState {
    const { status, next, pace, caption, play } = this;
    return {
      status,
      step: next,
      of: SCRIPT.length,
      pace,
      lead,
      scenes: this.scenes(),
      ...(play?.group !== undefined && { groupId: play.group }),
      ...(caption !== undefined && { caption }),
    };
  }
}
