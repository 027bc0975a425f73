/** The handover in the chat: offered from the secretary's desk, taken in private, told by the board alone. */
import { afterEach, expect, test } from 'vitest';
import { openNextCycle } from '#cycles';
import { forEachDatabase } from '../support/database.ts';
import { beginEvening, type Evening } from '../support/evening.ts';
import { newestScreen } from '../support/listener.ts';
import { granted, personOf, setUpBloc } from '../support/small-bloc.ts';
import { movePerson } from '../../src/blocs/decide-membership.ts';

let evening: Evening | undefined;
afterEach(async () => {
  await evening?.end();
  evening = undefined;
});

forEachDatabase((open) => {
  test('the new leader unit accepts with one tap and finds the desk; the old secretary is told, and no longer runs the bloc', { timeout: 60_000 }, async () => {
    const base = await open();
    evening = await beginEvening(base);
    const { stage, room } = evening;
    const bloc = await setUpBloc(base, evening);
    const [, tax = 0, colleague = 0] = bloc.representatives;
    const by = { personId: await personOf(base.db, bloc.secretary), now: evening.clock.now() };
    // A second person of the unit that will lead.
    const moving = await base.db.client.membership.findFirstOrThrow({ where: { personId: await personOf(base.db, colleague) } });
    granted(await movePerson(base.db, { membershipId: moving.id, unitId: bloc.unitIds[1] ?? 0 }, by));
    await base.db.client.$transaction((tx) => openNextCycle(tx, { fromCycleId: bloc.cycleId, lead: { leaderUnitId: bloc.unitIds[1] ?? 0 } }, by));
    const inGroup = () => room.messagesFor(bloc.secretary, bloc.group).filter((one) => one.author === stage.botId).length;
    const shown = (account: number): string => (evening === undefined ? '' : newestScreen(evening, account)?.message.text ?? '');
    const before = inGroup();

    await stage.say(bloc.secretary, stage.botId, '/quanly');
    await stage.press(bloc.secretary, stage.botId, { does: 'handover' });
    await stage.press(bloc.secretary, stage.botId, { label: 'Bàn giao cho Cục Thuế' });
    expect(shown(bloc.secretary)).toContain('Đã mời 2 đại diện của Cục Thuế tỉnh nhận bàn giao.');
    expect(shown(tax)).toContain('Cục Thuế tỉnh là Trưởng khối năm 2020.');
    expect(shown(tax)).toMatch(/Những người có quyền thư ký: .+ \(Thủ trưởng\), .+ \(Thủ trưởng\)/u);
    await stage.start(tax);
    expect(shown(tax)).toContain('Cục Thuế được đề nghị nhận bàn giao nhiệm vụ thư ký khối.');
    await stage.press(tax, stage.botId, { label: 'Nhận bàn giao' });
    expect(shown(tax)).toContain('Đã nhận bàn giao.');
    expect(shown(bloc.secretary)).toContain('Quyền thư ký của tài khoản này đã chấm dứt.');
    expect(shown(colleague)).toContain('Tài khoản này có quyền thư ký.');
    await stage.press(colleague, stage.botId, { does: 'run:quanly' });
    expect(stage.sees(colleague, stage.botId, { does: 'units' })).toBe(true);

    await stage.press(tax, stage.botId, { does: 'run:quanly' });
    expect(stage.sees(tax, stage.botId, { does: 'units' })).toBe(true);
    const board = room.chatsOf(bloc.secretary).find(({ chatId }) => chatId === bloc.group)?.pinned?.message;
    expect(board?.text).toContain('Thư ký khối: Cục Thuế tỉnh, nhận bàn giao ngày 10/01/2019');
    expect(inGroup()).toBe(before);
    expect(room.refusals()).toEqual([]);
    expect(room.unansweredCallbacks()).toEqual([]);
  });
});
