# The bloc's board, publication of results.
command-bloc = The bloc at a glance
command-results = Results
announcements-board-title = <b>{ $name } · { $year }</b>
announcements-board-leader = { $kind ->
    [cum] Cluster leader
   *[khoi] Bloc leader
}: { $unit }
announcements-board-deputy = { $kind ->
    [cum] Deputy cluster leader
   *[khoi] Deputy bloc leader
}: { $unit }
announcements-board-handed-over = Secretary: { $unit }, taken over on { $date }
announcements-board-units = { $count } member units
announcements-board-conference-of = { $meeting } { $year } goes on.
announcements-board-ballot-open = The { $title }: { $cast } of { $issued } papers received
announcements-board-ballot-mixed = The { $title }: { $cast } of { $issued } electronic papers received, { $slips } slips in the hall
announcements-board-ballot-closed = The { $title }: { $published ->
    [yes] published
   *[no] counted, to be published
}
announcements-button-receive = Get the paper
announcements-button-receive-named = Get the paper: { $title }
announcements-button-results = Results
announcements-button-mine = What the unit owes
announcements-see-board = The bloc's board is pinned on top of the group.
announcements-ballot = ballot
announcements-opened = <b>Open: { $title }</b>
announcements-opened-facts = Secret ballot, { $issued } units present, one paper each: { $units }.
announcements-opened-in-writing = Absent, asked in writing ({ $count }): { $units }.
announcements-opened-how = Please tap Get the paper; it opens in the private chat.
announcements-gap = {" "}
announcements-results-title = <b>{ $name } · { $meeting } { $year }</b>
announcements-results-numbers = Units by number: { $units }.
announcements-results-number = { $place }. { $unit }
announcements-results-none = <b>{ $name }</b>
    No results have been published yet.
announcements-summary-title = <b>{ $name }: the { $meeting } { $year } has ended</b>
announcements-summary-time = Time: { $from } – { $to }
announcements-summary-shorter = This message is shortened; the secretary sees everything at the items of the agenda.
announcements-summary-legal = The signed minutes are the conference's official document.
announcements-waiting = Results of the { $meeting } { $year } wait to be published.
announcements-publish-ask = <b>Publish the results in the group?</b>
announcements-publish-line = • { $title }{ $awaits ->
    [chair] : <b>not decided</b>, the chair's decision is awaited
    [lots] : <b>not decided</b>, lots are to be drawn
    [round] : <b>not decided</b>, round { $round } is to follow
   *[nothing] {""}
}
announcements-publish-undecided = After publication neither the chair nor lots decide it any more. Please settle it first.
announcements-publish-round = The further round may still be held after publication.
announcements-published = Published in the group.
announcements-toast-published = The results are published.
announcements-button-publish-yes = Publish now
announcements-doubt = <b>{ $name }</b>
    The server stopped midway at { $time}; it is not known whether this arrived: { $what }.
announcements-doubt-ballot-opened = the notice of an opened ballot in the group
announcements-doubt-conference-summary = the summary of the conference in the group
announcements-doubt-tellers-proposed = the question about the tellers in the group
announcements-doubt-conference-annulled = the notice in the group that the opening was annulled
announcements-doubt-conference-reopened = the notice in the group that the conference goes on
announcements-doubt-ballot-annulled = the notice in the group that a ballot was annulled
announcements-doubt-results = the results in the group
announcements-doubt-results-file = the file of the results in the group
announcements-doubt-membership-decided = a confirmation to a representative
announcements-doubt-reminder = a private reminder
announcements-doubt-reminder-group = a reminder in the group
announcements-button-arrived = It is there
announcements-button-again = Send it again
announcements-doubt-arrived = Noted: it arrived.
announcements-doubt-again = It will be sent again.
announcements-doubt-settled = This was settled before.
audit-results-published = published the results of { $ballots } ballots

refusal-announcements-not-allowed = Only the secretary or the chair can do this; nothing was changed.
refusal-announcements-no-conference = This conference was not found; nothing was changed.
refusal-announcements-nothing-to-publish = No results wait for publication; this tap changes nothing.
refusal-announcements-results-changed = What waits to be published differs from the list pressed; nothing was published. Please read the new list and press again.
refusal-announcements-ballot-open = A ballot is still open; nothing was changed. Please close it, then publish.
refusal-announcements-elected-left = A unit that was elected is no longer in the bloc; nothing was published. Please annul that ballot and vote again.
announcements-board-registered = Registered: { $done } of { $units } units
announcements-board-scored = Self-scores: { $done } of { $units } units
announcements-board-question-open = Put to the meeting: { $title }
announcements-board-question-closed = The { $title }: { $published ->
    [yes] published
   *[no] decided, to be published
}
announcements-button-packet = Recount file: { $title }
announcements-packet-how = Recount file: anybody can count it again and compare its hash, without this server.
announcements-doubt-recount-packet = a recount file in the group
refusal-announcements-no-packet = This is not published yet, so there is no file to recount; nothing was changed. Please look again after publication.
