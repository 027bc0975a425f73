/** Rows of what is taken down: remarks, guests, tellers and the hands shown for them. */
import type { Tx } from '#db';
import type { Guest, HandMark, RaisedHand, Remark, RemarkKind, Teller } from '../model.ts';

export interface NewRemark {
  readonly conferenceId: number;
  readonly agendaItemId: number | null;
  readonly kind: RemarkKind;
  readonly unitId: number | null;
  readonly personId: number;
  readonly text: string;
  readonly at: Date;
  /** The message it was taken down from, where it was a reply. */
  readonly source?: string;
}

/** Returns its id. */
export const addRemark = async (tx: Tx, remark: NewRemark): Promise<number> => (await tx.remark.create({ data: remark, select: { id: true } })).id;

export async function listRemarks(tx: Tx, conferenceId: number): Promise<readonly Remark[]> {
  const rows = await tx.remark.findMany({ where: { conferenceId }, orderBy: { id: 'asc' } });
  return rows.map(({ id, agendaItemId, kind, unitId, text, at }) => ({ id, agendaItemId, kind: kind as RemarkKind, unitId, text, at }));
}

export const listGuests = (tx: Tx, conferenceId: number): Promise<readonly Guest[]> =>
  tx.guest.findMany({ where: { conferenceId }, orderBy: { id: 'asc' }, select: { id: true, text: true } });

export async function addGuests(tx: Tx, conferenceId: number, lines: readonly string[]): Promise<void> {
  await tx.guest.createMany({ data: lines.map((text) => ({ conferenceId, text })) });
}

/** False when there is no such guest (any more). */
export const removeGuest = async (tx: Tx, at: { readonly conferenceId: number; readonly id: number }): Promise<boolean> =>
  (await tx.guest.deleteMany({ where: at })).count === 1;

export async function listTellers(tx: Tx, conferenceId: number): Promise<readonly Teller[]> {
  const rows = await tx.teller.findMany({ where: { conferenceId }, orderBy: { id: 'asc' } });
  return rows.map(({ id, unitId, name, position, personId }) => ({ id, unitId, name, position: position === 'head' ? 'head' : 'member', personId }));
}

export async function addTeller(tx: Tx, teller: { conferenceId: number; unitId: number; name: string; position: Teller['position'] }): Promise<void> {
  await tx.teller.create({ data: teller });
}

export const removeTeller = async (tx: Tx, at: { readonly conferenceId: number; readonly id: number }): Promise<boolean> =>
  (await tx.teller.deleteMany({ where: at })).count === 1;

export async function setTellerAccount(tx: Tx, id: number, personId: number): Promise<void> {
  await tx.teller.update({ where: { id }, data: { personId } });
}

export async function setHead(tx: Tx, id: number): Promise<void> {
  await tx.teller.update({ where: { id }, data: { position: 'head' } });
}

interface NewHand extends RaisedHand {
  readonly proposalId: number;
  readonly personId: number;
  readonly at: Date;
}

/** In the place of what these units had shown before. */
export async function showHands(tx: Tx, hands: readonly NewHand[]): Promise<void> {
  for (const { proposalId, unitId, ...hand } of hands) {
    await tx.tellersHand.upsert({ where: { proposalId_unitId: { proposalId, unitId } }, create: { proposalId, unitId, ...hand }, update: hand });
  }
}

export async function listHands(tx: Tx, proposalId: number): Promise<readonly RaisedHand[]> {
  const rows = await tx.tellersHand.findMany({ where: { proposalId }, orderBy: { unitId: 'asc' }, select: { unitId: true, mark: true, onBehalf: true } });
  return rows.map(({ mark, ...row }) => ({ ...row, mark: mark as HandMark }));
}
