/** Breaking a tie outside the counter: the rule's steps in their order, each leaving a trace. */
import { accept, refuse } from '#kernel';
import type { Result } from '#kernel';
import type { Digest, OptionId, PlainVerdict, Reason, Score, Standing, TieMaterial, TieTrace, UnitId, Verdict } from '../model.ts';
import type { Rule, TieStep } from '../rule.ts';
import { drawLots } from './lots.ts';
import type { LotsRefusal } from './lots.ts';
import { fillSeats } from './seats.ts';

export type TieRefusal =
  | LotsRefusal
  | ScoreRefusal
  | { readonly kind: 'chair-without-reason' | 'chair-wrong-number' | 'chair-not-tied' }
  | { readonly kind: 'not-called-for'; readonly step: TieStep };

/** Of a unit with two scores the first would silently decide; one of no candidate decides nothing and is a slip of the pen. */
export interface ScoreRefusal {
  readonly kind: 'score-twice' | 'score-of-stranger';
  readonly list: 'officialScores' | 'selfScores';
  readonly option: OptionId;
}

export interface TieRequest {
  readonly rule: Rule;
  readonly standing: Standing;
  readonly material: TieMaterial;
  /** units present, for the words of drawing lots */
  readonly present?: readonly UnitId[] | undefined;
  readonly digest: Digest;
}

export interface Settlement {
  readonly standing: Standing;
  readonly steps: readonly TieTrace[];
  /** the step whose material is not there yet; nothing after it was tried */
  readonly waitingFor: TieStep | undefined;
}

type StepResult = Result<Pick<TieTrace, 'result' | 'elected' | 'dropped'>, TieRefusal>;

/** Goes through the rule's steps until nobody is tied or a step waits for people. Without a tie nothing happens. */
export function settleTies(request: TieRequest): Result<Settlement, TieRefusal> {
  const { elected, tied, notElected } = request.standing;
  const fault = scoreRefusal([...elected, ...tied, ...notElected], request.material);
  if (fault !== undefined) return refuse(fault);
  const steps: TieTrace[] = [];
  let standing = request.standing;
  for (const step of request.rule.ties) {
    if (standing.tied.length === 0) break;
    const taken = takeStep(step, { ...request, standing });
    if (!taken.ok) return taken;
    steps.push({ step, ...taken.value });
    standing = standingAfter(standing, taken.value);
    if (taken.value.result === 'waiting') break;
  }
  const uncalled = (['chair', 'lots'] as const).find((step) => request.material[step] !== undefined && !steps.some((each) => each.step === step));
  if (uncalled !== undefined) return refuse({ kind: 'not-called-for', step: uncalled });
  return accept({ standing, steps, waitingFor: steps.find((each) => each.result === 'waiting')?.step });
}

export function scoreRefusal(options: readonly OptionId[], material: TieMaterial): ScoreRefusal | undefined {
  for (const list of ['officialScores', 'selfScores'] as const) {
    const scored = (material[list] ?? []).map((score) => score.option);
    const stranger = scored.find((option) => !options.includes(option));
    if (stranger !== undefined) return { kind: 'score-of-stranger', list, option: stranger };
    const twice = scored.find((option, index) => scored.indexOf(option) !== index);
    if (twice !== undefined) return { kind: 'score-twice', list, option: twice };
  }
  return undefined;
}

function takeStep(step: TieStep, request: TieRequest): StepResult {
  switch (step) {
    case 'official-score':
      return accept(byScore(request.standing, request.material.officialScores));
    case 'self-score':
      return accept(byScore(request.standing, request.material.selfScores));
    case 'second-ballot':
      // The second ballot is a ballot of its own; if its result is tied again, the steps after this one settle it there.
      return accept(nothing(request.rule.runOff.rounds === 0 ? 'no-round-left' : 'waiting'));
    case 'chair':
      return byChair(request.standing, request.material.chair);
    case 'lots':
      return byLots(request);
  }
}

