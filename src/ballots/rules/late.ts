/** A unit that arrives while a question is open: by the rule it still votes, on which paper, or it only observes. */
import type { Presence, Roll, Rule } from '#tally';
import type { LateWay } from '../model.ts';
import { isSecret, isWithoutVoices } from './methods.ts';

export interface LatePicture {
  readonly rule: Rule;
  /** How the unit stands on the roll; undefined where it is not on it at all. */
  readonly presence: Presence | undefined;
  /** Papers issued so far, and how many of them are slips in the hall. */
  readonly issued: number;
  readonly slips: number;
  readonly isSheetEntered: boolean;
}

/** Where all papers are slips, a single one in the chat would show its vote; what is counted already takes in no more. */
function wayOfPaper({ issued, slips, isSheetEntered }: LatePicture): LateWay {
  if (slips === 0 || slips < issued) return 'chat';
  return isSheetEntered ? 'counted' : 'slip';
}

/** Undefined where its arrival changes nothing: it is on the roll with a voice of its own, or not on it, or nobody is asked. */
export function wayOf(picture: LatePicture): LateWay | undefined {
  const { rule, presence } = picture;
  if (isWithoutVoices(rule)) return undefined;
  if (presence === 'proxy') return 'represented';
  if (presence !== 'absent') return undefined;
  if (rule.lateArrivals === 'observe') return 'observe';
  return isSecret(rule) ? wayOfPaper(picture) : 'question';
}

/** Whether the roll takes the unit in. */
export const isAdmitted = (way: LateWay): boolean => way === 'chat' || way === 'slip' || way === 'question';

/** Units that came while the question was open and had a voice in it. */
export const lateOf = (roll: Roll): readonly number[] => roll.filter(({ presence }) => presence === 'late').map(({ unit }) => Number(unit));
