# The conference: opening, roll, closing.
command-conference = Conference
conference-none = <b>{ $name }</b>
    No conference is in session.
conference-open-ask = Open the year-end conference of <b>{ $name }</b>, { $count } units. The board in the group will show a check-in button.
conference-title = <b>Year-end conference · { $name } · { $year }</b>
conference-since = In session since { $time }
conference-present = Present: { $present } of { $units } units ({ $met ->
    [yes] enough, { $needed } needed
   *[no] not enough, { $needed } needed
})
conference-absent = Absent: { $units }
conference-roll-title = <b>Roll</b>
conference-roll-how = Tap a unit to note it present or absent.
conference-checked-in = Noted present at { $time }: { $units }.
conference-close-ask = <b>End the conference?</b> After that nobody can check in or vote.
conference-closed = The year-end conference { $year } of <b>{ $name }</b> has ended.
conference-button-open = Open a conference
conference-button-open-yes = Open the year-end conference
conference-button-roll = Roll
conference-button-ballots = Ballots
conference-button-close = End the conference
conference-button-close-yes = End the conference
conference-button-here = ✓ { $unit }
conference-button-missing = Absent: { $unit }
audit-conference-opened = opened the conference
audit-conference-closed = ended the conference
audit-present = present
audit-absent = absent

refusal-conference-not-allowed = Only the secretary or the chair can do this; nothing was changed. See: /bloc
refusal-conference-already-open = The conference is in session; this tap changes nothing.
refusal-conference-not-open = This conference is no longer in session; nothing was changed. See: /bloc
refusal-conference-no-such-unit = This unit is not in the bloc; nothing was changed.
refusal-conference-not-your-unit = This account does not represent the unit; nothing was changed.
refusal-conference-already-present = The unit is noted present already; this tap changes nothing.
refusal-conference-already-absent = The unit is noted absent; this tap changes nothing.
refusal-conference-ballot-open = A ballot is still open; nothing was changed. Please close it, then end the conference.
