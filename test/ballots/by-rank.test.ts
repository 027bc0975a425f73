/** Theo điểm with equal scores at the last seat: the rule's list goes on, by a second ballot, the chair or lots; every packet recounts. */
import { expect, test } from 'vitest';
import { findBallot, findPacket, listBallots, type Purpose } from '#ballots';
import { say, type Say } from '#kernel';
import { presetRule, recountText, sealPacket, withChain, type PacketInput } from '#tally';
import { useSavedRule } from '../../src/ballots/saved-rules.ts';
import { digest } from '../support/digest.ts';
import { forEachDatabase, type Throwaway } from '../support/database.ts';
import { speaker, type Evening } from '../support/evening.ts';
import { dataIn, heard,  } from '../support/listener.ts';
import { meetOnce } from '../support/meeting.ts';
import { phoneOf } from '../support/phone.ts';
import { publishNow } from '../support/publish.ts';
import { personOf, type SmallBloc } from '../support/small-bloc.ts';

const vi = (key: string, args?: Say['args']): string => speaker.plain(say(key, args), 'vi');

forEachDatabase((open) => {
  let base: Throwaway;
  let evening: Evening;
  let bloc: SmallBloc;
  let conferenceId: number;

  meetOnce(open, async (meeting) => {
    ({ base, evening, bloc, conferenceId } = meeting);
    const { cycleId } = bloc;
    const submittedAt = evening.clock.now();
    const actingPersonId = await personOf(base.db, bloc.secretary);
    for (const unitId of bloc.unitIds) await base.db.client.scoreSheet.create({ data: { cycleId, unitId, revision: 1, deadlineRevision: 1, total: 9_000, points: '{}', note: '', submittedAt, actingPersonId, onBehalf: true } });
    await press(`awards:${conferenceId}`);
    await type('Cờ thi đua của UBND tỉnh | 1\nGiấy khen của Khối | 1');
  });

  const { press, tapOn, type, shown, labels } = phoneOf(() => ({ evening, bloc }));
  const idOf = async (purpose: Purpose): Promise<number> => (await listBallots(base.db.client, conferenceId)).find((one) => one.purpose === purpose)?.id ?? 0;
  const awards = async (): Promise<readonly number[]> => (await listBallots(base.db.client, conferenceId)).filter((one) => one.award !== undefined).map(({ id }) => id);

  async function decideByRank(ballotId: number): Promise<void> {
    await press(`open:${ballotId}:ask`);
    await tapOn('Xác định ngay');
  }

  /** As the secretary types them, previewed and confirmed. */
  async function enterOfficial(list: string): Promise<void> {
    await press(`scores-all:${bloc.cycleId}`);
    await tapOn('Nhập điểm chính thức');
    await type(list);
    await tapOn('Ghi điểm chính thức (3 đơn vị)');
  }

  test('while a unit has no official score, its self-score decides nothing: nothing is opened, and a kept rule of a secret ballot does not fit', async () => {
    await press(`prepare:${conferenceId}:deputy`);
    const ballotId = await idOf('deputy');
    await press(`seats:${ballotId}:2`);
    await press(`rule-set:${ballotId}:blank:valid`);
    await press(`rule-keep:${ballotId}`);
    await type('Tính phiếu trắng');
    const kept = await base.db.client.savedRule.findFirstOrThrow({ where: { cycleId: bloc.cycleId } });
    await press(`method:${ballotId}:by-rank`);
    const by = { personId: await personOf(base.db, bloc.secretary), now: evening.clock.now() };
    expect(await useSavedRule(base.db, { ballotId, savedId: kept.id }, by)).toEqual({ ok: false, refusal: 'kept-for-other-method' });
    expect(await press(`open:${ballotId}:yes`)).toBe(vi('refusal-ballots-score-missing'));
    expect(await findBallot(base.db.client, ballotId)).toMatchObject({ state: 'draft', rule: { method: 'by-rank' } });
  });

  test('the official scores decide, in another order than the units scored themselves; what was decided by them stands when they are entered anew', async () => {
    const [finance = 0] = bloc.unitIds;
    await base.db.client.scoreSheet.updateMany({ where: { unitId: finance }, data: { total: 9_900 } });
    await enterOfficial('Sở Tài chính; 90\nCục Thuế; 95,5\nSở Nội vụ 91');
    expect(shown()).toContain('1. Cục Thuế: điểm chính thức 95,5, tự chấm 90');
    await press(`prepare:${conferenceId}:leader`);
    const ballotId = await idOf('leader');
    await press(`method:${ballotId}:by-rank`);
    await decideByRank(ballotId);
    expect(shown()).toContain('Cách quyết định: theo điểm chính thức.');
    expect(shown()).toContain('Điểm chính thức: Cục Thuế 95,5, Sở Nội vụ 91, Sở Tài chính 90');
    expect(shown()).toContain('Cục Thuế tỉnh');
    await enterOfficial('Sở Tài chính; 90\nCục Thuế; 90\nSở Nội vụ; 90');
    await press(`ballot:${ballotId}`);
    expect(shown()).toContain('Điểm chính thức: Cục Thuế 95,5, Sở Nội vụ 91, Sở Tài chính 90');
    await base.db.client.scoreSheet.updateMany({ where: { unitId: finance }, data: { total: 9_000 } });
    await press(`annul:${ballotId}`);
    await type('Điểm ghi nhầm');
  });

  test('two seats among three with equal scores: the chair marks two, no more and no fewer, and gives one reason', async () => {
    const ballotId = await idOf('deputy');
    await press(`rule-set:${ballotId}:ties:scores-only`);
    await press(`rule-set:${ballotId}:last:chair`);
    await press(`ballot:${ballotId}`);
    await decideByRank(ballotId);
    expect(shown()).toContain(vi('ballots-chair-offer', { seats: 2 }));
    const take = 'Chủ trì chọn 2 đơn vị đã đánh dấu';
    await tapOn('Chủ trì chọn Sở Tài chính');
    expect(labels()).not.toContain(take);
    await tapOn('Chủ trì chọn Cục Thuế');
    await tapOn('✓ Sở Tài chính');
    await tapOn('Chủ trì chọn Sở Nội vụ');
    expect(labels().slice(0, 4)).toEqual(['Chủ trì chọn Sở Tài chính', '✓ Cục Thuế', '✓ Sở Nội vụ', take]);
    await press(`chair-take:${ballotId}:2`);
    expect((await heard(evening, { account: bloc.secretary }, () => type('Vì thành tích'))).join()).toContain('chưa có gì thay đổi');
    expect(await press(`chair-pick:${ballotId}:6`, bloc.representatives[0])).toBe(vi('refusal-ballots-not-allowed'));
    await press(`chair-pick:${ballotId}:6`);
    await tapOn(take);
    expect(shown()).toContain('chủ trì chọn Cục Thuế, Sở Nội vụ');
    await type('Vượt nhiều chỉ tiêu');
    expect(shown()).toContain('Bằng điểm; chủ trì quyết định: Cục Thuế, Sở Nội vụ. Lý do: Vượt nhiều chỉ tiêu');
    await press(`ballots:${conferenceId}`);
    await press(`chair-pick:${ballotId}:1`);
    expect(shown()).toContain('Kết quả bầu Phó Trưởng khối năm 2020');
    // So that all three may stand for the other office.
    await press(`annul:${ballotId}`);
    await type('Bầu Trưởng khối trước');
  });

  test('equal scores lead to a secret ballot among the tied with one tap, under the rule of the bloc for the office', async () => {
    await press(`prepare:${conferenceId}:leader`);
    const ranked = await idOf('leader');
    await press(`method:${ranked}:by-rank`);
    expect(labels()).toContain('Khi bằng điểm: xét điểm chính thức, điểm tự chấm, rồi bầu lại');
    expect(await press(`rule:${ranked}:leader-majority`)).toBe(vi('refusal-ballots-method-unfit'));
    expect(await press(`rule-set:${ranked}:blank:valid`)).toBe(vi('refusal-ballots-method-unfit'));
    await decideByRank(ranked);
    expect(shown()).toContain('Bằng điểm (Sở Tài chính, Cục Thuế, Sở Nội vụ): chưa xác định được.');
    expect(shown()).toContain('Quy tắc cho bỏ phiếu kín giữa: Sở Tài chính, Cục Thuế, Sở Nội vụ.');
    expect(await press(`lots-begin:${ranked}`)).toBe(vi('refusal-ballots-no-lots'));
    expect(await press(`run-off:${ranked}`, bloc.representatives[0])).toBe(vi('refusal-ballots-not-allowed'));
    await tapOn('Bỏ phiếu kín vòng 2');
    await press(`ballots:${conferenceId}`);
    await press(`run-off:${ranked}`);
    const [second] = (await listBallots(base.db.client, conferenceId)).filter((one) => one.round === 2);
    const round = second?.id ?? 0;
    expect(second).toMatchObject({ state: 'draft', optionUnitIds: bloc.unitIds, rule: presetRule('leader-majority') });
    expect(await press(`seats:${round}:2`)).toBe(vi('refusal-ballots-round-generated'));
    await press(`candidate:${round}:${bloc.unitIds[2]}`);
    await press(`open:${round}:yes`);
    for (const [index, account] of bloc.representatives.entries()) await press(`cast:${round}:${bloc.unitIds[index]}:2`, account);
    await press(`close:${round}:yes`);
    expect(shown()).toContain('Cục Thuế tỉnh được bầu làm Trưởng khối năm 2020.');
  });

  test('on the draft the chair or lots is set for the last; the chair decides with a reason', async () => {
    const [flag = 0] = await awards();
    await press(`method:${flag}:by-rank`);
    await tapOn('Khi bằng điểm: xét điểm chính thức, điểm tự chấm, rồi bầu lại');
    expect(labels()).toContain('✓ Theo điểm chính thức');
    await tapOn('Sửa quy tắc');
    expect(labels()).toEqual([
      'Số đơn vị cần có mặt: ít nhất 2/3', 'Khi bằng điểm: xét điểm chính thức, điểm tự chấm, rồi bầu lại', 'Bằng nhau sau cùng: để ngỏ',
      'Nhận ủy quyền: mỗi đơn vị nhận không quá một', 'Đơn vị đã ủy quyền: tính là có mặt', 'Quay lại',
    ]);
    await press(`rule-set:${flag}:ties:scores-only`);
    await press(`rule-set:${flag}:last:chair`);
    expect(labels()).toContain('Bằng nhau sau cùng: chủ trì quyết định');
    await press(`ballot:${flag}`);
    expect(labels()).toContain('Khi bằng điểm: xét điểm chính thức, điểm tự chấm');
    await decideByRank(flag);
    expect(shown()).toContain(vi('ballots-chair-offer', { seats: 1 }));
    expect(dataIn(evening, bloc.secretary, evening.stage.botId)).not.toContain(`run-off:${flag}`);
    expect(await press(`run-off:${flag}`)).toBe(vi('refusal-ballots-no-run-off'));
    await tapOn('Chủ trì chọn Sở Tài chính');
    await type('Vượt nhiều chỉ tiêu');
    expect(shown()).toContain('Điểm chính thức: Sở Tài chính 90, Cục Thuế 90, Sở Nội vụ 90');
    expect(shown()).toContain('Bằng điểm; chủ trì quyết định: Sở Tài chính. Lý do: Vượt nhiều chỉ tiêu');
    expect(shown()).toContain('Cờ thi đua của UBND tỉnh: Sở Tài chính tỉnh.');
  });

  test('lots decide where the rule leaves the last to them, with a word of each unit', async () => {
    const [, letter = 0] = await awards();
    await press(`method:${letter}:by-rank`);
    await press(`rule-set:${letter}:ties:scores-only`);
    await press(`rule-set:${letter}:last:lots`);
    await decideByRank(letter);
    const told = await heard(evening, { account: bloc.secretary, chat: bloc.group }, () => press(`lots-begin:${letter}`));
    expect(told.join()).toContain('Bốc thăm giữa: Cục Thuế, Sở Nội vụ; còn lấy 1.');
    for (const [index, word] of ['lúa', 'ngô', 'khoai'].entries()) {
      await press(`lots-for:${letter}:${bloc.unitIds[index]}`);
      await type(word);
    }
    await press(`ballot:${letter}`);
    expect(shown()).toContain('Bằng điểm; bốc thăm, ai cũng bốc lại được từ tệp kiểm phiếu lại:');
  });

  test('every packet recounts, the second ballot to the one before it; one under other steps for a tie is named', async () => {
    expect(await publishNow(evening, bloc.secretary, conferenceId)).not.toContain('chưa');
    const ids = (await listBallots(base.db.client, conferenceId)).filter(({ state }) => state === 'closed').map(({ id }) => id);
    const texts = await Promise.all(ids.map(async (id) => (await findPacket(base.db.client, id))?.text ?? ''));
    const reports = texts.map((text) => recountText(text, digest));
    expect(withChain(reports).map((report) => report.agrees)).toEqual(ids.map(() => true));
    const followed = reports.find((report) => report.heldAs !== undefined);
    const ranked = reports.find((report) => report.hash === followed?.heldAs?.of);
    expect(ranked).toMatchObject({ waitingFor: 'second-ballot', runOff: { options: bloc.unitIds.map(String), seats: 1 } });
    expect(followed).toMatchObject({ heldAs: { withdrawn: [String(bloc.unitIds[2])] }, verdict: { elected: [String(bloc.unitIds[1])] } });
    const { hash: _hash, chain: _chain, ...packet } = JSON.parse(texts.find((text) => recountText(text, digest).heldAs !== undefined) ?? '') as PacketInput;
    const typed = sealPacket({ ...packet, rule: { ...packet.rule, ties: ['chair'] } }, digest);
    const [forged] = withChain([recountText(typed.text, digest), ...reports]);
    expect(forged).toMatchObject({ agrees: false, firstDifference: { where: 'runOff', kind: 'not-the-run-off', detail: 'rule-differs' } });
  });
});
