/** Chat of self-scoring: /chamdiem, one unit's sheet, its files, the ranking. */
import { z } from 'zod';
import { mayRunConference, refused, unitsOf, withBloc, type Desk } from '#blocs';
import { endDialogue } from '#dialogues';
import { say, screen } from '#kernel';
import { rowId as id, tap, type Answer, type Feature, type Tap, type Visit } from '#telegram';
import { detachEvidence } from './attach-evidence.ts';
import { handInSheet } from './hand-in-sheet.ts';
import type { ScoreDesk } from './model.ts';
import { readSheet } from './read-sheet.ts';
import { answerChange, refusedAt, type At, type ScoresParts } from './telegram/answers.ts';
import { officialDialogue, officialTaps, showRanking } from './telegram/official.ts';
import { askFor, typingDialogue } from './telegram/typing.ts';
import { renderPickUnit } from './view/ranking.ts';
import { renderFiles, renderSheet } from './view/sheet.ts';

const whole = z.coerce.number().int().nonnegative();
const atUnit = z.tuple([id, id]);

async function look(parts: ScoresParts, visit: Visit, request: { at: At; show: (desk: ScoreDesk) => ReturnType<typeof renderSheet> }): Promise<Answer> {
  const seen = await readSheet(parts.db, request.at, visit);
  return seen.ok ? { screen: request.show(seen.value) } : refused('scores', seen.refusal);
}

async function open(parts: ScoresParts, visit: Visit, at: At): Promise<Answer> {
  await endDialogue(parts.db.client, { personId: visit.personId, chatId: visit.place.chatId, updateId: visit.updateId });
  return look(parts, visit, { at, show: renderSheet });
}

async function begin(parts: ScoresParts, visit: Visit, desk: Desk): Promise<Answer> {
  const cycleId = desk.bloc.currentCycleId;
  const own = desk.units.filter((unit) => unitsOf(desk.actor).includes(unit.id));
  const [first, second] = own;
  if (first === undefined) return mayRunConference(desk.actor) ? showRanking(parts, visit, cycleId) : refused('scores', 'no-right');
  if (second !== undefined) return { screen: renderPickUnit(own, cycleId) };
  return open(parts, visit, { cycleId, unitId: first.id });
}

/** Reading the file is slow, so it is sent after the handler. */
async function sendFile(parts: ScoresParts, visit: Visit, wish: { at: At; evidenceId: number }): Promise<Answer> {
  const seen = await readSheet(parts.db, wish.at, visit);
  if (!seen.ok) return refused('scores', seen.refusal);
  const file = [...seen.value.draft.evidence, ...(seen.value.latest?.evidence ?? [])].find((one) => one.id === wish.evidenceId);
  if (file === undefined) return refusedAt(parts, visit, { at: wish.at, refusal: 'no-such-file' });
  const later = async (): Promise<Answer> => {
    const bytes = await parts.files.find(file.sha256);
    if (bytes === undefined) return refused('scores', 'no-such-file');
    return { file: { content: { name: file.name, bytes }, caption: screen([say('scores-file-caption', { unit: seen.value.unit.official })]) } };
  };
  return { later };
}

const lookingTaps = (parts: ScoresParts): readonly Tap[] => [
  tap('scores-open', atUnit, (visit, [cycleId, unitId]) => open(parts, visit, { cycleId, unitId })),
  tap('scores-all', z.tuple([id]), (visit, [cycleId]) => showRanking(parts, visit, cycleId)),
  tap('scores-files', atUnit, (visit, [cycleId, unitId]) => look(parts, visit, { at: { cycleId, unitId }, show: renderFiles })),
  tap('scores-send', z.tuple([id, id, id]), (visit, [cycleId, unitId, evidenceId]) => sendFile(parts, visit, { at: { cycleId, unitId }, evidenceId })),
];

const changingTaps = (parts: ScoresParts): readonly Tap[] => [
  tap('scores-ask', z.tuple([id, id, z.string().max(20)]), (visit, [cycleId, unitId, heading]) =>
    askFor(parts, visit, { at: { cycleId, unitId }, ask: { for: 'points', headingId: heading === 'total' ? undefined : heading } }),
  ),
  tap('scores-note', atUnit, (visit, [cycleId, unitId]) => askFor(parts, visit, { at: { cycleId, unitId }, ask: { for: 'note' } })),
  tap('scores-file', atUnit, (visit, [cycleId, unitId]) => askFor(parts, visit, { at: { cycleId, unitId }, ask: { for: 'file' } })),
  tap('scores-detach', z.tuple([id, id, id]), async (visit, [cycleId, unitId, evidenceId]) => {
    const at = { cycleId, unitId };
    return answerChange(parts, visit, { at, result: await detachEvidence(parts.db, { at, evidenceId }, visit), toast: 'scores-file-detached' });
  }),
  tap('scores-hand-in', z.tuple([id, id, whole, whole]), async (visit, [cycleId, unitId, revision, total]) => {
    const at = { cycleId, unitId };
    const by = { personId: visit.personId, now: visit.now, endsDialogue: { personId: visit.personId, chatId: visit.place.chatId, updateId: visit.updateId } };
    return answerChange(parts, visit, { at, result: await handInSheet(parts.db, { at, seen: { revision, total } }, by), toast: 'scores-handed-in' });
  }),
];

export const scoresFeature = (parts: ScoresParts): Feature => ({
  name: 'scores',
  commands: [
    {
      name: 'chamdiem',
      alias: 'score',
      description: say('scores-command'),
      where: 'private',
      handle: (visit, argument) => withBloc(parts, visit, { command: 'chamdiem', argument, show: (desk) => begin(parts, visit, desk) }),
    },
  ],
  taps: [...lookingTaps(parts), ...changingTaps(parts), ...officialTaps(parts)],
  dialogues: [typingDialogue(parts), officialDialogue(parts)],
});
