# Words for the operator, printed at start.
config-fault = The setting { $variable } is not right: { $expected } is needed.
config-file-unreadable = The settings in { $path } cannot be read. Please make it a text file that this account may read, or remove it.
config-expect-token = a token from BotFather, like 123456:ABC…
config-expect-url = an address such as https://khoi.example.vn
config-expect-database = file:./data/khoi.db or postgresql://…
config-expect-ids = Telegram ids separated by commas
config-expect-port = a port from 0 to 65535
config-expect-https = an address that begins with https://
config-expect-secret = 16 to 256 letters, digits, _ or -, set together with WEBHOOK_URL,
config-expect-language = vi or en
config-expect-zone = a time zone such as Asia/Ho_Chi_Minh
config-expect-proxy = an address http://…, https://… or socks5://…
config-expect-level = debug, info, warn, error or silent
start-ready-telegram = The bot @{ $bot } is ready; health at { $address }/health
start-ready-rehearsal = The rehearsal room is ready at { $address }
start-exposed = Warning: HOST={ $host } lets other machines of the network open this page; whoever opens it can play every part in the rehearsal room.
start-operator-code = One-time operator code: open https://t.me/{ $bot }?start=op_{ $code } with the operator's account.
start-port-taken = The port { $port } is used by another program. Please set another PORT, or PORT=0 to take a free one.
start-folder-unusable = The folder { $path } in { $variable } cannot be created or written to. Please check the path and the rights.
start-host-unknown = This machine has no address HOST={ $host }. Please set HOST=127.0.0.1 or an address of this machine.
start-database-locked = The database file { $path } is used by another process ({ $pid }). Please stop that one first.
start-database-unreachable = The database in DATABASE_URL cannot be opened. Please check address, rights and server.
start-database-newer = The database in DATABASE_URL was brought up to date by a newer version of the program. Please start that newer version; nothing has been changed.
start-other-mode = This database belongs to another mode ({ $mode }). Please set another DATABASE_URL.
start-other-bot = This database belongs to another bot ({ $bot }). Please use its BOT_TOKEN or set another DATABASE_URL.
start-token-refused = Telegram does not accept BOT_TOKEN. Please take it from BotFather again.
start-telegram-unreachable = Telegram cannot be reached; another try in { $seconds } seconds. Where the network blocks Telegram, please set PROXY_URL.
backup-written = Backed up { $database } to { $path }. Evidence files lie in FILES_DIR; keys of open ballots are not backed up.
backup-database-missing = There is no database at { $path }, so nothing was backed up. Please set DATABASE_URL as the bot that is to be backed up has it.
backup-database-strange = The file { $path } holds no data of this bot, so nothing was backed up. Please set DATABASE_URL as the bot that is to be backed up has it.
backup-postgresql = PostgreSQL is backed up with its own tool: pg_dump "$DATABASE_URL" > khoi.sql
backup-failed = Not backed up. Please check DATABASE_URL, BACKUP_DIR and the space on the disk.
