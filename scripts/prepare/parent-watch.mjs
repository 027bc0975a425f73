// Stops this process when the one that started it disappears, so that a killed npm leaves no orphan that goes on polling.
import { readFileSync } from 'node:fs';

const EVERY = 500;
const GRACE = 15_000;
const SHELLS = new Set(['sh', 'dash', 'bash', 'ash', 'busybox']);

/** Name and parent of a process; nothing where there is no /proc (elsewhere npm's shell hands its place to us). */
function look(pid) {
  if (process.platform !== 'linux') return undefined;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const end = stat.lastIndexOf(')');
    return { name: stat.slice(stat.indexOf('(') + 1, end), parent: Number(stat.slice(end + 2).split(' ')[1]) };
  } catch {
    return undefined;
  }
}

/**
 * Our parent, and above it the shells and npms up to the topmost npm (npx may have started the npm that started us):
 * each must stay the child of the next. Who started npm itself is not our business: a terminal may close.
 */
function findLineage() {
  const above = [];
  let npms = 1;
  for (let pid = process.ppid; pid > 1; ) {
    const seen = look(pid);
    above.push(pid);
    if (/^np[mx]/.test(seen?.name ?? '')) npms = above.length;
    else if (!SHELLS.has(seen?.name)) break;
    pid = seen.parent;
  }
  return above.slice(0, npms);
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function isUnbroken(lineage, parent) {
  if (process.ppid !== parent || (parent > 1 && !isAlive(parent))) return false;
  return lineage.every((pid, place) => place === 0 || look(lineage[place - 1])?.parent === pid);
}

function stopSelf() {
  // On Windows a signal to oneself ends the process at once, without the graceful stop.
  if (process.platform === 'win32' && process.listenerCount('SIGTERM') > 0) process.emit('SIGTERM', 'SIGTERM');
  else process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), GRACE).unref();
}

export function stopWithParent() {
  const parent = process.ppid;
  const lineage = findLineage();
  const timer = setInterval(() => {
    if (isUnbroken(lineage, parent)) return;
    clearInterval(timer);
    stopSelf();
  }, EVERY);
  timer.unref();
}
