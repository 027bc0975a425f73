/** A libSQL connection that prepares each statement once: the stock one parses the same text anew at every tap. */
import Libsql from 'libsql';

/** Distinct texts kept prepared; the program has some two hundred. */
const MOST = 500;

type Prepared = ReturnType<Libsql.Database['prepare']>;

// One object for all: the client only asks whether it was thrown, and a stack trace costs more than the statement.
const NOT_A_READER = new Error('the statement returns no rows');

/** What the client asks of a statement each time and what never changes for one text is asked of the engine once. */
function remembering(statement: Prepared): Prepared {
  statement.safeIntegers(true);
  const isReader = statement.reader;
  if (isReader) statement.raw(true);
  const columns = isReader ? statement.columns() : [];
  const remembered = {
    safeIntegers: () => remembered,
    raw: () => {
      if (!isReader) throw NOT_A_READER;
      return remembered;
    },
    columns: () => columns,
    all: (parameters: unknown[]) => statement.all(parameters),
    run: (parameters: unknown[]) => statement.run(parameters),
  };
  return remembered as unknown as Prepared;
}

/** `path`: absolute, or `:memory:`. Its `prepare` answers the same statement for the same text; everything else is libSQL's own. */
export function openRememberingDatabase(path: string, options: Libsql.Options): Libsql.Database {
  const database = new Libsql(path, options);
  const statements = new Map<string, Prepared>();
  const prepare = database.prepare.bind(database);
  return Object.assign(database, {
    prepare: (sql: string): Prepared => {
      const known = statements.get(sql);
      if (known !== undefined) return known;
      if (statements.size >= MOST) statements.clear();
      const statement = remembering(prepare(sql));
      statements.set(sql, statement);
      return statement;
    },
  });
}
