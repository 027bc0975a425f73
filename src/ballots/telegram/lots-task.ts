/** On the home screen: lots that wait for a word of the person's units. */
import { unitsToVoteFor, type TaskSource } from '#blocs';
import { findOpenConference } from '#conference';
import { action, button, say } from '#kernel';
import { findSpeaker } from '../draw-lots-words.ts';
import { listBallots } from '../store.ts';
import { titleOf } from '../view/result.ts';

export const lotsTasks: TaskSource = async (tx, { bloc, actor, units }, _now) => {
  const conference = await findOpenConference(tx, bloc.id);
  if (conference === undefined) return [];
  const tasks = [];
  for (const ballot of (await listBallots(tx, conference.id)).filter((one) => one.state === 'closed' && one.publishedAt === null && one.rule.ties.includes('lots'))) {
    for (const unit of units.filter((one) => unitsToVoteFor(actor).includes(one.id))) {
      if (!(await findSpeaker(tx, ballot.id, { personId: actor.personId, forUnitId: unit.id })).ok) continue;
      const title = titleOf(bloc, ballot);
      tasks.push({ line: say('ballots-lots-task', { unit: unit.short, title }), button: button(say('ballots-button-lots-word'), action('lots-word', ballot.id)) });
    }
  }
  return tasks;
};
