# Lập khối, năm thi đua.
cycles-found-step = <b>Lập khối thi đua</b> · Bước { $step }/{ $of }
cycles-ask-name = Gửi tên đầy đủ của khối, đúng như trên văn bản.
cycles-ask-kind = Tổ chức này gọi là:
cycles-kind-khoi = Khối thi đua
cycles-kind-cum = Cụm thi đua
cycles-ask-province = Gửi tên tỉnh, thành phố.
cycles-ask-year = Năm thi đua nào? Chọn dưới đây hoặc gửi số năm.
cycles-ask-units =
    Gửi danh sách đơn vị thành viên, mỗi đơn vị một dòng.
    Muốn có tên gọi tắt: <code>tên đầy đủ | tên gọi tắt</code>
cycles-duplicates = Các dòng dưới đây có thể là một đơn vị:
cycles-duplicate-pair = • { $first } – { $second }
cycles-button-one-unit = Là một đơn vị
cycles-button-two-units = Là các đơn vị khác nhau
cycles-button-cancel = Thôi, về trang chính
cycles-confirm-title = <b>Kiểm tra trước khi lập</b>
cycles-confirm-name = { $name }
cycles-confirm-facts = { $kind } · { $province } · năm { $year }
cycles-confirm-units = { $count } đơn vị:
cycles-confirm-unit = { $number }. { $unit }
cycles-button-found = Lập khối
cycles-button-units-again = Gửi lại danh sách đơn vị
cycles-founded = Đã lập <b>{ $name }</b>, { $count } đơn vị.
cycles-founded-next = Việc tiếp theo: đưa bot vào nhóm của khối để có bảng chung và nút tham gia.
cycles-table-title = <b>Bảng điểm năm { $year }</b>
cycles-table-total-only = Chưa có nội dung chấm; các đơn vị nộp một tổng điểm.
cycles-table-line = { $number }. { $name }: tối đa { $max } điểm
cycles-table-how = Muốn thay bảng điểm: gửi mỗi nội dung một dòng theo mẫu <code>nội dung | điểm tối đa</code>.
cycles-table-written = Đã ghi bảng điểm: { $count } nội dung, tối đa { $total } điểm. Đơn vị đã nộp theo bảng trước cần chấm và nộp lại; bot đưa việc này vào việc cần làm của đơn vị.
cycles-handover-ask = <b>Bàn giao nhiệm vụ thư ký · { $name } · { $year }</b>
    { $kind ->
    [cum] Cụm trưởng
   *[khoi] Trưởng khối
}: { $unit }. Đại diện đã xác nhận của đơn vị này sẽ được mời nhận; khi một người nhận, quyền thư ký chuyển sang những người của đơn vị.
cycles-handover-offered = Đã mời { $count } đại diện của { $unit } nhận bàn giao. Quyền thư ký hiện nay giữ nguyên đến khi có người nhận.
cycles-handover-offer = <b>Nhận bàn giao thư ký · { $name } · { $year }</b>
    { $unit } là { $kind ->
    [cum] Cụm trưởng
   *[khoi] Trưởng khối
} năm { $year }. Thư ký đề nghị bàn giao nhiệm vụ cho đơn vị.
cycles-handover-what = Quyền thư ký gồm đơn vị, người tham gia, thời hạn, bảng điểm, hội nghị. Khi một người nhận, những người của đơn vị có quyền thư ký; quyền của thư ký và chủ trì trước chấm dứt ngay; nếu hội nghị đang họp, chủ trì giữ quyền đến khi hội nghị kết thúc.
cycles-handover-people = Những người có quyền thư ký: { $people }
cycles-handover-person = { $name } ({ $position })
cycles-handover-shared = <b>{ $name }</b>: { $unit } đã nhận bàn giao nhiệm vụ thư ký năm { $year }. Tài khoản này có quyền thư ký.
cycles-handover-taken = Đã nhận bàn giao. { $unit } giữ nhiệm vụ thư ký của <b>{ $name }</b> năm { $year }; đơn vị thành viên, quy chế và bảng điểm được chuyển tiếp.
cycles-handed-over = <b>{ $name }</b>: { $unit } đã nhận bàn giao nhiệm vụ thư ký năm { $year }. Quyền thư ký của tài khoản này đã chấm dứt.
cycles-chair-ended = <b>{ $name }</b>: { $unit } đã nhận bàn giao nhiệm vụ thư ký năm { $year }. Quyền chủ trì của tài khoản này đã chấm dứt.
cycles-handover-task = { $unit } được đề nghị nhận bàn giao nhiệm vụ thư ký khối.
cycles-button-handover-to = Bàn giao cho { $unit }
cycles-button-take-over = Nhận bàn giao
cycles-button-later = Để sau

