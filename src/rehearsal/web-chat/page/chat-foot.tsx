/** What stands under the log: the writing line, or the one thing to do before anything can be written. */
import type { JSX } from 'preact';
import type { WireChat } from '../wire.ts';
import { useAsking, type Asking } from './ask.ts';
import { useSpeech } from './speak.ts';

type Step = { readonly words: string; readonly take?: (asking: Asking) => void } | 'write' | 'nothing';

function botStep(chat: WireChat, bot: NonNullable<WireChat['bot']>): Step {
  if (bot.isBlocked) return { words: 'unblock', take: ({ act }) => void act({ act: 'unblock', botId: bot.id }) };
  // The empty chat shows its own big Start in the middle.
  if (chat.messages.length === 0) return 'nothing';
  if (!bot.isStarted) return { words: 'start', take: ({ act }) => void act({ act: 'start', chatId: chat.id }) };
  return 'write';
}

function stepOf(chat: WireChat): Step {
  const { bot, migratedTo, isWritable } = chat;
  if (bot) return botStep(chat, bot);
  if (migratedTo !== undefined) return { words: 'open-supergroup', take: ({ openChat }) => openChat(migratedTo) };
  return isWritable ? 'write' : { words: 'cannot-write' };
}

export function ChatFoot({ chat, children }: { chat: WireChat; children: JSX.Element }): JSX.Element | null {
  const { say } = useSpeech();
  const asking = useAsking();
  const step = stepOf(chat);
  if (step === 'nothing') return null;
  if (step === 'write') return children;
  const { take, words } = step;
  return (
    <div class="composer lone">
      {take ? <button type="button" class="primary wide" onClick={() => take(asking)}>{say(words)}</button> : <p>{say(words)}</p>}
    </div>
  );
}
