/** The process is killed fifty times at random while units vote: no accepted vote is lost, none doubled, no tap forgotten. */
import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { readResult } from '#ballots';
import { openDatabase, type Database } from '#db';
import { say, systemClock } from '#kernel';
import { BOT_TOKEN, BOT_USERNAME, createRoom, gatherCast, memoryBlobs, memoryJournal, serveBotApi, type Room } from '#rehearsal';
import { bundle } from '../../scripts/prepare/bundle.mjs';
import { findBallot } from '../../src/ballots/store.ts';
import { openSqlite, removeDatabases, type Throwaway } from '../support/database.ts';
import { speaker } from '../support/evening.ts';
import { enterHall, rowsOf, shuffled, type Hall } from '../support/hall.ts';
import { makeMortal, type Mortal } from '../support/mortal.ts';

const BALLOTS = 5;
const KILLS_EACH = 10;
/** A life ends after so many things have happened at most, and a moment more: as random on a busy machine as on an idle one. */
const MOST_EVENTS = 40;
const LONGEST_LIFE_MS = 600;
const MOMENT_MS = 12;
/** A person who hears nothing taps again. */
const PATIENCE_MS = 900;

const SOURCE = fileURLToPath(new URL('../support/mortal-bot.mjs', import.meta.url));
/** As few files as the program itself: a life is loaded in half the time. */
const BUNDLE = fileURLToPath(new URL('../../dist/mortal-bot', import.meta.url));
const PROGRAM = join(BUNDLE, 'mortal-bot.js');
const RECORDED = 'Đã ghi nhận phiếu của';
const CLOSED = speaker.plain(say('refusal-ballots-closed'), 'vi');
const COUNTED = speaker.plain(say('ballots-toast-closed', { asked: 'papers' }), 'vi');

beforeAll(() => bundle({ entry: SOURCE, folder: BUNDLE }));

let mortal: Mortal | undefined;
let room: Room | undefined;
let close: (() => Promise<void>) | undefined;
afterEach(async () => {
  await mortal?.bury();
  await room?.stop();
  await close?.();
  await removeDatabases();
});

const ascending = (left: number, right: number): number => left - right;

interface Phone {
  readonly room: Room;
  readonly botId: number;
  readonly userId: number;
}

async function answerTo(phone: Phone, messageId: number, data: string): Promise<string | undefined> {
  const pressed = await phone.room.tap(phone.userId, phone.botId, messageId, { oldData: data });
  if (pressed.kind !== 'callback') return undefined;
  const answer = await Promise.race([phone.room.callbackAnswer(pressed.callbackId), pass(PATIENCE_MS, undefined, { ref: false })]);
  return answer?.text;
}

/** The newest message of the bot that carries this button. */
function findButton({ room: chats, userId, botId }: Phone, data: string): number | undefined {
  const carries = (message: ReturnType<Room['messagesFor']>[number]): boolean =>
    (message.message.reply_markup?.inline_keyboard ?? []).flat().some((button) => 'callback_data' in button && button.callback_data === data);
  return chats.messagesFor(userId, botId).findLast(carries)?.message.message_id;
}

const textOf = ({ room: chats, userId, botId }: Phone, messageId: number): string =>
  chats.messagesFor(userId, botId).find(({ message }) => message.message_id === messageId)?.message.text ?? '';

const anyOfTheBot = ({ room: chats, userId, botId }: Phone): number => chats.messagesFor(userId, botId).findLast(({ author }) => author === botId)?.message.message_id ?? 0;

async function heard({ room: chats, userId, botId }: Phone, act: () => Promise<unknown>): Promise<void> {
  const news = new Promise<void>((resolve) => {
    const forget = chats.subscribe((told) => {
      if (told.type !== 'event' || told.event.type !== 'message-posted' || told.event.key !== `private:${userId}:${botId}` || told.event.stored.author !== botId) return;
      forget();
      resolve();
    });
  });
  await act();
  await Promise.race([news, pass(PATIENCE_MS, undefined, { ref: false })]);
}

/** What the bot says to the tap and what then stands in the message; an impatient finger taps twice. */
async function tapCast(phone: Phone, messageId: number, data: string): Promise<string> {
  if (Math.random() < 0.3) void answerTo(phone, messageId, `cast:${data}`);
  return [await answerTo(phone, messageId, `cast:${data}`), textOf(phone, messageId)].join(' ');
}

function outcomeOf(told: string | undefined): 'recorded' | 'closed' | undefined {
  if (told?.includes(RECORDED) === true || told?.includes('đã bỏ phiếu') === true) return 'recorded';
  return told?.includes(CLOSED) === true ? 'closed' : undefined;
}

