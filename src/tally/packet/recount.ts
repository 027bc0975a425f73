/** Counts a packet again, with no database and no network, and names the first thing that is not as stated. */
import { accept, refuse } from '#kernel';
import type { Result } from '#kernel';
import type { Counts, Digest, OptionId, PlainVerdict, TieTrace, Verdict } from '../model.ts';
import type { Rule, TieStep } from '../rule.ts';
import { unitsInPerson } from '../rules/roll.ts';
import { runOff, secondBallot } from '../rules/run-off.ts';
import type { RunOff, SecondBallot } from '../rules/run-off.ts';
import { checkRule } from '../rules/satisfiable.ts';
import { scoreRefusal, settleTies, settledVerdict } from '../rules/ties.ts';
import { bodyOf, isAsSealed } from './canonical.ts';
import { countDifferences, limitDifferences, reasonDifferences, standingDifferences } from './difference.ts';
import type { Difference } from './difference.ts';
import { rollOfPacket, verdictOfPacket } from './evidence.ts';
import type { PacketRoll } from './evidence.ts';
import { readPacket, readPacketText } from './reading.ts';
import type { ReadPacket } from './reading.ts';
import type { BEYOND_RECOUNT, Packet } from './schema.ts';
import { beyondRecount } from './stating.ts';

export interface RecountReport {
  readonly question?: string;
  /** as it was read, with its defaults */
  readonly rule?: Rule;
  readonly agrees: boolean;
  readonly firstDifference?: Difference;
  /** the first ten, the first among them */
  readonly differences: readonly Difference[];
  readonly counts?: Counts;
  readonly verdict?: Omit<Verdict, 'counts'> | PlainVerdict;
  readonly ties?: readonly TieTrace[];
  readonly waitingFor?: TieStep;
  /** what no recount can check: whether a secret paper names its own unit */
  readonly notRechecked: readonly (typeof BEYOND_RECOUNT)[number][];
  readonly hash?: string;
  readonly chain?: Packet['chain'];
  /** the round this ballot says it is, as it was held */
  readonly heldAs?: { readonly of: string; readonly withdrawn: readonly OptionId[]; readonly round: RunOff };
  /** who would go through from here, before anybody withdraws */
  readonly runOff?: RunOff | SecondBallot;
}

interface Recounted {
  readonly verdict: Verdict | PlainVerdict;
  readonly ties: readonly TieTrace[];
  readonly waitingFor: TieStep | undefined;
}

const MOST_DIFFERENCES = 10;

/** From the text of a file; a packet with a hash must be written byte for byte as it was sealed. */
export function recountText(text: string, digest: Digest): RecountReport {
  const read = readPacketText(text);
  return read.ok ? report(read.value, { digest, text }) : failed(read.refusal);
}

/** From a value that was read already; the way it was written is then not looked at. */
export function recount(packet: unknown, digest: Digest): RecountReport {
  const read = readPacket(packet);
  return read.ok ? report(read.value, { digest, text: undefined }) : failed(read.refusal);
}

function failed(difference: Difference): RecountReport {
  return { agrees: false, firstDifference: difference, differences: [difference], notRechecked: [] };
}

/** What a packet is read with: its digest, and its text where it came as one. */
interface Source {
  readonly digest: Digest;
  readonly text: string | undefined;
}

function report(read: ReadPacket, source: Source): RecountReport {
  const { packet } = read;
  const recounted = recountRead(read, source.digest);
  const result = recounted.ok ? resultDifferences(packet, recounted.value) : [recounted.refusal];
  const differences = [...sealDifferences(read, source), ...result].slice(0, MOST_DIFFERENCES);
  const [first] = differences;
  return {
    question: packet.question,
    rule: packet.rule,
    agrees: first === undefined,
    ...(first === undefined ? {} : { firstDifference: first }),
    differences,
    ...(recounted.ok ? shown(recounted.value) : {}),
    notRechecked: beyondRecount(packet),
    ...(packet.hash === undefined ? {} : { hash: packet.hash }),
    ...(packet.chain === undefined ? {} : { chain: packet.chain }),
    ...rounds(packet, recounted.ok ? recounted.value : undefined),
  };
}

function roundAfter(rule: Packet['rule'], { verdict, waitingFor }: Recounted): RunOff | SecondBallot | undefined {
  return verdict.kind === 'vote' ? runOff(rule, verdict) : secondBallot(rule, verdict, waitingFor);
}

