/** Opens one database, SQLite or PostgreSQL, behind the types of the SQLite client (one source of models, one cast). */
import { adapterFor, dialectOf, type Dialect } from './dialect.ts';
import { PrismaClient, type Prisma } from './generated/sqlite/client.ts';

export type Client = PrismaClient;
/** What verbs and stores read and write through: the client or a transaction on it. */
export type Tx = Prisma.TransactionClient;

export interface Database {
  readonly dialect: Dialect;
  readonly client: Client;
  close(): Promise<void>;
}

const PATIENCE = { maxWait: 30_000, timeout: 30_000 };

async function connectPostgres(url: string): Promise<Client> {
  const { PrismaClient: PostgresClient } = await import('./generated/postgresql/client.ts');
  // The one cast: both clients come from the same models and scalars that both databases have.
  return new PostgresClient({ adapter: await adapterFor(url), transactionOptions: PATIENCE }) as unknown as Client;
}

/** `url`: `file:./data/khoi.db` or `postgresql://…` (with `?schema=` if wanted). Throws when it cannot be reached. */
export async function openDatabase(url: string): Promise<Database> {
  const dialect = dialectOf(url);
  const client =
    dialect === 'sqlite'
      ? new PrismaClient({ adapter: await adapterFor(url), transactionOptions: PATIENCE })
      : await connectPostgres(url);
  await client.$connect();
  return { dialect, client, close: () => client.$disconnect() };
}