/** Taps until the bot has said what became of the vote. */
async function voteUntilTold(phone: Phone, ballotId: number, data: string): Promise<'recorded' | 'closed'> {
  for (;;) {
    const [sure, cast] = [findButton(phone, `sure:${data}`), findButton(phone, `cast:${data}`)];
    if (cast === undefined && sure === undefined) {
      await heard(phone, () => phone.room.pressStart(phone.userId, phone.botId, `v_${ballotId}`));
      continue;
    }
    const outcome = outcomeOf(cast === undefined ? await answerTo(phone, sure ?? 0, `sure:${data}`) : await tapCast(phone, cast, data));
    if (outcome !== undefined) return outcome;
  }
}

/** Taps once and never looks again: what Telegram has taken must reach the urn. */
async function voteOnce(phone: Phone, data: string): Promise<void> {
  await phone.room.tap(phone.userId, phone.botId, anyOfTheBot(phone), { oldData: `cast:${data}` });
}

/** Some way into a life: after a random number of deliveries, answers, messages and edits. */
async function randomMoment(chats: Room): Promise<void> {
  let left = Math.floor(Math.random() * MOST_EVENTS);
  const happened = new Promise<void>((resolve) => {
    if (left === 0) resolve();
    const forget = chats.subscribe(() => {
      left -= 1;
      if (left > 0) return;
      forget();
      resolve();
    });
  });
  await Promise.race([happened, pass(LONGEST_LIFE_MS, undefined, { ref: false })]);
  await pass(Math.random() * MOMENT_MS);
}

async function closeUntilTold(phone: Phone, ballotId: number): Promise<void> {
  for (;;) {
    const told = await answerTo(phone, anyOfTheBot(phone), `close:${ballotId}:yes`);
    if (told === COUNTED || told === CLOSED) return;
  }
}

interface Evening {
  readonly room: Room;
  readonly hall: Hall;
  readonly base: Throwaway;
  readonly bot: Mortal;
  readonly botId: number;
  readonly secretary: Phone;
  /** How many updates were not confirmed at a kill, for each kill that found any. */
  readonly orphans: number[];
  /** The phone of the unit's voter. */
  phoneOf(unitId: number): Phone;
}

/** A local Telegram in this process, a hall in a file, and the bot as a process of its own that has greeted everybody. */
async function beginEvening(): Promise<Evening> {
  const base = await openSqlite();
  const chats = await createRoom({ clock: systemClock, journal: memoryJournal(), blobs: memoryBlobs(), rates: 'off', random: Math.random });
  room = chats;
  const api = await serveBotApi(chats);
  close = api.close;
  const botId = (await chats.addBot({ token: BOT_TOKEN, username: BOT_USERNAME, first_name: 'Khối thi đua' })).user.id;
  const cast = await gatherCast(chats);
  const people = [cast.secretary, ...cast.representatives.values()];
  for (const userId of people) await chats.pressStart(userId, botId);
  const hall = await enterHall(base, { accounts: people });
  const group = await chats.createGroup({ title: 'Khối', creator: cast.secretary, members: [botId], kind: 'supergroup' });
  const { id: chatId } = await base.db.client.chat.create({ data: { channel: 'telegram', externalId: BigInt(group), kind: 'group', title: 'Khối', createdAt: systemClock.now() } });
  await base.db.client.bloc.update({ where: { id: hall.blocId }, data: { chatId } });
  const bot = makeMortal(PROGRAM, [base.url, base.folder, api.url, BOT_TOKEN]);
  mortal = bot;
  const phone = (userId: number): Phone => ({ room: chats, botId, userId });
  return { room: chats, hall, base, bot, botId, secretary: phone(cast.secretary), orphans: [], phoneOf: (unitId) => phone(people[hall.unitIds.indexOf(unitId) + 1] ?? 0) };
}

/** Each unit chooses its own place on the paper, so that every paper found says whose it must be. */
const ownPaper = (hall: Hall, unitId: number): number => 2 ** hall.unitIds.indexOf(unitId);

async function vote(evening: Evening, ballotId: number, unitId: number): Promise<string> {
  const data = `${ballotId}:${unitId}:${ownPaper(evening.hall, unitId)}`;
  const isPatient = evening.hall.unitIds.indexOf(unitId) % 3 !== 0;
  if (isPatient) return voteUntilTold(evening.phoneOf(unitId), ballotId, data);
  await voteOnce(evening.phoneOf(unitId), data);
  return 'tapped once';
}

const unconfirmed = ({ room: chats, botId }: Evening): number => chats.desk.state.bots.get(botId)?.pending.length ?? 0;

