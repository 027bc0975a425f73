# Shared words: buttons, refusals, commands.
verbatim = { $text }
decimal = { $whole }.{ $cents }
screen-cut = … This is too long for one message; only a part is shown.
button-home = Home
button-back = Back
button-continue = Continue with one's own account
button-open-private = Open in the private chat

command-start = Home
command-manage = Manage the bloc
command-language = Language
command-help = Help

language-choose = Choose a language:
language-vi = Tiếng Việt
language-en = English
language-current = ✓ { $language }
language-chosen = English is chosen.

help-title = <b>Help</b>
help-body =
    The bot helps an emulation bloc to register targets, hand in self-scores, meet and vote.
    /start – what the unit owes
    /register – register targets and titles
    /score – hand in the self-score
    /vote – open ballots
    /bloc – the bloc at a glance
    /timetable – deadlines
    /results – results
    The secretary uses /manage and /conference.

error-server = Not recorded: the server has a fault; nothing was changed. Please tap again in a few minutes.
refusal-unknown-command = There is no such command. Please go home.
refusal-unknown-input = It is not clear what this is meant for; nothing was recorded. Please choose a task at home.
refusal-too-long = A text of 4096 characters or more is cut into several messages and not accepted; nothing was recorded. Please send a shorter one.
refusal-repeated = This message was recorded before; this time it changes nothing. See it again from home.
refusal-unknown-link = This link cannot be used; nothing was changed. Please open the newest link.
refusal-private-only = This is done in the private chat with the bot.
refusal-group-only = This is done in the bloc's group.
refusal-forwarded = A forwarded message does not count. Please send it here directly.
refusal-edited = An edited message does not count; nothing was changed. Please send it again as a new message.
refusal-anonymous = An anonymous command is not accepted. Please tap the button below with your own account.
refusal-old-button = This button is old and no longer works; nothing was changed. Please start again from home.
refusal-stranger = This account does not belong to any unit of the bloc yet. Please ask the bloc's secretary for a joining link.
refusal-group-unbound = This group is not bound to a bloc yet. Please ask the bloc's secretary to bind it under Manage the bloc.
