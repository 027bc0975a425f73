/** Reads pasted targets, one a line: `nội dung | đơn vị tính | kế hoạch`, the last two optional. */
import { accept, cleanLine, cleanLines, refuse, type Result } from '#kernel';
import type { LineProblem, TargetDraft, TargetsRefusal } from '../model.ts';
import { parsePlan } from './plan.ts';

export const TARGET_LIMIT = 30;
const TEXT_LIMIT = 500;
export const MEASURE_LIMIT = 50;

/** Offered as buttons; anything else may be typed. */
export const MEASURES = ['%', 'nhiệm vụ', 'sáng kiến', 'tập thể', 'người'] as const;

export const fitsText = (text: string): boolean => text.length > 0 && text.length <= TEXT_LIMIT;

function readTarget(line: string): Result<TargetDraft, TargetsRefusal> {
  const parts = line.split('|').map(cleanLine);
  const [text = '', measure = '', written = ''] = parts;
  if (parts.length > 3) return refuse('too-many-parts');
  if (!fitsText(text)) return refuse('text-length');
  if (measure.length > MEASURE_LIMIT) return refuse('measure-length');
  if (written === '') return accept({ text, measure, plan: undefined });
  const plan = parsePlan(written, measure);
  return plan.ok ? accept({ text, measure, plan: plan.value }) : plan;
}

/** All lines or none: whoever pastes a list must not have to find out which half arrived. */
export function readTargets(text: string): Result<readonly TargetDraft[], readonly LineProblem[]> {
  const read = cleanLines(text).map(readTarget);
  const problems = read.flatMap((one, index) => (one.ok ? [] : [{ line: index + 1, refusal: one.refusal }]));
  if (problems.length > 0) return refuse(problems);
  return accept(read.flatMap((one) => (one.ok ? [one.value] : [])));
}
