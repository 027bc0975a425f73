/** Switches for rehearsing trouble between the bot and the local Telegram. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { FaultSettings } from '../../faults.ts';
import { useAsking } from './ask.ts';
import { Dialog } from './dialog.tsx';
import { Icon } from './icons.tsx';
import { useSpeech } from './speak.ts';

const slowMs = 2_000;
const waitSeconds = 20;

interface SwitchProps {
  readonly label: string;
  readonly hint: string;
  readonly isOn: boolean;
  readonly onTurn: (isOn: boolean) => void;
}

const Switch = ({ label, hint, isOn, onTurn }: SwitchProps): JSX.Element => (
  <label class="switch">
    <span class="switch-words"><span>{label}</span><small>{hint}</small></span>
    <input type="checkbox" role="switch" checked={isOn} onChange={(event) => onTurn(event.currentTarget.checked)} />
  </label>
);

const FaultsWindow = ({ faults, onClose }: { faults: FaultSettings; onClose: () => void }): JSX.Element => {
  const { say } = useSpeech();
  const { turn } = useAsking();
  const set = (change: Partial<FaultSettings>): void => void turn({ act: 'faults', ...faults, ...change });
  return (
    <Dialog title={say('faults')} onClose={onClose} isNarrow>
      <p class="hint">{say('faults-hint')}</p>
      <Switch label={say('fault-down')} hint={say('fault-down-hint')} isOn={faults.down} onTurn={(down) => set({ down })} />
      <Switch label={say('fault-slow')} hint={say('fault-slow-hint', { seconds: slowMs / 1000 })} isOn={faults.delayMs > 0} onTurn={(isOn) => set({ delayMs: isOn ? slowMs : 0 })} />
      <Switch label={say('fault-busy')} hint={say('fault-busy-hint', { seconds: waitSeconds })} isOn={faults.retryAfter > 0} onTurn={(isOn) => set({ retryAfter: isOn ? waitSeconds : 0 })} />
    </Dialog>
  );
};

export function FaultSwitches({ faults }: { faults: FaultSettings }): JSX.Element {
  const { say } = useSpeech();
  const [isOpen, setOpen] = useState(false);
  const count = [faults.down, faults.delayMs > 0, faults.retryAfter > 0].filter(Boolean).length;
  return (
    <>
      <button type="button" class={count > 0 ? 'bar-button alarmed' : 'bar-button'} aria-label={say('faults-state', { count })} onClick={() => setOpen(true)}>
        <Icon name="bolt" /><span class="bar-word">{say('faults')}</span>{count > 0 && <span class="count" aria-hidden="true">{count}</span>}
      </button>
      {isOpen && <FaultsWindow faults={faults} onClose={() => setOpen(false)} />}
    </>
  );
}
