slips-units = Voting on slips ({ $count } units): { $units }
slips-button-marks = Paper slips: { $count }
slips-marks-title = <b>Paper slips: { $title }</b>
slips-marks-how = Choose the units that vote on slips: units that are present, or absent units with a vote whose paper finds nobody in private. They do not vote in the chat. To keep votes secret, each way needs at least 3 units, or all vote the same way.
slips-marks-unreachable = Not reached in private yet: { $units }
slips-button-all = All
slips-button-none = None
slips-uncounted = Slips: two tellers have not confirmed the sheet yet.
slips-counted = Slips: confirmed by two tellers, { $returned } returned.
slips-button-sheet = Sheet of slips
slips-title = <b>Sheet of slips: { $title }</b>
    Issued by the roll: { $issued }.
slips-tellers = Tellers: { $tellers }
slips-teller = { $name } ({ $unit }{ $has ->
    [yes] {""}
   *[no] , no account yet
})
slips-no-tellers = No tellers have been entered. Please enter them on the screen that runs the conference.
slips-not-entered = The sheet has not been entered.
slips-entered = Entered by: { $teller }
slips-waiting = Waiting for a second teller to confirm.
slips-told-title = <b>Paper slips: { $title }</b>
slips-told-enter = After the slips are counted, the tellers are asked to enter their sheet.
slips-told-confirm = A second teller is asked to read and confirm the sheet.
slips-agreed = Confirmed by: { $teller }
ballots-result-slips = Issued { $issued } · returned { $returned } · not returned { $notReturned } · valid { $valid } · invalid { $invalid } · blank { $blank }
slips-option = { $form ->
    [approve] { $unit }: for { $yes }, against { $no }, no opinion { $abstain }
   *[choose] { $unit }: { $yes } votes
}
slips-button-confirm = { $whose ->
    [own] Confirm this sheet
   *[behalf] Confirm for { $teller }
}
slips-button-enter = { $whose ->
    [own] Enter the sheet
   *[behalf] Enter for { $teller }
}
slips-button-account = Account of { $teller }
slips-account-ask = Choose the account of { $teller } within the unit:
slips-account-nobody = The unit of { $teller } has no other account; the secretary enters on the teller's behalf, and the journal says so.
ballots-result-slips-field = { $field ->
    [issued] Issued
    [returned] Returned
    [notReturned] Not returned
    [valid] Valid
    [invalid] Invalid
    [blank] Blank
   *[noneOfThese] None of these
}
slips-line = { $number }. { $label }: { $value }
slips-lines = { $above }
    { $below }
slips-template = <pre>{ $lines }</pre>
slips-ask = <b>Sheet of slips: { $title }</b>
    Teller: { $teller }
slips-ask-how = { $form ->
    [approve] Copy the form below, fill in the numbers after the colons and send it. For each unit: for/against/no opinion.
   *[choose] Copy the form below, fill in the numbers after the colons and send it.
}
slips-toast = { $act ->
    [entered] The sheet is noted; a second teller has to confirm it.
    [corrected] The sheet is corrected; a second teller has to confirm it again.
   *[confirmed] Two tellers agree on the sheet.
}
slips-fault = { $kind ->
    [line] Line { $row } ({ $line }) is missing, there twice or unreadable; nothing was noted. Please send all lines of the form again.
    [issued-differs] { $issued } issued, but the roll has { $onRoll } units that vote on slips; nothing was noted.
    [issued-does-not-add-up] Issued { $issued } is not returned { $returned } plus not returned { $notReturned }; nothing was noted.
    [returned-does-not-add-up] Returned { $returned } is not valid { $valid } plus invalid { $invalid }; nothing was noted.
    [blank-does-not-fit] Blank { $blank } is more than the slips they belong to by the rule (valid { $valid }, invalid { $invalid }); nothing was noted.
    [option-does-not-add-up] { $unit }: { $yes } for, { $no } against, { $abstain } without opinion do not fit { $valid } valid slips; nothing was noted.
    [votes-do-not-fit] { $votes } votes in all do not fit { $valid } valid slips with at most { $most } each; nothing was noted.
   *[other] The figures do not fit; nothing was noted. Please check the sheet.
}
slips-differ = Line { $line } differs from the first teller's sheet; nothing was noted. Please count the slips again together.
slips-result = Of these: { $chat } electronic papers, { $slips } slips ({ $issued } issued).
slips-task = Slips of the { $title }: the sheet waits for the tellers.

audit-slips = sheet of slips ({ $act ->
    [entered] entered
    [corrected] corrected
   *[confirmed] confirmed
}, { $returned } returned)
audit-slips-marked = chose { $count } units that vote on slips
audit-teller-account = linked a teller to an account

refusal-ballots-votes-on-paper = The unit votes on a slip, so not here; nothing was noted. Please get the slip from the tellers.
refusal-ballots-slips-too-few = With two ways of voting, 1 or 2 units alone on one way would show their votes; nothing has changed. Please have 3 units or more each way, or all one way.
refusal-ballots-few-papers = Only 1 or 2 papers are in, closing now would show how units voted; nothing has changed. Please wait for more, or annul: papers that were cast are not opened.
refusal-ballots-few-slips = Only 1 or 2 slips are back, closing now would show how units voted; nothing has changed. Please wait and count again, or annul: papers that were cast are not opened.
refusal-ballots-slips-not-counted = Two tellers have not confirmed the slips yet, so it cannot be closed; nothing has changed.
refusal-ballots-slips-not-entered = There is no sheet of slips to confirm; nothing has changed.
refusal-ballots-slips-changed = The sheet was corrected after it was shown; nothing has changed. Please look at it again, then confirm.
refusal-ballots-slips-confirmed = Two tellers have confirmed this sheet already; this changed nothing.
refusal-ballots-slips-same-teller = Whoever entered the sheet cannot confirm it; nothing has changed. Please ask another teller to confirm.
refusal-ballots-not-teller = This is for the tellers, in the private chat; nothing has changed. Please ask the bloc's secretary.
refusal-ballots-no-slips = No unit votes on slips here; nothing has changed.
