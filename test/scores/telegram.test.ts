/** Self-scoring in the chat: points heading after heading, evidence, handing in, the ranking. */
import { beforeAll, describe, expect, test } from 'vitest';
import { giveScoreTable } from '#cycles';
import type { Database } from '#db';
import { listScores, makeFileShelf, scoresFeature } from '#scores';
import type { IncomingFile } from '#telegram';
import { forOneDatabase } from '../support/database.ts';
import { argsOf, chatOf, gather, keysOf, local, START, type Cast } from '../targets/cast.ts';
import { DOCX, EXE, PDF } from './archives.ts';

const LATE = local('2019-11-25', '17:00');
const TABLE = { version: 1 as const, headings: [{ id: 'h1', name: 'Nhiệm vụ chính trị', max: 4000 }, { id: 'h2', name: 'Phong trào', max: 6000 }] };
const fileOf = (name: string, bytes: Uint8Array, size = bytes.length): IncomingFile => ({ name, mime: '', size, fetch: async () => bytes });

forOneDatabase((open) => {
  let db: Database;
  let folder: string;
  beforeAll(async () => {
    ({ db, folder } = await open());
  });

  const begin = async (table = true) => {
    const cast: Cast = await gather(db);
    if (table) await giveScoreTable(db, { cycleId: cast.cycleId, table: TABLE }, { personId: cast.secretary, now: START });
    await db.client.outboxMessage.deleteMany({});
    const feature = scoresFeature({ db, botUsername: 'khoi_bot', files: makeFileShelf(folder) });
    return { cast, chat: (personId: number, now = START) => chatOf(db, feature, personId, now) };
  };
  type Chat = ReturnType<typeof chatOf>;

  /** Opens the unit's sheet and gives both headings their points. */
  const score = async (chat: Chat, first: string, second: string) => {
    const asked = await chat.tapLabel(await chat.command('chamdiem'), 'scores-button-continue');
    expect(argsOf(asked, 'scores-ask-points')).toEqual({ name: 'Nhiệm vụ chính trị', max: 40 });
    const next = await chat.type(first);
    expect(argsOf(next, 'scores-ask-points')).toEqual({ name: 'Phong trào', max: 60 });
    return chat.type(second);
  };

  test('a unit scores heading after heading and hands in; the secretary sees the ranking with those who owe', async () => {
    const { cast, chat } = await begin();
    const head = chat(cast.financeHead);
    const ready = await score(head, '38,5', '60');
    expect(argsOf(ready, 'scores-sum')).toEqual({ total: 98.5, max: 100 });
    expect(await head.hasQuestion()).toBe(false);
    const done = await head.tapLabel(ready, 'scores-button-hand-in');
    expect(done.toast?.key).toBe('scores-handed-in');
    expect(argsOf(done, 'scores-state-in')).toEqual({ revision: 1, total: 98.5, time: '08:00', date: '06/11/2019' });
    const ranking = await chat(cast.secretary).command('chamdiem');
    expect(argsOf(ranking, 'scores-place')).toEqual({ rank: 1, unit: 'Sở Tài chính', total: 98.5 });
    expect(argsOf(ranking, 'scores-ranking-owing')).toMatchObject({ units: [{ args: { text: 'Cục Thuế' } }, { args: { text: 'Kho bạc' } }] });
    expect(await listScores(db.client, cast.cycleId)).toMatchObject([{ unitId: cast.finance, total: 9850, onBehalf: false }]);
    expect(await db.client.outboxMessage.count({ where: { kind: 'board' } })).toBe(1);
    expect((await head.tapLabel(ready, 'scores-button-hand-in')).toast?.key).toBe('refusal-scores-already-handed-in');
  });

  test('a table given after the hand-in asks for a new one: the sheet says so, the unit is asked, what was handed in counts until then', async () => {
    const { cast, chat } = await begin();
    const head = chat(cast.financeHead);
    await head.tapLabel(await score(head, '38,5', '55'), 'scores-button-hand-in');
    const headings = [{ id: 'h1', name: 'Kinh tế', max: 5000 }, { id: 'h2', name: 'Cải cách hành chính', max: 5000 }];
    expect((await giveScoreTable(db, { cycleId: cast.cycleId, table: { version: 1, headings } }, { personId: cast.secretary, now: START })).ok).toBe(true);
    const sheet = await head.command('chamdiem');
    expect(keysOf(sheet)).toContain('scores-state-outdated');
    // More than the new table allows is as good as nothing.
    expect(argsOf(await head.tapLabel(sheet, 'scores-button-continue'), 'scores-ask-points')).toEqual({ name: 'Cải cách hành chính', max: 50 });
    expect(await listScores(db.client, cast.cycleId)).toMatchObject([{ total: 9350 }]);
    const again = await head.tapLabel(await head.type('41'), 'scores-button-hand-in-again');
    expect(argsOf(again, 'scores-state-in')).toMatchObject({ revision: 2, total: 79.5 });
    expect(keysOf(await head.command('chamdiem'))).not.toContain('scores-state-outdated');
  });

  test('a tie is shown as equal ranks, and a revision replaces the total', async () => {
    const { cast, chat } = await begin();
    const finance = chat(cast.financeHead);
    const tax = chat(cast.taxHead);
    await finance.tapLabel(await score(finance, '38', '60'), 'scores-button-hand-in');
    await tax.tapLabel(await score(tax, '40', '58'), 'scores-button-hand-in');
    const tied = await chat(cast.secretary).press('scores-all', [cast.cycleId]);
    expect(tied.screen?.lines.filter((line) => line.key === 'scores-place-tied').map((line) => line.args?.['rank'])).toEqual([1, 1]);
    await tax.press('scores-ask', [cast.cycleId, cast.tax, 'h2']);
    const again = await tax.tapLabel(await tax.type('59,25'), 'scores-button-hand-in-again');
    expect(argsOf(again, 'scores-state-in')).toMatchObject({ revision: 2, total: 99.25 });
    expect(new Map((await listScores(db.client, cast.cycleId)).map((one) => [one.unitId, one.total]))).toEqual(new Map([[cast.finance, 9800], [cast.tax, 9925]]));
  });

  test('points above the maximum or unreadable leave the question open and the sheet unchanged', async () => {
    const { cast, chat } = await begin();
    const head = chat(cast.financeHead);
    await head.tapLabel(await head.command('score'), 'scores-button-continue');
    expect(keysOf(await head.type('41'))[0]).toBe('refusal-scores-points-too-many');
    expect(keysOf(await head.type('nhiều'))[0]).toBe('refusal-scores-points-unreadable');
    expect(await db.client.scoreSheet.count()).toBe(0);
    expect(await head.hasQuestion()).toBe(true);
  });

  test('a bloc without a table takes one total', async () => {
    const { cast, chat } = await begin(false);
    const head = chat(cast.financeHead);
    await head.tapLabel(await head.command('chamdiem'), 'scores-button-total');
    expect(keysOf(await head.type('100,01'))[0]).toBe('refusal-scores-points-too-many');
    const done = await head.tapLabel(await head.type('97,75'), 'scores-button-hand-in');
    expect(argsOf(done, 'scores-total')).toEqual({ total: 97.75 });
  });

  test('nobody hands in figures that somebody else has just changed', async () => {
    const { cast, chat } = await begin();
    const head = chat(cast.financeHead);
    const clerk = chat(cast.financeClerk);
    const seen = await score(head, '38', '60');
    await clerk.press('scores-ask', [cast.cycleId, cast.finance, 'h1']);
    await clerk.type('30');
    const refused = await head.tapLabel(seen, 'scores-button-hand-in');
    expect(refused.toast?.key).toBe('refusal-scores-changed-meanwhile');
    expect(argsOf(refused, 'scores-sum')).toEqual({ total: 90, max: 100 });
    expect(await listScores(db.client, cast.cycleId)).toEqual([]);
  });

  test('both representatives handing in at the same moment leave one revision', async () => {
    const { cast, chat } = await begin();
    const head = chat(cast.financeHead);
    const seen = await score(head, '38', '60');
    const answers = await Promise.all([head.tapLabel(seen, 'scores-button-hand-in'), chat(cast.financeClerk).tapLabel(seen, 'scores-button-hand-in')]);
    expect(new Set(answers.map((one) => one.toast?.key))).toEqual(new Set(['refusal-scores-already-handed-in', 'scores-handed-in']));
    expect(await db.client.scoreSheet.count({ where: { revision: { gt: 0 } } })).toBe(1);
  });

  describe('evidence', () => {
    test('is downloaded after the handler, judged by its bytes and kept with the sheet that was handed in', async () => {
      const { cast, chat } = await begin();
      const head = chat(cast.financeHead);
      const sheet = await score(head, '38', '60');
      await head.tapLabel(sheet, 'scores-button-file');
      expect(keysOf(await head.type(undefined, { file: fileOf('báo cáo.pdf', PDF) }))[0]).toBe('scores-file-noted');
      expect(keysOf(await head.type(undefined, { file: fileOf('báo cáo.pdf', PDF) }))[0]).toBe('refusal-scores-file-known');
      expect(keysOf(await head.type(undefined, { file: fileOf('phụ lục.docx', DOCX) }))[0]).toBe('scores-file-noted');
      for (const [name, bytes, refusal] of [['a.pdf', EXE, 'file-mismatch'], ['a.xlsm', EXE, 'file-macro'], ['a.exe', EXE, 'file-type'], ['a.pdf', new Uint8Array(0), 'file-empty']] as const) {
        expect(keysOf(await head.type(undefined, { file: fileOf(name, bytes) }))[0]).toBe(`refusal-scores-${refusal}`);
      }
      expect(keysOf(await head.type('chữ'))[0]).toBe('refusal-scores-file-expected');
      const done = await head.tapLabel(await head.command('chamdiem'), 'scores-button-hand-in');
      const files = await head.tapLabel(done, 'scores-button-files');
      await head.tapLabel(files, 'scores-button-detach');
      const kept = await db.client.scoreSheet.findFirstOrThrow({ where: { unitId: cast.finance, revision: 1 }, include: { evidence: true } });
      expect(kept.evidence.map((file) => file.name)).toEqual(['báo cáo.pdf', 'phụ lục.docx']);
      const sent = await chat(cast.secretary).press('scores-send', [cast.cycleId, cast.finance, kept.evidence[0]?.id ?? 0]);
      expect((await sent.later?.())?.file?.content).toEqual({ name: 'báo cáo.pdf', bytes: PDF });
    });

    test('too large is refused without a download', async () => {
      const { cast, chat } = await begin();
      const head = chat(cast.financeHead);
      await head.tapLabel(await head.command('chamdiem'), 'scores-button-file');
      const never: IncomingFile = { name: 'a.pdf', mime: '', size: 21 * 1024 * 1024, fetch: () => Promise.reject(new Error('not asked for')) };
      expect(keysOf(await head.type(undefined, { file: never }))[0]).toBe('refusal-scores-file-size');
    });
  });

  test('after the deadline a representative only looks, and the secretary enters on behalf', async () => {
    const { cast, chat } = await begin(false);
    const head = chat(cast.financeHead);
    await head.tapLabel(await head.command('chamdiem'), 'scores-button-total');
    expect((await head.type('97', { at: LATE })).toast).toEqual({ key: 'scores-refused-late', args: { time: '17:00', date: '25/11/2019' } });
    const secretary = chat(cast.secretary, LATE);
    await secretary.press('scores-ask', [cast.cycleId, cast.treasury, 'total']);
    const done = await secretary.tapLabel(await secretary.type('95'), 'scores-button-hand-in');
    expect(keysOf(done)).toContain('scores-state-in-on-behalf');
    expect(await listScores(db.client, cast.cycleId)).toMatchObject([{ unitId: cast.treasury, total: 9500, onBehalf: true }]);
  });

  test("another unit's representative and a stranger are refused", async () => {
    const { cast, chat } = await begin();
    for (const personId of [cast.taxHead, cast.outsider]) {
      const other = chat(personId);
      expect((await other.press('scores-open', [cast.cycleId, cast.finance])).toast?.key).toBe('refusal-scores-no-right');
      expect((await other.press('scores-hand-in', [cast.cycleId, cast.finance, 0, 0])).toast?.key).toBe('refusal-scores-no-right');
      expect((await other.press('scores-all', [cast.cycleId])).toast?.key).toBe('refusal-scores-not-secretary');
    }
    expect(await db.client.scoreSheet.count()).toBe(0);
  });
});
