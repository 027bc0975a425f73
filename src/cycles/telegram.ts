/** The chat of founding a bloc (five questions, one confirmation) and of the year's score table. */
import { z } from 'zod';
import { findDuplicates, getActor, isSecretary, mayFoundBloc, mergeDuplicates, problemOf, readUnitLines, refused, type FeatureParts } from '#blocs';
import { endDialogue, findDialogue, saveDialogue } from '#dialogues';
import { action, button, cleanLine, localDate, say, screen, type Say } from '#kernel';
import { rowId, tap, type Answer, type Feature, type TypedInput, type Visit } from '#telegram';
import { giveScoreTable } from './change-year.ts';
import { foundBloc } from './found-bloc.ts';
import type { BlocDraft, CyclesRefusal } from './model.ts';
import { NAME_LIMIT, readScoreTable, readYear } from './rules.ts';
import { findCycle } from './store.ts';
import { handoverTaps } from './telegram/handover.ts';
import { askDuplicates, askKind, askName, askProvince, askUnits, askYear, confirmDraft, renderFounded, renderScoreTable } from './view.ts';

export interface CyclesParts extends FeatureParts {
  readonly defaultTimeZone: string;
  readonly defaultLanguage: 'vi' | 'en';
}

const lineSchema = z.object({ official: z.string(), short: z.string(), aliases: z.array(z.string()).default([]) });
const draftSchema = z.object({
  name: z.string().optional(),
  province: z.string().optional(),
  kind: z.enum(['khoi', 'cum']).optional(),
  year: z.number().optional(),
  units: z.array(lineSchema).optional(),
  /** The list as pasted, while look-alikes are being asked about. */
  lines: z.array(lineSchema).optional(),
});
type Draft = z.infer<typeof draftSchema>;

const no = (refusal: CyclesRefusal): Answer => refused('cycles', refusal);
const DIALOGUE = 'found';

const points = (hundredths: number): Say =>
  hundredths % 100 === 0 ? say('verbatim', { text: String(hundredths / 100) }) : say('decimal', { whole: Math.floor(hundredths / 100), cents: String(hundredths % 100).padStart(2, '0') });

async function keep(parts: CyclesParts, visit: Visit, draft: Draft): Promise<Draft> {
  await saveDialogue(parts.db.client, { personId: visit.personId, chatId: visit.place.chatId, kind: DIALOGUE, state: draft, updateId: visit.updateId, now: visit.now });
  return draft;
}

async function begin(parts: CyclesParts, visit: Visit): Promise<Answer> {
  if (!visit.isPrivate || !(await mayFoundBloc(parts.db, visit.personId))) return no('not-allowed');
  await keep(parts, visit, {});
  return { screen: askName() };
}

/** The draft as kept; a button pressed after the wizard ended finds none. */
async function readDraft(parts: CyclesParts, visit: Visit): Promise<Draft | undefined> {
  const open = await findDialogue(parts.db.client, visit.personId, visit.place.chatId);
  return open?.kind === DIALOGUE ? draftSchema.parse(open.state) : undefined;
}

async function onDraft(parts: CyclesParts, visit: Visit, then: (draft: Draft) => Promise<Answer>): Promise<Answer> {
  const draft = await readDraft(parts, visit);
  return draft === undefined ? { toast: say('refusal-old-button'), isAlert: true } : then(draft);
}

/** The question that is still open, in the order of the steps. */
function nextQuestion(draft: Draft, visit: Visit, zone: string) {
  if (draft.name === undefined) return askName();
  if (draft.kind === undefined) return askKind();
  if (draft.province === undefined) return askProvince();
  if (draft.year === undefined) return askYear(Number(localDate(visit.now, zone).slice(0, 4)));
  if (draft.lines !== undefined) return askDuplicates(findDuplicates(draft.lines));
  return draft.units === undefined ? askUnits() : confirmDraft(draft as BlocDraft);
}

async function advance(parts: CyclesParts, visit: Visit, draft: Draft): Promise<Answer> {
  await keep(parts, visit, draft);
  return { screen: nextQuestion(draft, visit, parts.defaultTimeZone) };
}

function takeUnits(draft: Draft, text: string): Draft | CyclesRefusal {
  const lines = readUnitLines(text);
  const problem = problemOf(lines);
  if (problem === 'too-few') return 'units-few';
  if (problem === 'too-many') return 'units-many';
  if (problem === 'name-too-long') return 'unit-name-length';
  const units = lines.map((line) => ({ ...line, aliases: [] }));
  return findDuplicates(lines).length === 0 ? { ...draft, units, lines: undefined } : { ...draft, lines: units };
}

function takeYear(draft: Draft, text: string): Draft | CyclesRefusal {
  const year = readYear(text);
  return year.ok ? { ...draft, year: year.value } : year.refusal;
}

