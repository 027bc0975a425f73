// One preparation at a time: a second start waits for the first and then finds everything done.
import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { PreparationError } from './tool.mjs';

const BEAT = 1_000;
const SILENCE = 15_000;
const PATIENCE = 600_000;

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** A holder that was killed leaves its file behind; its process is gone, or its file is no longer touched. */
function isAbandoned(file) {
  try {
    const silent = Date.now() - statSync(file).mtimeMs;
    const holder = Number(readFileSync(file, 'utf8'));
    return silent > SILENCE || (holder > 0 && !isAlive(holder));
  } catch {
    return false;
  }
}

function tryTake(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST' && error.code !== 'EPERM') throw error;
    return false;
  }
}

/** Waits for its turn and gives back the way to end it; the way out is called at every exit. */
export async function takeTurn(file, onWait) {
  const until = Date.now() + PATIENCE;
  let told = false;
  while (!tryTake(file)) {
    if (isAbandoned(file)) rmSync(file, { force: true });
    else if (!told) onWait();
    told = true;
    if (Date.now() > until) throw new PreparationError(`Another start has been preparing for ten minutes: end it, or remove ${file}.`);
    await pause(100);
  }
  const beat = setInterval(() => utimesSync(file, new Date(), new Date()), BEAT);
  beat.unref();
  return () => {
    clearInterval(beat);
    if (isOurs(file)) rmSync(file, { force: true });
  };
}

function isOurs(file) {
  try {
    return readFileSync(file, 'utf8') === String(process.pid);
  } catch {
    return false;
  }
}
