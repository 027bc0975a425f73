// One run of everything, and the table that README quotes.
import { cpus } from 'node:os';
import { measureMemory } from './resident-memory.mjs';
import { measureReadyTime } from './ready-time.mjs';
import { measureSlowNetwork } from './slow-network.mjs';
import { measureTally } from './tally.mjs';
import { measureTaps } from './taps-per-second.mjs';
import { renderTable, rowsOf } from './table.mjs';

const PARTS = {
  ready: { title: 'ready time', measure: measureReadyTime },
  sqlite: { title: 'taps per second on SQLite', measure: () => measureTaps() },
  postgresql: { title: 'taps per second on PostgreSQL', measure: () => measureTaps(process.env.TEST_POSTGRES_URL), needs: 'TEST_POSTGRES_URL' },
  slow: { title: 'a slow network', measure: measureSlowNetwork },
  memory: { title: 'memory', measure: measureMemory },
  tally: { title: 'the tally', measure: measureTally },
};

/** `wished`: names of parts; all of them when none is named. */
export async function runBench(wished) {
  const names = wished.length > 0 ? wished : Object.keys(PARTS);
  const measured = {};
  for (const name of names) {
    const { title, measure, needs } = PARTS[name];
    if (needs !== undefined && !process.env[needs]) {
      console.error(`Left out: ${title}. To run it, set ${needs} to the address of an empty database.`);
      continue;
    }
    console.error(`Measuring ${title}…`);
    const begun = performance.now();
    measured[name] = await measure();
    console.error(`  ${Math.round((performance.now() - begun) / 1000)} s`);
  }
  console.log(renderTable(rowsOf(measured)));
  console.log(`\nNode ${process.versions.node}, ${process.platform} ${process.arch}, ${cpus().length} cores; only the ratios mean anything on another machine.`);
}
