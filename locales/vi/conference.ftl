# Hội nghị: khai mạc, điểm danh, chương trình, góp ý, tạm dừng, bế mạc.
command-conference = Hội nghị
conference-kind-tong-ket = Hội nghị tổng kết
conference-kind-so-ket = Hội nghị sơ kết 6 tháng
conference-kind-ky-giao-uoc = Hội nghị ký giao ước thi đua
conference-inside-tong-ket = hội nghị tổng kết
conference-inside-so-ket = hội nghị sơ kết 6 tháng
conference-inside-ky-giao-uoc = hội nghị ký giao ước thi đua
conference-item-year-report = Báo cáo tổng kết
conference-item-discussion = Thảo luận
conference-item-awards = Bình xét khen thưởng
conference-item-election = { $kind ->
    [cum] Bầu Cụm trưởng, Cụm phó
   *[khoi] Bầu Trưởng khối, Phó Trưởng khối
}
conference-item-closing = Bế mạc
conference-item-half-report = Báo cáo 6 tháng đầu năm
conference-item-draft-comments = Thảo luận và góp ý dự thảo báo cáo
conference-item-second-half = Thống nhất nhiệm vụ 6 tháng cuối năm
conference-item-covenant = Thông qua nội dung giao ước thi đua
conference-item-signing = Ký giao ước thi đua
conference-item-other = Nội dung khác
conference-none = <b>{ $name }</b>
    Chưa có hội nghị nào đang họp.
conference-open-ask = <b>Mở hội nghị của { $name }</b>, { $count } đơn vị.
    Đề nghị chọn loại hội nghị; hội nghị mở ngay, bảng trong nhóm sẽ có nút điểm danh.
conference-title = <b>{ $meeting } · { $name } · { $year }</b>
conference-since = Đang họp từ { $time }
conference-suspended = Đang tạm dừng từ { $time }
conference-paused = Tạm nghỉ { $times }
conference-paused-one = { $from }–{ $to }
conference-board = { $meeting } · đang họp từ { $since }
conference-board-suspended = { $meeting } · đang tạm dừng từ { $since }
conference-present = Có mặt: { $present }/{ $units } đơn vị ({ $met ->
    [yes] đủ, cần từ { $needed }
   *[no] chưa đủ, cần từ { $needed }
})
conference-absent = Vắng: { $units }
conference-excused = Vắng có lý do: { $units }
conference-represented = { $counted ->
    [yes] Ủy quyền, tính là có mặt: { $units }
   *[no] Ủy quyền, không tính là có mặt: { $units }
}
conference-represented-one = { $unit } (ủy quyền cho { $holder })
conference-current = Đang thực hiện: { $number }. { $title }
conference-board-reply = Góp ý: bấm nút hoặc trả lời tin này; tin trả lời được ghi vào mục đang thực hiện.
conference-coming = Tiếp theo: { $number }. { $title }
conference-said = Góp ý, ghi chú: { $count }
conference-roll-title = <b>Điểm danh</b>
conference-roll-how = Bấm tên đơn vị để ghi có mặt hoặc vắng.
conference-reason = { $unit } vắng có lý do: { $reason }
conference-moves-title = <b>Đơn vị đến, về</b>
conference-move-in = { $time } · { $unit }: có mặt
conference-move-out = { $time } · { $unit }: rời hội nghị
conference-checked-in = Đã ghi nhận có mặt lúc { $time }: { $units }.
conference-arrived = { $noted } { $meaning }
command-proxy = Ủy quyền bỏ phiếu
conference-holder-person = { $name } · { $unit }
conference-proxies-title = <b>Ủy quyền</b>
    Đơn vị vắng ủy quyền cho một đơn vị có mặt hoặc một người của đơn vị có mặt; mỗi đơn vị, mỗi người nhận không quá một ủy quyền. Áp dụng từ phiếu mở sau khi ghi.
conference-proxies-how = Bấm tên đơn vị vắng để ghi hoặc bỏ ủy quyền.
conference-proxies-none-absent = Không có đơn vị vắng cần ủy quyền.
conference-proxy-whom = <b>{ $unit } ủy quyền cho đơn vị nào?</b>
conference-proxy-nobody = Chưa có đơn vị có mặt nào nhận được ủy quyền.
conference-proxy-ask = <b>Ghi ủy quyền?</b>
    { $unit } vắng, ủy quyền cho { $holder } bỏ phiếu thay. Việc này được ghi vào nhật ký và hiện trên bảng trong nhóm.
