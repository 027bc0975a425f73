/** Every secretary is asked about a message of which nobody knows whether it arrived. */
import { getBloc, listRoleHolders, tellPerson, type TellParts } from '#blocs';
import { localDate, localTime, showDate } from '#kernel';
import { findInDoubt, type Delivered } from '#outbox';
import { renderInDoubt } from '../view.ts';

/** Nobody is asked what has been settled meanwhile; a line that breaks here too is tried again. */
export async function askAboutDoubt(parts: TellParts, rowId: number): Promise<Delivered> {
  const tx = parts.db.client;
  const row = await findInDoubt(tx, rowId);
  if (row === undefined) return 'sent';
  const bloc = await getBloc(tx, row.blocId);
  const time = `${localTime(row.createdAt, bloc.timeZone)} ${showDate(localDate(row.createdAt, bloc.timeZone))}`;
  const told: Delivered[] = [];
  for (const { personId } of await listRoleHolders(tx, bloc.id, 'secretary')) told.push(await tellPerson(parts, personId, renderInDoubt(bloc, { ...row, time })));
  return told.some((one) => one === 'try-again' || one === 'in-doubt') ? 'try-again' : 'sent';
}
