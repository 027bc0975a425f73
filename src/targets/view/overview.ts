/** The secretary's list: who has registered and who has not, each one a tap away; and the choice among one's own units. */
import type { Unit } from '#blocs';
import { action, button, say, screen, verbatim, type Screen } from '#kernel';
import type { Overview, RegistrationState } from '../model.ts';
import { sayDeadline, shorten } from './words.ts';

const LABEL_WIDTH = 40;

function labelOf(state: RegistrationState) {
  const unit = shorten(state.unit.short, LABEL_WIDTH);
  if (state.submittedAt !== undefined) return say('targets-button-unit-done', { unit });
  return state.targetCount > 0 ? say('targets-button-unit-begun', { unit, count: state.targetCount }) : say('targets-button-unit-none', { unit });
}

export function renderOverview({ cycle, deadline, isOver, states }: Overview): Screen {
  const owing = states.filter((one) => one.submittedAt === undefined);
  const onBehalf = states.filter((one) => one.submittedAt !== undefined && one.onBehalf);
  const names = (list: readonly RegistrationState[]) => list.map((one) => verbatim(one.unit.short));
  return screen(
    [
      say('targets-overview-head', { year: cycle.year }),
      say('targets-overview-count', { done: states.length - owing.length, all: states.length }),
      ...(owing.length > 0 ? [say('targets-overview-owing', { units: names(owing) })] : []),
      ...(onBehalf.length > 0 ? [say('targets-overview-on-behalf', { units: names(onBehalf) })] : []),
      sayDeadline(deadline, isOver),
      say('targets-overview-hint'),
    ],
    [
      ...states.map((state) => [button(labelOf(state), action('targets-open', cycle.id, state.unit.id))]),
      [button(say('button-home'), action('home'))],
    ],
  );
}

export const renderPickUnit = (units: readonly Unit[], cycleId: number): Screen =>
  screen(
    [say('targets-pick-unit')],
    [...units.map((unit) => [button(verbatim(unit.short), action('targets-open', cycleId, unit.id))]), [button(say('button-home'), action('home'))]],
  );
