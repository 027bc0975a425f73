// How long a second start takes, from the process to the printed line: everything is built, the database is there.
import { median } from './figures.mjs';
import { startProgram } from './program.mjs';
import { openWorkplace } from './workplace.mjs';

const STARTS = 5;

export async function measureReadyTime() {
  const workplace = openWorkplace();
  const env = { DATABASE_URL: await workplace.database('rehearsal'), BOT_TOKEN: '', HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'info' };
  const times = [];
  for (let start = 0; start <= STARTS; start += 1) {
    const program = await startProgram('scripts/start.mjs', env);
    // The first one migrates.
    if (start > 0) times.push(program.readyMs);
    await program.stop();
  }
  await workplace.close();
  return { medianMs: median(times), times };
}
