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
ballots-base-hands = { $base ->
    [all-units] of all units
    [present] of the units present
    [yes-no] of the units for and against
   *[returned] of the units that have voted
}
ballots-share-percent = { $percent }%
ballots-share-fraction = { $numerator }/{ $denominator }
ballots-rule-plurality = most votes
ballots-rule-share = { $share } { $base }
ballots-share-half = more than half
ballots-share-over = more than { $share }
ballots-share-least = at least { $share }

ballots-paper-title = <b>Paper: { $title }</b>
ballots-paper-unit = Voting unit: { $unit }
ballots-paper-proxy = <b>On behalf of { $unit }, by proxy</b>
    { $whose ->
        [person] Holder of the proxy, in person
       *[unit] Holder of the proxy
    }: { $holder }
ballots-button-paper-proxy = On behalf of { $unit }: { $title }
ballots-represented = Proxies: { $units }
ballots-represented-one = { $unit } ({ $holder } votes for it)
ballots-question-proxy = <b>On behalf of { $unit }, by proxy</b>
    { $whose ->
        [person] Holder of the proxy, in person
       *[unit] Holder of the proxy
    }: { $holder }
ballots-paper-rule = Choose { $how ->
    [one] 1 unit
    [exactly] exactly { $most } units
    [between] from { $least } to { $most } units
   *[up-to] from 1 to { $most } units
}. { $for ->
    [award] Proposed
   *[office] Elected
} with { $rule }{ $needed }.
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
ballots-toast-opened = { $asked ->
    [opinions] The question is open.
   *[papers] The ballot is open.
}
ballots-toast-decided = The question is decided.
ballots-toast-closed = { $asked ->
    [opinions] The question is ended.
   *[papers] The ballot is closed and counted.
}
ballots-open-papers = <b>Open ballots</b>
ballots-button-paper = { $unit }: { $title }
ballots-none-open = No ballot waits for the unit.
ballots-task = The paper of { $unit } for the { $title } has not been sent.

ballots-list-title = <b>Ballots · { $name }</b>
ballots-list-none = No ballot yet.
ballots-list-draft = • { $title }: being prepared
ballots-list-open = • { $title }: { $asked ->
    [opinions] units are being asked
   *[papers] open
}
ballots-list-closed = • { $title }: { $asked ->
    [papers] counted
    [opinions] ended
   *[nothing] decided
}
ballots-list-annulled = • { $title }: annulled, not held again
ballots-button-redo-of = Prepare again: { $title }
ballots-button-prepare-leader = { $kind ->
    [cum] Elect the cluster leader
   *[khoi] Elect the bloc leader
}
ballots-button-prepare-deputy = { $kind ->
    [cum] Elect the deputy cluster leader
   *[khoi] Elect the deputy bloc leader
}
ballots-left-open = • { $title }: prepared, not opened
ballots-left-decide = • { $title }: not decided, not published
ballots-left-publish = • { $title }: not published
ballots-button-publish = Publish the results
ballots-draft-title = <b>Before opening: { $title }</b>
ballots-draft-roll = { $counted ->
    [papers] Roll
    [opinions] Roll
   *[no] Attending
}: { $present } of { $units } units present{ $counted ->
    [no] {""}
   *[other] { $weights ->
        [by-unit] , votes counted by weight
       *[none] , one vote each
    }
}.
ballots-draft-quorum-met = The quorum is met ({ $needed } of { $units } needed).
ballots-draft-quorum-missing = The quorum is not met ({ $needed } of { $units } needed).
ballots-draft-candidates = { $for ->
    [award] Considered: { $count } units, { $seats } to be proposed
   *[office] Candidates: { $count } units for { $seats } seat(s)
}.
ballots-draft-barred = { $units }: { $took ->
    [leader] elected { $kind ->
        [cum] cluster leader
       *[khoi] bloc leader
    }
    [deputy] elected { $kind ->
        [cum] deputy cluster leader
       *[khoi] deputy bloc leader
    }
   *[award] proposed for { $award }
}, no candidate here.
ballots-draft-rule = { $for ->
    [award] Proposed
   *[office] Elected
} with { $rule }.
ballots-draft-reachable = Every unit present receives its paper in private.
ballots-draft-nobody-present = No unit has checked in yet, so no paper can be handed out. Please check in before opening.
ballots-draft-unreachable = Not reached in private: { $units }. Their voters, or whoever holds their proxy, should press Start in the chat with the bot.
ballots-draft-few = Only { $count ->
    [one] 1 secret paper is
   *[other] { $count } secret papers are
} handed out: the count will show how units voted.
ballots-button-open = Open the ballot
ballots-button-open-yes = Open now
ballots-button-candidates = { $for ->
    [award] Units considered
   *[office] Candidates
}
ballots-button-seats = Elect { $seats }
ballots-button-seats-chosen = ✓ Elect { $seats }
ballots-candidates-title = <b>{ $for ->
    [award] Units considered
   *[office] Candidates
}: { $title }</b>
    Tap to put on the paper or take off.
