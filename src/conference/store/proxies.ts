/** Rows of proxies: which absent unit is represented by which unit of the hall. */
import type { Tx } from '#db';
import type { Proxy } from '../model.ts';

export async function listProxies(tx: Tx, conferenceId: number): Promise<readonly Proxy[]> {
  const rows = await tx.proxy.findMany({ where: { conferenceId }, orderBy: { unitId: 'asc' }, select: { unitId: true, holderUnitId: true, at: true } });
  return rows.flatMap(({ holderUnitId, ...row }) => (holderUnitId === null ? [] : [{ ...row, holderUnitId }]));
}

export async function writeProxy(tx: Tx, proxy: { conferenceId: number; unitId: number; holderUnitId: number; personId: number; at: Date }): Promise<void> {
  await tx.proxy.create({ data: proxy });
}

export async function removeProxy(tx: Tx, at: { readonly conferenceId: number; readonly unitId: number }): Promise<void> {
  await tx.proxy.deleteMany({ where: at });
}
