/** People, their accounts, roles and memberships. */
import { cleanLine } from '#kernel';
import type { Tx } from '#db';
import type { Actor, Membership, MembershipState, NamedPerson, Position, Rights, Role } from '../model.ts';

export const CHANNEL = 'telegram';

export interface Account {
  readonly personId: number;
  readonly language: string | null;
  readonly isReachable: boolean;
}

/** One statement, because it stands before everything that anybody does. */
export async function findAccount(tx: Tx, externalId: number): Promise<Account | undefined> {
  const [row] = await tx.$queryRaw<{ personId: number | bigint; reachability: string; language: string | null }[]>`
    SELECT a."personId", a."reachability", p."language" FROM "Account" a JOIN "Person" p ON p."id" = a."personId"
    WHERE a."channel" = ${CHANNEL} AND a."externalId" = ${BigInt(externalId)}`;
  return row === undefined ? undefined : { personId: Number(row.personId), language: row.language, isReachable: row.reachability === 'reachable' };
}

/** The account as people recognise it: @username where there is one. */
export async function findAccountName(tx: Tx, personId: number): Promise<string> {
  const account = await tx.account.findFirst({ where: { personId }, orderBy: { id: 'desc' } });
  if (account === null) return '–';
  return account.username === null ? `id ${account.externalId}` : `@${account.username}`;
}

export interface NewAccount {
  readonly externalId: number;
  readonly name: string;
  readonly username: string | undefined;
  readonly isOperator: boolean;
  readonly isReachable: boolean;
  readonly now: Date;
}

export async function createPerson(tx: Tx, account: NewAccount): Promise<number> {
  const person = await tx.person.create({
    data: {
      displayName: cleanLine(account.name),
      isOperator: account.isOperator,
      createdAt: account.now,
      accounts: {
        create: {
          channel: CHANNEL,
          externalId: BigInt(account.externalId),
          username: account.username ?? null,
          reachability: account.isReachable ? 'reachable' : 'unknown',
          seenAt: account.now,
        },
      },
    },
  });
  return person.id;
}

type MembershipRow = {
  id: number; personId: number; unitId: number; cycleId: number; position: string; state: string;
  canSubmit: boolean; canVote: boolean; canSign: boolean; decidedAt: Date | null; person: { displayName: string };
};

const toMembership = ({ person, ...row }: MembershipRow): Membership => ({
  id: row.id,
  personId: row.personId,
  personName: person.displayName,
  unitId: row.unitId,
  cycleId: row.cycleId,
  position: row.position as Position,
  state: row.state as MembershipState,
  canSubmit: row.canSubmit,
  canVote: row.canVote,
  canSign: row.canSign,
  decidedAt: row.decidedAt,
});

const STANDING: readonly MembershipState[] = ['confirmed', 'pending'];

const WITH_NAME = { person: { select: { displayName: true } } };

/** The person's standing in one bloc and cycle; nobody knows of rights from anywhere else. */
export async function getActor(tx: Tx, personId: number, where: { blocId: number; cycleId: number }): Promise<Actor> {
  const person = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: {
      displayName: true,
      isOperator: true,
      roles: { where: { blocId: where.blocId, endedAt: null } },
      memberships: { where: { cycleId: where.cycleId, endedAt: null }, include: WITH_NAME },
    },
  });
  return {
    personId,
    name: person.displayName,
    isOperator: person.isOperator,
    roles: person.roles.map((row) => row.role as Role),
    memberships: person.memberships.map(toMembership),
  };
}

export async function listMemberships(tx: Tx, cycleId: number, state?: MembershipState): Promise<readonly Membership[]> {
  const where = state === undefined ? { cycleId, endedAt: null } : { cycleId, state };
  return (await tx.membership.findMany({ where, include: WITH_NAME, orderBy: { id: 'asc' } })).map(toMembership);
}

/** People by name, with their units of the year: those they stand for now, else those they stood for. */
export async function namePeople(tx: Tx, cycleId: number, personIds: readonly number[]): Promise<ReadonlyMap<number, NamedPerson>> {
  const people = await tx.person.findMany({
    where: { id: { in: [...personIds] } },
    select: { id: true, displayName: true, memberships: { where: { cycleId }, orderBy: { id: 'asc' }, select: { unitId: true, state: true } } },
  });
  return new Map(people.map(({ id, displayName, memberships }) => {
    const standing = memberships.filter((one) => one.state === 'confirmed');
    return [id, { name: displayName, unitIds: (standing.length > 0 ? standing : memberships).map((one) => one.unitId) }];
  }));
}

export async function findMembership(tx: Tx, id: number): Promise<Membership | undefined> {
  const row = await tx.membership.findUnique({ where: { id }, include: WITH_NAME });
  return row === null ? undefined : toMembership(row);
}

/** A membership as it is to stand from now on, whether the person had one for this unit and cycle before or not. */
export interface MembershipAsked extends Rights {
  readonly personId: number;
  readonly unitId: number;
  readonly cycleId: number;
  readonly position: Position;
  readonly state: 'pending' | 'confirmed';
  readonly requestedAt: Date;
  readonly decidedById?: number;
  readonly decidedAt?: Date;
}

/** A declined or ended membership of the same person and unit begins again. Returns the membership's id. */
export async function saveMembership(tx: Tx, asked: MembershipAsked): Promise<number> {
  const { personId, unitId, cycleId, position, canSubmit, canVote, canSign, state, requestedAt, decidedById = null, decidedAt = null } = asked;
  const row = { position, canSubmit, canVote, canSign, state, requestedAt, decidedAt, decidedById, endedAt: null };
  const { id } = await tx.membership.upsert({
    where: { personId_unitId_cycleId: { personId, unitId, cycleId } },
    create: { personId, unitId, cycleId, ...row },
    update: row,
  });
  return id;
}

