/** Ủy quyền: which absent unit may be represented by which unit in the hall, or by which person of one, and who may say so. */
import { accept, refuse, type Result } from '#kernel';
import { mayRunConference, unitsToVoteFor, wasConfirmedBy, type Actor, type Membership } from '#blocs';
import type { Attendance, ConferenceRefusal, ConferenceState, Holder, Proxy } from '../model.ts';
import { isPresent } from './attendance.ts';
import { checkSession } from './course.ts';

/** The hall, and who stands for which unit of the year. */
export interface HolderPicture {
  /** Units of the conference's cycle; whoever has left it has left every proxy with it. */
  readonly unitIds: readonly number[];
  readonly attendance: readonly Attendance[];
  readonly members: readonly Membership[];
}

export interface ProxyPicture extends HolderPicture {
  readonly state: ConferenceState;
  readonly actor: Actor;
  /** Proxies in force. */
  readonly proxies: readonly Proxy[];
  readonly openBallots: number;
  readonly now: Date;
}

export type Pair = Holder & { readonly unitId: number };

/** Whose proxies this person may give: of every unit who runs the meeting, else of the units they vote for. */
export const unitsToDelegateFor = (actor: Actor, unitIds: readonly number[]): readonly number[] =>
  mayRunConference(actor) ? unitIds : unitsToVoteFor(actor).filter((unitId) => unitIds.includes(unitId));

/** Units other than the represented one whose people hold its proxy; of a person, those it stood for when that was settled. */
export const unitsBehind = (pair: Pair, members: readonly Membership[], settledAt: Date): readonly number[] =>
  pair.holderPersonId === undefined
    ? [pair.holderUnitId]
    : members.filter((one) => one.personId === pair.holderPersonId && one.unitId !== pair.unitId && wasConfirmedBy(one, settledAt)).map((one) => one.unitId);

const isInHall = (pair: Pair, { unitIds, attendance, members }: HolderPicture, settledAt: Date): boolean =>
  unitsBehind(pair, members, settledAt).some((unitId) => unitIds.includes(unitId) && isPresent(attendance, unitId));

/** A person who no longer stands for the unit it stood for holds nothing, nor does one whose unit has left the hall; a unit that has left the bloc holds and gives nothing. */
export const inForce = (proxies: readonly Proxy[], picture: HolderPicture): readonly Proxy[] =>
  proxies.filter((one) => picture.unitIds.includes(one.unitId) && (one.holderPersonId === undefined ? picture.unitIds.includes(one.holderUnitId) : isInHall(one, picture, one.at)));

/** An open question has its roll frozen with whoever represents whom: proxies change before it or after it. */
function checkAct(picture: ProxyPicture, unitId: number): Result<{ readonly onBehalf: boolean }, ConferenceRefusal> {
  if (!picture.unitIds.includes(unitId)) return refuse('no-such-unit');
  if (!unitsToDelegateFor(picture.actor, picture.unitIds).includes(unitId)) return refuse('not-your-unit');
  const session = checkSession(picture.state);
  if (!session.ok) return session;
  return accept({ onBehalf: !unitsToVoteFor(picture.actor).includes(unitId) });
}

const isSameHolder = (one: Holder, other: Holder): boolean => one.holderUnitId === other.holderUnitId && one.holderPersonId === other.holderPersonId;

function holderRefusal(picture: ProxyPicture, pair: Pair): ConferenceRefusal | undefined {
  const isPerson = pair.holderPersonId !== undefined;
  // Whoever is represented is absent itself, so nobody hands on what it holds.
  if (!isInHall(pair, picture, picture.now)) return isPerson ? 'person-absent' : 'holder-absent';
  if (!picture.proxies.some((one) => isSameHolder(one, pair))) return undefined;
  return isPerson ? 'person-taken' : 'holder-taken';
}

function pairRefusal(picture: ProxyPicture, pair: Pair): ConferenceRefusal | undefined {
  if (pair.unitId === pair.holderUnitId) return 'proxy-self';
  if (isPresent(picture.attendance, pair.unitId)) return 'unit-present';
  return picture.proxies.some((one) => one.unitId === pair.unitId) ? 'already-represented' : holderRefusal(picture, pair);
}

/** One absent unit, one unit in the hall or one person of it, at most one each. */
export function decideProxy(picture: ProxyPicture, wish: Pair): Result<{ readonly onBehalf: boolean }, ConferenceRefusal> {
  const act = checkAct(picture, wish.unitId);
  if (!act.ok) return act;
  if (wish.holderUnitId !== undefined && !picture.unitIds.includes(wish.holderUnitId)) return refuse('no-such-unit');
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

/** A unit that comes represents itself; a unit that leaves represents nobody, nor do its people. The picture is that of afterwards. */
export function endedByMove(proxies: readonly Proxy[], move: { readonly unitId: number; readonly isPresent: boolean }, picture: HolderPicture): readonly Proxy[] {
  if (move.isPresent) return proxies.filter((one) => one.unitId === move.unitId);
  const standing = inForce(proxies, picture);
  return proxies.filter((one) => one.holderUnitId === move.unitId || !standing.includes(one));
}

/** Units in the hall that represent nobody yet. */
export const freeHolders = ({ attendance, proxies }: Pick<ProxyPicture, 'attendance' | 'proxies'>, unitIds: readonly number[]): readonly number[] =>
  unitIds.filter((unitId) => isPresent(attendance, unitId) && !proxies.some((one) => one.holderUnitId === unitId));

/** People of other units in the hall who hold no proxy yet, each once. */
export const freePeople = ({ attendance, members, proxies }: Pick<ProxyPicture, 'attendance' | 'members' | 'proxies'>, unitId: number): readonly Membership[] =>
  members.filter(
    (one, index) =>
      one.unitId !== unitId && isPresent(attendance, one.unitId) && !proxies.some((proxy) => proxy.holderPersonId === one.personId) &&
      members.findIndex((other) => other.personId === one.personId && other.unitId !== unitId && isPresent(attendance, other.unitId)) === index,
  );
