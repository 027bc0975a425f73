# Registration of targets and titles.
targets-command = Register targets and titles
targets-head = <b>Emulation registration { $year }</b> · { $unit }
targets-on-behalf = Entered by the bloc's secretary on behalf of this unit.
targets-state-draft = Not handed in yet.
targets-state-submitted = Handed in at { $time } on { $date }.
targets-state-submitted-on-behalf = Handed in at { $time } on { $date } (on behalf).
targets-line = { $number }. { $text }: { $plan }
targets-line-so-far = { $text } · unit of measure: { $measure }
targets-amount = { $amount } { $measure }
targets-amount-bare = { $amount }
targets-amount-percent = { $amount }%
targets-plan-more-than = more than { $amount }
targets-plan-at-least = at least { $amount }
targets-plan-exactly = exactly { $amount }
targets-plan-none = no plan yet
targets-plan-none-yet = no plan yet (unit of measure: { $measure })
targets-titles-aimed = Titles and commendations aimed at: { $titles }.
targets-missing = Still missing: { $pieces }.
targets-missing-targets = targets (at least 1)
targets-missing-measures = unit of measure of { $count ->
    [one] { $count } target
   *[other] { $count } targets
}
targets-missing-plans = plan of { $count ->
    [one] { $count } target
   *[other] { $count } targets
}
targets-missing-titles = titles and commendations
targets-deadline = Deadline: { $time } on { $date }
targets-deadline-over = The deadline passed at { $time } on { $date }.
targets-deadline-none = The bloc has set no deadline for registration.
targets-changes-count = Until the deadline changes count at once; no need to hand in again.
targets-refused-late = The deadline for registration passed at { $time } on { $date }; nothing was changed. Please contact the bloc's secretary.

targets-add-ask = Send one target per line, or only one target's text to be asked step by step.
targets-replace-ask = Send the whole target again on one line.
targets-add-example = Pattern: <code>Files settled on time | % | more than 95</code>
targets-add-numbers = Write the plan as: more than 95, at least 100.5 or exactly 3; no separator of thousands, at most 2 decimals.
targets-measure-ask = Choose the unit of measure, or type another one.
targets-plan-ask = Type the year's plan, for example: more than 95, at least 100, exactly 3.
targets-problems = No target was written down. Please mend these lines and send them again:
targets-problem = Line { $line }: { $why }
targets-added = { $count ->
    [one] { $count } target written down.
   *[other] { $count } targets written down.
}
targets-replaced = The new target replaces the old one.
targets-dropped = The target was deleted.
targets-submitted = The registration is handed in.
targets-list-ask = Choose the target to change or delete.
targets-drop-ask = Delete this target?
targets-titles-ask = Tap to aim at a title or commendation, or to take it back.
targets-pick-unit = Register for which unit?

targets-overview-head = <b>Emulation registration { $year }</b>
targets-overview-count = Handed in: { $done }/{ $all } units
targets-overview-owing = Not handed in: { $units }
targets-overview-on-behalf = Entered by the secretary: { $units }
targets-overview-hint = Choose a unit to look at it or to enter on its behalf.

targets-button-add = Add targets
targets-button-list = Change or delete a target
targets-button-list-back = List of targets
targets-button-titles = Titles aimed at ({ $count })
targets-button-submit = Hand in the registration
targets-button-all = All units
targets-button-back = Back to the registration
targets-button-one = { $number }. { $text }
targets-button-replace = Change
targets-button-drop = Delete
targets-button-drop-yes = Delete the target
targets-button-keep = Keep it
targets-button-measure-none = No unit of measure
targets-button-plan-none = No plan yet
targets-button-title-on = ✓ { $title }
targets-button-title-off = { $title }
targets-button-unit-done = ✓ { $unit } – handed in
targets-button-unit-begun = { $unit } – not handed in ({ $count } targets)
targets-button-unit-none = { $unit } – nothing yet
targets-button-task = Go on registering – { $unit }
targets-button-task-over = See the registration – { $unit }

