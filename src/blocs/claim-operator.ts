/** The one-time code printed at first start makes its bearer the operator. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { transact, type Database } from '#db';
import { accept, refuse, type Result } from '#kernel';
import type { BlocsRefusal } from './model.ts';
import { countOperators, getFoundingRights, getOperatorCode, makeOperator, setOperatorCode, spendOperatorCode } from './store.ts';

const hashOf = (code: string): string => createHash('sha256').update(code).digest('hex');

/** A new code, kept as its hash; earlier codes end. */
export async function issueOperatorCode(db: Database): Promise<string> {
  const code = randomBytes(9).toString('base64url');
  await setOperatorCode(db.client, hashOf(code));
  return code;
}

export const hasOperator = async (db: Database): Promise<boolean> => (await countOperators(db.client)) > 0;

export function claimOperator(db: Database, claim: { readonly personId: number; readonly code: string }): Promise<Result<'operator', BlocsRefusal>> {
  return transact(db, async (tx) => {
    const hash = await getOperatorCode(tx);
    const given = Buffer.from(hashOf(claim.code));
    if (hash === null || !timingSafeEqual(given, Buffer.from(hash))) return refuse('wrong-code');
    if (!(await spendOperatorCode(tx, hash))) return refuse('wrong-code');
    await makeOperator(tx, claim.personId);
    return accept('operator');
  });
}

/** Whether the person may set up a bloc: an operator, or somebody an operator's link allowed to. */
export async function mayFoundBloc(db: Database, personId: number): Promise<boolean> {
  const { isOperator, mayFound } = await getFoundingRights(db.client, personId);
  return isOperator || mayFound;
}
