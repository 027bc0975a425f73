/** "Bắt đầu lại" forgets no table: every model of the schema is emptied, but for the room's own journal. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { emptyDatabase } from '#rehearsal';
import { openSqlite } from '../support/database.ts';

const KEPT = ['Instance', 'RehearsalEvent'];

const modelsOf = (schema: string): readonly string[] => [...schema.matchAll(/^model (\w+) \{/gmu)].map(([, name = '']) => name);

test('after emptying no table but the instance and the journal has a way to keep rows', async () => {
  const { db } = await openSqlite();
  const emptied = new Set<string>();
  const watching = new Proxy(db.client, {
    get: (client, name) => {
      const model: unknown = Reflect.get(client, name);
      if (typeof name === 'string' && /^[a-z]/u.test(name)) emptied.add(name.charAt(0).toUpperCase() + name.slice(1));
      return typeof model === 'function' ? model.bind(client) : model;
    },
  });
  await emptyDatabase({ ...db, client: watching });
  await db.close();
  const models = modelsOf(readFileSync(new URL('../../prisma/schema.prisma', import.meta.url), 'utf8'));
  expect(models.length).toBeGreaterThan(30);
  expect(models.filter((model) => !KEPT.includes(model) && !emptied.has(model))).toEqual([]);
});
