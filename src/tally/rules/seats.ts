/** Seats go to groups of equal standing, never to one of equals. */
import type { OptionId, Outcome, Standing } from '../model.ts';

export interface Ranked {
  readonly option: OptionId;
  /** votes or points: the more the better */
  readonly amount: number;
}

/** The first group that does not fit shares what is left, and nobody below it is seated. */
export function fillSeats(field: readonly Ranked[], seats: number): ReadonlyMap<OptionId, Outcome> {
  const seated = new Map<OptionId, Outcome>();
  for (const { option, amount } of field) {
    const above = field.filter((other) => other.amount > amount).length;
    const level = field.filter((other) => other.amount === amount).length;
    if (above + level <= seats) seated.set(option, 'elected');
    else seated.set(option, above < seats ? 'tied' : 'not-elected');
  }
  return seated;
}

/** `elected` in the order it shall be read; the two other lists in the order of the options. */
export function standingOf(
  options: readonly OptionId[],
  field: { readonly seats: number; readonly elected: readonly OptionId[]; readonly tied: readonly OptionId[] },
): Standing {
  const { seats, elected, tied } = field;
  return {
    seats,
    elected,
    tied,
    notElected: options.filter((option) => !elected.includes(option) && !tied.includes(option)),
    seatsLeft: seats - elected.length,
  };
}

export function byAmount(field: readonly Ranked[]): readonly Ranked[] {
  return [...field].sort((left, right) => right.amount - left.amount);
}
