/** Blocs, the group each is bound to, invitations and the journal of official acts. */
import { assert } from '#kernel';
import type { Tx } from '#db';
import type { AuditEntry, Bloc, BlocKind, Invitation, InvitationKind, Role } from '../model.ts';
import { CHANNEL } from './people.ts';

type BlocRow = { id: number; name: string; kind: string; province: string; timeZone: string; language: string; currentCycleId: number | null };

function toBloc(row: BlocRow): Bloc {
  assert(row.currentCycleId !== null, 'a bloc has a running cycle');
  return {
    id: row.id,
    name: row.name,
    kind: row.kind as BlocKind,
    province: row.province,
    timeZone: row.timeZone,
    language: row.language === 'en' ? 'en' : 'vi',
    currentCycleId: row.currentCycleId,
  };
}

export const getBloc = async (tx: Tx, id: number): Promise<Bloc> => toBloc(await tx.bloc.findUniqueOrThrow({ where: { id } }));

export async function findBloc(tx: Tx, id: number): Promise<Bloc | undefined> {
  const row = await tx.bloc.findUnique({ where: { id } });
  return row === null ? undefined : toBloc(row);
}

/** Takes the bloc's row as it is for the rest of the transaction: what changes its people, its year or its open conference waits for one another. */
export async function lockBloc(tx: Tx, id: number): Promise<void> {
  await tx.bloc.updateMany({ where: { id }, data: { version: { increment: 0 } } });
}

export async function findBlocOfCycle(tx: Tx, cycleId: number): Promise<Bloc | undefined> {
  const cycle = await tx.cycle.findUnique({ where: { id: cycleId }, include: { bloc: true } });
  return cycle === null ? undefined : toBloc(cycle.bloc);
}

export const getYear = async (tx: Tx, cycleId: number): Promise<number> =>
  (await tx.cycle.findUniqueOrThrow({ where: { id: cycleId }, select: { year: true } })).year;

/** The bloc whose group this is. */
export async function findBlocOfChat(tx: Tx, externalId: number): Promise<Bloc | undefined> {
  const chat = await tx.chat.findUnique({ where: { channel_externalId: { channel: CHANNEL, externalId: BigInt(externalId) } } });
  if (chat === null) return undefined;
  const row = await tx.bloc.findUnique({ where: { chatId: chat.id } });
  return row === null ? undefined : toBloc(row);
}

/** Blocs in which the person holds a role or a confirmed membership of the running cycle. */
export async function listBlocsOf(tx: Tx, personId: number): Promise<readonly Bloc[]> {
  const [roles, memberships] = [
    await tx.role.findMany({ where: { personId, endedAt: null }, select: { blocId: true } }),
    await tx.membership.findMany({ where: { personId, state: 'confirmed' }, select: { cycleId: true } }),
  ];
  const rows = await tx.bloc.findMany({
    where: { OR: [{ id: { in: roles.map((row) => row.blocId) } }, { currentCycleId: { in: memberships.map((row) => row.cycleId) } }] },
    orderBy: { id: 'asc' },
  });
  return rows.map(toBloc);
}

export const listBlocs = async (tx: Tx): Promise<readonly Bloc[]> =>
  (await tx.bloc.findMany({ where: { currentCycleId: { not: null } }, orderBy: { id: 'asc' } })).map(toBloc);

export interface GroupPlace {
  readonly chatId: number;
  readonly threadId: number | undefined;
}

/** `left`: the bot was put out of the group. */
type ChatKind = 'group' | 'left';

/** Where the bloc's group is, as Telegram knows it now; none while the bot is not in it. */
export async function findGroup(tx: Tx, blocId: number): Promise<GroupPlace | undefined> {
  const bloc = await tx.bloc.findUniqueOrThrow({ where: { id: blocId } });
  if (bloc.chatId === null) return undefined;
  const chat = await tx.chat.findUniqueOrThrow({ where: { id: bloc.chatId } });
  if (chat.kind === 'left') return undefined;
  return { chatId: Number(chat.externalId), threadId: bloc.threadId ?? undefined };
}

export async function saveChat(tx: Tx, chat: { externalId: number; title: string; now: Date }): Promise<number> {
  const externalId = BigInt(chat.externalId);
  const { id } = await tx.chat.upsert({
    where: { channel_externalId: { channel: CHANNEL, externalId } },
    create: { channel: CHANNEL, externalId, kind: 'group', title: chat.title, createdAt: chat.now },
    update: { title: chat.title, kind: 'group' },
  });
  return id;
}

/** False when it was so already. */
export async function setChatKind(tx: Tx, externalId: number, kind: ChatKind): Promise<boolean> {
  const { count } = await tx.chat.updateMany({ where: { channel: CHANNEL, externalId: BigInt(externalId), kind: { not: kind } }, data: { kind } });
  return count > 0;
}

