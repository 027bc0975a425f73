/** A verdict as sentences: the figures, each candidate, the rule with its number, who is elected or tied. */
import { say, verbatim, type Say } from '#kernel';
import type { Bloc, Unit } from '#blocs';
import { holderWords } from '#conference';
import type { OptionVerdict, PlainVerdict, Rule, Score, Verdict } from '#tally';
import type { Award, Ballot, BallotResult, Objection, Represented } from '../model.ts';
import { silentUnits } from '../rules/lots.ts';
import { alikeCandidates, handAt, isByCandidate } from '../rules/hands.ts';
import { HAND_MARKS, isDecidedByScores, isSecret, nameOfCode } from '../rules/methods.ts';
import { shortened } from '../rules/objections.ts';
import { isWeighted, votesOf } from '../rules/weights.ts';
import { baseWords, shareWords } from './share.ts';
import { weightedUnit, weightLines } from './weights.ts';

export interface Named {
  readonly bloc: Bloc;
  readonly units: readonly Unit[];
}

export const officialOf = (units: readonly Unit[], option: string | number): string => units.find((unit) => unit.id === Number(option))?.official ?? '';
export const shortOf = (units: readonly Unit[], option: string | number): string => units.find((unit) => unit.id === Number(option))?.short ?? '';

/** The bloc's own wording where it has one, else the legal name. */
export const awardName = (award: Award | undefined): Say => (award?.called === undefined ? say('ballots-award', { kind: award?.kind ?? 'other' }) : verbatim(award.called));

/** "bầu Trưởng khối năm 2020", "bình xét Cờ thi đua của UBND tỉnh (vòng 2)". */
export const titleOf = (bloc: Pick<Bloc, 'kind'>, ballot: Pick<Ballot, 'purpose' | 'forYear' | 'round' | 'award'>): Say =>
  ballot.award === undefined
    ? say(`ballots-title-${ballot.purpose}`, { kind: bloc.kind, year: ballot.forYear, round: ballot.round })
    : say('ballots-title-award', { award: awardName(ballot.award), round: ballot.round });

/** What a question decides: "Trưởng khối năm 2020". */
export const whatOf = (bloc: Pick<Bloc, 'kind'>, { purpose, forYear: year, award }: Pick<Ballot, 'purpose' | 'forYear' | 'award'>): Say =>
  award === undefined ? say(purpose === 'leader' ? 'ballots-what-leader' : 'ballots-what-deputy', { kind: bloc.kind, year }) : say('ballots-what-award', { award: awardName(award) });

/** An office is filled by election, an award is proposed for. */
export const matterOf = ({ award }: Pick<Ballot, 'award'>): 'office' | 'award' => (award === undefined ? 'office' : 'award');

/** How the question is decided, as it stands in the minutes. */
export const methodWords = (rule: Rule): Say => say('ballots-method', { method: rule.method });

/** The rule in words: "quá nửa tổng số đơn vị", "số phiếu cao nhất". */
export function ruleWords(rule: Rule): Say {
  if (rule.pass.kind === 'plurality') return say('ballots-rule-plurality');
  return say('ballots-rule-share', { share: shareWords(rule.pass), base: baseWords(rule.pass.base, rule) });
}

/** Every candidate is marked by itself, so each is told with what was said for it and against it. */
const isMarkedEach = (ballot: Ballot): boolean => (isSecret(ballot.rule) && ballot.rule.form.kind === 'approve') || isByCandidate(ballot);

const percent = (tenths: number): Say => say('decimal', { whole: (tenths - (tenths % 10)) / 10, cents: String(tenths % 10) });

function optionLine(one: OptionVerdict, place: number, { units, verdict, ballot }: { units: readonly Unit[]; verdict: Verdict; ballot: Ballot }): Say {
  const { rule } = ballot;
  const facts = { place, unit: shortOf(units, one.option), votes: one.votes };
  if (one.tenths === undefined || rule.pass.kind === 'plurality') return say('ballots-result-line-plain', facts);
  const base = baseWords(verdict.base, rule);
  const count = verdict.counts.options.find((each) => each.option === one.option);
  if (isMarkedEach(ballot) && count !== undefined) return say('ballots-result-line-approve', { ...facts, yes: count.yes, no: count.no, abstain: count.abstain, percent: percent(one.tenths), base });
  return say(isSecret(rule) ? 'ballots-result-line' : isWeighted(rule) ? 'ballots-result-line-weighted' : 'ballots-result-line-hands', { ...facts, percent: percent(one.tenths), base });
}