ballots-open-ask = Open the { $title } for { $present } units present?
ballots-open-final = From the opening on the { $asked ->
    [opinions] list of units asked
   *[papers] roll
} stays as it is{ $late ->
    [vote] , only units that arrive late are added
   *[observe] {""}
}.
ballots-late = { $way ->
    [chat] Open: { $what }; the unit's paper was sent in private.
    [unreached] Open: { $what }; the paper could not be sent. Please press Start with the bot, then open /vote.
    [slip] Open: { $what }; the tellers are asked to hand the unit a paper slip.
    [question] Open: { $what }; the unit may speak.
    [observe] Opened before: { $what }; by its rule units that arrive late only observe, without a vote.
    [counted] Opened before: { $what }; its slips are counted, so the unit only observes.
   *[represented] Opened while the unit was represented: { $what }; the holder of its proxy votes.
}
ballots-late-several = { $count } questions
ballots-late-mixed = The unit still votes on { $voting } questions; on { $rest } opened before it has no vote of its own.
ballots-late-units = Arrived after the opening: { $units }
audit-late = arrived while a ballot was open: { $way ->
    [chat] its paper was sent in private
    [slip] a paper slip for it
    [question] it may speak
    [observe] only observes, by the rule
    [counted] only observes, the slips are counted
   *[represented] the holder of its proxy votes
}
ballots-at-work-open = { $asked ->
    [opinions] Taking opinions
   *[papers] Voting
} on { $title }: { $cast }/{ $issued } received
ballots-at-work-question = Taking opinions on { $title }
ballots-button-at-work-running = Open now: { $title }
ballots-button-at-work-open = Open: { $title }
ballots-button-at-work-decide = To be decided: { $title }
ballots-running-title = <b>{ $asked ->
    [opinions] Asking
   *[papers] Voting
}: { $title }</b>
ballots-running-turnout = { $cast } of { $issued } { $asked ->
    [opinions] answers
   *[papers] papers
} received.
ballots-running-all = All units on the roll have { $asked ->
    [opinions] answered
   *[papers] voted
}.
ballots-running-missing = { $asked ->
    [opinions] Not answered yet
   *[papers] Not voted yet
}: { $units }
ballots-button-refresh = Look again
ballots-button-close = Close the ballot
ballots-button-close-yes = Close and count
ballots-close-ask = Close the { $title } with { $cast } of { $issued } papers received? No paper is taken after that.
ballots-close-few = { $way ->
    [slips] Slips returned so far: { $count }
   *[chat] Papers cast so far: { $count }
}; closing now would show how units voted. Please wait for { $enough }, or annul the ballot: the papers that were cast are not opened.
ballots-run-off-offer = The rules allow { $for ->
    [award] a further round
   *[office] a run-off
} between: { $units }.
ballots-second-offer = The rules allow a secret ballot between: { $units }.
ballots-contested-offer = Secret ballot between: { $units }.
ballots-button-another = Prepare another way
ballots-button-second = Secret ballot, round { $round }
ballots-button-run-off = { $for ->
    [award] Further round
   *[office] Run-off
}, round { $round }
ballots-button-later = Later
ballots-key-lost = <b>{ $title }</b>
    The key of this ballot is no longer on the server; the papers received cannot be opened. The vote has to be repeated.
ballots-button-repeat = Annul and vote again

ballots-result-title = <b>Result: { $title }</b>
ballots-result-figures = Units: { $units } · present { $present } · papers issued { $issued } · returned { $returned } · valid { $valid } · blank { $blank }
ballots-result-line = { $place }. { $unit }: { $votes } votes ({ $percent }% { $base })
ballots-result-line-plain = { $place }. { $unit }: { $votes } votes
ballots-result-silent = { $count } other units have no votes.
ballots-result-shorter = This message is shortened; all figures { $published ->
    [yes] are in the file of results sent to the group
   *[no] will be in the file of results at publication
}.
ballots-nobody-yet = Nobody is { $for ->
    [award] proposed
   *[office] elected
} yet.
ballots-result-rule = Rule: { $rule }{ $needed }.
ballots-result-needed = , { $needed } of { $of } needed
ballots-elected-leader = <b>{ $unit } is { $method ->
    [nomination] nominated by agreement as
    [agreed-appointment] appointed by agreement as
    [agreement] agreed on as
    [by-rank] determined by score as
    [by-turn] taking its turn as
   *[other] elected
} { $kind ->
    [cum] cluster leader
   *[khoi] bloc leader
} for { $year }.</b>
ballots-elected-deputy = <b>{ $unit } is { $method ->
    [nomination] nominated by agreement as
    [agreed-appointment] appointed by agreement as
    [agreement] agreed on as
    [by-rank] determined by score as
    [by-turn] taking its turn as
   *[other] elected
} { $kind ->
    [cum] deputy cluster leader
   *[khoi] deputy bloc leader
} for { $year }.</b>
ballots-tied = { $units } have { $votes } votes each: { $elected ->
    [none] nobody is { $for ->
        [award] proposed
       *[office] elected
    } yet
   *[some] for { $seats } more nobody is { $for ->
        [award] proposed
       *[office] elected
    } yet
}.
ballots-seats-left = For { $seats } more nobody is { $for ->
    [award] proposed
   *[office] elected
}.
ballots-nobody = No unit has enough votes to be { $for ->
    [award] proposed
   *[office] elected
}.
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
refusal-ballots-question-not-open = This question is no longer open; nothing was recorded.
refusal-ballots-question-closed = This question has ended and is no longer open; nothing was recorded. See the result: /results
refusal-ballots-no-quorum = Not enough units are present to open the ballot; nothing was changed. Please check in more units.
refusal-ballots-no-candidates = The paper has no candidates; nothing was changed. Please choose candidates.
refusal-ballots-nobody-may-vote = No unit present can receive its paper in private; nothing was changed. Representatives should press Start with the bot.
refusal-ballots-nobody-present = No unit has checked in yet; nothing changed. Please check in the units present first.
refusal-ballots-represented = This unit has given its proxy; only the unit or the person that holds it votes for it. Nothing was changed.
refusal-ballots-proxies-unfit = The proxies do not fit the rule: a unit that is present, and a person, holds at most one. Nothing was changed. Please look at the roll call again.
refusal-ballots-not-entitled = This account may not vote for the unit; nothing was changed. Please ask the bloc's secretary.
refusal-ballots-not-on-roll = The unit was not on the roll when the ballot opened; nothing was changed.
refusal-ballots-already-voted = The unit has voted. One paper a unit; this tap changes nothing.
refusal-ballots-already-nominated = The unit has nominated. One nomination a unit; this press changes nothing.
refusal-ballots-already-voted-at = { $unit } voted at { $time }. One paper a unit; this tap changes nothing.
refusal-ballots-paper-unreadable = The choice could not be read; nothing was recorded. Please open the paper again.
refusal-ballots-own-unit = The rules do not allow a unit to vote for itself; nothing was recorded. Please choose another unit.
refusal-ballots-key-lost = The paper could not be recorded: the ballot's key is no longer on the server. Please tell the bloc's secretary.
refusal-ballots-no-run-off = There is nobody for a run-off; nothing was changed.
refusal-ballots-way-left = The rule in use can still decide this (a further round, the chair or lots); nothing has changed. Please look at the result again.
refusal-ballots-already-elected = This office or award has been decided; nothing was changed.

