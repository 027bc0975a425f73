/** The chat of ballots: voting for everybody, running them for the secretary, papers pushed in private. */
import { z } from 'zod';
import { tellPerson, unitsToVoteFor, type TaskSource, type TellParts } from '#blocs';
import { findOpenConference } from '#conference';
import { action, button, say } from '#kernel';
import type { OutboxKind } from '#outbox';
import type { Feature } from '#telegram';
import { findVotedAt, listBallots } from './store.ts';
import { readFacts, type BallotParts } from './telegram/facts.ts';
import { runningTaps } from './telegram/running.ts';
import { votingCommands, votingStarts, votingTaps } from './telegram/voting.ts';
import { renderPaper } from './view/paper.ts';
import { titleOf } from './view/result.ts';

export const ballotsFeature = (parts: BallotParts): Feature => ({
  name: 'ballots',
  commands: votingCommands(parts),
  starts: votingStarts(parts),
  taps: [...votingTaps(parts), ...runningTaps(parts)],
});

const paperSchema = z.object({ ballotId: z.number(), personId: z.number(), unitId: z.number() });

/** The paper as a private message; not when the ballot is over or the unit has voted meanwhile. */
export const ballotsOutboxKinds = (parts: TellParts): readonly OutboxKind[] => [
  {
    kind: 'ballot-paper',
    isRepeatable: true,
    deliver: async (payload, now) => {
      const { ballotId, personId, unitId } = paperSchema.parse(payload);
      const tx = parts.db.client;
      const facts = await readFacts(tx, ballotId, now);
      const unit = facts?.units.find((one) => one.id === unitId);
      if (facts === undefined || unit === undefined || facts.ballot.state !== 'open') return 'sent';
      if ((await findVotedAt(tx, ballotId, unitId)) !== undefined) return 'sent';
      return tellPerson(parts, personId, renderPaper({ ...facts, unit, rollSize: facts.units.length }));
    },
  },
];

/** On the home screen: papers that wait for the person's units. */
export const ballotTasks: TaskSource = async (tx, { bloc, actor, units }, _now) => {
  const conference = await findOpenConference(tx, bloc.id);
  if (conference === undefined) return [];
  const own = unitsToVoteFor(actor);
  const tasks = [];
  for (const ballot of (await listBallots(tx, conference.id)).filter((one) => one.state === 'open')) {
    for (const unit of units.filter((one) => own.includes(one.id))) {
      if ((await findVotedAt(tx, ballot.id, unit.id)) !== undefined) continue;
      const title = titleOf(bloc, ballot);
      tasks.push({ line: say('ballots-task', { unit: unit.short, title }), button: button(say('ballots-button-paper', { unit: unit.short, title }), action('mark', ballot.id, unit.id, 0)) });
    }
  }
  return tasks;
};
