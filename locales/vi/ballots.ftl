# Bỏ phiếu kín, kiểm phiếu, kết quả.
command-vote = Phiếu đang mở
ballots-title-leader = { $round ->
    [1] { $kind ->
        [cum] bầu Cụm trưởng năm { $year }
       *[khoi] bầu Trưởng khối năm { $year }
    }
   *[other] { $kind ->
        [cum] bầu lại Cụm trưởng năm { $year } (vòng { $round })
       *[khoi] bầu lại Trưởng khối năm { $year } (vòng { $round })
    }
}
ballots-title-deputy = { $round ->
    [1] { $kind ->
        [cum] bầu Cụm phó năm { $year }
       *[khoi] bầu Phó Trưởng khối năm { $year }
    }
   *[other] { $kind ->
        [cum] bầu lại Cụm phó năm { $year } (vòng { $round })
       *[khoi] bầu lại Phó Trưởng khối năm { $year } (vòng { $round })
    }
}
ballots-base-all-units = tổng số đơn vị
ballots-base-present = số đơn vị có mặt
ballots-base-returned = số phiếu thu về
ballots-base-valid = số phiếu hợp lệ
ballots-base-yes-no = số phiếu tán thành và không tán thành
ballots-share-percent = { $percent }%
ballots-share-fraction = { $numerator }/{ $denominator }
ballots-rule-plurality = số phiếu cao nhất
ballots-rule-majority = quá nửa { $base }
ballots-rule-over = trên { $share } { $base }
ballots-rule-at-least = ít nhất { $share } { $base }

ballots-paper-title = <b>Phiếu { $title }</b>
ballots-paper-unit = Đơn vị bỏ phiếu: { $unit }
ballots-paper-rule = Chọn { $most ->
    [1] 1 đơn vị
   *[other] không quá { $most } đơn vị
}. Trúng cử khi đạt { $rule }{ $needed }.
ballots-paper-needed = {" "}(từ { $needed }/{ $of } phiếu)
ballots-button-blank = Để phiếu trắng
ballots-button-chosen = ✓ { $unit }
ballots-button-done = Chọn xong ({ $count }/{ $most })
ballots-button-send = Gửi phiếu
ballots-button-again = Chọn lại
ballots-sure-chosen = Chọn: <b>{ $units }</b>
ballots-sure-blank = Chọn: <b>để phiếu trắng</b>
ballots-sure-final = Phiếu đã gửi thì không sửa được.
ballots-cast = Đã ghi nhận phiếu của { $unit } lúc { $time }.
ballots-cast-secret = Phiếu kín: máy chủ không lưu đơn vị nào chọn ai.
ballots-toast-cast = Đã ghi nhận phiếu của { $unit }.
ballots-toast-full = Đã chọn đủ số đơn vị. Đề nghị bỏ chọn một đơn vị trước.
ballots-toast-opened = Đã mở phiếu.
ballots-toast-closed = Đã đóng phiếu và kiểm phiếu.
ballots-open-papers = <b>Phiếu đang mở</b>
ballots-button-paper = { $unit }: { $title }
ballots-none-open = Không có phiếu nào đang chờ đơn vị.
ballots-task = Phiếu { $title } của { $unit } chưa gửi.

ballots-list-title = <b>Bỏ phiếu · { $name }</b>
ballots-list-none = Chưa có phiếu nào.
ballots-list-draft = • { $title }: đang chuẩn bị
ballots-list-open = • { $title }: đang mở
ballots-list-closed = • { $title }: đã kiểm phiếu
ballots-button-prepare-leader = { $kind ->
    [cum] Bầu Cụm trưởng
   *[khoi] Bầu Trưởng khối
}
ballots-button-prepare-deputy = { $kind ->
    [cum] Bầu Cụm phó
   *[khoi] Bầu Phó Trưởng khối
}
ballots-button-publish = Công bố kết quả
ballots-draft-title = <b>Kiểm tra trước khi mở: { $title }</b>
ballots-draft-roll = Danh sách bỏ phiếu: { $present }/{ $units } đơn vị có mặt, mỗi đơn vị một phiếu.
ballots-draft-quorum-met = Đủ số đơn vị để bỏ phiếu (cần từ { $needed }/{ $units }).
ballots-draft-quorum-missing = Chưa đủ số đơn vị để bỏ phiếu (cần từ { $needed }/{ $units }).
ballots-draft-candidates = Ứng cử: { $count } đơn vị, bầu { $seats }.
ballots-draft-rule = Trúng cử khi đạt { $rule }.
ballots-draft-reachable = Mọi đơn vị có mặt đều nhận được phiếu riêng.
ballots-draft-unreachable = Chưa nhận được phiếu riêng: { $units }. Đề nghị người của đơn vị bấm Bắt đầu trong trò chuyện với bot.
ballots-button-open = Mở phiếu
ballots-button-open-yes = Mở phiếu ngay
ballots-button-candidates = Đơn vị ứng cử
ballots-button-rule-leader-majority = Đổi thành: quá nửa tổng số đơn vị
ballots-button-rule-most-votes = Đổi thành: số phiếu cao nhất
ballots-button-seats = Bầu { $seats }
ballots-button-seats-chosen = ✓ Bầu { $seats }
ballots-candidates-title = <b>Đơn vị ứng cử: { $title }</b>
    Bấm để đưa vào hoặc rút khỏi phiếu.
