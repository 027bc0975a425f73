/** Lots as the last step of a tie, through the chat: commitment first, one word a unit, nothing after the draw, drawn again by anybody. */
import { afterEach, expect, test } from 'vitest';
import { castBallot, closeBallot, findPacket, openBallot, prepareBallot, prepareRunOff, titleOf } from '#ballots';
import { noteAttendance } from '#conference';
import { say, silentLog, type Say } from '#kernel';
import { drawLots, presetRule, recountText, type Lots, type Rule } from '#tally';
import { beginLots, readSeed } from '../../src/ballots/draw-lots.ts';
import { giveWord } from '../../src/ballots/draw-lots-words.ts';
import { findBallot, setRule } from '../../src/ballots/store.ts';
import { digest } from '../support/digest.ts';
import { checksum } from '../support/checksum.ts';
import { forEachDatabase, type Throwaway } from '../support/database.ts';
import { beginEvening, speaker, type Evening } from '../support/evening.ts';
import { enterHall, HALL_TIME } from '../support/hall.ts';
import { newestScreen, pressWith } from '../support/listener.ts';
import { publishNow } from '../support/publish.ts';
import { granted, openMeeting, personOf, setUpBloc, type SmallBloc } from '../support/small-bloc.ts';

const vi = (key: string, args?: Say['args']): string => speaker.plain(say(key, args), 'vi');
const NO_ROUNDS: Rule = { ...presetRule('most-votes'), runOff: { who: { kind: 'tied' }, rounds: 0 } };

interface Hall {
  readonly base: Throwaway;
  readonly on: Evening;
  readonly bloc: SmallBloc;
  readonly conferenceId: number;
  readonly press: (account: number, data: string, chat?: SmallBloc['group']) => Promise<string>;
  readonly say: (account: number, text: string) => Promise<void>;
  readonly shown: (account: number) => string;
  readonly inGroup: () => string;
}

/** Two units have a vote each, the third leaves its paper blank; then the secretary looks at the result. */
async function tie({ base, on, bloc, press }: Hall, ballotId: number): Promise<void> {
  const parts = { db: base.db, keyring: on.app.keyring, log: silentLog };
  const by = { personId: await personOf(base.db, bloc.secretary), now: on.clock.now() };
  granted(await openBallot(parts, ballotId, by));
  for (const [index, unitId] of bloc.unitIds.entries()) {
    granted(await castBallot(parts, { ballotId, unitId, personId: await personOf(base.db, bloc.representatives[index] ?? 0), paper: [1, 2, 0][index] ?? 0, now: by.now }));
  }
  granted(await closeBallot(parts, ballotId, by));
  await press(bloc.secretary, `ballot:${ballotId}`);
}

/** A draft for the leader by most votes, where lots are chosen as what decides a last tie. */
async function draft({ base, on, bloc, conferenceId, press }: Hall, rule: Rule): Promise<number> {
  const by = { personId: await personOf(base.db, bloc.secretary), now: on.clock.now() };
  const ballotId = granted(await prepareBallot(base.db, { conferenceId, purpose: 'leader' }, by));
  await setRule(base.db.client, ballotId, rule);
  await on.stage.say(bloc.secretary, on.stage.botId, '/hoinghi');
  expect(await press(bloc.secretary, `rule-set:${ballotId}:last:lots`)).toBe('');
  return ballotId;
}

