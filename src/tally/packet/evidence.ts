/** From the evidence in a packet to counts and a verdict, by the same rules as on the day. */
import { accept, refuse } from '#kernel';
import type { Result } from '#kernel';
import type { Counts, OptionId, PaperCode, PlainVerdict, Roll, RollFigures, Verdict } from '../model.ts';
import type { Method, Rule } from '../rule.ts';
import { countPapers, countVotes } from '../rules/count.ts';
import { checkRoll, rollFigures } from '../rules/roll.ts';
import { checkTotals, confirmTotals, mergeTotals } from '../rules/totals.ts';
import { checkChoice } from '../rules/choice.ts';
import { decideVerdict } from '../rules/verdict.ts';
import { decideAgreement, decideByRank, decideByTurn, decideNomination } from '../rules/without-papers.ts';
import type { Difference } from './difference.ts';
import { readPaper } from './paper-text.ts';
import type { ReadPacket } from './reading.ts';
import type { Packet } from './schema.ts';

export type Found = Result<Verdict | PlainVerdict, Difference>;

type Evidence = Packet['evidence'];
type Of<Kind extends Evidence['kind']> = Extract<Evidence, { readonly kind: Kind }>;

const METHODS: Readonly<Record<Evidence['kind'], readonly Method[]>> = {
  papers: ['secret-ballot', 'show-of-hands'],
  votes: ['show-of-hands'],
  agreement: ['agreement', 'agreed-appointment'],
  nomination: ['nomination'],
  turn: ['by-turn'],
  rank: ['by-rank'],
};

/** The roll of a packet: the list, if there is one, and its figures. */
export interface PacketRoll {
  readonly list: Roll | undefined;
  readonly figures: RollFigures;
}

export function rollOfPacket(packet: Packet): Result<PacketRoll, Difference> {
  const { roll, rule } = packet;
  if (Array.isArray(roll)) {
    const checked = checkRoll(rule, roll);
    const isNeeded = packet.evidence.kind !== 'turn' && packet.evidence.kind !== 'rank';
    if (checked.ok) return accept({ list: roll, figures: checked.value });
    // By turn and by rank nobody votes, so nobody need be there.
    if (!isNeeded && ['nobody-may-vote', 'empty-roll'].includes(checked.refusal.kind)) return accept({ list: roll, figures: rollFigures(rule, roll) });
    return refuse({ where: 'roll', kind: 'roll-refused', detail: checked.refusal.kind });
  }
  const { units, present, issued } = roll;
  if (present > units || issued > units) return refuse({ where: 'roll', kind: 'roll-refused', detail: 'more-than-units' });
  return accept({ list: undefined, figures: { allUnits: units, present, issued, unitsOnRoll: units, unitsPresent: present } });
}

export function verdictOfPacket(read: ReadPacket, roll: PacketRoll): Found {
  const { rule, evidence, options: listed, ties } = read.packet;
  const options = listed.map((option) => option.id);
  if (!METHODS[evidence.kind].includes(rule.method)) return evidenceRefused('not-of-this-method');
  switch (evidence.kind) {
    case 'papers':
      return fromPapers({ rule, options, evidence, papers: read.papers, figures: roll.figures });
    case 'rank':
      return accept(decideByRank({ rule, options, scores: ties?.officialScores ?? [] }));
    case 'turn':
      return plain(decideByTurn({ rule, order: options, ...evidence }));
    case 'votes':
    case 'agreement':
    case 'nomination':
      return byName({ rule, options, evidence, roll: roll.list });
  }
}

function evidenceRefused(detail: string, where = 'evidence'): { readonly ok: false; readonly refusal: Difference } {
  return refuse({ where, kind: 'evidence-refused', detail });
}

function plain(decided: Result<PlainVerdict, { readonly kind: string }>): Found {
  return decided.ok ? decided : evidenceRefused(decided.refusal.kind);
}

function byName(meeting: {
  readonly rule: Rule;
  readonly options: readonly OptionId[];
  readonly evidence: Of<'votes' | 'agreement' | 'nomination'>;
  readonly roll: Roll | undefined;
}): Found {
  const { evidence, roll, ...ballot } = meeting;
  if (roll === undefined) return evidenceRefused('roll-needed');
  const rest = { ...ballot, roll };
  switch (evidence.kind) {
    case 'votes':
      return fromVotes({ ...rest, evidence });
    case 'agreement':
      return plain(decideAgreement({ ...rest, ...evidence }));
    case 'nomination':
      return plain(decideNomination({ ...rest, ...evidence }));
  }
}

function fromPapers(request: {
  readonly rule: Rule;
  readonly options: readonly OptionId[];
  readonly evidence: Of<'papers'>;
  readonly papers: ArrayLike<PaperCode>;
  readonly figures: RollFigures;
}): Found {
  const { rule, options, evidence, papers, figures } = request;
  if (papers.length > figures.issued) return evidenceRefused('more-papers-than-issued', 'evidence.papers');
  if (rule.weights === 'by-unit') return evidenceRefused('weights-need-names');
  return withSheets(countPapers({ rule, options, roll: figures, papers }), { rule, options, sheets: evidence.sheets });
}

function fromVotes(request: { readonly rule: Rule; readonly options: readonly OptionId[]; readonly evidence: Of<'votes'>; readonly roll: Roll }): Found {
  const { rule, options, evidence, roll } = request;
  const votes: { unit: string; paper: PaperCode }[] = [];
  for (const [index, { unit, marks }] of evidence.votes.entries()) {
    const where = `evidence.votes.${index}`;
    const paper = readPaper(marks, rule.form.kind, options.length);
    if (paper === undefined) return refuse({ where: `${where}.marks`, kind: 'not-a-paper' });
    const own = options.indexOf(unit);
    const checked = checkChoice({ rule, optionCount: options.length, code: paper, ownIndex: own === -1 ? undefined : own });
    if (!checked.ok && checked.refusal === 'own-unit') return evidenceRefused('own-unit', where);
    votes.push({ unit, paper });
  }
  const counted = countVotes({ rule, options, roll, votes });
  if (!counted.ok) return evidenceRefused(counted.refusal.kind, 'evidence.votes');
  return withSheets(counted.value, { rule, options, sheets: evidence.sheets });
}

function withSheets(
  counts: Counts,
  ballot: { readonly rule: Rule; readonly options: readonly OptionId[]; readonly sheets: Of<'papers'>['sheets'] },
): Found {
  const { rule, options, sheets } = ballot;
  const [first, second] = sheets ?? [];
  if (first === undefined || second === undefined) return accept(decideVerdict(rule, counts));
  const confirmed = confirmTotals(first, second);
  const checked = confirmed.ok ? checkTotals({ rule, options, totals: confirmed.value }) : confirmed;
  const merged = checked.ok ? mergeTotals(counts, checked.value) : checked;
  return merged.ok ? accept(decideVerdict(rule, merged.value)) : evidenceRefused(merged.refusal.kind, 'evidence.sheets');
}
