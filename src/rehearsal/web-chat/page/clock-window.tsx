/** The rehearsal clock: what date the room believes it is, and the way to move it forward. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useAsking } from './ask.ts';
import { dayText, instantOf, longDayText, timeText, wallClock } from './dates.ts';
import { Dialog } from './dialog.tsx';
import { Icon } from './icons.tsx';
import { useSpeech } from './speak.ts';

const hour = 3_600_000;
const leaps = [1, 24, 72, 168];

export interface ClockProps {
  readonly now: number;
  readonly zone: string;
}

const ClockWindow = ({ now, zone, onClose }: ClockProps & { onClose: () => void }): JSX.Element => {
  const { say, language } = useSpeech();
  const { turn } = useAsking();
  const [wall, setWall] = useState(wallClock(now, zone));
  const to = instantOf(wall, zone);
  const leap = (at: number): void => void turn({ act: 'clock', to: at });
  const jump = (event: Event): void => {
    event.preventDefault();
    leap(to);
    onClose();
  };
  return (
    <Dialog title={say('clock')} onClose={onClose} isNarrow>
      <p class="clock-now"><b>{timeText(now, zone)}</b> · {longDayText(now, zone, language)}</p>
      <p class="hint">{say('clock-hint')}</p>
      <div class="choices">
        {leaps.map((hours) => (
          <button type="button" key={hours} onClick={() => leap(now + hours * hour)}>{say(hours < 24 ? 'leap-hours' : 'leap-days', { count: hours < 24 ? hours : hours / 24 })}</button>
        ))}
      </div>
      <form class="form" onSubmit={jump}>
        <label>{say('clock-to')}<input type="datetime-local" value={wall} min={wallClock(now, zone)} required onInput={(event) => setWall(event.currentTarget.value)} /></label>
        <footer><button type="submit" class="primary" disabled={!(to > now)}>{say('clock-jump')}</button></footer>
      </form>
    </Dialog>
  );
};

export function RoomClock(props: ClockProps): JSX.Element {
  const { say } = useSpeech();
  const [isOpen, setOpen] = useState(false);
  const shown = `${timeText(props.now, props.zone)} ${dayText(props.now, props.zone)}`;
  return (
    <>
      <button type="button" class="bar-button" aria-label={`${say('clock')}: ${shown}`} onClick={() => setOpen(true)}>
        <Icon name="clock" /><span class="clock-text">{shown}</span>
      </button>
      {isOpen && <ClockWindow {...props} onClose={() => setOpen(false)} />}
    </>
  );
}