forEachDatabase((open) => {
  let evening: Evening | undefined;
  afterEach(async () => {
    await evening?.end();
    evening = undefined;
  });

  async function meet(): Promise<Hall> {
    const base = await open();
    const on = await beginEvening(base);
    evening = on;
    const bloc = await setUpBloc(base, on);
    const conferenceId = await openMeeting(base, on, bloc);
    return {
      base, on, bloc, conferenceId,
      press: async (account, data, chat) => (await pressWith(on, { account, ...(chat === undefined ? {} : { chat }) }, data)) ?? '',
      say: (account, text) => on.stage.say(account, on.stage.botId, text),
      shown: (account) => newestScreen(on, account)?.message.text ?? '',
      inGroup: () => on.room.messagesFor(bloc.secretary, bloc.group).map(({ message }) => message.text ?? message.caption ?? '').join('\n'),
    };
  }

  async function begun(hall: Hall): Promise<number> {
    const ballotId = await draft(hall, NO_ROUNDS);
    await tie(hall, ballotId);
    expect(hall.shown(hall.bloc.secretary)).toContain(vi('ballots-lots-offer', { seats: 1 }));
    await hall.press(hall.bloc.secretary, `lots:${ballotId}`);
    expect(hall.shown(hall.bloc.secretary)).toContain(vi('ballots-lots-how'));
    await hall.press(hall.bloc.secretary, `lots-begin:${ballotId}`);
    expect(hall.inGroup()).toContain((await hall.base.db.client.lotsDraw.findUniqueOrThrow({ where: { ballotId } })).commitment);
    return ballotId;
  }

  const lotsOf = async ({ base }: Hall, ballotId: number): Promise<Lots> => {
    const packet = JSON.parse((await findPacket(base.db.client, ballotId))?.text ?? '{}') as { ties: { lots: Lots } };
    return packet.ties.lots;
  };

  const TOLD = ['Sông Thương', 'Sông Cầu', 'Sông Lục Nam'];

  /** Each unit taps in the group and types its word in private. */
  async function giveWords({ bloc, on, say: type, shown }: Hall, ballotId: number): Promise<void> {
    for (const [index, account] of bloc.representatives.entries()) {
      await on.stage.press(account, bloc.group, { does: `lots-word:${ballotId}` });
      expect(shown(account)).toContain('Đề nghị gửi một từ bất kỳ');
      await type(account, `  ${(TOLD[index] ?? '').replaceAll(' ', '   ')} `);
    }
  }

  test('a tie waits for lots only when the further round has left it; then they are begun once, and the seed stays', async () => {
    const base = await open();
    const hall = await enterHall(base, { units: 3 });
    const by = { personId: hall.secretaryId, now: HALL_TIME };
    const tied = async (ballotId: number): Promise<void> => {
      for (const [index, unitId] of hall.unitIds.entries()) granted(await hall.cast(ballotId, unitId, { paper: [1, 2, 0][index] ?? 0 }));
      granted(await hall.close(ballotId));
    };
    const most = presetRule('most-votes');
    const first = await hall.open({ ...most, ties: [...most.ties, 'lots'] });
    await tied(first);
    expect(await beginLots(hall.parts, first, by)).toEqual({ ok: false, refusal: 'no-lots' });
    const { id: ballotId } = granted(await prepareRunOff(base.db, first, by));
    granted(await openBallot(hall.parts, ballotId, by));
    await tied(ballotId);
    granted(await beginLots(hall.parts, ballotId, by));
    const begun = await base.db.client.lotsDraw.findUniqueOrThrow({ where: { ballotId } });
    const seed = (await readSeed(base.db.client, hall.parts.keyring, ballotId)) ?? '';
    expect(seed).toMatch(/^[0-9a-f]{64}$/);
    expect(begun.commitment).toBe(digest(seed));
    expect(JSON.stringify(begun)).not.toContain(seed);
    granted(await beginLots(hall.parts, ballotId, by));
    expect(await base.db.client.lotsDraw.findUniqueOrThrow({ where: { ballotId } })).toEqual(begun);
    expect(await base.db.client.outboxMessage.count({ where: { kind: 'lots-begun' } })).toBe(1);
  });

  test('the last word draws: after it nothing is taken, and until the publication nobody is told the seed', async () => {
    const hall = await meet();
    const { base, bloc, on, press, shown, inGroup } = hall;
    const ballotId = await begun(hall);
    const [finance = 0, , home = 0] = bloc.representatives;
    const seed = (await readSeed(base.db.client, on.app.keyring, ballotId)) ?? '';
    await giveWords(hall, ballotId);
    expect(shown(finance)).toContain(vi('ballots-lots-wait'));
    expect(shown(home)).toContain(vi('ballots-lots-all-in'));
    const { drawnAt } = await base.db.client.lotsDraw.findUniqueOrThrow({ where: { ballotId } });
    expect(drawnAt).toEqual(on.clock.now());
    expect(on.app.keyring.list()).toEqual([]);

    const untouched = await checksum(base.db);
    const late: readonly [number, string][] = [
      [finance, `lots-word:${ballotId}`], [bloc.secretary, `lots-for:${ballotId}:${bloc.unitIds[0] ?? 0}`],
      [bloc.secretary, `lots-close:${ballotId}:yes`], [bloc.secretary, `lots-begin:${ballotId}`],
    ];
    for (const [account, tapped] of late) expect(await press(account, tapped), tapped).toBe(vi('refusal-ballots-lots-drawn'));
    expect(await checksum(base.db)).toEqual(untouched);
    const inPrivate = [bloc.secretary, ...bloc.representatives].flatMap((account) => on.room.messagesFor(account, on.stage.botId).map(({ message }) => message.text ?? ''));
    expect([inGroup(), ...inPrivate].join('\n')).not.toContain(seed);
    expect(JSON.stringify(await base.db.client.outboxMessage.findMany())).not.toContain(seed);
    expect(on.room.unansweredCallbacks()).toEqual([]);
  });

  test('the packet holds seed and words, and anybody draws the same unit from it; a changed word is found', async () => {
    const hall = await meet();
    const { base, bloc, inGroup } = hall;
    const ballotId = await begun(hall);
    const { commitment } = await base.db.client.lotsDraw.findUniqueOrThrow({ where: { ballotId } });
    const seed = await readSeed(base.db.client, hall.on.app.keyring, ballotId);
    await giveWords(hall, ballotId);
    await publishNow(hall.on, bloc.secretary, hall.conferenceId);
    const lots = await lotsOf(hall, ballotId);
    expect(lots).toEqual({ seed, commitment, words: bloc.unitIds.map((unitId, index) => ({ unit: String(unitId), word: TOLD[index] ?? '' })) });
    const again = drawLots({ among: bloc.unitIds.slice(0, 2).map(String), lots, present: bloc.unitIds.map(String), digest });
    const winner = again.ok ? (again.value[0] ?? '') : '';
    const text = (await findPacket(base.db.client, ballotId))?.text ?? '';
    const report = recountText(text, digest);
    expect(report).toMatchObject({ agrees: true, verdict: { elected: [winner] } });
    expect(report.verdict?.kind === 'vote' && report.verdict.outcomes.find((one) => one.option === winner)?.reason).toBe('won-by-lots');
    expect(recountText(text.replace('Sông Cầu', 'Sông Câu'), digest).agrees).toBe(false);
    expect(inGroup()).toContain('Bằng số phiếu; bốc thăm, ai cũng bốc lại được từ tệp kiểm phiếu lại:');
  });

  test('the secretary enters a word on behalf, which is logged, and closes with those given: who gave none is named, and the packet recounts', async () => {
    const hall = await meet();
    const { base, bloc, press, shown, inGroup } = hall;
    const ballotId = await begun(hall);
    expect(await press(bloc.secretary, `lots-close:${ballotId}:yes`)).toBe(vi('refusal-ballots-lots-no-word'));
    await press(bloc.secretary, `lots-for:${ballotId}:${bloc.unitIds[1] ?? 0}`);
    await hall.say(bloc.secretary, 'lúa');
    expect(await base.db.client.auditEntry.count({ where: { key: 'audit-lots-word-on-behalf' } })).toBe(1);
    await press(bloc.secretary, `lots:${ballotId}`);
    expect(shown(bloc.secretary)).toContain(vi('ballots-lots-words', { given: 1, units: 3 }));
    await press(bloc.secretary, `lots-close:${ballotId}:ask`);
    expect(shown(bloc.secretary)).toContain('Sở Tài chính, Sở Nội vụ');
    expect(await press(bloc.secretary, `lots-close:${ballotId}:yes`)).toBe(vi('ballots-toast-lots-drawn'));
    expect(shown(bloc.secretary)).toContain('Không cho từ khi bốc thăm: Sở Tài chính, Sở Nội vụ.');
    await publishNow(hall.on, bloc.secretary, hall.conferenceId);
    expect((await lotsOf(hall, ballotId)).words.map(({ word }) => word)).toEqual(['', 'lúa', '']);
    expect(recountText((await findPacket(base.db.client, ballotId))?.text ?? '', digest)).toMatchObject({ agrees: true });
    expect(inGroup()).toContain('Không cho từ khi bốc thăm: Sở Tài chính, Sở Nội vụ.');
  });

  test('a word is one a unit, readable, of a unit in the hall, given by those entitled; each refusal is a sentence and changes nothing', async () => {
    const hall = await meet();
    const { base, on, bloc, press } = hall;
    const [finance = 0, tax = 0] = bloc.representatives;
    const [financeUnit = 0, taxUnit = 0, homeUnit = 0] = bloc.unitIds;
    const ballotId = await draft(hall, NO_ROUNDS);
    const early = await checksum(base.db);
    expect(await press(finance, `lots-word:${ballotId}`)).toBe(vi('refusal-ballots-no-lots'));
    expect(await press(bloc.secretary, `lots-begin:${ballotId}`)).toBe(vi('refusal-ballots-no-lots'));
    expect(await checksum(base.db)).toMatchObject({ LotsDraw: early['LotsDraw'], LotsWord: early['LotsWord'] });
    await tie(hall, ballotId);
    expect(await press(finance, `lots-word:${ballotId}`)).toBe(vi('refusal-ballots-no-lots'));
    expect(await press(finance, `lots-begin:${ballotId}`)).toBe(vi('refusal-ballots-not-allowed'));
    await press(bloc.secretary, `lots-begin:${ballotId}`);

    const owed = speaker.plain(say('ballots-lots-task', { unit: 'Sở Tài chính', title: titleOf({ kind: 'khoi' }, { purpose: 'leader', forYear: 2020, round: 1, award: undefined }) }), 'vi');
    await hall.say(finance, '/start');
    expect(hall.shown(finance)).toContain(owed);
    const give = async (account: number, word: string, forUnitId?: number) => {
      const given = await giveWord({ db: base.db, keyring: on.app.keyring, log: silentLog }, { ballotId, word, ...(forUnitId === undefined ? {} : { forUnitId }) }, { personId: await personOf(base.db, account), now: on.clock.now() });
      return given.ok ? given.value : given.refusal;
    };
    const untouched = (await checksum(base.db))['LotsWord'];
    expect(await give(finance, ' ')).toBe('lots-word');
    expect(await give(finance, 'x'.repeat(41))).toBe('lots-word');
    expect(await give(bloc.outsider, 'lúa')).toBe('not-entitled');
    expect(await give(finance, 'lúa', taxUnit)).toBe('not-entitled');
    expect(await give(bloc.secretary, 'lúa', 999)).toBe('not-on-roll');
    expect((await checksum(base.db))['LotsWord']).toBe(untouched);
    await press(finance, `lots-word:${ballotId}`);
    await hall.say(finance, 'x'.repeat(41));
    expect(on.room.messagesFor(finance, on.stage.botId).at(-1)?.message.text).toBe(vi('refusal-ballots-lots-word'));
    await hall.say(finance, 'ngô');
    await hall.say(finance, '/start');
    expect(hall.shown(finance)).not.toContain(owed);
    expect(await give(finance, 'lúa')).toBe('lots-word-given');
    expect(await give(bloc.secretary, 'lúa', financeUnit)).toBe('lots-word-given');
    expect(await press(finance, `lots-word:${ballotId}`)).toBe(vi('refusal-ballots-lots-word-given'));

    const both = await Promise.all([give(tax, 'một'), give(bloc.secretary, 'hai', taxUnit)]);
    expect(both.filter((one) => one === 'lots-word-given')).toHaveLength(1);
    expect(await give(bloc.secretary, 'ba', homeUnit)).toEqual({ unitId: homeUnit, isDrawn: true });
    expect(await give(bloc.secretary, 'bốn', homeUnit)).toBe('lots-drawn');
    expect(await base.db.client.lotsWord.count({ where: { ballotId } })).toBe(3);
  });

  test('in the chat the chair or lots is chosen, or neither: each choice takes the place of the one before', async () => {
    const hall = await meet();
    const ballotId = await draft(hall, { ...NO_ROUNDS, ties: ['self-score'] });
    const tiesAfter = async (last: string): Promise<unknown> => {
      expect(await hall.press(hall.bloc.secretary, `rule-set:${ballotId}:last:${last}`)).toBe('');
      return (await findBallot(hall.base.db.client, ballotId))?.rule.ties;
    };
    expect(await tiesAfter('lots')).toEqual(['self-score', 'lots']);
    expect(await tiesAfter('chair')).toEqual(['self-score', 'chair']);
    expect(await tiesAfter('open')).toEqual(['self-score']);
  });

  test('chair and lots both in the rule: whichever is listed first decides, the other is not called; the publication says what it would cut off', async () => {
    const hall = await meet();
    const { base, bloc, press, shown } = hall;
    const chairFirst = await draft(hall, NO_ROUNDS);
    await setRule(base.db.client, chairFirst, { ...NO_ROUNDS, ties: ['chair', 'lots'] });
    await tie(hall, chairFirst);
    expect(shown(bloc.secretary)).toContain(vi('ballots-chair-offer', { seats: 1 }));
    await press(bloc.secretary, `publish:${hall.conferenceId}:ask`);
    expect(shown(bloc.secretary)).toContain('• bầu Trưởng khối năm 2020: chưa quyết định, còn chờ chủ trì quyết định');
    expect(shown(bloc.secretary)).toContain('Sau khi công bố, chủ trì không quyết định và không bốc thăm được nữa.');
    expect(await press(bloc.secretary, `lots-begin:${chairFirst}`)).toBe(vi('refusal-ballots-no-lots'));
    await press(bloc.secretary, `chair-for:${chairFirst}:${bloc.unitIds[1] ?? 0}`);
    await press(bloc.secretary, `annul:${chairFirst}`);
    await hall.say(bloc.secretary, 'Làm lại với quy chế khác');

    const lotsFirst = await draft(hall, NO_ROUNDS);
    await setRule(base.db.client, lotsFirst, { ...NO_ROUNDS, ties: ['lots', 'chair'] });
    await tie(hall, lotsFirst);
    await press(bloc.secretary, `chair-for:${lotsFirst}:${bloc.unitIds[1] ?? 0}`);
    await hall.say(bloc.secretary, 'Đơn vị có thành tích nổi bật');
    expect((await base.db.client.ballot.findUniqueOrThrow({ where: { id: lotsFirst } })).tieMaterial).not.toContain('chair');
    await press(bloc.secretary, `lots-begin:${lotsFirst}`);
    await press(bloc.secretary, `lots-for:${lotsFirst}:${bloc.unitIds[0] ?? 0}`);
    await hall.say(bloc.secretary, 'lúa');
    await press(bloc.secretary, `publish:${hall.conferenceId}:ask`);
    expect(shown(bloc.secretary)).toContain('• bầu Trưởng khối năm 2020: chưa quyết định, còn chờ bốc thăm');
    await press(bloc.secretary, `lots-close:${lotsFirst}:yes`);
    await press(bloc.secretary, `publish:${hall.conferenceId}:ask`);
    expect(shown(bloc.secretary)).toMatch(/Công bố kết quả vào nhóm\?\n+• bầu Trưởng khối năm 2020$/u);
    await publishNow(hall.on, bloc.secretary, hall.conferenceId);
    expect(recountText((await findPacket(base.db.client, lotsFirst))?.text ?? '', digest)).toMatchObject({ agrees: true });
  });

  test('who has left the hall meanwhile still gives its word, because the roll was fixed at opening; after publication no lots are drawn', async () => {
    const hall = await meet();
    const { base, on, bloc, press } = hall;
    const ballotId = await begun(hall);
    const by = { personId: await personOf(base.db, bloc.secretary), now: on.clock.now() };
    granted(await noteAttendance(base.db, { conferenceId: hall.conferenceId, unitId: bloc.unitIds[2] ?? 0, isPresent: false }, by));
    const last = bloc.representatives[2] ?? 0;
    await on.stage.press(last, bloc.group, { does: `lots-word:${ballotId}` });
    await hall.say(last, 'khoai');
    expect(await base.db.client.lotsWord.count({ where: { ballotId } })).toBe(1);
    await publishNow(hall.on, bloc.secretary, hall.conferenceId);
    expect(await press(bloc.secretary, `lots-close:${ballotId}:yes`)).toBe(vi('refusal-ballots-no-lots'));
    expect(recountText((await findPacket(base.db.client, ballotId))?.text ?? '', digest)).toMatchObject({ agrees: true, waitingFor: 'lots' });
  });
});
