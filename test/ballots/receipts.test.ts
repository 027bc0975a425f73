/** Receipt words: off unless switched on, said once to the one who casts, at rest nowhere in clear while the ballot is open, beside the papers afterwards. */
import { afterEach, expect, test } from 'vitest';
import { publishResults } from '#announcements';
import { findPacket, openBallot } from '#ballots';
import { assert, type Log, type LogEvent } from '#kernel';
import { presetRule, recountText, type Packet } from '#tally';
import { chooseReceipts } from '../../src/ballots/receipts.ts';
import { receiptsOf, receiptWord, RECEIPTS } from '../../src/ballots/rules/receipts.ts';
import { openPaper, sealPaper } from '../../src/ballots/sealing.ts';
import { digest } from '../support/digest.ts';
import { forEachDatabase, type Throwaway } from '../support/database.ts';
import { beginEvening, type Evening } from '../support/evening.ts';
import { enterHall, HALL_TIME, shuffled, type Hall } from '../support/hall.ts';
import { newestScreen, pressWith } from '../support/listener.ts';
import { readAll } from './curious-administrator.ts';

const UNITS = 5;
const WORD = /[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}/g;
const WARNING = 'Người khác có thể ép đơn vị cho xem từ nhận phiếu.';
const bySecretary = (hall: Hall) => ({ personId: hall.secretaryId, now: HALL_TIME });

let evening: Evening | undefined;
afterEach(async () => {
  await evening?.end();
  evening = undefined;
});

interface Room {
  readonly base: Throwaway;
  readonly hall: Hall;
  readonly lines: readonly unknown[];
  readonly secretary: number;
  /** The account of each unit's voter, in the order of the units. */
  readonly voters: readonly number[];
  readonly press: (account: number, data: string) => Promise<string | undefined>;
  readonly shown: (account: number) => string;
  /** Everything the bot has said to the person and left on the screen. */
  readonly heard: (account: number) => string;
}

function paperOf(on: Evening, account: number): { readonly messageId?: number } {
  const found = on.room.messagesFor(account, on.stage.botId).findLast(({ message }) => message.text?.startsWith('Phiếu bầu') === true);
  return found === undefined ? {} : { messageId: found.message.message_id };
}

async function enter(base: Throwaway): Promise<Room> {
  const lines: [LogEvent, object | undefined][] = [];
  const note = (event: LogEvent, fields?: object) => void lines.push([event, fields]);
  const log: Log = { info: note, warn: note, error: note };
  const on = await beginEvening(base, { log });
  evening = on;
  const accounts = [on.cast.secretary, ...on.cast.representatives.values()].slice(0, UNITS + 1);
  const hall = await enterHall(base, { accounts, units: UNITS, log });
  for (const account of accounts) await on.stage.start(account);
  const [secretary = 0, ...voters] = accounts;
  return {
    base, hall, lines, secretary, voters,
    // A paper is pressed on its own message, wherever it stands in the chat.
    press: (account, data) => pressWith(on, { account, ...paperOf(on, account) }, data),
    shown: (account) => newestScreen(on, account)?.message.text ?? '',
    heard: (account) => on.room.messagesFor(account, on.stage.botId).map(({ message }) => message.text ?? '').join('\n'),
  };
}

async function packetOf(base: Throwaway, hall: Hall, ballotId: number): Promise<{ text: string; evidence: Extract<Packet['evidence'], { kind: 'papers' }> }> {
  const published = await publishResults({ db: base.db, sayQuestion: () => 'bầu Trưởng khối' }, hall.conferenceId, bySecretary(hall));
  assert(published.ok, published.ok ? '' : published.refusal);
  const packet = await findPacket(base.db.client, ballotId);
  assert(packet !== undefined, 'what is published has its packet');
  return { text: packet.text, evidence: (JSON.parse(packet.text) as { evidence: Extract<Packet['evidence'], { kind: 'papers' }> }).evidence };
}

/** Casts a different choice for each unit, in a random order; gives back the word each unit read on its own screen. */
async function castAll(room: Room, ballotId: number): Promise<ReadonlyMap<number, string>> {
  const words = new Map<number, string>();
  for (const place of shuffled(room.voters.map((_, index) => index))) {
    const [account = 0, unitId] = [room.voters[place], room.hall.unitIds[place]];
    expect(await room.press(account, `cast:${ballotId}:${unitId}:${2 ** place}`)).toContain('Đã ghi nhận');
    const [word, ...more] = room.heard(account).match(WORD) ?? [];
    expect(more).toEqual([]);
    if (word !== undefined) words.set(place, word);
  }
  return words;
}

test('words are plain signs, each number its own, and a word that two papers would share is given to none', () => {
  expect([receiptWord(0), receiptWord(RECEIPTS - 1), receiptWord(33)]).toEqual(['0000-0000', 'ZZZZ-ZZZZ', '0000-0011']);
  expect(receiptsOf([1, 2, undefined])).toEqual(['0000-0001', '0000-0002', undefined]);
  expect(receiptsOf([1, 2, 1])).toEqual([undefined, undefined, undefined]);
});

