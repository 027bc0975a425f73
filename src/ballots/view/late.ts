/** What is said of a unit that arrives while questions are open: to whoever notes it present. */
import { say, type Say } from '#kernel';
import type { Bloc } from '#blocs';
import type { Late } from '../model.ts';
import { isAdmitted } from '../rules/late.ts';
import { titleOf } from './result.ts';

/** A bloc's own wording may be longer than the bubble of an answer, where the arrival itself is said too. */
const LONGEST_NAME = 40;

function whatOf(bloc: Pick<Bloc, 'kind'>, late: readonly Late[]): Say {
  const [only] = late;
  const isNamed = late.length === 1 && only !== undefined && (only.ballot.award?.called ?? '').length <= LONGEST_NAME;
  return isNamed ? titleOf(bloc, only.ballot) : say('ballots-late-several', { count: late.length });
}

/** One sentence, whatever the arrival means for how many questions; none where it changes nothing. */
export function lateWords(bloc: Pick<Bloc, 'kind'>, late: readonly Late[]): readonly Say[] {
  const ways = [...new Set(late.map(({ way, isUnreached }) => (isUnreached ? 'unreached' : way)))];
  const [way] = ways;
  if (way === undefined) return [];
  if (ways.length === 1) return [say('ballots-late', { way, what: whatOf(bloc, late) })];
  const voting = late.filter((one) => isAdmitted(one.way)).length;
  return [say('ballots-late-mixed', { voting, rest: late.length - voting })];
}
