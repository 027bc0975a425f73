import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';

/** The engine on the database of `adapter`, for the models in `datamodel` (text of a schema in that database's dialect). */
export function openSchemaEngine(adapter: SqlMigrationAwareDriverAdapterFactory, datamodel: string): Promise<SchemaEngine>;
