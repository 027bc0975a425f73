/** An older program on a newer database says so and writes nothing. */
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { migrate, NewerDatabase } from '#db';
import { forEachDatabase } from '../support/database.ts';

forEachDatabase((open) => {
  test.each([
    ['applied', 'CURRENT_TIMESTAMP'],
    ['begun', 'NULL'],
  ])('a migration that the program does not have and that was %s is refused', async (_, finishedAt) => {
    const { db } = await open();
    const newest = await db.client.$queryRaw<{ name: string }[]>`SELECT migration_name AS name FROM _prisma_migrations ORDER BY migration_name DESC LIMIT 1`;
    // Something is still to be applied, too: it must not be.
    await db.client.$executeRaw`DELETE FROM _prisma_migrations WHERE migration_name = ${newest[0]?.name}`;
    await db.client.$executeRawUnsafe(`INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('${randomUUID()}', 'x', '99999999999999_later', ${finishedAt})`);
    const recorded = () => db.client.$queryRaw`SELECT id, migration_name FROM _prisma_migrations ORDER BY id`;
    const before = await recorded();
    await expect(migrate(db)).rejects.toThrow(NewerDatabase);
    expect(await recorded()).toEqual(before);
  });

  test('one that was taken back does not matter', async () => {
    const { db } = await open();
    await db.client.$executeRawUnsafe(`INSERT INTO _prisma_migrations (id, checksum, migration_name, rolled_back_at) VALUES ('${randomUUID()}', 'x', '99999999999999_later', CURRENT_TIMESTAMP)`);
    expect(await migrate(db)).toEqual([]);
  });
});
