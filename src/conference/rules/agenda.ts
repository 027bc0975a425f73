/** The agenda: its templates, what is on, what comes next, and which change is one. */
import { accept, refuse, type Result } from '#kernel';
import type { AgendaItem, ConferenceKind, ConferenceRefusal, ItemAct, ItemKind, ItemState } from '../model.ts';

/** Customary order of each kind; everything can be changed. */
export const TEMPLATES: Readonly<Record<ConferenceKind, readonly ItemKind[]>> = {
  'tong-ket': ['year-report', 'discussion', 'awards', 'election', 'closing'],
  'so-ket': ['half-report', 'draft-comments', 'second-half'],
  'ky-giao-uoc': ['covenant', 'signing', 'closing'],
};

const inOrder = (agenda: readonly AgendaItem[]): readonly AgendaItem[] => agenda.toSorted((one, other) => one.position - other.position);

export const currentItem = (agenda: readonly AgendaItem[]): AgendaItem | undefined => agenda.find((item) => item.state === 'on');

/** The first item in order that is still planned. */
export const nextItem = (agenda: readonly AgendaItem[]): AgendaItem | undefined => inOrder(agenda).find((item) => item.state === 'planned');

export interface ItemChange {
  readonly id: number;
  readonly state?: ItemState;
  readonly position?: number;
  readonly startedAt?: Date;
  readonly endedAt?: Date | null;
}

/** One item is on at a time: starting one ends the other. */
function start(agenda: readonly AgendaItem[], item: AgendaItem, now: Date): readonly ItemChange[] {
  const on = currentItem(agenda);
  const ended = on === undefined ? [] : [{ id: on.id, state: 'done' as const, endedAt: now }];
  return [...ended, { id: item.id, state: 'on', startedAt: item.startedAt ?? now, endedAt: null }];
}

function move(agenda: readonly AgendaItem[], item: AgendaItem, by: 1 | -1): readonly ItemChange[] {
  const ordered = inOrder(agenda);
  const other = ordered[ordered.indexOf(item) + by];
  return other === undefined ? [] : [{ id: item.id, position: other.position }, { id: other.id, position: item.position }];
}

function changesOf(agenda: readonly AgendaItem[], item: AgendaItem, at: { readonly act: ItemAct; readonly now: Date }): readonly ItemChange[] {
  const { act, now } = at;
  switch (act) {
    case 'start':
      return item.state === 'on' ? [] : start(agenda, item, now);
    case 'finish':
      return item.state === 'on' ? [{ id: item.id, state: 'done', endedAt: now }] : [];
    case 'skip':
      return item.state === 'planned' ? [{ id: item.id, state: 'skipped' }] : [];
    case 'up':
      return move(agenda, item, -1);
    case 'down':
      return move(agenda, item, 1);
  }
}

/** An act that changes nothing (a second tap) is refused as such. */
export function decideItem(agenda: readonly AgendaItem[], at: { readonly itemId: number; readonly act: ItemAct; readonly now: Date }): Result<readonly ItemChange[], ConferenceRefusal> {
  const item = agenda.find((one) => one.id === at.itemId);
  if (item === undefined) return refuse('no-such-item');
  const changes = changesOf(agenda, item, at);
  return changes.length === 0 ? refuse('item-unchanged') : accept(changes);
}

/** A new item stands before a closing that is still to come, else at the end; positions leave no room, so the rest moves on. */
export function placeOfNew(agenda: readonly AgendaItem[]): { readonly position: number; readonly shifted: readonly ItemChange[] } {
  const closing = agenda.find((item) => item.kind === 'closing' && item.state === 'planned');
  const position = closing?.position ?? Math.max(-1, ...agenda.map((item) => item.position)) + 1;
  const shifted = agenda.filter((item) => item.position >= position).map((item) => ({ id: item.id, position: item.position + 1 }));
  return { position, shifted };
}
