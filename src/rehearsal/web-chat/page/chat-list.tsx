/** The left column: every chat of the person being played, newest first, walkable with the arrow keys. */
import type { JSX, TargetedKeyboardEvent } from 'preact';
import type { WireChatSummary } from '../wire.ts';
import { Avatar } from './avatar.tsx';
import { dayText, timeText } from './dates.ts';
import { lastLine } from './service-text.ts';
import { useSpeech } from './speak.ts';

interface RowProps {
  readonly chat: WireChatSummary;
  readonly isOpen: boolean;
  readonly clock: { readonly now: number; readonly zone: string };
  readonly onOpen: () => void;
}

function Row({ chat, isOpen, clock, onOpen }: RowProps): JSX.Element {
  const { say } = useSpeech();
  const { author, text } = lastLine(chat, say);
  const at = chat.last?.at;
  const isToday = at !== undefined && dayText(at, clock.zone) === dayText(clock.now, clock.zone);
  return (
    <li>
      <button type="button" class="chat-row" aria-current={isOpen ? 'true' : undefined} onClick={onOpen}>
        <Avatar id={chat.id} name={chat.title} isBot={chat.isBot} size="large" />
        <span class="chat-row-title">{chat.title}</span>
        {at !== undefined && <span class="chat-row-time">{isToday ? timeText(at, clock.zone) : dayText(at, clock.zone).slice(0, 5)}</span>}
        <span class="chat-row-last">{author !== '' && <b>{author}: </b>}{text}</span>
        {chat.unread > 0 && (
          <span class="unread"><span aria-hidden="true">{chat.unread}</span><span class="unseen">{say('unread', { count: chat.unread })}</span></span>
        )}
      </button>
    </li>
  );
}

const moves: Record<string, (at: number, count: number) => number> = {
  ArrowDown: (at, count) => Math.min(at + 1, count - 1),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_at, count) => count - 1,
};

function walk(event: TargetedKeyboardEvent<HTMLUListElement>): void {
  const rows = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('.chat-row')];
  const move = moves[event.key];
  const focused = rows.findIndex((row) => row === document.activeElement);
  if (!move || focused < 0) return;
  event.preventDefault();
  rows[move(focused, rows.length)]?.focus();
}

export interface ChatListProps {
  readonly chats: readonly WireChatSummary[];
  readonly openId: number | undefined;
  readonly clock: { readonly now: number; readonly zone: string };
  readonly onOpen: (chatId: number) => void;
}

export function ChatList({ chats, openId, clock, onOpen }: ChatListProps): JSX.Element {
  const { say } = useSpeech();
  if (chats.length === 0) return <p class="chat-list hint">{say('no-bot-yet')}</p>;
  return (
    <ul class="chat-list" aria-label={say('chats')} onKeyDown={walk}>
      {chats.map((chat) => (
        <Row key={chat.id} chat={chat} isOpen={chat.id === openId} clock={clock} onOpen={() => onOpen(chat.id)} />
      ))}
    </ul>
  );
}
