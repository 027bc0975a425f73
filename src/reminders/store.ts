/** Rows of reminders said and of reminders put off. */
import type { Tx } from '#db';
import type { Recipient, Step } from './model.ts';

export interface Saying {
  readonly deadlineId: number;
  readonly revision: number;
  readonly step: Step;
}

export const GROUP = 'group';
export const keyOf = ({ personId, unitId }: Recipient): string => `person:${personId}/unit:${unitId}`;

/** Recipients who have heard this step already. */
export async function listHeard(tx: Tx, saying: Saying): Promise<ReadonlySet<string>> {
  const rows = await tx.reminderSent.findMany({ where: { deadlineId: saying.deadlineId, revision: saying.revision, step: saying.step }, select: { recipient: true } });
  return new Set(rows.map((row) => row.recipient));
}

/** The unique key (deadline, revision, step, recipient) is the last guard against saying it twice. */
export async function markSaid(tx: Tx, saying: Saying, said: { recipients: readonly string[]; at: Date }): Promise<void> {
  const { deadlineId, revision, step } = saying;
  await tx.reminderSent.createMany({ data: said.recipients.map((recipient) => ({ deadlineId, revision, step, recipient, at: said.at })) });
}

export interface PutOff extends Recipient {
  readonly id: number;
  readonly deadlineId: number;
}

export const listPutOffDue = (tx: Tx, now: Date): Promise<readonly PutOff[]> =>
  tx.reminderSnooze.findMany({ where: { dueAt: { lte: now } }, orderBy: { id: 'asc' }, select: { id: true, deadlineId: true, personId: true, unitId: true } });

export const listPutOff = (tx: Tx): Promise<readonly { readonly deadlineId: number; readonly dueAt: Date }[]> =>
  tx.reminderSnooze.findMany({ select: { deadlineId: true, dueAt: true } });

/** False when another tick took it. */
export async function takePutOff(tx: Tx, id: number, now: Date): Promise<boolean> {
  return (await tx.reminderSnooze.deleteMany({ where: { id, dueAt: { lte: now } } })).count === 1;
}

/** A step that is said now also answers what these people had put off until now. */
export async function dropPutOffs(tx: Tx, deadlineId: number, of: { recipients: readonly Recipient[]; now: Date }): Promise<void> {
  const due = of.recipients.map(({ personId, unitId }) => ({ personId, unitId }));
  if (due.length > 0) await tx.reminderSnooze.deleteMany({ where: { deadlineId, dueAt: { lte: of.now }, OR: due } });
}

export async function savePutOff(tx: Tx, wish: Recipient & { deadlineId: number }, dueAt: Date): Promise<void> {
  const { deadlineId, personId, unitId } = wish;
  await tx.reminderSnooze.upsert({
    where: { deadlineId_personId_unitId: { deadlineId, personId, unitId } },
    create: { deadlineId, personId, unitId, dueAt },
    update: { dueAt },
  });
}

export async function findDeadlineById(tx: Tx, id: number): Promise<{ readonly cycleId: number; readonly kind: string } | undefined> {
  return (await tx.deadline.findUnique({ where: { id }, select: { cycleId: true, kind: true } })) ?? undefined;
}