audit-handover-offered = đề nghị bàn giao nhiệm vụ thư ký
audit-handover-taken = nhận bàn giao nhiệm vụ thư ký
audit-bloc-founded = lập khối { $name }, { $units } đơn vị
audit-deadline-registration = hạn đăng ký: { $date }
audit-deadline-self-score = hạn tự chấm điểm: { $date }
audit-deadline-conference = ngày hội nghị: { $date }
audit-score-table = bảng điểm mới, { $headings } nội dung
audit-cycle-opened = mở năm thi đua { $year }

refusal-cycles-not-allowed = Tài khoản này chưa được lập khối; chưa có gì thay đổi. Đề nghị quản trị viên của bot gửi đường dẫn.
refusal-cycles-name-length = Tên phải có từ 1 đến 200 ký tự; chưa có gì được ghi. Đề nghị gửi lại.
refusal-cycles-units-few = Danh sách cần ít nhất 2 đơn vị, mỗi đơn vị một dòng; chưa có gì được ghi. Đề nghị gửi lại.
refusal-cycles-units-many = Danh sách có quá 30 đơn vị; chưa có gì được ghi. Đề nghị gửi lại, mỗi đơn vị một dòng.
refusal-cycles-unit-name-length = Có tên đơn vị dài quá 200 ký tự; chưa có gì được ghi. Đề nghị gửi lại danh sách.
refusal-cycles-year-range = Năm phải là bốn chữ số, từ 2000 đến 2100; chưa có gì được ghi. Đề nghị gửi lại.
refusal-cycles-not-secretary = Việc này chỉ thư ký khối làm được; chưa có gì thay đổi.
refusal-cycles-no-such-cycle = Năm thi đua này không còn mở; chưa có gì thay đổi.
refusal-cycles-no-such-day = Chưa đọc được ngày; chưa có gì thay đổi. Đề nghị gửi theo mẫu 25/11/2019.
refusal-cycles-table-unreadable = Chưa đọc được bảng điểm; chưa có gì thay đổi. Đề nghị gửi mỗi dòng theo mẫu: nội dung | điểm tối đa.
refusal-cycles-year-exists = Khối đã có năm thi đua này; chưa có gì thay đổi.
refusal-cycles-no-leader = Năm thi đua này chưa có Trưởng khối; chưa có gì thay đổi. Đề nghị công bố kết quả bầu trước khi bàn giao.
refusal-cycles-nobody-to-take = Đơn vị Trưởng khối chưa có đại diện được xác nhận; chưa có gì thay đổi. Đề nghị mời đại diện tham gia trước.
refusal-cycles-not-offered = Chưa có đề nghị bàn giao cho đơn vị này; chưa có gì thay đổi.
refusal-cycles-not-of-leader = Chỉ đại diện đã xác nhận của đơn vị Trưởng khối nhận bàn giao được; chưa có gì thay đổi.
refusal-cycles-already-handed-over = Việc bàn giao đã hoàn thành trước đó; lần bấm này không làm thay đổi gì.
