/** The chat of the conference: opening, the roll, checking in with a tap, closing. */
import { z } from 'zod';
import { findBloc, getActor, listUnits, mayRunConference, refused, unitsOf, withBloc, type Desk, type FeatureParts } from '#blocs';
import { getCycle } from '#cycles';
import { localDate, localTime, say, verbatim, type Screen } from '#kernel';
import { rowId as id, tap, type Answer, type Feature, type Visit } from '#telegram';
import { closeConference } from './close-conference.ts';
import type { Conference, ConferenceRefusal } from './model.ts';
import { noteAttendance } from './note-attendance.ts';
import { openConference } from './open-conference.ts';
import { findConference, findOpenConference, listAttendance } from './store.ts';
import { renderClosed, renderConfirmClosing, renderConfirmOpening, renderMeeting, renderNoConference, renderRoll, type MeetingFacts } from './view.ts';

const no = (refusal: ConferenceRefusal): Answer => refused('conference', refusal);

async function readMeeting(parts: FeatureParts, conference: Conference, now: Date): Promise<MeetingFacts> {
  const tx = parts.db.client;
  const bloc = await findBloc(tx, conference.blocId);
  if (bloc === undefined) throw new Error('a conference belongs to a bloc');
  const cycle = await getCycle(tx, conference.cycleId);
  return {
    bloc,
    conference,
    units: await listUnits(tx, conference.cycleId, localDate(now, bloc.timeZone)),
    attendance: await listAttendance(tx, conference.id),
    rule: cycle.rules.leader,
    openedAt: localTime(conference.openedAt, bloc.timeZone),
  };
}

/** Screens of the meeting are for those who run it; the right is asked of the conference's own year. */
async function asRunner(parts: FeatureParts, visit: Visit, { conferenceId, render }: { conferenceId: number; render: (facts: MeetingFacts) => Screen }): Promise<Answer> {
  const conference = await findConference(parts.db.client, conferenceId);
  if (conference === undefined) return no('not-open');
  const actor = await getActor(parts.db.client, visit.personId, conference);
  return mayRunConference(actor) ? { screen: render(await readMeeting(parts, conference, visit.now)) } : no('not-allowed');
}

async function showConference(parts: FeatureParts, visit: Visit, desk: Desk): Promise<Answer> {
  if (!visit.isPrivate) return { openUrl: `https://t.me/${parts.botUsername}?start=c_hoinghi` };
  if (!mayRunConference(desk.actor)) return no('not-allowed');
  const conference = await findOpenConference(parts.db.client, desk.bloc.id);
  return { screen: conference === undefined ? renderNoConference(desk.bloc) : renderMeeting(await readMeeting(parts, conference, visit.now)) };
}

async function open(parts: FeatureParts, visit: Visit, blocId: number): Promise<Answer> {
  const opened = await openConference(parts.db, blocId, visit);
  if (!opened.ok) return no(opened.refusal);
  return asRunner(parts, visit, { conferenceId: opened.value, render: renderMeeting });
}

/** The tap on the board: every unit the person represents is here. */
async function checkIn(parts: FeatureParts, visit: Visit, conferenceId: number): Promise<Answer> {
  const conference = await findConference(parts.db.client, conferenceId);
  if (conference === undefined || conference.state !== 'open') return no('not-open');
  const own = unitsOf(await getActor(parts.db.client, visit.personId, conference));
  const facts = await readMeeting(parts, conference, visit.now);
  const units = facts.units.filter((unit) => own.includes(unit.id));
  if (units.length === 0) return { toast: say('refusal-stranger'), isAlert: true };
  let refusal: ConferenceRefusal | undefined;
  for (const unit of units) {
    const noted = await noteAttendance(parts.db, { conferenceId, unitId: unit.id, isPresent: true }, visit);
    if (!noted.ok) refusal = noted.refusal;
  }
  if (refusal !== undefined) return no(refusal);
  return { toast: say('conference-checked-in', { units: units.map((unit) => verbatim(unit.short)), time: localTime(visit.now, facts.bloc.timeZone) }) };
}

async function note(parts: FeatureParts, visit: Visit, at: { conferenceId: number; unitId: number; isPresent: boolean }): Promise<Answer> {
  const noted = await noteAttendance(parts.db, at, visit);
  if (!noted.ok) return no(noted.refusal);
  return asRunner(parts, visit, { conferenceId: at.conferenceId, render: renderRoll });
}

async function close(parts: FeatureParts, visit: Visit, conferenceId: number): Promise<Answer> {
  const closed = await closeConference(parts.db, conferenceId, visit);
  if (!closed.ok) return no(closed.refusal);
  return asRunner(parts, visit, { conferenceId, render: renderClosed });
}

const step = z.enum(['ask', 'yes']);

export const conferenceFeature = (parts: FeatureParts): Feature => ({
  name: 'conference',
  commands: [
    {
      name: 'hoinghi', alias: 'conference', description: say('command-conference'), where: 'both',
      handle: (visit, argument) => withBloc(parts, visit, { command: 'hoinghi', argument, show: (desk) => showConference(parts, visit, desk) }),
    },
  ],
  taps: [
    tap('conference-open', z.tuple([id, step]), (visit, [blocId, answer]) =>
      answer === 'yes'
        ? open(parts, visit, blocId)
        : withBloc(parts, visit, {
            command: 'hoinghi',
            argument: String(blocId),
            show: async ({ bloc, units, actor }) => (mayRunConference(actor) ? { screen: renderConfirmOpening(bloc, units.length) } : no('not-allowed')),
          }),
    ),
    tap('present', z.tuple([id]), (visit, [conferenceId]) => checkIn(parts, visit, conferenceId)),
    tap('roll', z.tuple([id]), (visit, [conferenceId]) => asRunner(parts, visit, { conferenceId, render: renderRoll })),
    tap('note', z.tuple([id, id, z.enum(['0', '1'])]), (visit, [conferenceId, unitId, to]) => note(parts, visit, { conferenceId, unitId, isPresent: to === '1' })),
    tap('conference-close', z.tuple([id, step]), (visit, [conferenceId, answer]) =>
      answer === 'yes' ? close(parts, visit, conferenceId) : asRunner(parts, visit, { conferenceId, render: renderConfirmClosing }),
    ),
  ],
});
