/** What a counted question still waits for from people. */
import type { BallotResult } from '../model.ts';

/** The chair's word or lots, while the result is untold: once it is told, neither decides it any more. */
export const awaits = ({ ballot, ties }: Pick<BallotResult, 'ballot' | 'ties'>): 'chair' | 'lots' | undefined =>
  ballot.publishedAt === null && (ties.waitingFor === 'chair' || ties.waitingFor === 'lots') ? ties.waitingFor : undefined;
