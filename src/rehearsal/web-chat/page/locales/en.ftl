# Words of the rehearsal room's page. What the bot says is in the program's own locales.
room = Rehearsal room
welcome = This is a chat room that runs on this machine alone: no network, no account. Play the secretary, the representative of any unit or an outsider, and rehearse a conference with the bot.
who-to-play = Choose a part
cast-hint = Each window is one person. The sign of two panes on the right opens another window as that person.
add-person = Add another person
add-person-example = For example: Representative of the Department of Health
add = Add
add-who = Add { $who } to the group
playing = Playing
switch = Switch
open-window = Open another window as this person
open-window-as = Open another window as { $who }
me = Me
close = Close
cancel = Not now
choose = Choose
choose-all = Choose all
understood = Understood
notice = Notice
copied = Copied.
connecting = Connecting to the rehearsal room…
disconnected = The connection to the rehearsal room is lost. The page reconnects by itself when the program runs.

chats = Chats
choose-a-chat = Choose a chat from the list on the left. To begin from nothing: open the chat with the bot and press “Start”, then make a group.
chat-not-started = Not started yet
chat-empty = No messages yet
no-bot-yet = There is no bot in the room yet. It shows here once the program has started.
unread = { $count ->
    [one] { $count } unread message
   *[other] { $count } unread messages
  }
back-to-list = Back to the chats
chat-details = Details: { $title }
is-bot = bot
members = { $count ->
    [one] { $count } member
   *[other] { $count } members
  }
first-step-bot = Press “Start” to open a private chat with { $title }.
first-step-group = The group { $title } has no messages yet. Add people and the bot, then send the first message or command.
start = Start
block = Block the bot
unblock = Unblock the bot
bot-details = A private chat with the bot. While it is blocked, the bot cannot write to this person.
cannot-write = This person is no longer in the group and cannot write.
open-supergroup = The group became a supergroup – open it

new-group = New group
group-title = Name of the group
group-people = People and bots in the group
group-has-topics = The group has topics
create-group = Create group
add-people = Add people and the bot
status-creator = owner
status-administrator = administrator
group-without-bot = The bot is not in this group yet.
bot-without-rights = The bot is no administrator yet and cannot pin its board.
make-bot-admin = Make the bot an administrator
make-admin = Make admin
make-admin-of = Make { $who } an administrator
drop-admin = Drop admin
drop-admin-of = Take the administrator's rights from { $who }
remove = Remove
remove-who = Remove { $who } from the group
leave-group = Leave the group
upgrade-group = Upgrade to a supergroup
no-group-yet = This person is in no group yet. Press “New group” first.
choose-group = Choose a group
choose-group-for-bot = Add the bot to which group
choose-people = Choose people
forward-to = Forward to
topics = Topics
all-topics = All
topic-new = New topic
topic-name = Name of the topic
topic-create = Create topic

messages = Messages
earlier = Show earlier messages
to-newest = Down to the newest message
message-buttons = Buttons of the message
message-menu = What to do with this message
message-reply = Reply
message-forward = Forward
message-edit = Edit
message-delete = Delete
editing = Editing
edited = edited
reactions = Reactions: { $signs }
only-visible-here = Only this person sees it
forwarded-from = Forwarded from { $who }
photo = Photo: { $name }
download = Download
pinned = { $count ->
    [1] Pinned message
   *[other] Pinned messages ({ $count })
  }
write-a-message = Write a message
send = Send
send-anonymously = Send anonymously (administrator)
attach = Send a file
commands = Commands of the bot
bot-keyboard = Keyboard of the bot

service-joined = { $who } joined the group
service-added = { $who } added { $what }
service-left = { $who } left the group
service-removed = { $who } removed { $what } from the group
service-pinned = { $who } pinned a message
service-created = { $who } created the group “{ $what }”
service-renamed = { $who } renamed the group to “{ $what }”
service-upgraded = The group was upgraded to a supergroup
service-topic = { $who } created the topic “{ $what }”
service-chat-shared = { $who } chose the group “{ $what }”
service-users-shared = { $who } chose { $what }
service-write-allowed = { $who } lets the bot write
service-other = { $who } changed the chat

