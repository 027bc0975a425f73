/** One office or award is filled once, whatever is prepared, opened, annulled or decided in which order. */
import { expect, test } from 'vitest';
import { publishResults } from '#announcements';
import { annulBallot, openBallot, prepareAgain, prepareBallot, prepareRunOff } from '#ballots';
import { accept } from '#kernel';
import { presetRule, recountText, type Rule } from '#tally';
import { decideTie } from '../../src/ballots/decide-tie.ts';
import { findBallot, listBallots, lockBallot, setOptions, setRule } from '../../src/ballots/store.ts';
import { findPacket } from '../../src/ballots/store/packets.ts';
import { transact } from '../../src/db/index.ts';
import { digest } from '../support/digest.ts';
import { forEachDatabase, type Throwaway } from '../support/database.ts';
import { enterHall, HALL_TIME, rowsOf, type Hall } from '../support/hall.ts';
import { granted } from '../support/small-bloc.ts';

const CHAIR: Rule = { ...presetRule('most-votes'), ties: ['chair'] };
const no = (refusal: string) => ({ ok: false, refusal });

interface Room {
  readonly base: Throwaway;
  readonly hall: Hall;
  readonly by: { readonly personId: number; readonly now: Date };
}

forEachDatabase((openDatabase) => {
  async function enter(): Promise<Room> {
    const base = await openDatabase();
    const hall = await enterHall(base, { units: 4 });
    return { base, hall, by: { personId: hall.secretaryId, now: HALL_TIME } };
  }

  const prepare = ({ base, hall, by }: Room) => prepareBallot(base.db, { conferenceId: hall.conferenceId, purpose: 'leader' }, by);
  const publish = ({ base, hall, by }: Room) => publishResults({ db: base.db, sayQuestion: (_bloc, ballot) => `bầu ${ballot.purpose}` }, hall.conferenceId, by);

  /** The two first units stand; a paper is a bit mask, and each unit casts its own. */
  async function hold({ base, hall, by }: Room, ballotId: number, papers: readonly number[], rule?: Rule): Promise<void> {
    if (rule !== undefined) {
      await setRule(base.db.client, ballotId, rule);
      await setOptions(base.db.client, ballotId, hall.unitIds.slice(0, 2));
    }
    granted(await openBallot(hall.parts, ballotId, by));
    for (const [place, unitId] of hall.unitIds.entries()) granted(await hall.cast(ballotId, unitId, { paper: papers[place] ?? 0 }));
    granted(await hall.close(ballotId));
  }

  const TIE = [1, 2, 1, 2];
  const FIRST = [1, 1, 1, 1];

  test('while the chair still decides, nothing else is prepared for the seat; the decision stands', async () => {
    const room = await enter();
    const { base, hall, by } = room;
    const [first = 0] = hall.unitIds;
    const ballotId = granted(await prepare(room));
    await hold(room, ballotId, TIE, CHAIR);
    expect(await prepare(room)).toEqual(no('way-left'));
    granted(await decideTie(base.db, { ballotId, unitIds: [first], reason: 'Thành tích nổi bật' }, by));
    expect(await prepare(room)).toEqual(no('already-elected'));
    expect(granted(await publish(room)).flatMap((one) => one.verdict.elected)).toEqual([String(first)]);
  });

  test('while a further round can be held, the question is not put anew; the round is opened and elects', async () => {
    const room = await enter();
    const { base, hall, by } = room;
    const ballotId = granted(await prepare(room));
    await hold(room, ballotId, TIE, presetRule('leader-majority'));
    expect(await prepare(room)).toEqual(no('way-left'));
    const round = granted(await prepareRunOff(base.db, ballotId, by));
    expect(granted(await prepare(room))).toBe(round.id);
    await hold(room, round.id, FIRST);
    expect(await prepare(room)).toEqual(no('already-elected'));
    const live = await listBallots(base.db.client, hall.conferenceId);
    expect(live.map((one) => one.round)).toEqual([1, 2]);
  });

  test('an annulled question that was decided since is not put again; a round of it is not opened either', async () => {
    const room = await enter();
    const { hall, by } = room;
    const annulled = granted(await prepare(room));
    await hold(room, annulled, TIE, presetRule('leader-majority'));
    granted(await annulBallot(hall.parts, { ballotId: annulled, reason: 'Nhầm danh sách' }, by));
    const since = granted(await prepare(room));
    expect(granted(await prepareAgain(hall.parts, annulled, by))).toBe(since);
    await hold(room, since, FIRST);
    expect(await prepareAgain(hall.parts, annulled, by)).toEqual(no('already-elected'));
    expect(await prepareRunOff(room.base.db, since, by)).toEqual(no('no-run-off'));
  });

  test('put again from several screens at once, it is one draft', async () => {
    const room = await enter();
    const { base, hall, by } = room;
    const annulled = await hall.open();
    granted(await annulBallot(hall.parts, { ballotId: annulled, reason: 'Nhầm danh sách' }, by));
    const again = await Promise.all([prepareAgain(hall.parts, annulled, by), prepare(room), prepareAgain(hall.parts, annulled, by), prepare(room)]);
    expect(new Set(again.map(granted)).size).toBe(1);
    expect(await base.db.client.ballot.count({ where: { state: 'draft' } })).toBe(1);
  });

  test('the papers of an annulled ballot go, counted or not, so that no copy compares them with those of the repeat', async () => {
    const room = await enter();
    const { base, hall, by } = room;
    const ballotId = granted(await prepare(room));
    await hold(room, ballotId, FIRST);
    expect(await rowsOf(base.db, ballotId)).toMatchObject({ papers: 4 });
    granted(await annulBallot(hall.parts, { ballotId, reason: 'Nhầm danh sách' }, by));
    expect(await rowsOf(base.db, ballotId)).toMatchObject({ papers: 0 });
    const told = await base.db.client.outboxMessage.findFirstOrThrow({ where: { kind: 'ballot-annulled' } });
    expect(JSON.parse(told.payload)).toMatchObject({ counted: 4 });
  });

  test('the chair’s word at the moment of publication is heard before, or refused: packet, result and announcement say the same', async () => {
    const room = await enter();
    const { base, hall, by } = room;
    const [first = 0] = hall.unitIds;
    const ballotId = granted(await prepare(room));
    await hold(room, ballotId, TIE, CHAIR);
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    // Somebody has the row for a moment, so that both others wait for it.
    const holding = transact(base.db, async (tx) => {
      await lockBallot(tx, ballotId);
      await held;
      return accept('held');
    });
    const both = Promise.all([decideTie(base.db, { ballotId, unitIds: [first], reason: 'Thành tích nổi bật' }, by), publish(room)]);
    release();
    await holding;
    const [decided, published] = await both;
    const elected = granted(published).flatMap((one) => one.verdict.elected);
    expect(elected).toEqual(decided.ok ? [String(first)] : []);
    if (!decided.ok) expect(decided.refusal).toBe('no-tie');
    const report = recountText((await findPacket(base.db.client, ballotId))?.text ?? '', digest);
    expect(report).toMatchObject({ agrees: true, verdict: { elected } });
    expect((await findBallot(base.db.client, ballotId))?.tieMaterial?.chair !== undefined).toBe(decided.ok);
  });
});
