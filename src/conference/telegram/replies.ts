/** What is said in the group as an answer to the bot's own words: taken down on the item that is on, with a sign instead of a message. */
import { findBlocOfChat, getActor, type FeatureParts } from '#blocs';
import { say, screen } from '#kernel';
import type { Answer, GroupReply } from '#telegram';
import type { ConferenceRefusal } from '../model.ts';
import { decideReply } from '../rules/remarks.ts';
import { findOpenConference, listAgenda } from '../store.ts';
import { takeDownOnce } from '../take-down.ts';

const nothing: Answer = {};
const refusedInPrivate = (refusal: ConferenceRefusal): Answer => ({ privately: screen([say(`refusal-conference-${refusal}`)]) });

export const takeReply = (parts: FeatureParts): GroupReply => async (visit, text) => {
  const tx = parts.db.client;
  const { personId, messageId } = visit;
  const { chatId } = visit.place;
  const bloc = await findBlocOfChat(tx, chatId);
  const conference = bloc === undefined ? undefined : await findOpenConference(tx, bloc.id);
  if (conference === undefined) return nothing;
  const decided = decideReply(await getActor(tx, personId, conference), await listAgenda(tx, conference.id));
  if (decided === undefined) return nothing;
  if (!decided.ok) return refusedInPrivate(decided.refusal);
  const { kind } = decided.value;
  const noted: Answer = { sign: { messageId, otherwise: screen([say(`conference-taken-${kind}`)]) } };
  const taken = await takeDownOnce(parts.db, { ...decided.value, conferenceId: conference.id, text, source: `${chatId}:${messageId}` }, visit);
  return taken.ok ? noted : refusedInPrivate(taken.refusal);
};
