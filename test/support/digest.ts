/** SHA-256 for recounts in tests, written apart from the program's own. */
import { createHash } from 'node:crypto';

export const digest = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
