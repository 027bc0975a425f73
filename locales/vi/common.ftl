# Lời chung: nút, câu từ chối, lệnh.
verbatim = { $text }
decimal = { $whole },{ $cents }
screen-cut = … Nội dung quá dài nên chỉ hiển thị một phần.
button-home = Về trang chính
button-back = Quay lại
button-continue = Tiếp tục bằng tài khoản của mình
button-open-private = Mở trong trò chuyện riêng

command-start = Trang chính
command-manage = Quản lý khối
command-language = Ngôn ngữ
command-help = Trợ giúp

language-choose = Chọn ngôn ngữ:
language-vi = Tiếng Việt
language-en = English
language-current = ✓ { $language }
language-chosen = Đã chọn tiếng Việt.

help-title = <b>Trợ giúp</b>
help-body =
    Bot giúp khối thi đua đăng ký chỉ tiêu, nộp bảng tự chấm điểm, họp và bỏ phiếu.
    /start – việc cần làm của đơn vị
    /dangky – đăng ký chỉ tiêu, danh hiệu
    /chamdiem – nộp bảng tự chấm điểm
    /bophieu – phiếu đang mở
    /khoi – tình hình chung của khối
    /lich – thời hạn
    /ketqua – kết quả
    Thư ký khối dùng /quanly và /hoinghi.

error-server = Chưa ghi được vì máy chủ gặp sự cố; chưa có gì thay đổi. Đề nghị bấm lại sau ít phút.
refusal-unknown-command = Không có lệnh này. Đề nghị về trang chính.
refusal-unknown-input = Chưa rõ nội dung này dành cho việc nào; chưa có gì được ghi. Đề nghị chọn việc ở trang chính.
refusal-too-long = Tin dài từ 4096 ký tự bị cắt thành nhiều tin nên không được nhận; chưa có gì được ghi. Đề nghị gửi ngắn hơn.
refusal-repeated = Tin này đã được ghi nhận trước đó; lần này không làm thay đổi gì. Xem lại ở trang chính.
refusal-unknown-link = Đường dẫn này không dùng được; chưa có gì thay đổi. Đề nghị mở lại đường dẫn mới nhất.
refusal-private-only = Việc này làm trong trò chuyện riêng với bot.
refusal-group-only = Việc này làm trong nhóm của khối.
refusal-forwarded = Tin chuyển tiếp không được tính. Đề nghị gửi trực tiếp tại đây.
refusal-edited = Tin đã sửa không được tính; chưa có gì thay đổi. Đề nghị gửi lại thành tin mới.
refusal-anonymous = Lệnh gửi ẩn danh không được nhận. Đề nghị bấm nút dưới đây bằng tài khoản của mình.
refusal-old-button = Nút này đã cũ và không còn dùng được; chưa có gì thay đổi. Đề nghị mở lại từ trang chính.
refusal-stranger = Tài khoản này chưa thuộc đơn vị nào trong khối. Đề nghị thư ký khối gửi đường dẫn tham gia.
refusal-group-unbound = Nhóm này chưa gắn với khối nào. Đề nghị thư ký khối gắn nhóm trong mục Quản lý khối.
