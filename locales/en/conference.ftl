# The conference: opening, roll, agenda, remarks, suspension, closing.
command-conference = Conference
conference-kind-tong-ket = Year-end conference
conference-kind-so-ket = Mid-year review conference
conference-kind-ky-giao-uoc = Covenant-signing conference
conference-inside-tong-ket = year-end conference
conference-inside-so-ket = mid-year review conference
conference-inside-ky-giao-uoc = covenant-signing conference
conference-item-year-report = Year-end report
conference-item-discussion = Discussion
conference-item-awards = Deliberation on awards
conference-item-election = { $kind ->
    [cum] Election of the cluster's leader and deputy
   *[khoi] Election of the bloc's leader and deputy
}
conference-item-closing = Closing
conference-item-half-report = Report on the first six months
conference-item-draft-comments = Discussion and comments on the draft report
conference-item-second-half = Agreement on the tasks of the last six months
conference-item-covenant = Adoption of the covenant's content
conference-item-signing = Signing of the covenant
conference-item-other = Other business
conference-none = <b>{ $name }</b>
    No conference is in session.
conference-open-ask = <b>Open a conference of { $name }</b>, { $count } units.
    Please choose its kind; it opens at once, and the board in the group will show a check-in button.
conference-title = <b>{ $meeting } · { $name } · { $year }</b>
conference-since = In session since { $time }
conference-suspended = Suspended since { $time }
conference-paused = In recess { $times }
conference-paused-one = { $from }–{ $to }
conference-board = { $meeting } · in session since { $since }
conference-board-suspended = { $meeting } · suspended since { $since }
conference-present = Present: { $present } of { $units } units ({ $met ->
    [yes] enough, { $needed } needed
   *[no] not enough, { $needed } needed
})
conference-absent = Absent: { $units }
conference-excused = Absent with reason: { $units }
conference-represented = { $counted ->
    [yes] Proxies, counted as present: { $units }
   *[no] Proxies, not counted as present: { $units }
}
conference-represented-one = { $unit } (represented by { $holder })
conference-current = Now: { $number }. { $title }
conference-board-reply = Remarks: press the button or reply to this message; a reply is taken down on the current item.
conference-coming = Next: { $number }. { $title }
conference-said = Remarks and notes: { $count }
conference-roll-title = <b>Roll</b>
conference-roll-how = Tap a unit to note it present or absent.
conference-reason = { $unit } is absent with reason: { $reason }
conference-moves-title = <b>Arrivals and departures</b>
conference-move-in = { $time } · { $unit }: present
conference-move-out = { $time } · { $unit }: left the conference
conference-checked-in = Noted present at { $time }: { $units }.
conference-arrived = { $noted } { $meaning }
command-proxy = Voting by proxy
conference-holder-person = { $name } · { $unit }
conference-proxies-title = <b>Proxies</b>
    An absent unit is represented by a unit that is present, or by one person of a unit that is present; each unit and each person holds at most one proxy. It counts for ballots opened afterwards.
conference-proxies-how = Tap an absent unit to record or withdraw its proxy.
conference-proxies-none-absent = No absent unit needs a proxy.
conference-proxy-whom = <b>Who represents { $unit }?</b>
conference-proxy-nobody = No unit that is present can take a proxy.
conference-proxy-ask = <b>Record this proxy?</b>
    { $unit } is absent; { $holder } votes for it. This is logged and shown on the board in the group.
conference-proxy-who = <b>Which person represents { $unit }?</b>
conference-proxy-who-how = Only the person chosen votes for it; others of that person's unit do not.
conference-proxy-no-person = Nobody of a unit that is present can take a proxy.
conference-proxy-ask-person = <b>Record this proxy?</b>
    { $unit } is absent and gives its proxy to { $holder }; only this person votes for it. This is written in the journal and shown on the board in the group.
