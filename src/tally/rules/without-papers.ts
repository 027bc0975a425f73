/** Verdicts of the methods that count no papers: agreement, appointment, nomination, by turn, by rank. */
import { accept, refuse } from '#kernel';
import type { Result } from '#kernel';
import type { OptionId, PlainVerdict, Roll, Score, UnitId } from '../model.ts';
import type { Rule } from '../rule.ts';
import { mayVote, rollFigures } from './roll.ts';
import { byAmount, fillSeats, standingOf } from './seats.ts';
import { quorumOf } from './threshold.ts';

export type PlainRefusal =
  | { readonly kind: 'nothing-proposed' | 'more-proposed-than-seats' | 'not-in-the-list' }
  | { readonly kind: 'not-an-option' | 'proposed-twice'; readonly option: OptionId }
  | { readonly kind: 'may-not-object' | 'may-not-nominate'; readonly unit: UnitId };

type PlainResult = Result<PlainVerdict, PlainRefusal>;

interface Meeting {
  readonly rule: Rule;
  readonly options: readonly OptionId[];
  readonly roll: Roll;
  /** units that object; one is enough to prevent what was proposed */
  readonly objections: readonly UnitId[];
}

/** Thống nhất, thống nhất chỉ định: what is proposed is carried if nobody objects. */
export function decideAgreement(meeting: Meeting & { readonly proposed: readonly OptionId[] }): PlainResult {
  const { rule, options, proposed } = meeting;
  const kind = rule.method === 'agreed-appointment' ? 'agreed-appointment' : 'agreement';
  if (proposed.length === 0) return refuse({ kind: 'nothing-proposed' });
  if (proposed.length > rule.seats) return refuse({ kind: 'more-proposed-than-seats' });
  const stranger = proposed.find((option) => !options.includes(option));
  if (stranger !== undefined) return refuse({ kind: 'not-an-option', option: stranger });
  const twice = proposed.find((option, index) => proposed.indexOf(option) !== index);
  if (twice !== undefined) return refuse({ kind: 'proposed-twice', option: twice });
  return carriedUnlessObjected(meeting, { kind, proposed });
}

/** Thống nhất đề cử: whoever is the only one named (or fits into the seats) is carried; more names than seats need a ballot. */
export function decideNomination(
  meeting: Meeting & { readonly nominations: readonly { readonly by: UnitId; readonly option: OptionId }[] },
): PlainResult {
  const { rule, options, roll, nominations } = meeting;
  const stranger = nominations.find((each) => !isVoter(rule, roll, each.by));
  if (stranger !== undefined) return refuse({ kind: 'may-not-nominate', unit: stranger.by });
  const unknown = nominations.find((each) => !options.includes(each.option));
  if (unknown !== undefined) return refuse({ kind: 'not-an-option', option: unknown.option });
  const named = options.filter((option) => nominations.some((each) => each.option === option));
  const verdict = { kind: 'nomination', objections: [] } as const;
  if (named.length === 0) {
    return accept({ ...verdict, reason: 'nobody-named', ...standingOf(options, { seats: rule.seats, elected: [], tied: [] }) });
  }
  if (named.length > rule.seats) {
    return accept({ ...verdict, reason: 'contested', ...standingOf(options, { seats: rule.seats, elected: [], tied: named }) });
  }
  return carriedUnlessObjected(meeting, { kind: 'nomination', proposed: named });
}

function isVoter(rule: Rule, roll: Roll, unit: UnitId): boolean {
  const entry = roll.find((each) => each.unit === unit);
  return entry !== undefined && mayVote(rule, entry);
}

function carriedUnlessObjected(
  meeting: Meeting,
  proposal: { readonly kind: PlainVerdict['kind']; readonly proposed: readonly OptionId[] },
): PlainResult {
  const { rule, options, roll } = meeting;
  const objections = [...new Set(meeting.objections)];
  const stranger = objections.find((unit) => !isVoter(rule, roll, unit));
  if (stranger !== undefined) return refuse({ kind: 'may-not-object', unit: stranger });
  const figures = rollFigures(rule, roll);
  // An empty room objects to nothing; that is no agreement, even where the rule asks for no quorum.
  const met = figures.unitsPresent > 0 && quorumOf(rule, { units: figures.unitsOnRoll, present: figures.unitsPresent }).met;
  const carried = met && objections.length === 0;
  const standing = standingOf(options, { seats: rule.seats, elected: carried ? proposal.proposed : [], tied: [] });
  const refusedBecause = met ? 'objections' : 'no-quorum';
  return accept({ kind: proposal.kind, reason: carried ? 'agreed' : refusedBecause, objections, ...standing });
}

/** Luân phiên: the next units in the bloc's own order after the last one, the unavailable passed over; the list is a circle. */
export function decideByTurn(turn: {
  readonly rule: Rule;
  readonly order: readonly OptionId[];
  readonly last?: OptionId | undefined;
  readonly unavailable?: readonly OptionId[] | undefined;
}): PlainResult {
  const { rule, order, last, unavailable = [] } = turn;
  const start = last === undefined ? 0 : order.indexOf(last) + 1;
  if (last !== undefined && start === 0) return refuse({ kind: 'not-in-the-list' });
  const circle = [...order.slice(start), ...order.slice(0, start)];
  const elected = circle.filter((option) => !unavailable.includes(option)).slice(0, rule.seats);
  const standing = standingOf(order, { seats: rule.seats, elected, tied: [] });
  return accept({ kind: 'by-turn', reason: elected.length === 0 ? 'nobody-named' : 'next-in-turn', objections: [], ...standing });
}

/** Theo điểm: the highest official scores. A unit without a score is "chưa chấm", never 0, so nothing is decided before all have one. */
export function decideByRank(request: { readonly rule: Rule; readonly options: readonly OptionId[]; readonly scores: readonly Score[] }): PlainVerdict {
  const { rule, options, scores } = request;
  const field = options.flatMap((option) => {
    const score = scores.find((each) => each.option === option);
    return score === undefined ? [] : [{ option, amount: score.hundredths }];
  });
  const complete = field.length === options.length;
  const seated = fillSeats(complete ? field : [], rule.seats);
  const elected = byAmount(field).filter((each) => seated.get(each.option) === 'elected').map((each) => each.option);
  const tied = options.filter((option) => seated.get(option) === 'tied');
  const decided = tied.length > 0 ? 'equal-scores' : 'highest-score';
  const standing = standingOf(options, { seats: rule.seats, elected, tied });
  return { kind: 'by-rank', reason: complete ? decided : 'score-missing', objections: [], ...standing };
}
