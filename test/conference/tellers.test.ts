/** Tellers: entered by the secretary, put to a show of hands in the group, elected by more than half of the units present. */
import { expect, test } from 'vitest';
import type { Actor } from '#blocs';
import { say } from '#kernel';
import { countHands, decideHand } from '../../src/conference/rules/tellers.ts';
import type { RaisedHand } from '../../src/conference/model.ts';
import { forEachDatabase, type Throwaway } from '../support/database.ts';
import { speaker, type Evening } from '../support/evening.ts';
import { meetOnce } from '../support/meeting.ts';
import { phoneOf } from '../support/phone.ts';
import type { SmallBloc } from '../support/small-bloc.ts';

const NOW = new Date('2019-01-10T02:00:00Z');
const hallOf = (units: number, present: number, hands: readonly RaisedHand['mark'][]) => ({
  units: Array.from({ length: units }, (_, index) => ({ id: index + 1 })),
  attendance: Array.from({ length: units }, (_, index) => ({ unitId: index + 1, isPresent: index < present, at: NOW, onBehalf: false, reason: null })),
  hands: hands.map((mark, index) => ({ unitId: index + 1, mark, onBehalf: index > 0 })),
});

test.each([
  { present: 10, hands: ['yes', 'yes', 'yes', 'yes', 'yes'], needed: 6, isCarried: false },
  { present: 10, hands: ['yes', 'yes', 'yes', 'yes', 'yes', 'yes', 'no', 'no', 'no', 'no'], needed: 6, isCarried: true },
  { present: 9, hands: ['yes', 'yes', 'yes', 'yes', 'yes', 'abstain', 'abstain'], needed: 5, isCarried: true },
  { present: 1, hands: ['yes'], needed: 1, isCarried: true },
  { present: 0, hands: ['yes'], needed: 1, isCarried: false },
  { present: 3, hands: ['no', 'abstain', 'yes', 'yes', 'yes'], needed: 2, isCarried: false },
] as const)('$hands of $present in the hall: $needed are needed', ({ present, hands, needed, isCarried }) => {
  const counted = countHands(hallOf(11, present, hands));
  expect(counted).toMatchObject({ present, needed, isCarried });
  expect(counted.yes + counted.no + counted.abstain + counted.missingUnitIds.length).toBe(present);
});

test('a hand is shown for one’s own units in the hall by who may vote for them, or entered by whoever runs the meeting', () => {
  const { attendance, hands } = hallOf(3, 2, ['yes', 'no']);
  const member = (unitId: number, canVote: boolean) => ({ unitId, state: 'confirmed', canVote }) as unknown as Actor['memberships'][number];
  const actor = (...memberships: readonly Actor['memberships'][number][]) => ({ memberships, roles: [] }) as unknown as Actor;
  const as = (who: Actor, isRunner: boolean, named?: number | readonly number[]) => decideHand({ actor: who, isRunner, attendance, hands }, named);
  expect(as(actor(member(1, true), member(3, true)), false)).toEqual({ ok: true, value: { unitIds: [1], onBehalf: false } });
  expect(as(actor(member(3, true)), false)).toEqual({ ok: false, refusal: 'hand-absent' });
  expect(as(actor(member(1, false)), false)).toEqual({ ok: false, refusal: 'not-your-unit' });
  expect(as(actor(member(1, true)), false, 2)).toEqual({ ok: false, refusal: 'not-allowed' });
  expect(as(actor(), true, 2)).toEqual({ ok: true, value: { unitIds: [2], onBehalf: true } });
  expect(as(actor(), true, 1)).toEqual({ ok: false, refusal: 'hand-own' });
  expect(as(actor(), true, [])).toEqual({ ok: false, refusal: 'hand-absent' });
});

