/** The sentences of the papers, before they have a language. */
import { say, showDate, type LocalDate, type Say } from '#kernel';
import type { ResultsFacts } from '#announcements';
import { resultLines } from '#ballots';

export interface PaperSentences {
  readonly nation: Say;
  readonly motto: Say;
  readonly title: Say;
  readonly placeAndDate: Say;
  readonly blocks: readonly (readonly Say[])[];
  readonly closing: Say;
}

export const sayResultsPaper = (facts: ResultsFacts, today: LocalDate): PaperSentences => ({
  nation: say('documents-nation'),
  motto: say('documents-motto'),
  title: say(`documents-results-title-${facts.conference.kind}`, { year: facts.conference.year }),
  placeAndDate: say('documents-place-date', { province: facts.bloc.province, date: showDate(today) }),
  blocks: facts.results.map((result) => resultLines(facts, result, 'paper')),
  closing: say('documents-closing'),
});
