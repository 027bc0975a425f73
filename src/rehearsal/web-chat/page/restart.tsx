/** Starting everything afresh: asked once more, as it cannot be undone. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useAsking } from './ask.ts';
import { Dialog } from './dialog.tsx';
import { Icon } from './icons.tsx';
import { useSpeech } from './speak.ts';

const AskAgain = ({ onDone, onCancel }: { onDone: () => void; onCancel: () => void }): JSX.Element => {
  const { say } = useSpeech();
  const { turn } = useAsking();
  const restart = (): void => void turn({ act: 'restart' }).then(onDone);
  return (
    <div class="confirm" role="alertdialog" aria-label={say('restart')}>
      <p>{say('restart-warning')}</p>
      <div class="choices">
        <button type="button" class="danger" onClick={restart}>{say('restart-confirm')}</button>
        <button type="button" autoFocus onClick={onCancel}>{say('cancel')}</button>
      </div>
    </div>
  );
};

/** Among the settings: the question opens in place. */
export function Restart({ onDone }: { onDone: () => void }): JSX.Element {
  const { say } = useSpeech();
  const [isAsked, ask] = useState(false);
  if (!isAsked) return <button type="button" class="danger" onClick={() => ask(true)}><Icon name="restart" />{say('restart')}</button>;
  return <AskAgain onDone={onDone} onCancel={() => ask(false)} />;
}

/** Once the sample is over, it needs an empty room to be played again. */
export function RestartButton({ isMain = false }: { isMain?: boolean }): JSX.Element {
  const { say } = useSpeech();
  const [isOpen, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  return (
    <>
      <button type="button" class={isMain ? 'primary' : ''} aria-label={say('restart')} onClick={() => setOpen(true)}><Icon name="restart" /><span class={isMain ? '' : 'move-word'}>{say('restart')}</span></button>
      {isOpen && <Dialog title={say('restart-what')} onClose={close} isNarrow><AskAgain onDone={close} onCancel={close} /></Dialog>}
    </>
  );
}
