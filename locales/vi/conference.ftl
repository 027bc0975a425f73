# Hội nghị: khai mạc, điểm danh, bế mạc.
command-conference = Hội nghị
conference-none = <b>{ $name }</b>
    Chưa có hội nghị nào đang họp.
conference-open-ask = Mở hội nghị tổng kết của <b>{ $name }</b>, { $count } đơn vị. Bảng trong nhóm sẽ có nút điểm danh.
conference-title = <b>Hội nghị tổng kết · { $name } · { $year }</b>
conference-since = Đang họp từ { $time }
conference-present = Có mặt: { $present }/{ $units } đơn vị ({ $met ->
    [yes] đủ, cần từ { $needed }
   *[no] chưa đủ, cần từ { $needed }
})
conference-absent = Vắng: { $units }
conference-roll-title = <b>Điểm danh</b>
conference-roll-how = Bấm tên đơn vị để ghi có mặt hoặc vắng.
conference-checked-in = Đã ghi nhận có mặt lúc { $time }: { $units }.
conference-close-ask = <b>Kết thúc hội nghị?</b> Sau khi kết thúc không điểm danh, bỏ phiếu được nữa.
conference-closed = Đã kết thúc hội nghị tổng kết năm { $year } của <b>{ $name }</b>.
conference-button-open = Mở hội nghị
conference-button-open-yes = Mở hội nghị tổng kết
conference-button-roll = Điểm danh
conference-button-ballots = Bỏ phiếu
conference-button-close = Kết thúc hội nghị
conference-button-close-yes = Kết thúc hội nghị
conference-button-here = ✓ { $unit }
conference-button-missing = Vắng: { $unit }
audit-conference-opened = mở hội nghị
audit-conference-closed = kết thúc hội nghị
audit-present = có mặt
audit-absent = vắng

refusal-conference-not-allowed = Việc này chỉ thư ký khối hoặc chủ trì làm được; chưa có gì thay đổi. Xem tình hình: /khoi
refusal-conference-already-open = Hội nghị đang họp; lần bấm này không làm thay đổi gì.
refusal-conference-not-open = Hội nghị này không còn họp; chưa có gì thay đổi. Xem tình hình: /khoi
refusal-conference-no-such-unit = Đơn vị này không có trong khối; chưa có gì thay đổi.
refusal-conference-not-your-unit = Tài khoản này không phải đại diện của đơn vị; chưa có gì thay đổi.
refusal-conference-already-present = Đơn vị đã được ghi nhận có mặt; lần bấm này không làm thay đổi gì.
refusal-conference-already-absent = Đơn vị đang được ghi là vắng; lần bấm này không làm thay đổi gì.
refusal-conference-ballot-open = Còn phiếu đang mở; chưa có gì thay đổi. Đề nghị đóng phiếu rồi kết thúc hội nghị.
