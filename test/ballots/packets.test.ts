/** What is published can be counted again by anybody: every method, ties and their material, the chain, a changed byte. */
import { expect, test } from 'vitest';
import { publishResults } from '#announcements';
import { closeBallot, findPacket, openBallot, prepareRunOff } from '#ballots';
import { documentsOutboxKinds } from '#documents';
import { assert } from '#kernel';
import { enterOfficialScores, readYearScores } from '#scores';
import { presetRule, recountText, sealPacket, unbundlePackets, withChain, type PacketInput, type Rule } from '#tally';
import type { Messenger, OutgoingFile } from '#telegram';
import { decideTie } from '../../src/ballots/decide-tie.ts';
import { setOptions } from '../../src/ballots/store.ts';
import { objectTo, voteOpenly } from '../../src/ballots/vote-openly.ts';
import { digest } from '../support/digest.ts';
import { forEachDatabase, type Throwaway } from '../support/database.ts';
import { speaker } from '../support/evening.ts';
import { enterHall, HALL_TIME, type Hall } from '../support/hall.ts';

const bySecretary = (hall: Hall) => ({ personId: hall.secretaryId, now: HALL_TIME });
const byUnit = (hall: Hall, unitId: number) => ({ personId: hall.voterOf(unitId), now: HALL_TIME });

async function open(base: Throwaway, hall: Hall, question: { rule: Rule; options: readonly number[] }): Promise<number> {
  const ballotId = await hall.prepare(question.rule);
  await setOptions(base.db.client, ballotId, question.options);
  const opened = await openBallot(hall.parts, ballotId, bySecretary(hall));
  assert(opened.ok, opened.ok ? '' : opened.refusal);
  return ballotId;
}

async function publish(base: Throwaway, hall: Hall): Promise<void> {
  const published = await publishResults({ db: base.db, sayQuestion: (_bloc, ballot) => `bầu năm ${ballot.forYear}` }, hall.conferenceId, bySecretary(hall));
  assert(published.ok, published.ok ? '' : published.refusal);
}

async function textOf(base: Throwaway, ballotId: number): Promise<string> {
  const packet = await findPacket(base.db.client, ballotId);
  assert(packet !== undefined, 'what is published has its packet');
  return packet.text;
}

/** What the outbox hands to Telegram for these rows. */
async function sentFiles(base: Throwaway, hall: Hall, payloads: readonly string[]): Promise<readonly OutgoingFile[]> {
  const files: OutgoingFile[] = [];
  const messenger = { sendFile: async (_place: unknown, file: OutgoingFile) => { files.push(file); return { ok: true, messageId: 1 }; } } as unknown as Messenger;
  const chat = await base.db.client.chat.upsert({ where: { channel_externalId: { channel: 'telegram', externalId: -100n } }, update: {}, create: { channel: 'telegram', externalId: -100n, kind: 'group', title: 'Khối', createdAt: HALL_TIME } });
  await base.db.client.bloc.update({ where: { id: hall.blocId }, data: { chatId: chat.id } });
  const kind = documentsOutboxKinds({ db: base.db, messenger, speaker }).find((one) => one.kind === 'recount-packet');
  for (const payload of payloads) expect(await kind?.deliver(JSON.parse(payload), HALL_TIME)).toBe('sent');
  return files;
}

const threeOf = (hall: Hall): readonly [number, number, number] => {
  const [first = 0, second = 0, third = 0] = hall.unitIds;
  return [first, second, third];
};

const sheet = (hall: Hall, unitId: number, total: number) => ({ cycleId: hall.cycleId, unitId, revision: 1, deadlineRevision: 1, total, points: '{}', note: '', submittedAt: HALL_TIME, actingPersonId: hall.voterOf(unitId), onBehalf: false });

async function enter(base: Throwaway, hall: Hall, points: readonly (readonly [number, number])[]): Promise<void> {
  const entered = await enterOfficialScores(base.db, { cycleId: hall.cycleId, scores: points.map(([unitId, total]) => ({ unitId, total })) }, bySecretary(hall));
  assert(entered.ok, entered.ok ? '' : entered.refusal);
}

