/** Hands waiting updates to the bot that asks for them, and lets it wait for the next one. */
import type { Update } from '@grammyjs/types';
import { assert } from '#kernel';
import type { BotDesk } from '../chat/bot-desk.ts';
import { decided } from '../chat/decision.ts';
import type { UserId } from '../chat/model.ts';
import type { BotState } from '../chat/state.ts';
import type { Answer } from './refusal.ts';
import { OTHER_POLLER, WEBHOOK_ACTIVE } from './refusal.ts';

interface Poll {
  readonly botId: UserId;
  readonly offset: number;
  readonly limit: number;
  readonly timeoutSeconds: number;
  readonly allowed: readonly string[] | undefined;
  readonly signal: AbortSignal;
}

export interface Polling {
  poll(poll: Poll): Promise<Answer>;
  /** Ends every wait, for a fault or a stop. */
  wakeAll(): void;
}

type Woken = 'news' | 'elsewhere';

function botOf(desk: BotDesk, botId: UserId): BotState {
  const bot = desk.state.bots.get(botId);
  assert(bot, 'a poll belongs to a bot of this room');
  return bot;
}

/** Asking from an offset confirms everything before it; a negative one keeps only so many of the newest. */
function confirm(desk: BotDesk, { botId, offset }: Poll): void {
  const { pending } = botOf(desk, botId);
  const firstKept = offset < 0 ? pending.at(offset)?.update_id : offset;
  const first = pending[0];
  if (firstKept === undefined || !first || first.update_id >= firstKept) return;
  desk.decide(() => decided([{ type: 'updates-confirmed', botId, upTo: firstKept - 1 }], undefined));
}

function allow(desk: BotDesk, { botId, allowed }: Poll): void {
  if (allowed === undefined || allowed.join() === botOf(desk, botId).allowed.join()) return;
  desk.decide(() => decided([{ type: 'allowed-updates-set', botId, allowed }], undefined));
}

function sleepUntilWoken(desk: BotDesk, poll: Poll, interrupt: { set(wake: (why: Woken) => void): void }): Promise<Woken> {
  return new Promise((resolve) => {
    const finish = (why: Woken): void => {
      clearTimeout(timer);
      forget();
      poll.signal.removeEventListener('abort', onAbort);
      resolve(why);
    };
    const onAbort = (): void => finish('news');
    const timer = setTimeout(() => finish('news'), poll.timeoutSeconds * 1000).unref();
    const forget = desk.onUpdate(poll.botId, () => finish('news'));
    poll.signal.addEventListener('abort', onAbort, { once: true });
    interrupt.set(finish);
  });
}

export function createPolling(desk: BotDesk): Polling {
  /** Who waits for which bot: a second poller sends the first one away. */
  const waiting = new Map<UserId, (why: Woken) => void>();

  const firstUpdates = ({ botId, limit }: Poll): readonly Update[] => botOf(desk, botId).pending.slice(0, limit);

  async function poll(asked: Poll): Promise<Answer> {
    const { botId } = asked;
    if (botOf(desk, botId).webhook) return { ok: false, refusal: WEBHOOK_ACTIVE };
    waiting.get(botId)?.('elsewhere');
    confirm(desk, asked);
    allow(desk, asked);
    if (firstUpdates(asked).length === 0 && asked.timeoutSeconds > 0 && !desk.stopping.aborted) {
      let mine: ((why: Woken) => void) | undefined;
      const why = await sleepUntilWoken(desk, asked, {
        set(wake) {
          mine = wake;
          waiting.set(botId, wake);
        },
      });
      if (waiting.get(botId) === mine) waiting.delete(botId);
      if (why === 'elsewhere') return { ok: false, refusal: OTHER_POLLER };
    }
    const updates = firstUpdates(asked);
    await desk.durable();
    return { ok: true, value: updates };
  }

  return {
    poll,
    wakeAll() {
      for (const wake of waiting.values()) wake('news');
    },
  };
}
