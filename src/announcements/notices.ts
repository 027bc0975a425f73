/** The group's messages on their way out of the outbox: the board edited in place, everything else once. */
import { z } from 'zod';
import { findGroup, type Bloc } from '#blocs';
import { findBallot, readTurnout } from '#ballots';
import type { Screen } from '#kernel';
import { DOUBT, type Delivered, type OutboxKind } from '#outbox';
import { deliveredOf } from '#telegram';
import { showBoard, type BoardParts } from './notices/board.ts';
import { askAboutDoubt } from './notices/doubts.ts';
import { readResults, readSummary } from './read-facts.ts';
import { renderBallotOpened, renderResults, renderSummary } from './view.ts';

async function sayInGroup(parts: BoardParts, bloc: Bloc, screen: Screen): Promise<Delivered> {
  const group = await findGroup(parts.db.client, bloc.id);
  if (group === undefined) return 'sent';
  return deliveredOf(await parts.messenger.send(group, screen, bloc.language));
}

async function sayOpened(parts: BoardParts, ballotId: number): Promise<Delivered> {
  const tx = parts.db.client;
  const ballot = await findBallot(tx, ballotId);
  if (ballot === undefined || ballot.state !== 'open') return 'sent';
  const facts = await readResults(tx, ballot.conferenceId, { ballotIds: [ballotId] });
  return facts === undefined ? 'failed' : sayInGroup(parts, facts.bloc, renderBallotOpened(facts, await readTurnout(tx, ballot)));
}

async function saySummary(parts: BoardParts, conferenceId: number): Promise<Delivered> {
  const summary = await readSummary(parts.db.client, conferenceId);
  return summary === undefined ? 'failed' : sayInGroup(parts, summary.bloc, renderSummary(summary));
}

const resultsSchema = z.object({ conferenceId: z.number(), ballotIds: z.array(z.number()) });

async function sayResults(parts: BoardParts, { conferenceId, ballotIds }: z.infer<typeof resultsSchema>): Promise<Delivered> {
  const facts = await readResults(parts.db.client, conferenceId, { ballotIds });
  return facts === undefined ? 'failed' : sayInGroup(parts, facts.bloc, renderResults(facts));
}

const rowSchema = z.object({ rowId: z.number() });
const blocSchema = z.object({ blocId: z.number() });
const ballotSchema = z.object({ ballotId: z.number() });
const conferenceSchema = z.object({ conferenceId: z.number() });

export const announcementsOutboxKinds = (parts: BoardParts): readonly OutboxKind[] => [
  { kind: 'board', isRepeatable: true, deliver: (payload, now) => showBoard(parts, blocSchema.parse(payload).blocId, now) },
  { kind: DOUBT, isRepeatable: true, deliver: (payload) => askAboutDoubt(parts, rowSchema.parse(payload).rowId) },
  { kind: 'ballot-opened', isRepeatable: false, deliver: (payload) => sayOpened(parts, ballotSchema.parse(payload).ballotId) },
  { kind: 'conference-summary', isRepeatable: false, deliver: (payload) => saySummary(parts, conferenceSchema.parse(payload).conferenceId) },
  { kind: 'results', isRepeatable: false, deliver: (payload) => sayResults(parts, resultsSchema.parse(payload)) },
];
