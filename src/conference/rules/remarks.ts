/** What is said and taken down: who may, how long, and when a proposal is agreed. */
import { accept, cleanLine, cleanLines, hasLetter, refuse, type Result } from '#kernel';
import { mayRunConference, unitsOf, type Actor } from '#blocs';
import type { AgendaItem, ConferenceRefusal, ConferenceState, Remark, RemarkKind } from '../model.ts';
import { currentItem } from './agenda.ts';
import { checkSession } from './course.ts';

const TEXT_LIMIT = 1000;
const LINE_LIMIT = 200;
const LINES_LIMIT = 30;

/** A text of several lines; empty lines are dropped. */
export function readText(text: string): Result<string, ConferenceRefusal> {
  const clean = cleanLines(text).join('\n');
  return !hasLetter(clean) || clean.length > TEXT_LIMIT ? refuse('text-length') : accept(clean);
}

/** One line: a reason, a title, a name. */
export function readLine(text: string): Result<string, ConferenceRefusal> {
  const clean = cleanLine(text);
  return !hasLetter(clean) || clean.length > LINE_LIMIT ? refuse('line-length') : accept(clean);
}

/** One entry a line. */
export function readLines(text: string): Result<readonly string[], ConferenceRefusal> {
  const lines = cleanLines(text);
  if (lines.length === 0 || lines.some((line) => !hasLetter(line) || line.length > LINE_LIMIT)) return refuse('line-length');
  return lines.length > LINES_LIMIT ? refuse('too-many') : accept(lines);
}

export interface RemarkPicture {
  readonly state: ConferenceState;
  readonly actor: Actor;
  readonly unitIds: readonly number[];
}

/** A unit's own people speak for it; those who run the meeting take down what a unit says, and their own notes. */
export function decideRemark(picture: RemarkPicture, command: { readonly kind: RemarkKind; readonly unitId: number | null }): Result<{ readonly onBehalf: boolean }, ConferenceRefusal> {
  const session = checkSession(picture.state);
  if (!session.ok) return session;
  const isRunner = mayRunConference(picture.actor);
  if (command.unitId === null) return isRunner ? accept({ onBehalf: false }) : refuse('not-allowed');
  if (!picture.unitIds.includes(command.unitId)) return refuse('no-such-unit');
  const isOwn = unitsOf(picture.actor).includes(command.unitId);
  return isOwn || isRunner ? accept({ onBehalf: !isOwn }) : refuse('not-your-unit');
}

/** What somebody answers to the bot's own words in the group: a note of those who run the meeting, else a remark of the one unit; undefined from a stranger. */
export function decideReply(actor: Actor, agenda: readonly AgendaItem[]): Result<Pick<Remark, 'unitId'> & { readonly kind: 'remark' | 'note' }, ConferenceRefusal> | undefined {
  const isRunner = mayRunConference(actor);
  const [first, ...others] = unitsOf(actor);
  if (first === undefined && !isRunner) return undefined;
  if (currentItem(agenda) === undefined) return refuse('no-item-on');
  if (isRunner || first === undefined) return accept({ kind: 'note', unitId: null });
  return others.length > 0 ? refuse('several-units') : accept({ kind: 'remark', unitId: first });
}

const PUT_TO_THE_MEETING: readonly RemarkKind[] = ['proposal', 'tellers', 'outcome', 'elected'];

/** What waits for the meeting's word: the newest thing put to it, unless it was decided. */
const waiting = (remarks: readonly Remark[], kind: RemarkKind): Remark | undefined => {
  const newest = remarks.findLast((one) => PUT_TO_THE_MEETING.includes(one.kind));
  return newest?.kind === kind ? newest : undefined;
};

/** The proposal that waits to be agreed. */
export const openProposal = (remarks: readonly Remark[]): Remark | undefined => waiting(remarks, 'proposal');

/** Tellers on whom hands are being shown. */
export const openRoster = (remarks: readonly Remark[]): Remark | undefined => waiting(remarks, 'tellers');

/** Other opinions on the waiting proposal; a new proposal begins anew. */
export function objectionsTo(remarks: readonly Remark[], proposal: Remark): readonly Remark[] {
  return remarks.filter((one) => one.kind === 'objection' && one.id > proposal.id);
}

/** Agreed is what nobody objects to. */
export function decideAgreement(remarks: readonly Remark[]): Result<Remark, ConferenceRefusal> {
  const proposal = openProposal(remarks);
  if (proposal === undefined) return refuse('no-proposal');
  return objectionsTo(remarks, proposal).length > 0 ? refuse('objected') : accept(proposal);
}
