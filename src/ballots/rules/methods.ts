/** The ways a question may be decided: which are offered for what, what each asks of the paper and of the meeting. */
import { presetRule, type Method, type Rule } from '#tally';
import type { Purpose } from '../model.ts';

export { HAND_MARKS, type HandMark } from '#conference';

export const METHODS_OFFERED = ['secret-ballot', 'show-of-hands', 'agreement', 'agreed-appointment', 'nomination', 'by-turn', 'by-rank'] as const;
export type MethodOffered = (typeof METHODS_OFFERED)[number];

const FOR_OFFICES_ONLY: readonly Method[] = ['agreed-appointment', 'nomination', 'by-turn'];

export const methodsFor = (purpose: Purpose): readonly MethodOffered[] =>
  METHODS_OFFERED.filter((method) => purpose !== 'award' || !FOR_OFFICES_ONLY.includes(method));

export const isSecret = (rule: Rule): boolean => rule.method === 'secret-ballot';

/** What units give to a question: papers, opinions by name, or nothing, because it decides itself. */
export type Asked = 'papers' | 'opinions' | 'nothing';
export const askedBy = (rule: Rule): Asked => (isSecret(rule) ? 'papers' : isWithoutVoices(rule) ? 'nothing' : 'opinions');

/** What stands on such a question is what is proposed, not everybody who could be chosen. */
export const isProposal = (rule: Rule): boolean => ['agreement', 'agreed-appointment', 'show-of-hands'].includes(rule.method);

/** One objection prevents what is proposed. */
export const mayBeObjectedTo = (rule: Rule): boolean => ['agreement', 'agreed-appointment', 'nomination'].includes(rule.method);

/** Votes are counted against a share. */
export const isCounted = (rule: Rule): boolean => isSecret(rule) || rule.method === 'show-of-hands';

/** Units say something by name: for or against, or a name. */
export const hasNamedVotes = (rule: Rule): boolean => rule.method === 'show-of-hands' || rule.method === 'nomination';

/** The scores decide. */
export const isDecidedByScores = (rule: Rule): boolean => rule.method === 'by-rank';

/** The bloc's own list decides. */
export const isByTurn = (rule: Rule): boolean => rule.method === 'by-turn';

/** Nobody need say anything, so nobody is asked. */
export const isWithoutVoices = (rule: Rule): boolean => isDecidedByScores(rule) || isByTurn(rule);

/** The rule that a method other than the secret ballot begins with, by its name. */
export const presetNameOf = (method: Method) => (method === 'show-of-hands' ? 'show-of-hands-majority' : method);

/** The rule of a method; a secret ballot keeps the bloc's own rule for the purpose. */
export function ruleOf(method: MethodOffered, wish: { readonly seats: number; readonly secret: Rule }): Rule {
  if (method === 'secret-ballot') return wish.secret;
  return presetRule(method === 'show-of-hands' ? 'show-of-hands-majority' : method, wish.seats);
}

/** A nomination names one candidate: its place, kept as a mark for it alone. */
export const codeOfName = (index: number): number => 4 ** index;

/** Whole numbers only, as everywhere in a count. */
export function nameOfCode(code: number): number {
  let index = 0;
  while (codeOfName(index) < code) index += 1;
  return index;
}
