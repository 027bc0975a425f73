/** The scrolling log of one chat: days, messages in order, always at the newest unless someone reads further up. */
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { WireChat, WireMessage } from '../wire.ts';
import { dayText, longDayText } from './dates.ts';
import { Icon } from './icons.tsx';
import { MessageBubble } from './message-bubble.tsx';
import type { MessageMove } from './message-menu.tsx';
import { useSpeech } from './speak.ts';

const nearEnd = 120;

export interface MessageLogProps {
  readonly chat: WireChat;
  readonly messages: readonly WireMessage[];
  readonly zone: string;
  readonly onCommand: (text: string) => void;
  readonly onMove: (move: MessageMove, message: WireMessage) => void;
  readonly onEarlier: () => void;
}

export function seekMessage(messageId: number): void {
  const target = document.getElementById(`message-${messageId}`);
  if (!target) return;
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  target.scrollIntoView({ block: 'center', behavior: isStill ? 'auto' : 'smooth' });
  target.classList.add('sought');
  setTimeout(() => target.classList.remove('sought'), 1600);
}

interface Follow {
  readonly log: { current: HTMLDivElement | null };
  readonly isAway: boolean;
  readonly onScroll: () => void;
  readonly toEnd: () => void;
}

function useFollow(chatId: number, content: unknown): Follow {
  const log = useRef<HTMLDivElement>(null);
  const stays = useRef(true);
  const [isAway, setAway] = useState(false);
  const toEnd = (): void => log.current?.scrollTo({ top: log.current.scrollHeight });
  const onScroll = (): void => {
    const box = log.current;
    if (!box) return;
    stays.current = box.scrollHeight - box.scrollTop - box.clientHeight < nearEnd;
    setAway(!stays.current);
  };
  useLayoutEffect(() => {
    stays.current = true;
    toEnd();
  }, [chatId]);
  useLayoutEffect(() => {
    if (stays.current) toEnd();
  }, [content]);
  useEffect(() => {
    const box = log.current;
    if (!box) return undefined;
    const follow = (): void => {
      if (stays.current) toEnd();
    };
    const watch = new ResizeObserver(follow);
    watch.observe(box);
    // Pictures and fonts arrive after the text and push the newest message out of sight.
    box.addEventListener('load', follow, true);
    void document.fonts.ready.then(follow);
    return () => {
      watch.disconnect();
      box.removeEventListener('load', follow, true);
    };
  }, []);
  return { log, isAway, onScroll, toEnd };
}

export function MessageLog({ chat, messages, zone, onCommand, onMove, onEarlier }: MessageLogProps): JSX.Element {
  const { say, language } = useSpeech();
  const { log, isAway, onScroll, toEnd } = useFollow(chat.id, messages);
  const draw = (message: WireMessage, index: number): JSX.Element => {
    const before = messages[index - 1];
    const isNewDay = !before || dayText(before.at, zone) !== dayText(message.at, zone);
    const isFirst = isNewDay || before.authorId !== message.authorId || before.service !== undefined || before.keyboard !== undefined;
    return (
      <div class={isFirst ? 'entry first' : 'entry'} key={message.key}>
        {isNewDay && <div class="day"><span>{longDayText(message.at, zone, language)}</span></div>}
        <MessageBubble
          chatId={chat.id}
          message={message}
          zone={zone}
          isFirstOfAuthor={isFirst}
          isGroup={chat.kind !== 'private'}
          onCommand={onCommand}
          onSeek={seekMessage}
          onMove={onMove}
        />
      </div>
    );
  };
  return (
    <div class="log-frame">
      <div class="log" ref={log} onScroll={onScroll} role="log" aria-live="polite" aria-label={say('messages')} tabIndex={0}>
        {chat.hasEarlier && <button type="button" class="earlier" onClick={onEarlier}>{say('earlier')}</button>}
        {messages.map(draw)}
      </div>
      {isAway && <button type="button" class="to-end" aria-label={say('to-newest')} onClick={toEnd}><Icon name="down" /></button>}
    </div>
  );
}
