/** The sample rehearsal: start it, watch how far it is, pause, go step by step, take over by hand. */
import type { JSX } from 'preact';
import type { SampleState } from '../controls.ts';
import { useState } from 'preact/hooks';
import { useAsking } from './ask.ts';
import { Dialog } from './dialog.tsx';
import { Icon, type IconName } from './icons.tsx';
import { Restart } from './restart.tsx';
import { useSpeech } from './speak.ts';

type Move = 'play' | 'pause' | 'step' | 'take-over';

const offers: Record<SampleState['status'], readonly Move[]> = {
  idle: ['play'],
  playing: ['pause', 'take-over'],
  paused: ['play', 'step', 'take-over'],
  'taken-over': [],
  finished: [],
  failed: [],
};
const signs: Record<Move, IconName> = { play: 'play', pause: 'pause', step: 'step', 'take-over': 'user' };

/** Once it is over, the sample needs an empty room to be played again. */
const Again = (): JSX.Element => {
  const { say } = useSpeech();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}><Icon name="restart" />{say('restart')}</button>
      {isOpen && <Dialog title={say('restart-what')} onClose={() => setOpen(false)} isNarrow><Restart onDone={() => setOpen(false)} /></Dialog>}
    </>
  );
};

export function SampleBar({ sample }: { sample: SampleState }): JSX.Element {
  const { say } = useSpeech();
  const { turn } = useAsking();
  const { status, step, of, caption } = sample;
  const label = (move: Move): string => say(move === 'play' && status === 'idle' ? 'sample-start' : `sample-${move}`);
  const look = (move: Move): string => (move === 'play' ? 'primary' : '');
  return (
    <div class={`sample sample-${status}`} role="group" aria-label={say('sample')}>
      {offers[status].map((move) => (
        <button type="button" key={move} class={look(move)} onClick={() => void turn({ act: 'sample', move })}>
          <Icon name={signs[move]} />{label(move)}
        </button>
      ))}
      {offers[status].length === 0 && <Again />}
      {status !== 'idle' && (
        <div class="progress" role="status">
          <span class="progress-words"><b>{say(`sample-is-${status}`)}</b>{of > 0 && ` · ${say('sample-step-of', { step, of })}`}{caption !== undefined && ` · ${caption}`}</span>
          <progress value={step} max={Math.max(of, 1)} aria-label={say('sample-progress')} />
        </div>
      )}
    </div>
  );
}
