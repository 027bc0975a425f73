/** SHA-256 as the tally asks for it: of the UTF-8 bytes of a text, in lower-case hexadecimal. */
import { createHash } from 'node:crypto';
import type { Digest } from '#tally';

export const sha256: Digest = (text) => createHash('sha256').update(text, 'utf8').digest('hex');