conference-button-proxy-people = Proxy for a person
conference-button-proxy-person = { $name } · { $position } · { $unit }
conference-toast-proxy = Recorded: { $unit } is represented by { $holder }.
conference-toast-proxy-ended = Proxy withdrawn.
conference-button-proxies = Proxies
conference-button-proxy = Absent unit: proxy
conference-button-proxy-unit = { $unit } is represented by…
conference-button-proxy-end = Withdraw the proxy of { $unit }
conference-button-proxy-yes = Record proxy
conference-guests-title = <b>Guests: { $count }</b>
conference-guests-count = Guests: { $count }
conference-remove-how = Tap a name to take it off the list.
conference-tellers-title = <b>Tellers</b>
    The first one entered is their head. Then please put them to the vote: elected is who more than half of the units present raise a hand for.
conference-tellers-voting = <b>Show of hands on the tellers</b>
conference-tellers = Tellers ({ $elected ->
    [yes] elected by show of hands
    [asked] being voted on
   *[no] as entered by the secretary
}): { $tellers }
conference-tellers-heading = Tellers, the first one is their head:
conference-tellers-elected-heading = Tellers elected by show of hands, of { $present } units present: for { $yes }, against { $no }, no opinion { $abstain }. The first one is their head:
conference-tellers-elected = { $line }
conference-tellers-put = <b>Show of hands</b>
    { $text }
conference-tellers-asked = A unit that is present presses a button below; it may change its hand until the secretary ends the vote. Elected with more than half of the units present.
conference-tellers-hands = Hands: for { $yes }, against { $no }, no opinion { $abstain }; needed are { $needed } of { $present } units present.{ $left ->
    [0] {""}
   *[other] {" "}No hand yet: { $missing }
}
conference-tellers-hands-how = A unit that raises its hand in the hall: press its name to enter it; the entry is in the journal. Entered by mistake: press it again.
conference-button-hand-entered = ✓ { $unit }: { $mark ->
    [yes] for
    [no] against
   *[abstain] no opinion
}
conference-tellers-hand-for = <b>How does { $unit } vote?</b>
conference-toast-hand = { $mark ->
    [yes] Recorded: for.
    [no] Recorded: against.
   *[abstain] Recorded: no opinion.
} { $shown } of { $present } units present have shown a hand, { $yes } for.
conference-hand-yes = For
conference-hand-no = Against
conference-hand-abstain = No opinion
conference-button-tellers-ask = Put to the vote in the group
conference-button-tellers-hands = Enter hands of the hall
conference-button-tellers-rest = All others are for
conference-button-tellers-elect = End the vote
conference-teller-head = { $name } ({ $unit }), head
conference-teller-member = { $name } ({ $unit }), member
conference-pick-teller = Of which unit is the teller?
conference-pick-speaker = Which unit speaks?
conference-agenda-title = <b>Agenda</b>
conference-agenda-planned = { $number }. { $title }
conference-agenda-on = ▶ { $number }. { $title } · on since { $times } · remarks: { $count }
conference-agenda-done = ✓ { $number }. { $title } · { $times } · remarks: { $count }
conference-agenda-skipped = – { $number }. { $title } · skipped
conference-remarks-title = <b>Remarks and notes: { $count }</b>
conference-remark-note = Note
conference-remark-line = • { $who }{ $number ->
    [0] {""}
   *[other] {" "}(item { $number })
}: { $text }
conference-remarks-more = … { $count } more; the secretary sees all of them at the items of the agenda.
conference-proposal = Put to the meeting for agreement:
    { $text }
conference-proposal-quiet = No other opinion so far.
conference-proposal-objected = Of another opinion: { $units }
conference-agreed = <b>The conference agreed (no other opinion):</b>
conference-agreed-line = – { $line }
conference-toast-agreed = Recorded: the conference agreed, there was no other opinion.
conference-close-ask = <b>End the conference?</b> After that nobody can check in, speak or vote.
conference-left = <b>Not finished yet:</b>
conference-left-of = <b>Not finished at the { $meeting } { $year }:</b>
conference-left-how = Once the conference has ended, only results that are there can be published. Please finish the rest first.
conference-closed = The { $meeting } { $year } of <b>{ $name }</b> has ended.
conference-told-annulled = <b>{ $meeting } { $year }: annulled, it was opened by mistake</b>
    Reason: { $reason }
