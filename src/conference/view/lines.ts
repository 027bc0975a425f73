/** Sentences that several screens of a meeting share: who is here, what is on, what was said. */
import { say, verbatim, type Say } from '#kernel';
import { quorumOf, type Rule } from '#tally';
import type { Bloc, Unit } from '#blocs';
import type { AgendaItem, Attendance, Course, Holder, Proxy, Remark } from '../model.ts';
import { currentItem } from '../rules/agenda.ts';
import { isPresent, reasonOf } from '../rules/attendance.ts';
import { objectionsTo, openProposal } from '../rules/remarks.ts';
import { countHands, electionOf, isElected, voteOn } from '../rules/tellers.ts';

export interface MeetingFacts extends Course {
  readonly bloc: Bloc;
  readonly units: readonly Unit[];
  readonly rule: Rule;
  /** A moment as local time in the bloc's zone. */
  readonly timeOf: (at: Date) => string;
}

export interface PresenceFacts {
  readonly units: readonly Unit[];
  readonly attendance: readonly Attendance[];
  readonly rule: Rule;
  readonly proxies: readonly Proxy[];
}

const shorts = (units: readonly Unit[]): readonly Say[] => units.map((unit) => verbatim(unit.short));

const unitsOfProxies = (proxies: readonly Proxy[]): readonly number[] => proxies.map((one) => one.unitId);

const isCounted = ({ proxies, proxied }: Rule): boolean => proxies === 'one-each' && proxied === 'present';

/** A unit by its short name, or by its official one; a person by name, with a unit of its own. */
export function holderWords(units: readonly Unit[], pair: Holder & { readonly unitId: number }, name: 'short' | 'official' = 'short'): Say {
  const nameOf = (unitId: number | undefined): string => units.find((unit) => unit.id === unitId)?.[name] ?? '';
  if (pair.holderPersonId === undefined) return verbatim(nameOf(pair.holderUnitId));
  const unit = nameOf(pair.person?.unitIds.find((unitId) => unitId !== pair.unitId));
  const person = pair.person?.name ?? '–';
  return unit === '' ? verbatim(person) : say('conference-holder-person', { name: person, unit });
}

/** "Ủy quyền, tính là có mặt: Sở Nội vụ (ủy quyền cho Cục Thuế)". */
export function representedLines({ proxies, units, rule }: Pick<PresenceFacts, 'proxies' | 'units' | 'rule'>): readonly Say[] {
  if (proxies.length === 0) return [];
  const pairs = proxies.map((one) => say('conference-represented-one', { unit: unitShort(units, one.unitId), holder: holderWords(units, one) }));
  return [say('conference-represented', { counted: isCounted(rule) ? 'yes' : 'no', units: pairs })];
}

/** "Có mặt: 10/11 đơn vị (cần từ 8)" and who is missing, with or without a reason. */
export function presenceLines(facts: PresenceFacts) {
  const present = facts.units.filter((unit) => isPresent(facts.attendance, unit.id));
  const absent = facts.units.filter((unit) => !isPresent(facts.attendance, unit.id));
  const excused = absent.filter((unit) => reasonOf(facts.attendance, unit.id) !== undefined);
  const missing = absent.filter((unit) => !excused.includes(unit) && !unitsOfProxies(facts.proxies).includes(unit.id));
  const counted = present.length + (isCounted(facts.rule) ? facts.proxies.length : 0);
  const quorum = quorumOf(facts.rule, { units: facts.units.length, present: counted });
  return {
    present,
    absent,
    quorum,
    lines: [
      say('conference-present', { present: present.length, units: facts.units.length, needed: quorum.needed, met: quorum.met ? 'yes' : 'no' }),
      ...(excused.length === 0 ? [] : [say('conference-excused', { units: shorts(excused) })]),
      ...(missing.length === 0 ? [] : [say('conference-absent', { units: shorts(missing) })]),
      ...representedLines(facts),
    ],
  };
}

/** "Hội nghị sơ kết 6 tháng", and the same inside a sentence. */
export const kindWords = ({ kind }: Pick<Course['conference'], 'kind'>): Say => say(`conference-kind-${kind}`);
export const kindInside = ({ kind }: Pick<Course['conference'], 'kind'>): Say => say(`conference-inside-${kind}`);

export const itemTitle = (bloc: Pick<Bloc, 'kind'>, item: AgendaItem): Say =>
  item.title === '' ? say(`conference-item-${item.kind}`, { kind: bloc.kind }) : verbatim(item.title);

export const itemNumber = (agenda: readonly AgendaItem[], item: AgendaItem): number => agenda.indexOf(item) + 1;

export const unitShort = (units: readonly Unit[], unitId: number | null): string => units.find((unit) => unit.id === unitId)?.short ?? '–';

type Told = Pick<MeetingFacts, 'bloc' | 'units' | 'agenda' | 'remarks'>;

