/** An objection raised aloud by a unit that does not tap: entered by the secretary, in the journal; a unit's own stays its own. */
import { expect, test } from 'vitest';
import { closeBallot, openBallot } from '#ballots';
import { presetRule } from '#tally';
import { setOptions } from '../../src/ballots/store.ts';
import { objectFor, objectTo } from '../../src/ballots/vote-openly.ts';
import { sayObjection, withdrawObjection } from '../../src/ballots/word-objection.ts';
import { forEachDatabase } from '../support/database.ts';
import { beginEvening } from '../support/evening.ts';
import { enterHall, HALL_TIME, type Hall } from '../support/hall.ts';
import { phoneOf } from '../support/phone.ts';
import { granted, openMeeting, setUpBloc } from '../support/small-bloc.ts';

const no = (refusal: string) => ({ ok: false, refusal });
const by = (personId: number) => ({ personId, now: HALL_TIME });

forEachDatabase((openDatabase) => {
  test('the secretary enters it, gives it words and takes it back; the unit may take it back too, and what it raised itself is its own', async () => {
    const base = await openDatabase();
    const hall: Hall = await enterHall(base, { units: 3 });
    const [first = 0, second = 0, third = 0] = hall.unitIds;
    const ballotId = await hall.prepare(presetRule('agreement'));
    await setOptions(base.db.client, ballotId, [first]);
    granted(await openBallot(hall.parts, ballotId, by(hall.secretaryId)));
    const secretary = by(hall.secretaryId);
    expect(await objectFor(base.db, { ballotId, forUnitId: second }, by(hall.voterOf(third)))).toEqual(no('not-entitled'));
    expect(await objectFor(base.db, { ballotId, forUnitId: second }, secretary)).toEqual({ ok: true, value: second });
    expect(await objectFor(base.db, { ballotId, forUnitId: second }, secretary)).toEqual(no('already-objected'));
    granted(await objectTo(base.db, ballotId, by(hall.voterOf(third))));
    expect(await withdrawObjection(base.db, { ballotId, unitId: third }, secretary)).toEqual(no('not-entitled'));
    granted(await sayObjection(base.db, { ballotId, unitId: second, text: 'Chưa đủ hồ sơ' }, secretary));
    granted(await withdrawObjection(base.db, { ballotId, unitId: second }, secretary));
    granted(await objectFor(base.db, { ballotId, forUnitId: second }, secretary));
    // The unit itself may take back what was entered for it.
    granted(await withdrawObjection(base.db, { ballotId, unitId: second }, by(hall.voterOf(second))));
    const logged = await base.db.client.auditEntry.findMany({ where: { key: { startsWith: 'audit-ballot-obj' }, unitId: second }, orderBy: { id: 'asc' }, select: { onBehalf: true } });
    expect(logged.map(({ onBehalf }) => onBehalf)).toEqual([true, true, true, true, false]);
    expect(granted(await closeBallot(hall.parts, ballotId, secretary))).toMatchObject({ objections: [{ unitId: third }], verdict: { elected: [] } });
  });

  test('through the chat: the secretary picks the unit, writes what it said, and finds it marked', async () => {
    const base = await openDatabase();
    const evening = await beginEvening(base);
    const bloc = await setUpBloc(base, evening);
    const conferenceId = await openMeeting(base, evening, bloc);
    const { press, tapOn, type, shown, labels } = phoneOf(() => ({ evening, bloc }));
    const [, tax = 0] = bloc.unitIds;
    await press(`prepare:${conferenceId}:leader`);
    const { id } = await base.db.client.ballot.findFirstOrThrow();
    await press(`method:${id}:agreed-appointment`);
    await press(`candidate:${id}:${bloc.unitIds[0] ?? 0}`);
    await press(`open:${id}:yes`);
    expect(await press(`object-units:${id}`, bloc.representatives[0])).toContain('thư ký');
    await tapOn('Ghi ý kiến khác tại hội trường');
    await tapOn('Cục Thuế');
    expect(shown()).toContain('Ý kiến khác của Cục Thuế tỉnh');
    await type('Nêu tại hội trường');
    await press(`object-units:${id}`);
    expect(labels().slice(0, 2)).toEqual(['✓ Cục Thuế', 'Sở Tài chính']);
    await press(`ballot:${id}`);
    expect(shown()).toContain('Có ý kiến khác: Cục Thuế\nÝ kiến của Cục Thuế: Nêu tại hội trường');
    await press(`object-drop:${id}:${tax}:yes`);
    await press(`ballot:${id}`);
    expect(shown()).toContain('Chưa có ý kiến khác.');
    expect(evening.room.refusals()).toEqual([]);
    expect(evening.room.unansweredCallbacks()).toEqual([]);
    await evening.end();
  });
});