/** Units by their official names; where a name holds a comma of its own, names are kept apart by semicolons. */
export function unitNames(units: readonly Unit[], options: readonly (string | number)[]): Say {
  const names = options.map((option) => verbatim(officialOf(units, option)));
  if (!options.some((option) => officialOf(units, option).includes(','))) return say('ballots-names', { units: names });
  return names.reduce((left, right) => say('ballots-names-apart', { left, right }));
}

/** Who is elected or proposed, in one sentence a seat, or one for all units of an award. */
export function electedLines({ bloc, units }: Named, { ballot, verdict }: BallotResult): readonly Say[] {
  const { award, forYear: year } = ballot;
  if (award === undefined) {
    return verdict.elected.map((option) => say(`ballots-elected-${ballot.purpose}`, { kind: bloc.kind, year, method: ballot.rule.method, unit: officialOf(units, option) }));
  }
  return verdict.elected.length === 0 ? [] : [say('ballots-elected-award', { award: awardName(award), units: unitNames(units, verdict.elected) })];
}

/** Beside the bloc's own wording, the name the award has by law. */
const legalLines = (award: Award | undefined): readonly Say[] =>
  award?.called === undefined || award.kind === 'other' ? [] : [say('ballots-award-legal', { legal: say('ballots-award', { kind: award.kind }) })];

/** Somebody is elected, and seats are left that nobody may take any more. */
const seatsLeftLines = ({ ballot, verdict }: BallotResult): readonly Say[] => (verdict.seatsLeft === 0 ? [] : [say('ballots-seats-left', { seats: verdict.seatsLeft, for: matterOf(ballot) })]);

/** What is still open: a tie, nobody elected, seats left, no quorum. */
function openLines(named: Named, result: BallotResult): readonly Say[] {
  const { ballot, verdict } = result;
  if (verdict.kind !== 'vote') return plainOpenLines(named, result, verdict);
  const tied = verdict.tied.length > 0 ? verdict.tied : verdict.tiedBelow;
  if (verdict.elected.length > 0 && tied.length < 2) return seatsLeftLines(result);
  if (!verdict.quorum.met) return [say('ballots-no-quorum', { present: verdict.quorum.present, needed: verdict.quorum.needed, units: verdict.quorum.units })];
  if (tied.length < 2) return [say('ballots-nobody', { for: matterOf(ballot) })];
  const votes = verdict.outcomes.find((one) => one.option === tied[0])?.votes ?? 0;
  return [say('ballots-tied', { units: tied.map((option) => verbatim(shortOf(named.units, option))), votes, elected: verdict.elected.length === 0 ? 'none' : 'some', seats: verdict.seatsLeft, for: matterOf(ballot) })];
}

function plainOpenLines({ units }: Named, result: BallotResult, verdict: PlainVerdict): readonly Say[] {
  if (verdict.elected.length > 0 && verdict.tied.length === 0) return seatsLeftLines(result);
  return [say('ballots-not-carried', { reason: verdict.reason, units: verdict.tied.map((option) => verbatim(shortOf(units, option))) })];
}

type TieStep = BallotResult['ties']['steps'][number];

/** One step that gave a seat, with the material it was decided by, and what was equal. */
function stepLines(units: readonly Unit[], { rule, tieMaterial: material }: Ballot, { step, elected }: TieStep): readonly Say[] {
  const won = elected.map((option) => verbatim(shortOf(units, option)));
  const equal = isDecidedByScores(rule) ? 'scores' : 'votes';
  switch (step) {
    case 'chair':
      return [say('ballots-tie-chair', { equal, units: won, reason: reasonOf(material) })];
    case 'lots':
      return [say('ballots-tie-lots', { equal, units: won }), ...silentLines(units, material)];
    case 'official-score':
      return [say('ballots-tie-score', { equal, by: step, units: won, scores: scoreWords(units, material?.officialScores) })];
    case 'self-score':
      return [say('ballots-tie-score', { equal, by: step, units: won, scores: scoreWords(units, material?.selfScores) })];
    case 'second-ballot':
      return [];
  }
}

