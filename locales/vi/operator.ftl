# Lời dành cho quản trị viên, in ra khi khởi động.
config-fault = Cài đặt { $variable } chưa đúng: cần { $expected }.
config-file-unreadable = Chưa đọc được cài đặt trong { $path }. Đề nghị để đó là tệp văn bản mà tài khoản này được quyền đọc, hoặc bỏ đi.
config-expect-token = mã do BotFather cấp, dạng 123456:ABC…
config-expect-url = một địa chỉ như https://khoi.example.vn
config-expect-database = file:./data/khoi.db hoặc postgresql://…
config-expect-ids = các mã số Telegram, cách nhau bằng dấu phẩy
config-expect-port = một cổng từ 0 đến 65535
config-expect-https = một địa chỉ bắt đầu bằng https://
config-expect-secret = chuỗi 16 đến 256 chữ cái, chữ số, dấu _ hoặc -, đặt cùng WEBHOOK_URL
config-expect-language = vi hoặc en
config-expect-zone = một múi giờ như Asia/Ho_Chi_Minh
config-expect-proxy = một địa chỉ http://…, https://… hoặc socks5://…
config-expect-level = debug, info, warn, error hoặc silent
start-ready-telegram = Bot @{ $bot } đã sẵn sàng; kiểm tra sức khỏe tại { $address }/health
start-ready-rehearsal = Phòng diễn tập đã sẵn sàng tại { $address }
start-exposed = Cảnh báo: HOST={ $host } cho các máy khác trong mạng mở trang này; ai mở được cũng đóng được mọi vai trong phòng diễn tập.
start-operator-code = Mã quản trị viên dùng một lần: mở https://t.me/{ $bot }?start=op_{ $code } bằng tài khoản quản trị.
start-port-taken = Cổng { $port } đang có chương trình khác dùng. Đề nghị đặt PORT khác, hoặc PORT=0 để tự chọn.
start-folder-unusable = Thư mục { $path } trong { $variable } không tạo hoặc không ghi được. Đề nghị kiểm tra đường dẫn và quyền.
start-host-unknown = Máy này không có địa chỉ HOST={ $host }. Đề nghị đặt HOST=127.0.0.1 hoặc một địa chỉ của máy.
start-database-locked = Tệp dữ liệu { $path } đang được một tiến trình khác dùng (số { $pid }). Đề nghị dừng tiến trình đó trước.
start-database-unreachable = Chưa mở được cơ sở dữ liệu trong DATABASE_URL. Đề nghị kiểm tra địa chỉ, quyền và máy chủ.
start-database-newer = Cơ sở dữ liệu trong DATABASE_URL đã được một phiên bản mới hơn của chương trình nâng cấp. Đề nghị chạy phiên bản mới hơn đó; chưa có gì bị thay đổi.
start-other-mode = Cơ sở dữ liệu này thuộc chế độ khác ({ $mode }). Đề nghị đặt DATABASE_URL khác.
start-other-bot = Cơ sở dữ liệu này thuộc bot khác (số { $bot }). Đề nghị dùng đúng BOT_TOKEN hoặc đặt DATABASE_URL khác.
start-token-refused = Telegram không nhận BOT_TOKEN. Đề nghị lấy lại mã từ BotFather.
start-telegram-unreachable = Chưa kết nối được Telegram; sẽ thử lại sau { $seconds } giây. Nếu mạng chặn Telegram, đề nghị đặt PROXY_URL.
backup-written = Đã sao lưu { $database } vào { $path }. Tệp minh chứng nằm trong FILES_DIR; khóa của phiếu đang mở không được sao lưu.
backup-database-missing = Không có cơ sở dữ liệu tại { $path } nên chưa sao lưu. Đề nghị đặt DATABASE_URL đúng như của bot cần sao lưu.
backup-database-strange = Tệp { $path } không phải dữ liệu của bot này nên chưa sao lưu. Đề nghị đặt DATABASE_URL đúng như của bot cần sao lưu.
backup-postgresql = PostgreSQL được sao lưu bằng công cụ của nó: pg_dump "$DATABASE_URL" > khoi.sql
backup-failed = Chưa sao lưu được. Đề nghị kiểm tra DATABASE_URL, BACKUP_DIR và chỗ trống trên đĩa.
