/** Papers through the chat: a mark a candidate, "none of these", the own unit left out; what is sent is what was confirmed. */
import { expect, test } from 'vitest';
import { publishResults } from '#announcements';
import { findPacket, readResult } from '#ballots';
import { noteAttendance } from '#conference';
import { assert } from '#kernel';
import { presetRule, recountText, type Rule } from '#tally';
import { readChecklist } from '../../src/ballots/open-ballot.ts';
import { findBallot, setRule } from '../../src/ballots/store.ts';
import { listSavedRules, writeSavedRule } from '../../src/ballots/store/saved-rules.ts';
import { digest } from '../support/digest.ts';
import { forOneDatabase, type Throwaway } from '../support/database.ts';
import type { Evening } from '../support/evening.ts';
import { enterHall, HALL_TIME } from '../support/hall.ts';
import { heard } from '../support/listener.ts';
import { meetOnce } from '../support/meeting.ts';
import { phoneOf } from '../support/phone.ts';
import { granted, type SmallBloc } from '../support/small-bloc.ts';

forOneDatabase((open) => {
  let base: Throwaway;
  let evening: Evening;
  let bloc: SmallBloc;
  let conferenceId: number;

  meetOnce(open, (meeting) => {
    ({ base, evening, bloc, conferenceId } = meeting);
  });

  const voterAt = (place: number): number => bloc.representatives[place] ?? 0;
  const { press, shown, labels } = phoneOf(() => ({ evening, bloc }));
  const tapOn = (account: number, label: string) => evening.stage.press(account, evening.stage.botId, { label });

  /** Prepared in the chat, its rule written as a bloc might have it. */
  async function openWith(purpose: 'leader' | 'deputy', rule: (prepared: Rule) => Rule): Promise<number> {
    await press(`prepare:${conferenceId}:${purpose}`);
    const drafts = (await base.db.client.ballot.findMany({ where: { conferenceId, purpose, state: 'draft' } })).map(({ id }) => id);
    const [ballotId = 0] = drafts;
    const ballot = await findBallot(base.db.client, ballotId);
    await setRule(base.db.client, ballotId, rule(ballot?.rule ?? presetRule('leader-majority')));
    await press(`open:${ballotId}:yes`);
    return ballotId;
  }

  const verdictOf = async (ballotId: number, { db } = base) => {
    const ballot = await findBallot(db.client, ballotId);
    return ballot === undefined ? undefined : (await readResult(db.client, ballot)).verdict;
  };

  test('each candidate is marked for, against or without opinion; what is confirmed by name is what is counted', async () => {
    const ballotId = await openWith('leader', () => presetRule('acclaim-two-thirds'));
    const [first, second, third] = [voterAt(0), voterAt(1), voterAt(2)];
    expect(shown(first)).toContain('✓ tán thành, ✕ không tán thành, ○ không có ý kiến');
    expect(shown(first)).toContain('ít nhất 2/3 tổng số đơn vị (từ 2/3 phiếu)');
    await tapOn(first, 'Cục Thuế');
    await tapOn(first, 'Sở Tài chính');
    await tapOn(first, '✓ Sở Tài chính: tán thành');
    expect(shown(first)).toContain('Đã ghi ý kiến về 2/3 đơn vị');
    expect(labels(first)).toContain('✕ Sở Tài chính: không tán thành');
    await tapOn(first, 'Ghi xong');
    expect(shown(first)).toMatch(/Tán thành: Cục Thuế\n+Không tán thành: Sở Tài chính\n+Chưa ghi \(tính là không có ý kiến\): Sở Nội vụ/u);
    await tapOn(first, 'Chọn lại');
    expect(labels(first)).toContain('✓ Cục Thuế: tán thành');
    await tapOn(first, 'Ghi xong');
    await tapOn(first, 'Gửi phiếu');
    expect(shown(first)).not.toContain('Cục Thuế');
    // Marked with one message edited in place: 1 = for, in the second of three places.
    await press(`cast:${ballotId}:${bloc.unitIds[1]}:${4 * 1}`, second);
    await press(`cast:${ballotId}:${bloc.unitIds[2]}:${4 ** 3}`, third);
    expect(await base.db.client.pollbookEntry.count({ where: { ballotId } })).toBe(2);
    await press(`cast:${ballotId}:${bloc.unitIds[2]}:0`, third);
    await press(`close:${ballotId}:yes`);
    expect(shown()).toContain('Cục Thuế: tán thành 2, không tán thành 0, không có ý kiến 0');
    expect(shown()).toContain('Sở Tài chính: tán thành 0, không tán thành 1');
    expect(await verdictOf(ballotId)).toMatchObject({ elected: [String(bloc.unitIds[1])], counts: { returned: 3, blank: 1 } });
  });

  test('"none of these" is offered where the rule has it, and the own unit is not where it is forbidden', async () => {
    const ballotId = await openWith('deputy', (rule) => ({ ...rule, noneOfThese: 'counted', ownUnit: 'forbidden' }));
    const [first, third] = [voterAt(0), voterAt(2)];
    expect(labels(first)).toEqual(['Sở Nội vụ', 'Không chọn đơn vị nào trong số này', 'Để phiếu trắng']);
    expect(labels(third)).toEqual(['Sở Tài chính', 'Không chọn đơn vị nào trong số này', 'Để phiếu trắng']);
    expect(shown(first)).toContain('không cho đơn vị tự bầu cho mình');
    await tapOn(first, 'Không chọn đơn vị nào trong số này');
    expect(shown(first)).toContain('Chọn: không đơn vị nào trong số này');
    await tapOn(first, 'Gửi phiếu');
    expect(await press(`cast:${ballotId}:${bloc.unitIds[2]}:2`, third)).toContain('không cho đơn vị tự bầu');
    // One paper alone would be read with the name of the only unit that has voted.
    await press(`close:${ballotId}:ask`);
    expect(shown()).toContain('Mới có 1 phiếu; đóng lúc này sẽ lộ lựa chọn của đơn vị. Đề nghị chờ đủ 3 phiếu, hoặc hủy phiếu: phiếu đã gửi không được mở.');
    expect(labels(bloc.secretary)).toEqual(['Xem lại', 'Hủy phiếu này', 'Quay lại']);
    expect(await press(`close:${ballotId}:yes`)).toContain('đóng lúc này sẽ lộ lựa chọn của đơn vị; chưa có gì thay đổi');
    expect(await base.db.client.paper.count({ where: { ballotId } })).toBe(0);
    for (const place of [1, 2]) await press(`cast:${ballotId}:${bloc.unitIds[place]}:${2 ** 2}`, voterAt(place));
    await press(`close:${ballotId}:ask`);
    await tapOn(bloc.secretary, 'Đóng phiếu và kiểm phiếu');
    expect(shown()).toContain('Không chọn đơn vị nào trong danh sách: 3 phiếu.');
    expect(await verdictOf(ballotId)).toMatchObject({ elected: [], counts: { noneOfThese: 3, valid: 3 } });
    // The secretary has seen the count: whoever annuls it now says so to the group.
    await press(`annul:${ballotId}`);
    expect(shown()).toContain('Đã kiểm 3 phiếu: kết quả không được tính; số phiếu này và lý do được ghi lại và báo vào nhóm.');
    await heard(evening, { account: bloc.secretary, chat: bloc.group }, () => evening.stage.say(bloc.secretary, evening.stage.botId, 'In thiếu tên một đơn vị'));
    expect(evening.room.messagesFor(bloc.secretary, bloc.group).map(({ message }) => message.text ?? '').join('\n')).toContain('Đã kiểm 3 phiếu trước khi hủy, người điều hành đã thấy kết quả; kết quả ấy không được tính.');
  });

  test('absent units are asked in writing where the rule says so, and named before the opening where nobody reaches them; what was marked recounts from its packet, and the kept rules go on into the next year', async () => {
    const hallBase = await open();
    const hall = await enterHall(hallBase, { units: 5 });
    const by = { personId: hall.secretaryId, now: HALL_TIME };
    const [away = 0] = hall.unitIds;
    granted(await noteAttendance(hallBase.db, { conferenceId: hall.conferenceId, unitId: away, isPresent: false }, by));
    const asking = await findBallot(hallBase.db.client, await hall.prepare(presetRule('ninety-percent-of-all')));
    assert(asking !== undefined, 'it is prepared');
    const reach = (reachability: string) => hallBase.db.client.account.updateMany({ where: { personId: hall.voterOf(away) }, data: { reachability } });
    const outOfReach = async () => (await readChecklist(hallBase.db, asking, { cycleId: hall.cycleId, now: HALL_TIME })).unreachableUnitIds;
    await reach('unreachable');
    expect(await outOfReach()).toEqual([away]);
    await reach('reachable');
    expect(await outOfReach()).toEqual([]);
    const marked = await hall.open(presetRule('ninety-percent-of-all'));
    for (const unitId of hall.unitIds) expect(await hall.cast(marked, unitId, { paper: 1 + 2 * 4 }), String(unitId)).toMatchObject({ ok: true });
    const named = await hall.open({ ...presetRule('most-votes'), noneOfThese: 'blocks' });
    expect(await hall.cast(named, away, { paper: 1 })).toEqual({ ok: false, refusal: 'not-on-roll' });
    for (const unitId of hall.unitIds.slice(1)) granted(await hall.cast(named, unitId, { paper: 2 ** 5 }));
    for (const ballotId of [marked, named]) granted(await hall.close(ballotId));
    expect(await verdictOf(marked, hallBase)).toMatchObject({ elected: [String(away)], needed: 5 });
    expect(await verdictOf(named, hallBase)).toMatchObject({ elected: [] });
    await writeSavedRule(hallBase.db.client, hall.cycleId, { name: 'Lấy ý kiến mọi đơn vị', rule: presetRule('ninety-percent-of-all') });
    granted(await publishResults({ db: hallBase.db, sayQuestion: () => 'câu hỏi' }, hall.conferenceId, by));
    for (const ballotId of [marked, named]) {
      const packet = await findPacket(hallBase.db.client, ballotId);
      expect(recountText(packet?.text ?? '', digest).agrees).toBe(true);
    }
    const next = await hallBase.db.client.cycle.findFirstOrThrow({ where: { blocId: hall.blocId, year: 2020 } });
    expect((await listSavedRules(hallBase.db.client, next.id)).map(({ name }) => name)).toEqual(['Lấy ý kiến mọi đơn vị']);
  });
});
