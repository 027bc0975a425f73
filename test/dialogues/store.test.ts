/** A typed step counts once, however often Telegram repeats its update, even when the step ended the input. */
import { expect, test } from 'vitest';
import { endDialogue, findDialogue, saveDialogue } from '#dialogues';
import { forEachDatabase } from '../support/database.ts';

const NOW = new Date('2019-01-10T01:00:00Z');

forEachDatabase((open) => {
  test('an open input keeps its state and the update that wrote it, per person and chat', async () => {
    const { db } = await open();
    await saveDialogue(db.client, { personId: 1, chatId: 70, kind: 'unit-name', state: { unitId: 3 }, updateId: 41, now: NOW });
    await saveDialogue(db.client, { personId: 1, chatId: 70, kind: 'unit-name', state: { unitId: 4 }, updateId: 42, now: NOW });
    expect(await findDialogue(db.client, 1, 70)).toEqual({ kind: 'unit-name', state: { unitId: 4 }, lastUpdateId: 42 });
    expect(await findDialogue(db.client, 2, 70)).toBeUndefined();
  });

  test('an ended input answers no kind, and still knows the update that ended it', async () => {
    const { db } = await open();
    await saveDialogue(db.client, { personId: 1, chatId: 70, kind: 'unit-name', state: {}, updateId: 41, now: NOW });
    await endDialogue(db.client, { personId: 1, chatId: 70, updateId: 43 });
    expect(await findDialogue(db.client, 1, 70)).toMatchObject({ kind: 'ended', lastUpdateId: 43 });
  });

  test('ending what was never begun leaves nothing behind', async () => {
    const { db } = await open();
    await endDialogue(db.client, { personId: 1, chatId: 70, updateId: 43 });
    expect(await findDialogue(db.client, 1, 70)).toBeUndefined();
  });
});
