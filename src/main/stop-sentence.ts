/** A start that cannot go on: one sentence for the operator, never a stack trace. */
import type { Say } from '#kernel';

export class CannotStart extends Error {
  readonly sentence: Say;
  constructor(sentence: Say) {
    super(sentence.key);
    this.name = 'CannotStart';
    this.sentence = sentence;
  }
}
