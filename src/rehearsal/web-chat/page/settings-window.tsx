/** The room's other settings: language, light or dark, and starting everything afresh. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Appearance } from './appearance.ts';
import { Dialog } from './dialog.tsx';
import { Icon } from './icons.tsx';
import { Restart } from './restart.tsx';
import type { Language } from './language.ts';
import { useSpeech } from './speak.ts';

export interface SettingsProps {
  readonly appearance: Appearance;
  readonly onAppearance: (appearance: Appearance) => void;
  readonly onLanguage: (language: Language) => void;
}

const Choices = <Value extends string>(props: {
  label: string;
  values: readonly Value[];
  chosen: Value;
  name: (value: Value) => string;
  onChoose: (value: Value) => void;
}): JSX.Element => (
  <div class="setting" role="group" aria-label={props.label}>
    <span>{props.label}</span>
    <div class="choices">
      {props.values.map((value) => (
        <button type="button" key={value} aria-pressed={value === props.chosen} onClick={() => props.onChoose(value)}>{props.name(value)}</button>
      ))}
    </div>
  </div>
);

export function Settings({ appearance, onAppearance, onLanguage }: SettingsProps): JSX.Element {
  const { say, language } = useSpeech();
  const [isOpen, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  return (
    <>
      <button type="button" class="bar-button" aria-label={say('settings')} onClick={() => setOpen(true)}><Icon name="gear" /></button>
      {isOpen && (
        <Dialog title={say('settings')} onClose={close} isNarrow>
          <Choices label={say('language')} values={['vi', 'en']} chosen={language} name={(value) => say(`language-${value}`)} onChoose={onLanguage} />
          <Choices label={say('appearance')} values={['auto', 'light', 'dark']} chosen={appearance} name={(value) => say(`appearance-${value}`)} onChoose={onAppearance} />
          <div class="setting"><span>{say('restart-what')}</span><Restart onDone={close} /></div>
        </Dialog>
      )}
    </>
  );
}
