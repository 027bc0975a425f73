/** An order of the steps for a tie as one short word, for the buttons: a letter a step, none of them twice. */
import type { TieStep } from '#tally';

const LETTERS = { 'official-score': 'o', 'self-score': 's', 'second-ballot': 'b' } as const;
type Ordered = keyof typeof LETTERS;

/** The chair and lots leave nobody tied, so they are no part of an order: one of them may follow it. */
export const ORDERED_STEPS = ['official-score', 'self-score', 'second-ballot'] as const satisfies readonly Ordered[];
const NONE = '-';

export const ORDER_CODE = /^(?:-|(?!.*(.).*\1)[osb]{1,3})$/u;

export const orderCode = (steps: readonly TieStep[]): string => steps.flatMap((step) => ORDERED_STEPS.filter((one) => one === step)).map((one) => LETTERS[one]).join('') || NONE;

export const readOrder = (code: string): readonly TieStep[] => [...code].flatMap((letter) => ORDERED_STEPS.filter((step) => LETTERS[step] === letter));
