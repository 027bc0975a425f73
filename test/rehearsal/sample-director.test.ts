/** The director of the sample: what each press does at each moment, with steps that the test itself lets end. */
import { describe, expect, it } from 'vitest';
import { silentLog } from '#kernel';
import { makeDirector, SCRIPT, type Play } from '#rehearsal';

const LEAD = 700_000_001;

interface Held {
  readonly end: () => void;
  readonly break: () => void;
}

function rehearse() {
  const held: Held[] = [];
  let restarts = 0;
  let arrived: () => void = () => undefined;
  const hold = (): Promise<void> =>
    new Promise((resolve, reject) => {
      held.push({ end: resolve, break: () => reject(new Error('refused')) });
      arrived();
    });
  /** Resolves with the step that is under way. */
  const underWay = async (): Promise<Held> => {
    if (held.length === 0) await new Promise<void>((resolve) => { arrived = resolve; });
    const step = held.shift();
    if (step === undefined) throw new Error('No step is under way');
    return step;
  };
  const director = makeDirector({
    // The first step moves the clock, the second presses Start: each is held until the test says so.
    makePlay: (onAct) => ({
      advanceTo: hold,
      stage: { botId: 7, start: (userId: number) => { onAct(userId, 7); return hold(); } },
      cast: { secretary: LEAD },
      group: undefined,
    } as unknown as Play),
    restart: async () => void (restarts += 1),
    caption: (step) => ({ vi: step.caption.key, en: step.caption.key }),
    lead: LEAD,
    onChange: () => undefined,
    log: silentLog,
  });
  director.setPace('fast');
  return { director, underWay, held, restarts: () => restarts };
}

const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((resolve) => { setImmediate(resolve); });
};

describe('the director of the sample', () => {
  it('begins with an empty room, tells how far it is and who acts where', async () => {
    const { director, underWay, restarts } = rehearse();
    expect(director.state()).toMatchObject({ status: 'idle', step: 0, of: SCRIPT.length, lead: LEAD, scenes: [] });
    await director.play();
    (await underWay()).end();
    await underWay();
    expect(restarts()).toBe(1);
    expect(director.state()).toMatchObject({ status: 'playing', step: 1, pace: 'fast', scenes: [{ userId: LEAD, chatId: 7 }], caption: { vi: 'sample-found' } });
  });

  it('plays one step at a time when asked, and stays paused after it', async () => {
    const { director, underWay } = rehearse();
    const stepped = director.step();
    (await underWay()).end();
    await stepped;
    expect(director.state()).toMatchObject({ status: 'paused', step: 1 });
  });

  it('a pause lets the step under way end, and play goes on from there without beginning anew', async () => {
    const { director, underWay, restarts } = rehearse();
    await director.play();
    const first = await underWay();
    director.pause();
    expect(director.state().status).toBe('paused');
    await director.play();
    await director.play();
    first.end();
    await underWay();
    expect(director.state()).toMatchObject({ status: 'playing', step: 1 });
    expect(restarts()).toBe(1);
  });

  it('a step asked for straight after a pause comes after the one under way', async () => {
    const { director, underWay } = rehearse();
    await director.play();
    const first = await underWay();
    director.pause();
    const stepped = director.step();
    first.end();
    const second = await underWay();
    expect(director.state()).toMatchObject({ status: 'paused', step: 1 });
    second.break();
    await stepped;
  });

  it('whoever takes over is left alone, also by the step that was under way', async () => {
    const { director, underWay, held } = rehearse();
    await director.play();
    const first = await underWay();
    director.takeOver();
    first.break();
    await director.stop();
    expect(director.state()).toMatchObject({ status: 'taken-over', step: 0 });
    expect(held).toEqual([]);
  });

  it('a step that fails can be tried again, and then goes on', async () => {
    const { director, underWay, restarts } = rehearse();
    await director.play();
    (await underWay()).break();
    await until(() => director.state().status === 'failed');
    await director.play();
    (await underWay()).end();
    await underWay();
    expect(director.state()).toMatchObject({ status: 'playing', step: 1 });
    expect(restarts()).toBe(1);
  });

  it('forgets everything when the room is emptied, so that it can be played again', async () => {
    const { director, underWay, restarts } = rehearse();
    await director.play();
    const first = await underWay();
    const emptied = director.reset();
    first.end();
    await emptied;
    expect(director.state()).toEqual({ status: 'idle', step: 0, of: SCRIPT.length, pace: 'fast', lead: LEAD, scenes: [] });
    await director.play();
    await underWay();
    expect(restarts()).toBe(2);
  });
});