ballots-title-award = { $round ->
    [1] proposal for { $award }
   *[other] proposal for { $award } (round { $round })
}
ballots-award = { $kind ->
    [government-flag] Cờ thi đua của Chính phủ
    [prime-minister-certificate] Bằng khen của Thủ tướng Chính phủ
    [province-flag] Cờ thi đua của UBND tỉnh
    [province-certificate] Bằng khen của Chủ tịch UBND tỉnh
    [party-certificate] Bằng khen của Ban Thường vụ Tỉnh ủy
   *[other] another award
}
ballots-elected-award = <b>{ $award }: { $units }.</b>
ballots-award-legal = Legal name: { $legal }.
ballots-names = { $units }
ballots-names-apart = { $left }; { $right }
ballots-method = { $method ->
    [secret-ballot] secret ballot
    [show-of-hands] show of hands
    [agreement] agreement on a proposal
    [agreed-appointment] appointment by agreement
    [nomination] nomination by agreement
    [by-turn] by turn
   *[by-rank] by official score
}
ballots-result-method = Decided by: { $method }.
ballots-result-meeting = Units: { $units } · present { $present } · no objection.
ballots-result-objected = Units: { $units } · present { $present } · { $count } object: { $by }
ballots-result-hands = Units: { $units } · present { $present } · voted { $returned } of { $issued }
ballots-hands = { $mark ->
    [yes] For
    [no] Against
    [unmarked] Not said, counted as no opinion
   *[abstain] No opinion
} ({ $count }): { $by }
ballots-nominated = { $unit } is nominated ({ $count }) by: { $by }
ballots-not-carried = { $reason ->
    [objections] Not agreed: there are objections.
    [no-quorum] Too few units are present: the result does not stand.
    [contested] More than one unit is nominated ({ $units }): a ballot is needed.
    [score-missing] A unit has no official score, so the scores decide nothing yet.
    [equal-scores] Equal scores ({ $units }): nothing is decided yet.
   *[nobody-named] Nobody is nominated yet.
}
ballots-tie-score = { $equal ->
    [scores] Equal scores
   *[votes] Equal votes
}; by { $by ->
    [official-score] official score
   *[self-score] self-score
} ({ $scores }): { $units }.
ballots-tie-chair = { $equal ->
    [scores] Equal scores
   *[votes] Equal votes
}; the chair decides: { $units }. Reason: { $reason }
ballots-rank-scores = Official scores: { $scores }
ballots-score = { $unit } { $points }
ballots-question-title = <b>Put to the meeting: { $title }</b>
ballots-question-roll = { $issued } units are present, each with one voice: { $units }
ballots-question-proposed = Proposed: <b>{ $units }</b>
ballots-question-how = { $method ->
    [show-of-hands] Please press one of the buttons for the unit; the vote is open, once a unit.
    [nomination] Please press the unit that is nominated. Carried with one name only and no objection.
   *[agreement] Carried if no unit objects.
}
ballots-button-hand = { $mark ->
    [yes] For
    [no] Against
   *[abstain] No opinion
}
ballots-hands-about = On { $units }:
ballots-question-list = Proposed:
ballots-question-listed = { $place }. <b>{ $unit }</b>{ $mark ->
    [yes] : for
    [no] : against
    [abstain] : no opinion
   *[none] {""}
}
ballots-question-how-each = Please press the button with the number of each proposed unit: ✓ for, ✕ against, ○ no opinion. The last button records a vote for the units not spoken of yet. The vote is open; what is recorded is final.
ballots-button-hand-about = { $place } { $mark ->
    [yes] ✓
    [no] ✕
   *[abstain] ○
}
ballots-button-hand-all = { $scope ->
    [all] For all
   *[rest] For the rest
}
ballots-toast-left = { $left ->
    [0] Nothing is left to say.
   *[other] { $left } of { $of } units are left.
}
ballots-toast-hand-about = Recorded for { $unit }: { $mark ->
    [yes] for
    [no] against
   *[abstain] no opinion on
} { $about }. { $left }
ballots-toast-hand-rest = Recorded for { $unit }: { $mark ->
    [yes] for
    [no] against
   *[abstain] no opinion on
} all units not spoken of yet.{ $own ->
    [barred] {" "}A unit does not vote for itself: no opinion.
   *[free] {""}
} { $left }
ballots-running-partly = Not all said yet: { $units }
ballots-running-partly-one = { $unit } (left: { $left })
ballots-end-partly = What was not said counts as no opinion.
refusal-ballots-already-marked = The unit has spoken of this proposed unit already; this press changed nothing. Please go on with the others.
ballots-button-object = We object
ballots-toast-hand = Recorded for { $unit }: { $mark ->
    [yes] for
    [no] against
   *[abstain] no opinion
}.
ballots-toast-nominated = Recorded: { $unit } nominates { $named }.
ballots-button-object-units = Enter an objection of the hall
ballots-object-units = <b>Objections raised in the hall: { $title }</b>
    Press the unit; the entry is in the journal. Those entered have a ✓: press to give words or take it back.
