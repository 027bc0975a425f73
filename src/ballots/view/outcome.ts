/** The result as those who run the ballot see it: the other bases, what is awaited, the next tap. */
import { action, button, say, screen, verbatim, type Say, type Screen } from '#kernel';
import { otherBases, type Base, type Rule } from '#tally';
import type { BallotResult } from '../model.ts';
import { awaits } from '../rules/awaited.ts';
import { askedBy } from '../rules/methods.ts';
import { chairRows } from './chair.ts';
import { matterOf, resultLines, shorterLine, SHORTER_DETAILS, shortOf, unitNames, type Detail, type Named } from './result.ts';
import { baseWords } from './share.ts';

/** By show of hands whoever has spoken is valid. */
const isSameByHand = ({ method }: Rule, base: Base): boolean => method === 'show-of-hands' && base === 'valid';

/** For the secretary alone, before publication: whether another base of the fraction would change who is elected. */
function otherBaseLines(named: Named, { ballot, verdict }: BallotResult, detail: Detail) {
  if (verdict.kind !== 'vote' || ballot.publishedAt !== null) return [];
  const others = otherBases(ballot.rule, verdict.counts).filter((one) => one.base !== verdict.base && !isSameByHand(ballot.rule, one.base));
  const changing = others.filter((one) => one.changes);
  if (others.length === 0) return [];
  if (changing.length === 0) return [say('ballots-bases-same')];
  return changing.map((one) => {
    const base = baseWords(one.base, ballot.rule);
    if (detail !== 'full' && detail !== 'brief') return say('ballots-bases-change', { base });
    const [units, tied] = [unitNames(named.units, one.elected), unitNames(named.units, one.tied)];
    if (one.tied.length > 0) return one.elected.length === 0 ? say('ballots-bases-tied', { base, tied }) : say('ballots-bases-other-tied', { base, units, tied });
    return one.elected.length === 0 ? say('ballots-bases-nobody', { base }) : say('ballots-bases-other', { base, units });
  });
}

interface WhatNext {
  readonly runOff?: readonly string[] | undefined;
  /** The question elected nobody and nothing under its rule can decide it any more. */
  readonly another?: 'offered' | 'none';
  /** Units that the chair has marked, where several seats are left. */
  readonly mask?: number;
}

/** The taps that lead on from a count: a further round, the chair's word, or publication. */
function nextRows(result: BallotResult, next: WhatNext & { readonly named: Named }): Screen['buttons'] {
  const { ballot, verdict } = result;
  if (next.runOff !== undefined) return [[button(say(verdict.kind === 'vote' ? 'ballots-button-run-off' : 'ballots-button-second', { round: ballot.round + 1, for: matterOf(ballot) }), action('run-off', ballot.id), 'primary')]];
  if (awaits(result) === 'chair') return chairRows(next.named, result, next.mask ?? 0);
  if (awaits(result) === 'lots') return [[button(say('ballots-button-lots'), action('lots', ballot.id), 'primary')]];
  const another = next.another === 'offered' ? [[button(say('ballots-button-another'), action('another', ballot.id), 'primary')]] : [];
  // Nothing is left to decide here: the next tap is to tell the group.
  const publish = button(say('ballots-button-publish'), action('publish', ballot.conferenceId, 'ask'), another.length === 0 ? 'primary' : undefined);
  return ballot.publishedAt === null ? [...another, [publish]] : another;
}

/** Who meets in the further round, and what leads to it. */
function roundOffer({ ballot, verdict }: BallotResult, units: readonly Say[]): Say {
  if (verdict.kind === 'vote') return say('ballots-run-off-offer', { units, for: matterOf(ballot) });
  return say(verdict.kind === 'nomination' ? 'ballots-contested-offer' : 'ballots-second-offer', { units });
}

function nextLines(result: BallotResult, { runOff }: WhatNext, units: Named['units']): readonly Say[] {
  const seats = result.verdict.seatsLeft;
  const awaited = awaits(result);
  return [
    ...(runOff === undefined ? [] : [roundOffer(result, runOff.map((option) => verbatim(shortOf(units, option))))]),
    ...(awaited === 'chair' ? [say('ballots-chair-offer', { seats })] : []),
    ...(awaited === 'lots' ? [say('ballots-lots-offer', { seats })] : []),
  ];
}

export function renderResult(named: Named, result: BallotResult, next: WhatNext): Screen {
  const { ballot } = result;
  const told = (detail: Detail): readonly Say[] => [...resultLines(named, result, detail), ...nextLines(result, next, named.units), ...otherBaseLines(named, result, detail)];
  const buttons = [
    ...nextRows(result, { ...next, named }),
    ...(ballot.publishedAt === null ? [[button(say('ballots-button-annul', { asked: askedBy(ballot.rule) }), action('annul', ballot.id))]] : []),
    [button(say('ballots-button-later'), action('ballots', ballot.conferenceId))],
  ];
  return { ...screen(told('full'), buttons), shorter: SHORTER_DETAILS.map((detail) => [...told(detail), shorterLine([result])]) };
}
