/** What is said of receipt words: the switch while a ballot is prepared, the word itself in the one answer that shows it. */
import { action, button, say, type Button, type Say } from '#kernel';
import type { Ballot } from '../model.ts';

/** Whoever switches it on reads why one might not. */
export const receiptNotice = ({ hasReceipts }: Ballot): readonly Say[] => (hasReceipts ? [say('ballots-draft-receipts')] : []);

export const receiptButton = ({ id, hasReceipts }: Ballot): Button =>
  button(say('ballots-button-receipts', { receipts: hasReceipts ? 'on' : 'off' }), action('receipts', id, hasReceipts ? 'off' : 'on'));

/** Said once, to the one who cast: it is kept nowhere that could say it again. */
export const receiptLines = (word: string | undefined): readonly Say[] => (word === undefined ? [] : [say('ballots-cast-receipt', { word })]);
