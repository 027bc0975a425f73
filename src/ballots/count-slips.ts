/** The tellers' sheet of slips in the hall: entered by one teller, confirmed by another, until then nothing that counts. */
import { getActor, isInBloc, mayRunConference, recordAudit, refreshBoard, type ActedBy } from '#blocs';
import { findConference, listTellers } from '#conference';
import { transact, type Database, type Tx } from '#db';
import { accept, refuse, type Result } from '#kernel';
import type { Ballot, BallotsRefusal, Hand, SlipCount, TellersHand } from './model.ts';
import { checkSheet, readSheet, type SheetFault } from './rules/slip-sheet.ts';
import { isSecret } from './rules/methods.ts';
import { decideConfirmation, decideEntry, isOtherHand, type Entry, type TellersDiffer } from './rules/slips.ts';
import { listBallots, lockBallot } from './store.ts';
import { findSlipCount, listSlipUnits, writeSlipCount } from './store/slips.ts';
import { tellTellers } from './tell-tellers.ts';

export type SlipsRefusal = BallotsRefusal | SheetFault | TellersDiffer;

/** For which tellers the person may enter: its own name among them, or all of them for those who run the meeting. */
export async function listHands(tx: Tx, conferenceId: number, personId: number): Promise<readonly TellersHand[]> {
  const conference = await findConference(tx, conferenceId);
  if (conference === undefined) return [];
  const actor = await getActor(tx, personId, conference);
  return (await listTellers(tx, conferenceId)).flatMap((teller): TellersHand[] => {
    const isOwn = teller.personId === personId && isInBloc(actor);
    return isOwn || mayRunConference(actor) ? [{ personId, tellerId: teller.id, teller, onBehalf: !isOwn }] : [];
  });
}

/** Open questions whose sheet waits for this teller: to be entered, or another's to be confirmed. */
export async function listSheetsDue(tx: Tx, at: { readonly conferenceId: number; readonly personId: number }): Promise<readonly Ballot[]> {
  const { conferenceId, personId } = at;
  const own = (await listTellers(tx, conferenceId)).find((teller) => teller.personId === personId);
  if (own === undefined) return [];
  const due: Ballot[] = [];
  for (const ballot of (await listBallots(tx, conferenceId)).filter((one) => one.state === 'open' && isSecret(one.rule))) {
    const count = await findSlipCount(tx, ballot.id);
    const isDone = count !== undefined && (count.confirmedById !== undefined || !isOtherHand(count, { personId, tellerId: own.id }));
    if (!isDone && (await listSlipUnits(tx, ballot.id)).length > 0) due.push(ballot);
  }
  return due;
}

interface SlipsPicture {
  readonly ballot: Ballot;
  readonly blocId: number;
  readonly hand: TellersHand;
  readonly known: SlipCount | undefined;
  /** Slips handed out, as the roll says. */
  readonly issued: number;
}

async function lockSlips(tx: Tx, at: { readonly ballotId: number; readonly tellerId: number; readonly personId: number }): Promise<Result<SlipsPicture, BallotsRefusal>> {
  const ballot = await lockBallot(tx, at.ballotId);
  if (ballot === undefined) return refuse('no-such-ballot');
  const hand = (await listHands(tx, ballot.conferenceId, at.personId)).find((one) => one.tellerId === at.tellerId);
  if (hand === undefined) return refuse('not-teller');
  if (ballot.state !== 'open') return refuse(ballot.state === 'closed' ? 'closed' : 'not-open');
  const conference = await findConference(tx, ballot.conferenceId);
  if (conference?.state !== 'open') return refuse('no-conference');
  const issued = (await listSlipUnits(tx, ballot.id)).length;
  if (issued === 0) return refuse('no-slips');
  return accept({ ballot, blocId: conference.blocId, hand, known: await findSlipCount(tx, ballot.id), issued });
}

async function write(tx: Tx, { ballot, blocId, hand }: SlipsPicture, done: { readonly act: Entry; readonly count: SlipCount; readonly now: Date }): Promise<void> {
  const { act, count, now } = done;
  await writeSlipCount(tx, ballot.id, { ...count, now });
  const noted = { blocId, at: now, personId: hand.personId, unitId: hand.teller.unitId, onBehalf: hand.onBehalf };
  await recordAudit(tx, { ...noted, key: 'audit-slips', args: { act, returned: count.totals.returned } });
  if (act !== 'confirmed') await tellTellers(tx, { kind: 'slips-waiting', ballotId: ballot.id, conference: { id: ballot.conferenceId, blocId }, except: hand, now });
  await refreshBoard(tx, blocId, now);
}

const confirmedBy = (known: SlipCount, hand: Hand): SlipCount => ({ ...known, confirmedById: hand.personId, confirmedFor: hand.tellerId, version: known.version + 1 });

export interface SheetCommand {
  readonly ballotId: number;
  readonly tellerId: number;
  /** The sheet's lines as they were typed. */
  readonly text: string;
}

/** Nothing is kept until it adds up. The same sheet from another teller confirms the first; from the same hand it corrects it. */
export function enterSlips(db: Database, command: SheetCommand, by: ActedBy): Promise<Result<Entry, SlipsRefusal>> {
  return transact(db, async (tx): Promise<Result<Entry, SlipsRefusal>> => {
    const picture = await lockSlips(tx, { ...command, personId: by.personId });
    if (!picture.ok) return picture;
    const { ballot, hand, known, issued } = picture.value;
    const read = readSheet(command.text, ballot);
    const checked = read.ok ? checkSheet(read.value, ballot, issued) : read;
    if (!checked.ok) return checked;
    const decided = decideEntry(known, { hand, totals: checked.value });
    if (!decided.ok) return decided;
    const fresh = { totals: checked.value, enteredById: hand.personId, enteredFor: hand.tellerId, confirmedById: undefined, confirmedFor: undefined, version: (known?.version ?? 0) + 1 };
    const count = decided.value === 'confirmed' && known !== undefined ? confirmedBy(known, hand) : fresh;
    await write(tx, picture.value, { act: decided.value, count, now: by.now });
    return decided;
  });
}

export interface Confirmation {
  readonly ballotId: number;
  readonly tellerId: number;
  /** The version of the sheet that was on the screen. */
  readonly version: number;
}

/** Another teller, another person, has seen the sheet and agrees. */
export function confirmSlips(db: Database, at: Confirmation, by: ActedBy): Promise<Result<'confirmed', BallotsRefusal>> {
  return transact(db, async (tx): Promise<Result<'confirmed', BallotsRefusal>> => {
    const picture = await lockSlips(tx, { ...at, personId: by.personId });
    if (!picture.ok) return picture;
    const { hand, known } = picture.value;
    const decided = decideConfirmation(known, { hand, version: at.version });
    if (!decided.ok || known === undefined) return decided;
    await write(tx, picture.value, { act: 'confirmed', count: confirmedBy(known, hand), now: by.now });
    return decided;
  });
}
