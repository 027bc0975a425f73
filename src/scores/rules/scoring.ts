/** Who may work on a unit's sheet and until when. */
import { actingFor, isSecretary, mayRunConference, unitsOf, type Actor } from '#blocs';
import { accept, refuse, type Result } from '#kernel';
import type { ScoresRefusal, Standing } from '../model.ts';

/** After the deadline the unit's own people only look; the secretary may still enter on its behalf. */
export function standingFor(actor: Actor, unitId: number, isOver: boolean): Standing | undefined {
  const acting = actingFor(actor, unitId);
  if (acting === 'own') return isOver && isSecretary(actor) ? 'on-behalf' : 'own';
  if (acting === 'on-behalf') return 'on-behalf';
  return unitsOf(actor).includes(unitId) || mayRunConference(actor) ? 'view' : undefined;
}

export function decideChange(standing: Standing, moment: { readonly isClosed: boolean; readonly isOver: boolean }): Result<'own' | 'on-behalf', ScoresRefusal> {
  if (standing === 'view') return refuse('no-right');
  if (moment.isClosed) return refuse('cycle-closed');
  if (moment.isOver && standing === 'own') return refuse('after-deadline');
  return accept(standing);
}
