// Counts 1,000,000 papers over 15 candidates beside the plainest loop over the same arrays, in one run (`node scripts/bench-tally.mjs`, after a build).
import { createHash } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { countPapers, decideVerdict, recount, recountText, ruleSchema, sealPacket } from '../dist/tally/index.js';

const PAPERS = 1_000_000;
const CANDIDATES = 15;
const ROUNDS = 7;

const digest = (text) => createHash('sha256').update(text, 'utf8').digest('hex');

/** A fixed sequence, so that two runs count the same papers. */
function sequence(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 8) % below;
  };
}

const next = sequence(2019);
const options = Array.from({ length: CANDIDATES }, (_, index) => `unit-${index + 1}`);
const ruleOf = (form) => ruleSchema.parse({ version: 1, form, seats: 3, pass: { kind: 'plurality' } });
const choose = ruleOf({ kind: 'choose', max: 3 });
const approve = ruleOf({ kind: 'approve' });
const roll = { allUnits: PAPERS, present: PAPERS, issued: PAPERS, unitsOnRoll: PAPERS, unitsPresent: PAPERS };
const named = Array.from({ length: PAPERS }, () => (1 << next(CANDIDATES)) | (1 << next(CANDIDATES)) | (1 << next(CANDIDATES)));
const marked = Array.from({ length: PAPERS }, () => options.reduce((code, _, index) => code + (1 + next(3)) * 4 ** index, 0));
const written = named.map((code) => options.map((_, index) => (code & (1 << index) ? 'x' : '.')).join(''));

function plainNames() {
  const counts = Array.from({ length: CANDIDATES }, () => 0);
  for (let paper = 0; paper < named.length; paper += 1) {
    for (let candidate = 0; candidate < CANDIDATES; candidate += 1) if (named[paper] & (1 << candidate)) counts[candidate] += 1;
  }
  return counts;
}

function plainMarks() {
  const counts = Array.from({ length: CANDIDATES * 4 }, () => 0);
  for (let paper = 0; paper < marked.length; paper += 1) {
    for (let candidate = 0; candidate < CANDIDATES; candidate += 1) counts[candidate * 4 + ((marked[paper] >> (2 * candidate)) & 3)] += 1;
  }
  return counts;
}

function plainText() {
  const counts = Array.from({ length: CANDIDATES }, () => 0);
  for (const paper of written) for (let candidate = 0; candidate < CANDIDATES; candidate += 1) if (paper[candidate] === 'x') counts[candidate] += 1;
  return counts;
}

/** The best of several rounds: what else the machine does only ever adds time. */
function milliseconds(work) {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...rounds);
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

function bytesInUse() {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const before = bytesInUse();
const counts = countPapers({ rule: choose, options, roll, papers: named });
console.log(JSON.stringify({ title: 'memory a count holds beside its papers', kilobytes: Math.round((bytesInUse() - before) / 1024), papers: counts.returned }));

const packet = {
  format: 'khoi-thi-dua/recount',
  version: 1,
  question: 'bench',
  rule: choose,
  options: options.map((id) => ({ id })),
  roll: { units: PAPERS, present: PAPERS, issued: PAPERS },
  evidence: { kind: 'papers', papers: written },
  stated: { elected: [] },
};
const sealed = sealPacket(packet, digest).text;

function compare({ title, most }, plain, ours) {
  const [plainTime, ourTime] = [milliseconds(plain), milliseconds(ours)];
  console.log(JSON.stringify({ title, most, plainMs: Math.round(plainTime), oursMs: Math.round(ourTime), ratio: Number((ourTime / plainTime).toFixed(2)) }));
}

compare({ title: 'count papers that choose up to 3', most: 3 }, plainNames, () => decideVerdict(choose, countPapers({ rule: choose, options, roll, papers: named })));
compare({ title: 'count papers that approve each', most: 3 }, plainMarks, () => decideVerdict(approve, countPapers({ rule: approve, options, roll, papers: marked })));
compare({ title: 'recount a packet in memory', most: 3 }, plainText, () => recount(packet, digest));
// Reading text is not in the loop over the same arrays: shown beside it, without a limit.
compare({ title: 'recount a sealed file: read, depth, JSON, hash, count' }, plainText, () => recountText(sealed, digest));
