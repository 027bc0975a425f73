/** Chat of official scores: a typed list, its preview, the tap that writes it; and taking all of them away. */
import { z } from 'zod';
import { refused, type FeatureParts } from '#blocs';
import { endDialogue, findDialogue, saveDialogue } from '#dialogues';
import { cleanLines, say, type Result, type Screen } from '#kernel';
import { rowId as id, tap, type Answer, type DialogueKind, type Tap, type TypedInput, type Visit } from '#telegram';
import { clearOfficialScores, enterOfficialScores } from '../enter-official-scores.ts';
import type { Ranking, ScoresRefusal } from '../model.ts';
import { readRanking } from '../read-ranking.ts';
import { readOfficialLines } from '../rules/official-lines.ts';
import { renderOfficialAsk, renderOfficialClear, renderOfficialPreview, renderOfficialProblems } from '../view/official.ts';
import { renderRanking } from '../view/ranking.ts';

const KIND = 'scores-official';

const stateSchema = z.object({
  cycleId: z.number(),
  /** What the last preview showed; absent while nothing was understood. */
  list: z.object({ mark: z.number(), scores: z.array(z.object({ unitId: z.number(), total: z.number() })) }).optional(),
});
type State = z.infer<typeof stateSchema>;

const endOf = (visit: Visit) => ({ personId: visit.personId, chatId: visit.place.chatId, updateId: visit.updateId });

const remember = (parts: FeatureParts, visit: Visit, state: State): Promise<void> =>
  saveDialogue(parts.db.client, { ...endOf(visit), kind: KIND, state, now: visit.now });

/** Whoever looks at the ranking has left what was being typed. */
export async function showRanking(parts: FeatureParts, visit: Visit, cycleId: number): Promise<Answer> {
  await endDialogue(parts.db.client, endOf(visit));
  const ranking = await readRanking(parts.db, cycleId, visit);
  return ranking.ok ? { screen: renderRanking(ranking.value) } : refused('scores', ranking.refusal);
}

/** A refusal changes nothing: its sentence, and the ranking as it really stands. */
async function refusedAt(parts: FeatureParts, visit: Visit, { cycleId, refusal }: { readonly cycleId: number; readonly refusal: ScoresRefusal }): Promise<Answer> {
  const ranking = await readRanking(parts.db, cycleId, visit);
  return { ...refused('scores', refusal), ...(ranking.ok ? { screen: renderRanking(ranking.value) } : {}) };
}

async function onOpenYear(parts: FeatureParts, visit: Visit, at: { readonly cycleId: number; readonly show: (ranking: Ranking) => Promise<Screen> }): Promise<Answer> {
  const ranking = await readRanking(parts.db, at.cycleId, visit);
  if (!ranking.ok) return refused('scores', ranking.refusal);
  if (ranking.value.cycle.closedAt !== null) return refusedAt(parts, visit, { cycleId: at.cycleId, refusal: 'cycle-closed' });
  return { screen: await at.show(ranking.value) };
}

const ask = (parts: FeatureParts, visit: Visit, cycleId: number): Promise<Answer> =>
  onOpenYear(parts, visit, {
    cycleId,
    show: async (ranking) => {
      await remember(parts, visit, { cycleId });
      return renderOfficialAsk(ranking);
    },
  });

/** The question stays open: a list with a fault is typed again as a whole, a good one may be typed anew before it is written. */
function take(parts: FeatureParts, visit: Visit, input: TypedInput): Promise<Answer> {
  const { cycleId } = stateSchema.parse(input.state);
  const { text } = input;
  return onOpenYear(parts, visit, {
    cycleId,
    show: async (ranking) => {
      if (input.file !== undefined || text === undefined || cleanLines(text).length === 0) return renderOfficialAsk(ranking, [say('refusal-scores-official-list-expected')]);
      const read = readOfficialLines(text, ranking.places.map((place) => place.unit));
      const list = read.ok ? { mark: visit.updateId, scores: [...read.value] } : undefined;
      await remember(parts, visit, list === undefined ? { cycleId } : { cycleId, list });
      return read.ok ? renderOfficialPreview(ranking, { scores: read.value, mark: visit.updateId }) : renderOfficialProblems(ranking, read.refusal);
    },
  });
}

/** What was previewed, if it is still the list of this button. */
async function findList(parts: FeatureParts, visit: Visit, at: { readonly cycleId: number; readonly mark: number }): Promise<State['list']> {
  const open = await findDialogue(parts.db.client, visit.personId, visit.place.chatId);
  if (open?.kind !== KIND) return undefined;
  const { cycleId, list } = stateSchema.parse(open.state);
  return cycleId === at.cycleId && list?.mark === at.mark ? list : undefined;
}

async function told(parts: FeatureParts, visit: Visit, done: { readonly cycleId: number; readonly result: Result<Ranking, ScoresRefusal>; readonly toast: string }): Promise<Answer> {
  const { cycleId, result, toast } = done;
  return result.ok ? { toast: say(toast), screen: renderRanking(result.value) } : refusedAt(parts, visit, { cycleId, refusal: result.refusal });
}

async function save(parts: FeatureParts, visit: Visit, at: { readonly cycleId: number; readonly mark: number }): Promise<Answer> {
  const { cycleId } = at;
  const list = await findList(parts, visit, at);
  if (list === undefined) return refusedAt(parts, visit, { cycleId, refusal: 'official-list-gone' });
  const result = await enterOfficialScores(parts.db, { cycleId, scores: list.scores }, { personId: visit.personId, now: visit.now, endsDialogue: endOf(visit) });
  return told(parts, visit, { cycleId, result, toast: 'scores-official-saved' });
}

const clear = async (parts: FeatureParts, visit: Visit, cycleId: number): Promise<Answer> =>
  told(parts, visit, { cycleId, result: await clearOfficialScores(parts.db, cycleId, { personId: visit.personId, now: visit.now }), toast: 'scores-official-cleared' });

export const officialTaps = (parts: FeatureParts): readonly Tap[] => [
  tap('scores-official', z.tuple([id]), (visit, [cycleId]) => ask(parts, visit, cycleId)),
  tap('scores-official-save', z.tuple([id, z.coerce.number().int().nonnegative()]), (visit, [cycleId, mark]) => save(parts, visit, { cycleId, mark })),
  tap('scores-official-clear', z.tuple([id, z.enum(['ask', 'yes'])]), (visit, [cycleId, step]) =>
    step === 'yes' ? clear(parts, visit, cycleId) : onOpenYear(parts, visit, { cycleId, show: async (ranking) => renderOfficialClear(ranking) }),
  ),
];

export const officialDialogue = (parts: FeatureParts): DialogueKind => ({ kind: KIND, handle: (visit, input) => take(parts, visit, input) });
