/** Papers on their way out of the outbox: written when they are sent, outside every handler. */
import { z } from 'zod';
import { readResults } from '#announcements';
import { findBallot, findPacket, titleOf } from '#ballots';
import { findGroup, type TellParts } from '#blocs';
import { localDate, say, screen, type Say } from '#kernel';
import type { Delivered, OutboxKind } from '#outbox';
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
  const caption = screen([say('documents-results-caption', { year: conference.year })]);
  return deliveredOf(await parts.messenger.sendFile(group, file, { screen: caption, language: bloc.language }));
}

const packetSchema = z.object({ ballotId: z.number(), isAll: z.boolean() });

/** The packet as it was sealed at publication, byte for byte. */
async function sendPacket(parts: DocumentParts, asked: z.infer<typeof packetSchema>): Promise<Delivered> {
  const tx = parts.db.client;
  const [packet, ballot] = [await findPacket(tx, asked.ballotId), await findBallot(tx, asked.ballotId)];
  const facts = ballot === undefined ? undefined : await readResults(tx, ballot.conferenceId, { ballotIds: [ballot.id] });
  const group = facts === undefined ? undefined : await findGroup(tx, facts.bloc.id);
  if (packet === undefined || ballot === undefined || facts === undefined || group === undefined) return 'sent';
  const { bloc } = facts;
  const caption = screen([say('documents-packet-caption', { title: titleOf(bloc, ballot) }), ...(asked.isAll ? [] : [say('documents-packet-last')])]);
  const file = { name: packet.name, bytes: new TextEncoder().encode(packet.text) };
  return deliveredOf(await parts.messenger.sendFile(group, file, { screen: caption, language: bloc.language }));
}

export const documentsOutboxKinds = (parts: DocumentParts): readonly OutboxKind[] => [
  { kind: 'results-file', isRepeatable: false, deliver: (payload, now) => sendResults(parts, resultsSchema.parse(payload), now) },
  { kind: 'recount-packet', isRepeatable: false, deliver: (payload) => sendPacket(parts, packetSchema.parse(payload)) },
];
