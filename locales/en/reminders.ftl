# Reminders, timetable, open tasks.
reminders-command-timetable = Deadlines of the year
reminders-command-tasks = Open tasks of the unit
reminders-left-days = { $days ->
    [one] { $days } day left
   *[other] { $days } days left
}
reminders-left-hours = { $hours ->
    [one] { $hours } hour left
   *[other] { $hours } hours left
}
reminders-left-soon = Less than 1 hour left
reminders-left-over = Overdue
reminders-private-registration = <b>{ $remaining }</b> – { $unit } has not handed in its registration { $year }.
reminders-private-self-score = <b>{ $remaining }</b> – { $unit } has not handed in its self-score sheet { $year }.
reminders-private-conference = <b>{ $remaining }</b> – Year-end conference { $year } of the bloc. { $unit } is asked to send its representative.
reminders-until-deadline = Deadline: { $time } on { $date }
reminders-until-meeting = Time: { $time } on { $date }
reminders-over-hint = The unit can no longer hand in by itself. Please ask the bloc's secretary to enter it on behalf or to move the deadline.
reminders-headings-done = All { $all } headings are scored; the sheet is not handed in yet.
reminders-headings-left = { $left }/{ $all } headings are still to be scored.
reminders-group-registration = Registration { $year }: { $done }/{ $all } units have handed in. Not yet: { $units }. Deadline: { $time } on { $date }.
reminders-group-registration-over = Registration { $year }: { $done }/{ $all } units have handed in. Not yet: { $units }. The deadline passed at { $time } on { $date }.
reminders-group-self-score = Self-scores { $year }: { $done }/{ $all } units have handed in. Not yet: { $units }. Deadline: { $time } on { $date }.
reminders-group-self-score-over = Self-scores { $year }: { $done }/{ $all } units have handed in. Not yet: { $units }. The deadline passed at { $time } on { $date }.
reminders-group-conference = Year-end conference { $year }: { $time } on { $date }.
reminders-put-off = Next reminder at { $time } on { $date }.

reminders-timetable-head = <b>Deadlines { $year }</b> · { $bloc }
reminders-timetable-none = The bloc has set no deadlines.
reminders-line-registration-open = Registration: { $time } on { $date } · { $done }/{ $all } units have handed in
reminders-line-registration-over = Registration: { $time } on { $date } (passed) · { $done }/{ $all } units have handed in
reminders-line-self-score-open = Self-scores: { $time } on { $date } · { $done }/{ $all } units have handed in
reminders-line-self-score-over = Self-scores: { $time } on { $date } (passed) · { $done }/{ $all } units have handed in
reminders-line-conference-open = Year-end conference: { $time } on { $date }
reminders-line-conference-over = Year-end conference: { $time } on { $date } (past)
reminders-move-registration = Deadline for registration now: { $time } on { $date }.
reminders-move-self-score = Deadline for self-scores now: { $time } on { $date }.
reminders-move-conference = The year-end conference is now set for { $time } on { $date }.
reminders-move-ask = Type the new date, for example 25/11/2019 or 16:30 25/11/2019. Reminders begin anew.
reminders-moved-registration = New deadline for registration: { $time } on { $date }.
reminders-moved-self-score = New deadline for self-scores: { $time } on { $date }.
reminders-moved-conference = The year-end conference moves to { $time } on { $date }.
reminders-tasks-head = <b>Open tasks</b>
reminders-tasks-none = The unit has no open tasks.

reminders-button-registration = Go on registering
reminders-button-hand-in = Look and hand in
reminders-button-self-score = Go on scoring
reminders-button-look = Look
reminders-button-afternoon = Remind me this afternoon
reminders-button-later = Remind me at { $time } on { $date }
reminders-button-move-registration = Move the registration deadline
reminders-button-move-self-score = Move the self-score deadline
reminders-button-move-conference = Move the conference
reminders-button-keep = Keep it as it is

refusal-reminders-not-owed = The unit has handed in; no further reminder is needed.
refusal-reminders-no-such-deadline = This deadline is no longer there; nothing was changed. See the deadlines: /timetable
refusal-reminders-too-late-to-put-off = The deadline is too close to put the reminder off; nothing was changed. Please hand in now.
refusal-reminders-not-secretary = Only the bloc's secretary moves deadlines; nothing was changed. See the deadlines: /timetable
refusal-reminders-date-unreadable = The date could not be read; nothing was changed. Please type it as 25/11/2019 or 16:30 25/11/2019.
refusal-reminders-date-past = This date and time have passed; nothing was changed. Please type a coming date.
refusal-reminders-text-expected = This step needs a date, not a file or picture; nothing was changed. Please type it as 25/11/2019.