conference-told-reopened = <b>{ $meeting } { $year }: in session again</b>
    The conference had been ended by mistake. Reason for going on: { $reason }
conference-ask-remark = <b>Remark of { $unit }</b>
    Send the remark here, up to 1000 characters.
conference-ask-objection = <b>Other opinion of { $unit }</b>
    Send the other opinion on what is put to the meeting.
conference-ask-note = <b>Note</b>
    Send what is to be noted at the item that is on.
conference-ask-proposal = <b>To be agreed</b>
    Send the text, one point per line. Units may state another opinion before the secretary records the agreement.
conference-ask-guests = <b>Guests</b>
    Send the list, one guest per line: office and body.
conference-ask-item = Send the name of the item to add to the agenda.
conference-ask-rename = Send the new name of the item: { $title }
conference-ask-absent = Send why { $unit } is absent.
conference-ask-teller = Send the full name of the teller of { $unit }.
conference-ask-annul = <b>Annul a conference opened by mistake</b>
    Send the reason; it is kept and told to the group.
conference-ask-reopen = <b>Go on with a conference ended by mistake</b>
    Send the reason; it is kept and told to the group.
conference-taken-remark = The unit's remark is recorded.
conference-taken-objection = The unit's other opinion is recorded.
conference-taken-note = Noted.
conference-taken-proposal = It is put to the meeting on the board in the group.
conference-taken-guests = The guests are recorded.
conference-taken-item = The item is on the agenda.
conference-taken-rename = The item is renamed.
conference-taken-absent = Recorded as absent with reason.
conference-taken-teller = The teller is recorded.
conference-taken-annul = The conference opened by mistake is annulled; the group is told.
conference-taken-reopen = The conference goes on; the group is told.
conference-button-open = Open a conference
conference-button-open-tong-ket = Open the year-end conference
conference-button-open-so-ket = Open the mid-year review
conference-button-open-ky-giao-uoc = Open the covenant signing
conference-button-reopen = Go on with the { $meeting } { $year } (ended by mistake)
conference-button-annul = Opened by mistake: annul it
conference-button-next = Go on to: { $title }
conference-button-finish = Done: { $title }
conference-button-present = Check in
conference-button-remark = Remark
conference-button-object = Other opinion
conference-button-roll = Roll
conference-button-ballots = Ballots
conference-button-agenda = Agenda
conference-button-remarks = Remarks, notes
conference-button-guests = Guests
conference-button-tellers = Tellers
conference-button-suspend = Suspend
conference-button-resume = Resume
conference-button-close = End the conference
conference-button-close-yes = End the conference
conference-button-here = ✓ { $unit }
conference-button-missing = Absent: { $unit }
conference-button-excuse = Absent with reason
conference-button-moves = Arrivals, departures
conference-button-add-guests = Add guests
conference-button-add-teller = Add a teller
conference-button-item = { $number }. { $title }
conference-button-add-item = Add an item
conference-button-item-start = Go on to this item
conference-button-item-finish = This item is done
conference-button-item-skip = Skip
conference-button-item-up = Move up
conference-button-item-down = Move down
conference-button-item-rename = Rename
conference-button-note = Note
conference-button-remark-for = Take down what a unit says
conference-button-proposal = Put something to the meeting
conference-button-agree = Record: the conference agreed
conference-button-again = Send more
conference-button-continue = To the conference
audit-conference-opened = opened the conference
audit-conference-closed = ended the conference
audit-conference-suspended = suspended the conference
audit-conference-resumed = resumed the conference
audit-conference-annulled = annulled a conference opened by mistake: { $reason }
audit-conference-reopened = went on with a conference ended by mistake: { $reason }
audit-agenda-changed = led the agenda
audit-taken-down = took down an opinion at the conference
audit-agreed = recorded what the conference agreed
audit-guests = entered { $count } guests
audit-tellers-asked = put the tellers to the vote
audit-tellers-hand = entered a hand on the tellers
audit-tellers-elected = ended the vote on the tellers: for { $yes }, against { $no }, no opinion { $abstain } of { $present } units present
audit-teller = entered a teller
audit-present = present
audit-absent = absent
audit-proxy = recorded a voting proxy held by { $holder }
audit-proxy-person = recorded a voting proxy held by { $holder } ({ $unit })
audit-proxy-ended = voting proxy ended

