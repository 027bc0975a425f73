/** When a secret ballot may be closed: never while so few papers have come in that their count shows how their units voted. */
import { accept, refuse, type Result } from '#kernel';
import type { Rule } from '#tally';
import type { BallotsRefusal, Turnout } from '../model.ts';
import { isSecret } from './methods.ts';

/** Fewer papers than this that are counted together would show how their units voted. */
export const FEWEST_TOGETHER = 3;

/** In the chat, or on slips in the hall. */
type Way = 'chat' | 'slips';

/** Papers of one way that have come in, and how many are to be waited for. */
export interface FewPapers {
  readonly way: Way;
  readonly count: number;
  readonly enough: number;
}

type Came = Pick<Turnout, 'issued' | 'cast' | 'slipUnitIds' | 'slipsReturned'>;

/** The pollbook tells whose papers have come in: one or two of more would be read with names. None shows nothing; all, however few, are all there will be. */
export function fewPapers({ issued, cast, slipUnitIds, slipsReturned = 0 }: Came): FewPapers | undefined {
  const ways: readonly { readonly way: Way; readonly came: number; readonly of: number }[] = [
    { way: 'chat', came: cast, of: issued },
    { way: 'slips', came: slipsReturned, of: slipUnitIds.length },
  ];
  const few = ways.find(({ came, of }) => came > 0 && came < Math.min(FEWEST_TOGETHER, of));
  return few === undefined ? undefined : { way: few.way, count: few.came, enough: Math.min(FEWEST_TOGETHER, few.of) };
}

export function decideClosing(rule: Rule, came: Came): Result<'close', BallotsRefusal> {
  const few = isSecret(rule) ? fewPapers(came) : undefined;
  if (few === undefined) return accept('close');
  return refuse(few.way === 'chat' ? 'few-papers' : 'few-slips');
}
