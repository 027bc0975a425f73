/** What the group is told of a meeting: its lines on the living board, and the summary at its end. */
import { action, button, say, type Button, type Say } from '#kernel';
import { currentItem } from '../rules/agenda.ts';
import { openProposal } from '../rules/remarks.ts';
import { agreedLines, currentLines, handLines, kindWords, presenceLines, proposalLines, remarkLines, suspendedSince, suspensionLines, tellerLines, tellersElectedLines, type MeetingFacts } from './lines.ts';

export function boardLines(facts: MeetingFacts): readonly Say[] {
  const { conference, timeOf } = facts;
  const meeting = kindWords(conference);
  return [
    conference.state === 'suspended' ? say('conference-board-suspended', { meeting, since: suspendedSince(facts) }) : say('conference-board', { meeting, since: timeOf(conference.openedAt) }),
    ...presenceLines(facts).lines,
    ...currentLines(facts),
    ...(conference.state === 'open' && currentItem(facts.agenda) !== undefined ? [say('conference-board-reply')] : []),
    ...proposalLines(facts),
    ...tellerLines(facts),
    ...handLines(facts),
  ];
}

/** Checking in and speaking, while the meeting sits. */
export function boardButtons({ conference, remarks }: Pick<MeetingFacts, 'conference' | 'remarks'>): readonly (readonly Button[])[] {
  if (conference.state !== 'open') return [];
  return [
    [button(say('conference-button-present'), action('present', conference.id)), button(say('conference-button-remark'), action('speak', conference.id, 'remark', 0))],
    ...(openProposal(remarks) === undefined ? [] : [[button(say('conference-button-object'), action('speak', conference.id, 'objection', 0))]]),
  ];
}

/** A message holds 4096 characters: results, names and the frame need the rest. */
const REMARKS_ROOM = 1200;

/** Guests, tellers, what was agreed, and the remarks: counted and listed, or counted alone; at least how many were present. */
export function summaryLines(facts: MeetingFacts, detail: 'listed' | 'counted' | 'least' = 'listed'): readonly Say[] {
  if (detail === 'least') return presenceLines(facts).lines.slice(0, 1);
  const isListed = detail === 'listed';
  const elected = tellersElectedLines(facts);
  const said = facts.remarks.filter((one) => one.kind === 'remark' || one.kind === 'note');
  return [
    ...presenceLines(facts).lines,
    ...(facts.guests.length === 0 ? [] : [say('conference-guests-count', { count: facts.guests.length })]),
    ...suspensionLines(facts),
    ...(elected.length === 0 ? tellerLines(facts) : elected),
    ...(said.length === 0 ? [] : [say('conference-remarks-title', { count: said.length }), ...remarkLines(facts, said, isListed ? REMARKS_ROOM : 0)]),
    ...(isListed ? agreedLines(facts) : agreedLines(facts, 0)),
  ];
}
