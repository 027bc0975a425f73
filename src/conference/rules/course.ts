/** When a meeting may be suspended, resumed, closed, and when its opening or closing may be taken back. */
import { accept, refuse, type Result } from '#kernel';
import { mayRunConference, type Actor } from '#blocs';
import type { ConferenceRefusal, ConferenceState } from '../model.ts';

/** What is noted, is noted while the meeting sits. */
export function checkSession(state: ConferenceState): Result<'open', ConferenceRefusal> {
  if (state === 'suspended') return refuse('suspended');
  return state === 'open' ? accept('open') : refuse('not-open');
}

export interface CoursePicture {
  readonly state: ConferenceState;
  readonly actor: Actor;
  readonly openBallots: number;
}

export function decideClosing(picture: CoursePicture): Result<'closed', ConferenceRefusal> {
  if (!mayRunConference(picture.actor)) return refuse('not-allowed');
  const session = checkSession(picture.state);
  if (!session.ok) return session;
  return picture.openBallots > 0 ? refuse('ballot-open') : accept('closed');
}

/** Nobody could cast a paper meanwhile, so a ballot is closed first. */
export function decideSuspension(picture: CoursePicture): Result<'suspended', ConferenceRefusal> {
  const closing = decideClosing(picture);
  return closing.ok ? accept('suspended') : closing;
}

export function decideResumption(picture: Pick<CoursePicture, 'state' | 'actor'>): Result<'open', ConferenceRefusal> {
  if (!mayRunConference(picture.actor)) return refuse('not-allowed');
  return picture.state === 'suspended' ? accept('open') : refuse('not-suspended');
}

/** An opening by mistake is one in which nothing was put to a vote. */
export function decideAnnulment(picture: { readonly state: ConferenceState; readonly ballotsHeld: number }): Result<'annulled', ConferenceRefusal> {
  if (picture.state !== 'open' && picture.state !== 'suspended') return refuse('not-open');
  return picture.ballotsHeld > 0 ? refuse('ballots-held') : accept('annulled');
}

export interface ReopeningPicture {
  readonly state: ConferenceState;
  /** Whether it is the bloc's newest conference. */
  readonly isLatest: boolean;
  /** Results published after the closing. */
  readonly publishedSince: number;
}

export function decideReopening(picture: ReopeningPicture): Result<'open', ConferenceRefusal> {
  if (picture.state !== 'closed') return refuse('not-closed');
  if (!picture.isLatest) return refuse('newer-conference');
  return picture.publishedSince > 0 ? refuse('published-since') : accept('open');
}
