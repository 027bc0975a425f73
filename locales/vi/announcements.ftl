# Bảng chung của khối, công bố kết quả.
command-bloc = Tình hình của khối
command-results = Kết quả
announcements-board-title = <b>{ $name } · { $year }</b>
announcements-board-leader = { $kind ->
    [cum] Cụm trưởng
   *[khoi] Trưởng khối
}: { $unit }
announcements-board-deputy = { $kind ->
    [cum] Cụm phó
   *[khoi] Phó Trưởng khối
}: { $unit }
announcements-board-handed-over = Thư ký khối: { $unit }, nhận bàn giao ngày { $date }
announcements-board-units = { $count } đơn vị thành viên
announcements-board-conference-of = { $meeting } năm { $year } còn tiếp tục.
announcements-board-ballot-open = Phiếu { $title }: đã nhận { $cast }/{ $issued } phiếu
announcements-board-ballot-mixed = Phiếu { $title }: đã nhận { $cast }/{ $issued } phiếu điện tử, { $slips } phiếu giấy
announcements-board-ballot-closed = Phiếu { $title }: { $published ->
    [yes] đã công bố
   *[no] đã kiểm phiếu, chờ công bố
}
announcements-button-receive = Nhận phiếu
announcements-button-receive-named = Nhận phiếu { $title }
announcements-button-results = Kết quả
announcements-button-mine = Việc của đơn vị
announcements-see-board = Bảng chung của khối được ghim ở đầu nhóm.
announcements-ballot = phiếu
announcements-opened = <b>Mở phiếu { $title }</b>
announcements-opened-facts = Phiếu kín, { $issued } đơn vị có mặt, mỗi đơn vị một phiếu: { $units }.
announcements-opened-in-writing = Vắng mặt, được gửi phiếu riêng ({ $count }): { $units }.
announcements-opened-how = Đề nghị bấm Nhận phiếu; phiếu được mở trong trò chuyện riêng.
announcements-gap = {" "}
announcements-results-title = <b>{ $name } · { $meeting } năm { $year }</b>
announcements-results-numbers = Đơn vị theo số: { $units }.
announcements-results-number = { $place }. { $unit }
announcements-results-none = <b>{ $name }</b>
    Chưa có kết quả nào được công bố.
announcements-summary-title = <b>{ $name }: kết thúc { $meeting } năm { $year }</b>
announcements-summary-time = Thời gian: { $from } – { $to }
announcements-summary-shorter = Tin đã rút gọn; thư ký xem đủ ở từng mục của chương trình.
announcements-summary-legal = Biên bản có chữ ký là văn bản chính thức của hội nghị.
announcements-waiting = Có kết quả của { $meeting } năm { $year } chờ công bố.
announcements-publish-ask = <b>Công bố kết quả vào nhóm?</b>
announcements-publish-line = • { $title }{ $awaits ->
    [chair] : <b>chưa quyết định</b>, còn chờ chủ trì quyết định
    [lots] : <b>chưa quyết định</b>, còn chờ bốc thăm
    [round] : <b>chưa quyết định</b>, còn chờ vòng { $round }
   *[nothing] {""}
}
announcements-publish-undecided = Sau khi công bố, chủ trì không quyết định và không bốc thăm được nữa. Đề nghị làm xong trước khi công bố.
announcements-publish-round = Sau khi công bố vẫn tổ chức được vòng sau.
announcements-published = Đã công bố vào nhóm.
announcements-toast-published = Đã công bố kết quả.
announcements-button-publish-yes = Công bố ngay
announcements-doubt = <b>{ $name }</b>
    Máy chủ dừng giữa chừng lúc { $time }, chưa rõ tin này đã tới nơi hay chưa: { $what }.
announcements-doubt-ballot-opened = thông báo mở phiếu trong nhóm
announcements-doubt-conference-summary = tóm tắt hội nghị trong nhóm
announcements-doubt-tellers-proposed = tin hỏi ý kiến về ban kiểm phiếu trong nhóm
announcements-doubt-conference-annulled = thông báo hủy hội nghị mở nhầm trong nhóm
announcements-doubt-conference-reopened = thông báo họp tiếp trong nhóm
announcements-doubt-ballot-annulled = thông báo hủy phiếu trong nhóm
announcements-doubt-results = kết quả trong nhóm
announcements-doubt-results-file = tệp kết quả trong nhóm
announcements-doubt-membership-decided = tin xác nhận cho một đại diện
announcements-doubt-reminder = một tin nhắc việc riêng
announcements-doubt-reminder-group = tin nhắc việc trong nhóm
announcements-button-arrived = Đã thấy tin này
announcements-button-again = Gửi lại
announcements-doubt-arrived = Đã ghi nhận: tin đã tới nơi.
announcements-doubt-again = Tin sẽ được gửi lại.
announcements-doubt-settled = Việc này đã được giải quyết trước đó.
audit-results-published = công bố kết quả { $ballots } phiếu

refusal-announcements-not-allowed = Việc này chỉ thư ký khối hoặc chủ trì làm được; chưa có gì thay đổi.
refusal-announcements-no-conference = Không tìm thấy hội nghị này; chưa có gì thay đổi.
refusal-announcements-nothing-to-publish = Không còn kết quả nào chờ công bố; lần bấm này không làm thay đổi gì.
refusal-announcements-results-changed = Kết quả chờ công bố đã khác danh sách vừa bấm; chưa công bố gì. Đề nghị xem danh sách mới rồi bấm lại.
refusal-announcements-ballot-open = Còn phiếu đang mở; chưa có gì thay đổi. Đề nghị đóng phiếu rồi công bố.
refusal-announcements-elected-left = Có đơn vị được bầu nay không còn trong khối; chưa công bố gì. Đề nghị hủy phiếu bầu đó rồi bầu lại.
announcements-board-registered = Đăng ký thi đua: { $done }/{ $units } đơn vị
announcements-board-scored = Tự chấm điểm: { $done }/{ $units } đơn vị
announcements-board-question-open = Đang lấy ý kiến: { $title }
announcements-board-question-closed = Lấy ý kiến { $title }: { $published ->
    [yes] đã công bố
   *[no] đã xong, chờ công bố
}
announcements-button-packet = Tệp kiểm phiếu lại: { $title }
announcements-packet-how = Tệp kiểm phiếu lại: ai cũng có thể tự đếm lại và đối chiếu mã của tệp, không cần máy chủ này.
announcements-doubt-recount-packet = tệp kiểm phiếu lại trong nhóm
refusal-announcements-no-packet = Việc này chưa công bố nên chưa có tệp kiểm phiếu lại; chưa có gì thay đổi. Đề nghị xem lại sau khi công bố.
