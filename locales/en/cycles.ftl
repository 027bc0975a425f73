# Setting up a bloc, the emulation year.
cycles-found-step = <b>Set up an emulation bloc</b> · Step { $step } of { $of }
cycles-ask-name = Send the full name of the bloc, exactly as on paper.
cycles-ask-kind = This body is called:
cycles-kind-khoi = Khối thi đua (by function)
cycles-kind-cum = Cụm thi đua (by territory)
cycles-ask-province = Send the name of the province or city.
cycles-ask-year = Which emulation year? Choose below or send the year.
cycles-ask-units =
    Send the list of member units, one per line.
    For a short name: <code>full name | short name</code>
cycles-duplicates = These lines may be one unit:
cycles-duplicate-pair = • { $first } – { $second }
cycles-button-one-unit = One unit
cycles-button-two-units = Different units
cycles-button-cancel = Cancel and go home
cycles-confirm-title = <b>Check before setting up</b>
cycles-confirm-name = { $name }
cycles-confirm-facts = { $kind } · { $province } · year { $year }
cycles-confirm-units = { $count } units:
cycles-confirm-unit = { $number }. { $unit }
cycles-button-found = Set up the bloc
cycles-button-units-again = Send the list of units again
cycles-founded = <b>{ $name }</b> is set up, { $count } units.
cycles-founded-next = Next: put the bot into the bloc's group for the common board and the joining button.
cycles-table-title = <b>Score table { $year }</b>
cycles-table-total-only = No headings yet; units hand in one total.
cycles-table-line = { $number }. { $name }: up to { $max } points
cycles-table-how = To replace the table, send one heading per line: <code>heading | maximum</code>.
cycles-table-written = The score table is recorded: { $count } headings, up to { $total } points. Units that handed in under the table before have to score and hand in again; the bot lists this among what they have to do.
cycles-handover-ask = <b>Handover of the secretary's work · { $name } · { $year }</b>
    { $kind ->
    [cum] Cluster leader
   *[khoi] Bloc leader
}: { $unit }. Its confirmed representatives will be asked; when one of them takes over, the secretary's rights pass to the people of the unit.
cycles-handover-offered = { $count } representatives of { $unit } were asked to take over. The present secretary keeps the rights until somebody does.
cycles-handover-offer = <b>Take over as secretary · { $name } · { $year }</b>
    { $unit } is the { $kind ->
    [cum] cluster leader
   *[khoi] bloc leader
} of { $year }. The secretary offers to hand over to it.
cycles-handover-what = The secretary's rights: units, people, deadlines, score table, conferences. When one of you takes over, the people of the unit have them; the rights of the secretary and the chair before end at that moment; while a conference is in session, its chair keeps them until it ends.
cycles-handover-people = With the secretary's rights: { $people }
cycles-handover-person = { $name } ({ $position })
cycles-handover-shared = <b>{ $name }</b>: { $unit } has taken over the secretary's work of { $year }. This account has the secretary's rights.
cycles-handover-taken = Taken over. { $unit } is the secretary of <b>{ $name }</b> in { $year }; member units, rules and score table are carried over.
cycles-handed-over = <b>{ $name }</b>: { $unit } has taken over the secretary's work of { $year }. The secretary's rights of this account have ended.
cycles-chair-ended = <b>{ $name }</b>: { $unit } has taken over the secretary's work of { $year }. The chair's rights of this account have ended.
cycles-handover-task = { $unit } is asked to take over as the bloc's secretary.
cycles-button-handover-to = Hand over to { $unit }
cycles-button-take-over = Take over
cycles-button-later = Later

audit-handover-offered = offered the handover
audit-handover-taken = took over as secretary
audit-bloc-founded = set up the bloc { $name }, { $units } units
audit-deadline-registration = registration due { $date }
audit-deadline-self-score = self-scores due { $date }
audit-deadline-conference = conference on { $date }
audit-score-table = new score table, { $headings } headings
audit-cycle-opened = opened the emulation year { $year }

refusal-cycles-not-allowed = This account may not set up a bloc; nothing was changed. Please ask the bot's operator for a link.
refusal-cycles-name-length = A name has 1 to 200 characters; nothing was recorded. Please send it again.
refusal-cycles-units-few = The list needs at least 2 units, one per line; nothing was recorded. Please send it again.
refusal-cycles-units-many = The list has more than 30 units; nothing was recorded. Please send it again, one unit per line.
refusal-cycles-unit-name-length = A unit's name is longer than 200 characters; nothing was recorded. Please send the list again.
refusal-cycles-year-range = The year has four digits, from 2000 to 2100; nothing was recorded. Please send it again.
refusal-cycles-not-secretary = Only the bloc's secretary can do this; nothing was changed.
refusal-cycles-no-such-cycle = This emulation year is no longer open; nothing was changed.
refusal-cycles-no-such-day = The date could not be read; nothing was changed. Please send it like 25/11/2019.
refusal-cycles-table-unreadable = The score table could not be read; nothing was changed. Please send lines like: heading | maximum.
refusal-cycles-year-exists = The bloc has this emulation year already; nothing was changed.
refusal-cycles-no-leader = This emulation year has no leader yet; nothing was changed. Please publish the election before the handover.
refusal-cycles-nobody-to-take = The leader unit has no confirmed representative; nothing was changed. Please invite one first.
refusal-cycles-not-offered = No handover was offered to this unit; nothing was changed.
refusal-cycles-not-of-leader = Only a confirmed representative of the leader unit can take over; nothing was changed.
refusal-cycles-already-handed-over = The handover was done before; this tap changes nothing.
