/** Who may do what: positions carry default rights, roles carry acts (bloc's own rule, product.md "Roles"). */
import type { Actor, Membership, Position, Rights } from '../model.ts';

/** A chuyên viên hands in figures; votes and signatures only if the secretary grants them. */
export function defaultRights(position: Position): Rights {
  return position === 'specialist'
    ? { canSubmit: true, canVote: false, canSign: false }
    : { canSubmit: true, canVote: true, canSign: true };
}

export const isSecretary = (actor: Actor): boolean => actor.roles.includes('secretary');

/** Opening, closing and running the meeting. */
export const mayRunConference = (actor: Actor): boolean => isSecretary(actor) || actor.roles.includes('chair');

const confirmed = (actor: Actor): readonly Membership[] => actor.memberships.filter((one) => one.state === 'confirmed');

export const unitsToSubmitFor = (actor: Actor): readonly number[] => confirmed(actor).filter((one) => one.canSubmit).map((one) => one.unitId);

export const unitsToVoteFor = (actor: Actor): readonly number[] => confirmed(actor).filter((one) => one.canVote).map((one) => one.unitId);

export const unitsOf = (actor: Actor): readonly number[] => confirmed(actor).map((one) => one.unitId);

/** Confirmed by then: whoever joined or moved there later is not meant by what was settled before. */
export const wasConfirmedBy = ({ state, decidedAt }: Pick<Membership, 'state' | 'decidedAt'>, at: Date): boolean => state === 'confirmed' && (decidedAt === null || decidedAt <= at);

export const isInBloc = (actor: Actor): boolean => actor.roles.length > 0 || confirmed(actor).length > 0;

/** Whether the act for this unit is the secretary's entry on its behalf (nhập hộ); undefined when it is no right at all. */
export function actingFor(actor: Actor, unitId: number): 'own' | 'on-behalf' | undefined {
  if (unitsToSubmitFor(actor).includes(unitId)) return 'own';
  return isSecretary(actor) ? 'on-behalf' : undefined;
}