ballots-toast-objected = The objection of { $unit } is recorded.
ballots-objection-title = <b>Objection of { $unit }</b>
ballots-objection-about = On the { $title }.
ballots-objection-counts = The objection is recorded and counts, whether or not it says why.
ballots-objection-text = It says: { $text }
ballots-objection-ask = Please send the reason as one message here, at most { $limit } characters, before the question is ended. It stands in the published result.
ballots-objection-without = The objection is recorded without a reason.
ballots-objection-until = It can be worded anew or taken back until the question is ended.
ballots-objection-drop-ask = Take the objection back? What it says is deleted too; taking it back is logged.
ballots-objection-dropped = The objection was taken back.
ballots-objection-said = { $unit } says: { $text }
ballots-button-objection-keep = { $text ->
    [none] Without a reason
   *[said] Keep these words
}
ballots-button-objection-say = { $text ->
    [none] Say why
   *[said] Word it anew
}
ballots-button-objection-drop = Take the objection back
audit-ballot-objection-said = the objection's reason
audit-ballot-objection-withdrawn = objection taken back
refusal-ballots-not-objected = The unit has no objection to this; nothing was changed.
refusal-ballots-objection-length = The reason must be text of 1 to 500 characters; nothing was changed. Please send it again.
ballots-button-hand-units = Enter a unit's voice
ballots-hand-units = <b>Enter: { $title }</b>
    Choose the unit that has spoken in the hall; the entry on its behalf is logged.
ballots-hand-for = <b>{ $unit }: { $title }</b>
ballots-button-method = Decided by: { $method }
ballots-methods-title = <b>How to decide: { $title }</b>
    Changing it draws up the list of units anew.
ballots-draft-none-proposed = No unit is proposed yet ({ $seats } needed).
ballots-button-proposed = Units proposed
ballots-proposed-title = <b>Units proposed: { $title }</b>
    Press to put on or take off; number: { $seats }.
ballots-button-open-question = Put to the meeting
ballots-button-question-yes = Put it now
ballots-button-decide = Decide
ballots-button-decide-yes = Decide now
ballots-question-ask = Put the { $title } to the { $present } units present?
ballots-running-no-objection = No objection so far.
ballots-running-objected = Objections: { $units }
ballots-button-end = End the question
ballots-button-end-yes = End and determine the result
ballots-end-ask = End the { $title }? Nothing is taken down afterwards.
ballots-bases-same = Under another base (present, returned, valid …) the result is the same.
ballots-bases-other = As a share { $base } the result would be: { $units }.
ballots-bases-tied = As a share { $base } these units would be tied: { $tied }.
ballots-bases-other-tied = As a share { $base } the result would be: { $units }; tied: { $tied }.
ballots-bases-change = As a share { $base } the result would be different.
ballots-bases-nobody = As a share { $base } no unit has enough votes.
ballots-chair-offer = The rules let the chair decide on { $seats } of these units; a reason is needed.
ballots-button-chair-take = The chair takes the { $count } marked
ballots-button-chair-for = The chair takes { $unit }
ballots-chair-ask = <b>{ $title }: the chair takes { $unit }</b>
    Please send the reason as one message here.
ballots-button-awards = Awards
ballots-button-awards-edit = Change the list of awards
ballots-awards-replace = The list prepared has { $count } awards, none of which was opened. The list sent now takes its place.
ballots-awards-ask = <b>List of awards</b>
ballots-awards-how = Send one award a line in the order in which they are decided, with its number:
    <code>Cờ thi đua của Chính phủ | 1</code>
    <code>Cờ thi đua của UBND tỉnh | 2</code>
