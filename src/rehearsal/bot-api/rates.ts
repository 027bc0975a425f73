/** How much a bot may send before Telegram tells it to wait; edits count like new messages. */

interface Pace {
  /** How many at once. */
  readonly burst: number;
  /** How many come back each second. */
  readonly perSecond: number;
}

/** Telegram gives these as "about"; a short burst in one chat is let through, as there. */
const PACES = {
  chat: { burst: 5, perSecond: 1 },
  group: { burst: 20, perSecond: 20 / 60 },
  bot: { burst: 30, perSecond: 30 },
} as const satisfies Readonly<Record<string, Pace>>;

interface Bucket {
  left: number;
  at: number;
}

export interface Rates {
  /** Seconds to wait, or 0 when the message may go; then it is counted. */
  take(botId: number, chatId: number): number;
}

export function createRates(ticks: () => number): Rates {
  const buckets = new Map<string, Bucket>();

  function bucketOf(name: string, pace: Pace): Bucket {
    const now = ticks();
    const bucket = buckets.get(name) ?? { left: pace.burst, at: now };
    bucket.left = Math.min(pace.burst, bucket.left + ((now - bucket.at) / 1000) * pace.perSecond);
    bucket.at = now;
    buckets.set(name, bucket);
    return bucket;
  }

  return {
    take(botId, chatId) {
      const asked: [string, Pace][] = [[`bot:${botId}`, PACES.bot], [`chat:${botId}:${chatId}`, PACES.chat]];
      if (chatId < 0) asked.push([`group:${botId}:${chatId}`, PACES.group]);
      const found = asked.map(([name, pace]) => ({ bucket: bucketOf(name, pace), pace }));
      const wait = Math.max(0, ...found.map(({ bucket, pace }) => (bucket.left >= 1 ? 0 : (1 - bucket.left) / pace.perSecond)));
      if (wait > 0) return Math.ceil(wait);
      for (const { bucket } of found) bucket.left -= 1;
      return 0;
    },
  };
}
