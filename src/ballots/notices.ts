/** Ballot papers on their way out of the outbox: one private message to everybody who may cast one. */
import { z } from 'zod';
import { tellPerson, type TellParts } from '#blocs';
import type { Screen } from '#kernel';
import type { OutboxKind } from '#outbox';
import { annulmentKind } from './notices/annulment.ts';
import { lotsKind } from './notices/lots.ts';
import { slipKinds } from './notices/slips.ts';
import type { OpenVote, Represented } from './model.ts';
import { readFacts, type BallotFacts } from './read-facts.ts';
import { findRepresented } from './read-represented.ts';
import { partlyMarked } from './rules/hands.ts';
import { isSecret } from './rules/methods.ts';
import { findVotedAt } from './store.ts';
import { listNamedVotes } from './store/open-votes.ts';
import { renderProxyQuestion } from './view/open-question.ts';
import { renderPaper } from './view/paper.ts';

const paperSchema = z.object({ ballotId: z.number(), personId: z.number(), unitId: z.number() });

/** A secret paper, or an open question for a unit that is represented; nothing when the unit has voted meanwhile. */
async function paperOf(parts: TellParts, at: { readonly ballotId: number; readonly unitId: number }, now: Date): Promise<Screen | undefined> {
  const tx = parts.db.client;
  const { ballotId, unitId } = at;
  const facts = await readFacts(tx, ballotId, now);
  const unit = facts?.units.find((one) => one.id === unitId);
  if (facts === undefined || unit === undefined || facts.ballot.state !== 'open') return undefined;
  const holder = await findRepresented(tx, facts.ballot, unitId);
  if (isSecret(facts.ballot.rule)) {
    if ((await findVotedAt(tx, ballotId, unitId)) !== undefined) return undefined;
    return renderPaper({ ...facts, unit, holder, rollSize: facts.units.length });
  }
  return holder === undefined ? undefined : openQuestion(facts, holder, await listNamedVotes(tx, ballotId));
}

/** What the represented unit has not said yet. */
function openQuestion(facts: BallotFacts, pair: Represented, votes: readonly OpenVote[]): Screen | undefined {
  const said = votes.find((vote) => vote.unit === String(pair.unitId));
  const isLeft = said === undefined || partlyMarked(facts.ballot, [said]).length > 0;
  return isLeft ? renderProxyQuestion(facts, facts.ballot, { ...pair, code: said?.paper }) : undefined;
}

/** The paper as a private message; not when the ballot is over or the unit has voted meanwhile. */
export const ballotsOutboxKinds = (parts: TellParts): readonly OutboxKind[] => [
  {
    kind: 'ballot-paper',
    isRepeatable: true,
    deliver: async (payload, now) => {
      const { personId, ...at } = paperSchema.parse(payload);
      const paper = await paperOf(parts, at, now);
      return paper === undefined ? 'sent' : tellPerson(parts, personId, paper);
    },
  },
  annulmentKind(parts),
  lotsKind(parts),
  ...slipKinds(parts),
];