ballots-awards-usual = Or take the usual list: Cờ thi đua của Chính phủ 1, Bằng khen của Thủ tướng Chính phủ 1, Cờ thi đua của UBND tỉnh 1, Bằng khen của Chủ tịch UBND tỉnh 2.
ballots-button-winners = Units proposed: { $winners ->
    [stay] still considered for the next awards
   *[leave] no longer considered for the next
}
ballots-button-awards-usual = Take the usual list
ballots-toast-awards = { $count } awards are prepared.

audit-ballot-opened-award = award put to the meeting, round { $round }
audit-ballot-closed-award = award decided, round { $round }
audit-awards-prepared = list of awards prepared, { $count } awards
audit-ballot-voted-on-behalf = voice entered on a unit's behalf
audit-ballot-objected = objection
audit-ballot-chair = the chair decided a tie

refusal-ballots-not-secret = This is not decided by secret ballot; nothing was recorded. Please press the buttons in the group's message.
refusal-ballots-not-open-vote = This question does not take that button; nothing was recorded. Please look at the newest message.
refusal-ballots-mark-unknown = The choice could not be read; nothing was recorded. Please press again in the newest message.
refusal-ballots-already-objected = The unit has objected already; this press changed nothing.
refusal-ballots-too-many-proposed = More units are proposed than the number allows; nothing was changed. Please take some off.
refusal-ballots-quorum-lost = Too few units are present now to close this; nothing was changed. Please check attendance, then close.
refusal-ballots-award-order = An earlier award is not decided yet (no result, waiting for a decision or a further round, or annulled); nothing was changed. Please keep the order.
refusal-ballots-other-undecided = A unit on this paper may still win another question that is not decided yet; nothing was changed. Please decide that one first, or take the unit off this paper.
refusal-ballots-award-lines = The list could not be read; nothing was changed. Please send one a line: name | number, at most 12 lines.
refusal-ballots-awards-prepared = The awards have been prepared already; nothing was changed.
refusal-ballots-awards-too-many = More awards than the bloc has units; nothing was changed. Please lower the numbers and send again.
refusal-ballots-method-unfit = This way of deciding does not fit the question; nothing was changed. Please choose another.
refusal-ballots-one-leader = One unit alone leads; nothing was changed. Please choose a number for the deputies.
refusal-ballots-no-tie = No tie waits for the chair any more; nothing was changed.
refusal-ballots-chair-reason = The chair's decision needs a reason in words; nothing was changed. Please send the reason in one message.

ballots-annul-ask = <b>{ $asked ->
    [papers] Annul the ballot { $title }
    [opinions] Annul the question: { $title }
   *[nothing] Annul the result: { $title }
}</b>
    Send the reason, up to 200 characters. { $asked ->
    [counted] Papers counted: { $counted }. Their result will not stand; the reason
    [papers] Papers that were cast are not counted; the reason
    [opinions] What was said does not count; the reason
   *[nothing] The reason
} is kept and told to the group.
ballots-annulled = { $asked ->
    [papers] The ballot { $title }
    [opinions] The question { $title }
   *[nothing] The result { $title }
} is annulled, and the group is told. It can be prepared again with the same rule and list.
ballots-annulled-told = <b>Annulled: { $title }</b>
    Reason: { $reason }
    { $asked ->
    [counted] Papers counted before this: { $counted }. Those who ran the ballot saw the result; it does not stand.
    [papers] Papers that were cast do not count; a new vote will be announced.
    [opinions] What was said does not count; when the units are asked again, it will be announced.
   *[nothing] This result does not count; a new one will be announced.
}
ballots-annulled-key-lost = the key of the ballot is no longer on the server, so the papers that were cast cannot be opened.
ballots-button-annul = { $asked ->
    [papers] Annul this ballot
    [opinions] Annul this question
   *[nothing] Annul this result
}
ballots-button-redo = Prepare again
audit-ballot-annulled = annulled a ballot: { $reason }
refusal-ballots-annul-reason = The reason must be words, 1 to 200 characters; nothing was changed. Please send it again.
refusal-ballots-published = This ballot's result is published, so it cannot be annulled; nothing was changed.
refusal-ballots-later-round = This ballot has a later round; nothing was changed. Please annul the later round first.
refusal-ballots-not-annulled = This ballot was not annulled, so there is nothing to prepare again; nothing was changed.
ballots-question-rule = Carried with { $rule }.
ballots-result-line-hands = { $place }. { $unit }: { $votes } units for ({ $percent }% { $base })
ballots-button-receipts = Receipt word: { $receipts ->
    [on] yes
   *[off] no
}
ballots-draft-receipts = Each paper has a receipt word by which its unit may find it in the recount packet. Others may press the unit to show the word.
ballots-receipt-title = <b>Receipt word of { $unit }: { $title }</b>
ballots-receipt-word = <code>{ $word }</code>
ballots-receipt-once = Write it down: the server does not show it again. After publication the recount packet has it beside the unit's paper.
refusal-ballots-round-generated = This round follows from the round before, so its rule and number cannot be changed and no unit be added; nothing has changed. A unit that withdraws is taken off the list.
refusal-ballots-receipts-need-secret = Only a secret ballot has receipt words; nothing has changed. Please choose the secret ballot first.