forEachDatabase((open) => {
  let base: Throwaway;
  let evening: Evening;
  let bloc: SmallBloc;
  let conferenceId: number;
  meetOnce(open, (meeting) => {
    ({ base, evening, bloc, conferenceId } = meeting);
  });

  const { press, type, shown, labels, board } = phoneOf(() => ({ evening, bloc }));
  const told = (): readonly string[] => evening.room.messagesFor(bloc.secretary, bloc.group).filter((one) => one.author === evening.stage.botId).map(({ message }) => message.text ?? '');
  const hands = (): readonly string[] => told().filter((text) => text.includes('Biểu quyết giơ tay'));
  const vote = async (): Promise<number> => (await base.db.client.remark.findFirstOrThrow({ where: { kind: 'tellers' }, orderBy: { id: 'desc' } })).id;
  const name = async (unitId: number, words: string): Promise<void> => {
    await press(`write:${conferenceId}:teller:${unitId}`);
    await type(words);
  };

  test('they are entered and taken off; the board names them as the secretary’s', async () => {
    const [finance = 0, tax = 0] = bloc.unitIds;
    await press(`teller-units:${conferenceId}`);
    await name(finance, 'Kiểm phiếu viên 1');
    await name(tax, 'Kiểm phiếu viên 2');
    expect(board()).toContain('Ban kiểm phiếu (thư ký ghi): Kiểm phiếu viên 1 (Sở Tài chính), Trưởng ban, Kiểm phiếu viên 2 (Cục Thuế), thành viên');
    await press(`teller-drop:${conferenceId}:1`);
    expect(board()).toContain('Kiểm phiếu viên 2 (Cục Thuế), Trưởng ban');
    expect(await press(`tellers-elect:${conferenceId}:1`)).toContain('Không có đề nghị nào');
  });

  test('the group is asked once; hands are counted, may be changed, and half of the hall is not enough', async () => {
    const [finance = 0, tax = 0] = bloc.representatives;
    const [, , absent = 0] = bloc.unitIds;
    expect(await press(`tellers-ask:${conferenceId}`, tax)).toContain('chỉ thư ký khối hoặc chủ trì');
    await press(`tellers-ask:${conferenceId}`);
    expect(await press(`tellers-ask:${conferenceId}`)).toContain('đã được đưa ra biểu quyết');
    expect(hands()).toEqual([expect.stringContaining('Kiểm phiếu viên 2 (Cục Thuế)')]);
    await press(`note:${conferenceId}:${absent}:0`);
    await evening.stage.press(tax, bloc.group, { label: 'Không tán thành' });
    expect(board()).toContain('Giơ tay: tán thành 0, không tán thành 1, không có ý kiến 0; cần từ 2 trên 2 đơn vị có mặt. Chưa giơ tay: Sở Tài chính');
    expect(await press(`tellers-hand:${conferenceId}:${await vote()}:yes`, finance)).toBe('Đã ghi: tán thành. 2/2 đơn vị có mặt đã giơ tay, tán thành 1.');
    expect(await press(`tellers-elect:${conferenceId}:${await vote()}`)).toContain('Chưa quá nửa');
    // The way proposals are agreed elects nobody.
    expect(await press(`agree:${conferenceId}`)).toContain('Không có đề nghị nào');
    expect(board()).toContain('Ban kiểm phiếu (đang biểu quyết)');
    expect(await press(`tellers-hand:${conferenceId}:${await vote()}:abstain`, tax)).toContain('Đã ghi: không có ý kiến.');
    expect(await press(`tellers-hand:${conferenceId}:${await vote()}:yes`, bloc.representatives[2])).toContain('chưa điểm danh');
    expect(await press(`tellers-hand:${conferenceId}:${await vote()}:yes`, bloc.outsider)).toBe(speaker.plain(say('refusal-conference-not-your-unit'), 'vi'));
    expect(await base.db.client.tellersHand.count()).toBe(2);
    await press(`note:${conferenceId}:${absent}:1`);
  });

  test('other names are another vote: hands shown before do not count for it, and its old buttons speak of nothing', async () => {
    const [finance = 0] = bloc.unitIds;
    const [, tax = 0] = bloc.representatives;
    const before = await vote();
    await name(finance, 'Kiểm phiếu viên 3');
    await press(`tellers:${conferenceId}`);
    expect(shown()).not.toContain('Giơ tay:');
    await press(`tellers-ask:${conferenceId}`);
    expect(await press(`tellers-hand:${conferenceId}:${before}:yes`, tax)).toContain('Không có đề nghị nào');
    expect(shown()).toContain('Giơ tay: tán thành 0, không tán thành 0, không có ý kiến 0; cần từ 2 trên 3 đơn vị có mặt.');
    expect(hands()).toHaveLength(2);
  });

  test('hands raised in the hall are entered by the secretary, one unit or the rest, in the journal; then they are elected', async () => {
    const [, tax = 0] = bloc.unitIds;
    const at = await vote();
    await press(`tellers-hands:${conferenceId}`);
    expect(labels()).toEqual(['Các đơn vị còn lại tán thành', 'Sở Tài chính', 'Cục Thuế', expect.any(String), expect.any(String)]);
    await press(`tellers-unit:${conferenceId}:${tax}`);
    expect(await press(`tellers-hand-for:${conferenceId}:${at}:${tax}:no`, bloc.representatives[0])).toContain('chỉ thư ký khối hoặc chủ trì');
    expect(await press(`tellers-hand-for:${conferenceId}:${at}:${tax}:no`)).toContain('Đã ghi: không tán thành.');
    expect(labels()).not.toContain('Cục Thuế');
    expect(labels()).toContain('✓ Cục Thuế: không tán thành');
    expect(await press(`tellers-hand-for:${conferenceId}:${at}:${tax}:abstain`)).toContain('Đã ghi: không có ý kiến.');
    await press(`tellers-hand-for:${conferenceId}:${at}:${tax}:no`);
    await press(`tellers-rest:${conferenceId}:${at}`);
    expect(shown()).toContain('Giơ tay: tán thành 2, không tán thành 1, không có ý kiến 0; cần từ 2 trên 3 đơn vị có mặt.');
    expect(await base.db.client.auditEntry.count({ where: { key: 'audit-tellers-hand', onBehalf: true } })).toBe(5);
    await press(`tellers-elect:${conferenceId}:${at}`);
    expect(shown()).toContain('Ban kiểm phiếu (hội nghị đã bầu bằng giơ tay): Kiểm phiếu viên 2 (Cục Thuế), Trưởng ban, Kiểm phiếu viên 3');
    expect(board()).toContain('hội nghị đã bầu bằng giơ tay');
    expect(await press(`tellers-elect:${conferenceId}:${at}`)).toContain('Không có đề nghị nào');
    await press(`remarks:${conferenceId}`);
    expect(shown()).toContain('Bầu Ban kiểm phiếu bằng giơ tay, trên 3 đơn vị có mặt: tán thành 2, không tán thành 1, không có ý kiến 0.');
  });

  test('who is entered or taken off afterwards was not elected', async () => {
    await press(`teller-drop:${conferenceId}:3`);
    expect(board()).toContain('Ban kiểm phiếu (thư ký ghi)');
  });
});
