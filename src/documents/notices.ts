/** Papers on their way out of the outbox: written when they are sent, outside every handler. */
import { z } from 'zod';
import { readResults, type ResultsFacts } from '#announcements';
import { findBallot, findPacket, titleOf, type StoredPacket } from '#ballots';
import { findGroup, type TellParts } from '#blocs';
import { localDate, say, screen, type Say } from '#kernel';
import type { Delivered, OutboxKind } from '#outbox';
import { bundlePackets } from '#tally';
import { deliveredOf, type Speaker } from '#telegram';
import { sayResultsPaper, type PaperSentences } from './view.ts';

export interface DocumentParts extends TellParts {
  readonly speaker: Speaker;
}

/** Papers are the civil service's own: Vietnamese whatever the group speaks. */
async function write(speaker: Speaker, blocName: string, sentences: PaperSentences): Promise<Uint8Array> {
  const spoken = (one: Say): string => speaker.plain(one, 'vi');
  // Loaded when the first paper is written: it would cost every start its memory.
  const { writeResultsPaper } = await import('./results-file.ts');
  return writeResultsPaper({
    nation: spoken(sentences.nation),
    motto: spoken(sentences.motto),
    title: spoken(sentences.title),
    blocName,
    placeAndDate: spoken(sentences.placeAndDate),
    blocks: sentences.blocks.map((block) => block.map(spoken)),
    closing: spoken(sentences.closing),
  });
}

const resultsSchema = z.object({ conferenceId: z.number(), ballotIds: z.array(z.number()) });

async function sendResults(parts: DocumentParts, asked: z.infer<typeof resultsSchema>, now: Date): Promise<Delivered> {
  const facts = await readResults(parts.db.client, asked.conferenceId, { ballotIds: asked.ballotIds });
  const group = facts === undefined ? undefined : await findGroup(parts.db.client, facts.bloc.id);
  if (facts === undefined || group === undefined) return 'sent';
  const { bloc, conference } = facts;
  const file = { name: `ket-qua-${conference.year}.docx`, bytes: await write(parts.speaker, bloc.name, sayResultsPaper(facts, localDate(now, bloc.timeZone))) };
  const caption = screen([say(`documents-results-caption-${conference.kind}`, { year: conference.year })]);
  return deliveredOf(await parts.messenger.sendFile(group, file, { screen: caption, language: bloc.language }));
}

/** A publication that was enqueued by an earlier program names one question. */
const packetsSchema = z.union([z.object({ conferenceId: z.number(), ballotIds: z.array(z.number()).min(1) }), z.object({ ballotId: z.number() })]);

const captionOf = ({ bloc, results }: ResultsFacts): Say => {
  const [first] = results;
  return first !== undefined && results.length === 1
    ? say('documents-packet-caption', { title: titleOf(bloc, first.ballot) })
    : say('documents-packets-caption', { count: results.length });
};

async function readNamed({ db: { client: tx } }: DocumentParts, asked: z.infer<typeof packetsSchema>): Promise<ResultsFacts | undefined> {
  if ('ballotIds' in asked) return readResults(tx, asked.conferenceId, asked);
  const ballot = await findBallot(tx, asked.ballotId);
  return ballot === undefined ? undefined : readResults(tx, ballot.conferenceId, { ballotIds: [ballot.id] });
}

async function readPackets({ db }: DocumentParts, { results }: ResultsFacts): Promise<readonly StoredPacket[]> {
  const packets = [];
  for (const { ballot } of results) packets.push(await findPacket(db.client, ballot.id));
  return packets.filter((packet) => packet !== undefined);
}

/** Packets as they were sealed at publication, byte for byte. */
async function sendPackets(parts: DocumentParts, asked: z.infer<typeof packetsSchema>): Promise<Delivered> {
  const facts = await readNamed(parts, asked);
  const group = facts === undefined ? undefined : await findGroup(parts.db.client, facts.bloc.id);
  if (facts === undefined || group === undefined) return 'sent';
  const packets = await readPackets(parts, facts);
  const [first] = packets;
  if (first === undefined) return 'sent';
  const name = packets.length === 1 ? first.name : `kiem-phieu-${facts.conference.year}.json`;
  const text = packets.length === 1 ? first.text : bundlePackets(packets.map((packet) => packet.text));
  const { language } = facts.bloc;
  return deliveredOf(await parts.messenger.sendFile(group, { name, bytes: new TextEncoder().encode(text) }, { screen: screen([captionOf(facts)]), language }));
}

export const documentsOutboxKinds = (parts: DocumentParts): readonly OutboxKind[] => [
  { kind: 'results-file', isRepeatable: false, deliver: (payload, now) => sendResults(parts, resultsSchema.parse(payload), now) },
  { kind: 'recount-packet', isRepeatable: false, deliver: (payload) => sendPackets(parts, packetsSchema.parse(payload)) },
];
