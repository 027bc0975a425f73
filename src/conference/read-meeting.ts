/** A meeting's course with its bloc, units and rule: what screens and the group's messages are made of. */
import { getBloc, listUnits } from '#blocs';
import { getCycle } from '#cycles';
import type { Tx } from '#db';
import { localDate, localTime } from '#kernel';
import type { Conference } from './model.ts';
import { readCourse } from './read-course.ts';

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
