/** Taps on the course of the meeting: opening, pause, closing, the agenda. */
import { z } from 'zod';
import { findBloc, mayRunConference, withBloc } from '#blocs';
import { say } from '#kernel';
import { rowId as id, tap, type Answer, type Visit } from '#telegram';
import { leadItem } from '../change-agenda.ts';
import { closeConference } from '../close-conference.ts';
import { CONFERENCE_KINDS, ITEM_ACTS, type ConferenceKind } from '../model.ts';
import { openConference } from '../open-conference.ts';
import { pauseConference } from '../pause-conference.ts';
import { findItemConference } from '../store.ts';
import { agreeProposal } from '../take-down.ts';
import { renderAgenda, renderItem, renderRemarks } from '../view/agenda.ts';
import { renderClosed, renderConfirmClosing, renderConfirmOpening } from '../view/meeting.ts';
import { after, asRunner, meetingScreen, no, withQuestions, type ConferenceParts } from './facts.ts';

const step = z.enum(['ask', 'yes']);

const askOpening = (parts: ConferenceParts, visit: Visit, blocId: number): Promise<Answer> =>
  withBloc(parts, visit, {
    command: 'hoinghi',
    argument: String(blocId),
    show: async ({ bloc, units, actor }) => (mayRunConference(actor) ? { screen: renderConfirmOpening(bloc, units.length) } : no('not-allowed')),
  });

async function open(parts: ConferenceParts, visit: Visit, wish: { readonly blocId: number; readonly kind: ConferenceKind }): Promise<Answer> {
  if ((await findBloc(parts.db.client, wish.blocId)) === undefined) return no('not-allowed');
  return after(openConference(parts.db, wish.blocId, { personId: visit.personId, now: visit.now, kind: wish.kind }), (conferenceId) => asRunner(parts, visit, { conferenceId, render: meetingScreen(parts) }));
}

const openingTap = (parts: ConferenceParts) =>
  tap('conference-open', z.tuple([id, z.enum(['ask', 'yes', ...CONFERENCE_KINDS])]), (visit, [blocId, answer]) =>
    answer === 'ask' ? askOpening(parts, visit, blocId) : open(parts, visit, { blocId, kind: answer === 'yes' ? 'tong-ket' : answer }),
  );

async function showItem(parts: ConferenceParts, visit: Visit, itemId: number): Promise<Answer> {
  const conferenceId = await findItemConference(parts.db.client, itemId);
  if (conferenceId === undefined) return no('no-such-item');
  return asRunner(parts, visit, {
    conferenceId,
    render: (facts) => {
      const item = facts.agenda.find((one) => one.id === itemId);
      return item === undefined ? renderAgenda(facts) : renderItem(facts, item);
    },
  });
}

export const courseTaps = (parts: ConferenceParts) => [
  openingTap(parts),
  tap('pause', z.tuple([id, z.enum(['suspend', 'resume'])]), (visit, [conferenceId, pause]) =>
    after(pauseConference(parts.db, { conferenceId, pause }, visit), () => asRunner(parts, visit, { conferenceId, render: meetingScreen(parts) })),
  ),
  tap('conference-close', z.tuple([id, step]), (visit, [conferenceId, answer]) =>
    answer === 'ask'
      ? asRunner(parts, visit, { conferenceId, render: withQuestions(parts, renderConfirmClosing) })
      : after(closeConference(parts.db, conferenceId, visit), () => asRunner(parts, visit, { conferenceId, render: withQuestions(parts, renderClosed) })),
  ),
  tap('agenda', z.tuple([id]), (visit, [conferenceId]) => asRunner(parts, visit, { conferenceId, render: renderAgenda })),
  tap('agenda-item', z.tuple([id]), (visit, [itemId]) => showItem(parts, visit, itemId)),
  tap('item', z.tuple([id, z.enum(ITEM_ACTS)]), (visit, [itemId, act]) =>
    after(leadItem(parts.db, { itemId, act }, visit), (conferenceId) =>
      act === 'start' || act === 'finish' ? asRunner(parts, visit, { conferenceId, render: meetingScreen(parts) }) : showItem(parts, visit, itemId),
    ),
  ),
  tap('remarks', z.tuple([id]), (visit, [conferenceId]) => asRunner(parts, visit, { conferenceId, render: renderRemarks })),
  tap('agree', z.tuple([id]), (visit, [conferenceId]) =>
    after(agreeProposal(parts.db, conferenceId, visit), async () => ({ ...(await asRunner(parts, visit, { conferenceId, render: renderRemarks })), toast: say('conference-toast-agreed') })),
  ),
];
