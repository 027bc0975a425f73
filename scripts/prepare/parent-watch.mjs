// Stops this process when the one that started it disappears, so that a killed npm leaves no orphan that goes on polling.
import { readFileSync } from 'node:fs';

const EVERY = 500;
const GRACE = 15_000;
const SHELLS = new Set(['sh', 'dash', 'bash', 'ash', 'busybox']);

/** npm starts scripts through a shell that may stay between us and npm: then the shell's own parent is what counts. */
function parentOfShell(pid) {
  if (process.platform !== 'linux' || !process.env.npm_lifecycle_event) return undefined;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const name = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
    if (!SHELLS.has(name)) return undefined;
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return undefined;
  }
}

function isGone(pid) {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

function stopSelf() {
  // On Windows a signal to oneself ends the process at once, without the graceful stop.
  if (process.platform === 'win32' && process.listenerCount('SIGTERM') > 0) process.emit('SIGTERM', 'SIGTERM');
  else process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), GRACE).unref();
}

export function stopWithParent() {
  const parent = process.ppid;
  const above = parentOfShell(parent);
  const timer = setInterval(() => {
    const same = process.ppid === parent && (parent <= 1 || !isGone(parent)) && parentOfShell(parent) === above;
    if (same) return;
    clearInterval(timer);
    stopSelf();
  }, EVERY);
  timer.unref();
}
