// The figures as a markdown table: what was aimed at, what was measured, whether it was met.
const percent = (share) => `${Math.round(share * 100)} %`;
const seconds = (ms) => `${(ms / 1000).toFixed(2)} s`;
const megabytes = (value) => (value === undefined ? 'not measured here' : `${Math.round(value)} MB`);
const perSecond = (rate) => `${Math.round(rate)}/s`;
const verdict = (isMet) => (isMet ? 'met' : 'missed');

/** Two readings of a process that rests differ by a few megabytes. */
const FLAT = 1.1;

const milliseconds = (ms) => (Number.isNaN(ms) ? 'not measured here' : `${ms.toFixed(1)} ms`);

function tapRows(database, { perSecond: rates, processorMs, ofBare, ofFloor }) {
  return [
    [`taps cast per second, ${database}`, '', `${perSecond(rates.application)} (bare transaction ${perSecond(rates.bare)}, floor ${perSecond(rates.floor)})`, ''],
    [`… of the same statements in one bare transaction, ${database}`, '≥ 80 %', percent(ofBare), verdict(ofBare >= 0.8)],
    [`processor time per tap with all that follows from it, ${database}`, '', `${milliseconds(processorMs.application)} (bare transaction ${milliseconds(processorMs.bare)}, floor ${milliseconds(processorMs.floor)})`, ''],
    [`… of the floor (one row, one answer), ${database}`, '≥ 30 %', percent(ofFloor), verdict(ofFloor >= 0.3)],
  ];
}

const READERS = {
  ready: ({ medianMs }) => [['ready, second start', '< 2 s', seconds(medianMs), verdict(medianMs < 2_000)]],
  sqlite: (taps) => tapRows('SQLite', taps),
  postgresql: (taps) => tapRows('PostgreSQL', taps),
  slow: ({ lastAnswerMs, p50, p99 }) => [
    ['10 conferences × 12 units within a second, +250 ms a call: last answer', '< 5 s', seconds(lastAnswerMs), verdict(lastAnswerMs < 5_000)],
    ['… from tap to answer, p50 and p99', '', `${seconds(p50)} and ${seconds(p99)}`, ''],
  ],
  memory: ({ atRest, afterHalf, afterAll, taps }) => [
    ['resident memory at rest', '< 200 MB', megabytes(atRest), atRest === undefined ? '' : verdict(atRest < 200)],
    [`… after ${taps / 2} and ${taps} taps`, 'flat between the two', `${megabytes(afterHalf)} and ${megabytes(afterAll)}`, afterAll === undefined ? '' : verdict(afterAll <= afterHalf * FLAT)],
  ],
  tally: (lines) =>
    lines
      .filter((line) => line.ratio !== undefined)
      .map(({ title, most, plainMs, oursMs, ratio }) => [
        `1,000,000 papers × 15 candidates: ${title}`, most === undefined ? '' : `≤ ${most} ×`,
        `${ratio} × (${oursMs} ms, plainest loop ${plainMs} ms)`, most === undefined ? '' : verdict(ratio <= most),
      ]),
};

export const TABLE_HEAD = '| What | Target | Measured | |\n|---|---|---|---|';

/** The rows of one part; parts are printed as they are done. */
export const renderRows = (name, measured) => READERS[name](measured).map((cells) => `| ${cells.join(' | ')} |`).join('\n');
