/** How much a bot may send before Telegram tells it to wait; edits count like new messages. */

interface Pace {
  /** How many at once. */
  readonly burst: number;
  /** How many come back each second. */
  readonly perSecond: number;
}

/** Telegram gives these as "about"; a short burst in one chat is let through, as there. */
const PACES = { chat: { burst: 5, perSecond: 1 }, bot: { burst: 30, perSecond: 30 } } as const satisfies Readonly<Record<string, Pace>>;

const GROUP_LIMIT = 20;
const GROUP_WINDOW_MS = 60_000;

interface Bucket {
  left: number;
  at: number;
}

function filled(bucket: Bucket | undefined, pace: Pace, now: number): Bucket {
  if (!bucket) return { left: pace.burst, at: now };
  return { left: Math.min(pace.burst, bucket.left + ((now - bucket.at) / 1000) * pace.perSecond), at: now };
}

export class Rates {
  readonly #ticks: () => number;
  readonly #buckets = new Map<string, Bucket>();
  /** When a bot last wrote to each group, oldest first. */
  readonly #groups = new Map<string, number[]>();

  constructor(ticks: () => number) {
    this.#ticks = ticks;
  }

  /** Seconds to wait, or 0 when the message may go; then it is counted. */
  take(botId: number, chatId: number): number {
    const now = this.#ticks();
    const asked = [[`bot:${botId}`, PACES.bot], [`chat:${botId}:${chatId}`, PACES.chat]] as const;
    const found = asked.map(([name, pace]) => ({ name, pace, bucket: filled(this.#buckets.get(name), pace, now) }));
    const waits = found.map(({ pace, bucket }) => (bucket.left >= 1 ? 0 : (1 - bucket.left) / pace.perSecond));
    const group = chatId < 0 ? this.#recent(`${botId}:${chatId}`, now) : [];
    const oldest = group.length >= GROUP_LIMIT ? group[0] : undefined;
    const wait = Math.max(0, ...waits, oldest === undefined ? 0 : (oldest + GROUP_WINDOW_MS - now) / 1000);
    for (const { name, bucket } of found) this.#buckets.set(name, wait > 0 ? bucket : { ...bucket, left: bucket.left - 1 });
    if (wait === 0) group.push(now);
    return Math.ceil(wait);
  }

  #recent(name: string, now: number): number[] {
    const recent = (this.#groups.get(name) ?? []).filter((at) => at > now - GROUP_WINDOW_MS);
    this.#groups.set(name, recent);
    return recent;
  }
}