async function killAtRandom(evening: Evening): Promise<void> {
  await randomMoment(evening.room);
  await evening.bot.kill();
  if (unconfirmed(evening) > 0) evening.orphans.push(unconfirmed(evening));
}

/** One ballot of eleven units: nine kills while they vote, one while the secretary closes. Returns what each unit was told. */
async function voteThroughKills(evening: Evening, ballotId: number): Promise<ReadonlyMap<number, string>> {
  const { bot, hall, secretary } = evening;
  const waiting = shuffled(hall.unitIds);
  const told = new Map<number, string>();
  const voting: Promise<unknown>[] = [];
  await bot.kill();
  for (let life = 1; life < KILLS_EACH; life += 1) {
    await bot.live();
    for (const unitId of waiting.splice(0, 2)) voting.push(vote(evening, ballotId, unitId).then((outcome) => told.set(unitId, outcome)));
    await killAtRandom(evening);
  }
  await bot.live();
  await Promise.all(voting);
  const closing = closeUntilTold(secretary, ballotId);
  await killAtRandom(evening);
  await bot.live();
  await closing;
  return told;
}

async function expectCountedOnce(db: Database, hall: Hall, at: { readonly ballotId: number; readonly told: ReadonlyMap<number, string> }): Promise<number> {
  const { ballotId, told } = at;
  const pollbook = (await db.client.pollbookEntry.findMany({ where: { ballotId } })).map((row) => row.unitId);
  const papers = (await db.client.paper.findMany({ where: { ballotId } })).map((row) => Number(row.choice));
  const ballot = await findBallot(db.client, ballotId);
  expect(pollbook).toEqual(expect.arrayContaining([...told].filter(([, outcome]) => outcome !== 'closed').map(([unitId]) => unitId)));
  expect(papers.toSorted(ascending)).toEqual(pollbook.map((unitId) => ownPaper(hall, unitId)).toSorted(ascending));
  const verdict = ballot && (await readResult(db.client, ballot)).verdict;
  expect(verdict?.kind === 'vote' && verdict.counts.returned).toBe(pollbook.length);
  expect((await rowsOf(db, ballotId)).sealed).toBe(0);
  return pollbook.length;
}

/** What is not repeatable was said at most once; nothing that had to be said is missing without being in doubt. */
async function expectSaidOnce(db: Database, evening: Evening): Promise<void> {
  const rows = await db.client.outboxMessage.findMany({ where: { kind: 'ballot-opened' } });
  const group = evening.room.chatsOf(evening.secretary.userId).find(({ kind }) => kind === 'supergroup')?.chatId ?? 0;
  const opened = evening.room.messagesFor(evening.secretary.userId, group).filter(({ author, message }) => author === evening.botId && message.text?.startsWith('Khối thi đua · ') === false);
  const sent = rows.filter(({ state }) => state === 'sent').length;
  const inDoubt = rows.filter(({ state }) => state === 'in-doubt').length;
  // A ballot that was over before its opening could be told is done with unsaid.
  expect(sent + inDoubt).toBe(BALLOTS);
  expect(opened.filter(({ message }) => message.text?.includes('Trưởng khối')).length).toBeLessThanOrEqual(BALLOTS);
  expect(await db.client.outboxMessage.count({ where: { state: 'failed' } })).toBe(0);
}

test('fifty kills during ballots of eleven units: each accepted vote is counted once, each tap arrives', { timeout: 600_000 }, async () => {
  const evening = await beginEvening();
  const { base, hall, bot } = evening;
  const ballotIds: number[] = [];
  for (let one = 0; one < BALLOTS; one += 1) ballotIds.push(await hall.open());
  await base.db.close();
  // Everybody is greeted and has a message to press on.
  await bot.live();
  await evening.room.quiet({ withinMs: 60_000 });
  const told = new Map<number, ReadonlyMap<number, string>>();
  for (const ballotId of ballotIds) told.set(ballotId, await voteThroughKills(evening, ballotId));
  await evening.room.quiet({ withinMs: 60_000 });
  await bot.bury();
  expect(bot.complaints).toEqual([]);

  const db = await openDatabase(base.url);
  let counted = 0;
  for (const ballotId of ballotIds) counted += await expectCountedOnce(db, hall, { ballotId, told: told.get(ballotId) ?? new Map() });
  await expectSaidOnce(db, evening);
  await db.close();
  expect(hall.parts.keyring.list()).toEqual([]);
  expect(counted).toBe(BALLOTS * 11);
  // Many a tap was on its way when the process died; all have been taken since.
  expect(evening.orphans.length).toBeGreaterThan(10);
  expect(unconfirmed(evening)).toBe(0);
});
