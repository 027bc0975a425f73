/** The order of a run: what takes longest begins first, so that no worker is left alone with it at the end. A fresh clone has no times of its own to go by. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** As measured, the longest first. */
const LONGEST = [
  'journeys/kills', 'web-chat/program-sample', 'main/program', 'journeys/bac-giang', 'gate/start', 'web-chat/program-by-hand', 'ballots/lots.', 'web-chat/browser.',
  'ballots/at-once', 'tally/grid', 'ballots/open-rules', 'journeys/bad-input', 'web-chat/browser-look', 'journeys/trouble', 'ballots/by-rank', 'ballots/slips.',
];

const placeOf = ({ moduleId }: TestSpecification): number => {
  const place = LONGEST.findIndex((part) => moduleId.includes(`/test/${part}`) || moduleId.includes(`/test/rehearsal/${part}`));
  return place === -1 ? LONGEST.length : place;
};

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((left, right) => placeOf(left) - placeOf(right));
  }
}
