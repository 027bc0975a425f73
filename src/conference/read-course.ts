/** Everything one conference's screens and messages show, read at the moment it is shown. */
import type { Tx } from '#db';
import type { Conference, Course } from './model.ts';
import { readProxies } from './read-proxies.ts';
import { openRoster } from './rules/remarks.ts';
import { listAgenda, listAttendance, listGuests, listHands, listMoves, listRemarks, listSuspensions, listTellers } from './store.ts';

export async function readCourse(tx: Tx, conference: Conference): Promise<Course> {
  const { id } = conference;
  const remarks = await listRemarks(tx, id);
  const asked = openRoster(remarks);
  return {
    conference,
    attendance: await listAttendance(tx, id),
    agenda: await listAgenda(tx, id),
    remarks,
    guests: await listGuests(tx, id),
    tellers: await listTellers(tx, id),
    hands: asked === undefined ? [] : await listHands(tx, asked.id),
    moves: await listMoves(tx, id),
    proxies: await readProxies(tx, conference),
    suspensions: await listSuspensions(tx, id),
  };
}
