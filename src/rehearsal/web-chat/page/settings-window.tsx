/** The room's other settings: language, light or dark, and starting everything afresh. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { WirePerson } from '../wire.ts';
import type { Appearance } from './appearance.ts';
import { useAsking } from './ask.ts';
import { Dialog } from './dialog.tsx';
import { Icon } from './icons.tsx';
import { Restart } from './restart.tsx';
import type { Language } from './language.ts';
import { useSpeech } from './speak.ts';

export interface SettingsProps {
  readonly me: WirePerson | undefined;
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

/** What the person's own phone is set to: a bot answers in it until the person chooses otherwise. */
const PersonLanguage = ({ me }: { me: WirePerson }): JSX.Element => {
  const { say } = useSpeech();
  const { act } = useAsking();
  return (
    <Choices
      label={say('language-of-person', { who: me.name })}
      values={['vi', 'en']}
      chosen={me.language ?? 'vi'}
      name={(value) => say(`language-${value}`)}
      onChoose={(language) => void act({ act: 'set-language', language: language === 'en' ? 'en' : 'vi' })}
    />
  );
};

export function Settings({ me, appearance, onAppearance, onLanguage }: SettingsProps): JSX.Element {
  const { say, language } = useSpeech();
  const [isOpen, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  return (
    <>
      <button type="button" class="bar-button" aria-label={say('settings')} onClick={() => setOpen(true)}><Icon name="gear" /></button>
      {isOpen && (
        <Dialog title={say('settings')} onClose={close} isNarrow>
          <Choices label={say('language')} values={['vi', 'en']} chosen={language} name={(value) => say(`language-${value}`)} onChoose={onLanguage} />
          {me && <PersonLanguage me={me} />}
          <Choices label={say('appearance')} values={['auto', 'light', 'dark']} chosen={appearance} name={(value) => say(`appearance-${value}`)} onChoose={onAppearance} />
          <div class="setting"><span>{say('restart-what')}</span><Restart onDone={close} /></div>
        </Dialog>
      )}
    </>
  );
}
