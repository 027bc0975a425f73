# Secret ballots, count, result.
command-vote = Open ballots
ballots-title-leader = { $round ->
    [1] { $kind ->
        [cum] election of the cluster leader { $year }
       *[khoi] election of the bloc leader { $year }
    }
   *[other] { $kind ->
        [cum] run-off for the cluster leader { $year } (round { $round })
       *[khoi] run-off for the bloc leader { $year } (round { $round })
    }
}
ballots-title-deputy = { $round ->
    [1] { $kind ->
        [cum] election of the deputy cluster leader { $year }
       *[khoi] election of the deputy bloc leader { $year }
    }
   *[other] { $kind ->
        [cum] run-off for the deputy cluster leader { $year } (round { $round })
       *[khoi] run-off for the deputy bloc leader { $year } (round { $round })
    }
}
ballots-base-all-units = of all units
ballots-base-present = of the units present
ballots-base-returned = of the papers returned
ballots-base-valid = of the valid papers
ballots-base-yes-no = of the papers for and against
ballots-share-percent = { $percent }%
ballots-share-fraction = { $numerator }/{ $denominator }
ballots-rule-plurality = most votes
ballots-rule-majority = more than half { $base }
ballots-rule-over = more than { $share } { $base }
ballots-rule-at-least = at least { $share } { $base }

ballots-paper-title = <b>Paper: { $title }</b>
ballots-paper-unit = Voting unit: { $unit }
ballots-paper-rule = Choose { $most ->
    [1] 1 unit
   *[other] up to { $most } units
}. Elected with { $rule }{ $needed }.
ballots-paper-needed = {" "}({ $needed } of { $of } votes or more)
ballots-button-blank = Leave blank
ballots-button-chosen = ✓ { $unit }
ballots-button-done = Done ({ $count } of { $most })
ballots-button-send = Send the paper
ballots-button-again = Choose again
ballots-sure-chosen = Choice: <b>{ $units }</b>
ballots-sure-blank = Choice: <b>blank</b>
ballots-sure-final = A paper that was sent cannot be changed.
ballots-cast = The paper of { $unit } was recorded at { $time }.
ballots-cast-secret = Secret ballot: the server does not store which unit chose whom.
ballots-toast-cast = The paper of { $unit } is recorded.
ballots-toast-full = The full number is chosen. Please take one back first.
ballots-toast-opened = The ballot is open.
ballots-toast-closed = The ballot is closed and counted.
ballots-open-papers = <b>Open ballots</b>
ballots-button-paper = { $unit }: { $title }
ballots-none-open = No ballot waits for the unit.
ballots-task = The paper of { $unit } for the { $title } has not been sent.

ballots-list-title = <b>Ballots · { $name }</b>
ballots-list-none = No ballot yet.
ballots-list-draft = • { $title }: being prepared
ballots-list-open = • { $title }: open
ballots-list-closed = • { $title }: counted
ballots-button-prepare-leader = { $kind ->
    [cum] Elect the cluster leader
   *[khoi] Elect the bloc leader
}
ballots-button-prepare-deputy = { $kind ->
    [cum] Elect the deputy cluster leader
   *[khoi] Elect the deputy bloc leader
}
ballots-button-publish = Publish the results
ballots-draft-title = <b>Before opening: { $title }</b>
ballots-draft-roll = Roll: { $present } of { $units } units present, one paper each.
ballots-draft-quorum-met = The quorum is met ({ $needed } of { $units } needed).
ballots-draft-quorum-missing = The quorum is not met ({ $needed } of { $units } needed).
ballots-draft-candidates = Candidates: { $count } units for { $seats } seat(s).
ballots-draft-rule = Elected with { $rule }.
ballots-draft-reachable = Every unit present receives its paper in private.
ballots-draft-unreachable = Not reached in private: { $units }. Their people should press Start in the chat with the bot.
ballots-button-open = Open the ballot
ballots-button-open-yes = Open now
ballots-button-candidates = Candidates
ballots-button-rule-leader-majority = Change to: more than half of all units
ballots-button-rule-most-votes = Change to: most votes
ballots-button-seats = Elect { $seats }
ballots-button-seats-chosen = ✓ Elect { $seats }
ballots-candidates-title = <b>Candidates: { $title }</b>
    Tap to put on the paper or take off.
