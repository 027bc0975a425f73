/** The living board: one pinned message a group, edited in place, said anew only when it is gone. */
import { createHash } from 'node:crypto';
import { findGroup, type TellParts } from '#blocs';
import type { Screen } from '#kernel';
import type { Delivered } from '#outbox';
import { deliveredOf, type Language, type Place } from '#telegram';
import { readBoard, type BoardSource } from '../read-facts.ts';
import { findBoard, saveBoard } from '../store.ts';
import { renderBoard } from '../view.ts';

export interface BoardParts extends TellParts {
  readonly boardSources: readonly BoardSource[];
}

/** The board as it is to be shown now. */
interface Shown {
  readonly blocId: number;
  readonly group: Place;
  readonly screen: Screen;
  readonly language: Language;
  readonly hash: string;
}

const hashOf = (screen: Screen, language: string): string => createHash('sha256').update(JSON.stringify([screen, language])).digest('hex');

/** Undefined when the message is gone from the group. */
async function editBoard(parts: BoardParts, shown: Shown, messageId: number): Promise<Delivered | undefined> {
  const edited = await parts.messenger.edit(shown.group, messageId, shown);
  if (!edited.ok) return edited.failure.kind === 'message-gone' ? undefined : deliveredOf(edited);
  await saveBoard(parts.db.client, shown.blocId, { messageId, shownHash: shown.hash });
  return 'sent';
}

async function postBoard(parts: BoardParts, shown: Shown): Promise<Delivered> {
  const sent = await parts.messenger.send(shown.group, shown.screen, shown.language);
  if (!sent.ok) return deliveredOf(sent);
  await saveBoard(parts.db.client, shown.blocId, { messageId: sent.messageId, shownHash: shown.hash });
  await parts.messenger.pin(shown.group, sent.messageId);
  return 'sent';
}

async function readShown(parts: BoardParts, blocId: number, now: Date): Promise<Shown | undefined> {
  const tx = parts.db.client;
  const facts = await readBoard(tx, blocId, { now, sources: parts.boardSources });
  const group = await findGroup(tx, blocId);
  if (facts === undefined || group === undefined) return undefined;
  const screen = renderBoard(facts);
  const { language } = facts.bloc;
  return { blocId, group, screen, language, hash: hashOf(screen, language) };
}

export async function showBoard(parts: BoardParts, blocId: number, now: Date): Promise<Delivered> {
  const shown = await readShown(parts, blocId, now);
  if (shown === undefined) return 'sent';
  const known = await findBoard(parts.db.client, blocId);
  if (known?.messageId === undefined) return postBoard(parts, shown);
  if (known.shownHash === shown.hash) return 'sent';
  return (await editBoard(parts, shown, known.messageId)) ?? postBoard(parts, shown);
}
