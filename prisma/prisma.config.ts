// Prisma's own settings; the schema engine is never needed (migrations run through its WebAssembly build), so any
// executable stands in for the binary that Prisma would otherwise download.
import { defineConfig } from 'prisma/config';

process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= process.execPath;

export default defineConfig({ schema: process.env['KHOI_SCHEMA'] ?? 'schema.prisma' });
