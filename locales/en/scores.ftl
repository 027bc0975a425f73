# Self-scores, evidence, ranking.
scores-command = Self-score sheet
scores-head = <b>Self-score sheet { $year }</b> · { $unit }
scores-on-behalf = Entered by the bloc's secretary on behalf of this unit.
scores-state-draft = Not handed in yet.
scores-state-in = Handed in, revision { $revision }: { $total } points, at { $time } on { $date }.
scores-state-in-on-behalf = Handed in, revision { $revision }: { $total } points, at { $time } on { $date } (on behalf).
scores-state-changed = The sheet below was changed and not handed in again; what was handed in still counts.
scores-state-outdated = The bloc's score table was changed after this was handed in. Please score by the new table and hand in again; until then what was handed in still counts.
scores-line = { $number }. { $name }: { $points }/{ $max } points
scores-line-open = { $number }. { $name }: not scored (at most { $max } points)
scores-sum = Total: { $total }/{ $max } points
scores-total = Total: { $total } points
scores-total-none = No total yet.
scores-note = Note: { $note }
scores-files = Evidence: { $files }
scores-deadline = Deadline: { $time } on { $date }
scores-deadline-over = The deadline passed at { $time } on { $date }.
scores-deadline-none = The bloc has set no deadline for self-scores.
scores-refused-late = The deadline for self-scores passed at { $time } on { $date }; nothing was changed. Please contact the bloc's secretary.

scores-ask-points = Type the points for “{ $name }” (0 to { $max }, at most 2 decimals).
scores-ask-total = Type the total (0 to { $max }, at most 2 decimals).
scores-ask-left = { $count } headings are still to be scored.
scores-ask-note = Type the note (at most 1000 characters).
scores-ask-file = Send the evidence: PDF, Word (.docx), Excel (.xlsx), JPG or PNG, at most 20 MB a file. Send nothing classified.
scores-noted = { $points } points written down: { $name }
scores-noted-total = Total written down: { $points }
scores-note-noted = The note is written down.
scores-file-noted = File { $name } received.
scores-file-detached = The file was taken off the sheet.
scores-file-caption = Evidence of { $unit }
scores-files-ask = Choose a file to receive it here.
scores-handed-in = The self-score sheet is handed in.
scores-pick-unit = Score for which unit?

scores-ranking-head = <b>Self-scores { $year }</b>
scores-ranking-count = Handed in: { $done }/{ $all } units
scores-place = { $rank }. { $unit }: { $total } points
scores-place-tied = { $rank }. { $unit }: { $total } points (equal rank)
scores-ranking-owing = Not handed in: { $units }
scores-ranking-on-behalf = Entered by the secretary: { $units }
scores-ranking-hint = { $by ->
    [official] Ranked by official score.
   *[self] Ranked by self-score.
} Choose a unit to look at it or to enter on its behalf.
scores-both = { $unit }: official score { $official }, self-score { $self }
scores-place-both = { $rank }. { $scores }
scores-place-both-tied = { $rank }. { $scores } (equal rank)
scores-figure-none = none yet
scores-ranking-official-count = Official scores: { $done }/{ $all } units

scores-official = Official score: { $total }
scores-official-head = <b>Official scores { $year }</b>
scores-official-ask = Type or paste a list, one unit a line: the unit's name, a semicolon, the points (at most 2 decimals). Units that are not in the list keep what they have.
scores-official-example = Example: Sở Tài chính; 98,5
scores-official-problems = Some lines are not right; nothing was written down. Please correct them and send the whole list again:
scores-official-problem = Line { $line } ({ $text }): { $kind ->
    [no-points] the unit's name or the points are missing.
    [unknown-unit] no unit of the bloc has this name.
    [shared-name] several units have this name; please write the full name.
    [unit-twice] this unit stands in a line above.
    [points-too-many] the most that is taken is 9999.99.
   *[points-unreadable] the points could not be read; please write a number such as 98 or 98.5.
}
scores-official-problems-more = { $count } more lines are not right.
scores-official-preview = To be written down: official scores of { $count }/{ $all } units:
scores-official-line = { $unit }: { $total }
scores-official-line-changed = { $unit }: { $total } (now { $before })
scores-official-kept = Unchanged: { $units }
scores-official-missing = No official score yet: { $units }
scores-official-confirm = Nothing is written down yet. Please check and press the button, or send another list.
scores-official-saved = The official scores are written down.
scores-official-clear-ask = Remove the official scores of { $count } units? Results decided before do not change.
scores-official-cleared = The official scores are removed.

