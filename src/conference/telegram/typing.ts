/** What is typed during a meeting: one question at a time, kept until it is answered. */
import { z } from 'zod';
import { getActor, mayRunConference, unitsOf, type FeatureParts, type ActedBy } from '#blocs';
import { endDialogue, saveDialogue } from '#dialogues';
import { action, button, say, screen, verbatim, type Result } from '#kernel';
import { commandLink, rowId as id, startLink, tap, type Answer, type DialogueKind, type TypedInput, type Visit } from '#telegram';
import { addItem, renameItem } from '../change-agenda.ts';
import type { Conference, ConferenceRefusal } from '../model.ts';
import { addGuests, nameTeller } from '../name-people.ts';
import { noteAttendance } from '../note-attendance.ts';
import { checkSession } from '../rules/course.ts';
import { openProposal } from '../rules/remarks.ts';
import { findConference, listRemarks } from '../store.ts';
import { annulConference, reopenConference } from '../take-back.ts';
import { takeDown, type Said } from '../take-down.ts';
import { renderAsk, renderTaken } from '../view/agenda.ts';
import { itemTitle, unitShort } from '../view/lines.ts';
import { factsOf, no } from './facts.ts';

const DIALOGUE = 'meeting';
const ASKS = ['remark', 'objection', 'note', 'proposal', 'guests', 'item', 'rename', 'absent', 'teller', 'annul', 'reopen'] as const;
type Ask = (typeof ASKS)[number];

/** `about`: the unit or item that is meant, 0 for none. */
const stateSchema = z.object({ conferenceId: z.number(), ask: z.enum(ASKS), about: z.number() });
type State = z.infer<typeof stateSchema>;

type Typed = State & { readonly text: string };
type Taker = (parts: FeatureParts, typed: Typed, by: ActedBy) => Promise<Result<unknown, ConferenceRefusal>>;

const said = (kind: Said['kind']): Taker => (parts, { conferenceId, about, text }, by) =>
  takeDown(parts.db, { conferenceId, kind, unitId: about === 0 ? null : about, text }, by);

const TAKERS: Readonly<Record<Ask, Taker>> = {
  remark: said('remark'),
  objection: said('objection'),
  note: said('note'),
  proposal: said('proposal'),
  guests: (parts, { conferenceId, text }, by) => addGuests(parts.db, { conferenceId, text }, by),
  item: (parts, { conferenceId, text }, by) => addItem(parts.db, { conferenceId, title: text }, by),
  rename: (parts, { about, text }, by) => renameItem(parts.db, { itemId: about, title: text }, by),
  absent: (parts, { conferenceId, about, text }, by) => noteAttendance(parts.db, { conferenceId, unitId: about, isPresent: false, reason: text }, by),
  teller: (parts, { conferenceId, about, text }, by) => nameTeller(parts.db, { conferenceId, unitId: about, name: text }, by),
  annul: (parts, { conferenceId, text }, by) => annulConference(parts.db, { conferenceId, reason: text }, by),
  reopen: (parts, { conferenceId, text }, by) => reopenConference(parts.db, { conferenceId, reason: text }, by),
};

/** Where the way leads after an answer, and back from a question. */
function backOf({ ask, conferenceId, about }: State) {
  if (ask === 'guests') return action('guests', conferenceId);
  if (ask === 'teller') return action('tellers', conferenceId);
  if (ask === 'absent') return action('roll', conferenceId);
  if (ask === 'rename') return action('agenda-item', about);
  if (ask === 'item') return action('agenda', conferenceId);
  if (ask === 'note' || ask === 'proposal') return action('remarks', conferenceId);
  return action('run', 'hoinghi');
}

async function keepQuestion(parts: FeatureParts, visit: Visit, state: State): Promise<void> {
  await saveDialogue(parts.db.client, { personId: visit.personId, chatId: visit.place.chatId, kind: DIALOGUE, state, updateId: visit.updateId, now: visit.now });
}

async function ask(parts: FeatureParts, visit: Visit, state: State): Promise<Answer> {
  const conference = await findConference(parts.db.client, state.conferenceId);
  if (conference === undefined) return no('not-open');
  const facts = await factsOf(parts, conference, visit);
  const item = state.ask === 'rename' ? facts.agenda.find((one) => one.id === state.about) : undefined;
  await keepQuestion(parts, visit, state);
  const about = { unit: unitShort(facts.units, state.about), title: item === undefined ? undefined : itemTitle(facts.bloc, item) };
  return { screen: renderAsk(state.ask, about, backOf(state)) };
}

