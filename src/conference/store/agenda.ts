/** Rows of the agenda. */
import type { Tx } from '#db';
import type { AgendaItem, ItemKind, ItemState } from '../model.ts';

const toItem = (row: { id: number; position: number; kind: string; title: string; state: string; startedAt: Date | null; endedAt: Date | null }): AgendaItem => ({
  id: row.id,
  position: row.position,
  kind: row.kind as ItemKind,
  title: row.title,
  state: row.state as ItemState,
  startedAt: row.startedAt,
  endedAt: row.endedAt,
});

export const listAgenda = async (tx: Tx, conferenceId: number): Promise<readonly AgendaItem[]> =>
  (await tx.agendaItem.findMany({ where: { conferenceId }, orderBy: [{ position: 'asc' }, { id: 'asc' }] })).map(toItem);

export async function createAgenda(tx: Tx, conferenceId: number, kinds: readonly ItemKind[]): Promise<void> {
  await tx.agendaItem.createMany({ data: kinds.map((kind, position) => ({ conferenceId, position, kind, title: '', state: 'planned' })) });
}

export async function addItem(tx: Tx, item: { conferenceId: number; position: number; title: string }): Promise<void> {
  await tx.agendaItem.create({ data: { ...item, kind: 'other', state: 'planned' } });
}

export interface ItemFields {
  readonly title?: string;
  readonly state?: ItemState;
  readonly position?: number;
  readonly startedAt?: Date;
  readonly endedAt?: Date | null;
}

export async function changeItem(tx: Tx, id: number, fields: ItemFields): Promise<void> {
  await tx.agendaItem.update({ where: { id }, data: fields });
}

export const findItemConference = async (tx: Tx, id: number): Promise<number | undefined> =>
  (await tx.agendaItem.findUnique({ where: { id }, select: { conferenceId: true } }))?.conferenceId;
