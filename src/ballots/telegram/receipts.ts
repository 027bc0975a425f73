/** The secretary's switch for receipt words, in the chat. */
import { z } from 'zod';
import { rowId as id, tap } from '#telegram';
import { chooseReceipts } from '../receipts.ts';
import { no, type BallotParts } from './facts.ts';
import { showBallot } from './running.ts';

export const receiptTaps = (parts: BallotParts) => [
  tap('receipts', z.tuple([id, z.enum(['on', 'off'])]), async (visit, [ballotId, receipts]) => {
    const changed = await chooseReceipts(parts.db, { ballotId, receipts }, visit);
    return changed.ok ? showBallot(parts, visit, ballotId) : no(changed.refusal);
  }),
];
