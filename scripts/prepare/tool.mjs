// Runs a tool as a child of this process, quietly: its words are shown only when it fails, and it never outlives us.
import { spawn } from 'node:child_process';

/** What a person can mend: shown as a sentence, never with a stack trace. */
export class PreparationError extends Error {}

const LINES = 40;
const running = new Set();

export function stopTools() {
  for (const child of running) child.kill('SIGTERM');
}

/** The beginning of a tool's words says what is wrong; what follows is usage and log files. */
function excerpt(chunks) {
  const lines = Buffer.concat(chunks).toString('utf8').trim().split('\n');
  return lines.length > LINES ? [...lines.slice(0, LINES), `… and ${lines.length - LINES} lines more`].join('\n') : lines.join('\n');
}

/** Only JavaScript entry points are run, by this very Node: no shell, no `.cmd`, the same on every system. */
export function runTool({ script, args, cwd, failure, env = process.env }) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    const words = [];
    running.add(child);
    child.stdout.on('data', (chunk) => words.push(chunk));
    child.stderr.on('data', (chunk) => words.push(chunk));
    child.on('error', (error) => reject(new PreparationError(`${failure} (${error.message})`)));
    child.on('close', (code) => {
      running.delete(child);
      if (code === 0) return resolve();
      reject(new PreparationError(`${failure}\n${excerpt(words)}`));
    });
  });
}
