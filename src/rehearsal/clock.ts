/** The rehearsal's clock: the real one, moved; kept in the database so that a restart goes on where it was. */
import type { Database } from '#db';
import type { Clock } from '#kernel';

export interface RehearsalClock extends Clock {
  /** Sets the clock to show this instant now. */
  moveTo(at: Date): Promise<void>;
}

export async function openRehearsalClock(db: Database): Promise<RehearsalClock> {
  const row = await db.client.instance.findUniqueOrThrow({ where: { id: 1 }, select: { clockOffsetMs: true } });
  let offset = Number(row.clockOffsetMs);
  return {
    now: () => new Date(Date.now() + offset),
    moveTo: async (at) => {
      offset = at.getTime() - Date.now();
      await db.client.instance.update({ where: { id: 1 }, data: { clockOffsetMs: BigInt(offset) } });
    },
  };
}
