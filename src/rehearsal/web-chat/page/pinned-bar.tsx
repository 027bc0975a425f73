/** The pinned board above the log: a press scrolls to it, the next press to the one pinned before. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { WireChat } from '../wire.ts';
import { Icon } from './icons.tsx';
import { seekMessage } from './message-log.tsx';
import { useSpeech } from './speak.ts';

export function PinnedBar({ pinned }: { pinned: WireChat['pinned'] }): JSX.Element | null {
  const { say } = useSpeech();
  const [turn, setTurn] = useState(0);
  const shown = pinned[turn % Math.max(pinned.length, 1)];
  if (!shown) return null;
  const press = (): void => {
    seekMessage(shown.id);
    setTurn((turn + 1) % pinned.length);
  };
  return (
    <button type="button" class="pinned" onClick={press}>
      <Icon name="pin" />
      <span class="pinned-words">
        <b><span class="unseen">{say('pinned', { count: pinned.length })}: </span>{shown.title}</b>
        {shown.excerpt !== '' && <span class="pinned-rest">{shown.excerpt}</span>}
      </span>
    </button>
  );
}
