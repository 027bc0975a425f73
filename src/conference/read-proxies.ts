/** Proxies as they are in force now, and the people who hold them by name. */
import { listMemberships, listUnitIds, namePeople, type Membership } from '#blocs';
import type { Tx } from '#db';
import type { Conference, Holder, Proxy } from './model.ts';
import { inForce } from './rules/proxies.ts';
import { listAttendance, listProxies } from './store.ts';

const isOfPerson = (one: Holder): boolean => one.holderPersonId !== undefined;

/** Confirmed people of the year; nobody is asked where every holder is a unit. */
export const listHolders = async (tx: Tx, cycleId: number, held: readonly Holder[]): Promise<readonly Membership[]> =>
  held.some(isOfPerson) ? listMemberships(tx, cycleId, 'confirmed') : [];

/** For screens: a person who holds a proxy is shown by name and unit. */
export async function nameHolders<Held extends Holder>(tx: Tx, cycleId: number, held: readonly Held[]): Promise<readonly Held[]> {
  const personIds = held.flatMap((one) => one.holderPersonId ?? []);
  if (personIds.length === 0) return held;
  const people = await namePeople(tx, cycleId, personIds);
  return held.map((one) => (one.holderPersonId === undefined ? one : { ...one, person: people.get(one.holderPersonId) }));
}

export async function readProxies(tx: Tx, { id, cycleId }: Pick<Conference, 'id' | 'cycleId'>): Promise<readonly Proxy[]> {
  const proxies = await listProxies(tx, id);
  if (proxies.length === 0) return [];
  const standing = inForce(proxies, { unitIds: await listUnitIds(tx, cycleId), attendance: await listAttendance(tx, id), members: await listHolders(tx, cycleId, proxies) });
  return nameHolders(tx, cycleId, standing);
}
