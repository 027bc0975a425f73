/** Scores of the units for a year: self-score sheets with evidence, official scores, ranking. */
export type { OfficialScore, Ranked, Ranking, ScoresRefusal, Sheet, UnitScore, YearScores } from './model.ts';
export { SCORES_REFUSALS } from './model.ts';
export { attachEvidence, detachEvidence } from './attach-evidence.ts';
export type { FileShelf } from './file-shelf.ts';
export { makeFileShelf } from './file-shelf.ts';
export { clearOfficialScores, enterOfficialScores } from './enter-official-scores.ts';
export { givePoints } from './give-points.ts';
export { handInSheet } from './hand-in-sheet.ts';
export { readRanking, readYearScores } from './read-ranking.ts';
export { findProgress, readSheet } from './read-sheet.ts';
export { rankUnits } from './rules/ranking.ts';
export { listScores } from './store.ts';
export { scoresTasks } from './tasks.ts';
export { scoresFeature } from './telegram.ts';
export type { ScoresParts } from './telegram/answers.ts';
export { writeNote } from './write-note.ts';
