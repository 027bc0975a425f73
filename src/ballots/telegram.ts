/** The chat of ballots: voting for everybody, running them for the secretary. */
import type { TaskSource } from '#blocs';
import { findOpenConference } from '#conference';
import { action, button, say } from '#kernel';
import type { Feature } from '#telegram';
import { listSheetsDue } from './count-slips.ts';
import { readFrozen } from './read-represented.ts';
import { isSecret } from './rules/methods.ts';
import { heldUnits } from './rules/proxies.ts';
import { findVotedAt, listBallots } from './store.ts';
import { isOnSlip } from './store/slips.ts';
import { annulmentDialogue, annulmentTaps } from './telegram/annulment.ts';
import { leaving, type BallotParts } from './telegram/facts.ts';
import { lotsDialogue, lotsStarts, lotsTaps } from './telegram/lots.ts';
import { objectionDialogue, objectionStarts, objectionTaps } from './telegram/objections.ts';
import { openQuestionTaps } from './telegram/open-question.ts';
import { receiptTaps } from './telegram/receipts.ts';
import { RULE_DIALOGUES, ruleDialogues, ruleTaps } from './telegram/rule-choice.ts';
import { stepTaps } from './telegram/rule-steps.ts';
import { runningTaps } from './telegram/running.ts';
import { slipDialogue, slipTaps } from './telegram/slips.ts';
import { typingDialogues, typingTaps } from './telegram/typing.ts';
import { votingCommands, votingStarts, votingTaps } from './telegram/voting.ts';
import { WEIGHT_DIALOGUES, weightDialogue, weightTaps } from './telegram/weights.ts';
import { titleOf } from './view/result.ts';

/** Of those who run a ballot. */
const preparingTaps = (parts: BallotParts) => [...runningTaps(parts), ...typingTaps(parts), ...annulmentTaps(parts), ...receiptTaps(parts), ...ruleTaps(parts), ...stepTaps(parts), ...slipTaps(parts), ...weightTaps(parts)];

export const ballotsFeature = (parts: BallotParts): Feature => ({
  name: 'ballots',
  commands: votingCommands(parts),
  starts: [...votingStarts(parts), ...lotsStarts(parts), ...objectionStarts(parts)],
  taps: [...votingTaps(parts), ...openQuestionTaps(parts), ...objectionTaps(parts), ...lotsTaps(parts), ...leaving(parts, [...RULE_DIALOGUES, ...WEIGHT_DIALOGUES], preparingTaps(parts))],
  dialogues: [...typingDialogues(parts), annulmentDialogue(parts), ...ruleDialogues(parts), weightDialogue(parts), lotsDialogue(parts), slipDialogue(parts), objectionDialogue(parts)],
});

/** On the home screen: papers that wait for the person's units, and sheets of slips that wait for a teller. */
export const ballotTasks: TaskSource = async (tx, { bloc, actor, units }, _now) => {
  const conference = await findOpenConference(tx, bloc.id);
  if (conference === undefined) return [];
  const tasks = [];
  for (const ballot of (await listBallots(tx, conference.id)).filter((one) => one.state === 'open' && isSecret(one.rule))) {
    const held = heldUnits(ballot.rule, await readFrozen(tx, ballot), actor);
    for (const unit of units.filter((one) => held.includes(one.id))) {
      if ((await findVotedAt(tx, ballot.id, unit.id)) !== undefined || (await isOnSlip(tx, { ballotId: ballot.id, unitId: unit.id }))) continue;
      const title = titleOf(bloc, ballot);
      tasks.push({ line: say('ballots-task', { unit: unit.short, title }), button: button(say('ballots-button-paper', { unit: unit.short, title }), action('mark', ballot.id, unit.id, 0)) });
    }
  }
  for (const ballot of await listSheetsDue(tx, { conferenceId: conference.id, personId: actor.personId })) {
    tasks.push({ line: say('slips-task', { title: titleOf(bloc, ballot) }), button: button(say('slips-button-sheet'), action('slips', ballot.id)) });
  }
  return tasks;
};
