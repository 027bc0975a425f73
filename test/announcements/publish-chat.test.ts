/** Publication through the chat: the button publishes what its prompt showed, and nothing else. */
import { beforeEach, expect, test } from 'vitest';
import { castBallot, closeBallot, findBallot, openBallot, prepareBallot } from '#ballots';
import { say, silentLog } from '#kernel';
import { presetRule } from '#tally';
import { setRule } from '../../src/ballots/store.ts';
import { forOneDatabase, type Throwaway } from '../support/database.ts';
import { speaker, type Evening } from '../support/evening.ts';
import { newestScreen, pressWith } from '../support/listener.ts';
import { meetOnce } from '../support/meeting.ts';
import { phoneOf } from '../support/phone.ts';
import { publishNow } from '../support/publish.ts';
import { granted, personOf, type SmallBloc } from '../support/small-bloc.ts';

const vi = (key: string): string => speaker.plain(say(key), 'vi');

forOneDatabase((open) => {
  let base: Throwaway;
  let evening: Evening;
  let bloc: SmallBloc;
  let conferenceId: number;

  meetOnce(open, (meeting) => {
    ({ base, evening, bloc, conferenceId } = meeting);
  });

  const { press, type, shown, labels } = phoneOf(() => ({ evening, bloc }));
  const textAt = (messageId: number): string => evening.room.messagesFor(bloc.secretary, evening.stage.botId).find(({ message }) => message.message_id === messageId)?.message.text ?? '';
  const isPublished = async (ballotId: number): Promise<boolean> => (await findBallot(base.db.client, ballotId))?.publishedAt !== null;

  /** Counted, with a tie that the chair decides. */
  async function tied(purpose: 'leader' | 'deputy'): Promise<number> {
    const parts = { db: base.db, keyring: evening.app.keyring, log: silentLog };
    const by = { personId: await personOf(base.db, bloc.secretary), now: evening.clock.now() };
    const ballotId = granted(await prepareBallot(base.db, { conferenceId, purpose }, by));
    await setRule(base.db.client, ballotId, { ...presetRule('most-votes'), runOff: { who: { kind: 'tied' }, rounds: 0 }, ties: ['chair'] });
    granted(await openBallot(parts, ballotId, by));
    for (const [index, unitId] of bloc.unitIds.entries()) granted(await castBallot(parts, { ballotId, unitId, personId: await personOf(base.db, bloc.representatives[index] ?? 0), paper: [1, 2, 0][index] ?? 0, now: by.now }));
    granted(await closeBallot(parts, ballotId, by));
    return ballotId;
  }

  /** The confirming button of the newest prompt, to be pressed later. */
  function promptShown(): { readonly messageId: number; readonly data: string } {
    const message = newestScreen(evening, bloc.secretary)?.message;
    const button = message?.reply_markup?.inline_keyboard[0]?.[0];
    return { messageId: message?.message_id ?? 0, data: button !== undefined && 'callback_data' in button ? (button.callback_data ?? '') : '' };
  }

  const pressOld = ({ messageId, data }: ReturnType<typeof promptShown>) => pressWith(evening, { account: bloc.secretary, messageId }, data);

  let leader = 0;
  beforeEach(async () => {
    await type('/hoinghi');
  });

  test('a prompt that is out of date publishes nothing: a question decided since, another counted since, a button of an older program', async () => {
    leader = await tied('leader');
    await press(`publish:${conferenceId}:ask`);
    const undecided = promptShown();
    expect(Buffer.byteLength(undecided.data)).toBeLessThanOrEqual(64);
    await press(`chair-for:${leader}:${bloc.unitIds[0] ?? 0}`);
    await type('Có nhiều năm kinh nghiệm');
    expect(await pressOld(undecided)).toBe(vi('refusal-announcements-results-changed'));
    expect(await isPublished(leader)).toBe(false);
    expect(textAt(undecided.messageId)).toMatch(/Công bố kết quả vào nhóm\?\n+• bầu Trưởng khối năm 2020$/u);

    await press(`publish:${conferenceId}:ask`);
    const alone = promptShown();
    const deputy = await tied('deputy');
    expect(await press(`publish:${conferenceId}:yes`)).toBe(vi('refusal-announcements-results-changed'));
    await press(`ballots:${conferenceId}`);
    expect(await pressOld(alone)).toBe(vi('refusal-announcements-results-changed'));
    expect(textAt(alone.messageId)).toContain('• bầu Phó Trưởng khối năm 2020: chưa quyết định, còn chờ chủ trì quyết định');
    expect([await isPublished(leader), await isPublished(deputy)]).toEqual([false, false]);
    expect(await base.db.client.cycle.count()).toBe(1);
  });

  test('before the meeting is closed what is not finished is listed; closed, the way to publish stays, at home and with the results too', async () => {
    const waiting = speaker.plain(say('announcements-waiting', { meeting: say('conference-inside-tong-ket'), year: 2019 }), 'vi');
    await press(`awards-usual:${conferenceId}`);
    await press(`conference-close:${conferenceId}:ask`);
    expect(shown()).toContain('• bầu Trưởng khối năm 2020: chưa công bố');
    expect(shown()).toContain('• bầu Phó Trưởng khối năm 2020: chưa quyết định, chưa công bố');
    await press(`conference-close:${conferenceId}:yes`);
    expect(labels()[0]).toBe('Công bố kết quả');
    await type('/hoinghi');
    expect(labels()[0]).toBe('Công bố kết quả');
    expect(shown()).toContain('• bầu Trưởng khối năm 2020: chưa công bố');
    for (const command of ['/ketqua', '/start']) {
      await type(command);
      expect(shown()).toContain(waiting);
      expect(labels()).toContain('Công bố kết quả');
      await type(command, bloc.representatives[0]);
      expect(shown(bloc.representatives[0])).not.toContain(waiting);
    }
  });

  test('the button under the new prompt publishes what it lists, once', async () => {
    await press(`publish:${conferenceId}:ask`);
    const current = promptShown();
    expect(await publishNow(evening, bloc.secretary, conferenceId)).toBe(vi('announcements-toast-published'));
    expect(await isPublished(leader)).toBe(true);
    expect(await pressOld(current)).toBe(vi('refusal-announcements-nothing-to-publish'));
  });

  test('with the next conference on, the results told last are still read, named by their conference, with their packets', async () => {
    await press(`conference-open:${bloc.blocId}:so-ket`);
    await type('/ketqua', bloc.representatives[0]);
    expect(shown(bloc.representatives[0])).toContain('Hội nghị tổng kết năm 2019');
    expect(shown(bloc.representatives[0])).toContain('Trưởng khối năm 2020');
    expect(labels(bloc.representatives[0]).filter((label) => label.startsWith('Tệp kiểm phiếu lại'))).toHaveLength(2);
  });
});
