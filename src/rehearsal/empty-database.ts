/** "Bắt đầu lại": everything the bot knows is removed, rows that point to others first. */
import type { Database } from '#db';

export async function emptyDatabase(db: Database): Promise<void> {
  const { client } = db;
  await client.$transaction([
    // Not the room's own journal: the room begins it again by itself, with the bot in its first line.
    client.packet.deleteMany(), client.namedVote.deleteMany(), client.objection.deleteMany(), client.savedRule.deleteMany(),
    client.handover.deleteMany(), client.teller.deleteMany(), client.guest.deleteMany(), client.tellersHand.deleteMany(), client.remark.deleteMany(),
    client.agendaItem.deleteMany(), client.attendanceMove.deleteMany(), client.proxy.deleteMany(), client.suspension.deleteMany(),
    client.slipCount.deleteMany(), client.lotsWord.deleteMany(), client.lotsDraw.deleteMany(),
    client.outboxMessage.deleteMany(), client.paper.deleteMany(), client.sealedPaper.deleteMany(),
    client.pollbookEntry.deleteMany(), client.rollEntry.deleteMany(), client.ballotOption.deleteMany(), client.ballot.deleteMany(),
    client.attendance.deleteMany(), client.conference.deleteMany(), client.evidence.deleteMany(), client.storedFile.deleteMany(),
    client.officialScore.deleteMany(), client.voteWeight.deleteMany(), client.scoreSheet.deleteMany(), client.titleAim.deleteMany(), client.target.deleteMany(), client.registration.deleteMany(),
    client.reminderSnooze.deleteMany(), client.reminderSent.deleteMany(), client.deadline.deleteMany(), client.auditEntry.deleteMany(),
    client.dialogue.deleteMany(), client.invitation.deleteMany(), client.role.deleteMany(), client.membership.deleteMany(),
    client.cycleUnit.deleteMany(), client.unitName.deleteMany(), client.unit.deleteMany(), client.cycle.deleteMany(),
    client.board.deleteMany(), client.bloc.deleteMany(), client.chat.deleteMany(), client.account.deleteMany(), client.person.deleteMany(),
  ]);
}