ballots-open-ask = Open the { $title } for { $present } units present?
ballots-open-final = From the opening on the roll stays as it is.
ballots-running-title = <b>Voting: { $title }</b>
ballots-running-turnout = { $cast } of { $issued } papers received.
ballots-running-all = All units on the roll have voted.
ballots-running-missing = Not voted yet: { $units }
ballots-button-refresh = Look again
ballots-button-close = Close the ballot
ballots-button-close-yes = Close and count
ballots-close-ask = Close the { $title } with { $cast } of { $issued } papers received? No paper is taken after that.
ballots-run-off-offer = The rules allow a run-off between: { $units }.
ballots-button-run-off = Run-off, round { $round }
ballots-button-later = Later
ballots-key-lost = <b>{ $title }</b>
    The key of this ballot is no longer on the server; the papers received cannot be opened. The vote has to be repeated.
ballots-button-repeat = Annul and vote again

ballots-result-title = <b>Result: { $title }</b>
ballots-result-figures = Units: { $units } · present { $present } · papers issued { $issued } · returned { $returned } · valid { $valid } · blank { $blank }
ballots-result-line = { $place }. { $unit }: { $votes } votes ({ $percent }% { $base })
ballots-result-line-plain = { $place }. { $unit }: { $votes } votes
ballots-result-silent = { $count } other units have no votes.
ballots-result-rule = Rule: { $rule }{ $needed }.
ballots-result-needed = , { $needed } of { $of } needed
ballots-elected-leader = <b>{ $unit } is elected { $kind ->
    [cum] cluster leader
   *[khoi] bloc leader
} for { $year }.</b>
ballots-elected-deputy = <b>{ $unit } is elected { $kind ->
    [cum] deputy cluster leader
   *[khoi] deputy bloc leader
} for { $year }.</b>
ballots-tied = { $units } have { $votes } votes each: nobody is elected yet.
ballots-nobody = No unit has enough votes to be elected.
ballots-no-quorum = { $present } of { $units } units present, { $needed } needed: the result does not stand.

audit-ballot-changed = changed a ballot in preparation
audit-ballot-opened-leader = opened the ballot for leader, round { $round }
audit-ballot-opened-deputy = opened the ballot for deputy, round { $round }
audit-ballot-closed-leader = closed the ballot for leader, round { $round }
audit-ballot-closed-deputy = closed the ballot for deputy, round { $round }
audit-ballot-key-lost = annulled a ballot because its key was lost

refusal-ballots-not-allowed = Only the secretary or the chair can do this; nothing was changed.
refusal-ballots-no-conference = The conference is no longer in session; nothing was changed.
refusal-ballots-no-such-ballot = This ballot was not found; nothing was changed.
refusal-ballots-already-prepared = This ballot is open; this tap changes nothing.
refusal-ballots-not-draft = This ballot was opened before; this tap changes nothing.
refusal-ballots-not-open = This ballot is no longer open; nothing was changed.
refusal-ballots-closed = This ballot is closed; nothing was changed. See the result: /results
refusal-ballots-no-quorum = Not enough units are present to open the ballot; nothing was changed. Please check in more units.
refusal-ballots-no-candidates = The paper has no candidates; nothing was changed. Please choose candidates.
refusal-ballots-rule-impossible = The rule cannot be applied to this number of candidates; nothing was changed. Please add candidates.
refusal-ballots-nobody-may-vote = No unit present can receive its paper in private; nothing was changed. Representatives should press Start with the bot.
refusal-ballots-not-entitled = This account may not vote for the unit; nothing was changed. Please ask the bloc's secretary.
refusal-ballots-not-on-roll = The unit was not on the roll when the ballot opened; nothing was changed.
refusal-ballots-already-voted = The unit has voted. One paper a unit; this tap changes nothing.
refusal-ballots-already-voted-at = { $unit } voted at { $time }. One paper a unit; this tap changes nothing.
refusal-ballots-paper-unreadable = The choice could not be read; nothing was recorded. Please open the paper again.
refusal-ballots-own-unit = The rules do not allow a unit to vote for itself; nothing was recorded. Please choose another unit.
refusal-ballots-key-lost = The paper could not be recorded: the ballot's key is no longer on the server. Please tell the bloc's secretary.
refusal-ballots-no-run-off = There is nobody for a run-off; nothing was changed.
refusal-ballots-already-elected = This office has been filled; nothing was changed.