/** Questions of those who run the meeting. */
async function askRunner(parts: FeatureParts, visit: Visit, state: State): Promise<Answer> {
  const conference = await findConference(parts.db.client, state.conferenceId);
  if (conference === undefined) return no('not-open');
  if (!mayRunConference(await getActor(parts.db.client, visit.personId, conference))) return no('not-allowed');
  return visit.isPrivate ? ask(parts, visit, state) : { openUrl: commandLink(parts.botUsername, 'hoinghi') };
}

type Speaking = { readonly conferenceId: number; readonly kind: 'remark' | 'objection'; readonly unitId: number };

/** Who speaks in this meeting: the person's units, or why nobody can. */
async function speakersOf(parts: FeatureParts, visit: Visit, { conferenceId, kind }: Speaking): Promise<{ readonly conference: Conference; readonly own: readonly number[] } | Answer> {
  const tx = parts.db.client;
  const conference = await findConference(tx, conferenceId);
  if (conference === undefined) return no('not-open');
  const session = checkSession(conference.state);
  if (!session.ok) return no(session.refusal);
  const own = unitsOf(await getActor(tx, visit.personId, conference));
  if (own.length === 0) return { toast: say('refusal-stranger'), isAlert: true };
  const isHeard = kind === 'remark' || openProposal(await listRemarks(tx, conferenceId)) !== undefined;
  return isHeard ? { conference, own } : no('no-proposal');
}

async function pickSpeaker(parts: FeatureParts, visit: Visit, at: { readonly conference: Conference; readonly own: readonly number[]; readonly kind: Speaking['kind'] }): Promise<Answer> {
  const { units } = await factsOf(parts, at.conference, visit);
  const rows = units.filter((unit) => at.own.includes(unit.id)).map((unit) => [button(verbatim(unit.short), action('speak', at.conference.id, at.kind, unit.id))]);
  return { screen: screen([say('conference-pick-speaker')], rows) };
}

/** A representative speaks for the unit; who represents several is asked for which. */
async function askSpeaker(parts: FeatureParts, visit: Visit, speaking: Speaking): Promise<Answer> {
  const { conferenceId, kind, unitId } = speaking;
  const speakers = await speakersOf(parts, visit, speaking);
  if (!('own' in speakers)) return speakers;
  if (!visit.isPrivate) return { openUrl: startLink(parts.botUsername, `${kind === 'remark' ? 'y' : 'yk'}_${conferenceId}`) };
  const [first = 0] = speakers.own;
  if (unitId === 0 && speakers.own.length > 1) return pickSpeaker(parts, visit, { ...speakers, kind });
  return ask(parts, visit, { conferenceId, ask: kind, about: unitId === 0 ? first : unitId });
}

async function take(parts: FeatureParts, visit: Visit, input: TypedInput): Promise<Answer> {
  const state = stateSchema.parse(input.state);
  const taken = await TAKERS[state.ask](parts, { ...state, text: input.text ?? '' }, visit);
  if (!taken.ok) return no(taken.refusal);
  await endDialogue(parts.db.client, { personId: visit.personId, chatId: visit.place.chatId, updateId: visit.updateId });
  const again = state.ask === 'remark' || state.ask === 'note'
    ? [[button(say('conference-button-again'), state.ask === 'note' ? action('write', state.conferenceId, 'note', 0) : action('speak', state.conferenceId, 'remark', state.about))]]
    : [];
  return { send: renderTaken(state.ask, [...again, [button(say('conference-button-continue'), backOf(state))]]) };
}

const speaking = (parts: FeatureParts, kind: Speaking['kind']) => (visit: Visit, rest: string): Promise<Answer> =>
  /^\d{1,9}$/.test(rest) ? askSpeaker(parts, visit, { conferenceId: Number(rest), kind, unitId: 0 }) : Promise.resolve(no('not-open'));

export const typingStarts = (parts: FeatureParts) => [
  { prefix: 'y', handle: speaking(parts, 'remark') },
  { prefix: 'yk', handle: speaking(parts, 'objection') },
];

const idOrNone = z.union([z.literal('0').transform(() => 0), id]);

export const typingTaps = (parts: FeatureParts) => [
  tap('write', z.tuple([id, z.enum(ASKS), idOrNone]), (visit, [conferenceId, asked, about]) => askRunner(parts, visit, { conferenceId, ask: asked, about })),
  tap('speak', z.tuple([id, z.enum(['remark', 'objection']), idOrNone]), (visit, [conferenceId, kind, unitId]) => askSpeaker(parts, visit, { conferenceId, kind, unitId })),
];

export const meetingDialogue = (parts: FeatureParts): DialogueKind => ({ kind: DIALOGUE, handle: (visit, input) => take(parts, visit, input) });