targets-task = { $unit }: the registration { $year } is not handed in.
targets-task-until = { $unit }: the registration { $year } is not handed in. Deadline: { $time } on { $date }.
targets-task-over = { $unit }: the registration { $year } is not handed in; the deadline passed at { $time } on { $date }. Please contact the bloc's secretary.

targets-title-government-flag = Emulation Flag of the Government
targets-title-ministry-flag = Emulation Flag of the Ministry
targets-title-province-flag = Emulation Flag of the Provincial People's Committee
targets-title-premier-merit = Certificate of Merit of the Prime Minister
targets-title-province-merit = Certificate of Merit of the Chair of the Provincial People's Committee
targets-title-party-merit = Certificate of Merit of the Provincial Party Standing Board
targets-title-excellent-team = Excellent Labour Collective
targets-title-advanced-team = Advanced Labour Collective

refusal-targets-no-right = This account may not register for the unit; nothing was changed. Please ask the bloc's secretary for the right to hand in figures.
refusal-targets-not-secretary = Only the bloc's secretary sees the registrations of all units. Your own unit's: /register
refusal-targets-no-such-unit = This unit is no longer in the bloc's list; nothing was changed. Open again: /register
refusal-targets-after-deadline = The deadline for registration has passed; nothing was changed. Please contact the bloc's secretary.
refusal-targets-cycle-closed = This emulation year is closed; nothing was changed. Open the running year: /register
refusal-targets-changed-meanwhile = The registration was just changed by another act; this tap changed nothing. Please look at the new state and tap again.
refusal-targets-nothing-to-submit = There is no target yet, so nothing could be handed in. Please add at least 1 target.
refusal-targets-already-submitted = This registration is already handed in; this tap changed nothing.
refusal-targets-too-many = A unit registers at most 30 targets; none was written down. Please merge or delete some.
refusal-targets-text-length = A target's text needs 1 to 500 characters; nothing was written down. Please send it again.
refusal-targets-measure-length = A unit of measure has at most 50 characters; nothing was written down. Please send it again.
refusal-targets-plan-unreadable = The plan could not be read; nothing was written down. Please write it as: more than 95, at least 100.5, exactly 3 (no separator of thousands, at most 2 decimals).
refusal-targets-too-many-parts = A line has at most 3 parts: text, unit of measure, plan; nothing was written down. Please send it again.
refusal-targets-no-such-target = This target was already deleted; this tap changed nothing. Please look at the new state.
refusal-targets-last-target = A registration that is handed in needs at least 1 target; it was not deleted. Please change it, or add another one first.
refusal-targets-one-line = To replace one target send one line; nothing was written down. Please send it again.
refusal-targets-text-expected = This step needs text, not a file or picture; nothing was written down. Please type the target.
refusal-targets-input-gone = This input has ended; this tap changed nothing. Open again: /register

audit-targets-added = { $count ->
    [one] { $count } target added
   *[other] { $count } targets added
}
audit-targets-replaced = Target changed to: { $text }
audit-targets-dropped = Target deleted: { $text }
audit-targets-title-in = Title aimed at: { $title ->
    [government-flag] { targets-title-government-flag }
    [ministry-flag] { targets-title-ministry-flag }
    [province-flag] { targets-title-province-flag }
    [premier-merit] { targets-title-premier-merit }
    [province-merit] { targets-title-province-merit }
    [party-merit] { targets-title-party-merit }
    [excellent-team] { targets-title-excellent-team }
   *[advanced-team] { targets-title-advanced-team }
}
audit-targets-title-out = Title no longer aimed at: { $title ->
    [government-flag] { targets-title-government-flag }
    [ministry-flag] { targets-title-ministry-flag }
    [province-flag] { targets-title-province-flag }
    [premier-merit] { targets-title-premier-merit }
    [province-merit] { targets-title-province-merit }
    [party-merit] { targets-title-party-merit }
    [excellent-team] { targets-title-excellent-team }
   *[advanced-team] { targets-title-advanced-team }
}
audit-targets-submitted = Registration handed in ({ $count } targets)