/** Units of running years that the person asked to stand for, the secretary's word still out. */
export async function listWaiting(tx: Tx, personId: number): Promise<readonly { readonly cycleId: number; readonly unitId: number }[]> {
  const asked = await tx.membership.findMany({ where: { personId, state: 'pending' }, orderBy: { id: 'asc' }, select: { cycleId: true, unitId: true } });
  const running = await tx.bloc.findMany({ where: { currentCycleId: { in: asked.map((one) => one.cycleId) } }, select: { currentCycleId: true } });
  return asked.filter((one) => running.some(({ currentCycleId }) => currentCycleId === one.cycleId));
}

/** The person's membership of this unit in this cycle, in whatever state. */
export async function findMembershipOf(tx: Tx, at: { readonly personId: number; readonly unitId: number; readonly cycleId: number }): Promise<Membership | undefined> {
  const { personId, unitId, cycleId } = at;
  const row = await tx.membership.findUnique({ where: { personId_unitId_cycleId: { personId, unitId, cycleId } }, include: WITH_NAME });
  return row === null ? undefined : toMembership(row);
}

export async function setMembership(
  tx: Tx,
  id: number,
  change: Partial<Rights> & { position?: Position; state?: MembershipState; decidedById?: number; decidedAt?: Date; endedAt?: Date },
): Promise<void> {
  await tx.membership.update({ where: { id }, data: change });
}

/** Whoever stood for the unit this year stands for it no longer, nor waits to. */
export async function endMembershipsOf(tx: Tx, at: { readonly cycleId: number; readonly unitId: number }, by: { readonly personId: number; readonly now: Date }): Promise<void> {
  const data = { state: 'ended', decidedById: by.personId, decidedAt: by.now, endedAt: by.now };
  await tx.membership.updateMany({ where: { ...at, state: { in: [...STANDING] } }, data });
}

/** People stand in the other cycle for the units of its list as they do in this one, and nobody else does. */
export async function copyMemberships(tx: Tx, { from, to, now }: { readonly from: number; readonly to: number; readonly now: Date }): Promise<void> {
  const unitId = { in: (await tx.cycleUnit.findMany({ where: { cycleId: to, validTo: null }, select: { unitId: true } })).map((row) => row.unitId) };
  const standing = await tx.membership.findMany({ where: { cycleId: from, unitId, state: { in: [...STANDING] } } });
  for (const { id: _id, ...row } of standing) {
    const at = { personId: row.personId, unitId: row.unitId, cycleId: to };
    await tx.membership.upsert({ where: { personId_unitId_cycleId: at }, create: { ...row, ...at }, update: { ...row, ...at } });
  }
  const others = await tx.membership.findMany({ where: { cycleId: to, state: { in: [...STANDING] } } });
  const gone = others.filter((one) => !standing.some((other) => other.personId === one.personId && other.unitId === one.unitId)).map((one) => one.id);
  await tx.membership.updateMany({ where: { id: { in: gone } }, data: { state: 'ended', decidedAt: now, endedAt: now } });
}

export async function grantRole(tx: Tx, grant: { personId: number; blocId: number; role: Role; grantedById: number | null; now: Date }): Promise<void> {
  const { personId, blocId, role, grantedById, now } = grant;
  await tx.role.upsert({
    where: { personId_blocId_role: { personId, blocId, role } },
    create: { personId, blocId, role, grantedById, grantedAt: now },
    update: { endedAt: null, grantedById, grantedAt: now },
  });
}

export async function endRole(tx: Tx, at: { personId: number; blocId: number; role: Role }, now: Date): Promise<void> {
  await tx.role.updateMany({ where: { ...at, endedAt: null }, data: { endedAt: now } });
}

/** People who hold a role in the bloc. */
export async function listRoleHolders(tx: Tx, blocId: number, role: Role): Promise<readonly { personId: number; name: string; since: Date }[]> {
  const rows = await tx.role.findMany({ where: { blocId, role, endedAt: null }, include: { person: { select: { displayName: true } } } });
  return rows.map((row) => ({ personId: row.personId, name: row.person.displayName, since: row.grantedAt }));
}

export interface Contact {
  readonly personId: number;
  readonly chatId: number;
  readonly language: 'vi' | 'en';
  /** Whether the bot may write to the person first. */
  readonly isReachable: boolean;
}

/** The private chats of people, newest account first; a person without an account is not in the list. */
export async function listContacts(tx: Tx, personIds: readonly number[]): Promise<readonly Contact[]> {
  const rows = await tx.account.findMany({
    where: { personId: { in: [...personIds] }, channel: CHANNEL },
    include: { person: { select: { language: true } } },
    orderBy: { id: 'desc' },
  });
  const newest = new Map(rows.toReversed().map((row) => [row.personId, row]));
  return [...newest.values()].map((row) => ({
    personId: row.personId,
    chatId: Number(row.externalId),
    language: row.person.language === 'en' ? 'en' : 'vi',
    isReachable: row.reachability === 'reachable',
  }));
}

export async function setReachability(tx: Tx, externalId: number, reachability: 'reachable' | 'unreachable'): Promise<boolean> {
  const { count } = await tx.account.updateMany({
    where: { channel: CHANNEL, externalId: BigInt(externalId), reachability: { not: reachability } },
    data: { reachability },
  });
  return count > 0;
}

export async function setLanguage(tx: Tx, personId: number, language: 'vi' | 'en'): Promise<void> {
  await tx.person.update({ where: { id: personId }, data: { language } });
}
