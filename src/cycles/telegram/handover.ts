/** The chat of the handover. */
import { z } from 'zod';
import { getActor, isSecretary, refused, unitsOf, type FeatureParts, type TaskSource } from '#blocs';
import { action, button, say } from '#kernel';
import { rowId, tap, type Answer, type Visit } from '#telegram';
import { offerHandover, takeHandover } from '../hand-over.ts';
import type { CyclesRefusal } from '../model.ts';
import { readHandover } from '../read-handover.ts';
import { findHandover } from '../store/handovers.ts';
import { renderAskOffer, renderOffered, renderTaken, type HandoverShown } from '../view/handover.ts';

const no = (refusal: CyclesRefusal): Answer => refused('cycles', refusal);

async function shownOf(parts: FeatureParts, visit: Visit, cycleId: number): Promise<HandoverShown | CyclesRefusal> {
  const facts = await readHandover(parts.db.client, cycleId, visit.now);
  if (facts === undefined) return 'no-such-cycle';
  const { bloc, cycle, leader, people } = facts;
  return leader === undefined ? 'no-leader' : { bloc, cycle, leader, people };
}

async function askOffer(parts: FeatureParts, visit: Visit, cycleId: number): Promise<Answer> {
  const facts = await readHandover(parts.db.client, cycleId, visit.now);
  if (facts === undefined) return no('no-such-cycle');
  if (!isSecretary(await getActor(parts.db.client, visit.personId, { blocId: facts.bloc.id, cycleId }))) return no('not-secretary');
  const { bloc, cycle, leader, people, handover } = facts;
  if (leader === undefined) return no('no-leader');
  return handover !== undefined && handover.takenAt !== null ? no('already-handed-over') : { screen: renderAskOffer({ bloc, cycle, leader, people }) };
}

async function offer(parts: FeatureParts, visit: Visit, cycleId: number): Promise<Answer> {
  const offered = await offerHandover(parts.db, cycleId, visit);
  if (!offered.ok) return no(offered.refusal);
  const shown = await shownOf(parts, visit, cycleId);
  return typeof shown === 'string' ? no(shown) : { screen: renderOffered(shown, offered.value) };
}

async function take(parts: FeatureParts, visit: Visit, cycleId: number): Promise<Answer> {
  const taken = await takeHandover(parts.db, cycleId, visit);
  if (!taken.ok) return no(taken.refusal);
  const shown = await shownOf(parts, visit, cycleId);
  return typeof shown === 'string' ? no(shown) : { screen: renderTaken(shown) };
}

export const handoverTaps = (parts: FeatureParts) => [
  tap('handover', z.tuple([rowId, z.enum(['ask', 'yes'])]), (visit, [cycleId, answer]) => (answer === 'yes' ? offer : askOffer)(parts, visit, cycleId)),
  tap('handover-take', z.tuple([rowId]), (visit, [cycleId]) => take(parts, visit, cycleId)),
];

/** On the home screen of the new leader unit's people, as long as nobody has taken over. */
export const handoverTasks: TaskSource = async (tx, { bloc, actor, units }) => {
  const offer = await findHandover(tx, bloc.currentCycleId);
  const unit = units.find((one) => one.id === offer?.toUnitId);
  if (offer === undefined || offer.takenAt !== null || unit === undefined || !unitsOf(actor).includes(unit.id)) return [];
  return [{ line: say('cycles-handover-task', { unit: unit.short }), button: button(say('cycles-button-take-over'), action('handover-take', bloc.currentCycleId), 'primary') }];
};
