/** Delivers the group's messages from the outbox: the board edited in place, everything else once. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { findGroup, type Bloc, type TellParts } from '#blocs';
import { findBallot, readTurnout } from '#ballots';
import { findConference, listAttendance } from '#conference';
import { getCycle } from '#cycles';
import type { Tx } from '#db';
import { localTime, type Screen } from '#kernel';
import type { Delivered, OutboxKind } from '#outbox';
import type { Sent } from '#telegram';
import { readBoard, readResults, type BoardSource } from './read-facts.ts';
import { findBoard, saveBoard } from './store.ts';
import { renderBallotOpened, renderBoard, renderResults, renderSummary } from './view.ts';

export interface DeliverParts extends TellParts {
  readonly boardSources: readonly BoardSource[];
}

/** What a refusal of Telegram means for a message that must be said once. */
export function deliveredOf(sent: Sent): Delivered {
  if (sent.ok) return 'sent';
  if (sent.failure.kind === 'network') return 'in-doubt';
  return sent.failure.kind === 'unsent' || sent.failure.kind === 'rate' ? 'try-again' : 'failed';
}

const hashOf = (screen: Screen, language: string): string => createHash('sha256').update(JSON.stringify([screen, language])).digest('hex');

async function showBoard(parts: DeliverParts, blocId: number, now: Date): Promise<Delivered> {
  const tx = parts.db.client;
  const facts = await readBoard(tx, blocId, { now, sources: parts.boardSources });
  const group = await findGroup(tx, blocId);
  if (facts === undefined || group === undefined) return 'sent';
  const screen = renderBoard(facts);
  const { language } = facts.bloc;
  const hash = hashOf(screen, language);
  const known = await findBoard(tx, blocId);
  if (known?.messageId !== undefined && known.shownHash === hash) return 'sent';
  if (known?.messageId !== undefined) {
    const edited = await parts.messenger.edit(group, known.messageId, { screen, language });
    if (edited.ok) {
      await saveBoard(tx, blocId, { messageId: known.messageId, shownHash: hash });
      return 'sent';
    }
    if (edited.failure.kind !== 'message-gone') return deliveredOf(edited) === 'failed' ? 'failed' : 'try-again';
  }
  const sent = await parts.messenger.send(group, screen, language);
  if (!sent.ok) return deliveredOf(sent) === 'failed' ? 'failed' : 'try-again';
  await saveBoard(tx, blocId, { messageId: sent.messageId, shownHash: hash });
  await parts.messenger.pin(group, sent.messageId);
  return 'sent';
}

async function sayInGroup(parts: DeliverParts, bloc: Bloc, screen: Screen): Promise<Delivered> {
  const group = await findGroup(parts.db.client, bloc.id);
  if (group === undefined) return 'sent';
  return deliveredOf(await parts.messenger.send(group, screen, bloc.language));
}

async function sayOpened(parts: DeliverParts, ballotId: number): Promise<Delivered> {
  const tx = parts.db.client;
  const ballot = await findBallot(tx, ballotId);
  if (ballot === undefined || ballot.state !== 'open') return 'sent';
  const facts = await readResults(tx, ballot.conferenceId, { ballotIds: [ballotId] });
  return facts === undefined ? 'failed' : sayInGroup(parts, facts.bloc, renderBallotOpened(facts, await readTurnout(tx, ballot)));
}

async function saySummary(parts: DeliverParts, conferenceId: number): Promise<Delivered> {
  const tx = parts.db.client;
  const facts = await readResults(tx, conferenceId, {});
  if (facts === undefined) return 'failed';
  return sayInGroup(parts, facts.bloc, await summaryScreen(tx, facts));
}

async function summaryScreen(tx: Tx, facts: NonNullable<Awaited<ReturnType<typeof readResults>>>): Promise<Screen> {
  const { conference, bloc, units } = facts;
  const closed = await findConference(tx, conference.id);
  const rule = (await getCycle(tx, conference.cycleId)).rules.leader;
  const meeting = { units, rule, attendance: await listAttendance(tx, conference.id) };
  const times = { from: localTime(conference.openedAt, bloc.timeZone), to: localTime(closed?.closedAt ?? conference.openedAt, bloc.timeZone) };
  return renderSummary(facts, meeting, times);
}

const blocSchema = z.object({ blocId: z.number() });
const ballotSchema = z.object({ ballotId: z.number() });
const conferenceSchema = z.object({ conferenceId: z.number() });
const resultsSchema = z.object({ conferenceId: z.number(), ballotIds: z.array(z.number()) });

export const announcementsOutboxKinds = (parts: DeliverParts): readonly OutboxKind[] => [
  { kind: 'board', isRepeatable: true, deliver: (payload, now) => showBoard(parts, blocSchema.parse(payload).blocId, now) },
  { kind: 'ballot-opened', isRepeatable: false, deliver: (payload) => sayOpened(parts, ballotSchema.parse(payload).ballotId) },
  { kind: 'conference-summary', isRepeatable: false, deliver: (payload) => saySummary(parts, conferenceSchema.parse(payload).conferenceId) },
  {
    kind: 'results',
    isRepeatable: false,
    deliver: async (payload) => {
      const { conferenceId, ballotIds } = resultsSchema.parse(payload);
      const facts = await readResults(parts.db.client, conferenceId, { ballotIds });
      return facts === undefined ? 'failed' : sayInGroup(parts, facts.bloc, renderResults(facts));
    },
  },
];

