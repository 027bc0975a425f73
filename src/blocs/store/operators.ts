/** Who runs this installation: the one-time code's hash, and the people it made operators. */
import type { Tx } from '#db';

const INSTANCE = { id: 1 };

export async function setOperatorCode(tx: Tx, hash: string): Promise<void> {
  await tx.instance.update({ where: INSTANCE, data: { operatorCodeHash: hash } });
}

export const getOperatorCode = async (tx: Tx): Promise<string | null> =>
  (await tx.instance.findUniqueOrThrow({ where: INSTANCE, select: { operatorCodeHash: true } })).operatorCodeHash;

/** The hash in the condition makes the code good for one use, whoever comes first; false for everybody else. */
export async function spendOperatorCode(tx: Tx, hash: string): Promise<boolean> {
  const { count } = await tx.instance.updateMany({ where: { ...INSTANCE, operatorCodeHash: hash }, data: { operatorCodeHash: null } });
  return count === 1;
}

export const countOperators = (tx: Tx): Promise<number> => tx.person.count({ where: { isOperator: true } });

export async function makeOperator(tx: Tx, personId: number): Promise<void> {
  await tx.person.update({ where: { id: personId }, data: { isOperator: true, mayFound: true } });
}

/** Whether the person is an operator, and whether an operator's link allowed them to set up a bloc. */
export const getFoundingRights = (tx: Tx, personId: number): Promise<{ isOperator: boolean; mayFound: boolean }> =>
  tx.person.findUniqueOrThrow({ where: { id: personId }, select: { isOperator: true, mayFound: true } });

/** The right to set up one bloc is used; false when there is none, or no longer. */
export async function spendMayFound(tx: Tx, personId: number): Promise<boolean> {
  return (await tx.person.updateMany({ where: { id: personId, mayFound: true }, data: { mayFound: false } })).count === 1;
}

/** The person may set up a bloc: one, unless they are an operator. */
export async function setMayFound(tx: Tx, personId: number, mayFound: boolean): Promise<void> {
  await tx.person.update({ where: { id: personId }, data: { mayFound } });
}