ballots-paper-approve = Press a unit to turn its mark: ✓ for, ✕ against, ○ no opinion. Carried with { $rule } in favour{ $needed }; number: { $seats }.
ballots-paper-marked = Marked: { $count } of { $of } units; a unit without a mark counts as no opinion.
ballots-paper-own = The rule of this ballot does not let a unit vote for itself.
ballots-button-mark = { $mark ->
    [yes] ✓ { $unit }: for
    [no] ✕ { $unit }: against
    [abstain] ○ { $unit }: no opinion
   *[unmarked] { $unit }
}
ballots-button-marked = Done marking
ballots-sure-marks = { $mark ->
    [yes] <b>For</b>
    [no] <b>Against</b>
    [abstain] <b>No opinion</b>
   *[unmarked] <b>Not marked</b> (counts as no opinion)
}: { $units }
ballots-button-none = None of these units
ballots-sure-none = Choice: <b>none of these units</b>
ballots-result-line-approve = { $place }. { $unit }: for { $yes }, against { $no }, no opinion { $abstain } ({ $percent }% { $base })
ballots-result-none = None of the units on the list: { $count } papers.
ballots-turn-first = It is the turn of <b>{ $units }</b>: first in the bloc's own list, nobody holds this office yet.
ballots-turn-first-able = It is the turn of <b>{ $units }</b>: in the bloc's own list before all others that may take it, nobody holds this office yet.
ballots-turn-next = It is the turn of <b>{ $units }</b>: next in the bloc's own list, after { $passed } declined or was not eligible.
ballots-turn-after = It is the turn of <b>{ $units }</b> by the bloc's own list, after { $after }.
ballots-turn-ask = Decide { $what } by turn? Present: { $present } units.
ballots-rank-ask = Decide { $what } by score? Present: { $present } units.
ballots-what-leader = the { $kind ->
    [cum] cluster
   *[khoi] bloc
} leader of { $year }
ballots-what-deputy = the deputy { $kind ->
    [cum] cluster
   *[khoi] bloc
} leader of { $year }
ballots-what-award = the units proposed for { $award }
ballots-turn-passed = Passed over, declined or not eligible: { $units }.
ballots-button-turn-pass = { $unit } declines, look at the next unit
ballots-button-turn-back = Look at { $unit } again
audit-turn-passed = passed over a unit whose turn it was
audit-turn-back = took back that a unit was passed over
ballots-lots-offer = The rules let lots decide on { $seats } of these units.
ballots-button-lots = Draw lots
ballots-button-lots-begin = Begin drawing lots
ballots-button-lots-word = Give a word
ballots-button-lots-for = Enter the word of { $unit }
ballots-button-lots-close = Take no more words and draw
ballots-button-lots-close-yes = Draw now
ballots-lots-title = <b>Drawing lots: { $title }</b>
ballots-lots-among = Tied: { $units }; seats left: { $seats }.
ballots-lots-lost = The secret seed of these lots is lost, so the words given cannot be used any more. Please begin anew: the group is told a new commitment, and each unit gives a new word.
ballots-lots-again = <b>Lots begin anew.</b> The seed made before is lost; the words given are not used.
ballots-lots-how = The server makes a secret seed and tells the group its commitment; then each unit present gives one word. Seed and words decide together, and anybody can draw again.
ballots-lots-commitment = Commitment (SHA-256 of the secret seed): <code>{ $commitment }</code>
ballots-lots-words = Words of { $given } of { $units } units are in.
ballots-lots-missing = No word yet: { $units }
ballots-lots-told = Please let each unit present tap the button below and give any word. The seed and the words are published with the result, so that anybody can draw again.
ballots-lots-ask = Please send any word for { $unit } as one message here, at most 40 characters. A word that was sent is final.
ballots-lots-taken = The word of { $unit } is recorded.
ballots-lots-task = Lots for the { $title }: { $unit } has given no word.
ballots-lots-wait = Lots are drawn when the units' words are in; the result is published in the group.
ballots-lots-all-in = All words are in and lots were drawn; the result is published in the group.
ballots-lots-close-ask = Draw with the words that are in? The result names the units that gave none: { $units }
ballots-toast-lots-drawn = Lots are drawn.
ballots-tie-lots = { $equal ->
    [scores] Equal scores
   *[votes] Equal votes
}; lots, which anybody can draw again from the recount file: { $units }.
ballots-tie-lots-silent = Gave no word for the lots: { $units }.
audit-lots-begun = began to draw lots
audit-lots-drawn = lots were drawn
audit-lots-word-on-behalf = entered a unit's word for the lots
refusal-ballots-no-lots = No tie is waiting for lots; nothing was changed.
refusal-ballots-lots-drawn = Lots have been drawn; nothing was changed.
refusal-ballots-lots-word = The word could not be read; nothing was recorded. Please send one word of at most 40 characters.
refusal-ballots-lots-word-given = The unit has given its word. One word a unit; nothing was changed.
refusal-ballots-lots-seed-lost = The secret seed of these lots is lost; nothing was noted. Please ask the secretary to begin anew.
refusal-ballots-lots-no-word = No unit has given a word yet, so lots cannot be drawn; nothing was changed. Please enter at least one word.

