/** Common answers of this chat: the fresh screen, alone or with the sentence that explains it. */
import { say, type Result } from '#kernel';
import type { Answer, Visit } from '#telegram';
import { refused, type FeatureParts } from '#blocs';
import type { RegistrationDesk, TargetsRefusal } from '../model.ts';
import { readRegistration } from '../read-registration.ts';
import { renderRegistration, sayRefusal } from '../view/registration.ts';

export interface At {
  readonly cycleId: number;
  readonly unitId: number;
}

/** A refusal changes nothing: its sentence, and the registration as it really stands. */
export async function refusedAt(parts: FeatureParts, visit: Visit, request: { at: At; refusal: TargetsRefusal }): Promise<Answer> {
  const seen = await readRegistration(parts.db, request.at, visit);
  if (!seen.ok) return refused('targets', request.refusal);
  const sentence = sayRefusal(request.refusal, seen.value);
  return { toast: sentence, isAlert: true, screen: renderRegistration(seen.value) };
}

export async function answerChange(
  parts: FeatureParts,
  visit: Visit,
  done: { at: At; result: Result<RegistrationDesk, TargetsRefusal>; toast: string },
): Promise<Answer> {
  if (!done.result.ok) return refusedAt(parts, visit, { at: done.at, refusal: done.result.refusal });
  return { toast: say(done.toast), screen: renderRegistration(done.result.value) };
}
