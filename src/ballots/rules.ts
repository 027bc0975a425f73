/** Decisions about ballots: what may be opened, cast and closed. Counting is the tally's. */
import { accept, refuse, type Result } from '#kernel';
import { checkChoice, checkRoll, mayVote, presetRule, quorumOf, rollFigures, type Presence, type Rule } from '#tally';
import type { Ballot, BallotsRefusal, CastPicture, Checklist, RollUnit } from './model.ts';
import { isProposal, isSecret, presetNameOf } from './rules/methods.ts';
import { toRoll } from './rules/proxies.ts';
import { faultOf } from './rules/satisfied.ts';

export interface OpeningPicture {
  readonly rule: Rule;
  readonly candidateIds: readonly number[];
  readonly roll: readonly RollUnit[];
  /** Units whose paper reaches somebody who may cast it. */
  readonly reachableUnitIds: readonly number[];
}

/** Of the units that stand so, those with nobody who can be reached in private. */
const unreached = ({ roll, reachableUnitIds }: OpeningPicture, standing: Presence): readonly number[] =>
  roll.filter(({ unitId, presence }) => presence === standing && !reachableUnitIds.includes(unitId)).map(({ unitId }) => unitId);

export function checkOpening(picture: OpeningPicture): Checklist {
  const present = picture.roll.filter((one) => one.presence === 'present');
  const quorum = quorumOf(picture.rule, { units: picture.roll.length, present: rollFigures(picture.rule, toRoll(picture.roll)).unitsPresent });
  return {
    units: picture.roll.length,
    present: present.length,
    quorumNeeded: quorum.needed,
    quorumMet: quorum.met,
    candidates: picture.candidateIds.length,
    papers: picture.roll.filter(({ presence }) => mayVote(picture.rule, { unit: '', presence })).length,
    unreachableUnitIds: [...unreached(picture, 'present'), ...unreached(picture, 'in-writing'), ...unreached(picture, 'proxy')],
  };
}

/** More are proposed than there are seats for. */
const isCrowded = ({ rule, candidateIds }: OpeningPicture): boolean => isProposal(rule) && rule.method !== 'show-of-hands' && candidateIds.length > rule.seats;

const PROXY_FAULTS = ['too-many-proxies', 'holder-not-present', 'holder-not-on-roll'] as const;

function rollFault({ rule, roll }: OpeningPicture): BallotsRefusal | undefined {
  const checked = checkRoll(rule, toRoll(roll));
  if (checked.ok) return undefined;
  return PROXY_FAULTS.some((kind) => kind === checked.refusal.kind) ? 'proxies-unfit' : 'nobody-may-vote';
}

/** Why a ballot cannot be opened, first what can be mended first. */
export function decideOpening(picture: OpeningPicture): Result<'open', BallotsRefusal> {
  const decided = decideReadiness(picture);
  // In a hall of nobody the way on is to check in, not to reach somebody in private.
  const isHallEmpty = picture.roll.length > 0 && picture.roll.every(({ presence }) => presence !== 'present');
  return !decided.ok && decided.refusal === 'nobody-may-vote' && isHallEmpty ? refuse('nobody-present') : decided;
}

function decideReadiness(picture: OpeningPicture): Result<'open', BallotsRefusal> {
  const checklist = checkOpening(picture);
  if (picture.roll.length === 0) return refuse('nobody-may-vote');
  if (picture.candidateIds.length === 0) return refuse('no-candidates');
  if (isCrowded(picture)) return refuse('too-many-proposed');
  const fault = faultOf(picture.rule, { options: picture.candidateIds.length, units: picture.roll.length }) ?? rollFault(picture);
  if (fault !== undefined) return refuse(fault);
  if (!checklist.quorumMet) return refuse('no-quorum');
  return isSecret(picture.rule) && unreached(picture, 'present').length === checklist.present ? refuse('nobody-may-vote') : accept('open');
}

function castFault(picture: CastPicture): BallotsRefusal | undefined {
  if (!isSecret(picture.rule)) return 'not-secret';
  if (picture.state !== 'open') return picture.state === 'closed' ? 'closed' : 'not-open';
  if (!picture.mayVote) return picture.presence === 'proxy' ? 'represented' : 'not-entitled';
  if (picture.votedAt !== undefined) return 'already-voted';
  if (!isIssued(picture)) return 'not-on-roll';
  return picture.isOnSlip ? 'votes-on-paper' : undefined;
}

/** One paper a unit, by a person entitled to, while the ballot is open; final once cast. */
export function decideCast(picture: CastPicture, paper: number): Result<{ readonly paper: number }, BallotsRefusal> {
  const fault = castFault(picture);
  if (fault !== undefined) return refuse(fault);
  const checked = checkChoice({ rule: picture.rule, optionCount: picture.optionCount, code: paper, ownIndex: picture.ownOption });
  if (!checked.ok) return refuse(checked.refusal === 'own-unit' ? 'own-unit' : 'paper-unreadable');
  return accept({ paper: checked.value });
}

const isIssued = (picture: CastPicture): boolean =>
  picture.presence !== undefined && mayVote(picture.rule, { unit: '', presence: picture.presence as Presence });

/** The rules by name; each purpose has its own name for the majority of a secret ballot. */
const SECRET_PRESETS = ['leader-majority', 'deputy-majority', 'award-majority', 'acclaim-two-thirds', 'eighty-percent', 'ninety-percent-of-all', 'most-votes'] as const;
const OPEN_PRESETS = ['show-of-hands-majority', 'agreement', 'agreed-appointment', 'nomination', 'by-turn', 'by-rank'] as const;
export const PRESETS_OFFERED = [...SECRET_PRESETS, ...OPEN_PRESETS] as const;
export type PresetOffered = (typeof PRESETS_OFFERED)[number];

/** Every other method has one rule by name. */
export const presetsFor = ({ purpose, rule }: Pick<Ballot, 'purpose' | 'rule'>): readonly PresetOffered[] =>
  isSecret(rule)
    ? SECRET_PRESETS.filter((name) => !name.endsWith('-majority') || name === `${purpose}-majority`)
    : OPEN_PRESETS.filter((name) => name === presetNameOf(rule.method));

/** How many units one question may elect: as many as the secretary's buttons offer. */
export const SEATS_OFFERED = [1, 2, 3] as const;

/** A bloc has one leader, and may have several deputies; an award has the number of its list. */
export const seatsFor = ({ purpose, award, rule }: Pick<Ballot, 'purpose' | 'award' | 'rule'>): readonly number[] => {
  if (award !== undefined) return [];
  if (purpose !== 'leader') return SEATS_OFFERED;
  // A leader prepared with more before has the way back.
  return rule.seats === 1 ? [] : [1];
};

/** Choose up to k of n: a paper may name as many units as there are seats, unless the rule has a number of its own. */
export function withSeats(rule: Rule, seats: number): Rule {
  const { form } = rule;
  if (form.kind !== 'choose' || form.max !== rule.seats) return { ...rule, seats };
  return { ...rule, seats, form: { kind: 'choose', min: isExact(form) ? seats : Math.min(form.min, seats), max: seats } };
}

const isExact = ({ min, max }: { readonly min: number; readonly max: number }): boolean => max > 1 && min === max;

export const presetOf = (name: PresetOffered, seats: number): Rule => presetRule(name, seats);