const reasonOf = (material: Ballot['tieMaterial']): Say => verbatim(material?.chair?.reason ?? '');

function silentLines(units: readonly Unit[], material: Ballot['tieMaterial']): readonly Say[] {
  const silent = silentUnits(material?.lots?.words ?? []).map((unit) => verbatim(shortOf(units, unit)));
  return silent.length === 0 ? [] : [say('ballots-tie-lots-silent', { units: silent })];
}

/** The scores where they decide, and how a tie was broken. */
function tieLines({ units }: Named, { ballot, ties }: BallotResult): readonly Say[] {
  return [
    ...(isDecidedByScores(ballot.rule) ? [say('ballots-rank-scores', { scores: scoreWords(units, ballot.tieMaterial?.officialScores) })] : []),
    ...ties.steps.filter(({ elected }) => elected.length > 0).flatMap((step) => stepLines(units, ballot, step)),
  ];
}

const scoreWords = (units: readonly Unit[], scores: readonly Score[] = []): readonly Say[] =>
  scores.toSorted((one, other) => other.hundredths - one.hundredths).map(({ option, hundredths }) => say('ballots-score', { unit: shortOf(units, option), points: hundredths / 100 }));

/** Units are counted for the quorum, votes for the verdict. */
const weightedFigures = ({ roll }: BallotResult, { counts }: Verdict): Say =>
  say('ballots-result-hands-weighted', { ...roll, returned: counts.returned, issued: counts.issued, votes: counts.allUnits });

/** Candidates with votes, most votes first. Where every candidate was marked, those with no vote for them were spoken of too. */
const rankedOf = (ballot: Ballot, verdict: Verdict): readonly OptionVerdict[] =>
  verdict.outcomes.filter((one) => isMarkedEach(ballot) || one.votes > 0).toSorted((left, right) => left.rank - right.rank);

/** The base, the share of it and the number that this was. */
function ruleLine({ rule }: Ballot, { needed, of }: Verdict): Say {
  // Where most votes decide there is nothing to reach.
  const number = rule.pass.kind === 'plurality' || needed === undefined || of === undefined ? verbatim('') : say('ballots-result-needed', { needed, of });
  return say('ballots-result-rule', { rule: ruleWords(rule), needed: number });
}

/** Who made it, and who came nearest of those who did not. */
function nearestLines({ units }: Named, { ballot }: BallotResult, verdict: Verdict): readonly Say[] {
  const ranked = rankedOf(ballot, verdict);
  const nearest = ranked.find((one) => !verdict.elected.includes(one.option));
  return ranked.flatMap((one, index) => (one === nearest || verdict.elected.includes(one.option) ? [optionLine(one, index + 1, { units, verdict, ballot })] : []));
}

/** Candidates with votes; those without are summed up in one line. */
function voteLines(named: Named, result: BallotResult, verdict: Verdict): readonly Say[] {
  const { ballot } = result;
  const { counts } = verdict;
  const ranked = rankedOf(ballot, verdict);
  const silent = verdict.outcomes.length - ranked.length;
  const figures = { units: counts.allUnits, present: counts.present, issued: counts.issued, returned: counts.returned, valid: counts.valid, blank: counts.blank };
  return [
    isWeighted(ballot.rule) ? weightedFigures(result, verdict) : say(isSecret(ballot.rule) ? 'ballots-result-figures' : 'ballots-result-hands', figures),
    ...slipLines(verdict, result.slips),
    ...ranked.map((one, index) => optionLine(one, index + 1, { units: named.units, verdict, ballot })),
    ...(ballot.rule.noneOfThese === 'not-offered' ? [] : [say('ballots-result-none', { count: counts.noneOfThese })]),
    ...(silent === 0 ? [] : [say('ballots-result-silent', { count: silent })]),
    ruleLine(ballot, verdict),
  ];
}

