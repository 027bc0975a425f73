/** The recount packet: everything that is needed to count a question again, and nothing that names a secret vote. */
import { z } from 'zod';
import type { Outcome, PlainVerdict, Reason } from '../model.ts';
import { ruleSchema } from '../rule.ts';
import { SEED } from '../rules/lots.ts';

/** Stated limits: they let a million papers over 48 options through. */
export const PACKET_LIMITS = { bytes: 134_217_728, depth: 12, papers: 2_000_000, units: 10_000, textLength: 2_000 } as const;

const id = z.string().min(1).max(100);
const text = z.string().max(PACKET_LIMITS.textLength);
const count = z.int().min(0).max(1_000_000_000);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const marks = z
  .string()
  .min(1)
  .max(48)
  .describe(
    'One paper. Choosing: one sign an option, in the order of the options, "x" named, "." not named (a blank paper is only dots), or the word "none" for none of these. ' +
      'Approving: "y" for, "n" against, "a" no opinion, "." unmarked. "spoiled" for a slip that is invalid for another reason.',
  );

const rollList = z
  .array(
    z.strictObject({
      unit: id,
      name: text.optional(),
      presence: z.enum(['present', 'late', 'proxy', 'in-writing', 'absent']),
      holder: id.optional().describe('Who votes for a unit that is represented by proxy: a unit of this roll, by its id, or a person, by a word that begins with "person-" (person-1, person-2, …)'),
      weight: z.int().min(1).max(1_000_000_000).optional(),
    }),
  )
  .max(PACKET_LIMITS.units)
  .describe('Every unit, absent ones too');

const rollFigures = z
  .strictObject({ units: count, present: count, issued: count })
  .describe('For electorates that are too large to list: how many there are, are present, were issued a paper');

const optionCount = z.strictObject({ option: id, yes: count, no: count.default(0), abstain: count.default(0) });

const totals = z.strictObject({
  issued: count,
  returned: count,
  notReturned: count,
  valid: count,
  invalid: count,
  blank: count.default(0),
  noneOfThese: count.default(0),
  options: z.array(optionCount).max(48),
});

const sheets = z
  .array(z.strictObject({ teller: id, totals }))
  .length(2)
  .describe('Slips counted in the hall, as two tellers entered them; added to the papers or votes listed here');

const objections = z.array(id).max(PACKET_LIMITS.units).default([]);

const evidence = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('papers'),
    papers: z.array(marks).max(PACKET_LIMITS.papers).describe('Secret papers, in random order'),
    receipts: z.array(text).max(PACKET_LIMITS.papers).optional().describe('Receipt words, beside the papers; each stands once'),
    sheets: sheets.optional(),
  }),
  z.strictObject({
    kind: z.literal('votes'),
    votes: z.array(z.strictObject({ unit: id, marks })).max(PACKET_LIMITS.units).describe('Open votes, by name'),
    sheets: sheets.optional(),
  }),
  z.strictObject({ kind: z.literal('agreement'), proposed: z.array(id).max(48), objections }),
  z.strictObject({ kind: z.literal('nomination'), nominations: z.array(z.strictObject({ by: id, option: id })).max(PACKET_LIMITS.units), objections }),
  z.strictObject({ kind: z.literal('turn'), last: id.optional(), unavailable: z.array(id).max(48).default([]) }).describe('The options are the order of the turns'),
  z.strictObject({ kind: z.literal('rank') }).describe('By ties.officialScores'),
]);

const scores = z.array(z.strictObject({ option: id, hundredths: z.int().min(-1_000_000_000).max(1_000_000_000) })).max(48).describe('At most one score for each option, and of options only');

const ties = z.strictObject({
  officialScores: scores.optional(),
  selfScores: scores.optional(),
  chair: z.strictObject({ elected: z.array(id).max(48), reason: text }).optional(),
  lots: z
    .strictObject({ commitment: sha256, seed: z.string().regex(SEED), words: z.array(z.strictObject({ unit: id, word: text })).max(PACKET_LIMITS.units) })
    .optional()
    .describe('Options are drawn in ascending order of SHA-256 of the JSON text [seed, [[unit, word], …], option], words by unit id; commitment = SHA-256 of the seed; the seed is 32 to 128 digits of a hexadecimal number, drawn at random'),
});

