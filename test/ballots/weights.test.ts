/** Hệ số in open votes: switched on for a question, set unit by unit for the year, frozen at the opening, counted and said as votes. */
import { describe, expect, test } from 'vitest';
import { readResults } from '#announcements';
import { findPacket, listBallots } from '#ballots';
import { listAudit } from '#blocs';
import { assert } from '#kernel';
import { presetRule, recountText } from '#tally';
import { readWeight, votesOf, weighed, weightsOn, withWeights } from '../../src/ballots/rules/weights.ts';
import { sayResultsPaper } from '../../src/documents/view.ts';
import { checksum } from '../support/checksum.ts';
import { digest } from '../support/digest.ts';
import { forEachDatabase, type Throwaway } from '../support/database.ts';
import { speaker, type Evening } from '../support/evening.ts';
import { pressWith } from '../support/listener.ts';
import { meetOnce } from '../support/meeting.ts';
import { phoneOf } from '../support/phone.ts';
import { publishNow } from '../support/publish.ts';
import type { SmallBloc } from '../support/small-bloc.ts';

describe('rules', () => {
  const hands = presetRule('show-of-hands-majority');

  test.each([['1', 1], [' 100 ', 100], ['007', 7]])('%j is a weight', (text, weight) => {
    expect(readWeight(text)).toEqual({ ok: true, value: weight });
  });

  test.each(['', '0', '101', '1000', '-2', '1,5', '2.0', '1e2', 'hai', '２'])('%j is none', (text) => {
    expect(readWeight(text)).toEqual({ ok: false, refusal: 'weight-range' });
  });

  test('a show of hands is weighed; agreement and nomination count nobody; a secret ballot is left to the tally to refuse', () => {
    expect(withWeights(hands, 'by-unit')?.weights).toBe('by-unit');
    expect([withWeights(presetRule('agreement'), 'by-unit'), withWeights(presetRule('nomination'), 'by-unit')]).toEqual([undefined, undefined]);
    expect(withWeights(presetRule('leader-majority'), 'by-unit')?.weights).toBe('by-unit');
  });

  test('a roll gets the weights of the year only where the rule weighs units; who has none has one vote', () => {
    const roll = [{ unitId: 1, presence: 'present' }, { unitId: 2, presence: 'absent' }] as const;
    expect(weighed(hands, roll, [{ unitId: 2, weight: 4 }])).toEqual(roll);
    expect(weighed({ ...hands, weights: 'by-unit' }, roll, [{ unitId: 2, weight: 4 }])).toEqual([{ ...roll[0], weight: 1 }, { ...roll[1], weight: 4 }]);
    expect(weightsOn({ ...hands, weights: 'by-unit' }, [{ unit: '1', presence: 'present' }, { unit: '2', presence: 'absent', weight: 4 }])).toEqual([{ unitId: 2, weight: 4 }]);
    expect(votesOf([{ unitId: 2, weight: 4 }], [1, 2, 3])).toBe(6);
  });
});

