/** Tellers with an account hear in private of slips they will have to count, and of a sheet that waits for a second pair of eyes. */
import { listTellers, type Conference } from '#conference';
import type { Tx } from '#db';
import { enqueue } from '#outbox';
import type { Hand } from './model.ts';

interface Occasion {
  readonly kind: 'slips-opened' | 'slips-waiting';
  readonly ballotId: number;
  readonly conference: Pick<Conference, 'id' | 'blocId'>;
  /** Whose hands entered the sheet: neither that person nor that teller confirms it. */
  readonly except?: Hand;
  readonly now: Date;
}

/** Inside the transaction of what they are told of. */
export async function tellTellers(tx: Tx, { kind, ballotId, conference, except, now }: Occasion): Promise<void> {
  const tellers = (await listTellers(tx, conference.id)).filter(({ id, personId }) => id !== except?.tellerId && personId !== except?.personId);
  for (const { personId } of tellers) {
    if (personId !== null) await enqueue(tx, { kind, blocId: conference.blocId, payload: { ballotId, personId }, now });
  }
}