ballots-open-ask = Mở phiếu { $title } cho { $present } đơn vị có mặt?
ballots-open-final = Từ lúc mở, danh sách bỏ phiếu được giữ nguyên.
ballots-running-title = <b>Đang bỏ phiếu: { $title }</b>
ballots-running-turnout = Đã nhận { $cast }/{ $issued } phiếu.
ballots-running-all = Mọi đơn vị trong danh sách đã bỏ phiếu.
ballots-running-missing = Chưa bỏ phiếu: { $units }
ballots-button-refresh = Xem lại
ballots-button-close = Đóng phiếu
ballots-button-close-yes = Đóng phiếu và kiểm phiếu
ballots-close-ask = Đóng phiếu { $title } khi đã nhận { $cast }/{ $issued } phiếu? Sau khi đóng không nhận thêm phiếu.
ballots-run-off-offer = Quy chế cho bầu lại giữa: { $units }.
ballots-button-run-off = Bầu lại vòng { $round }
ballots-button-later = Để sau
ballots-key-lost = <b>{ $title }</b>
    Khóa của phiếu này không còn trên máy chủ, các phiếu đã nhận không mở được. Phải bỏ phiếu lại.
ballots-button-repeat = Hủy và bỏ phiếu lại

ballots-result-title = <b>Kết quả { $title }</b>
ballots-result-figures = Đơn vị: { $units } · có mặt { $present } · phiếu phát ra { $issued } · thu về { $returned } · hợp lệ { $valid } · trắng { $blank }
ballots-result-line = { $place }. { $unit }: { $votes } phiếu ({ $percent }% { $base })
ballots-result-line-plain = { $place }. { $unit }: { $votes } phiếu
ballots-result-silent = { $count } đơn vị khác không có phiếu.
ballots-result-rule = Quy chế: { $rule }{ $needed }.
ballots-result-needed = , cần { $needed }/{ $of }
ballots-elected-leader = <b>{ $unit } được bầu làm { $kind ->
    [cum] Cụm trưởng
   *[khoi] Trưởng khối
} năm { $year }.</b>
ballots-elected-deputy = <b>{ $unit } được bầu làm { $kind ->
    [cum] Cụm phó
   *[khoi] Phó Trưởng khối
} năm { $year }.</b>
ballots-tied = { $units } cùng { $votes } phiếu: chưa đơn vị nào trúng cử.
ballots-nobody = Chưa đơn vị nào đủ số phiếu để trúng cử.
ballots-no-quorum = Có mặt { $present }/{ $units } đơn vị, cần từ { $needed }: kết quả không có giá trị.

audit-ballot-changed = sửa phiếu đang chuẩn bị
audit-ballot-opened-leader = mở phiếu bầu Trưởng khối, vòng { $round }
audit-ballot-opened-deputy = mở phiếu bầu Phó Trưởng khối, vòng { $round }
audit-ballot-closed-leader = đóng phiếu bầu Trưởng khối, vòng { $round }
audit-ballot-closed-deputy = đóng phiếu bầu Phó Trưởng khối, vòng { $round }
audit-ballot-key-lost = hủy phiếu vì mất khóa

refusal-ballots-not-allowed = Việc này chỉ thư ký khối hoặc chủ trì làm được; chưa có gì thay đổi.
refusal-ballots-no-conference = Hội nghị không còn họp; chưa có gì thay đổi.
refusal-ballots-no-such-ballot = Không tìm thấy phiếu này; chưa có gì thay đổi.
refusal-ballots-already-prepared = Phiếu này đang mở; lần bấm này không làm thay đổi gì.
refusal-ballots-not-draft = Phiếu này đã mở trước đó; lần bấm này không làm thay đổi gì.
refusal-ballots-not-open = Phiếu này không còn mở; chưa có gì thay đổi.
refusal-ballots-closed = Phiếu này đã đóng; chưa có gì thay đổi. Xem kết quả: /ketqua
refusal-ballots-no-quorum = Chưa đủ số đơn vị có mặt nên chưa mở được phiếu; chưa có gì thay đổi. Đề nghị điểm danh thêm.
refusal-ballots-no-candidates = Phiếu chưa có đơn vị ứng cử; chưa có gì thay đổi. Đề nghị chọn đơn vị ứng cử.
refusal-ballots-rule-impossible = Quy chế của phiếu này không thể áp dụng với số đơn vị ứng cử; chưa có gì thay đổi. Đề nghị thêm đơn vị ứng cử.
refusal-ballots-nobody-may-vote = Chưa có đơn vị có mặt nào nhận được phiếu riêng; chưa có gì thay đổi. Đề nghị đại diện bấm Bắt đầu với bot.
refusal-ballots-not-entitled = Tài khoản này không được bỏ phiếu cho đơn vị; chưa có gì thay đổi. Đề nghị hỏi thư ký khối.
refusal-ballots-not-on-roll = Đơn vị không có trong danh sách bỏ phiếu lúc mở phiếu; chưa có gì thay đổi.
refusal-ballots-already-voted = Đơn vị đã bỏ phiếu. Mỗi đơn vị một phiếu; lần bấm này không làm thay đổi gì.
refusal-ballots-already-voted-at = { $unit } đã bỏ phiếu lúc { $time }. Mỗi đơn vị một phiếu; lần bấm này không làm thay đổi gì.
refusal-ballots-paper-unreadable = Chưa đọc được lựa chọn; chưa có gì được ghi. Đề nghị mở lại phiếu.
refusal-ballots-own-unit = Quy chế không cho đơn vị tự bầu cho mình; chưa có gì được ghi. Đề nghị chọn đơn vị khác.
refusal-ballots-key-lost = Chưa ghi được phiếu vì khóa của phiếu không còn trên máy chủ. Đề nghị báo thư ký khối.
refusal-ballots-no-run-off = Không có đơn vị nào để bầu lại; chưa có gì thay đổi.
refusal-ballots-already-elected = Chức danh này đã có đơn vị trúng cử; chưa có gì thay đổi.