/** An open vote is shown by name: who was for, who against, who had no opinion. */
function namedLines({ units }: Named, { ballot, votes, weights }: BallotResult): readonly Say[] {
  if (ballot.rule.method === 'nomination') {
    return ballot.optionUnitIds.flatMap((unitId, index): Say[] => {
      const by = votes.filter((vote) => nameOfCode(vote.paper) === index).map((vote) => verbatim(shortOf(units, vote.unit)));
      return by.length === 0 ? [] : [say('ballots-nominated', { unit: shortOf(units, unitId), count: by.length, by })];
    });
  }
  const groups = alikeCandidates(votes, ballot.optionUnitIds.length);
  return groups.flatMap((places) => {
    const about = places.flatMap((place) => ballot.optionUnitIds.slice(place, place + 1)).map((unitId) => verbatim(shortOf(units, unitId)));
    return [...(groups.length === 1 ? [] : [say('ballots-hands-about', { units: about })]), ...handLines(units, { ballot, votes, weights }, places[0] ?? 0)];
  });
}

/** Who said what of one candidate. */
const handLines = (units: readonly Unit[], { ballot, votes, weights }: Pick<BallotResult, 'ballot' | 'votes' | 'weights'>, place: number): readonly Say[] =>
  [...HAND_MARKS, undefined].flatMap((mark): Say[] => {
    const by = votes.filter((vote) => handAt(vote.paper, place) === mark).map((vote) => Number(vote.unit));
    const count = isWeighted(ballot.rule) ? say('ballots-votes-weighted', { votes: votesOf(weights, by) }) : by.length;
    return by.length === 0 ? [] : [say('ballots-hands', { mark: mark ?? 'unmarked', count, by: by.map((unitId) => weightedUnit(units, unitId, weights)) })];
  });

/** Whose turn it is by the bloc's own list, and after whom; first in the list is said of nobody else. */
export function turnLine(units: readonly Unit[], { next, after, passedOverUnitIds }: Pick<Ballot, 'passedOverUnitIds'> & { readonly next: readonly (string | number)[]; readonly after: string | undefined }): Say {
  const words = { units: unitNames(units, next) };
  if (after !== undefined) return say('ballots-turn-after', { ...words, after });
  if (passedOverUnitIds.length > 0) return say('ballots-turn-next', { ...words, passed: unitNames(units, passedOverUnitIds) });
  return say(next.every((unit, place) => units[place]?.id === Number(unit)) ? 'ballots-turn-first' : 'ballots-turn-first-able', words);
}

export const passedLines = (units: readonly Unit[], { passedOverUnitIds }: Ballot): readonly Say[] =>
  passedOverUnitIds.length === 0 ? [] : [say('ballots-turn-passed', { units: unitNames(units, passedOverUnitIds) })];

function plainLines(named: Named, { ballot, roll, verdict, turnAfter }: BallotResult): readonly Say[] {
  if (verdict.kind === 'by-turn') return [turnLine(named.units, { ...ballot, next: verdict.elected, after: turnAfter }), ...passedLines(named.units, ballot)];
  const by = (verdict.kind === 'vote' ? [] : verdict.objections).map((option) => verbatim(shortOf(named.units, option)));
  return [by.length === 0 ? say('ballots-result-meeting', roll) : say('ballots-result-objected', { ...roll, count: by.length, by })];
}

/** What units said with their objections, where they said something. */
export const objectionLines = (units: readonly Unit[], objections: readonly Objection[]): readonly Say[] =>
  objections.filter(({ text }) => text !== '').map(({ unitId, text }) => say('ballots-objection-said', { unit: shortOf(units, unitId), text }));

/** "Ủy quyền: Sở Nội vụ (Sở Tài chính bỏ phiếu thay)". */
export const representedLines = (units: readonly Unit[], represented: readonly Represented[]): readonly Say[] =>
  represented.length === 0
    ? []
    : [say('ballots-represented', { units: represented.map((one) => say('ballots-represented-one', { unit: shortOf(units, one.unitId), holder: holderWords(units, one) })) })];

