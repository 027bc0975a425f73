/** The secretary switches receipt words on or off while a secret ballot is prepared; casting draws them. */
import { randomInt } from 'node:crypto';
import type { ActedBy } from '#blocs';
import type { Database } from '#db';
import { changeDraft } from './prepare-ballot.ts';
import { isSecret } from './rules/methods.ts';
import { RECEIPTS } from './rules/receipts.ts';
import { setReceipts } from './store/receipts.ts';

/** Nothing of the unit, the choice or the turn goes into it. */
export const drawReceipt = (): number => randomInt(RECEIPTS);

/** The button says what it switches to, so that a second tap on an old message changes nothing. */
export const chooseReceipts = (db: Database, at: { readonly ballotId: number; readonly receipts: 'on' | 'off' }, by: ActedBy) =>
  changeDraft(
    db,
    {
      ballotId: at.ballotId,
      refusal: ({ rule }) => (isSecret(rule) ? undefined : 'receipts-need-secret'),
      write: (tx, { id }) => setReceipts(tx, id, at.receipts === 'on'),
    },
    by,
  );
