/** Questions put to the bloc, secret or open: prepared, opened on a frozen roll, answered once a unit, closed, decided, run off. */
export type { Ballot, BallotResult, BallotsRefusal, Purpose, Turnout } from './model.ts';
export { BALLOTS_REFUSALS } from './model.ts';
export { castBallot, type CastCommand, type CastParts } from './cast-ballot.ts';
export { prepareBallot } from './prepare-ballot.ts';
export { openBallot, type OpenParts } from './open-ballot.ts';
export { annulBallot, prepareAgain } from './annul-ballot.ts';
export { closeBallot, prepareRunOff, settleKeys } from './close-ballot.ts';
export { openKeyring, type Keyring } from './sealing.ts';
export { readResult, readTurnout } from './read-result.ts';
export { findBallot, listBallots, lockBallot, setState as setBallotState } from './store.ts';
export { findPacket, type StoredPacket } from './store/packets.ts';
export { sealPackets, type SayQuestion } from './seal-packets.ts';
export { isSecret } from './rules/methods.ts';
export { electedLines, officialOf, resultLines, ruleWords, shortOf, titleOf } from './view/result.ts';
export { renderQuestion } from './view/open-question.ts';
export { ballotsOutboxKinds } from './notices.ts';
export { ballotsFeature, ballotTasks } from './telegram.ts';
export type { BallotParts } from './telegram/facts.ts';
