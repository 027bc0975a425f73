// Starts one side of the bench in a process of its own, waits for its first spoken line, reads its memory, ends it.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from '../prepare/prepare.mjs';

const READY_WITHIN_MS = 30_000;

const WARNING = 40;

/** Log lines are JSON, and what is a warning or worse is passed on; the first line that is not JSON is the sentence a person waits for. */
function firstSentence(child) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the program was not ready in time')), READY_WITHIN_MS);
    child.once('exit', (code) => reject(new Error(`the program ended with ${code} before it was ready`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('{')) return void (JSON.parse(line).level >= WARNING && console.error(line));
      clearTimeout(timer);
      child.removeAllListeners('exit');
      resolve(line);
    });
  });
}

/** Resident megabytes of that process alone; nothing where the system does not say so. */
function residentMegabytes(pid) {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return undefined;
  }
}

const TICKS_A_SECOND = 100;

/** Milliseconds of processor time so far: unlike the clock, it does not depend on what else the machine does. */
function processorMs(pid) {
  try {
    const [, , , , , , , , , , , , , user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(' ');
    return ((Number(user) + Number(system)) * 1000) / TICKS_A_SECOND;
  } catch {
    return undefined;
  }
}

export async function startProgram(script, env) {
  const begun = performance.now();
  const { PATH, Path, SystemRoot, TEMP, TMP, HOME } = process.env;
  const child = spawn(process.execPath, [join(root, script)], {
    cwd: root,
    env: { PATH, Path, SystemRoot, TEMP, TMP, HOME, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
    windowsHide: true,
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const sentence = await firstSentence(child);
  return {
    sentence,
    readyMs: performance.now() - begun,
    residentMegabytes: () => residentMegabytes(child.pid),
    processorMs: () => processorMs(child.pid),
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
