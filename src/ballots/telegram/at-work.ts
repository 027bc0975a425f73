/** What the conference asks for its one screen: the questions that are open, and the one that waits for a tap. */
import type { ReadQuestions } from '#conference';
import { readAtWork } from '../read-at-work.ts';
import { renderAtWork } from '../view/at-work.ts';

export const questionsAtWork: ReadQuestions = async (tx, meeting) => renderAtWork(meeting, await readAtWork(tx, meeting.conference.id));