/** "Tạm nghỉ 09:30–09:45", one a suspension that is over. */
export const suspensionLines = ({ suspensions, timeOf }: Pick<MeetingFacts, 'suspensions' | 'timeOf'>): readonly Say[] => {
  const times = suspensions.flatMap(({ suspendedAt, resumedAt }) => (resumedAt === null ? [] : [say('conference-paused-one', { from: timeOf(suspendedAt), to: timeOf(resumedAt) })]));
  return times.length === 0 ? [] : [say('conference-paused', { times })];
};

/** Since when the meeting does not sit. */
export const suspendedSince = ({ suspensions, timeOf }: Pick<MeetingFacts, 'suspensions' | 'timeOf'>): string => {
  const on = suspensions.find((one) => one.resumedAt === null);
  return on === undefined ? '–' : timeOf(on.suspendedAt);
};

/** "Đang bàn: 2. Thảo luận". */
export function currentLines({ bloc, agenda }: Told): readonly Say[] {
  const on = currentItem(agenda);
  return on === undefined ? [] : [say('conference-current', { number: itemNumber(agenda, on), title: itemTitle(bloc, on) })];
}

/** The proposal that waits, and which units are of another opinion. */
export function proposalLines({ remarks, units }: Told): readonly Say[] {
  const proposal = openProposal(remarks);
  if (proposal === undefined) return [];
  const objecting = [...new Set(objectionsTo(remarks, proposal).map((one) => unitShort(units, one.unitId)))];
  return [
    say('conference-proposal', { text: proposal.text }),
    objecting.length === 0 ? say('conference-proposal-quiet') : say('conference-proposal-objected', { units: objecting.map(verbatim) }),
  ];
}

type TellersTold = Pick<MeetingFacts, 'tellers' | 'units' | 'remarks' | 'attendance' | 'hands'>;

/** How far the show of hands has come, while it lasts. */
export function handLines(facts: TellersTold): readonly Say[] {
  if (voteOn(facts) === undefined) return [];
  const { yes, no, abstain, needed, present, missingUnitIds } = countHands(facts);
  return [say('conference-tellers-hands', { yes, no, abstain, needed, present, left: missingUnitIds.length, missing: missingUnitIds.map((unitId) => verbatim(unitShort(facts.units, unitId))) })];
}

export function tellerLines(facts: TellersTold): readonly Say[] {
  const { tellers, units } = facts;
  if (tellers.length === 0) return [];
  const unelected = voteOn(facts) === undefined ? 'no' : 'asked';
  return [say('conference-tellers', { elected: isElected(facts) ? 'yes' : unelected, tellers: tellers.map((one) => say(`conference-teller-${one.position}`, { name: one.name, unit: unitShort(units, one.unitId) })) })];
}

/** The tellers in force, with the hands that elected them; hands may have been against it, so this is nothing that all agreed on. */
export function tellersElectedLines(facts: TellersTold): readonly Say[] {
  const [heading, ...names] = electionOf(facts)?.text.split('\n') ?? [];
  return heading === undefined ? [] : [say('conference-tellers-elected', { line: [heading, names.join('; ')].join(' ') })];
}

/** One remark as one line: who, on which item, what. */
function remarkLine(facts: Told, remark: Remark): Say {
  const item = facts.agenda.find((one) => one.id === remark.agendaItemId);
  return say('conference-remark-line', {
    who: remark.unitId === null ? say('conference-remark-note') : verbatim(unitShort(facts.units, remark.unitId)),
    number: item === undefined ? 0 : itemNumber(facts.agenda, item),
    text: remark.text.replaceAll('\n', '; '),
  });
}

/** The mark, the item's number and the line's end. */
const FRAME = 30;

/** As many remarks as a message has room for; the rest is counted. */
export function remarkLines(facts: Told, remarks: readonly Remark[], room: number): readonly Say[] {
  const shown: Say[] = [];
  let left = room;
  for (const remark of remarks) {
    const cost = remark.text.length + unitShort(facts.units, remark.unitId).length + FRAME;
    if (cost > left) break;
    left -= cost;
    shown.push(remarkLine(facts, remark));
  }
  const rest = remarks.length - shown.length;
  return rest === 0 ? shown : [...shown, say('conference-remarks-more', { count: rest })];
}

const AGREED_ROOM = 1000;

/** What was agreed, line by line, as far as a message has room; tellers were voted on and stand in lines of their own. */
export function agreedLines(facts: Pick<Told, 'remarks'>, room = AGREED_ROOM): readonly Say[] {
  const lines = facts.remarks.filter((one) => one.kind === 'outcome').flatMap((one) => one.text.split('\n'));
  const shown: string[] = [];
  let left = room;
  for (const line of lines) {
    left -= line.length;
    if (left < 0) break;
    shown.push(line);
  }
  const rest = lines.length - shown.length;
  return [
    ...(lines.length === 0 ? [] : [say('conference-agreed')]),
    ...shown.map((line) => say('conference-agreed-line', { line })),
    ...(rest === 0 ? [] : [say('conference-remarks-more', { count: rest })]),
  ];
}
