/** Papers on their way out of the outbox: written when they are sent, outside every handler. */
import { z } from 'zod';
import { deliveredOf, readResults } from '#announcements';
import { findGroup, type TellParts } from '#blocs';
import { localDate, say, screen } from '#kernel';
import type { OutboxKind } from '#outbox';
import type { Speaker } from '#telegram';
import { sayResultsPaper } from './view.ts';

export interface DocumentParts extends TellParts {
  readonly speaker: Speaker;
}

const resultsSchema = z.object({ conferenceId: z.number(), ballotIds: z.array(z.number()) });

export const documentsOutboxKinds = (parts: DocumentParts): readonly OutboxKind[] => [
  {
    kind: 'results-file',
    isRepeatable: false,
    deliver: async (payload, now) => {
      const { conferenceId, ballotIds } = resultsSchema.parse(payload);
      const facts = await readResults(parts.db.client, conferenceId, { ballotIds });
      const group = facts === undefined ? undefined : await findGroup(parts.db.client, facts.bloc.id);
      if (facts === undefined || group === undefined) return 'sent';
      const { bloc, conference } = facts;
      const sentences = sayResultsPaper(facts, localDate(now, bloc.timeZone));
      // Papers are the civil service's own: Vietnamese whatever the group speaks.
      const spoken = (one: Parameters<Speaker['plain']>[0]): string => parts.speaker.plain(one, 'vi');
      // Loaded when the first paper is written: it would cost every start its memory.
      const { writeResultsPaper } = await import('./results-file.ts');
      const bytes = await writeResultsPaper({
        nation: spoken(sentences.nation),
        motto: spoken(sentences.motto),
        title: spoken(sentences.title),
        blocName: bloc.name,
        placeAndDate: spoken(sentences.placeAndDate),
        blocks: sentences.blocks.map((block) => block.map(spoken)),
        closing: spoken(sentences.closing),
      });
      const caption = screen([say('documents-results-caption', { year: conference.year })]);
      return deliveredOf(await parts.messenger.sendFile(group, { name: `ket-qua-${conference.year}.docx`, bytes }, { screen: caption, language: bloc.language }));
    },
  },
];
