/** The rule of a ballot in the chat: by name, setting by setting, kept for the year; what cannot be is refused with what to change. */
import { expect, test } from 'vitest';
import { carryRules, openBallot } from '#ballots';
import { assert } from '#kernel';
import { presetRule, type Rule } from '#tally';
import { prepareAwards } from '../../src/ballots/prepare-awards.ts';
import { toggleCandidate } from '../../src/ballots/prepare-ballot.ts';
import { changeSetting, choosePreset } from '../../src/ballots/change-rule.ts';
import { useSavedRule } from '../../src/ballots/saved-rules.ts';
import { SETTING_NAMES, settingOf, valuesOf, withSetting } from '../../src/ballots/rules/settings.ts';
import { findBallot, listBallots, setRule } from '../../src/ballots/store.ts';
import { listSavedRules } from '../../src/ballots/store/saved-rules.ts';
import { forEachDatabase, type Throwaway } from '../support/database.ts';
import type { Evening } from '../support/evening.ts';
import { enterHall, HALL_TIME } from '../support/hall.ts';
import { heard } from '../support/listener.ts';
import { meetOnce } from '../support/meeting.ts';
import { phoneOf } from '../support/phone.ts';
import { granted, personOf, type SmallBloc } from '../support/small-bloc.ts';

forEachDatabase((open) => {
  let base: Throwaway;
  let evening: Evening;
  let bloc: SmallBloc;
  let conferenceId: number;
  let leader: number;

  meetOnce(open, async (meeting) => {
    ({ base, evening, bloc, conferenceId } = meeting);
    await press(`prepare:${conferenceId}:leader`);
    leader = (await listBallots(base.db.client, conferenceId))[0]?.id ?? 0;
  });

  const { press, tapOn, type, shown, labels } = phoneOf(() => ({ evening, bloc }));
  const ruleOf = async (ballotId = leader): Promise<Rule> => {
    const ballot = await findBallot(base.db.client, ballotId);
    assert(ballot !== undefined, 'the ballot is there');
    return ballot.rule;
  };

  test('every rule that fits a secret ballot is offered by name, with all of it in words', async () => {
    await tapOn('Quy tắc: quá nửa tổng số đơn vị');
    expect(labels().slice(0, 5)).toEqual([
      '✓ Quá nửa tổng số đơn vị', 'Suy tôn: tán thành ít nhất 2/3 tổng số', 'Tán thành ít nhất 80% tổng số', 'Tán thành ít nhất 90%, lấy cả phiếu đơn vị vắng', 'Số phiếu cao nhất',
    ]);
    await tapOn('Tán thành ít nhất 90%, lấy cả phiếu đơn vị vắng');
    expect(await ruleOf()).toEqual(presetRule('ninety-percent-of-all'));
    expect(shown()).toContain('• Cách ghi phiếu: ghi ý kiến về từng đơn vị');
    expect(shown()).toContain('• Đơn vị vắng mặt: được gửi phiếu riêng');
    expect(labels()).not.toContain('Lưu quy tắc này cho cả năm');
    expect(await press(`rule:${leader}:award-majority`)).toContain('không dùng cho việc đang chuẩn bị');
    await press(`rule:${leader}:leader-majority`);
    expect(await ruleOf()).toEqual(presetRule('leader-majority'));
  });

  test('step by step four questions are asked at most, each with its default; the last is the confirmation of the opening', async () => {
    await press(`ballot:${leader}`);
    await tapOn('Chuẩn bị từng bước');
    expect(shown()).toContain('Bước 1/4: bầu Trưởng khối năm 2020');
    await tapOn('✓ bỏ phiếu kín');
    expect(shown()).toContain('Bước 2/4');
    await tapOn('✓ Sở Nội vụ');
    expect(shown()).toContain('Đang chọn: 2 đơn vị, số lượng 1.');
    await tapOn('Sở Nội vụ');
    expect(labels().filter((label) => label.includes('Bầu '))).toEqual([]);
    expect(await press(`step-seats:${leader}:2`)).toContain('chỉ có một đơn vị');
    await tapOn('Giữ lựa chọn này, sang bước sau');
    expect(shown()).toContain('Bước 3/4');
    await tapOn('Số phiếu cao nhất');
    expect(labels()).toContain('Mở phiếu ngay');
    expect(await ruleOf()).toEqual(presetRule('most-votes'));
    await press(`step:${leader}:rule`);
    await press(`step-rule:${leader}:leader-majority`);
    expect(await press(`step-method:${leader}:agreement`, bloc.representatives[0])).toContain('chỉ thư ký khối hoặc chủ trì');
    await press(`step-method:${leader}:by-turn`);
    expect(shown()).not.toContain('Bước');
    await press(`step-method:${leader}:secret-ballot`);
    expect(await ruleOf()).toEqual(presetRule('leader-majority'));
    await press(`rules:${leader}`);
  });

  test('a setting is changed with one tap, tapping twice is once, and what contradicts the rule is refused with what to change', async () => {
    await tapOn('Sửa quy tắc');
    await tapOn('Phiếu trắng: không tính vào phiếu hợp lệ');
    await tapOn('tính vào phiếu hợp lệ');
    const again = await changeSetting(base.db, { ballotId: leader, setting: 'blank', value: 'valid' }, { personId: await personOf(base.db, bloc.secretary), now: evening.clock.now() });
    expect(again.ok && again.value.rule.blank).toBe('valid');
    await press(`rule-set:${leader}:base:present`);
    await press(`rule-set:${leader}:own:forbidden`);
    expect(await ruleOf()).toMatchObject({ blank: 'valid', ownUnit: 'forbidden', pass: { kind: 'fraction', base: 'present', numerator: 1, denominator: 2 } });
    const before = await ruleOf();
    expect(await press(`rule-set:${leader}:base:yes-no`)).toContain('sửa cách ghi phiếu hoặc cơ sở tính trước');
    expect(await press(`rule-set:${leader}:quorum:whatever`)).toContain('không dùng cho việc đang chuẩn bị');
    expect(await press(`rule-set:${leader}:own:allowed`, bloc.representatives[0])).toContain('chỉ thư ký khối hoặc chủ trì');
    expect(await ruleOf()).toEqual(before);
  });

  test('any other share, quorum or way into the next round is typed; what cannot be read may be typed again, a tap elsewhere leaves the question', async () => {
    await press(`rule-ask:${leader}:share`);
    await tapOn('Nhập tỷ lệ khác');
    expect(shown()).toContain('Đề nghị gửi tỷ lệ cần đạt');
    const before = await ruleOf();
    for (const [text, why] of [['sáu mươi', 'Chưa đọc được tỷ lệ'], ['101%', 'Tỷ lệ cần đạt lớn hơn toàn bộ số phiếu']] as const) {
      expect((await heard(evening, { account: bloc.secretary }, () => type(text))).join()).toContain(why);
    }
    expect(await ruleOf()).toEqual(before);
    await type('66,7%');
    expect(labels()).toContain('Tỷ lệ cần đạt: ít nhất 66,7%');
    expect((await ruleOf()).pass).toMatchObject({ numerator: 667, denominator: 1000, strict: false, base: 'present' });
    await press(`rule-type:${leader}:quorum`);
    expect((await heard(evening, { account: bloc.secretary }, () => type('4 đơn vị'))).join()).toContain('nhiều hơn số đơn vị của khối');
    await type('2');
    expect(labels()).toContain('Số đơn vị cần có mặt: 2 đơn vị');
    await press(`rule-ask:${leader}:run-off`);
    await tapOn('Tất cả đơn vị đạt từ …');
    await type('quá 1/4');
    expect(labels()).toContain('Vào vòng sau: tất cả đơn vị đạt quá 1/4 số đơn vị có mặt');
    await press(`ballot:${leader}`);
    expect(labels()).toContain('Quy tắc: ít nhất 66,7% số đơn vị có mặt');
    const typed = await ruleOf();
    await press(`rule-type:${leader}:share`);
    await press(`ballot:${leader}`);
    await type('90%');
    expect(await press(`rule-type:${leader}:share`, bloc.representatives[0])).toContain('chỉ thư ký khối hoặc chủ trì');
    expect(await ruleOf()).toEqual(typed);
    expect(await press(`rule-type:${leader}:ties`)).toContain('cũ');
  });

  test('a changed rule is kept under a name, offered beside the presets of the next ballot, and taken off again', async () => {
    await press(`rules:${leader}`);
    expect(shown()).toContain('Đang dùng: quy tắc đã sửa');
    await tapOn('Lưu quy tắc này cho cả năm');
    await type('x'.repeat(41));
    expect(await listSavedRules(base.db.client, bloc.cycleId)).toEqual([]);
    await type('  Bầu theo số có mặt ');
    expect(labels()).toContain('✓ Bầu theo số có mặt');
    expect(shown()).toContain('Đang dùng: Bầu theo số có mặt');
    await press(`prepare:${conferenceId}:deputy`);
    const deputy = (await listBallots(base.db.client, conferenceId)).find((one) => one.purpose === 'deputy')?.id ?? 0;
    await press(`rules:${deputy}`);
    await tapOn('Bầu theo số có mặt');
    expect(await ruleOf(deputy)).toEqual(await ruleOf());
    const [kept] = await listSavedRules(base.db.client, bloc.cycleId);
    await press(`rule-set:${deputy}:blank:invalid`);
    await press(`rule-keep:${deputy}`);
    await type('Bầu theo số có mặt');
    expect((await listSavedRules(base.db.client, bloc.cycleId)).length).toBe(1);
    await press(`rule-drop:${leader}:${kept?.id}:ask`);
    expect(shown()).toContain('Xóa quy tắc Bầu theo số có mặt khỏi danh sách của năm?');
    await tapOn('Xóa quy tắc');
    expect(await press(`rule-drop:${leader}:${kept?.id}:yes`)).toContain('không còn trong danh sách');
    expect(await press(`rule-kept:${leader}:${kept?.id}`)).toContain('không còn trong danh sách');
    expect(labels()).not.toContain('Bầu theo số có mặt');
    expect((await ruleOf()).preset).toBe('Bầu theo số có mặt');
  });

  test('more seats than candidates are refused when they are chosen, and again when the ballot is to be opened', async () => {
    const deputy = (await listBallots(base.db.client, conferenceId)).find((one) => one.purpose === 'deputy')?.id ?? 0;
    await press(`candidate:${deputy}:${bloc.unitIds[0]}`);
    expect(await press(`seats:${deputy}:3`)).toContain('nhiều hơn số đơn vị trên phiếu');
    await press(`seats:${deputy}:2`);
    await press(`candidate:${deputy}:${bloc.unitIds[1]}`);
    expect(await press(`open:${deputy}:yes`)).toContain('Đề nghị thêm đơn vị hoặc giảm số lượng');
    expect((await findBallot(base.db.client, deputy))?.state).toBe('draft');
    const exact = await ruleOf(deputy);
    await setRule(base.db.client, deputy, { ...exact, seats: 1, form: { kind: 'choose', min: 2, max: 1 } });
    expect(await press(`open:${deputy}:yes`)).toContain('nhỏ hơn số tên tối thiểu');
  });

  test('rules are carried into the year that follows, once, and are of no use in another bloc', async () => {
    await press(`rule-set:${leader}:rounds:2`);
    await press(`rule-keep:${leader}`);
    await type('Hai vòng bầu lại');
    const next = await base.db.client.cycle.create({ data: { blocId: bloc.blocId, year: 2031, rules: '{}', scoreTable: '{}', openedAt: evening.clock.now() } });
    for (let time = 0; time < 2; time += 1) await base.db.client.$transaction((tx) => carryRules(tx, bloc.cycleId, next.id));
    expect((await listSavedRules(base.db.client, next.id)).map(({ name, rule }) => [name, rule.runOff.rounds])).toEqual([['Hai vòng bầu lại', 2]]);
    const elsewhere = await enterHall(await open(), { units: 3 });
    const [kept] = await listSavedRules(base.db.client, next.id);
    const by = { personId: await personOf(base.db, bloc.secretary), now: evening.clock.now() };
    expect(await useSavedRule(base.db, { ballotId: leader, savedId: kept?.id ?? 0 }, by)).toEqual({ ok: false, refusal: 'no-such-rule' });
    expect(await useSavedRule(elsewhere.parts.db, { ballotId: await elsewhere.prepare(), savedId: 999 }, { personId: elsewhere.secretaryId, now: HALL_TIME })).toEqual({ ok: false, refusal: 'no-such-rule' });
  });

  test('five seats for four candidates are refused when a rule is chosen and when the ballot is to be opened', async () => {
    const base5 = await open();
    const hall = await enterHall(base5, { units: 5 });
    const by = { personId: hall.secretaryId, now: HALL_TIME };
    granted(await prepareAwards(base5.db, { conferenceId: hall.conferenceId, awards: [{ kind: 'province-certificate', seats: 5 }] }, by));
    const [ballotId = 0] = (await listBallots(base5.db.client, hall.conferenceId)).map(({ id }) => id);
    const [first = 0] = hall.unitIds;
    granted(await toggleCandidate(base5.db, { ballotId, unitId: first }, by));
    expect(await openBallot(hall.parts, ballotId, by)).toEqual({ ok: false, refusal: 'rule-more-seats-than-options' });
    expect(await choosePreset(base5.db, { ballotId, preset: 'most-votes' }, by)).toEqual({ ok: false, refusal: 'rule-more-seats-than-options' });
    expect((await findBallot(base5.db.client, ballotId))?.state).toBe('draft');
  });
});

test('each setting takes each of its values and nothing else, and says it back', () => {
  for (const start of [presetRule('leader-majority', 2), presetRule('acclaim-two-thirds'), presetRule('most-votes'), presetRule('by-rank'), presetRule('by-turn'), presetRule('show-of-hands-majority', 2), presetRule('agreement'), presetRule('nomination')]) {
    for (const name of SETTING_NAMES) {
      if (settingOf(start, name) === undefined) {
        expect(withSetting(start, name, valuesOf(start, name)[0] ?? ''), name).toBeUndefined();
        continue;
      }
      for (const value of valuesOf(start, name)) {
        const changed = withSetting(start, name, value);
        expect(changed === undefined ? undefined : settingOf(changed, name), `${name} ${value}`).toBe(value);
      }
      expect(withSetting(start, name, 'toString'), name).toBeUndefined();
    }
  }
});
