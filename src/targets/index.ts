/** Registration of targets and titles: the year's first act of every unit. */
export type { Registration, Target, TargetDraft, TargetsRefusal, Title } from './model.ts';
export { TARGETS_REFUSALS, TITLES } from './model.ts';
export { addTargets } from './add-targets.ts';
export { dropTarget } from './drop-target.ts';
export { readRegistration } from './read-registration.ts';
export { replaceTarget } from './replace-target.ts';
export { setTitle } from './set-title.ts';
export { findRegistration, listRegistered, listRegistrations } from './store.ts';
export { submitRegistration } from './submit-registration.ts';
export { targetsTasks } from './tasks.ts';
export { targetsFeature } from './telegram.ts';
