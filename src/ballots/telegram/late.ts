/** What the conference asks when a unit arrives: the open questions take it in, and it is told what that means. */
import { findBloc } from '#blocs';
import type { OnArrival } from '#conference';
import { admitLate } from '../admit-late.ts';
import { lateWords } from '../view/late.ts';

export const lateArrivals: OnArrival = async (tx, arrival, by) => {
  const late = await admitLate(tx, arrival, by);
  const bloc = await findBloc(tx, arrival.conference.blocId);
  return bloc === undefined ? [] : lateWords(bloc, late);
};
