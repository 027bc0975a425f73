/** A verdict as sentences: the figures, each candidate, the rule with its number, who is elected or tied. */
import { say, verbatim, type Say } from '#kernel';
import type { Bloc, Unit } from '#blocs';
import type { OptionVerdict, Rule, Verdict } from '#tally';
import type { Ballot, BallotResult } from '../model.ts';

export interface Named {
  readonly bloc: Bloc;
  readonly units: readonly Unit[];
}

export const officialOf = (units: readonly Unit[], option: string | number): string => units.find((unit) => unit.id === Number(option))?.official ?? '';
export const shortOf = (units: readonly Unit[], option: string | number): string => units.find((unit) => unit.id === Number(option))?.short ?? '';

/** "bầu Trưởng khối năm 2020", "bầu lại Trưởng khối năm 2020 (vòng 2)". */
export const titleOf = (bloc: Pick<Bloc, 'kind'>, ballot: Pick<Ballot, 'purpose' | 'forYear' | 'round'>): Say =>
  say(`ballots-title-${ballot.purpose}`, { kind: bloc.kind, year: ballot.forYear, round: ballot.round });

/** The rule in words: "quá nửa tổng số đơn vị", "số phiếu cao nhất". */
export function ruleWords(rule: Rule): Say {
  if (rule.pass.kind === 'plurality') return say('ballots-rule-plurality');
  const { numerator, denominator, strict, base } = rule.pass;
  const isHalf = strict && denominator === 2 * numerator;
  const share = denominator === 100 ? say('ballots-share-percent', { percent: numerator }) : say('ballots-share-fraction', { numerator, denominator });
  return say(isHalf ? 'ballots-rule-majority' : strict ? 'ballots-rule-over' : 'ballots-rule-at-least', { share, base: say(`ballots-base-${base}`) });
}

const percent = (tenths: number): Say => say('decimal', { whole: (tenths - (tenths % 10)) / 10, cents: String(tenths % 10) });

function optionLine(one: OptionVerdict, place: number, { units, verdict, rule }: { units: readonly Unit[]; verdict: Verdict; rule: Rule }): Say {
  const facts = { place, unit: shortOf(units, one.option), votes: one.votes };
  if (one.tenths === undefined || rule.pass.kind === 'plurality') return say('ballots-result-line-plain', facts);
  return say('ballots-result-line', { ...facts, percent: percent(one.tenths), base: say(`ballots-base-${verdict.base}`) });
}

function outcomeLines({ bloc, units }: Named, { ballot, verdict }: BallotResult): readonly Say[] {
  const facts = { kind: bloc.kind, year: ballot.forYear };
  const elected = verdict.elected.map((option) => say(`ballots-elected-${ballot.purpose}`, { ...facts, unit: officialOf(units, option) }));
  const tied = verdict.tied.length > 0 ? verdict.tied : verdict.tiedBelow;
  if (elected.length > 0 && tied.length === 0) return elected;
  if (!verdict.quorum.met) return [say('ballots-no-quorum', { present: verdict.quorum.present, needed: verdict.quorum.needed, units: verdict.quorum.units })];
  if (tied.length > 1) {
    const votes = verdict.outcomes.find((one) => one.option === tied[0])?.votes ?? 0;
    return [...elected, say('ballots-tied', { units: tied.map((option) => verbatim(shortOf(units, option))), votes })];
  }
  return [...elected, say('ballots-nobody')];
}

/** Candidates with votes, most votes first; those without are summed up in one line. */
export function resultLines(named: Named, result: BallotResult): readonly Say[] {
  const { ballot, verdict } = result;
  const { counts } = verdict;
  const ranked = verdict.outcomes.filter((one) => one.votes > 0).toSorted((left, right) => left.rank - right.rank);
  const silent = verdict.outcomes.length - ranked.length;
  const needed = verdict.needed === undefined || verdict.of === undefined ? [] : [say('ballots-result-needed', { needed: verdict.needed, of: verdict.of })];
  return [
    say('ballots-result-title', { title: titleOf(named.bloc, ballot) }),
    say('ballots-result-figures', { units: counts.allUnits, present: counts.present, issued: counts.issued, returned: counts.returned, valid: counts.valid, blank: counts.blank }),
    ...ranked.map((one, index) => optionLine(one, index + 1, { units: named.units, verdict, rule: ballot.rule })),
    ...(silent === 0 ? [] : [say('ballots-result-silent', { count: silent })]),
    say('ballots-result-rule', { rule: ruleWords(ballot.rule), needed: needed[0] ?? verbatim('') }),
    ...outcomeLines(named, result),
  ];
}
