/** Whether units that take an award are still candidates for the awards after it; chosen while its question is a draft. */
import type { ActedBy } from '#blocs';
import type { Database } from '#db';
import type { AfterAward } from './model.ts';
import { changeDraft } from './prepare-ballot.ts';
import { withWinners } from './rules/awards.ts';
import { setAward } from './store.ts';

export const chooseWinners = (db: Database, at: { readonly ballotId: number; readonly winners: AfterAward }, by: ActedBy) =>
  changeDraft(
    db,
    {
      ballotId: at.ballotId,
      refusal: ({ award, round }) => (award === undefined ? 'method-unfit' : round > 1 ? 'round-generated' : undefined),
      write: async (tx, { id, award }) => {
        if (award !== undefined) await setAward(tx, id, withWinners(award, at.winners));
      },
    },
    by,
  );
