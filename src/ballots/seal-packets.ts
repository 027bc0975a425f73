/** At publication every question becomes a packet that anybody can count again: rule, roll, papers or names, verdict, hash. */
import { randomUUID } from 'node:crypto';
import { getBloc, listUnitsEver, type Bloc, type Unit } from '#blocs';
import { findConference } from '#conference';
import type { Tx } from '#db';
import { assert, localDate, localTime } from '#kernel';
import { beyondRecount, sealPacket, statedResult, writePaper, type OptionCount, type PacketInput, type PaperTotals, type Roll } from '#tally';
import { turnEvidence } from './by-turn-holder.ts';
import { sha256 } from './digest.ts';
import type { Ballot, BallotResult } from './model.ts';
import { findRoundBefore } from './further-round.ts';
import { nameOfCode } from './rules/methods.ts';
import { withoutPersons } from './rules/proxies.ts';
import { listPapers, readRoll } from './store.ts';
import { listObjections } from './store/open-votes.ts';
import { findChainEnd, findPacket, writePacket } from './store/packets.ts';
import { listReceipts } from './store/receipts.ts';
import { findSlipCount } from './store/slips.ts';

type Sheet = Omit<PaperTotals, 'options'> & { options: OptionCount[] };

export type SayQuestion = (bloc: Bloc, ballot: Ballot) => string;

export interface Publication {
  readonly blocId: number;
  readonly conferenceId: number;
  readonly results: readonly BallotResult[];
  readonly sayQuestion: SayQuestion;
  readonly now: Date;
}

/** Both tellers' sheets: they agree, so one is written under each of their numbers. */
async function sheetsOf(tx: Tx, ballotId: number): Promise<{ readonly sheets?: { teller: string; totals: Sheet }[] }> {
  const count = await findSlipCount(tx, ballotId);
  if (count?.confirmedFor === undefined) return {};
  const { options, ...sums } = count.totals;
  return { sheets: [count.enteredFor, count.confirmedFor].map((teller) => ({ teller: `teller-${teller}`, totals: { ...sums, options: options.map((row) => ({ ...row })) } })) };
}

async function evidenceOf(tx: Tx, { ballot, votes }: BallotResult): Promise<PacketInput['evidence']> {
  const { rule } = ballot;
  const options = ballot.optionUnitIds.map(String);
  const objections = (await listObjections(tx, ballot.id)).map((one) => String(one.unitId));
  switch (rule.method) {
    case 'secret-ballot':
      return {
        kind: 'papers',
        papers: (await listPapers(tx, ballot.id)).map((code) => writePaper(code, rule, options.length)),
        receipts: (await listReceipts(tx, ballot.id))?.slice(),
        ...(await sheetsOf(tx, ballot.id)),
      };
    case 'show-of-hands':
      return { kind: 'votes', votes: votes.map(({ unit, paper }) => ({ unit, marks: writePaper(paper, rule, options.length) })) };
    case 'agreement':
    case 'agreed-appointment':
      return { kind: 'agreement', proposed: options, objections };
    case 'nomination':
      return { kind: 'nomination', nominations: votes.map(({ unit, paper }) => ({ by: unit, option: options[nameOfCode(paper)] ?? '' })), objections };
    case 'by-turn':
      return turnEvidence(tx, ballot);
    case 'by-rank':
      return { kind: 'rank' };
  }
}

/** What broke the tie: scores, the chair's word, or the seed of the lots with every word. */
function tiesOf({ tieMaterial }: Ballot): Pick<PacketInput, 'ties'> {
  if (tieMaterial === undefined) return {};
  const { officialScores, selfScores, chair, lots } = tieMaterial;
  const copied = (scores: typeof selfScores) => scores?.map((score) => ({ ...score }));
  return {
    ties: {
      officialScores: copied(officialScores),
      selfScores: copied(selfScores),
      chair: chair === undefined ? undefined : { ...chair, elected: [...chair.elected] },
      lots: lots === undefined ? undefined : { ...lots, words: lots.words.map((word) => ({ ...word })) },
    },
  };
}

const rollOf = (roll: Roll, nameOf: (unit: string) => string) => roll.map(({ unit, presence, holder, weight }) => ({ unit, name: nameOf(unit), presence, ...(holder === undefined ? {} : { holder }), ...(weight === undefined ? {} : { weight }) }));

interface Named {
  readonly bloc: Bloc;
  readonly units: readonly Unit[];
  readonly question: string;
  readonly chain: NonNullable<PacketInput['chain']>;
}

/** A further round names the packet it follows from, and who was let through and withdrew. */
async function runOffOf(tx: Tx, { ballot }: BallotResult): Promise<Pick<PacketInput, 'runOff'>> {
  const before = await findRoundBefore(tx, ballot);
  const packet = before === undefined ? undefined : await findPacket(tx, before.result.ballot.id);
  if (before === undefined || packet === undefined) return {};
  return { runOff: { of: packet.hash, withdrawn: before.through.filter((option) => !ballot.optionUnitIds.includes(Number(option))) } };
}

async function packetOf(tx: Tx, result: BallotResult, { bloc, units, question, chain }: Named): Promise<PacketInput> {
  const { ballot, verdict } = result;
  const nameOf = (unit: string): string => units.find((one) => one.id === Number(unit))?.official ?? '';
  const closed = ballot.closedAt === null ? {} : { closed: `${localDate(ballot.closedAt, bloc.timeZone)} ${localTime(ballot.closedAt, bloc.timeZone)}` };
  const evidence = await evidenceOf(tx, result);
  const notRechecked = beyondRecount({ rule: ballot.rule, evidence });
  return {
    format: 'khoi-thi-dua/recount',
    version: 1,
    bloc: bloc.name,
    question,
    ...closed,
    chain,
    ...(await runOffOf(tx, result)),
    rule: ballot.rule,
    options: ballot.optionUnitIds.map((unitId) => ({ id: String(unitId), name: nameOf(String(unitId)) })),
    roll: rollOf(withoutPersons(await readRoll(tx, ballot.id)), nameOf),
    evidence,
    ...tiesOf(ballot),
    stated: { ...statedResult(verdict), ...(notRechecked.length === 0 ? {} : { notRechecked }) },
  };
}

/** Ids of conferences are counted from 1 in every database; packets of two of them must not claim one place of one chain. Later packets take the id over from the first. */
const newChain = (conferenceId: number) => ({ id: `conference-${conferenceId}-${randomUUID()}`, place: 0, previous: null });

/** Inside the transaction of the publication: one packet a question, each naming the hash of the one before it. */
export async function sealPackets(tx: Tx, { blocId, conferenceId, results, sayQuestion, now }: Publication): Promise<void> {
  const bloc = await getBloc(tx, blocId);
  const conference = await findConference(tx, conferenceId);
  assert(conference !== undefined, 'results belong to a conference');
  const units = await listUnitsEver(tx, conference.cycleId, localDate(now, bloc.timeZone));
  for (const result of results) {
    const chain = (await findChainEnd(tx, conferenceId)) ?? newChain(conferenceId);
    const { text, hash } = sealPacket(await packetOf(tx, result, { bloc, units, question: sayQuestion(bloc, result.ballot), chain }), sha256);
    await writePacket(tx, { ballotId: result.ballot.id, conferenceId, json: text, hash, previousHash: chain.previous, at: now });
  }
}
