/** The paper with a mark a candidate (tán thành, không tán thành, không có ý kiến): one button a candidate turns its mark on. */
import { action, button, say, verbatim, type Button, type Say } from '#kernel';
import { HAND_MARKS } from '../rules/methods.ts';
import { isOwnForbidden, ownLines, threshold, type PaperFacts } from './paper-head.ts';
import { ruleWords, shortOf } from './result.ts';

const MARKS = ['unmarked', ...HAND_MARKS] as const;
const markAt = (code: number, index: number): number => Math.floor(code / 4 ** index) % 4;

/** Unmarked → for → against → no opinion → unmarked; without "for" where it would be the own unit's. */
function turned(mark: number, isOwn: boolean): number {
  const next = (mark + 1) % MARKS.length;
  return isOwn && next === 1 ? 2 : next;
}

function candidateButton(facts: PaperFacts, index: number, code: number): Button {
  const { ballot, unit, units } = facts;
  const unitId = ballot.optionUnitIds[index] ?? 0;
  const mark = markAt(code, index);
  const next = code + (turned(mark, isOwnForbidden(facts, unitId)) - mark) * 4 ** index;
  return button(say('ballots-button-mark', { mark: MARKS[mark] ?? 'unmarked', unit: shortOf(units, unitId) }), action('mark', ballot.id, unit.id, next));
}

export function approvalLines(facts: PaperFacts, code: number): readonly Say[] {
  const { rule, optionUnitIds } = facts.ballot;
  const marked = optionUnitIds.filter((_, index) => markAt(code, index) > 0).length;
  return [
    say('ballots-paper-approve', { rule: ruleWords(rule), needed: threshold(facts), seats: rule.seats }),
    ...ownLines(facts),
    say('ballots-paper-marked', { count: marked, of: optionUnitIds.length }),
  ];
}

export function approvalRows(facts: PaperFacts, code: number): readonly (readonly Button[])[] {
  const { ballot, unit } = facts;
  const rows = ballot.optionUnitIds.map((_, index) => [candidateButton(facts, index, code)]);
  return code === 0 ? rows : [...rows, [button(say('ballots-button-marked'), action('sure', ballot.id, unit.id, code), 'primary')]];
}

/** What is about to be sent, mark by mark; what was left out stands last. */
export function markedLines({ ballot, units }: PaperFacts, code: number): readonly Say[] {
  return [...HAND_MARKS, 'unmarked' as const].flatMap((mark): Say[] => {
    const digit = MARKS.indexOf(mark);
    const named = ballot.optionUnitIds.filter((_, index) => markAt(code, index) === digit).map((unitId) => verbatim(shortOf(units, unitId)));
    return named.length === 0 ? [] : [say('ballots-sure-marks', { mark, units: named })];
  });
}
