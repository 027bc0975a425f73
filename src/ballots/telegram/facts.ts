/** What the chat of ballots is made with, and the guard of the screens for those who run one. */
import { getActor, mayRunConference, refused, type FeatureParts } from '#blocs';
import { endDialogue, findDialogue, saveDialogue } from '#dialogues';
import { type Answer, commandLink, type Tap, type Visit } from '#telegram';
import type { BallotsRefusal } from '../model.ts';
import { readFacts, type BallotFacts } from '../read-facts.ts';
import type { OpenParts } from '../open-ballot.ts';

export interface BallotParts extends FeatureParts, OpenParts {}

export const no = (refusal: BallotsRefusal): Answer => refused('ballots', refusal);

/** A screen of one ballot for those who run its conference. */
export interface RunnerScreen {
  readonly ballotId: number;
  readonly show: (facts: BallotFacts) => Promise<Answer>;
}

export async function asRunner(parts: BallotParts, visit: Visit, { ballotId, show }: RunnerScreen): Promise<Answer> {
  const facts = await readFacts(parts.db.client, ballotId, visit.now);
  if (facts === undefined) return no('no-such-ballot');
  if (!visit.isPrivate) return { openUrl: commandLink(parts.botUsername, 'hoinghi') };
  return mayRunConference(await getActor(parts.db.client, visit.personId, facts.conference)) ? show(facts) : no('not-allowed');
}

/** What the person types next in this chat is the answer to this question. */
export const remember = (parts: BallotParts, visit: Visit, question: { readonly kind: string; readonly state: unknown }): Promise<void> =>
  saveDialogue(parts.db.client, { personId: visit.personId, chatId: visit.place.chatId, ...question, updateId: visit.updateId, now: visit.now });

/** The question is answered, or can be answered no more. */
export const forget = (parts: BallotParts, visit: Visit): Promise<void> =>
  endDialogue(parts.db.client, { personId: visit.personId, chatId: visit.place.chatId, updateId: visit.updateId });

/** These taps leave questions of such kinds unanswered: what is typed afterwards is no answer to them. */
export const leaving = (parts: BallotParts, kinds: readonly string[], taps: readonly Tap[]): readonly Tap[] =>
  taps.map((one) => ({
    ...one,
    handle: async (visit, args) => {
      const asked = visit.isPrivate ? await findDialogue(parts.db.client, visit.personId, visit.place.chatId) : undefined;
      if (asked !== undefined && kinds.includes(asked.kind)) await forget(parts, visit);
      return one.handle(visit, args);
    },
  }));