test('a sealed paper looks the same with and without a word, and gives back both', () => {
  const key = Buffer.alloc(32, 7);
  for (const plain of [{ paper: 5 }, { paper: 5, receipt: RECEIPTS - 1 }, { paper: 2 ** 49, receipt: 0 }]) {
    const sealed = sealPaper(key, 1, plain);
    expect(sealed).toHaveLength(sealPaper(key, 1, { paper: 0 }).length);
    expect(openPaper(key, 1, sealed)).toEqual(plain);
  }
});

forEachDatabase((open) => {
  test('the secretary switches it on and reads why one might not; each word is said once, and leads to its own paper in the packet', async () => {
    const room = await enter(await open());
    const { base, hall, secretary, voters } = room;
    const ballotId = await hall.prepare();
    await room.press(secretary, `ballot:${ballotId}`);
    expect(room.shown(secretary)).not.toContain(WARNING);
    await room.press(secretary, `receipts:${ballotId}:on`);
    expect(room.shown(secretary)).toContain(WARNING);
    expect((await openBallot(hall.parts, ballotId, bySecretary(hall))).ok).toBe(true);
    const words = await castAll(room, ballotId);
    expect(new Set(words.values()).size).toBe(UNITS);

    // A second tap says that the unit has voted: it shows the word to nobody again, and does not take it from who is writing it down.
    const [voter = 0, unitId] = [voters[0], hall.unitIds[0]];
    const deputy = await hall.addPerson('Phó Giám đốc', { unitId: unitId ?? 0, canVote: true });
    for (const data of [`cast:${ballotId}:${unitId}:1`, `mark:${ballotId}:${unitId}:0`]) expect(await room.press(voter, data)).toContain('đã bỏ phiếu');
    expect(room.heard(voter).match(WORD)).toEqual([words.get(0)]);
    expect(room.heard(voter)).toContain('Ghi lại từ này');
    expect(await hall.cast(ballotId, unitId ?? 0, { paper: 1, personId: deputy })).toEqual({ ok: false, refusal: 'already-voted' });

    // While it is open: no file, table or log line has a word in it.
    const tables = [await base.db.client.outboxMessage.findMany(), await base.db.client.dialogue.findMany(), await base.db.client.auditEntry.findMany(), await base.db.client.pollbookEntry.findMany(), await base.db.client.paper.findMany()];
    const spoken = JSON.stringify([tables, room.lines], (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
    const files = readAll(base.folder).map(({ bytes }) => bytes.toString('latin1'));
    for (const word of words.values()) {
      for (const form of [word, word.replace('-', '')]) expect([spoken, ...files].filter((text) => text.includes(form))).toEqual([]);
    }

    expect((await hall.close(ballotId)).ok).toBe(true);
    expect(new Set((await base.db.client.paper.findMany({ where: { ballotId } })).map((row) => row.receipt))).toEqual(new Set(words.values()));
    expect(JSON.stringify(room.lines)).not.toMatch(WORD);
    const { text, evidence } = await packetOf(base, hall, ballotId);
    for (const [place, word] of words) {
      const own = '.'.repeat(UNITS).split('').map((sign, index) => (index === place ? 'x' : sign)).join('');
      expect(evidence.papers[evidence.receipts?.indexOf(word) ?? -1]).toBe(own);
    }
    expect(recountText(text, digest)).toMatchObject({ agrees: true });
  });

  test('it is off by default, and off again after a second tap: no word is said, none is in the packet', async () => {
    const room = await enter(await open());
    const { base, hall, secretary } = room;
    const ballotId = await hall.prepare();
    await room.press(secretary, `receipts:${ballotId}:on`);
    await room.press(secretary, `receipts:${ballotId}:off`);
    expect(room.shown(secretary)).not.toContain(WARNING);
    expect((await openBallot(hall.parts, ballotId, bySecretary(hall))).ok).toBe(true);
    expect((await castAll(room, ballotId)).size).toBe(0);
    expect((await hall.close(ballotId)).ok).toBe(true);
    const { text, evidence } = await packetOf(base, hall, ballotId);
    expect(evidence.receipts).toBeUndefined();
    expect(recountText(text, digest)).toMatchObject({ agrees: true });
  });

  test('only whoever runs the conference switches it, only before opening, only for a secret ballot', async () => {
    const base = await open();
    const hall = await enterHall(base, { units: 3 });
    const [unitId = 0] = hall.unitIds;
    const on = (ballotId: number, personId = hall.secretaryId) => chooseReceipts(base.db, { ballotId, receipts: 'on' }, { personId, now: HALL_TIME });
    const draft = await hall.prepare();
    expect(await on(draft, hall.voterOf(unitId))).toEqual({ ok: false, refusal: 'not-allowed' });
    expect(await on(await hall.prepare(presetRule('show-of-hands-majority')))).toEqual({ ok: false, refusal: 'receipts-need-secret' });
    expect(await on(await hall.open())).toEqual({ ok: false, refusal: 'not-draft' });
    expect(await base.db.client.ballot.count({ where: { hasReceipts: true } })).toBe(0);
    expect(await on(draft)).toMatchObject({ ok: true, value: { hasReceipts: true } });
  });
});
