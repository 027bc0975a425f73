/** A meeting's course with its bloc, units and rule: what screens and the group's messages are made of. */
import { getBloc, listUnits } from '#blocs';
import { getCycle } from '#cycles';
import type { Tx } from '#db';
import { localDate, localTime } from '#kernel';
import type { Conference, QuestionsAtWork } from './model.ts';
import { readCourse } from './read-course.ts';

/** Whoever stands above the conference says what it has put to a vote, for those who run the meeting. */
export type ReadQuestions = (tx: Tx, meeting: Awaited<ReturnType<typeof readMeeting>>) => Promise<QuestionsAtWork>;

/** Units as they are named on the day of `now`. */
export async function readMeeting(tx: Tx, conference: Conference, now: Date) {
  const bloc = await getBloc(tx, conference.blocId);
  const cycle = await getCycle(tx, conference.cycleId);
  return {
    ...(await readCourse(tx, conference)),
    bloc,
    units: await listUnits(tx, conference.cycleId, localDate(now, bloc.timeZone)),
    rule: cycle.rules.leader,
    timeOf: (at: Date): string => localTime(at, bloc.timeZone),
  };
}
