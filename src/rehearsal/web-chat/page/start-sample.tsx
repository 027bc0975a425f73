/** One press plays the sample; where chats would be lost by it, it asks first. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useAsking } from './ask.ts';
import { Dialog } from './dialog.tsx';
import { Icon } from './icons.tsx';
import { useSpeech } from './speak.ts';

export interface StartSampleProps {
  readonly isEmpty: boolean;
  readonly isWide?: boolean;
  readonly onStart: () => void;
}

export function StartSample({ isEmpty, isWide, onStart }: StartSampleProps): JSX.Element {
  const { say } = useSpeech();
  const { turn } = useAsking();
  const [isAsked, ask] = useState(false);
  const start = (): void => {
    ask(false);
    onStart();
    void turn({ act: 'sample', move: 'play' });
  };
  return (
    <>
      <button type="button" class={isWide ? 'primary wide' : 'primary'} onClick={() => (isEmpty ? start() : ask(true))}>
        <Icon name="play" />{say('sample-start')}
      </button>
      {isAsked && (
        <Dialog title={say('sample-start')} onClose={() => ask(false)} isNarrow>
          <div class="confirm">
            <p>{say('sample-start-warning')}</p>
            <div class="choices">
              <button type="button" class="danger" onClick={start}>{say('sample-start-confirm')}</button>
              <button type="button" autoFocus onClick={() => ask(false)}>{say('cancel')}</button>
            </div>
          </div>
        </Dialog>
      )}
    </>
  );
}
