/** What is said is taken down with its unit and item; a proposal without another opinion is agreed. */
import { listUnits, type ActedBy } from '#blocs';
import { isUniqueViolation, type Database } from '#db';
import { accept, localDate, type Result } from '#kernel';
import type { ConferenceRefusal, RemarkKind } from './model.ts';
import { currentItem } from './rules/agenda.ts';
import { checkSession } from './rules/course.ts';
import { decideAgreement, decideRemark, openProposal, readText } from './rules/remarks.ts';
import { audit, inMeeting, runMeeting, type Meeting } from './run-meeting.ts';
import { addRemark, listAgenda, listRemarks } from './store.ts';

export interface Said {
  readonly conferenceId: number;
  readonly kind: Exclude<RemarkKind, 'outcome' | 'tellers' | 'elected'>;
  /** The unit that speaks; null: the secretary's own note or proposal. */
  readonly unitId: number | null;
  readonly text: string;
  /** The message it was said in; taken down once. */
  readonly source?: string;
}

/** Another opinion belongs to a proposal that waits. */
async function hasItsProposal({ tx, conference }: Meeting, kind: RemarkKind): Promise<boolean> {
  return kind !== 'objection' || openProposal(await listRemarks(tx, conference.id)) !== undefined;
}

export function takeDown(db: Database, said: Said, by: ActedBy): Promise<Result<string, ConferenceRefusal>> {
  const { conferenceId, kind, unitId, source } = said;
  return inMeeting(db, { conferenceId, by }, async (meeting): Promise<Result<string, ConferenceRefusal>> => {
    const { tx, conference, actor } = meeting;
    const units = await listUnits(tx, conference.cycleId, localDate(by.now, 'UTC'));
    const decided = decideRemark({ state: conference.state, actor, unitIds: units.map((unit) => unit.id) }, { kind, unitId });
    if (!decided.ok) return decided;
    if (!(await hasItsProposal(meeting, kind))) return { ok: false, refusal: 'no-proposal' };
    const text = readText(said.text);
    if (!text.ok) return text;
    const item = currentItem(await listAgenda(tx, conferenceId));
    await addRemark(tx, { conferenceId, agendaItemId: item?.id ?? null, kind, unitId, personId: by.personId, text: text.value, at: by.now, ...(source === undefined ? {} : { source }) });
    await audit(meeting, by, { key: 'audit-taken-down', onBehalf: decided.value.onBehalf, ...(unitId === null ? {} : { unitId }) });
    return text;
  });
}

/** Telegram may repeat an update: what was taken down from the message already is accepted again and nothing more is written. */
export async function takeDownOnce(db: Database, said: Said & { readonly source: string }, by: ActedBy): Promise<Result<string, ConferenceRefusal>> {
  try {
    return await takeDown(db, said, by);
  } catch (error) {
    if (isUniqueViolation(error)) return accept(said.text);
    throw error;
  }
}

/** Recorded as the outcome of the item that is on. */
async function agree(meeting: Meeting, by: ActedBy): Promise<Result<string, ConferenceRefusal>> {
  const { tx, conference } = meeting;
  const session = checkSession(conference.state);
  if (!session.ok) return session;
  const decided = decideAgreement(await listRemarks(tx, conference.id));
  if (!decided.ok) return decided;
  const { agendaItemId, text } = decided.value;
  await addRemark(tx, { conferenceId: conference.id, agendaItemId, kind: 'outcome', unitId: null, personId: by.personId, text, at: by.now });
  await audit(meeting, by, { key: 'audit-agreed' });
  return accept(text);
}

export const agreeProposal = (db: Database, conferenceId: number, by: ActedBy): Promise<Result<string, ConferenceRefusal>> =>
  runMeeting(db, { conferenceId, by }, (meeting) => agree(meeting, by));