ballots-button-rules = Rule: { $rule }
ballots-rules-title = <b>Rule: { $title }</b>
ballots-rules-now = In use: { $name }. Elected or proposed with { $rule }.
ballots-rules-in-use = In use: { $name }.
ballots-rule-own = a changed rule
ballots-button-rule-edit = Change the rule
ballots-button-rule-keep = Keep this rule for the year
ballots-button-rule-drop = Remove
ballots-button-rule-drop-yes = Remove the rule
ballots-rule-drop-ask = Remove the rule <b>{ $name }</b> from the year's list? Ballots prepared with it keep it.
ballots-toast-rule-dropped = The rule is off the list.
ballots-rule-name-ask = <b>Keep the rule: { $title }</b>
    Please send its name, at most 40 characters. It is offered for other ballots of the year and carried into the next.
ballots-settings-title = <b>Change the rule: { $title }</b>
ballots-setting-line = • { $setting }
ballots-setting = { $setting ->
    [form] Form of the paper
    [share] Share needed
    [base] Counted as a share
    [names] Names on a paper
    [blank] Blank papers
    [none] "None of these"
    [own] Voting for the own unit
    [quorum] Units that must be present
    [ties] On equal votes
    [last] A last tie
    [ties-by-rank] On equal scores
    [last-by-rank] A last tie
    [proxies] Proxies
    [proxied] A unit represented by proxy
    [absent] Absent units
    [late] Units that arrive late
    [run-off] Into the next round
   *[rounds] Further rounds
}: { $value }
ballots-value = { $value ->
    [form-choose] names are chosen
    [form-approve] a mark for each unit
    [share-over-half] more than half
    [share-two-thirds] at least 2/3
    [share-seventy] at least 70%
    [share-three-quarters] at least 3/4
    [share-eighty] at least 80%
    [share-ninety] at least 90%
    [share-most] most votes
    [names-up-to] up to the number to be elected
    [names-exactly] exactly the number to be elected
    [blank-invalid] not counted as valid
    [blank-valid] counted as valid
    [none-not-offered] not offered
    [none-counted] offered, counted by itself
    [none-blocks] offered, a unit with fewer votes than it is not elected
    [own-allowed] allowed
    [own-forbidden] not allowed
    [quorum-none] none
    [quorum-over-half] more than half
    [quorum-two-thirds] at least 2/3
    [quorum-three-quarters] at least 3/4
    [quorum-eighty] at least 80%
    [ties-scores-then-ballot] official score, self-score, then a second ballot
    [ties-ballot-only] a second ballot
    [ties-scores-only] official score, self-score
    [last-open] stays open
    [last-chair] the chair decides
    [last-lots] lots are drawn
    [proxies-one-each] at most one a unit
    [proxies-none] none
    [proxied-present] counts as present
    [proxied-absent] counts as absent
    [absent-no-vote] do not vote
    [absent-asked-in-writing] receive their paper in private
    [late-vote] vote
    [late-observe] only observe, without a vote
    [run-off-top-two-per-seat] the two with most votes for each seat
    [run-off-tied] only the tied
    [rounds-0] none
    [rounds-1] 1
    [rounds-2] 2
   *[other] as in the kept rule
}
ballots-quorum-units = { $units } units
ballots-run-off-above = all units with { $share } { $base }
ballots-button-typed = { $setting ->
    [share] Type another share
    [quorum] Type another number
    [names] Type another number of names
   *[run-off] All units from a share of …
}
ballots-names-on-paper = { $how ->
    [one] 1 unit
    [exactly] exactly { $most } units
    [between] { $least } to { $most } units
   *[up-to] 1 to { $most } units
}
ballots-tie-step = { $step ->
    [official-score] official score
    [self-score] self-score
   *[second-ballot] a second ballot
}
ballots-tie-order = { $steps }
ballots-tie-order-none = no step
ballots-tie-order-now = Order of the steps: { $order }
ballots-tie-order-how = Press a step to put it at the end, once more to take it out. The chair or lots always come last.
ballots-button-tie-order = Order the steps
ballots-button-tie-step = { $place }. { $step }
ballots-typed-ask = { $setting ->
    [names] Please send how many names a paper has, for example: 1 to 3; exactly 2; 2. A number alone means "at most".
    [share] Please send the share needed, for example: at least 65%; more than 3/5; 66.7%. Without "more than" it is "at least".
    [quorum] Please send how many units must be present, or a share of all units, for example: 7 units; at least 65%; more than 1/2.
   *[run-off] Please send the share that leads into the next round, { $base }, for example: at least 30%; more than 1/4.
}
audit-rule-saved = kept a voting rule: { $name }
audit-rule-removed = removed a voting rule: { $name }
refusal-ballots-rule-too-many-options = A paper holds at most 48 units when names are chosen, 24 with a mark for each; nothing was changed. Please take units off.
refusal-ballots-rule-more-seats-than-options = More are to be elected than stand on the paper; nothing was changed. Please add units or lower the number.
refusal-ballots-rule-max-below-min = A paper may name fewer units than it must; nothing was changed. Please change the names on a paper.
refusal-ballots-rule-more-choices-than-options = A paper may name more units than stand on it; nothing was changed. Please add units or lower the names.
refusal-ballots-rule-seats-need-more-choices = With this share, a paper names too few to fill the seats; nothing was changed. Please lower the share or the number.
refusal-ballots-rule-fraction-above-one = The share needed is more than all papers; nothing was changed. Please choose a lower one.
refusal-ballots-rule-base-needs-approval = Papers for and against are counted only with a mark for each unit; nothing was changed. Please change the form or the base first.
refusal-ballots-rule-none-needs-choosing = "None of these" goes only with papers that choose names; nothing was changed. Please take it off first.
refusal-ballots-rule-quorum-above-units = More units must be present than the bloc has; nothing was changed. Please lower the number.
refusal-ballots-rule-weights-need-open-votes = Weights would show whose secret paper it is; nothing was changed. Please drop them or vote openly.
refusal-ballots-rule-tie-step-twice = A step for equal votes is named twice; nothing was changed. Please take one off.
refusal-ballots-share-unread = The share could not be read; nothing was changed. Please send it again like this: at least 65%; more than 3/5; 66.7%.
refusal-ballots-quorum-unread = The units that must be present could not be read; nothing was changed. Please send them again like this: 7 units; at least 65%; more than 1/2.
refusal-ballots-names-unread = The names on a paper could not be read; nothing was changed. Please send them again like this: 1 to 3; exactly 2; at most 2.
refusal-ballots-not-its-turn = It is not the turn of this unit; nothing was changed. Please look again whose turn it is.
refusal-ballots-nobody-in-turn = No unit is left to follow; nothing was changed. Please take back a unit that was passed over or decide in another way.
refusal-ballots-score-missing = A unit has no official score; nothing was changed. Please enter it at /score, ranking of the units, button Enter official scores; or decide in another way.
refusal-ballots-rule-name = The name of a rule is text of 1 to 40 characters; nothing was changed. Please send it again.
refusal-ballots-rule-name-taken = The year has a rule of that name; nothing was changed. Please send another name.
refusal-ballots-kept-for-other-method = This rule is kept for another way of deciding; nothing was changed. Please change the way first or choose another rule.
refusal-ballots-rules-full = The year keeps 12 rules for this way of deciding already; nothing was changed. Please remove one.
refusal-ballots-no-such-rule = This rule is no longer on the list; nothing was changed. Please choose another.
ballots-button-rule-leader-majority = More than half of all units
ballots-button-rule-deputy-majority = More than half of all units
ballots-button-rule-award-majority = More than half of all units, most votes first
ballots-button-rule-acclaim-two-thirds = Acclaim: at least 2/3 of all for
ballots-button-rule-eighty-percent = At least 80% of all for
ballots-button-rule-ninety-percent-of-all = At least 90% of all for, absent units asked
ballots-button-rule-most-votes = Most votes
ballots-button-rule-show-of-hands-majority = More than half of the units present
ballots-button-rule-agreement = Carried if nobody objects
ballots-button-rule-agreed-appointment = Appointed if nobody objects
ballots-button-rule-nomination = Agreed if nobody objects
ballots-button-rule-by-turn = By turn, from the list
ballots-button-rule-by-rank = By official score