scores-button-continue = Go on scoring ({ $count } left)
scores-button-heading = { $number }. { $name }: { $points }/{ $max }
scores-button-heading-open = { $number }. { $name }: …/{ $max }
scores-button-total = Enter the total
scores-button-note = Note
scores-button-file = Add evidence
scores-button-files = See the evidence ({ $count })
scores-button-detach = Take off
scores-button-hand-in = Hand in ({ $total } points)
scores-button-hand-in-again = Hand in again ({ $total } points)
scores-button-all = Ranking of the units
scores-button-official = Enter official scores
scores-button-official-save = Write down official scores ({ $count } units)
scores-button-official-clear = Remove the official scores
scores-button-official-clear-yes = Remove the scores of { $count } units
scores-button-back = Back to the sheet
scores-button-unit = { $unit }: { $total } points
scores-button-unit-none = { $unit } – not handed in
scores-button-task = Go on scoring – { $unit }
scores-button-task-over = See the sheet – { $unit }

scores-task = { $unit }: the self-score sheet { $year } is not handed in.
scores-task-outdated = { $unit }: the score table { $year } was changed; please score and hand in again.
scores-task-until = { $unit }: the self-score sheet { $year } is not handed in. Deadline: { $time } on { $date }.
scores-task-over = { $unit }: the self-score sheet { $year } is not handed in; the deadline passed at { $time } on { $date }. Please contact the bloc's secretary.

refusal-scores-no-right = This account may not score for the unit; nothing was changed. Please ask the bloc's secretary for the right to hand in figures.
refusal-scores-not-secretary = Only the secretary and the chair see the ranking and enter official scores; nothing was changed. Your own unit's sheet: /score
refusal-scores-no-such-unit = This unit is no longer in the bloc's list; nothing was changed. Open again: /score
refusal-scores-no-such-heading = The bloc's score table was changed; nothing was written down. Please look at the new table and score again.
refusal-scores-after-deadline = The deadline for self-scores has passed; nothing was changed. Please contact the bloc's secretary.
refusal-scores-cycle-closed = This emulation year is closed; nothing was changed. Open the running year: /score
refusal-scores-changed-meanwhile = The sheet was just changed by another act; this tap handed in nothing. Please look at the new sheet and hand in again.
refusal-scores-already-handed-in = This sheet is already handed in; this tap changed nothing.
refusal-scores-headings-left = Some headings are not scored yet, so nothing was handed in. Please go on scoring.
refusal-scores-no-total = There is no total yet, so nothing was handed in. Please enter the total.
refusal-scores-points-unreadable = The points could not be read; nothing was written down. Please type a number such as 38 or 38.5 (at most 2 decimals).
refusal-scores-points-too-many = The points are above the maximum; nothing was written down. Please type again.
refusal-scores-note-length = The note needs 1 to 1000 characters; nothing was written down. Please send it again.
refusal-scores-text-expected = This step needs text, not a file or picture; nothing was written down. To send a file: the button Add evidence.
refusal-scores-file-expected = This step needs a file, not text; nothing was written down. To write text: the button Note.
refusal-scores-file-type = This type of file is not taken; nothing was written down. Please send PDF, .docx, .xlsx, JPG or PNG.
refusal-scores-file-macro = Files that may carry macros are not taken; nothing was written down. Please save it as PDF, .docx or .xlsx and send it again.
refusal-scores-file-size = The file is larger than 20 MB; nothing was written down. Please make it smaller or split it and send it again.
refusal-scores-file-empty = The file is empty (0 bytes); nothing was written down. Please send a file with content.
refusal-scores-file-mismatch = The file's content does not match the ending of its name; nothing was written down. Please open it, save it as the right type and send it again.
refusal-scores-file-known = This file is already among the evidence; sending it again changed nothing.
refusal-scores-too-many-files = A sheet takes at most 10 files; nothing was written down. Please take some off or merge them.
refusal-scores-no-such-file = This file was not found; nothing was changed. Please look at the list of evidence again.
refusal-scores-official-list-expected = This step needs a list as text, not a file or picture; nothing was written down. Please type or paste the list.
refusal-scores-official-list-gone = The list of this button was written down, replaced or dropped; this tap changed nothing. To enter again: the button Enter official scores.
refusal-scores-official-none = There are no official scores; this tap changed nothing.

audit-scores-official = Official score entered: { $total } points
audit-scores-official-cleared = Official scores of { $count } units removed
audit-scores-handed-in = Self-score sheet handed in, revision { $revision }: { $total } points
audit-scores-file = Evidence added: { $name }