function rounds(packet: Packet, recounted: Recounted | undefined): Pick<RecountReport, 'heldAs' | 'runOff'> {
  const { rule, options } = packet;
  const next = recounted === undefined ? undefined : roundAfter(rule, recounted);
  const held = { options: options.map((option) => option.id), seats: rule.seats, rule };
  return {
    ...(packet.runOff === undefined ? {} : { heldAs: { ...packet.runOff, round: held } }),
    ...(next === undefined ? {} : { runOff: next }),
  };
}

function shown({ verdict, ties, waitingFor }: Recounted): Pick<RecountReport, 'counts' | 'verdict' | 'ties' | 'waitingFor'> {
  const steps = { ties, ...(waitingFor === undefined ? {} : { waitingFor }) };
  if (verdict.kind !== 'vote') return { verdict, ...steps };
  const { counts, ...rest } = verdict;
  return { counts, verdict: rest, ...steps };
}

function sealDifferences({ packet, raw, body: known }: ReadPacket, { digest, text }: Source): readonly Difference[] {
  const { hash } = packet;
  if (hash === undefined) return [];
  const body = known ?? bodyOf(raw);
  const recounted = digest(body);
  const asSealed = text === undefined || known !== undefined || isAsSealed(text, { hash, body });
  return [
    ...(asSealed ? [] : [{ where: '', kind: 'not-as-sealed' } as const]),
    ...(recounted === hash ? [] : [{ where: 'hash', kind: 'hash-differs', stated: hash, recounted } as const]),
  ];
}

function recountRead(read: ReadPacket, digest: Digest): Result<Recounted, Difference> {
  const { packet } = read;
  const refusal = ruleDifference(packet);
  if (refusal !== undefined) return refuse(refusal);
  const roll = rollOfPacket(packet);
  if (!roll.ok) return roll;
  const verdict = verdictOfPacket(read, roll.value);
  return verdict.ok ? settled(packet, { roll: roll.value, verdict: verdict.value, digest }) : verdict;
}

/** Before anything is counted: scores decide by rank too, not only among the tied. */
function ruleDifference({ rule, options, roll, ties = {} }: Packet): Difference | undefined {
  const ids = options.map((option) => option.id);
  if (new Set(ids).size < ids.length) return { where: 'options', kind: 'rule-refused', detail: 'option-twice' };
  const checked = checkRule(rule, { options: ids.length, units: Array.isArray(roll) ? roll.length : roll.units });
  if (!checked.ok) return { where: 'rule', kind: 'rule-refused', detail: checked.refusal };
  const score = scoreRefusal(ids, ties);
  return score === undefined ? undefined : { where: `ties.${score.list}.${score.option}`, kind: 'ties-refused', detail: score.kind };
}

/** Nominations beyond the seats go to a ballot, so only votes and ranks have ties to settle. */
function settled(
  packet: Packet,
  found: { readonly roll: PacketRoll; readonly verdict: Verdict | PlainVerdict; readonly digest: Digest },
): Result<Recounted, Difference> {
  const { verdict, roll, digest } = found;
  if (verdict.kind !== 'vote' && verdict.kind !== 'by-rank') return accept({ verdict, ties: [], waitingFor: undefined });
  const settlement = settleTies({
    rule: packet.rule,
    standing: verdict,
    material: packet.ties ?? {},
    present: roll.list === undefined ? undefined : unitsInPerson(packet.rule, roll.list),
    digest,
  });
  if (!settlement.ok) return refuse({ where: 'ties', kind: 'ties-refused', detail: settlement.refusal.kind });
  const { steps, waitingFor } = settlement.value;
  return accept({ verdict: settledVerdict(verdict, settlement.value), ties: steps, waitingFor });
}

function resultDifferences(packet: Packet, { verdict }: Recounted): readonly Difference[] {
  const vote = verdict.kind === 'vote' ? verdict : undefined;
  return [
    ...countDifferences(packet.stated.counts, vote?.counts),
    ...standingDifferences(packet.stated, { standing: verdict, needed: vote?.needed, of: vote?.of }),
    ...reasonDifferences(packet.stated, verdict),
    ...limitDifferences(packet.stated, beyondRecount(packet)),
  ];
}
