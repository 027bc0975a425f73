/** Which mode and which bot a database belongs to: settled at first start, refused ever after when it differs. */
import Libsql from 'libsql';
import type { Database } from './database.ts';

export interface InstanceClaim {
  readonly mode: 'rehearsal' | 'telegram' | 'test';
  readonly now: Date;
}

export type Claimed = { readonly ok: true; readonly isNew: boolean; readonly botId: bigint | null } | { readonly ok: false; readonly mode: string };

export async function claimInstance(db: Database, claim: InstanceClaim): Promise<Claimed> {
  const known = await db.client.instance.findUnique({ where: { id: 1 } });
  if (known === null) {
    await db.client.instance.create({ data: { id: 1, mode: claim.mode, createdAt: claim.now } });
    return { ok: true, isNew: true, botId: null };
  }
  return known.mode === claim.mode ? { ok: true, isNew: false, botId: known.botId } : { ok: false, mode: known.mode };
}

export async function noteBot(db: Database, botId: number): Promise<void> {
  await db.client.instance.update({ where: { id: 1 }, data: { botId: BigInt(botId) } });
}

/** Whether a SQLite file holds this program's data; it is read and nothing else, so that another program's stays as it is. */
export function isOurs(path: string): boolean {
  const file = new Libsql(path, { timeout: 5_000 });
  try {
    return file.prepare('SELECT id FROM "Instance" WHERE id = 1').all().length === 1;
  } catch {
    return false;
  } finally {
    file.close();
  }
}
