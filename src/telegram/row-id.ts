/** The number of a row inside callback data: anybody may send any number, and PostgreSQL fails on what its columns cannot hold. */
import { z } from 'zod';

const LARGEST = 2_147_483_647;

export const rowId = z.coerce.number().int().positive().max(LARGEST);
