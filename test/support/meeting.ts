/** One evening for all tests of a file: a small bloc, its conference open, all units present; nothing refused by Telegram, no tap unanswered. */
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { Throwaway } from './database.ts';
import { beginEvening, type Evening } from './evening.ts';
import { openMeeting, setUpBloc, type SmallBloc } from './small-bloc.ts';

export interface Meeting {
  readonly base: Throwaway;
  readonly evening: Evening;
  readonly bloc: SmallBloc;
  readonly conferenceId: number;
}

/** Hooks of the enclosing suite; `begun` hears of the meeting before the first test. */
export function meetOnce(open: () => Promise<Throwaway>, begun: (meeting: Meeting) => void | Promise<void>): void {
  let evening: Evening | undefined;

  beforeAll(async () => {
    const base = await open();
    evening = await beginEvening(base);
    const bloc = await setUpBloc(base, evening);
    await begun({ base, evening, bloc, conferenceId: await openMeeting(base, evening, bloc) });
  }, 60_000);

  afterAll(async () => {
    await evening?.end();
  });

  afterEach(({ expect }) => {
    expect(evening?.room.refusals()).toEqual([]);
    expect(evening?.room.unansweredCallbacks()).toEqual([]);
  });
}
