/** The recount command: one line of JSON for each file, and an exit code that is 0 only if all agree. */
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import * as tally from '#tally';
import { changed, chained, leaderPacket } from '../tally/packet/packets.ts';

interface Answer {
  readonly exitCode: number;
  readonly reports: readonly { readonly file: string; readonly agrees: boolean; readonly firstDifference?: tally.Difference; readonly packets?: Answer['reports'] }[];
}

type RecountFiles = (files: readonly string[], port: { tally: object; write: (line: string) => void }) => number;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'recount-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function recountFiles(...files: readonly string[]): Promise<Answer> {
  const script = new URL('../../scripts/recount/recount-files.mjs', import.meta.url).href;
  const loaded = (await import(script)) as { recountFiles: RecountFiles };
  const lines: string[] = [];
  const exitCode = loaded.recountFiles(files, { tally, write: (line) => lines.push(line) });
  return { exitCode, reports: lines.map((line) => JSON.parse(line) as Answer['reports'][number]) };
}

it('packets that agree give 0 and one object a file', async () => {
  const [first = '', second = ''] = chained([leaderPacket, changed({ question: 'Bầu Phó Trưởng khối' })]);
  const files = [file('a.json', first), file('b.json', second), file('hand.json', JSON.stringify(leaderPacket))];
  const { exitCode, reports } = await recountFiles(...files);
  expect(exitCode).toBe(0);
  expect(reports.map((report) => [report.file, report.agrees])).toEqual(files.map((path) => [path, true]));
});

it('one packet that does not agree gives 1, and the others are still reported', async () => {
  const wrong = file('wrong.json', JSON.stringify(changed({ stated: { elected: ['tai-chinh'] } })));
  const { exitCode, reports } = await recountFiles(wrong, file('right.json', JSON.stringify(leaderPacket)));
  expect(exitCode).toBe(1);
  expect(reports.map((report) => report.agrees)).toEqual([false, true]);
  expect(reports[0]?.firstDifference).toMatchObject({ where: 'stated.elected', kind: 'result-differs' });
});

it('a file of several packets is one object, with the number of the packet that differs and a report for each', async () => {
  const texts = chained([leaderPacket, changed({ question: 'Bầu Phó Trưởng khối' }), changed({ question: 'Suy tôn' })]);
  const bundle = tally.bundlePackets(texts);
  expect(tally.unbundlePackets(bundle)).toEqual(texts);
  const forged = bundle.replace('"Bầu Phó Trưởng khối"', '"Bầu Phó trưởng khối"');
  const right = await recountFiles(file('all.json', bundle));
  expect(right).toMatchObject({ exitCode: 0, reports: [{ agrees: true, packets: [{ agrees: true, question: leaderPacket.question }, { agrees: true }, { question: 'Suy tôn' }] }] });
  const { exitCode, reports } = await recountFiles(file('forged.json', forged), file('one.json', texts[0] ?? ''));
  expect(exitCode).toBe(1);
  expect(reports.map((report) => [report.agrees, report.firstDifference?.where])).toEqual([[false, 'packets.1.hash'], [true, undefined]]);
  expect(reports[0]?.packets?.map((report) => report.agrees)).toEqual([true, false, true]);
  expect((await recountFiles(file('cut.json', bundle.slice(0, -200)))).reports[0]?.firstDifference?.kind).toBe('not-json');
  // Only a text that is a list of sealed packets is taken apart; a single one inside is a list too.
  expect(tally.unbundlePackets(texts[0] ?? '')).toBeUndefined();
  expect(tally.unbundlePackets(tally.bundlePackets(texts.slice(0, 1)))).toEqual(texts.slice(0, 1));
});

it('a broken chain between files is named', async () => {
  const [, second = ''] = chained([leaderPacket, leaderPacket]);
  const [other = ''] = chained([changed({ question: 'Câu hỏi khác' })]);
  const { exitCode, reports } = await recountFiles(file('a.json', other), file('b.json', second));
  expect(exitCode).toBe(1);
  expect(reports[1]?.firstDifference).toEqual({ where: 'chain', kind: 'chain-broken', detail: 'previous-differs' });
});

it.each([
  ['a file that is not there', undefined, 'not-readable'],
  ['bytes that are no UTF-8', Uint8Array.of(0x7b, 0xff), 'not-utf-8'],
  ['a file with a byte order mark', '\uFEFF{}', 'not-json'],
  ['a packet cut off in the middle', JSON.stringify(leaderPacket).slice(0, 400), 'not-json'],
  ['brackets without end', '['.repeat(100_000), 'too-deep'],
  ['a key that stands twice', JSON.stringify(leaderPacket).replace('{', '{"version":1,'), 'key-twice'],
  ['a key that reaches for the prototype', JSON.stringify(leaderPacket).replace('{', '{"__proto__":{"agrees":true},'), 'not-a-packet'],
])('%s is named', async (_title, content, kind) => {
  const path = content === undefined ? join(folder, 'none.json') : file('some.json', content);
  const { exitCode, reports } = await recountFiles(path);
  expect(exitCode).toBe(1);
  expect(reports[0]?.firstDifference?.kind).toBe(kind);
});

it('a file larger than any packet is refused by its size, without being read', async () => {
  const path = file('large.json', '{}');
  truncateSync(path, tally.PACKET_LIMITS.bytes + 1);
  const { exitCode, reports } = await recountFiles(path, file('right.json', JSON.stringify(leaderPacket)));
  expect(exitCode).toBe(1);
  expect(reports.map((report) => [report.agrees, report.firstDifference?.kind])).toEqual([[false, 'too-large'], [true, undefined]]);
});

it('without a file there is nothing to agree with', async () => {
  expect(await recountFiles()).toEqual({ exitCode: 2, reports: [] });
});
