/** Plays a reported conference through the Bot API: from an empty room to the announced awards and leader, button by button. */
import { expect } from 'vitest';
import { instantOf, searchKey } from '#kernel';
import { recountText, unbundlePackets } from '#tally';
import { digest } from './digest.ts';
import type { Evening } from './evening.ts';

/** A conference as printed in its report; `short` is ours, for buttons. */
export interface ReportedConference {
  readonly bloc: string;
  readonly province: string;
  readonly year: number;
  readonly date: string;
  readonly at: string;
  readonly units: readonly { readonly official: string; readonly short: string }[];
  /** Names as printed, in the order of the report → units as printed. */
  readonly awards: Readonly<Record<string, readonly string[]>>;
  readonly leader: string;
}

type Account = Parameters<Evening['stage']['say']>[0];

export interface Replay {
  readonly evening: Evening;
  readonly facts: ReportedConference;
  readonly group: Account;
  /** By short name. */
  readonly people: ReadonlyMap<string, Account>;
}

/** Nothing is refused in a replay: an alert says why. */
async function tap({ evening }: Pick<Replay, 'evening'>, at: { who: Account; chat?: Account }, ...wanted: readonly (string | { readonly label: string })[]): Promise<void> {
  for (const one of wanted) {
    const answer = await evening.stage.press(at.who, at.chat ?? evening.stage.botId, typeof one === 'string' ? { does: one } : one);
    expect(answer?.alert === true ? answer.text : '', `after ${JSON.stringify(one)}`).toBe('');
  }
}

const bySecretary = (replay: Replay, ...wanted: readonly (string | { readonly label: string })[]): Promise<void> => tap(replay, { who: replay.evening.cast.secretary }, ...wanted);

/** The unit a printed name means: case, and the place of a tone mark, do not make another unit. */
export function shortOf(facts: ReportedConference, printed: string): string {
  const unit = facts.units.find((one) => [one.official, one.short].some((name) => searchKey(name) === searchKey(printed)));
  expect(unit, `${printed} is a unit of the bloc`).toBeDefined();
  return unit?.short ?? '';
}

const officialOf = (facts: ReportedConference, printed: string): string => facts.units.find((one) => one.short === shortOf(facts, printed))?.official ?? '';

export async function gather(evening: Evening, facts: ReportedConference): Promise<Replay> {
  const { room, stage, cast, clock } = evening;
  const { secretary } = cast;
  clock.set(instantOf(facts.date, facts.at, 'Asia/Ho_Chi_Minh'));
  await stage.start(secretary);
  await tap({ evening }, { who: secretary }, 'found');
  await stage.say(secretary, stage.botId, facts.bloc);
  await tap({ evening }, { who: secretary }, 'found-kind:khoi');
  await stage.say(secretary, stage.botId, facts.province);
  await stage.say(secretary, stage.botId, String(facts.year));
  await stage.say(secretary, stage.botId, facts.units.map((unit) => `${unit.official} | ${unit.short}`).join('\n'));
  await tap({ evening }, { who: secretary }, 'found-yes');
  const people = new Map<string, Account>();
  for (const { short } of facts.units) people.set(short, (await room.addUser({ first_name: `Đại diện ${short}`, language_code: 'vi' })).id);
  const group = await room.createGroup({ title: `${facts.province} (số liệu minh họa)`, creator: secretary, members: [...people.values()], kind: 'supergroup' });
  const urls = room.messagesFor(secretary, stage.botId).flatMap(({ message }) => (message.reply_markup?.inline_keyboard ?? []).flat()).flatMap((one) => ('url' in one && one.url !== undefined ? [one.url] : []));
  await room.openLink(secretary, urls.findLast((url) => url.includes('startgroup=')) ?? '', group);
  await stage.settle();
  const replay: Replay = { evening, facts, group, people };
  for (const [short, person] of people) {
    await tap(replay, { who: person, chat: group }, 'represent');
    await tap(replay, { who: person }, { label: short }, 'position');
    await bySecretary(replay, 'member');
  }
  return replay;
}

export async function openConference(replay: Replay): Promise<void> {
  const { stage, cast } = replay.evening;
  await stage.say(cast.secretary, stage.botId, '/hoinghi');
  await bySecretary(replay, 'conference-open', 'conference-open');
  for (const person of replay.people.values()) await tap(replay, { who: person, chat: replay.group }, 'present');
}

/** The list as the bloc calls its awards, in the order of the report. */
export async function listAwards(replay: Replay): Promise<void> {
  const { evening: { stage, cast }, facts } = replay;
  await stage.say(cast.secretary, stage.botId, '/hoinghi');
  await bySecretary(replay, 'ballots', 'awards');
  await stage.say(cast.secretary, stage.botId, Object.entries(facts.awards).map(([name, units]) => `${name} | ${units.length}`).join('\n'));
}

