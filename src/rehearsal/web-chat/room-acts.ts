/** Turns the room's own switches: sample rehearsal, clock, faults, a new person, starting afresh. */
import type { Room } from '../room.ts';
import type { RoomAct } from './act-shapes.ts';
import type { RehearsalControls } from './controls.ts';
import type { WireAnswer } from './wire.ts';

type SampleMove = Extract<RoomAct, { act: 'sample' }>['move'];

const done: WireAnswer = { ok: true };

async function moveSample({ sample }: RehearsalControls, move: SampleMove): Promise<void> {
  switch (move) {
    case 'play':
      return sample.play();
    case 'pause':
      return sample.pause();
    case 'step':
      return sample.step();
    case 'take-over':
      return sample.takeOver();
  }
}

async function moveClock({ clock }: RehearsalControls, to: number): Promise<WireAnswer> {
  if (to <= clock.now().getTime()) return { ok: false, refusal: 'clock-only-forward' };
  await clock.advanceTo(new Date(to));
  return done;
}

export async function doRoomAct(room: Room, controls: RehearsalControls, act: RoomAct): Promise<WireAnswer> {
  switch (act.act) {
    case 'sample':
      await moveSample(controls, act.move);
      return done;
    case 'sample-pace':
      controls.sample.setPace(act.pace);
      return done;
    case 'clock':
      return moveClock(controls, act.to);
    case 'faults':
      controls.faults.set({ down: act.down, delayMs: act.delayMs, retryAfter: act.retryAfter });
      return done;
    case 'add-person':
      return { ok: true, userId: (await room.addUser({ first_name: act.name, language_code: 'vi' })).id };
    case 'restart':
      await controls.restart();
      return done;
  }
}
