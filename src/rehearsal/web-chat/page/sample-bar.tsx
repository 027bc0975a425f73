/** The sample rehearsal on its way: how far it is, pause, one step, the pace, following it, taking over by hand. */
import type { JSX } from 'preact';
import type { SamplePace, SampleState } from '../controls.ts';
import type { WireRoom } from '../wire.ts';
import { useAsking } from './ask.ts';
import type { Following } from './following.ts';
import { Icon, type IconName } from './icons.tsx';
import { RestartButton } from './restart.tsx';
import { StartSample } from './start-sample.tsx';
import { useSpeech } from './speak.ts';

type Move = 'play' | 'pause' | 'step' | 'take-over';
type Status = SampleState['status'];

const offers: Record<Status, readonly Move[]> = {
  idle: [],
  playing: ['pause', 'take-over'],
  paused: ['play', 'step', 'take-over'],
  'taken-over': [],
  finished: [],
  failed: ['play', 'take-over'],
};
const signs: Record<Move, IconName> = { play: 'play', pause: 'pause', step: 'step', 'take-over': 'user' };
const paces: readonly SamplePace[] = ['slow', 'normal', 'fast'];
const isOnTheWay = (status: Status): boolean => status === 'playing' || status === 'paused';

const Moves = ({ status }: { status: Status }): JSX.Element => {
  const { say } = useSpeech();
  const { turn } = useAsking();
  const label = (move: Move): string => say(move === 'play' && status === 'failed' ? 'sample-retry' : `sample-${move}`);
  return (
    <>
      {offers[status].map((move) => (
        <button type="button" key={move} class={move === 'play' ? 'primary' : ''} aria-label={label(move)} title={label(move)} onClick={() => void turn({ act: 'sample', move })}>
          <Icon name={signs[move]} /><span class={move === 'take-over' ? '' : 'move-word'}>{label(move)}</span>
        </button>
      ))}
    </>
  );
};

const Pace = ({ pace }: { pace: SamplePace }): JSX.Element => {
  const { say } = useSpeech();
  const { turn } = useAsking();
  const choose = (chosen: string): void => {
    const next = paces.find((one) => one === chosen);
    if (next) void turn({ act: 'sample-pace', pace: next });
  };
  return (
    <select class="pace" aria-label={say('sample-pace')} title={say('sample-pace')} value={pace} onChange={(event) => choose(event.currentTarget.value)}>
      {paces.map((one) => <option key={one} value={one} selected={one === pace}>{say(`sample-pace-${one}`)}</option>)}
    </select>
  );
};

const FollowSwitch = ({ isOn, turn }: Following): JSX.Element => {
  const { say } = useSpeech();
  return (
    <button type="button" class="follow" aria-pressed={isOn} aria-label={say('sample-follow')} title={say('sample-follow-what')} onClick={() => turn(!isOn)}>
      <Icon name="eye" /><span class="move-word">{say('sample-follow')}</span>
    </button>
  );
};

const Progress = ({ sample }: { sample: SampleState }): JSX.Element => {
  const { say, language } = useSpeech();
  const { status, step, of, caption } = sample;
  const words = status === 'failed' ? say('sample-failed-what') : caption?.[language];
  return (
    <div class="progress" role="status">
      <span class="progress-words"><b>{say(`sample-is-${status}`)}</b>{of > 0 && ` · ${say('sample-step-of', { step, of })}`}{words !== undefined && ` · ${words}`}</span>
      <progress value={step} max={Math.max(of, 1)} aria-label={say('sample-progress')} />
    </div>
  );
};

export function SampleBar({ room, following }: { room: WireRoom; following: Following }): JSX.Element {
  const { say } = useSpeech();
  const { sample, isEmpty } = room;
  const { status, pace } = sample;
  return (
    <div class={`sample sample-${status}`} role="group" aria-label={say('sample')}>
      {status === 'idle' && <StartSample isEmpty={isEmpty} onStart={() => following.turn(true)} />}
      <Moves status={status} />
      {isOnTheWay(status) && <Pace pace={pace} />}
      {isOnTheWay(status) && room.me && <FollowSwitch {...following} />}
      {status === 'failed' && <RestartButton />}
      {(status === 'finished' || status === 'taken-over') && <RestartButton isMain={status === 'finished'} />}
      {status !== 'idle' && <Progress sample={sample} />}
    </div>
  );
}
