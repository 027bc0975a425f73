/** Many at once: whatever the interleaving, pollbook = papers = counted, and each act happens once. */
import { expect, test } from 'vitest';
import { openBallot, type BallotsRefusal, type OpenParts } from '#ballots';
import { openDatabase } from '#db';
import type { Result } from '#kernel';
import { forEachDatabase, type Throwaway } from '../support/database.ts';
import { enterHall, HALL_TIME, rowsOf, shuffled, type Hall } from '../support/hall.ts';

const ROUNDS = 6;

const refusalsOf = (results: readonly Result<unknown, BallotsRefusal>[]): BallotsRefusal[] => results.flatMap((one) => (one.ok ? [] : [one.refusal]));
const acceptedOf = (results: readonly Result<unknown, BallotsRefusal>[]): number => results.filter((one) => one.ok).length;

/** As many programs as PostgreSQL may serve side by side; a SQLite file has one only. */
async function programsOf(base: Throwaway, hall: Hall): Promise<{ parts: OpenParts[]; close(): Promise<void> }> {
  const more = base.db.dialect === 'sqlite' ? [] : await Promise.all([openDatabase(base.url), openDatabase(base.url), openDatabase(base.url)]);
  return {
    parts: [hall.parts, ...more.map((db) => ({ ...hall.parts, db }))],
    close: async () => {
      for (const db of more) await db.close();
    },
  };
}

const anyOf = <Item>(items: readonly Item[]): Item => shuffled(items)[0] as Item;

forEachDatabase((open) => {
  test('eleven casts and a closing at once: whoever is in the pollbook has a paper, every paper is counted, and one or two alone are never opened', async () => {
    const base = await open();
    const hall = await enterHall(base);
    const programs = await programsOf(base, hall);
    let late = 0;
    for (let round = 0; round < 2 * ROUNDS; round += 1) {
      const ballotId = await hall.open();
      const closingAt = Math.floor(Math.random() * 12);
      const casting = shuffled(hall.unitIds).map((unitId, index) => () => hall.cast(ballotId, unitId, { paper: 2 ** index, parts: anyOf(programs.parts) }));
      const closing = () => hall.close(ballotId, anyOf(programs.parts));
      const acts = [...casting.slice(0, closingAt), closing, ...casting.slice(closingAt)];
      const results = await Promise.all(acts.map((act) => act()));
      const first = results[closingAt] as Awaited<ReturnType<typeof closing>>;
      const casts = results.toSpliced(closingAt, 1);
      // After one or two papers it stays open, and the others still cast.
      if (!first.ok) expect([first.refusal, acceptedOf(casts)]).toEqual(['few-papers', 11]);
      const closed = first.ok ? first : await hall.close(ballotId);
      const counted = closed.ok && closed.value.verdict.kind === 'vote' ? closed.value.verdict.counts.returned : -1;
      const accepted = acceptedOf(casts);
      expect(refusalsOf(casts).filter((refusal) => refusal !== 'closed')).toEqual([]);
      expect([1, 2]).not.toContain(counted);
      expect({ counted, ...(await rowsOf(base.db, ballotId)) }).toEqual({ counted: accepted, pollbook: accepted, papers: accepted, sealed: 0 });
      expect(hall.parts.keyring.find(ballotId)).toBeUndefined();
      late += 11 - accepted;
    }
    // Otherwise the interleaving would have shown nothing.
    expect(late).toBeGreaterThan(0);
    await programs.close();
  });

  test('two people of one unit at once: exactly one paper, and the other is told so', async () => {
    const base = await open();
    const hall = await enterHall(base);
    const programs = await programsOf(base, hall);
    const [unitId = 0] = hall.unitIds;
    const deputy = await hall.addPerson('Phó Giám đốc', { unitId, canVote: true });
    for (let round = 0; round < ROUNDS; round += 1) {
      const ballotId = await hall.open();
      const people = shuffled([hall.voterOf(unitId), deputy, hall.voterOf(unitId), deputy]);
      const results = await Promise.all(people.map((personId, index) => hall.cast(ballotId, unitId, { paper: 2 ** index, personId, parts: anyOf(programs.parts) })));
      expect(acceptedOf(results)).toBe(1);
      expect(refusalsOf(results)).toEqual(['already-voted', 'already-voted', 'already-voted']);
      expect(await rowsOf(base.db, ballotId)).toEqual({ pollbook: 1, sealed: 1, papers: 0 });
    }
    await programs.close();
  });

  test('two ballots of one bloc at once do not take each other for a second vote', async () => {
    const base = await open();
    const hall = await enterHall(base);
    const programs = await programsOf(base, hall);
    for (let round = 0; round < ROUNDS; round += 1) {
      const ballotIds = [await hall.open(), await hall.open()];
      // The board's row is taken away each time: both casts want to write it anew.
      await base.db.client.outboxMessage.deleteMany();
      const acts = shuffled(ballotIds.flatMap((ballotId) => hall.unitIds.map((unitId) => () => hall.cast(ballotId, unitId, { paper: 1, parts: anyOf(programs.parts) }))));
      expect(acceptedOf(await Promise.all(acts.map((act) => act())))).toBe(22);
    }
    await programs.close();
  });

  test('a ballot closed twice at once is counted once; one opened twice at once has one roll and one key', async () => {
    const base = await open();
    const hall = await enterHall(base);
    const programs = await programsOf(base, hall);
    for (let round = 0; round < ROUNDS; round += 1) {
      const ballotId = await hall.prepare();
      const openings = await Promise.all([0, 1, 2].map(() => openBallot(anyOf(programs.parts), ballotId, { personId: hall.secretaryId, now: HALL_TIME })));
      expect([acceptedOf(openings), ...refusalsOf(openings)]).toEqual([1, 'not-draft', 'not-draft']);
      expect(await base.db.client.rollEntry.count({ where: { ballotId } })).toBe(11);
      for (const unitId of hall.unitIds.slice(0, 5)) await hall.cast(ballotId, unitId, { paper: 1 });
      const closings = await Promise.all([0, 1, 2].map(() => hall.close(ballotId, anyOf(programs.parts))));
      expect([acceptedOf(closings), ...refusalsOf(closings)]).toEqual([1, 'closed', 'closed']);
      expect(await rowsOf(base.db, ballotId)).toEqual({ pollbook: 5, sealed: 0, papers: 5 });
    }
    await programs.close();
  });
});