sample = Sample conference
sample-start = Play the sample conference
sample-what = One press plays a bloc's whole year 2019: setting up, targets, self-scores, the meeting, the secret ballots, the announced leader. It can be paused and taken over at any point.
sample-start-warning = The sample needs an empty room: all chats, files and data now in the rehearsal room will be deleted for good.
sample-start-confirm = Delete and play
sample-retry = Try this step again
sample-follow = Follow
sample-follow-what = The window opens the chat where something happens
sample-pace = Pace
sample-pace-slow = Slow
sample-pace-normal = Medium
sample-pace-fast = Fast
sample-play = Go on
sample-pause = Pause
sample-step = One step
sample-take-over = Take over
sample-progress = Progress of the sample conference
sample-step-of = step { $step }/{ $of }
sample-is-playing = Playing
sample-is-paused = Paused
sample-is-taken-over = Taken over
sample-is-finished = Finished
sample-is-failed = Stopped by a fault
sample-failed-what = this step could not be done, those before it stand. If a fault is switched on: switch it off under “Faults” and try again. If it stops again: take over by hand or start over.

clock = Time in the rehearsal room
clock-hint = Move the clock to try deadlines and reminders. It only goes forward.
clock-to = Move to
clock-jump = Move
leap-hours = + { $count ->
    [one] { $count } hour
   *[other] { $count } hours
  }
leap-days = + { $count ->
    [one] { $count } day
   *[other] { $count } days
  }

faults = Faults
faults-state = { $count ->
    [0] Faults: none
   *[other] Faults: { $count } on
  }
faults-hint = Rehearse trouble on the line between the bot and Telegram. People in the room can still write.
fault-down = Telegram is down
fault-down-hint = The bot cannot reach Telegram
fault-slow = Slow network
fault-slow-hint = Each call of the bot waits { $seconds } s
fault-busy = Telegram asks to wait (429)
fault-busy-hint = Every message of the bot is put off by { $seconds } s

settings = Settings of the room
language = Language of the page
language-of-person = Phone language of { $who }
language-vi = Tiếng Việt
language-en = English
appearance = Appearance
appearance-auto = As the system
appearance-light = Light
appearance-dark = Dark
restart = Start afresh
restart-what = Delete all chats and rehearsal data
restart-warning = All chats, files and the bot's data in the rehearsal room will be deleted for good.
restart-confirm = Delete and start afresh

refusal-not-connected = Not sent, as the connection to the rehearsal room is lost; nothing changed. Please try again once it is back.
refusal-other = The rehearsal room did not take this; nothing changed.
refusal-not-a-member = This person is not in the group; nothing changed.
refusal-never-started = “Start” was not pressed with the bot yet; the message was not sent.
refusal-bot-blocked = The bot is blocked; the message was not sent. Unblock it and send again.
refusal-not-enough-rights = This person has no right to do that in the group; nothing changed.
refusal-not-an-administrator = Only administrators of the group can do this; nothing changed.
refusal-message-not-found = This message is gone; nothing changed.
refusal-not-own-message = Only one's own messages can be edited or deleted; nothing changed.
refusal-not-modified = The text is the same as before; nothing changed.
refusal-button-not-found = This button is no longer on the message; nothing changed. Please press one that is shown.
refusal-button-disabled = This button is switched off; nothing changed.
refusal-creator-cannot-change = The owner's rights cannot be changed; nothing changed.
refusal-already-a-member = Already in the group; nothing changed.
refusal-already-a-supergroup = The group is a supergroup already; nothing changed.
refusal-group-upgraded = This group became a supergroup. Please open the new one in the list.
refusal-wrong-chat-for-request = This group is not what the bot asked for; nothing changed. Please choose another.
refusal-link-not-understood = This link cannot be opened in the rehearsal room.
refusal-bot-not-found = There is no such bot in the rehearsal room.
refusal-empty-text = The message is empty and was not sent.
refusal-no-answer = The bot did not answer this press within 15 seconds. If the message did not change, please press again.
refusal-file-too-large = The file is larger than 20 MB and was not sent.
refusal-clock-only-forward = The clock only goes forward; nothing changed.
