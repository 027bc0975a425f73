/** What a secret ballot leaves in the chat, the outbox, the log and the tables when it is given through the bot. */
import { afterEach, expect, test } from 'vitest';
import type { Log, LogEvent } from '#kernel';
import { forEachDatabase } from '../support/database.ts';
import { beginEvening, type Evening } from '../support/evening.ts';
import { enterHall, shuffled } from '../support/hall.ts';

let evening: Evening | undefined;
afterEach(async () => {
  await evening?.end();
  evening = undefined;
});

const LOG_FIELDS = new Set(['ballot', 'refusal', 'id', 'kind', 'update', 'count', 'ms']);

forEachDatabase((open) => {
  test('no message, outbox row, log line or table names what a unit chose, once it has voted', { timeout: 120_000 }, async () => {
    const base = await open();
    const lines: [LogEvent, object | undefined][] = [];
    const note = (event: LogEvent, fields?: object) => void lines.push([event, fields]);
    const log: Log = { info: note, warn: note, error: note };
    evening = await beginEvening(base, { log });
    const { stage, cast, room } = evening;
    const people = [cast.secretary, ...cast.representatives.values()];
    const hall = await enterHall(base, { accounts: people });
    for (const userId of people) await stage.start(userId);
    const ballotId = await hall.open();
    const choices = shuffled(hall.unitIds.map((_, index) => 2 ** index));
    for (const [index, unitId] of hall.unitIds.entries()) {
      const userId = people[index + 1] ?? 0;
      const data = `${ballotId}:${unitId}:${choices[index]}`;
      await stage.start(userId, `v_${ballotId}`);
      await stage.press(userId, stage.botId, { does: `sure:${data}` });
      expect(room.messagesFor(userId, stage.botId).some(({ message }) => message.text?.includes('Chọn: '))).toBe(true);
      expect((await stage.press(userId, stage.botId, { does: `cast:${data}` }))?.text).toContain('Đã ghi nhận');
      // Neither the choice nor a button that would cast it is left on the voter's own screen.
      const after = JSON.stringify(room.messagesFor(userId, stage.botId).map(({ message }) => message));
      expect(after).not.toContain('Chọn: ');
      expect(after).not.toContain(`cast:${ballotId}`);
    }
    const outbox = await base.db.client.outboxMessage.findMany();
    const fields = new Set(outbox.flatMap((row) => Object.keys(JSON.parse(row.payload) as object)));
    expect([...fields].filter((name) => !['ballotId', 'personId', 'unitId', 'blocId'].includes(name))).toEqual([]);
    const dialogues = await base.db.client.dialogue.findMany();
    const audit = await base.db.client.auditEntry.findMany();
    expect([dialogues.length, audit.filter((entry) => entry.unitId !== null).length]).toEqual([0, 0]);
    expect(lines.flatMap(([, noted]) => Object.keys(noted ?? {})).filter((name) => !LOG_FIELDS.has(name))).toEqual([]);
    expect(lines.filter(([event]) => event === 'ballot.cast').map(([, noted]) => noted)).toEqual(hall.unitIds.map(() => ({ ballot: ballotId })));
  });
});
