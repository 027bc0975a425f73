/** Rows of unfinished inputs; written in the same transaction as the effect of the step, with the update that caused it. */
import type { Tx } from '#db';

export interface DialogueStep {
  readonly personId: number;
  readonly chatId: number;
  readonly kind: string;
  /** What the next step needs; parsed by the feature's own schema when it is read. */
  readonly state: unknown;
  readonly updateId: number;
  readonly now: Date;
}

export async function saveDialogue(tx: Tx, step: DialogueStep): Promise<void> {
  const { personId, kind } = step;
  const chatId = BigInt(step.chatId);
  const row = { kind, state: JSON.stringify(step.state), lastUpdateId: BigInt(step.updateId), updatedAt: step.now };
  await tx.dialogue.upsert({ where: { personId_chatId: { personId, chatId } }, create: { personId, chatId, ...row }, update: row });
}

/** Which update ended an input, in whose private chat. */
export interface DialogueEnd {
  readonly personId: number;
  readonly chatId: number;
  readonly updateId: number;
}

const ENDED = 'ended';

/** The row stays with the update that ended it: Telegram may repeat that update, and it must not count twice. */
export async function endDialogue(tx: Tx, end: DialogueEnd): Promise<void> {
  const { personId, chatId, updateId } = end;
  await tx.dialogue.updateMany({ where: { personId, chatId: BigInt(chatId) }, data: { kind: ENDED, state: 'null', lastUpdateId: BigInt(updateId) } });
}

export async function findDialogue(tx: Tx, personId: number, chatId: number): Promise<{ kind: string; state: unknown; lastUpdateId: number } | undefined> {
  const row = await tx.dialogue.findUnique({ where: { personId_chatId: { personId, chatId: BigInt(chatId) } } });
  return row === null ? undefined : { kind: row.kind, state: JSON.parse(row.state) as unknown, lastUpdateId: Number(row.lastUpdateId) };
}
