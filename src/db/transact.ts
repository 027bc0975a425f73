/** One act, one transaction: a refusal rolls everything back, a lost race of the database is tried again. */
import type { Result } from '#kernel';
import type { Database, Tx } from './database.ts';
import { Prisma } from './generated/sqlite/client.ts';

class Refused extends Error {
  readonly refusal: unknown;
  constructor(refusal: unknown) {
    super('refused');
    this.refusal = refusal;
  }
}

const TRIES = 5;

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** What the database itself said of a statement of our own (P2010). */
const saidOfOwnSql = (error: unknown, code: RegExp): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2010' && code.test(JSON.stringify(error.meta ?? '') + error.message);

/** A deadlock or write conflict that PostgreSQL resolved against us: nothing was written, so it may be done again. */
const isLostRace = (error: unknown): boolean => codeOf(error) === 'P2034' || saidOfOwnSql(error, /40P01|40001/);

/** Two acts met at a unique key: the later one is told so by its verb. */
export const isUniqueViolation = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError
    ? error.code === 'P2002' || saidOfOwnSql(error, /UNIQUE|23505/)
    : false;

/** Runs `act` in one transaction; a refused Result leaves the database as it was. */
export async function transact<Value, Refusal>(
  db: Database,
  act: (tx: Tx) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal>> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await db.client.$transaction(async (tx) => {
        const result = await act(tx);
        if (!result.ok) throw new Refused(result.refusal);
        return result;
      });
    } catch (error) {
      if (error instanceof Refused) return { ok: false, refusal: error.refusal as Refusal };
      if (!isLostRace(error) || tried >= TRIES) throw error;
    }
  }
}