const OUTCOMES = ['elected', 'tied', 'not-elected'] as const satisfies readonly Outcome[];

const OPTION_REASONS = [
  'reached', 'highest', 'tied-for-last-seat', 'beaten', 'below-threshold', 'below-none-of-these', 'no-votes', 'no-quorum',
  'won-by-official-score', 'won-by-self-score', 'won-by-chair', 'won-by-lots', 'lost-the-tie',
] as const satisfies readonly Reason[];

const PLAIN_REASONS = [
  'agreed', 'objections', 'no-quorum', 'contested', 'nobody-named', 'next-in-turn', 'highest-score', 'score-missing', 'equal-scores',
] as const satisfies readonly PlainVerdict['reason'][];

/** What a rule may ask that nobody can check again from papers that name no unit. */
export const BEYOND_RECOUNT = ['own-unit'] as const;

const stated = z
  .strictObject({
    counts: z
      .strictObject({
        issued: count.optional(),
        returned: count.optional(),
        notReturned: count.optional(),
        valid: count.optional(),
        invalid: count.optional(),
        blank: count.optional(),
        noneOfThese: count.optional(),
        options: z
          .array(z.strictObject({ option: id, yes: count, no: count.optional(), abstain: count.optional() }))
          .max(48)
          .optional()
          .describe('Each option at most once'),
      })
      .optional(),
    elected: z.array(id).max(48),
    tied: z.array(id).max(48).optional(),
    needed: count.optional().describe('Votes needed to pass'),
    of: count.optional().describe('The base of the fraction, in votes'),
    seatsLeft: count.optional(),
    outcomes: z
      .array(z.strictObject({ option: id, outcome: z.enum(OUTCOMES), reason: z.enum(OPTION_REASONS) }))
      .max(48)
      .optional()
      .describe('What became of each candidate of a vote, and why; each option at most once'),
    reason: z.enum(PLAIN_REASONS).optional().describe('Why it is so, where nobody voted on papers or by name'),
    quorum: z.strictObject({ needed: count, present: count, units: count, met: z.boolean() }).optional().describe('In units; of a vote'),
    notRechecked: z
      .array(z.enum(BEYOND_RECOUNT))
      .max(BEYOND_RECOUNT.length)
      .optional()
      .describe('What was enforced at casting and no recount can check again, because secret papers name no unit: "own-unit", that no unit voted for itself'),
  })
  .describe('The result as it was announced; only what is stated is compared');

export const packetSchema = z
  .strictObject({
    format: z.literal('khoi-thi-dua/recount'),
    version: z.literal(1),
    bloc: text.optional(),
    question: text,
    closed: text.optional().describe('Date or date and time of the closing'),
    chain: z
      .strictObject({ id, place: z.int().min(0).max(1_000_000), previous: sha256.nullable() })
      .optional()
      .describe('The packet before this one in the same conference: id is one for all its packets and of no other conference anywhere (so it ends in something random); place 0 has previous null, every other the hash of the packet at place - 1'),
    runOff: z
      .strictObject({ of: sha256, withdrawn: z.array(id).max(48).default([]) })
      .optional()
      .describe('Where this ballot is a further round: the hash of the packet it follows from, and who withdrew in between; its options, seats and whole rule are those the earlier verdict generates for who stands'),
    rule: ruleSchema,
    options: z.array(z.strictObject({ id, name: text.optional() })).min(1).max(48).describe('An option that is a unit of the roll has the id of the unit'),
    roll: z.union([rollList, rollFigures]),
    evidence,
    ties: ties.optional(),
    stated,
    hash: sha256
      .optional()
      .describe('SHA-256 of the packet without this key, written as JSON with sorted keys and an indentation of one space; a packet with a hash is written exactly so'),
  })
  .describe('Recount packet of one question put to a vote. Every text in it consists of whole characters: half of a surrogate pair is refused');

export type Packet = z.output<typeof packetSchema>;
/** As a packet is written: defaults may be left out. */
export type PacketInput = z.input<typeof packetSchema>;

/** JSON Schema (2020-12) of a packet as it is written. */
export function packetJsonSchema(): object {
  return z.toJSONSchema(packetSchema, { io: 'input', target: 'draft-2020-12' });
}