conference-proxy-who = <b>{ $unit } ủy quyền cho người nào?</b>
conference-proxy-who-how = Chỉ người được chọn bỏ phiếu thay; người khác cùng đơn vị không bỏ phiếu thay được.
conference-proxy-no-person = Chưa có người nào của đơn vị có mặt nhận được ủy quyền.
conference-proxy-ask-person = <b>Ghi ủy quyền?</b>
    { $unit } vắng, ủy quyền cho { $holder } bỏ phiếu thay; chỉ người này được bỏ phiếu thay. Việc này được ghi vào nhật ký và hiện trên bảng trong nhóm.
conference-button-proxy-people = Ủy quyền cho một người
conference-button-proxy-person = { $name } · { $position } · { $unit }
conference-toast-proxy = Đã ghi: { $unit } ủy quyền cho { $holder }.
conference-toast-proxy-ended = Đã bỏ ủy quyền.
conference-button-proxies = Ủy quyền
conference-button-proxy = Đơn vị vắng: ủy quyền
conference-button-proxy-unit = { $unit } ủy quyền cho…
conference-button-proxy-end = Bỏ ủy quyền của { $unit }
conference-button-proxy-yes = Ghi ủy quyền
conference-guests-title = <b>Khách mời: { $count }</b>
conference-guests-count = Khách mời: { $count }
conference-remove-how = Bấm tên để bỏ khỏi danh sách.
conference-tellers-title = <b>Ban kiểm phiếu</b>
    Người ghi đầu tiên là Trưởng ban. Ghi xong, đề nghị đưa ra biểu quyết: quá nửa số đơn vị có mặt giơ tay tán thành là được bầu.
conference-tellers-voting = <b>Biểu quyết giơ tay về Ban kiểm phiếu</b>
conference-tellers = Ban kiểm phiếu ({ $elected ->
    [yes] hội nghị đã bầu bằng giơ tay
    [asked] đang biểu quyết
   *[no] thư ký ghi
}): { $tellers }
conference-tellers-heading = Ban kiểm phiếu, người đầu tiên là Trưởng ban:
conference-tellers-elected-heading = Bầu Ban kiểm phiếu bằng giơ tay, trên { $present } đơn vị có mặt: tán thành { $yes }, không tán thành { $no }, không có ý kiến { $abstain }. Người đầu tiên là Trưởng ban:
conference-tellers-elected = { $line }
conference-tellers-put = <b>Biểu quyết giơ tay</b>
    { $text }
conference-tellers-asked = Đơn vị có mặt bấm một nút dưới đây; đổi được đến khi thư ký kết thúc. Quá nửa số đơn vị có mặt tán thành là được bầu.
conference-tellers-hands = Giơ tay: tán thành { $yes }, không tán thành { $no }, không có ý kiến { $abstain }; cần từ { $needed } trên { $present } đơn vị có mặt.{ $left ->
    [0] {""}
   *[other] {" "}Chưa giơ tay: { $missing }
}
conference-tellers-hands-how = Đơn vị giơ tay tại hội trường: bấm tên để ghi thay; việc ghi thay có trong nhật ký. Ghi nhầm: bấm lại để ghi đúng.
conference-button-hand-entered = ✓ { $unit }: { $mark ->
    [yes] tán thành
    [no] không tán thành
   *[abstain] không có ý kiến
}
conference-tellers-hand-for = <b>{ $unit } giơ tay thế nào?</b>
conference-toast-hand = { $mark ->
    [yes] Đã ghi: tán thành.
    [no] Đã ghi: không tán thành.
   *[abstain] Đã ghi: không có ý kiến.
} { $shown }/{ $present } đơn vị có mặt đã giơ tay, tán thành { $yes }.
conference-hand-yes = Tán thành
conference-hand-no = Không tán thành
conference-hand-abstain = Không có ý kiến
conference-button-tellers-ask = Đưa ra biểu quyết trong nhóm
conference-button-tellers-hands = Ghi giơ tay tại hội trường
conference-button-tellers-rest = Các đơn vị còn lại tán thành
conference-button-tellers-elect = Kết thúc biểu quyết
conference-teller-head = { $name } ({ $unit }), Trưởng ban
conference-teller-member = { $name } ({ $unit }), thành viên
conference-pick-teller = Thành viên ban kiểm phiếu thuộc đơn vị nào?
conference-pick-speaker = Ý kiến của đơn vị nào?
conference-agenda-title = <b>Chương trình hội nghị</b>
conference-agenda-planned = { $number }. { $title }
conference-agenda-on = ▶ { $number }. { $title } · đang thực hiện, từ { $times } · ý kiến: { $count }
conference-agenda-done = ✓ { $number }. { $title } · { $times } · ý kiến: { $count }
conference-agenda-skipped = – { $number }. { $title } · bỏ qua
conference-remarks-title = <b>Góp ý, ghi chú: { $count }</b>
conference-remark-note = Ghi chú
conference-remark-line = • { $who }{ $number ->
    [0] {""}
   *[other] {" "}(mục { $number })
}: { $text }
conference-remarks-more = … còn { $count } ý kiến; thư ký xem đủ ở từng mục của chương trình.
conference-proposal = Đề nghị thống nhất:
    { $text }
