/** Everything one conference's screens and messages show, read at the moment it is shown. */
import type { Tx } from '#db';
import type { Conference, Course } from './model.ts';
import { readProxies } from './read-proxies.ts';
import { listAgenda, listAttendance, listGuests, listMoves, listRemarks, listSuspensions, listTellers } from './store.ts';

export async function readCourse(tx: Tx, conference: Conference): Promise<Course> {
  const { id } = conference;
  return {
    conference,
    attendance: await listAttendance(tx, id),
    agenda: await listAgenda(tx, id),
    remarks: await listRemarks(tx, id),
    guests: await listGuests(tx, id),
    tellers: await listTellers(tx, id),
    moves: await listMoves(tx, id),
    proxies: await readProxies(tx, conference),
    suspensions: await listSuspensions(tx, id),
  };
}
