/** The emulation year: rules, score table, timetable, founding a bloc and opening the next year. */
export type { BlocDraft, Cycle, CycleRules, CyclesRefusal, Deadline, DeadlineKind, Handover, Heading, ScoreTable } from './model.ts';
export { CYCLES_REFUSALS, DEADLINE_KINDS } from './model.ts';
export { readDay, readScoreTable } from './rules.ts';
export { deadlineInstant, findCycle, findCycleOfYear, findDeadline, getCycle, listDeadlines } from './store.ts';
export { foundBloc, type Founder } from './found-bloc.ts';
export { giveScoreTable, moveDeadline } from './change-year.ts';
export { isLeadInBloc, openNextCycle } from './open-next-cycle.ts';
export { endFormerChairs } from './end-former-chairs.ts';
export { offerHandover, takeHandover } from './hand-over.ts';
export { findHandover } from './store/handovers.ts';
export { handoverTasks } from './telegram/handover.ts';
export { cyclesOutboxKinds } from './notices.ts';
export { cyclesFeature, type CyclesParts } from './telegram.ts';
