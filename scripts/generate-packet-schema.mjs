// Writes the JSON Schema of the recount packet beside its zod schema; run after a change there (`node scripts/generate-packet-schema.mjs`, after a build).
import { writeFileSync } from 'node:fs';
import { packetJsonSchema } from '../dist/tally/index.js';

const target = new URL('../src/tally/packet/recount-packet.schema.json', import.meta.url);
writeFileSync(target, `${JSON.stringify(packetJsonSchema(), null, 2)}\n`);
