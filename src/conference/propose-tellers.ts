/** The tellers entered so far are put to the meeting, told to the group once, and elected by show of hands. */
import { mayRunConference, type ActedBy } from '#blocs';
import type { Database } from '#db';
import { accept, refuse, type Result } from '#kernel';
import { enqueue } from '#outbox';
import type { ConferenceRefusal, HandMark } from './model.ts';
import { readMeeting } from './read-meeting.ts';
import { currentItem } from './rules/agenda.ts';
import { checkSession } from './rules/course.ts';
import { readText } from './rules/remarks.ts';
import { countHands, decideHand, isElected, proposalOf, voteOn, type HandCount } from './rules/tellers.ts';
import { audit, inMeeting, runMeeting, type Meeting } from './run-meeting.ts';
import { addRemark, showHands } from './store.ts';

/** What the names are, in the bloc's language; once elected, with the hands that were counted. */
export type TellersHeading = (language: 'vi' | 'en', counted?: HandCount) => string;

interface Putting {
  readonly conferenceId: number;
  readonly heading: TellersHeading;
}

type Put = Result<string, ConferenceRefusal>;

/** Returns the text that was put to the meeting. */
export function proposeTellers(db: Database, { conferenceId, heading }: Putting, by: ActedBy): Promise<Put> {
  return runMeeting(db, { conferenceId, by }, async (meeting): Promise<Put> => {
    const { tx, conference } = meeting;
    const session = checkSession(conference.state);
    if (!session.ok) return session;
    const picture = await readMeeting(tx, conference, by.now);
    if (picture.tellers.length === 0) return refuse('not-found');
    if (voteOn(picture) !== undefined || isElected(picture)) return refuse('tellers-asked');
    const text = readText(proposalOf(picture, heading(picture.bloc.language)));
    if (!text.ok) return text;
    const proposalId = await addRemark(tx, { conferenceId, agendaItemId: currentItem(picture.agenda)?.id ?? null, kind: 'tellers', unitId: null, personId: by.personId, text: text.value, at: by.now });
    await audit(meeting, by, { key: 'audit-tellers-asked' });
    await enqueue(tx, { kind: 'tellers-proposed', blocId: conference.blocId, payload: { conferenceId, proposalId, text: text.value }, now: by.now });
    return text;
  });
}

/** The vote that is on and what has been counted of it; an old button must not speak of other names. */
async function readVote({ tx, conference }: Meeting, proposalId: number, now: Date) {
  const session = checkSession(conference.state);
  if (!session.ok) return session;
  const picture = await readMeeting(tx, conference, now);
  return voteOn(picture)?.id === proposalId ? accept(picture) : refuse('no-proposal' as const);
}

export interface Showing {
  readonly conferenceId: number;
  readonly proposalId: number;
  readonly mark: HandMark;
  /** Entered by whoever runs the meeting: one unit of the hall, or all of it that have shown no hand yet. Absent: one's own units. */
  readonly forUnit?: number | 'rest';
}

/** The last hand counts until the vote is ended. Returns the count after it. */
export function showHand(db: Database, { conferenceId, proposalId, mark, forUnit }: Showing, by: ActedBy): Promise<Result<HandCount, ConferenceRefusal>> {
  return inMeeting(db, { conferenceId, by }, async (meeting): Promise<Result<HandCount, ConferenceRefusal>> => {
    const vote = await readVote(meeting, proposalId, by.now);
    if (!vote.ok) return vote;
    const { attendance, hands } = vote.value;
    const named = forUnit === 'rest' ? countHands(vote.value).missingUnitIds : forUnit;
    const decided = decideHand({ actor: meeting.actor, isRunner: mayRunConference(meeting.actor), attendance, hands }, named);
    if (!decided.ok) return decided;
    const { unitIds, onBehalf } = decided.value;
    await showHands(meeting.tx, unitIds.map((unitId) => ({ proposalId, unitId, mark, personId: by.personId, onBehalf, at: by.now })));
    if (onBehalf) for (const unitId of unitIds) await audit(meeting, by, { key: 'audit-tellers-hand', unitId, onBehalf });
    const others = hands.filter((one) => !unitIds.includes(one.unitId));
    return accept(countHands({ ...vote.value, hands: [...others, ...unitIds.map((unitId) => ({ unitId, mark, onBehalf }))] }));
  });
}

/** Ends the vote: carried by more than half of the units present. */
export function electTellers(db: Database, { conferenceId, proposalId, heading }: Putting & { readonly proposalId: number }, by: ActedBy): Promise<Put> {
  return runMeeting(db, { conferenceId, by }, async (meeting): Promise<Put> => {
    const vote = await readVote(meeting, proposalId, by.now);
    if (!vote.ok) return vote;
    const picture = vote.value;
    const counted = countHands(picture);
    if (!counted.isCarried) return refuse('tellers-few-hands');
    const text = proposalOf(picture, heading(picture.bloc.language, counted));
    await addRemark(meeting.tx, { conferenceId, agendaItemId: voteOn(picture)?.agendaItemId ?? null, kind: 'elected', unitId: null, personId: by.personId, text, at: by.now });
    const { yes, no, abstain, present } = counted;
    await audit(meeting, by, { key: 'audit-tellers-elected', args: { yes, no, abstain, present } });
    return accept(text);
  });
}