conference-proposal-quiet = Chưa có ý kiến khác.
conference-proposal-objected = Có ý kiến khác: { $units }
conference-agreed = <b>Hội nghị thống nhất (không có ý kiến khác):</b>
conference-agreed-line = – { $line }
conference-toast-agreed = Đã ghi: hội nghị thống nhất, không có ý kiến khác.
conference-close-ask = <b>Kết thúc hội nghị?</b> Sau khi kết thúc không điểm danh, góp ý, bỏ phiếu được nữa.
conference-left = <b>Việc chưa xong:</b>
conference-left-of = <b>Chưa xong từ { $meeting } năm { $year }:</b>
conference-left-how = Kết thúc rồi chỉ còn công bố được kết quả đã có. Đề nghị làm xong các việc khác trước.
conference-closed = Đã kết thúc { $meeting } năm { $year } của <b>{ $name }</b>.
conference-told-annulled = <b>{ $meeting } năm { $year }: hủy do mở nhầm</b>
    Lý do: { $reason }
conference-told-reopened = <b>{ $meeting } năm { $year }: tiếp tục họp</b>
    Hội nghị đã bị kết thúc nhầm. Lý do họp tiếp: { $reason }
conference-ask-remark = <b>Góp ý của { $unit }</b>
    Gửi nội dung góp ý tại đây, tối đa 1000 ký tự.
conference-ask-objection = <b>Ý kiến khác của { $unit }</b>
    Gửi nội dung ý kiến khác về đề nghị đang lấy ý kiến.
conference-ask-note = <b>Ghi chú</b>
    Gửi nội dung cần ghi vào mục đang thực hiện.
conference-ask-proposal = <b>Nội dung đề nghị thống nhất</b>
    Gửi nội dung, mỗi ý một dòng. Các đơn vị có thể nêu ý kiến khác trước khi thư ký ghi là đã thống nhất.
conference-ask-guests = <b>Khách mời</b>
    Gửi danh sách, mỗi khách một dòng: chức vụ, cơ quan.
conference-ask-item = Gửi tên nội dung cần thêm vào chương trình.
conference-ask-rename = Gửi tên mới của nội dung: { $title }
conference-ask-absent = Gửi lý do vắng mặt của { $unit }.
conference-ask-teller = Gửi họ tên thành viên ban kiểm phiếu của { $unit }.
conference-ask-annul = <b>Hủy hội nghị mở nhầm</b>
    Gửi lý do; lý do được ghi lại và báo vào nhóm.
conference-ask-reopen = <b>Tiếp tục hội nghị đã kết thúc nhầm</b>
    Gửi lý do; lý do được ghi lại và báo vào nhóm.