ballots-button-steps = Prepare step by step
ballots-step-title = <b>Step { $step } of { $of }: { $title }</b>
ballots-step-ask = { $step ->
    [method] How is it decided?
    [standing] Which units, and how many are to be chosen? Press to put on or take off.
   *[rule] Under which rule?
}
ballots-step-now = Chosen now: { $now }.
ballots-step-standing = { $count } units for { $seats } place(s)
ballots-button-step-next = Keep this, next step

ballots-base-weighted = { $base ->
    [all-units] of all weighted votes
    [present] of the weighted votes of units present
    [returned] of the weighted votes cast
    [valid] of the valid weighted votes
   *[yes-no] of the weighted votes for and against
}
ballots-weighted-unit = { $unit } ({ $weight })
ballots-weights = Weights: { $units }; every other unit has 1 vote.
ballots-weights-equal = Weights: every unit has 1 vote.
ballots-weights-title = <b>Weight of each unit</b>
ballots-weights-how = For open votes of this year that are counted by weight. Tap a unit to change it; a question that is open does not change.
ballots-weight-ask = <b>Weight of { $unit }: { $weight }</b>
    Please send the new weight: a whole number from 1 to 100.
ballots-button-weights = Weights: { $weights ->
    [by-unit] by unit
   *[none] one vote a unit
}
ballots-button-unit-weights = Weight of each unit
ballots-button-unit-weight = { $unit }: { $weight }
ballots-toast-weights = { $weights ->
    [by-unit] This question is counted by the weight of each unit.
   *[none] This question counts one vote a unit.
}
ballots-running-weighted = { $cast } of { $issued } units have voted; by weight: { $votes } of { $of } votes.
ballots-votes-weighted = { $votes } weighted votes
ballots-result-hands-weighted = Units: { $units } ({ $votes } weighted votes) · present { $present } · voted { $returned } of { $issued } weighted votes
ballots-result-line-weighted = { $place }. { $unit }: { $votes } weighted votes for ({ $percent }% { $base })
audit-weight = set the weight of votes: { $weight }
refusal-ballots-weight-range = A weight is a whole number from 1 to 100; nothing was written. Please send it again.
