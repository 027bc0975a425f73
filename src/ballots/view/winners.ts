/** "Đơn vị đã được đề nghị: thôi xét hình thức sau": one button says how it is and turns it round. */
import { action, button, say, type Button } from '#kernel';
import type { AfterAward, Ballot } from '../model.ts';

const other = (winners: AfterAward): AfterAward => (winners === 'stay' ? 'leave' : 'stay');

/** For the whole list before it is sent. */
export const listWinnersButton = (conferenceId: number, winners: AfterAward): Button => button(say('ballots-button-winners', { winners }), action('awards', conferenceId, other(winners)));

/** On the draft of one award. */
export function winnersRows({ id, award, round }: Ballot): readonly (readonly Button[])[] {
  if (award === undefined || round > 1) return [];
  const winners = award.winners ?? 'leave';
  return [[button(say('ballots-button-winners', { winners }), action('winners', id, other(winners)))]];
}