conference-taken-remark = Đã ghi nhận góp ý của đơn vị.
conference-taken-objection = Đã ghi nhận ý kiến khác của đơn vị.
conference-taken-note = Đã ghi chú.
conference-taken-proposal = Đã nêu đề nghị trên bảng trong nhóm.
conference-taken-guests = Đã ghi khách mời.
conference-taken-item = Đã thêm nội dung vào chương trình.
conference-taken-rename = Đã đổi tên nội dung.
conference-taken-absent = Đã ghi vắng có lý do.
conference-taken-teller = Đã ghi thành viên ban kiểm phiếu.
conference-taken-annul = Đã hủy hội nghị mở nhầm và báo vào nhóm.
conference-taken-reopen = Hội nghị tiếp tục; đã báo vào nhóm.
conference-button-open = Mở hội nghị
conference-button-open-tong-ket = Mở hội nghị tổng kết
conference-button-open-so-ket = Mở hội nghị sơ kết 6 tháng
conference-button-open-ky-giao-uoc = Mở hội nghị ký giao ước
conference-button-reopen = Tiếp tục { $meeting } năm { $year } (kết thúc nhầm)
conference-button-annul = Mở nhầm: hủy hội nghị này
conference-button-next = Chuyển sang: { $title }
conference-button-finish = Xong: { $title }
conference-button-present = Điểm danh
conference-button-remark = Góp ý
conference-button-object = Có ý kiến khác
conference-button-roll = Điểm danh
conference-button-ballots = Bỏ phiếu
conference-button-agenda = Chương trình
conference-button-remarks = Góp ý, ghi chú
conference-button-guests = Khách mời
conference-button-tellers = Ban kiểm phiếu
conference-button-suspend = Tạm dừng
conference-button-resume = Tiếp tục họp
conference-button-close = Kết thúc hội nghị
conference-button-close-yes = Kết thúc hội nghị
conference-button-here = ✓ { $unit }
conference-button-missing = Vắng: { $unit }
conference-button-excuse = Vắng có lý do
conference-button-moves = Đơn vị đến, về
conference-button-add-guests = Thêm khách mời
conference-button-add-teller = Thêm thành viên
conference-button-item = { $number }. { $title }
conference-button-add-item = Thêm nội dung
conference-button-item-start = Chuyển sang nội dung này
conference-button-item-finish = Đã xong nội dung này
conference-button-item-skip = Bỏ qua
conference-button-item-up = Đưa lên
conference-button-item-down = Đưa xuống
conference-button-item-rename = Đổi tên
conference-button-note = Ghi chú
conference-button-remark-for = Ghi ý kiến của một đơn vị
conference-button-proposal = Nêu nội dung đề nghị thống nhất
conference-button-agree = Ghi: hội nghị thống nhất
conference-button-again = Gửi thêm
conference-button-continue = Về hội nghị
audit-conference-opened = mở hội nghị
audit-conference-closed = kết thúc hội nghị
audit-conference-suspended = tạm dừng hội nghị
audit-conference-resumed = tiếp tục hội nghị
audit-conference-annulled = hủy hội nghị mở nhầm: { $reason }
audit-conference-reopened = họp tiếp hội nghị kết thúc nhầm: { $reason }
audit-agenda-changed = điều hành chương trình hội nghị
audit-taken-down = ghi ý kiến tại hội nghị
audit-agreed = ghi nội dung hội nghị thống nhất
audit-guests = ghi { $count } khách mời
audit-tellers-asked = đưa ban kiểm phiếu ra biểu quyết
audit-tellers-hand = ghi giơ tay về ban kiểm phiếu
audit-tellers-elected = kết thúc biểu quyết ban kiểm phiếu: tán thành { $yes }, không tán thành { $no }, không có ý kiến { $abstain } trên { $present } đơn vị có mặt
audit-teller = ghi thành viên ban kiểm phiếu
audit-present = có mặt
audit-absent = vắng
audit-proxy = ghi ủy quyền bỏ phiếu cho { $holder }
audit-proxy-person = ghi ủy quyền bỏ phiếu cho { $holder } ({ $unit })
audit-proxy-ended = ủy quyền bỏ phiếu chấm dứt

