/** Rows of proxies: which absent unit is represented by which unit of the hall, or by which person. */
import type { Tx } from '#db';
import { assert } from '#kernel';
import type { Holder, Proxy } from '../model.ts';

/** Exactly one of the two columns is filled. */
function readHolder({ holderUnitId, holderPersonId }: { readonly holderUnitId: number | null; readonly holderPersonId: number | null }): Holder | undefined {
  if (holderUnitId !== null) return { holderUnitId };
  return holderPersonId === null ? undefined : { holderPersonId };
}

/** As recorded; they may have lapsed since. */
export async function listProxies(tx: Tx, conferenceId: number): Promise<readonly Proxy[]> {
  const rows = await tx.proxy.findMany({ where: { conferenceId }, orderBy: { unitId: 'asc' } });
  return rows.map((row) => {
    const holder = readHolder(row);
    assert(holder !== undefined, 'a proxy is held by a unit or by a person');
    return { unitId: row.unitId, at: row.at, ...holder };
  });
}

export async function writeProxy(tx: Tx, proxy: { conferenceId: number; unitId: number; holder: Holder; personId: number; at: Date }): Promise<void> {
  const { holder: { holderUnitId = null, holderPersonId = null }, ...row } = proxy;
  await tx.proxy.create({ data: { ...row, holderUnitId, holderPersonId } });
}

export async function removeProxy(tx: Tx, at: { readonly conferenceId: number; readonly unitId: number }): Promise<void> {
  await tx.proxy.deleteMany({ where: at });
}
