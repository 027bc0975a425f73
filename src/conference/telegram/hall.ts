/** Taps on the people in the hall: checking in, the roll, guests. */
import { z } from 'zod';
import { getActor, unitsOf } from '#blocs';
import { action, say, verbatim, type Say } from '#kernel';
import { rowId as id, tap, type Answer, type Visit } from '#telegram';
import type { ConferenceRefusal } from '../model.ts';
import { dropGuest } from '../name-people.ts';
import { noteAttendance } from '../note-attendance.ts';
import { checkSession } from '../rules/course.ts';
import { findConference } from '../store.ts';
import { renderGuests, renderMoves, renderPickUnit, renderRoll } from '../view/hall.ts';
import { after, asRunner, factsOf, no, type ConferenceParts } from './facts.ts';

/** The tap on the board: every unit the person represents is here. */
async function checkIn(parts: ConferenceParts, visit: Visit, conferenceId: number): Promise<Answer> {
  const conference = await findConference(parts.db.client, conferenceId);
  if (conference === undefined) return no('not-open');
  const session = checkSession(conference.state);
  if (!session.ok) return no(session.refusal);
  const own = unitsOf(await getActor(parts.db.client, visit.personId, conference));
  const facts = await factsOf(parts, conference, visit);
  const units = facts.units.filter((unit) => own.includes(unit.id));
  if (units.length === 0) return { toast: say('refusal-stranger'), isAlert: true };
  let refusal: ConferenceRefusal | undefined;
  const said: Say[] = [];
  for (const unit of units) {
    const noted = await noteAttendance(parts.db, { conferenceId, unitId: unit.id, isPresent: true, onArrival: parts.onArrival }, visit);
    if (noted.ok) said.push(...noted.value.said);
    else refusal = noted.refusal;
  }
  if (refusal !== undefined) return no(refusal);
  return arrived(say('conference-checked-in', { units: units.map((unit) => verbatim(unit.short)), time: facts.timeOf(visit.now) }), said);
}

/** What the arrival means is said in the same bubble, which has room for one sentence more. */
function arrived(noted: Say, [meaning]: readonly Say[]): Answer {
  return meaning === undefined ? { toast: noted } : { toast: say('conference-arrived', { noted, meaning }), isAlert: true };
}

async function note(parts: ConferenceParts, visit: Visit, at: { conferenceId: number; unitId: number; isPresent: boolean }): Promise<Answer> {
  const noted = await noteAttendance(parts.db, { ...at, onArrival: parts.onArrival }, visit);
  if (!noted.ok) return no(noted.refusal);
  const [meaning] = noted.value.said;
  return { ...(await asRunner(parts, visit, { conferenceId: at.conferenceId, render: renderRoll })), ...(meaning === undefined ? {} : { toast: meaning, isAlert: true }) };
}

export const hallTaps = (parts: ConferenceParts) => [
  tap('present', z.tuple([id]), (visit, [conferenceId]) => checkIn(parts, visit, conferenceId)),
  tap('roll', z.tuple([id]), (visit, [conferenceId]) => asRunner(parts, visit, { conferenceId, render: renderRoll })),
  tap('moves', z.tuple([id]), (visit, [conferenceId]) => asRunner(parts, visit, { conferenceId, render: renderMoves })),
  tap('note', z.tuple([id, id, z.enum(['0', '1'])]), (visit, [conferenceId, unitId, to]) => note(parts, visit, { conferenceId, unitId, isPresent: to === '1' })),
  tap('guests', z.tuple([id]), (visit, [conferenceId]) => asRunner(parts, visit, { conferenceId, render: renderGuests })),
  tap('guest-drop', z.tuple([id, id]), (visit, [conferenceId, guestId]) =>
    after(dropGuest(parts.db, { conferenceId, id: guestId }, visit), () => asRunner(parts, visit, { conferenceId, render: renderGuests })),
  ),
  tap('speaker-units', z.tuple([id]), (visit, [conferenceId]) =>
    asRunner(parts, visit, { conferenceId, render: (facts) => renderPickUnit(facts, 'remark', action('remarks', conferenceId)) }),
  ),
];