forEachDatabase((open) => {
  let base: Throwaway;
  let evening: Evening;
  let bloc: SmallBloc;
  let conferenceId: number;

  meetOnce(open, (meeting) => {
    ({ base, evening, bloc, conferenceId } = meeting);
  });

  const { press, tapOn, type, shown, labels } = phoneOf(() => ({ evening, bloc }));
  const said = (): string => evening.room.messagesFor(bloc.secretary, evening.stage.botId).at(-1)?.message.text ?? '';
  const inGroup = (): string => evening.room.messagesFor(bloc.secretary, bloc.group).map(({ message }) => message.text ?? '').join('\n');
  const units = (): readonly [number, number, number] => {
    const [finance = 0, tax = 0, home = 0] = bloc.unitIds;
    return [finance, tax, home];
  };
  const voters = (): readonly [number, number, number] => {
    const [finance = 0, tax = 0, home = 0] = bloc.representatives;
    return [finance, tax, home];
  };
  const ballotFor = async (purpose: 'leader' | 'deputy'): Promise<number> => (await listBallots(base.db.client, conferenceId)).find((one) => one.purpose === purpose)?.id ?? 0;
  const rollOf = async (ballotId: number) =>
    (await base.db.client.rollEntry.findMany({ where: { ballotId }, orderBy: { unitId: 'asc' }, select: { unitId: true, weight: true } })).map(({ unitId, weight }) => [unitId, weight]);

  test('the draft of a show of hands is switched to hệ số, and each unit\'s is typed; what is no weight is refused and may be typed again', async () => {
    const [finance] = units();
    await press(`prepare:${conferenceId}:leader`);
    const leader = await ballotFor('leader');
    expect(labels().some((label) => label.startsWith('Hệ số'))).toBe(false);
    expect(await press(`weights:${leader}:by-unit`)).toContain('Hệ số theo đơn vị làm lộ phiếu kín');
    await press(`method:${leader}:agreement`);
    expect(await press(`weights:${leader}:by-unit`)).toContain('chưa có gì thay đổi');
    await press(`method:${leader}:show-of-hands`);
    expect(shown()).toContain('mỗi đơn vị một phiếu');
    expect(await press(`weight-units:${leader}`)).toContain('chưa có gì thay đổi');
    await tapOn('Hệ số: mỗi đơn vị một phiếu');
    expect(shown()).toContain('phiếu tính theo hệ số.\nHệ số: mỗi đơn vị 1 phiếu.');
    await tapOn('Hệ số của từng đơn vị');
    await tapOn('Sở Tài chính: 1');
    for (const text of ['hai', '0', '101', '1,5']) {
      await type(text);
      expect(said()).toContain('Hệ số phải là một số nguyên từ 1 đến 100; chưa có gì được ghi');
    }
    expect(await base.db.client.voteWeight.count()).toBe(0);
    await type('3');
    expect(labels()).toContain('Sở Tài chính: 3');
    expect((await listAudit(base.db.client, bloc.blocId, 1))[0]).toMatchObject({ key: 'audit-weight', unitId: finance, args: { weight: 3 } });
    await press(`ballot:${leader}`);
    expect(shown()).toContain('Hệ số: Sở Tài chính (3); các đơn vị còn lại: 1 phiếu.');
    expect(shown()).toContain('quá nửa số phiếu theo hệ số của đơn vị có mặt');
  });

  test('not by others, not for a stranger among units, and a number typed after another tap is no weight', async () => {
    const [finance, tax] = units();
    const leader = await ballotFor('leader');
    const before = await checksum(base.db);
    for (const account of [...voters(), bloc.outsider]) {
      expect(await press(`weights:${leader}:none`, account)).toContain('chỉ thư ký');
      expect(await press(`weight-ask:${leader}:${finance}`, account)).toContain('chỉ thư ký');
    }
    expect(await press(`weight-ask:${leader}:999`)).toContain('danh sách');
    expect(await checksum(base.db)).toEqual(before);
    await press(`weight-ask:${leader}:${tax}`);
    await press(`candidate:${leader}:${tax}`);
    await type('50');
    expect(await base.db.client.voteWeight.count()).toBe(1);
  });

  test('an open question keeps the weights it was opened with; group, turnout, result and paper say votes by hệ số, and the packet is counted again', async () => {
    const [finance, tax, home] = units();
    const [financeVoter, taxVoter, homeVoter] = voters();
    const leader = await ballotFor('leader');
    await press(`open:${leader}:yes`);
    expect(inGroup()).toContain('Hệ số: Sở Tài chính (3); các đơn vị còn lại: 1 phiếu.');
    expect(await press(`weight-ask:${leader}:${home}`)).toContain('đã mở trước đó');
    await press(`prepare:${conferenceId}:deputy`);
    const deputy = await ballotFor('deputy');
    await press(`method:${deputy}:show-of-hands`);
    await press(`weights:${deputy}:by-unit`);
    await press(`weight-ask:${deputy}:${home}`);
    await type('9');
    expect(await rollOf(leader)).toEqual([[finance, 3], [tax, 1], [home, 1]]);
    await pressWith(evening, { account: financeVoter, chat: bloc.group }, `hand:${leader}:yes`);
    await press(`ballot:${leader}`);
    expect(shown()).toContain('Đã nhận 1/3 ý kiến, tính theo hệ số: 3/5 phiếu.');
    for (const account of [taxVoter, homeVoter]) await pressWith(evening, { account, chat: bloc.group }, `hand:${leader}:no`);
    await press(`close:${leader}:yes`);
    expect(shown()).toContain('Đơn vị: 3 (5 phiếu theo hệ số) · có mặt 3 · biểu quyết 5/5 phiếu theo hệ số');
    expect(shown()).toContain('Cục Thuế: 3 phiếu theo hệ số tán thành (60,0% số phiếu theo hệ số của đơn vị có mặt)');
    expect(shown()).toContain('Hệ số: Sở Tài chính (3); các đơn vị còn lại: 1 phiếu.');
    expect(shown()).toContain('Tán thành (3 phiếu theo hệ số): Sở Tài chính (3)\nKhông tán thành (2 phiếu theo hệ số): Cục Thuế, Sở Nội vụ');
    expect(shown()).toContain('được bầu làm Trưởng khối');
    await press(`weights:${deputy}:none`);
    await press(`method:${deputy}:agreement`);
    await press(`candidate:${deputy}:${home}`);
    await press(`open:${deputy}:yes`);
    expect(await rollOf(deputy)).toEqual([[finance, 1], [tax, 1], [home, 1]]);
    await press(`close:${deputy}:yes`);
    await publishNow(evening, bloc.secretary, conferenceId);
    expect(inGroup()).toContain('3 phiếu theo hệ số tán thành');
    const facts = await readResults(base.db.client, conferenceId, { ballotIds: [leader] });
    assert(facts !== undefined, 'the results can be read');
    const paper = sayResultsPaper(facts, '2019-01-10').blocks.flat().map((line) => speaker.plain(line, 'vi')).join('\n');
    for (const line of ['biểu quyết 5/5 phiếu theo hệ số', 'Hệ số: Sở Tài chính (3)', 'Tán thành (3 phiếu theo hệ số): Sở Tài chính (3)']) expect(paper).toContain(line);
    const text = (await findPacket(base.db.client, leader))?.text ?? '';
    expect(JSON.parse(text).roll).toContainEqual(expect.objectContaining({ unit: String(finance), weight: 3 }));
    expect(recountText(text, digest)).toMatchObject({ agrees: true });
  });

  test('the next year begins with the weights of this one', async () => {
    const [finance, , home] = units();
    const next = await base.db.client.cycle.findFirstOrThrow({ where: { blocId: bloc.blocId, year: 2020 } });
    expect(await base.db.client.voteWeight.findMany({ where: { cycleId: next.id }, orderBy: { unitId: 'asc' } })).toEqual([{ cycleId: next.id, unitId: finance, weight: 3 }, { cycleId: next.id, unitId: home, weight: 9 }]);
  });
});
