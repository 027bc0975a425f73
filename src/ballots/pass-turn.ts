/** Luân phiên: a unit does not take its turn (it declines, or may not hold the office), and the next of the list is looked at. */
import type { ActedBy } from '#blocs';
import type { Database } from '#db';
import { changeDraft } from './prepare-ballot.ts';
import { decidePassing, type Passing } from './rules/turns.ts';
import { setPassedOver } from './store/open-votes.ts';

export const passTurn = (db: Database, at: Passing & { readonly ballotId: number }, by: ActedBy) =>
  changeDraft(
    db,
    {
      ballotId: at.ballotId,
      noted: { key: at.turn === 'passed' ? 'audit-turn-passed' : 'audit-turn-back', unitId: at.unitId },
      refusal: (ballot) => {
        const decided = decidePassing(ballot, at);
        return decided.ok ? undefined : decided.refusal;
      },
      write: async (tx, ballot) => {
        const decided = decidePassing(ballot, at);
        if (decided.ok) await setPassedOver(tx, ballot.id, decided.value);
      },
    },
    by,
  );