refusal-conference-not-allowed = Việc này chỉ thư ký khối hoặc chủ trì làm được; chưa có gì thay đổi. Xem tình hình: /khoi
refusal-conference-already-open = Hội nghị đang họp; lần bấm này không làm thay đổi gì.
refusal-conference-not-open = Hội nghị này không còn họp; chưa có gì thay đổi. Xem tình hình: /khoi
refusal-conference-no-such-unit = Đơn vị này không có trong khối; chưa có gì thay đổi.
refusal-conference-not-your-unit = Tài khoản này không phải đại diện của đơn vị; chưa có gì thay đổi.
refusal-conference-already-present = Đơn vị đã được ghi nhận có mặt; lần bấm này không làm thay đổi gì.
refusal-conference-already-absent = Đơn vị đang được ghi là vắng; lần bấm này không làm thay đổi gì.
refusal-conference-ballot-open = Còn phiếu đang mở; chưa có gì thay đổi. Đề nghị đóng phiếu trước.
refusal-conference-suspended = Hội nghị đang tạm dừng; chưa có gì thay đổi. Đề nghị chờ hội nghị họp tiếp.
refusal-conference-not-suspended = Hội nghị không ở trạng thái tạm dừng; lần bấm này không làm thay đổi gì.
refusal-conference-no-such-item = Nội dung này không còn trong chương trình; chưa có gì thay đổi. Đề nghị mở lại chương trình.
refusal-conference-item-unchanged = Nội dung này đã ở trạng thái đó; lần bấm này không làm thay đổi gì.
refusal-conference-text-length = Nội dung phải là chữ, từ 1 đến 1000 ký tự; chưa có gì được ghi. Đề nghị gửi lại.
refusal-conference-line-length = Mỗi dòng phải là chữ, từ 1 đến 200 ký tự; chưa có gì được ghi. Đề nghị gửi lại.
refusal-conference-too-many = Danh sách đã đủ số lượng tối đa; chưa có gì được ghi. Đề nghị bỏ bớt rồi gửi lại.
refusal-conference-already-listed = Tên này đã có trong danh sách; chưa có gì thay đổi.
refusal-conference-not-found = Tên này không còn trong danh sách; lần bấm này không làm thay đổi gì.
refusal-conference-no-proposal = Không có đề nghị nào đang lấy ý kiến; chưa có gì thay đổi.
refusal-conference-tellers-asked = Danh sách này đã được đưa ra biểu quyết; lần bấm này không làm thay đổi gì.
refusal-conference-tellers-few-hands = Chưa quá nửa số đơn vị có mặt tán thành; biểu quyết vẫn tiếp tục. Đề nghị ghi giơ tay tại hội trường, hoặc sửa danh sách rồi biểu quyết lại.
refusal-conference-hand-own = Đơn vị đã tự giơ tay nên không ghi thay; chưa có gì thay đổi.
refusal-conference-hand-absent = Đơn vị chưa điểm danh nên chưa giơ tay được; chưa có gì được ghi. Đề nghị bấm Điểm danh trước.
refusal-conference-no-item-on = Chưa có nội dung nào đang thực hiện nên tin trả lời chưa được ghi. Đề nghị bấm nút Góp ý, hoặc trả lời khi nội dung bắt đầu.
refusal-conference-several-units = Tài khoản này đại diện nhiều đơn vị nên tin trả lời chưa được ghi. Đề nghị bấm nút Góp ý và chọn đơn vị.
refusal-conference-objected = Còn ý kiến khác về đề nghị này; chưa có gì được ghi. Đề nghị thảo luận và nêu lại nội dung.
refusal-conference-not-closed = Hội nghị này chưa kết thúc; chưa có gì thay đổi.
refusal-conference-newer-conference = Đã có hội nghị khác sau hội nghị này; chưa có gì thay đổi.
refusal-conference-published-since = Kết quả đã được công bố sau khi kết thúc hội nghị; chưa có gì thay đổi. Nội dung cần bàn thêm đề nghị đưa vào hội nghị mới.
refusal-conference-proxy-self = Đơn vị không tự ủy quyền cho mình; chưa có gì thay đổi. Đề nghị chọn đơn vị khác.
refusal-conference-unit-present = Đơn vị đang có mặt nên không ủy quyền; chưa có gì thay đổi.
refusal-conference-already-represented = Đơn vị này đã ủy quyền; lần bấm này không làm thay đổi gì. Cần đổi: đề nghị bỏ ủy quyền trước.
refusal-conference-holder-absent = Đơn vị nhận ủy quyền đang vắng; chưa có gì thay đổi. Đề nghị chọn đơn vị có mặt.
refusal-conference-holder-taken = Đơn vị này đã nhận một ủy quyền, mỗi đơn vị không quá một; chưa có gì thay đổi. Đề nghị chọn đơn vị khác.
refusal-conference-person-absent = Người này không phải đại diện của đơn vị khác đang có mặt; chưa có gì thay đổi. Đề nghị chọn người của đơn vị có mặt.
refusal-conference-person-taken = Người này đã nhận một ủy quyền, mỗi người không quá một; chưa có gì thay đổi. Đề nghị chọn người khác.
refusal-conference-not-represented = Đơn vị này không có ủy quyền nào; lần bấm này không làm thay đổi gì.
refusal-conference-ballots-held = Hội nghị này đã có bỏ phiếu nên không hủy được; chưa có gì thay đổi. Đề nghị hủy từng phiếu, nêu lý do.