forEachDatabase((openDatabase) => {
  test('a packet says itself what no recount can check: whether a secret paper named its own unit', async () => {
    const base = await openDatabase();
    const hall = await enterHall(base, { units: 3 });
    const rule: Rule = { ...presetRule('leader-majority'), ownUnit: 'forbidden' };
    const secret = await open(base, hall, { rule, options: hall.unitIds.slice(0, 1) });
    const free = await open(base, hall, { rule: presetRule('leader-majority'), options: hall.unitIds });
    for (const unitId of hall.unitIds.slice(1)) await hall.cast(secret, unitId, { paper: 1 });
    await hall.cast(secret, hall.unitIds[0] ?? 0, { paper: 0 });
    for (const unitId of hall.unitIds) await hall.cast(free, unitId, { paper: 1 });
    for (const ballotId of [secret, free]) expect((await closeBallot(hall.parts, ballotId, bySecretary(hall))).ok).toBe(true);
    await publish(base, hall);
    const reports = [];
    for (const ballotId of [secret, free]) reports.push(recountText(await textOf(base, ballotId), digest));
    expect(reports.map((report) => [report.agrees, report.notRechecked])).toEqual([[true, ['own-unit']], [true, []]]);
    expect(JSON.parse(await textOf(base, secret))).toMatchObject({ stated: { notRechecked: ['own-unit'] } });
    expect(await textOf(base, free)).not.toContain('notRechecked');
  });

  test('each method leaves a packet that recounts to the stated result, chained to the one before it', async () => {
    const base = await openDatabase();
    const hall = await enterHall(base, { units: 3 });
    const [first, second, third] = threeOf(hall);
    const secret = await open(base, hall, { rule: presetRule('leader-majority'), options: hall.unitIds });
    for (const unitId of hall.unitIds) await hall.cast(secret, unitId, { paper: 1 });
    const hands = await open(base, hall, { rule: presetRule('show-of-hands-majority'), options: [second] });
    for (const unitId of [first, second]) await voteOpenly(base.db, { ballotId: hands, says: { mark: 'yes' } }, byUnit(hall, unitId));
    const agreed = await open(base, hall, { rule: presetRule('agreement'), options: [third] });
    const objected = await open(base, hall, { rule: presetRule('agreement'), options: [first] });
    expect((await objectTo(base.db, objected, byUnit(hall, second))).ok).toBe(true);
    const named = await open(base, hall, { rule: presetRule('nomination'), options: hall.unitIds });
    for (const unitId of [second, third]) await voteOpenly(base.db, { ballotId: named, says: { unitId: third } }, byUnit(hall, unitId));
    const ids = [secret, hands, agreed, objected, named];
    for (const ballotId of ids) expect((await closeBallot(hall.parts, ballotId, bySecretary(hall))).ok).toBe(true);
    await publish(base, hall);
    const reports = [];
    for (const ballotId of ids) reports.push(recountText(await textOf(base, ballotId), digest));
    expect(reports.map((report) => [report.agrees, report.verdict?.elected])).toEqual([
      [true, [String(first)]], [true, [String(second)]], [true, [String(third)]], [true, []], [true, [String(third)]],
    ]);
    expect(withChain(reports).every((report) => report.agrees)).toBe(true);
    // Five at once go to the group as one file, of which the recount takes every packet as it was sealed.
    const rows = await base.db.client.outboxMessage.findMany({ where: { blocId: hall.blocId, kind: 'recount-packet' } });
    const [file, ...others] = await sentFiles(base, hall, rows.map((row) => row.payload));
    const texts = [];
    for (const ballotId of ids) texts.push(await textOf(base, ballotId));
    expect([file?.name, others]).toEqual(['kiem-phieu-2019.json', []]);
    expect(unbundlePackets(new TextDecoder().decode(file?.bytes))).toEqual(texts);
    // What an earlier program had left in the outbox still goes out.
    const [single] = await sentFiles(base, hall, [JSON.stringify({ ballotId: hands, isAll: false })]);
    expect(new TextDecoder().decode(single?.bytes)).toBe(texts[1]);
  });

  test('packets of two installations agree in one recount; of one conference all keep the id that its first packet got, also one that an earlier program gave', async () => {
    const decided = async (base: Throwaway, hall: Hall): Promise<string> => {
      const ballotId = await open(base, hall, { rule: presetRule('agreement'), options: hall.unitIds.slice(0, 1) });
      // Somebody objects, so that nobody is elected and the question may be put again.
      expect((await objectTo(base.db, ballotId, byUnit(hall, hall.unitIds[1] ?? 0))).ok).toBe(true);
      expect((await closeBallot(hall.parts, ballotId, bySecretary(hall))).ok).toBe(true);
      await publish(base, hall);
      return textOf(base, ballotId);
    };
    const chainOf = (text: string) => (JSON.parse(text) as PacketInput).chain;
    const recounted = (texts: readonly string[]) => withChain(texts.map((text) => recountText(text, digest))).flatMap((report) => report.differences);
    const [here, there] = [await openDatabase(), await openDatabase()];
    const [one, other] = [await enterHall(here, { units: 3 }), await enterHall(there, { units: 3 })];
    const [first, foreign] = [await decided(here, one), await decided(there, other)];
    expect(one.conferenceId).toBe(other.conferenceId);
    expect(chainOf(first)?.id).not.toBe(chainOf(foreign)?.id);
    const { packet: row } = here.db.client;
    const { hash } = await row.findFirstOrThrow();
    const second = await decided(here, one);
    expect(chainOf(second)).toEqual({ id: chainOf(first)?.id, place: 1, previous: hash });
    expect(recounted([foreign, second, first])).toEqual([]);

    // As an earlier program sealed it: the number of the conference alone.
    const { hash: _hash, ...packet } = JSON.parse(foreign) as PacketInput;
    const old = sealPacket({ ...packet, chain: { id: `conference-${other.conferenceId}`, place: 0, previous: null } }, digest);
    await there.db.client.packet.updateMany({ data: { json: old.text, hash: old.hash } });
    const next = await decided(there, other);
    expect(chainOf(next)).toEqual({ id: `conference-${other.conferenceId}`, place: 1, previous: old.hash });
    expect(recounted([first, next, second, old.text])).toEqual([]);
  });

  test('a byte that was changed afterwards is named', async () => {
    const base = await openDatabase();
    const hall = await enterHall(base, { units: 3 });
    const ballotId = await hall.open();
    for (const unitId of hall.unitIds) await hall.cast(ballotId, unitId, { paper: 1 });
    await hall.close(ballotId);
    await publish(base, hall);
    const text = await textOf(base, ballotId);
    expect(recountText(text, digest).agrees).toBe(true);
    const forged = recountText(text.replace('"x.."', '".x."'), digest);
    expect(forged.agrees).toBe(false);
    expect(forged.firstDifference).toBeDefined();
  });

  test('a tie in a secret ballot goes to the higher official score, where these are equal or one is missing to the higher self-score; both stand in the packet', async () => {
    const base = await openDatabase();
    const hall = await enterHall(base, { units: 4 });
    const [first, second, third] = threeOf(hall);
    await base.db.client.scoreSheet.createMany({ data: [sheet(hall, first, 9_900), sheet(hall, second, 9_000), sheet(hall, third, 9_999)] });
    const tiedUnder = async (points: readonly [number, number][]): Promise<{ ballotId: number; elected: readonly string[] }> => {
      await enter(base, hall, points);
      const ballotId = await hall.open(presetRule('most-votes'));
      for (const [index, unitId] of hall.unitIds.entries()) await hall.cast(ballotId, unitId, { paper: index < 2 ? 1 : 2 });
      const closed = await closeBallot({ ...hall.parts, readScores: readYearScores }, ballotId, bySecretary(hall));
      assert(closed.ok, 'the question can be closed');
      return { ballotId, elected: closed.value.verdict.elected };
    };
    const missing = await tiedUnder([[second, 9_800]]);
    const official = await tiedUnder([[first, 9_500]]);
    const equal = await tiedUnder([[first, 9_800]]);
    expect([missing.elected, official.elected, equal.elected]).toEqual([[String(first)], [String(second)], [String(first)]]);
    await enter(base, hall, [[first, 1], [second, 2]]);
    await publish(base, hall);
    for (const { ballotId, elected } of [missing, official, equal]) {
      const report = recountText(await textOf(base, ballotId), digest);
      expect([report.agrees, report.verdict?.elected]).toEqual([true, elected]);
    }
    const { ties } = JSON.parse(await textOf(base, official.ballotId)) as PacketInput;
    const [one, other] = [String(first), String(second)];
    expect(ties).toMatchObject({ officialScores: [{ option: one, hundredths: 9_500 }, { option: other, hundredths: 9_800 }], selfScores: [{ option: one, hundredths: 9_900 }, { option: other, hundredths: 9_000 }] });
  });

  test('where the rule leaves the last tie to the chair, the decision needs a reason and is recounted with it', async () => {
    const base = await openDatabase();
    const hall = await enterHall(base, { units: 4 });
    const [first] = threeOf(hall);
    const rule = presetRule('most-votes');
    const ballotId = await hall.open({ ...rule, ties: ['self-score', 'chair'] });
    for (const [index, unitId] of hall.unitIds.entries()) await hall.cast(ballotId, unitId, { paper: index < 2 ? 1 : 2 });
    await hall.close(ballotId);
    for (const reason of ['  ', '.', '10/10']) expect(await decideTie(base.db, { ballotId, unitIds: [first], reason }, bySecretary(hall))).toEqual({ ok: false, refusal: 'chair-reason' });
    expect((await decideTie(base.db, { ballotId, unitIds: [first], reason: `Đ${'🌾'.repeat(500)}` }, bySecretary(hall))).ok).toBe(true);
    expect(await decideTie(base.db, { ballotId, unitIds: [first], reason: 'Lần nữa' }, bySecretary(hall))).toEqual({ ok: false, refusal: 'no-tie' });
    await publish(base, hall);
    // The reason was cut to its limit between two characters: with half of one the packet would be refused.
    const report = recountText(await textOf(base, ballotId), digest);
    expect([report.agrees, report.verdict?.elected]).toEqual([true, [String(first)]]);

    // The packet says of each candidate what became of it and why; whoever seals another reason anew is found out.
    const { hash: _hash, ...packet } = JSON.parse(await textOf(base, ballotId)) as PacketInput;
    expect(packet.stated).toMatchObject({ outcomes: [{ option: String(first), outcome: 'elected', reason: 'won-by-chair' }, { reason: 'lost-the-tie' }, { reason: 'no-votes' }, { reason: 'no-votes' }], quorum: { units: 4, present: 4, met: true } });
    const outcomes = packet.stated.outcomes?.map((row) => (row.option === String(first) ? { ...row, reason: 'highest' as const } : row));
    const forged = sealPacket({ ...packet, stated: { ...packet.stated, outcomes } }, digest);
    expect(recountText(forged.text, digest)).toMatchObject({ agrees: false, firstDifference: { where: `stated.outcomes.${first}.reason`, stated: 'highest', recounted: 'won-by-chair' } });
  });

  test('the packet of a further round names the packet of the round before it and who withdrew, and is recounted as the one that round generated', async () => {
    const base = await openDatabase();
    const hall = await enterHall(base, { units: 6 });
    const [first, second, third] = threeOf(hall);
    const rule = presetRule('most-votes');
    const before = await hall.open({ ...rule, runOff: { ...rule.runOff, rounds: 1 } });
    for (const [index, unitId] of hall.unitIds.entries()) await hall.cast(before, unitId, { paper: [1, 1, 2, 2, 4, 4][index] ?? 0 });
    await hall.close(before);
    const next = await prepareRunOff(base.db, before, bySecretary(hall));
    assert(next.ok, 'the rules allow a further round');
    await setOptions(base.db.client, next.value.id, [first, second]);
    await openBallot(hall.parts, next.value.id, bySecretary(hall));
    for (const unitId of hall.unitIds) await hall.cast(next.value.id, unitId, { paper: 2 });
    await hall.close(next.value.id);
    await publish(base, hall);
    const texts = [await textOf(base, before), await textOf(base, next.value.id)];
    const [of, followed] = texts.map((text) => recountText(text, digest));
    expect(followed).toMatchObject({ agrees: true, heldAs: { of: of?.hash, withdrawn: [String(third)] }, verdict: { elected: [String(second)] } });
    expect(withChain(texts.map((text) => recountText(text, digest))).map((report) => report.agrees)).toEqual([true, true]);

    // The same round with a candidate nobody let through, sealed anew by whoever forges it.
    const { hash: _hash, ...packet } = JSON.parse(texts[1] ?? '') as PacketInput;
    const typed = sealPacket({ ...packet, stated: { elected: [String(second)] }, options: packet.options.map((option) => (option.id === String(first) ? { id: String(third) } : option)) }, digest);
    const [, forged] = withChain([recountText(texts[0] ?? '', digest), recountText(typed.text, digest)]);
    expect(forged).toMatchObject({ agrees: false, firstDifference: { where: 'runOff', kind: 'not-the-run-off', detail: 'options-differ' } });
  });

  test('the official scores alone decide by rank, not before all have one, and self-scores only among equals', async () => {
    const base = await openDatabase();
    const hall = await enterHall(base, { units: 3 });
    const [first, second, third] = threeOf(hall);
    const parts = { ...hall.parts, readScores: readYearScores };
    await base.db.client.scoreSheet.createMany({ data: [sheet(hall, first, 9_900), sheet(hall, second, 9_000), sheet(hall, third, 9_500)] });
    const decide = async (): Promise<number> => {
      const ballotId = await open(base, hall, { rule: presetRule('by-rank'), options: hall.unitIds });
      expect((await closeBallot(parts, ballotId, bySecretary(hall))).ok).toBe(true);
      return ballotId;
    };
    await enter(base, hall, [[first, 9_000], [second, 9_900]]);
    const early = await decide();
    await enter(base, hall, [[third, 9_800]]);
    const ranked = await decide();
    await enter(base, hall, [[third, 9_900]]);
    const equal = await decide();
    await publish(base, hall);
    const reports = await Promise.all([early, ranked, equal].map(async (ballotId) => recountText(await textOf(base, ballotId), digest)));
    expect(reports.map(({ agrees, verdict }) => [agrees, verdict?.elected])).toEqual([[true, []], [true, [String(second)]], [true, [String(third)]]]);
    expect(reports[0]?.verdict).toMatchObject({ kind: 'by-rank', reason: 'score-missing' });
    expect((JSON.parse(await textOf(base, ranked)) as PacketInput).ties).toEqual({ officialScores: [[first, 9_000], [second, 9_900], [third, 9_800]].map(([unitId, hundredths]) => ({ option: String(unitId), hundredths })) });
  });
});
