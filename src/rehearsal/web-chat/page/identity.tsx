/** Who is being played in this window: always shown, changed at will, opened beside as someone else. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { WirePerson } from '../wire.ts';
import { writePlace } from './address.ts';
import { sendRoomAct } from './ask.ts';
import { Avatar } from './avatar.tsx';
import { Dialog } from './dialog.tsx';
import { Icon } from './icons.tsx';
import { StartSample } from './start-sample.tsx';
import { useSpeech } from './speak.ts';

export interface CastProps {
  readonly cast: readonly WirePerson[];
  readonly me: WirePerson | undefined;
  readonly onPlay: (userId: number) => void;
}

const AddPerson = ({ onPlay }: { onPlay: (userId: number) => void }): JSX.Element => {
  const { say } = useSpeech();
  const [name, setName] = useState('');
  const add = async (event: Event): Promise<void> => {
    event.preventDefault();
    const answer = await sendRoomAct({ act: 'add-person', name });
    if (answer.ok && answer.userId !== undefined) onPlay(answer.userId);
  };
  return (
    <form class="add-person" onSubmit={(event) => void add(event)}>
      <label>{say('add-person')}<input value={name} maxLength={64} placeholder={say('add-person-example')} onInput={(event) => setName(event.currentTarget.value)} /></label>
      <button type="submit" disabled={name.trim() === ''}>{say('add')}</button>
    </form>
  );
};

const Player = ({ person, isMe, onPlay }: { person: WirePerson; isMe: boolean; onPlay: (userId: number) => void }): JSX.Element => {
  const { say } = useSpeech();
  // A window of its own, half the screen wide: two people side by side.
  const beside = (): void => {
    const size = `width=${Math.round(screen.availWidth / 2)},height=${screen.availHeight}`;
    window.open(writePlace({ as: person.id }), '_blank', `popup,noopener,${size}`);
  };
  return (
    <li class="player">
      <button type="button" class="person" aria-current={isMe ? 'true' : undefined} onClick={() => onPlay(person.id)}>
        <Avatar id={person.id} name={person.name} /><span>{person.name}</span>{isMe && <Icon name="check" />}
      </button>
      <button type="button" class="quiet" aria-label={say('open-window-as', { who: person.name })} title={say('open-window')} onClick={beside}><Icon name="window" /></button>
    </li>
  );
};

const Cast = ({ cast, me, onPlay }: CastProps): JSX.Element => {
  const { say } = useSpeech();
  return (
    <>
      <p class="hint">{say('cast-hint')}</p>
      <ul class="people cast">{cast.map((person) => <Player key={person.id} person={person} isMe={person.id === me?.id} onPlay={onPlay} />)}</ul>
      <AddPerson onPlay={onPlay} />
    </>
  );
};

export interface WelcomeProps extends CastProps {
  /** Absent while the sample is on: its bar is above. */
  readonly sample: { readonly isEmpty: boolean; readonly onStart: () => void } | undefined;
}

export function Welcome({ sample, ...props }: WelcomeProps): JSX.Element {
  const { say } = useSpeech();
  return (
    <main class="welcome">
      <h1>{say('room')}</h1>
      <p>{say('welcome')}</p>
      {sample && <StartSample isWide {...sample} />}
      {sample && <p class="hint">{say('sample-what')}</p>}
      <h2>{say('who-to-play')}</h2>
      <Cast {...props} />
    </main>
  );
}

export function Identity(props: CastProps & { readonly isSmall?: boolean }): JSX.Element {
  const { say } = useSpeech();
  const [isOpen, setOpen] = useState(false);
  const { me, onPlay } = props;
  const play = (userId: number): void => {
    setOpen(false);
    onPlay(userId);
  };
  return (
    <>
      <button type="button" class={props.isSmall ? 'identity small' : 'identity'} onClick={() => setOpen(true)}>
        <Avatar id={me?.id ?? 0} name={me?.name ?? ''} />
        <span class="identity-words"><small>{say('playing')}</small><span class="identity-name">{me?.name}</span></span>
        <span class="identity-switch">{say('switch')}</span>
      </button>
      {isOpen && <Dialog title={say('who-to-play')} onClose={() => setOpen(false)} isNarrow><Cast {...props} onPlay={play} /></Dialog>}
    </>
  );
}
