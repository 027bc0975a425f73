/** After a crash: every secretary is asked about what may or may not have arrived. */
import { listBlocs, listRoleHolders, tellPerson, type Bloc, type TellParts } from '#blocs';
import { localDate, localTime, showDate, type Screen } from '#kernel';
import { listInDoubt } from '#outbox';
import { renderInDoubt } from '../view.ts';

async function tellSecretaries(parts: TellParts, bloc: Bloc, shown: Screen): Promise<void> {
  for (const { personId } of await listRoleHolders(parts.db.client, bloc.id, 'secretary')) await tellPerson(parts, personId, shown);
}

export async function askAboutDoubts(parts: TellParts): Promise<void> {
  for (const bloc of await listBlocs(parts.db.client)) {
    for (const row of await listInDoubt(parts.db.client, bloc.id)) {
      const time = `${localTime(row.createdAt, bloc.timeZone)} ${showDate(localDate(row.createdAt, bloc.timeZone))}`;
      await tellSecretaries(parts, bloc, renderInDoubt(bloc, { ...row, time }));
    }
  }
}
