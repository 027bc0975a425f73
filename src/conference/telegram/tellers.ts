/** Taps on the tellers: named by whoever runs the meeting, elected by hands shown in the group or entered for the hall. */
import { z } from 'zod';
import { action, say, type Say } from '#kernel';
import { rowId as id, tap, type Answer, type Visit } from '#telegram';
import { HAND_MARKS, type HandMark } from '../model.ts';
import { dropTeller } from '../name-people.ts';
import { electTellers, proposeTellers, showHand, type Showing } from '../propose-tellers.ts';
import type { HandCount } from '../rules/tellers.ts';
import { renderPickUnit } from '../view/hall.ts';
import { renderTellers, renderTellersHandFor, renderTellersHands } from '../view/tellers.ts';
import { after, asRunner, type ConferenceParts, no } from './facts.ts';

const countWords = (mark: HandMark, { yes, present, missingUnitIds }: HandCount): Say => say('conference-toast-hand', { mark, yes, present, shown: present - missingUnitIds.length });

async function show(parts: ConferenceParts, visit: Visit, showing: Showing): Promise<Answer> {
  const shown = await showHand(parts.db, showing, visit);
  return shown.ok ? { toast: countWords(showing.mark, shown.value) } : no(shown.refusal);
}

/** Entered for the hall, the list of those who are left comes next. */
async function enter(parts: ConferenceParts, visit: Visit, showing: Showing): Promise<Answer> {
  const said = await show(parts, visit, showing);
  if (said.isAlert === true) return said;
  return { ...(await asRunner(parts, visit, { conferenceId: showing.conferenceId, render: renderTellersHands })), ...said };
}

const mark = z.enum(HAND_MARKS);

export function tellersTaps(parts: ConferenceParts) {
  const list = (visit: Visit, conferenceId: number): Promise<Answer> => asRunner(parts, visit, { conferenceId, render: renderTellers });
  return [
    tap('tellers', z.tuple([id]), (visit, [conferenceId]) => list(visit, conferenceId)),
    tap('teller-units', z.tuple([id]), (visit, [conferenceId]) =>
      asRunner(parts, visit, { conferenceId, render: (facts) => renderPickUnit(facts, 'teller', action('tellers', conferenceId)) }),
    ),
    tap('teller-drop', z.tuple([id, id]), (visit, [conferenceId, tellerId]) => after(dropTeller(parts.db, { conferenceId, id: tellerId }, visit), () => list(visit, conferenceId))),
    tap('tellers-ask', z.tuple([id]), (visit, [conferenceId]) =>
      after(proposeTellers(parts.db, { conferenceId, heading: parts.tellersHeading }, visit), () => list(visit, conferenceId)),
    ),
    tap('tellers-hand', z.tuple([id, id, mark]), (visit, [conferenceId, proposalId, chosen]) => show(parts, visit, { conferenceId, proposalId, mark: chosen })),
    tap('tellers-hands', z.tuple([id]), (visit, [conferenceId]) => asRunner(parts, visit, { conferenceId, render: renderTellersHands })),
    tap('tellers-unit', z.tuple([id, id]), (visit, [conferenceId, unitId]) => asRunner(parts, visit, { conferenceId, render: (facts) => renderTellersHandFor(facts, unitId) })),
    tap('tellers-hand-for', z.tuple([id, id, id, mark]), (visit, [conferenceId, proposalId, forUnit, chosen]) => enter(parts, visit, { conferenceId, proposalId, forUnit, mark: chosen })),
    tap('tellers-rest', z.tuple([id, id]), (visit, [conferenceId, proposalId]) => enter(parts, visit, { conferenceId, proposalId, forUnit: 'rest', mark: 'yes' })),
    tap('tellers-elect', z.tuple([id, id]), (visit, [conferenceId, proposalId]) =>
      after(electTellers(parts.db, { conferenceId, proposalId, heading: parts.tellersHeading }, visit), () => list(visit, conferenceId)),
    ),
  ];
}
