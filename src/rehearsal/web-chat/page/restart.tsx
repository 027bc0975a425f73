/** Starting everything afresh: asked once more, as it cannot be undone. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useAsking } from './ask.ts';
import { Icon } from './icons.tsx';
import { useSpeech } from './speak.ts';

export function Restart({ onDone }: { onDone: () => void }): JSX.Element {
  const { say } = useSpeech();
  const { turn } = useAsking();
  const [isAsked, ask] = useState(false);
  const restart = (): void => void turn({ act: 'restart' }).then(onDone);
  if (!isAsked) return <button type="button" class="danger" onClick={() => ask(true)}><Icon name="restart" />{say('restart')}</button>;
  return (
    <div class="confirm" role="alertdialog" aria-label={say('restart')}>
      <p>{say('restart-warning')}</p>
      <div class="choices">
        <button type="button" class="danger" onClick={restart}>{say('restart-confirm')}</button>
        <button type="button" autoFocus onClick={() => ask(false)}>{say('cancel')}</button>
      </div>
    </div>
  );
}
