/** Counting and deciding: pure, whole numbers only, every verdict with its arithmetic. */
export { parseRule, ruleSchema } from './rule.ts';
export type { Base, Fraction, Method, Rule, RuleFault, RuleInput, TieStep } from './rule.ts';
export { presetNames, presetRule } from './presets.ts';
export type { PresetName } from './presets.ts';
export type {
  Choice,
  ChoiceRefusal,
  Counts,
  Digest,
  Lots,
  Mark,
  NamedVote,
  OptionCount,
  OptionId,
  OptionVerdict,
  Outcome,
  PaperCode,
  PlainVerdict,
  Presence,
  QuorumCheck,
  Reason,
  Roll,
  RollEntry,
  RollFigures,
  Score,
  Standing,
  TieMaterial,
  TieTrace,
  UnitId,
  UnitWord,
  Verdict,
} from './model.ts';
export { checkRule } from './rules/satisfiable.ts';
export type { RuleRefusal } from './rules/satisfiable.ts';
export { PERSON_WORD, checkRoll, countsAsPresent, mayVote, rollFigures, unitsInPerson } from './rules/roll.ts';
export type { RollRefusal } from './rules/roll.ts';
export { BLANK, SPOILED, checkChoice, decodeChoice, encodeChoice } from './rules/choice.ts';
export { countPapers, countVotes } from './rules/count.ts';
export type { CountRequest, VoteRefusal } from './rules/count.ts';
export { quorumOf, shareTenths, votesNeeded } from './rules/threshold.ts';
export { decideVerdict, otherBases } from './rules/verdict.ts';
export type { BaseComparison } from './rules/verdict.ts';
export { runOff, secondBallot } from './rules/run-off.ts';
export type { RunOff, SecondBallot } from './rules/run-off.ts';
export { settleTies, settledVerdict } from './rules/ties.ts';
export type { Settlement, TieRefusal, TieRequest } from './rules/ties.ts';
export { commitTo, drawLots } from './rules/lots.ts';
export type { LotsRefusal } from './rules/lots.ts';
export { decideAgreement, decideByRank, decideByTurn, decideNomination } from './rules/without-papers.ts';
export type { PlainRefusal } from './rules/without-papers.ts';
export { checkTotals, confirmTotals, mergeTotals } from './rules/totals.ts';
export type { PaperTotals, TellerSheet, TotalsRefusal } from './rules/totals.ts';
export { PACKET_LIMITS, packetJsonSchema, packetSchema } from './packet/schema.ts';
export type { Packet, PacketInput } from './packet/schema.ts';
export { canonicalText, sealPacket } from './packet/canonical.ts';
export { bundlePackets, unbundlePackets } from './packet/bundle.ts';
export { beyondRecount, statedResult } from './packet/stating.ts';
export { readPaper, writePaper } from './packet/paper-text.ts';
export { recount, recountText } from './packet/recount.ts';
export type { RecountReport } from './packet/recount.ts';
export type { Difference } from './packet/difference.ts';
export { withChain } from './packet/chain.ts';