export async function bindChat(tx: Tx, blocId: number, place: { chatId: number; threadId: number | undefined }): Promise<void> {
  await tx.bloc.update({ where: { id: blocId }, data: { chatId: place.chatId, threadId: place.threadId ?? null } });
  // Announcements stand above and cannot be asked: the board of another group is void with its binding.
  await tx.board.deleteMany({ where: { blocId, chatId: { not: place.chatId } } });
}

export interface NewBloc extends Omit<Bloc, 'id' | 'currentCycleId'> {
  readonly founderId: number;
  readonly createdAt: Date;
}

/** Returns the new bloc's id; it has no cycle yet. */
export const createBloc = async (tx: Tx, bloc: NewBloc): Promise<number> => (await tx.bloc.create({ data: bloc })).id;

export async function setBlocLanguage(tx: Tx, blocId: number, language: Bloc['language']): Promise<void> {
  await tx.bloc.update({ where: { id: blocId }, data: { language } });
}

export async function isChatBound(tx: Tx, chatId: number, exceptBlocId: number): Promise<boolean> {
  return (await tx.bloc.count({ where: { chatId, id: { not: exceptBlocId } } })) > 0;
}

/** The group moved: one column changes, and the old group's message ids are void. */
export async function migrateChat(tx: Tx, from: number, to: number): Promise<void> {
  const chat = await tx.chat.findUnique({ where: { channel_externalId: { channel: CHANNEL, externalId: BigInt(from) } } });
  if (chat === null) return;
  const known = await tx.chat.findUnique({ where: { channel_externalId: { channel: CHANNEL, externalId: BigInt(to) } } });
  if (known === null) await tx.chat.update({ where: { id: chat.id }, data: { externalId: BigInt(to), kind: 'group' } });
  else await tx.bloc.updateMany({ where: { chatId: chat.id }, data: { chatId: known.id } });
  await tx.board.updateMany({ where: { chatId: chat.id }, data: { messageId: null, shownHash: null, chatId: known?.id ?? chat.id } });
}

export interface NewInvitation {
  readonly tokenHash: string;
  readonly kind: InvitationKind;
  readonly blocId?: number;
  readonly cycleId?: number;
  readonly unitId?: number;
  readonly role?: Role;
  readonly issuedById: number;
  readonly issuedAt: Date;
  readonly expiresAt: Date;
}

export async function createInvitation(tx: Tx, invitation: NewInvitation): Promise<void> {
  await tx.invitation.create({ data: invitation });
}

export async function findInvitation(tx: Tx, tokenHash: string): Promise<Invitation | undefined> {
  const row = await tx.invitation.findUnique({ where: { tokenHash } });
  return row === null ? undefined : { ...row, kind: row.kind as InvitationKind, role: row.role as Role | null };
}

/** False when somebody else used it, or made it void, in the same moment. */
export async function spendInvitation(tx: Tx, id: number, by: { personId: number; now: Date }): Promise<boolean> {
  const { count } = await tx.invitation.updateMany({ where: { id, usedById: null, expiresAt: { gt: by.now } }, data: { usedById: by.personId, usedAt: by.now } });
  return count === 1;
}

/** Links that give a role in the bloc and were not used so far end now. */
export async function voidRoleLinks(tx: Tx, blocId: number, now: Date): Promise<void> {
  await tx.invitation.updateMany({ where: { blocId, kind: 'role', usedById: null, expiresAt: { gt: now } }, data: { expiresAt: now } });
}

export async function recordAudit(tx: Tx, entry: AuditEntry): Promise<void> {
  const { blocId, at, personId, key, args } = entry;
  await tx.auditEntry.create({
    data: { blocId, at, personId, key, args: JSON.stringify(args), unitId: entry.unitId ?? null, onBehalf: entry.onBehalf ?? false },
  });
}

export async function listAudit(tx: Tx, blocId: number, most: number): Promise<readonly (AuditEntry & { readonly name: string })[]> {
  const rows = await tx.auditEntry.findMany({ where: { blocId }, orderBy: { id: 'desc' }, take: most });
  const people = await tx.person.findMany({ where: { id: { in: rows.flatMap((row) => row.personId ?? []) } } });
  return rows.map((row) => ({
    blocId,
    at: row.at,
    personId: row.personId,
    onBehalf: row.onBehalf,
    key: row.key,
    args: JSON.parse(row.args) as Record<string, string | number>,
    name: people.find((one) => one.id === row.personId)?.displayName ?? '',
    ...(row.unitId === null ? {} : { unitId: row.unitId }),
  }));
}
