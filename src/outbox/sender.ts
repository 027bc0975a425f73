/** Delivers the outbox whenever it is woken: one pass after another, never two at once, with a breath between them. */
import { transact } from '#db';
import { accept, errorName } from '#kernel';
import { deliverDue, type DeliveryParts } from './deliver-due.ts';
import { makeRests } from './rests.ts';
import { recoverSending } from './store.ts';

export interface OutboxSender {
  /** After a crash: settles what was under way; returns how many rows are in doubt. */
  recover(): Promise<number>;
  /** Something may be due; returns at once. */
  wake(): void;
  /** Resolves when nothing due is left and nothing is under way. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

export interface SenderParts extends Omit<DeliveryParts, 'rests'> {
  /** How long a refresh just shown rests before the same is shown again; 0 in tests. */
  readonly gapMs: number;
}

const RETRY_MS = 5_000;
/** Between two passes: a hall that votes wakes the sender at every tap, and one look at the table serves them all. */
const BREATH_MS = 200;

/** A waking that comes during the breath is kept until its end. */
function makeWaker(pass: () => Promise<{ readonly isMore: boolean; readonly againInMs: number | undefined }>, parts: SenderParts) {
  const breathMs = Math.min(BREATH_MS, parts.gapMs);
  const stopping = new AbortController();
  let running: Promise<void> | undefined;
  let isWoken = false;
  let timer: NodeJS.Timeout | undefined;
  let breath: NodeJS.Timeout | undefined;
  const later = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(wake, ms).unref();
  };
  const endBreath = (): void => {
    clearTimeout(breath);
    breath = undefined;
    if (isWoken) wake();
  };
  const run = async (): Promise<void> => {
    isWoken = false;
    const { isMore, againInMs } = await pass();
    isWoken ||= isMore;
    if (againInMs !== undefined) later(againInMs);
    if (breathMs > 0 && !stopping.signal.aborted) breath = setTimeout(endBreath, breathMs).unref();
  };
  const fail = (error: unknown): void => {
    parts.log.error('outbox.failed', { error: errorName(error) });
    later(RETRY_MS);
  };
  function wake(): void {
    isWoken = true;
    if (stopping.signal.aborted || breath !== undefined) return;
    running ??= run()
      .catch(fail)
      .finally(() => {
        running = undefined;
        if (isWoken) wake();
      });
  }
  return { wake, endBreath, later, stopping, isWoken: () => isWoken, running: () => running, stopTimers: () => [timer, breath].forEach(clearTimeout) };
}

async function recover({ db, clock, kinds }: SenderParts): Promise<number> {
  const repeatable = kinds.filter((one) => one.isRepeatable).map((one) => one.kind);
  const recovered = await transact(db, async (tx) => accept(await recoverSending(tx, repeatable, clock.now())));
  return recovered.ok ? recovered.value : 0;
}

export function makeOutboxSender(parts: SenderParts): OutboxSender {
  const rests = makeRests(parts.gapMs);
  const waker = makeWaker(async () => {
    const { settled, again } = await deliverDue({ ...parts, rests }, waker.stopping.signal);
    const waits = [rests.endsInMs(), again ? RETRY_MS : undefined].filter((ms) => ms !== undefined);
    return { isMore: settled > 0 && !again, againInMs: waits.length === 0 ? undefined : Math.min(...waits) };
  }, parts);
  return {
    recover: () => recover(parts),
    wake: waker.wake,
    idle: async () => {
      do {
        rests.clear();
        waker.wake();
        waker.endBreath();
        while (waker.running() !== undefined) await waker.running();
      } while (waker.isWoken() && !waker.stopping.signal.aborted);
    },
    stop: async () => {
      waker.stopping.abort();
      waker.stopTimers();
      await waker.running();
    },
  };
}
