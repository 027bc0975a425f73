/** Ủy quyền: which absent unit may be represented by which unit in the hall, and who may say so. */
import { accept, refuse, type Result } from '#kernel';
import { mayRunConference, unitsToVoteFor, type Actor } from '#blocs';
import type { Attendance, ConferenceRefusal, ConferenceState, Proxy } from '../model.ts';
import { isPresent } from './attendance.ts';
import { checkSession } from './course.ts';

export interface ProxyPicture {
  readonly state: ConferenceState;
  readonly actor: Actor;
  /** Units of the conference's cycle. */
  readonly unitIds: readonly number[];
  readonly attendance: readonly Attendance[];
  readonly proxies: readonly Proxy[];
  readonly openBallots: number;
}

/** Whose proxies this person may give: of every unit who runs the meeting, else of the units they vote for. */
export const unitsToDelegateFor = (actor: Actor, unitIds: readonly number[]): readonly number[] =>
  mayRunConference(actor) ? unitIds : unitsToVoteFor(actor).filter((unitId) => unitIds.includes(unitId));

/** An open question has its roll frozen with whoever represents whom: proxies change before it or after it. */
function checkAct(picture: ProxyPicture, unitId: number): Result<{ readonly onBehalf: boolean }, ConferenceRefusal> {
  if (!picture.unitIds.includes(unitId)) return refuse('no-such-unit');
  if (!unitsToDelegateFor(picture.actor, picture.unitIds).includes(unitId)) return refuse('not-your-unit');
  const session = checkSession(picture.state);
  if (!session.ok) return session;
  return accept({ onBehalf: !unitsToVoteFor(picture.actor).includes(unitId) });
}

function pairRefusal({ attendance, proxies }: ProxyPicture, { unitId, holderUnitId }: Pick<Proxy, 'unitId' | 'holderUnitId'>): ConferenceRefusal | undefined {
  if (unitId === holderUnitId) return 'proxy-self';
  if (isPresent(attendance, unitId)) return 'unit-present';
  if (proxies.some((one) => one.unitId === unitId)) return 'already-represented';
  // Whoever is represented is absent itself, so nobody hands on what it holds.
  if (!isPresent(attendance, holderUnitId)) return 'holder-absent';
  return proxies.some((one) => one.holderUnitId === holderUnitId) ? 'holder-taken' : undefined;
}

/** One absent unit, one unit in the hall, at most one each. */
export function decideProxy(picture: ProxyPicture, wish: Pick<Proxy, 'unitId' | 'holderUnitId'>): Result<{ readonly onBehalf: boolean }, ConferenceRefusal> {
  const act = checkAct(picture, wish.unitId);
  if (!act.ok) return act;
  if (!picture.unitIds.includes(wish.holderUnitId)) return refuse('no-such-unit');
  const refusal = pairRefusal(picture, wish);
  if (refusal !== undefined) return refuse(refusal);
  return picture.openBallots > 0 ? refuse('ballot-open') : act;
}

export function decideProxyEnd(picture: ProxyPicture, unitId: number): Result<{ readonly onBehalf: boolean }, ConferenceRefusal> {
  const act = checkAct(picture, unitId);
  if (!act.ok) return act;
  if (!picture.proxies.some((one) => one.unitId === unitId)) return refuse('not-represented');
  return picture.openBallots > 0 ? refuse('ballot-open') : act;
}

/** A unit that comes represents itself; a unit that leaves represents nobody. */
export const endedByMove = (proxies: readonly Proxy[], move: { readonly unitId: number; readonly isPresent: boolean }): readonly Proxy[] =>
  proxies.filter((one) => (move.isPresent ? one.unitId : one.holderUnitId) === move.unitId);

/** Units in the hall that represent nobody yet. */
export const freeHolders = ({ attendance, proxies }: Pick<ProxyPicture, 'attendance' | 'proxies'>, unitIds: readonly number[]): readonly number[] =>
  unitIds.filter((unitId) => isPresent(attendance, unitId) && !proxies.some((one) => one.holderUnitId === unitId));