/** A name of the bloc or its province. */
function takeName(draft: Draft, field: 'name' | 'province', text: string): Draft | CyclesRefusal {
  const line = cleanLine(text);
  return line.length === 0 || line.length > NAME_LIMIT ? 'name-length' : { ...draft, [field]: line };
}

/** What was typed answers the open question; a question that has buttons only is asked again. */
function takeText(draft: Draft, text: string): Draft | CyclesRefusal {
  if (draft.name === undefined) return takeName(draft, 'name', text);
  if (draft.kind === undefined) return draft;
  if (draft.province === undefined) return takeName(draft, 'province', text);
  if (draft.year === undefined) return takeYear(draft, text);
  return draft.units === undefined && draft.lines === undefined ? takeUnits(draft, text) : draft;
}

async function typed(parts: CyclesParts, visit: Visit, input: TypedInput): Promise<Answer> {
  const draft = takeText(draftSchema.parse(input.state), input.text ?? '');
  return typeof draft === 'string' ? no(draft) : advance(parts, visit, draft);
}

async function finish(parts: CyclesParts, visit: Visit, draft: Draft): Promise<Answer> {
  if (draft.units === undefined || draft.year === undefined) return advance(parts, visit, draft);
  const founder = { personId: visit.personId, chatId: visit.place.chatId, updateId: visit.updateId, now: visit.now, timeZone: parts.defaultTimeZone, language: parts.defaultLanguage };
  const founded = await foundBloc(parts.db, draft as BlocDraft, founder);
  if (!founded.ok) return no(founded.refusal);
  return { screen: renderFounded(draft as BlocDraft, { blocId: founded.value.blocId, botUsername: parts.botUsername }) };
}

const foundingTaps = (parts: CyclesParts) => [
  tap('found', z.tuple([]), (visit) => begin(parts, visit)),
  tap('found-kind', z.tuple([z.enum(['khoi', 'cum'])]), (visit, [kind]) => onDraft(parts, visit, (draft) => advance(parts, visit, { ...draft, kind }))),
  tap('found-year', z.tuple([z.coerce.number().int()]), (visit, [year]) =>
    onDraft(parts, visit, async (draft) => {
      const read = readYear(String(year));
      return read.ok ? advance(parts, visit, { ...draft, year: read.value }) : no(read.refusal);
    }),
  ),
  tap('found-units', z.tuple([]), (visit) => onDraft(parts, visit, (draft) => advance(parts, visit, { ...draft, units: undefined, lines: undefined }))),
  tap('found-same', z.tuple([z.enum(['one', 'two'])]), (visit, [answer]) =>
    onDraft(parts, visit, (draft) => {
      const lines = draft.lines ?? [];
      const units = answer === 'one' ? mergeDuplicates(lines).map((line) => ({ ...line, aliases: [...line.aliases] })) : lines;
      return advance(parts, visit, { ...draft, units, lines: undefined });
    }),
  ),
  tap('found-yes', z.tuple([]), (visit) => onDraft(parts, visit, (draft) => finish(parts, visit, draft))),
];

const TABLE = 'score-table';

async function showTable(parts: CyclesParts, visit: Visit, cycleId: number): Promise<Answer> {
  const tx = parts.db.client;
  const cycle = await findCycle(tx, cycleId);
  if (cycle === undefined) return no('no-such-cycle');
  if (!isSecretary(await getActor(tx, visit.personId, { blocId: cycle.blocId, cycleId }))) return no('not-secretary');
  await saveDialogue(tx, { personId: visit.personId, chatId: visit.place.chatId, kind: TABLE, state: { cycleId }, updateId: visit.updateId, now: visit.now });
  return { screen: renderScoreTable(cycle, points) };
}

async function takeTable(parts: CyclesParts, visit: Visit, input: TypedInput): Promise<Answer> {
  const { cycleId } = z.object({ cycleId: z.number() }).parse(input.state);
  const table = readScoreTable(input.text ?? '');
  if (!table.ok) return no(table.refusal);
  const given = await giveScoreTable(parts.db, { cycleId, table: table.value }, visit);
  if (!given.ok) return no(given.refusal);
  await endDialogue(parts.db.client, { personId: visit.personId, chatId: visit.place.chatId, updateId: visit.updateId });
  const total = table.value.headings.reduce((sum, one) => sum + one.max, 0);
  return { send: screen([say('cycles-table-written', { count: table.value.headings.length, total: points(total) })], [[button(say('button-home'), action('home'))]]) };
}

export const cyclesFeature = (parts: CyclesParts): Feature => ({
  name: 'cycles',
  taps: [...foundingTaps(parts), tap('score-table', z.tuple([rowId]), (visit, [cycleId]) => showTable(parts, visit, cycleId)), ...handoverTaps(parts)],
  dialogues: [
    { kind: DIALOGUE, handle: (visit, input) => typed(parts, visit, input) },
    { kind: TABLE, handle: (visit, input) => takeTable(parts, visit, input) },
  ],
});
