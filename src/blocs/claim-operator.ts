/** The one-time code printed at first start makes its bearer the operator. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { transact, type Database } from '#db';
import { accept, refuse, type Result } from '#kernel';
import type { BlocsRefusal } from './model.ts';
import { getFoundingRights } from './store.ts';

const hashOf = (code: string): string => createHash('sha256').update(code).digest('hex');

/** A new code, kept as its hash; earlier codes end. */
export async function issueOperatorCode(db: Database): Promise<string> {
  const code = randomBytes(9).toString('base64url');
  await db.client.instance.update({ where: { id: 1 }, data: { operatorCodeHash: hashOf(code) } });
  return code;
}

export const hasOperator = async (db: Database): Promise<boolean> => (await db.client.person.count({ where: { isOperator: true } })) > 0;

export function claimOperator(db: Database, claim: { readonly personId: number; readonly code: string }): Promise<Result<'operator', BlocsRefusal>> {
  return transact(db, async (tx) => {
    const { operatorCodeHash } = await tx.instance.findUniqueOrThrow({ where: { id: 1 } });
    const given = Buffer.from(hashOf(claim.code));
    if (operatorCodeHash === null || !timingSafeEqual(given, Buffer.from(operatorCodeHash))) return refuse('wrong-code');
    // The hash in the condition makes the code good for one use, whoever comes first.
    const { count } = await tx.instance.updateMany({ where: { id: 1, operatorCodeHash }, data: { operatorCodeHash: null } });
    if (count === 0) return refuse('wrong-code');
    await tx.person.update({ where: { id: claim.personId }, data: { isOperator: true, mayFound: true } });
    return accept('operator');
  });
}

/** Whether the person may set up a bloc: an operator, or somebody an operator's link allowed to. */
export async function mayFoundBloc(db: Database, personId: number): Promise<boolean> {
  const { isOperator, mayFound } = await getFoundingRights(db.client, personId);
  return isOperator || mayFound;
}
