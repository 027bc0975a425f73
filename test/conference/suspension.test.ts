/** A meeting is suspended and resumed: from when to when, and by whom, stays in its course. */
import { expect, test } from 'vitest';
import { checksum } from '../support/checksum.ts';
import { forEachDatabase, type Throwaway } from '../support/database.ts';
import type { Evening } from '../support/evening.ts';
import { meetOnce } from '../support/meeting.ts';
import { phoneOf } from '../support/phone.ts';
import { personOf, type SmallBloc } from '../support/small-bloc.ts';

forEachDatabase((open) => {
  let base: Throwaway;
  let evening: Evening;
  let bloc: SmallBloc;
  let conferenceId: number;

  meetOnce(open, (meeting) => {
    ({ base, evening, bloc, conferenceId } = meeting);
  });

  const { press, shown, board } = phoneOf(() => ({ evening, bloc }));
  const told = (): readonly string[] => evening.room.messagesFor(bloc.secretary, bloc.group).map(({ message }) => message.text ?? '');
  const at = (time: string) => {
    evening.clock.set(new Date(`2019-01-10T${time}:00+07:00`));
  };

  test('suspended it says since when; resumed it says from when to when, also in the summary', async () => {
    at('09:30');
    await press(`pause:${conferenceId}:suspend`);
    expect(shown()).toContain('Đang tạm dừng từ 09:30');
    expect(board()).toContain('đang tạm dừng từ 09:30');
    at('09:45');
    await press(`pause:${conferenceId}:resume`);
    expect(shown()).toContain('Tạm nghỉ 09:30–09:45');
    at('10:10');
    await press(`pause:${conferenceId}:suspend`);
    at('10:20');
    await press(`pause:${conferenceId}:resume`);
    await press(`moves:${conferenceId}`);
    expect(shown()).toContain('Tạm nghỉ 09:30–09:45, 10:10–10:20');
    const personId = await personOf(base.db, bloc.secretary);
    expect(await base.db.client.suspension.findMany({ select: { conferenceId: true, suspendedById: true, resumedById: true } })).toEqual([
      { conferenceId, suspendedById: personId, resumedById: personId }, { conferenceId, suspendedById: personId, resumedById: personId },
    ]);
  });

  test('a second tap, a late one, or one of somebody else leaves the times as they are', async () => {
    const [representative = 0] = bloc.representatives;
    const before = await checksum(base.db);
    for (const account of [representative, bloc.outsider]) expect(await press(`pause:${conferenceId}:suspend`, account)).toContain('chỉ thư ký khối hoặc chủ trì');
    expect(await press(`pause:${conferenceId}:resume`)).toContain('không ở trạng thái tạm dừng');
    expect(await checksum(base.db)).toEqual(before);
    await press(`pause:${conferenceId}:suspend`);
    expect(await press(`pause:${conferenceId}:suspend`)).toContain('đang tạm dừng');
    expect(await base.db.client.suspension.count()).toBe(3);
    at('10:40');
    await press(`pause:${conferenceId}:resume`);
    await press(`conference-close:${conferenceId}:yes`);
    expect(told().filter((text) => text.includes('Tạm nghỉ 09:30–09:45, 10:10–10:20, 10:20–10:40'))).toHaveLength(1);
    expect(await press(`pause:${conferenceId}:suspend`)).toContain('không còn họp');
  });
});
