/** Self-scores of the units for a year: sheets, evidence, ranking. */
export type { Ranked, ScoresRefusal, Sheet, UnitScore } from './model.ts';
export { SCORES_REFUSALS } from './model.ts';
export { attachEvidence, detachEvidence } from './attach-evidence.ts';
export type { FileShelf } from './file-shelf.ts';
export { makeFileShelf } from './file-shelf.ts';
export { givePoints } from './give-points.ts';
export { handInSheet } from './hand-in-sheet.ts';
export { readRanking } from './read-ranking.ts';
export { findProgress, readSheet } from './read-sheet.ts';
export { rankUnits } from './rules/ranking.ts';
export { listScores } from './store.ts';
export { scoresTasks } from './tasks.ts';
export { scoresFeature } from './telegram.ts';
export type { ScoresParts } from './telegram/answers.ts';
export { writeNote } from './write-note.ts';