/** "Đến sau khi mở: Sở Nội vụ". */
export const lateLines = (units: readonly Unit[], lateUnitIds: readonly number[]): readonly Say[] =>
  lateUnitIds.length === 0 ? [] : [say('ballots-late-units', { units: lateUnitIds.map((unitId) => verbatim(shortOf(units, unitId))) })];

/** Both ways of voting, where there were two. */
const slipLines = ({ counts }: Verdict, slips: BallotResult['slips']): readonly Say[] =>
  slips === undefined ? [] : [say('slips-result', { chat: counts.returned - slips.returned, slips: slips.returned, issued: slips.issued })];

const headLines = (named: Named, { ballot }: BallotResult): readonly Say[] => [
  say('ballots-result-title', { title: titleOf(named.bloc, ballot) }),
  say('ballots-result-method', { method: methodWords(ballot.rule) }),
];

/** What follows from the figures. */
const endLines = (named: Named, result: BallotResult): readonly Say[] => [
  ...tieLines(named, result),
  ...electedLines(named, result),
  ...legalLines(result.ballot.award),
  ...openLines(named, result),
];

/** The elected with those nearest to them, and the rule they were elected under. */
const outcomeLines = (named: Named, result: BallotResult): readonly Say[] => [
  ...headLines(named, result),
  ...(result.verdict.kind === 'vote' ? [...nearestLines(named, result, result.verdict), ruleLine(result.ballot, result.verdict)] : plainLines(named, result)),
  ...endLines(named, result),
];

/** Nobody is elected: which question it was, and that it has no result. */
const nobodyLines = (named: Named, { ballot, verdict }: BallotResult): readonly Say[] => [
  say('ballots-result-title', { title: titleOf(named.bloc, ballot) }),
  verdict.kind === 'vote' && !verdict.quorum.met
    ? say('ballots-no-quorum', { present: verdict.quorum.present, needed: verdict.quorum.needed, units: verdict.quorum.units })
    : say('ballots-nobody-yet', { for: matterOf(ballot) }),
];

/** What has to be said in any case: who is elected, or that nobody is, and under which rule. */
const leastLines = (named: Named, result: BallotResult): readonly Say[] => [
  ...(result.verdict.elected.length === 0 ? nobodyLines(named, result) : [...electedLines(named, result), ...seatsLeftLines(result)]),
  result.verdict.kind === 'vote' ? ruleLine(result.ballot, result.verdict) : say('ballots-result-method', { method: methodWords(result.ballot.rule) }),
];

/** How much of a result is said: on paper all that was said, in a message from `full` down to what has room. */
export type Detail = 'paper' | 'full' | ShorterDetail;

/** brief: without the names of an open vote · outcome: the elected and the nearest · least: the elected and the rule. */
export const SHORTER_DETAILS = ['brief', 'outcome', 'least'] as const;
type ShorterDetail = (typeof SHORTER_DETAILS)[number];

/** What is left out stands in the paper and in the packet. A message holds less of what was said than the paper. */
export function resultLines(named: Named, result: BallotResult, detail: Detail = 'full'): readonly Say[] {
  if (detail === 'outcome') return outcomeLines(named, result);
  if (detail === 'least') return leastLines(named, result);
  const { ballot, verdict } = result;
  return [
    ...headLines(named, result),
    ...(verdict.kind === 'vote' ? voteLines(named, result, verdict) : plainLines(named, result)),
    ...(detail === 'brief' ? [] : weightLines(named.units, ballot.rule, result.weights)),
    ...representedLines(named.units, result.represented),
    ...lateLines(named.units, result.lateUnitIds),
    ...(detail === 'brief' ? [] : [...namedLines(named, result), ...objectionLines(named.units, detail === 'paper' ? result.objections : shortened(result.objections))]),
    ...endLines(named, result),
  ];
}

/** Where the figures are that a message had no room for. */
export const shorterLine = (results: readonly BallotResult[]): Say =>
  say('ballots-result-shorter', { published: results.every(({ ballot }) => ballot.publishedAt !== null) ? 'yes' : 'no' });
