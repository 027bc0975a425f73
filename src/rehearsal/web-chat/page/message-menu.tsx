/** What a person can do with one message: answer it, forward it, mend or delete their own. */
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { WireMessage } from '../wire.ts';
import { Icon, type IconName } from './icons.tsx';
import { useSpeech } from './speak.ts';

export type MessageMove = 'reply' | 'forward' | 'edit' | 'delete';

const signs: Record<MessageMove, IconName> = { reply: 'reply', forward: 'forward', edit: 'edit', delete: 'close' };

export interface MessageMenuProps {
  readonly message: WireMessage;
  readonly onMove: (move: MessageMove, message: WireMessage) => void;
}

export function MessageMenu({ message, onMove }: MessageMenuProps): JSX.Element {
  const { say } = useSpeech();
  const fold = useRef<HTMLDetailsElement>(null);
  const close = (): void => fold.current?.removeAttribute('open');
  const moves: readonly MessageMove[] = message.isOwn ? ['reply', 'forward', 'edit', 'delete'] : ['reply', 'forward'];
  const choose = (move: MessageMove): void => {
    close();
    onMove(move, message);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    close();
    fold.current?.querySelector('summary')?.focus();
  };
  const onLeave = (event: FocusEvent): void => {
    if (!fold.current?.contains(event.relatedTarget as Node | null)) close();
  };
  return (
    <details class="message-menu" ref={fold} onKeyDown={onKey} onFocusOut={onLeave}>
      <summary aria-label={say('message-menu')}><Icon name="more" /></summary>
      <div class="menu">
        {moves.map((move) => (
          <button type="button" key={move} onClick={() => choose(move)}><Icon name={signs[move]} />{say(`message-${move}`)}</button>
        ))}
      </div>
    </details>
  );
}