/** One question by a method, from the draft to the closing; `during` is what the units do in between. */
export async function decide(replay: Replay, question: { readonly title: string; readonly method?: string; readonly proposed?: readonly string[] }, during: () => Promise<void> = () => Promise.resolve()): Promise<void> {
  await bySecretary(replay, { label: question.title });
  if (question.method !== undefined) await bySecretary(replay, 'methods', { label: question.method });
  if (question.proposed !== undefined) {
    await bySecretary(replay, 'candidates', ...question.proposed.map((printed) => ({ label: shortOf(replay.facts, printed) })), 'ballot');
  }
  await bySecretary(replay, 'open', 'open');
  await during();
  await bySecretary(replay, 'close', 'close', 'ballots');
}

/** Every unit presses the same in the group. */
export const everybody = (replay: Replay, label: string): (() => Promise<void>) => async () => {
  for (const person of replay.people.values()) await tap(replay, { who: person, chat: replay.group }, { label });
};

/** A secret ballot: the leader's own unit and all others choose it, one leaves its paper blank (số liệu minh họa). */
export const voteFor = (replay: Replay, printed: string): (() => Promise<void>) => async () => {
  const [first] = replay.people.keys();
  for (const [short, person] of replay.people) {
    await tap(replay, { who: person, chat: replay.group }, 'receive');
    await tap(replay, { who: person }, { label: short === first ? 'Để phiếu trắng' : shortOf(replay.facts, printed) }, 'cast');
  }
};

export async function publishAndClose(replay: Replay): Promise<void> {
  const { stage, cast } = replay.evening;
  await bySecretary(replay, 'publish', 'publish');
  await stage.say(cast.secretary, stage.botId, '/hoinghi');
  await bySecretary(replay, 'conference-close', 'conference-close');
}

interface Told {
  readonly text: string;
  readonly file: string | undefined;
  readonly fileId: string | undefined;
}

const toldInGroup = ({ evening, group }: Replay): readonly Told[] =>
  evening.room
    .messagesFor(evening.cast.secretary, group)
    .filter((one) => one.author === evening.stage.botId)
    .map(({ message }) => ({ text: message.text ?? message.caption ?? '', file: message.document?.file_name, fileId: message.document?.file_id }));

/** The recount packets that were sent to the group, as files. */
async function packetsInGroup(replay: Replay): Promise<readonly string[]> {
  const texts = [];
  for (const { file, fileId } of toldInGroup(replay)) {
    if (fileId === undefined || file?.endsWith('.json') !== true) continue;
    texts.push(new TextDecoder().decode((await replay.evening.room.file(fileId))?.bytes));
  }
  return texts;
}

/** Whoever has the files counts them again, without the program's database; one file may hold several packets. */
export async function expectRecount(replay: Replay, howMany: number): Promise<void> {
  const files = (await packetsInGroup(replay)).map((text) => (unbundlePackets(text) ?? [text]).map((packet) => recountText(packet, digest)));
  expect(files.map((reports) => reports.every((report) => report.agrees))).toEqual(Array.from({ length: howMany }, () => true));
}

/** What every replay ends with: exactly the reported awards and leader, and a quiet, clean chat. */
export function expectReported(replay: Replay, leaderSentence: string): void {
  const { evening: { room, cast }, facts, group } = replay;
  const told = toldInGroup(replay);
  const results = told.find(({ text }) => text.includes(leaderSentence));
  expect(results, told.map(({ text }) => text).join('\n---\n')).toBeDefined();
  const lines = results?.text.split('\n') ?? [];
  const awarded = Object.entries(facts.awards).map(([name, units]) => [name, units.map((unit) => officialOf(facts, unit)).toSorted()]);
  const said = Object.keys(facts.awards).map((name) => {
    const line = lines.find((one) => one.startsWith(`${name}: `)) ?? '';
    const names = line.slice(name.length + 2, -1);
    return [name, (facts.awards[name]?.length === 1 ? [names] : names.split(/, |; /u)).toSorted()];
  });
  expect(said).toEqual(awarded);
  const board = room.chatsOf(cast.secretary).find(({ chatId }) => chatId === group)?.pinned?.message.text ?? '';
  expect(board).toContain(`Trưởng khối: ${officialOf(facts, facts.leader)}`);
  expect(told.length, told.map(({ text }) => text.split('\n')[0]).join('\n')).toBeLessThanOrEqual(15);
  expect(room.refusals()).toEqual([]);
  expect(room.unansweredCallbacks()).toEqual([]);
}