refusal-conference-not-allowed = Only the secretary or the chair can do this; nothing was changed. See: /bloc
refusal-conference-already-open = The conference is in session; this tap changes nothing.
refusal-conference-not-open = This conference is no longer in session; nothing was changed. See: /bloc
refusal-conference-no-such-unit = This unit is not in the bloc; nothing was changed.
refusal-conference-not-your-unit = This account does not represent the unit; nothing was changed.
refusal-conference-already-present = The unit is noted present already; this tap changes nothing.
refusal-conference-already-absent = The unit is noted absent; this tap changes nothing.
refusal-conference-ballot-open = A ballot is still open; nothing was changed. Please close it first.
refusal-conference-suspended = The conference is suspended; nothing was changed. Please wait until it resumes.
refusal-conference-not-suspended = The conference is not suspended; this tap changes nothing.
refusal-conference-no-such-item = This item is no longer on the agenda; nothing was changed. Please open the agenda again.
refusal-conference-item-unchanged = The item is in that state already; this tap changes nothing.
refusal-conference-text-length = The text must be words, 1 to 1000 characters; nothing was recorded. Please send it again.
refusal-conference-line-length = Every line must be words, 1 to 200 characters; nothing was recorded. Please send it again.
refusal-conference-too-many = The list is full; nothing was recorded. Please take some off and send it again.
refusal-conference-already-listed = This name is on the list already; nothing was changed.
refusal-conference-not-found = This name is no longer on the list; this tap changes nothing.
refusal-conference-no-proposal = Nothing is being put to the meeting; nothing was changed.
refusal-conference-tellers-asked = This list was put to the vote already; this tap changes nothing.
refusal-conference-tellers-few-hands = Not more than half of the units present are for it; the vote goes on. Please enter the hands of the hall, or change the list and vote again.
refusal-conference-hand-own = The unit has shown its own hand, so none is entered for it; nothing was changed.
refusal-conference-hand-absent = The unit has not checked in, so it cannot raise a hand yet; nothing was recorded. Please press Check in first.
refusal-conference-no-item-on = No item is on, so the reply was not taken down. Please press Remark, or reply once an item has begun.
refusal-conference-several-units = This account represents several units, so the reply was not taken down. Please press Remark and choose the unit.
refusal-conference-objected = There is another opinion on this; nothing was recorded. Please discuss it and put it to the meeting anew.
refusal-conference-not-closed = This conference has not ended; nothing was changed.
refusal-conference-newer-conference = Another conference came after this one; nothing was changed.
refusal-conference-published-since = Results were published after this conference had ended; nothing was changed. Please take up what is left at a new conference.
refusal-conference-proxy-self = A unit cannot represent itself; nothing was changed. Please choose another unit.
refusal-conference-unit-present = The unit is present, so it gives no proxy; nothing was changed.
refusal-conference-already-represented = This unit has given its proxy already; this tap changes nothing. To change it, please withdraw it first.
refusal-conference-holder-absent = The unit that should hold the proxy is absent; nothing was changed. Please choose a unit that is present.
refusal-conference-holder-taken = This unit holds a proxy already, at most one each; nothing was changed. Please choose another unit.
refusal-conference-person-absent = This person does not stand for another unit that is present; nothing was changed. Please choose somebody of a unit that is present.
refusal-conference-person-taken = This person holds a proxy already, at most one each; nothing was changed. Please choose somebody else.
refusal-conference-not-represented = This unit has given no proxy; this tap changes nothing.
refusal-conference-ballots-held = Ballots were held at this conference, so it cannot be annulled; nothing was changed. Please annul each ballot with a reason.