function nothing(result: TieTrace['result']): Pick<TieTrace, 'result' | 'elected' | 'dropped'> {
  return { result, elected: [], dropped: [] };
}

/** A missing score is not a score of 0, so the step is passed over. */
function byScore(standing: Standing, scores: readonly Score[] | undefined): Pick<TieTrace, 'result' | 'elected' | 'dropped'> {
  const field = standing.tied.flatMap((option) => {
    const score = scores?.find((each) => each.option === option);
    return score === undefined ? [] : [{ option, amount: score.hundredths }];
  });
  if (field.length < standing.tied.length) return nothing('score-missing');
  const seated = fillSeats(field, standing.seatsLeft);
  const elected = standing.tied.filter((option) => seated.get(option) === 'elected');
  const dropped = standing.tied.filter((option) => seated.get(option) === 'not-elected');
  if (elected.length + dropped.length === 0) return nothing('no-difference');
  return { result: elected.length + dropped.length === standing.tied.length ? 'settled' : 'narrowed', elected, dropped };
}

function byChair(standing: Standing, decision: TieMaterial['chair']): StepResult {
  if (decision === undefined) return accept(nothing('waiting'));
  const elected = standing.tied.filter((option) => decision.elected.includes(option));
  if (decision.reason.trim() === '') return refuse({ kind: 'chair-without-reason' });
  if (decision.elected.some((option) => !standing.tied.includes(option))) return refuse({ kind: 'chair-not-tied' });
  if (decision.elected.length !== standing.seatsLeft || elected.length !== standing.seatsLeft) {
    return refuse({ kind: 'chair-wrong-number' });
  }
  return accept({ result: 'settled', elected, dropped: standing.tied.filter((option) => !elected.includes(option)) });
}

function byLots(request: TieRequest): StepResult {
  const { standing, material, present, digest } = request;
  if (material.lots === undefined) return accept(nothing('waiting'));
  const drawn = drawLots({ among: standing.tied, lots: material.lots, present, digest });
  if (!drawn.ok) return drawn;
  return accept({ result: 'settled', elected: drawn.value.slice(0, standing.seatsLeft), dropped: drawn.value.slice(standing.seatsLeft) });
}

function standingAfter(standing: Standing, change: { readonly elected: readonly OptionId[]; readonly dropped: readonly OptionId[] }): Standing {
  const { elected, dropped } = change;
  return {
    seats: standing.seats,
    elected: [...standing.elected, ...elected],
    tied: standing.tied.filter((option) => !elected.includes(option) && !dropped.includes(option)),
    notElected: [...standing.notElected, ...dropped],
    seatsLeft: standing.seatsLeft - elected.length,
  };
}

const WON: Readonly<Record<TieStep, Reason>> = {
  'official-score': 'won-by-official-score',
  'self-score': 'won-by-self-score',
  'second-ballot': 'tied-for-last-seat',
  chair: 'won-by-chair',
  lots: 'won-by-lots',
};

/** The verdict after its tie was settled: same counts, new outcomes. */
export function settledVerdict(verdict: Verdict | PlainVerdict, settlement: Settlement): Verdict | PlainVerdict {
  return verdict.kind === 'vote' ? settledVote(verdict, settlement) : { ...verdict, ...settlement.standing };
}

function settledVote(verdict: Verdict, settlement: Settlement): Verdict {
  const outcomes = verdict.outcomes.map((each) => {
    const winner = settlement.steps.find((step) => step.elected.includes(each.option));
    if (winner !== undefined) return { ...each, outcome: 'elected' as const, reason: WON[winner.step] };
    const lost = settlement.steps.some((step) => step.dropped.includes(each.option));
    return lost ? { ...each, outcome: 'not-elected' as const, reason: 'lost-the-tie' as const } : each;
  });
  return { ...verdict, ...settlement.standing, outcomes };
}
