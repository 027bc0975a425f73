/** What is said of receipt words: the switch while a ballot is prepared, the word itself in the one answer that shows it. */
import { action, button, say, screen, type Button, type Say, type Screen } from '#kernel';
import type { Ballot, CastFacts } from '../model.ts';
import { titleOf } from './result.ts';

/** Whoever switches it on reads why one might not. */
export const receiptNotice = ({ hasReceipts }: Ballot): readonly Say[] => (hasReceipts ? [say('ballots-draft-receipts')] : []);

export const receiptButton = ({ id, hasReceipts }: Ballot): Button =>
  button(say('ballots-button-receipts', { receipts: hasReceipts ? 'on' : 'off' }), action('receipts', id, hasReceipts ? 'off' : 'on'));

/** Said once, to the one who cast: it is kept nowhere that could say it again. A message of its own, so that a double tap on the paper does not wipe it away. */
export const renderReceipt = ({ bloc, ballot, unit }: CastFacts, word: string): Screen =>
  screen([say('ballots-receipt-title', { title: titleOf(bloc, ballot), unit: unit.official }), say('ballots-receipt-word', { word }), say('ballots-receipt-once')]);
