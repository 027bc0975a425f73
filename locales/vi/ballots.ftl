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
ballots-base-hands = { $base ->
    [all-units] tổng số đơn vị
    [present] số đơn vị có mặt
    [yes-no] số đơn vị tán thành và không tán thành
   *[returned] số đơn vị đã biểu quyết
}
ballots-share-percent = { $percent }%
ballots-share-fraction = { $numerator }/{ $denominator }
ballots-rule-plurality = số phiếu cao nhất
ballots-rule-share = { $share } { $base }
ballots-share-half = quá nửa
ballots-share-over = quá { $share }
ballots-share-least = ít nhất { $share }

ballots-paper-title = <b>Phiếu { $title }</b>
ballots-paper-unit = Đơn vị bỏ phiếu: { $unit }
ballots-paper-proxy = <b>Thay mặt { $unit }, theo ủy quyền</b>
    { $whose ->
        [person] Người nhận ủy quyền
       *[unit] Đơn vị nhận ủy quyền
    }: { $holder }
ballots-button-paper-proxy = Thay mặt { $unit }: { $title }
ballots-represented = Ủy quyền: { $units }
ballots-represented-one = { $unit } ({ $holder } bỏ phiếu thay)
ballots-question-proxy = <b>Ý kiến thay mặt { $unit }, theo ủy quyền</b>
    { $whose ->
        [person] Người nhận ủy quyền
       *[unit] Đơn vị nhận ủy quyền
    }: { $holder }
ballots-paper-rule = Chọn { $how ->
    [one] 1 đơn vị
    [exactly] đúng { $most } đơn vị
    [between] từ { $least } đến { $most } đơn vị
   *[up-to] từ 1 đến { $most } đơn vị
}. { $for ->
    [award] Được đề nghị
   *[office] Trúng cử
} khi đạt { $rule }{ $needed }.
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
ballots-toast-opened = { $asked ->
    [opinions] Đã mở lấy ý kiến.
   *[papers] Đã mở phiếu.
}
ballots-toast-decided = Đã xác định kết quả.
ballots-toast-closed = { $asked ->
    [opinions] Đã kết thúc lấy ý kiến.
   *[papers] Đã đóng phiếu và kiểm phiếu.
}
ballots-open-papers = <b>Phiếu đang mở</b>
ballots-button-paper = { $unit }: { $title }
ballots-none-open = Không có phiếu nào đang chờ đơn vị.
ballots-task = Phiếu { $title } của { $unit } chưa gửi.

ballots-list-title = <b>Bỏ phiếu · { $name }</b>
ballots-list-none = Chưa có phiếu nào.
ballots-list-draft = • { $title }: đang chuẩn bị
ballots-list-open = • { $title }: { $asked ->
    [opinions] đang lấy ý kiến
   *[papers] đang mở
}
ballots-list-closed = • { $title }: { $asked ->
    [papers] đã kiểm phiếu
    [opinions] đã kết thúc lấy ý kiến
   *[nothing] đã xác định kết quả
}
ballots-list-annulled = • { $title }: đã hủy, chưa xét lại
ballots-button-redo-of = Chuẩn bị lại: { $title }
ballots-button-prepare-leader = { $kind ->
    [cum] Bầu Cụm trưởng
   *[khoi] Bầu Trưởng khối
}
ballots-button-prepare-deputy = { $kind ->
    [cum] Bầu Cụm phó
   *[khoi] Bầu Phó Trưởng khối
}
ballots-left-open = • { $title }: đã chuẩn bị, chưa mở
ballots-left-decide = • { $title }: chưa quyết định, chưa công bố
ballots-left-publish = • { $title }: chưa công bố
ballots-button-publish = Công bố kết quả
ballots-draft-title = <b>Kiểm tra trước khi mở: { $title }</b>
ballots-draft-roll = { $counted ->
    [papers] Danh sách bỏ phiếu
    [opinions] Danh sách biểu quyết
   *[no] Đơn vị dự họp
}: { $present }/{ $units } đơn vị có mặt{ $counted ->
    [no] {""}
   *[other] { $weights ->
        [by-unit] , phiếu tính theo hệ số
       *[none] , mỗi đơn vị một phiếu
    }
}.
ballots-draft-quorum-met = Đủ số đơn vị để tiến hành (cần từ { $needed }/{ $units }).
ballots-draft-quorum-missing = Chưa đủ số đơn vị để tiến hành (cần từ { $needed }/{ $units }).
ballots-draft-candidates = { $for ->
    [award] Xét: { $count } đơn vị, chọn { $seats }
   *[office] Ứng cử: { $count } đơn vị, bầu { $seats }
}.
ballots-draft-barred = { $units }: đã được { $took ->
    [leader] bầu { $kind ->
        [cum] Cụm trưởng
       *[khoi] Trưởng khối
    }
    [deputy] bầu { $kind ->
        [cum] Cụm phó
       *[khoi] Phó Trưởng khối
    }
   *[award] đề nghị { $award }
}, không xét ở đây.
ballots-draft-rule = { $for ->
    [award] Được đề nghị
   *[office] Trúng cử
} khi đạt { $rule }.
ballots-draft-reachable = Mọi đơn vị có mặt đều nhận được phiếu riêng.
ballots-draft-nobody-present = Chưa có đơn vị nào điểm danh nên chưa phát được phiếu. Đề nghị điểm danh trước khi mở.
ballots-draft-unreachable = Chưa nhận được phiếu riêng: { $units }. Đề nghị người bỏ phiếu của đơn vị, hoặc người nhận ủy quyền, bấm Bắt đầu trong trò chuyện với bot.
ballots-draft-few = Chỉ phát ra { $count } phiếu kín: kết quả kiểm phiếu sẽ cho thấy lựa chọn của đơn vị.
ballots-button-open = Mở phiếu
ballots-button-open-yes = Mở phiếu ngay
ballots-button-candidates = { $for ->
    [award] Đơn vị được xét
   *[office] Đơn vị ứng cử
}
ballots-button-seats = Bầu { $seats }
ballots-button-seats-chosen = ✓ Bầu { $seats }
ballots-candidates-title = <b>{ $for ->
    [award] Đơn vị được xét
   *[office] Đơn vị ứng cử
}: { $title }</b>
    Bấm để đưa vào hoặc rút khỏi phiếu.
ballots-open-ask = Mở phiếu { $title } cho { $present } đơn vị có mặt?
ballots-open-final = Từ lúc mở, danh sách { $asked ->
    [opinions] lấy ý kiến
   *[papers] bỏ phiếu
} được giữ nguyên{ $late ->
    [vote] , chỉ bổ sung đơn vị đến muộn
   *[observe] {""}
}.
ballots-late = { $way ->
    [chat] Phiếu { $what } đang mở: đã gửi phiếu riêng cho đơn vị.
    [unreached] Phiếu { $what } đang mở, chưa gửi được: đề nghị đơn vị bấm Bắt đầu với bot, rồi mở /bophieu.
    [slip] Phiếu { $what } đang mở: đề nghị ban kiểm phiếu phát phiếu giấy cho đơn vị.
    [question] Đang lấy ý kiến về việc { $what }: đơn vị được nêu ý kiến.
    [observe] Phiếu { $what } đã mở trước đó; theo quy tắc, đơn vị đến muộn chỉ dự, không bỏ phiếu.
    [counted] Phiếu { $what } đã mở trước đó, phiếu giấy đã kiểm; đơn vị chỉ dự, không bỏ phiếu.
   *[represented] Phiếu { $what } đã mở khi đơn vị đang ủy quyền; bên nhận ủy quyền bỏ phiếu thay.
}
ballots-late-several = về { $count } nội dung
ballots-late-mixed = Đơn vị còn được bỏ phiếu về { $voting } nội dung; không bỏ phiếu về { $rest } nội dung đã mở trước đó.
ballots-late-units = Đến sau khi mở: { $units }
audit-late = đến khi phiếu đang mở: { $way ->
    [chat] được gửi phiếu riêng
    [slip] được phát phiếu giấy
    [question] được nêu ý kiến
    [observe] chỉ dự theo quy tắc
    [counted] chỉ dự vì phiếu giấy đã kiểm
   *[represented] bên nhận ủy quyền bỏ phiếu thay
}
ballots-at-work-open = { $asked ->
    [opinions] Đang lấy ý kiến
   *[papers] Đang bỏ phiếu
}: { $title }, đã nhận { $cast }/{ $issued }
ballots-at-work-question = Đang lấy ý kiến: { $title }
ballots-button-at-work-running = Đang mở: { $title }
ballots-button-at-work-open = Mở: { $title }
ballots-button-at-work-decide = Chưa quyết định: { $title }
ballots-running-title = <b>{ $asked ->
    [opinions] Đang lấy ý kiến
   *[papers] Đang bỏ phiếu
}: { $title }</b>
ballots-running-turnout = Đã nhận { $cast }/{ $issued } { $asked ->
    [opinions] ý kiến
   *[papers] phiếu
}.
ballots-running-all = Mọi đơn vị trong danh sách đã { $asked ->
    [opinions] nêu ý kiến
   *[papers] bỏ phiếu
}.
ballots-running-missing = { $asked ->
    [opinions] Chưa nêu ý kiến
   *[papers] Chưa bỏ phiếu
}: { $units }
ballots-button-refresh = Xem lại
ballots-button-close = Đóng phiếu
ballots-button-close-yes = Đóng phiếu và kiểm phiếu
ballots-close-ask = Đóng phiếu { $title } khi đã nhận { $cast }/{ $issued } phiếu? Sau khi đóng không nhận thêm phiếu.
ballots-close-few = { $way ->
    [slips] Mới thu về { $count } phiếu giấy
   *[chat] Mới có { $count } phiếu
}; đóng lúc này sẽ lộ lựa chọn của đơn vị. Đề nghị chờ đủ { $enough } phiếu, hoặc hủy phiếu: phiếu đã gửi không được mở.
ballots-run-off-offer = Quy tắc cho { $for ->
    [award] bình xét lại
   *[office] bầu lại
} giữa: { $units }.
ballots-second-offer = Quy tắc cho bỏ phiếu kín giữa: { $units }.
ballots-contested-offer = Bỏ phiếu kín giữa: { $units }.
ballots-button-another = Chuẩn bị cách khác
ballots-button-second = Bỏ phiếu kín vòng { $round }
ballots-button-run-off = { $for ->
    [award] Bình xét lại
   *[office] Bầu lại
} vòng { $round }
ballots-button-later = Để sau
ballots-key-lost = <b>{ $title }</b>
    Khóa của phiếu này không còn trên máy chủ, các phiếu đã nhận không mở được. Phải bỏ phiếu lại.
ballots-button-repeat = Hủy và bỏ phiếu lại

ballots-result-title = <b>Kết quả { $title }</b>
ballots-result-figures = Đơn vị: { $units } · có mặt { $present } · phiếu phát ra { $issued } · thu về { $returned } · hợp lệ { $valid } · trắng { $blank }
ballots-result-line = { $place }. { $unit }: { $votes } phiếu ({ $percent }% { $base })
ballots-result-line-plain = { $place }. { $unit }: { $votes } phiếu
ballots-result-silent = { $count } đơn vị khác không có phiếu.
ballots-result-shorter = Tin đã rút gọn; số liệu đầy đủ { $published ->
    [yes] có trong tệp kết quả gửi vào nhóm
   *[no] sẽ có trong tệp kết quả khi công bố
}.
ballots-nobody-yet = Chưa đơn vị nào { $for ->
    [award] được đề nghị
   *[office] trúng cử
}.
ballots-result-rule = Quy tắc: { $rule }{ $needed }.
ballots-result-needed = , cần { $needed }/{ $of }
ballots-elected-leader = <b>{ $unit } được { $method ->
    [nomination] thống nhất đề cử làm
    [agreed-appointment] thống nhất chỉ định làm
    [agreement] thống nhất làm
    [by-rank] xác định theo điểm làm
    [by-turn] xác định theo luân phiên làm
   *[other] bầu làm
} { $kind ->
    [cum] Cụm trưởng
   *[khoi] Trưởng khối
} năm { $year }.</b>
ballots-elected-deputy = <b>{ $unit } được { $method ->
    [nomination] thống nhất đề cử làm
    [agreed-appointment] thống nhất chỉ định làm
    [agreement] thống nhất làm
    [by-rank] xác định theo điểm làm
    [by-turn] xác định theo luân phiên làm
   *[other] bầu làm
} { $kind ->
    [cum] Cụm phó
   *[khoi] Phó Trưởng khối
} năm { $year }.</b>
ballots-tied = { $units } cùng { $votes } phiếu: { $elected ->
    [none] chưa đơn vị nào { $for ->
        [award] được đề nghị
       *[office] trúng cử
    }
   *[some] còn { $seats } suất chưa có đơn vị { $for ->
        [award] được đề nghị
       *[office] được bầu
    }
}.
ballots-seats-left = Còn { $seats } suất chưa có đơn vị { $for ->
    [award] được đề nghị
   *[office] được bầu
}.
ballots-nobody = Chưa đơn vị nào đủ số phiếu để { $for ->
    [award] được đề nghị
   *[office] trúng cử
}.
ballots-no-quorum = Có mặt { $present }/{ $units } đơn vị, cần từ { $needed }: kết quả không có giá trị.

audit-ballot-changed = sửa phiếu đang chuẩn bị
audit-ballot-opened-leader = mở phiếu bầu chức danh trưởng, vòng { $round }
audit-ballot-opened-deputy = mở phiếu bầu chức danh phó, vòng { $round }
audit-ballot-closed-leader = đóng phiếu bầu chức danh trưởng, vòng { $round }
audit-ballot-closed-deputy = đóng phiếu bầu chức danh phó, vòng { $round }
audit-ballot-key-lost = hủy phiếu vì mất khóa

refusal-ballots-not-allowed = Việc này chỉ thư ký khối hoặc chủ trì làm được; chưa có gì thay đổi.
refusal-ballots-no-conference = Hội nghị không còn họp; chưa có gì thay đổi.
refusal-ballots-no-such-ballot = Không tìm thấy phiếu này; chưa có gì thay đổi.
refusal-ballots-already-prepared = Phiếu này đang mở; lần bấm này không làm thay đổi gì.
refusal-ballots-not-draft = Phiếu này đã mở trước đó; lần bấm này không làm thay đổi gì.
refusal-ballots-not-open = Phiếu này không còn mở; chưa có gì thay đổi.
refusal-ballots-closed = Phiếu này đã đóng; chưa có gì thay đổi. Xem kết quả: /ketqua
refusal-ballots-question-not-open = Việc lấy ý kiến này không còn mở; chưa có gì được ghi.
refusal-ballots-question-closed = Việc lấy ý kiến này đã kết thúc, không còn mở; chưa có gì được ghi. Xem kết quả: /ketqua
refusal-ballots-no-quorum = Chưa đủ số đơn vị có mặt nên chưa mở được phiếu; chưa có gì thay đổi. Đề nghị điểm danh thêm.
refusal-ballots-no-candidates = Phiếu chưa có đơn vị nào; chưa có gì thay đổi. Đề nghị chọn đơn vị ứng cử hoặc được xét.
refusal-ballots-nobody-may-vote = Chưa có đơn vị có mặt nào nhận được phiếu riêng; chưa có gì thay đổi. Đề nghị đại diện bấm Bắt đầu với bot.
refusal-ballots-nobody-present = Chưa có đơn vị nào điểm danh; chưa có gì thay đổi. Đề nghị điểm danh các đơn vị có mặt trước.
refusal-ballots-represented = Đơn vị này đã ủy quyền; chỉ đơn vị hoặc người nhận ủy quyền bỏ phiếu thay. Chưa có gì thay đổi.
refusal-ballots-proxies-unfit = Danh sách ủy quyền không đúng quy tắc: mỗi đơn vị có mặt, mỗi người nhận không quá một ủy quyền. Chưa có gì thay đổi. Đề nghị xem lại ở mục Điểm danh.
refusal-ballots-not-entitled = Tài khoản này không được bỏ phiếu cho đơn vị; chưa có gì thay đổi. Đề nghị hỏi thư ký khối.
refusal-ballots-not-on-roll = Đơn vị không có trong danh sách bỏ phiếu lúc mở phiếu; chưa có gì thay đổi.
refusal-ballots-already-voted = Đơn vị đã bỏ phiếu. Mỗi đơn vị một phiếu; lần bấm này không làm thay đổi gì.
refusal-ballots-already-nominated = Đơn vị đã đề cử. Mỗi đơn vị một đề cử; lần bấm này không làm thay đổi gì.
refusal-ballots-already-voted-at = { $unit } đã bỏ phiếu lúc { $time }. Mỗi đơn vị một phiếu; lần bấm này không làm thay đổi gì.
refusal-ballots-paper-unreadable = Chưa đọc được lựa chọn; chưa có gì được ghi. Đề nghị mở lại phiếu.
refusal-ballots-own-unit = Quy tắc không cho đơn vị tự bầu cho mình; chưa có gì được ghi. Đề nghị chọn đơn vị khác.
refusal-ballots-key-lost = Chưa ghi được phiếu vì khóa của phiếu không còn trên máy chủ. Đề nghị báo thư ký khối.
refusal-ballots-no-run-off = Không có đơn vị nào để bầu lại; chưa có gì thay đổi.
refusal-ballots-way-left = Việc này còn được quyết định theo quy tắc đang dùng (vòng sau, chủ trì hoặc bốc thăm); chưa có gì thay đổi. Đề nghị xem lại kết quả.
refusal-ballots-already-elected = Chức danh hoặc hình thức này đã có đơn vị được chọn; chưa có gì thay đổi.

ballots-title-award = { $round ->
    [1] bình xét { $award }
   *[other] bình xét lại { $award } (vòng { $round })
}
ballots-award = { $kind ->
    [government-flag] Cờ thi đua của Chính phủ
    [prime-minister-certificate] Bằng khen của Thủ tướng Chính phủ
    [province-flag] Cờ thi đua của UBND tỉnh
    [province-certificate] Bằng khen của Chủ tịch UBND tỉnh
    [party-certificate] Bằng khen của Ban Thường vụ Tỉnh ủy
   *[other] khen thưởng khác
}
ballots-elected-award = <b>{ $award }: { $units }.</b>
ballots-award-legal = Tên theo quy định: { $legal }.
ballots-names = { $units }
ballots-names-apart = { $left }; { $right }
ballots-method = { $method ->
    [secret-ballot] bỏ phiếu kín
    [show-of-hands] biểu quyết giơ tay
    [agreement] thống nhất phương án
    [agreed-appointment] thống nhất chỉ định
    [nomination] thống nhất đề cử
    [by-turn] luân phiên
   *[by-rank] theo điểm chính thức
}
ballots-result-method = Cách quyết định: { $method }.
ballots-result-meeting = Đơn vị: { $units } · có mặt { $present } · không có ý kiến khác.
ballots-result-objected = Đơn vị: { $units } · có mặt { $present } · { $count } đơn vị có ý kiến khác: { $by }
ballots-result-hands = Đơn vị: { $units } · có mặt { $present } · biểu quyết { $returned }/{ $issued }
ballots-hands = { $mark ->
    [yes] Tán thành
    [no] Không tán thành
    [unmarked] Chưa nêu ý kiến, tính là không có ý kiến
   *[abstain] Không có ý kiến
} ({ $count }): { $by }
ballots-nominated = Đề cử { $unit } ({ $count }): { $by }
ballots-not-carried = { $reason ->
    [objections] Chưa thống nhất vì có ý kiến khác.
    [no-quorum] Không đủ số đơn vị có mặt: kết quả không có giá trị.
    [contested] Có hơn một đơn vị được đề cử ({ $units }): cần bỏ phiếu.
    [score-missing] Có đơn vị chưa có điểm chính thức nên chưa xác định được theo điểm.
    [equal-scores] Bằng điểm ({ $units }): chưa xác định được.
   *[nobody-named] Chưa có đơn vị nào được đề cử.
}
ballots-tie-score = { $equal ->
    [scores] Bằng điểm
   *[votes] Bằng số phiếu
}; xét theo { $by ->
    [official-score] điểm chính thức
   *[self-score] điểm tự chấm
} ({ $scores }): { $units }.
ballots-tie-chair = { $equal ->
    [scores] Bằng điểm
   *[votes] Bằng số phiếu
}; chủ trì quyết định: { $units }. Lý do: { $reason }
ballots-rank-scores = Điểm chính thức: { $scores }
ballots-score = { $unit } { $points }
ballots-question-title = <b>Lấy ý kiến: { $title }</b>
ballots-question-roll = { $issued } đơn vị có mặt, mỗi đơn vị một ý kiến: { $units }
ballots-question-proposed = Đơn vị được đề nghị: <b>{ $units }</b>
ballots-question-how = { $method ->
    [show-of-hands] Đề nghị đại diện đơn vị bấm một nút dưới đây; biểu quyết công khai, mỗi đơn vị một lần.
    [nomination] Đề nghị đại diện đơn vị bấm tên đơn vị được đề cử. Được thông qua khi chỉ có một tên và không có ý kiến khác.
   *[agreement] Được thông qua khi không đơn vị nào có ý kiến khác.
}
ballots-button-hand = { $mark ->
    [yes] Tán thành
    [no] Không tán thành
   *[abstain] Không có ý kiến
}
ballots-hands-about = Về { $units }:
ballots-question-list = Đơn vị được đề nghị:
ballots-question-listed = { $place }. <b>{ $unit }</b>{ $mark ->
    [yes] : tán thành
    [no] : không tán thành
    [abstain] : không có ý kiến
   *[none] {""}
}
ballots-question-how-each = Đề nghị đại diện đơn vị bấm nút mang số của từng đơn vị được đề nghị: ✓ tán thành, ✕ không tán thành, ○ không có ý kiến. Nút cuối ghi tán thành cho các đơn vị chưa được nêu ý kiến. Biểu quyết công khai; ý kiến đã ghi không sửa được.
ballots-button-hand-about = { $place } { $mark ->
    [yes] ✓
    [no] ✕
   *[abstain] ○
}
ballots-button-hand-all = { $scope ->
    [all] Tán thành tất cả
   *[rest] Tán thành các đơn vị còn lại
}
ballots-toast-left = { $left ->
    [0] Đã nêu đủ ý kiến.
   *[other] Còn { $left }/{ $of } đơn vị được đề nghị chưa được nêu ý kiến.
}
ballots-toast-hand-about = Đã ghi nhận { $unit } { $mark ->
    [yes] tán thành
    [no] không tán thành
   *[abstain] không có ý kiến về
} { $about }. { $left }
ballots-toast-hand-rest = Đã ghi nhận { $unit }: { $mark ->
    [yes] tán thành
    [no] không tán thành
   *[abstain] không có ý kiến về
} mọi đơn vị được đề nghị chưa được nêu ý kiến.{ $own ->
    [barred] {" "}Đơn vị không biểu quyết cho mình: không có ý kiến.
   *[free] {""}
} { $left }
ballots-running-partly = Chưa nêu đủ ý kiến: { $units }
ballots-running-partly-one = { $unit } (còn { $left })
ballots-end-partly = Phần chưa nêu ý kiến được tính là không có ý kiến.
refusal-ballots-already-marked = Đơn vị đã nêu ý kiến về đơn vị được đề nghị này; lần bấm này không làm thay đổi gì. Đề nghị nêu ý kiến về các đơn vị còn lại.
ballots-button-object = Có ý kiến khác
ballots-toast-hand = Đã ghi nhận { $unit }: { $mark ->
    [yes] tán thành
    [no] không tán thành
   *[abstain] không có ý kiến
}.
ballots-toast-nominated = Đã ghi nhận: { $unit } đề cử { $named }.
ballots-button-object-units = Ghi ý kiến khác tại hội trường
ballots-object-units = <b>Ghi ý kiến khác nêu tại hội trường: { $title }</b>
    Bấm tên đơn vị; việc ghi thay có trong nhật ký. Ý kiến đã ghi có dấu ✓, bấm vào để ghi lời hoặc rút.
ballots-toast-objected = Đã ghi nhận ý kiến khác của { $unit }.
ballots-objection-title = <b>Ý kiến khác của { $unit }</b>
ballots-objection-about = Về việc { $title }.
ballots-objection-counts = Ý kiến khác đã được ghi nhận và được tính dù có nêu nội dung hay không.
ballots-objection-text = Nội dung: { $text }
ballots-objection-ask = Đề nghị gửi nội dung bằng một tin nhắn tại đây, tối đa { $limit } ký tự, trước khi kết thúc lấy ý kiến. Nội dung được ghi vào kết quả công bố.
ballots-objection-without = Ý kiến khác đã được ghi nhận, không nêu nội dung.
ballots-objection-until = Có thể ghi lại nội dung hoặc rút ý kiến cho đến khi kết thúc lấy ý kiến.
ballots-objection-drop-ask = Rút ý kiến khác? Nội dung đã nêu cũng được xóa; việc rút được ghi vào nhật ký.
ballots-objection-dropped = Đã rút ý kiến khác.
ballots-objection-said = Ý kiến của { $unit }: { $text }
ballots-button-objection-keep = { $text ->
    [none] Không nêu nội dung
   *[said] Giữ nội dung này
}
ballots-button-objection-say = { $text ->
    [none] Nêu nội dung
   *[said] Ghi lại nội dung
}
ballots-button-objection-drop = Rút ý kiến khác
audit-ballot-objection-said = nêu nội dung ý kiến khác
audit-ballot-objection-withdrawn = rút ý kiến khác
refusal-ballots-not-objected = Đơn vị không có ý kiến khác về việc này; chưa có gì thay đổi.
refusal-ballots-objection-length = Nội dung phải là chữ, từ 1 đến 500 ký tự; chưa có gì thay đổi. Đề nghị gửi lại.
ballots-button-hand-units = Nhập ý kiến của đơn vị
ballots-hand-units = <b>Nhập ý kiến: { $title }</b>
    Chọn đơn vị đã nói ý kiến tại hội trường; việc nhập thay được ghi vào nhật ký.
ballots-hand-for = <b>{ $unit }: { $title }</b>
ballots-button-method = Cách quyết định: { $method }
ballots-methods-title = <b>Cách quyết định: { $title }</b>
    Đổi cách quyết định thì danh sách đơn vị được lập lại.
ballots-draft-none-proposed = Chưa đề nghị đơn vị nào (cần { $seats }).
ballots-button-proposed = Đơn vị được đề nghị
ballots-proposed-title = <b>Đơn vị được đề nghị: { $title }</b>
    Bấm để đưa vào hoặc rút khỏi đề nghị; số lượng: { $seats }.
ballots-button-open-question = Lấy ý kiến
ballots-button-question-yes = Lấy ý kiến ngay
ballots-button-decide = Xác định
ballots-button-decide-yes = Xác định ngay
ballots-question-ask = Lấy ý kiến về việc { $title } của { $present } đơn vị có mặt?
ballots-running-no-objection = Chưa có ý kiến khác.
ballots-running-objected = Có ý kiến khác: { $units }
ballots-button-end = Kết thúc lấy ý kiến
ballots-button-end-yes = Kết thúc và xác định kết quả
ballots-end-ask = Kết thúc lấy ý kiến về việc { $title }? Sau đó không nhận thêm ý kiến.
ballots-bases-same = Tính theo cơ sở khác (số có mặt, phiếu thu về, phiếu hợp lệ …) thì kết quả vẫn như vậy.
ballots-bases-other = Nếu tính theo { $base } thì kết quả là: { $units }.
ballots-bases-tied = Nếu tính theo { $base } thì bằng phiếu: { $tied }.
ballots-bases-other-tied = Nếu tính theo { $base } thì kết quả là: { $units }; bằng phiếu: { $tied }.
ballots-bases-change = Nếu tính theo { $base } thì kết quả sẽ khác.
ballots-bases-nobody = Nếu tính theo { $base } thì chưa đơn vị nào đủ số phiếu.
ballots-chair-offer = Quy tắc giao chủ trì quyết định { $seats } trong số các đơn vị này; phải nêu lý do.
ballots-button-chair-take = Chủ trì chọn { $count } đơn vị đã đánh dấu
ballots-button-chair-for = Chủ trì chọn { $unit }
ballots-chair-ask = <b>{ $title }: chủ trì chọn { $unit }</b>
    Đề nghị gửi lý do bằng một tin nhắn tại đây.
ballots-button-awards = Khen thưởng
ballots-button-awards-edit = Sửa danh sách khen thưởng
ballots-awards-replace = Danh sách đã lập có { $count } hình thức, chưa hình thức nào được mở. Danh sách gửi lần này thay danh sách đó.
ballots-awards-ask = <b>Danh sách khen thưởng</b>
ballots-awards-how = Gửi mỗi dòng một hình thức theo thứ tự xét, kèm số lượng:
    <code>Cờ thi đua của Chính phủ | 1</code>
    <code>Cờ thi đua của UBND tỉnh | 2</code>
ballots-awards-usual = Hoặc dùng danh sách thường gặp: Cờ thi đua của Chính phủ 1, Bằng khen của Thủ tướng Chính phủ 1, Cờ thi đua của UBND tỉnh 1, Bằng khen của Chủ tịch UBND tỉnh 2.
ballots-button-winners = Đơn vị đã được đề nghị: { $winners ->
    [stay] vẫn được xét hình thức sau
   *[leave] thôi xét hình thức sau
}
ballots-button-awards-usual = Dùng danh sách thường gặp
ballots-toast-awards = Đã lập { $count } phiếu khen thưởng.

audit-ballot-opened-award = mở bình xét khen thưởng, vòng { $round }
audit-ballot-closed-award = kết thúc bình xét khen thưởng, vòng { $round }
audit-awards-prepared = lập danh sách khen thưởng, { $count } hình thức
audit-ballot-voted-on-behalf = nhập thay ý kiến của đơn vị
audit-ballot-objected = có ý kiến khác
audit-ballot-chair = chủ trì quyết định khi bằng phiếu hoặc bằng điểm

refusal-ballots-not-secret = Việc này không bỏ phiếu kín; chưa có gì được ghi. Đề nghị bấm nút trong tin lấy ý kiến của nhóm.
refusal-ballots-not-open-vote = Việc này không lấy ý kiến bằng nút này; chưa có gì được ghi. Đề nghị xem lại tin mới nhất.
refusal-ballots-mark-unknown = Chưa đọc được ý kiến; chưa có gì được ghi. Đề nghị bấm lại nút trong tin mới nhất.
refusal-ballots-already-objected = Đơn vị đã có ý kiến khác; lần bấm này không làm thay đổi gì.
refusal-ballots-too-many-proposed = Số đơn vị được đề nghị nhiều hơn số lượng; chưa có gì thay đổi. Đề nghị rút bớt đơn vị.
refusal-ballots-quorum-lost = Số đơn vị có mặt hiện không đủ nên chưa đóng được; chưa có gì thay đổi. Đề nghị điểm danh lại rồi đóng.
refusal-ballots-award-order = Hình thức khen thưởng đứng trước chưa xét xong (chưa có kết quả, còn chờ quyết định hoặc vòng sau, hoặc đã hủy); chưa có gì thay đổi. Đề nghị xét theo thứ tự.
refusal-ballots-other-undecided = Có đơn vị còn đang được xét ở phiếu khác chưa xong, nên chưa mở được phiếu này; chưa có gì thay đổi. Đề nghị xét xong phiếu đó hoặc rút đơn vị khỏi phiếu này.
refusal-ballots-award-lines = Chưa đọc được danh sách; chưa có gì thay đổi. Đề nghị gửi mỗi dòng: tên hình thức | số lượng, tối đa 12 dòng.
refusal-ballots-awards-prepared = Danh sách khen thưởng đã được lập; lần này không làm thay đổi gì.
refusal-ballots-awards-too-many = Tổng số lượng nhiều hơn số đơn vị của khối; chưa có gì thay đổi. Đề nghị giảm số lượng rồi gửi lại.
refusal-ballots-method-unfit = Cách quyết định này không dùng cho việc đang chuẩn bị; chưa có gì thay đổi. Đề nghị chọn cách khác.
refusal-ballots-one-leader = Trưởng khối (Cụm trưởng) chỉ có một đơn vị; chưa có gì thay đổi. Đề nghị chọn số lượng khi bầu cấp phó.
refusal-ballots-no-tie = Không còn trường hợp bằng phiếu hoặc bằng điểm chờ chủ trì quyết định; chưa có gì thay đổi.
refusal-ballots-chair-reason = Quyết định của chủ trì phải có lý do bằng chữ; chưa có gì thay đổi. Đề nghị gửi lý do bằng một tin nhắn.

ballots-annul-ask = <b>{ $asked ->
    [papers] Hủy phiếu { $title }
    [opinions] Hủy việc lấy ý kiến: { $title }
   *[nothing] Hủy kết quả { $title }
}</b>
    Gửi lý do, tối đa 200 ký tự. { $asked ->
    [counted] Đã kiểm { $counted } phiếu: kết quả không được tính; số phiếu này và lý do
    [papers] Các phiếu đã gửi không được kiểm; lý do
    [opinions] Ý kiến đã nêu không được tính; lý do
   *[nothing] Lý do
} được ghi lại và báo vào nhóm.
ballots-annulled = Đã hủy { $asked ->
    [papers] phiếu { $title }
    [opinions] việc lấy ý kiến về việc { $title }
   *[nothing] kết quả { $title }
} và báo vào nhóm. Có thể chuẩn bị lại với cùng quy tắc, cùng danh sách.
ballots-annulled-told = <b>{ $asked ->
    [papers] Hủy phiếu { $title }
    [opinions] Hủy việc lấy ý kiến: { $title }
   *[nothing] Hủy kết quả { $title }
}</b>
    Lý do: { $reason }
    { $asked ->
    [counted] Đã kiểm { $counted } phiếu trước khi hủy, người điều hành đã thấy kết quả; kết quả ấy không được tính.
    [papers] Các phiếu đã gửi không được tính; khi bỏ phiếu lại sẽ có thông báo mới.
    [opinions] Ý kiến đã nêu không được tính; khi lấy ý kiến lại sẽ có thông báo mới.
   *[nothing] Kết quả này không được tính; khi xác định lại sẽ có thông báo mới.
}
ballots-annulled-key-lost = khóa của phiếu không còn trên máy chủ nên các phiếu đã gửi không mở được.
ballots-button-annul = { $asked ->
    [papers] Hủy phiếu này
    [opinions] Hủy việc lấy ý kiến
   *[nothing] Hủy kết quả này
}
ballots-button-redo = Chuẩn bị lại
audit-ballot-annulled = hủy phiếu: { $reason }
refusal-ballots-annul-reason = Lý do phải là chữ, từ 1 đến 200 ký tự; chưa có gì thay đổi. Đề nghị gửi lại.
refusal-ballots-published = Kết quả phiếu này đã công bố nên không hủy được; chưa có gì thay đổi.
refusal-ballots-later-round = Phiếu này đã có vòng sau; chưa có gì thay đổi. Đề nghị hủy vòng sau trước.
refusal-ballots-not-annulled = Phiếu này chưa bị hủy nên không cần chuẩn bị lại; chưa có gì thay đổi.
ballots-question-rule = Được thông qua khi đạt { $rule }.
ballots-result-line-hands = { $place }. { $unit }: { $votes } đơn vị tán thành ({ $percent }% { $base })
ballots-button-receipts = Từ nhận phiếu: { $receipts ->
    [on] có
   *[off] không
}
ballots-draft-receipts = Mỗi phiếu có một từ nhận phiếu để đơn vị tìm lại phiếu của mình trong tệp kiểm phiếu lại. Người khác có thể ép đơn vị cho xem từ nhận phiếu.
ballots-receipt-title = <b>Từ nhận phiếu của { $unit }: { $title }</b>
ballots-receipt-word = <code>{ $word }</code>
ballots-receipt-once = Ghi lại từ này: máy chủ không cho xem lại lần nữa. Sau khi công bố, tệp kiểm phiếu lại ghi từ này bên cạnh phiếu của đơn vị.
refusal-ballots-round-generated = Vòng này do kết quả vòng trước xác định nên không sửa được quy tắc, số lượng và không thêm đơn vị; chưa có gì thay đổi. Đơn vị xin rút thì bỏ tên khỏi danh sách.
refusal-ballots-receipts-need-secret = Chỉ phiếu kín mới có từ nhận phiếu; chưa có gì thay đổi. Đề nghị chọn cách bỏ phiếu kín trước.

ballots-paper-approve = Bấm tên đơn vị để đổi lần lượt: ✓ tán thành, ✕ không tán thành, ○ không có ý kiến. Được thông qua khi số phiếu tán thành đạt { $rule }{ $needed }; số lượng: { $seats }.
ballots-paper-marked = Đã ghi ý kiến về { $count }/{ $of } đơn vị; đơn vị chưa ghi được tính là không có ý kiến.
ballots-paper-own = Quy tắc của phiếu này không cho đơn vị tự bầu cho mình.
ballots-button-mark = { $mark ->
    [yes] ✓ { $unit }: tán thành
    [no] ✕ { $unit }: không tán thành
    [abstain] ○ { $unit }: không có ý kiến
   *[unmarked] { $unit }
}
ballots-button-marked = Ghi xong
ballots-sure-marks = { $mark ->
    [yes] <b>Tán thành</b>
    [no] <b>Không tán thành</b>
    [abstain] <b>Không có ý kiến</b>
   *[unmarked] <b>Chưa ghi</b> (tính là không có ý kiến)
}: { $units }
ballots-button-none = Không chọn đơn vị nào trong số này
ballots-sure-none = Chọn: <b>không đơn vị nào trong số này</b>
ballots-result-line-approve = { $place }. { $unit }: tán thành { $yes }, không tán thành { $no }, không có ý kiến { $abstain } ({ $percent }% { $base })
ballots-result-none = Không chọn đơn vị nào trong danh sách: { $count } phiếu.
ballots-turn-first = Đến lượt <b>{ $units }</b>: đứng đầu danh sách của khối, chưa có đơn vị nào giữ chức danh này.
ballots-turn-first-able = Đến lượt <b>{ $units }</b>: đứng trước các đơn vị khác có thể nhận theo danh sách của khối, chưa có đơn vị nào giữ chức danh này.
ballots-turn-next = Đến lượt <b>{ $units }</b>: kế tiếp trong danh sách của khối, sau khi { $passed } không nhận hoặc không đủ điều kiện.
ballots-turn-after = Đến lượt <b>{ $units }</b> theo danh sách của khối, sau { $after }.
ballots-turn-ask = Xác định { $what } theo luân phiên? Có mặt: { $present } đơn vị.
ballots-rank-ask = Xác định { $what } theo điểm? Có mặt: { $present } đơn vị.
ballots-what-leader = { $kind ->
    [cum] Cụm trưởng
   *[khoi] Trưởng khối
} năm { $year }
ballots-what-deputy = { $kind ->
    [cum] Cụm phó
   *[khoi] Phó Trưởng khối
} năm { $year }
ballots-what-award = đơn vị được đề nghị { $award }
ballots-turn-passed = Đã bỏ qua, không nhận hoặc không đủ điều kiện: { $units }.
ballots-button-turn-pass = { $unit } không nhận, xét đơn vị kế tiếp
ballots-button-turn-back = Xét lại { $unit }
audit-turn-passed = bỏ qua lượt của đơn vị khi luân phiên
audit-turn-back = xét lại lượt của đơn vị khi luân phiên
ballots-lots-offer = Quy tắc cho bốc thăm { $seats } trong số các đơn vị này.
ballots-button-lots = Bốc thăm
ballots-button-lots-begin = Bắt đầu bốc thăm
ballots-button-lots-word = Cho một từ
ballots-button-lots-for = Nhập thay từ của { $unit }
ballots-button-lots-close = Thôi nhận từ và bốc thăm
ballots-button-lots-close-yes = Bốc thăm ngay
ballots-lots-title = <b>Bốc thăm: { $title }</b>
ballots-lots-among = Bốc thăm giữa: { $units }; còn lấy { $seats }.
ballots-lots-lost = Mã bí mật của lần bốc thăm này đã mất nên các từ đã cho không dùng được nữa. Đề nghị bắt đầu bốc thăm lại: mã mới được báo vào nhóm, mỗi đơn vị cho một từ mới.
ballots-lots-again = <b>Bốc thăm lại từ đầu.</b> Mã bí mật lần trước đã mất; các từ đã cho không dùng nữa.
ballots-lots-how = Máy chủ tạo một mã bí mật và báo trước mã cam kết vào nhóm; sau đó mỗi đơn vị có mặt cho một từ. Mã bí mật và các từ cùng quyết định, ai cũng bốc lại được.
ballots-lots-commitment = Mã cam kết (SHA-256 của mã bí mật): <code>{ $commitment }</code>
ballots-lots-words = Đã nhận từ của { $given }/{ $units } đơn vị.
ballots-lots-missing = Chưa cho từ: { $units }
ballots-lots-told = Đề nghị mỗi đơn vị có mặt bấm nút dưới đây và cho một từ bất kỳ. Mã bí mật và các từ được công bố cùng kết quả để ai cũng bốc lại được.
ballots-lots-ask = Đề nghị gửi một từ bất kỳ của { $unit } bằng một tin nhắn tại đây, tối đa 40 ký tự. Từ đã gửi thì không sửa được.
ballots-lots-taken = Đã ghi nhận từ của { $unit }.
ballots-lots-task = Bốc thăm về việc { $title }: { $unit } chưa cho từ.
ballots-lots-wait = Khi đủ từ của các đơn vị thì bốc thăm; kết quả được công bố trong nhóm.
ballots-lots-all-in = Đã đủ từ và đã bốc thăm; kết quả được công bố trong nhóm.
ballots-lots-close-ask = Bốc thăm với các từ đã nhận? Các đơn vị chưa cho từ được nêu tên trong kết quả: { $units }
ballots-toast-lots-drawn = Đã bốc thăm.
ballots-tie-lots = { $equal ->
    [scores] Bằng điểm
   *[votes] Bằng số phiếu
}; bốc thăm, ai cũng bốc lại được từ tệp kiểm phiếu lại: { $units }.
ballots-tie-lots-silent = Không cho từ khi bốc thăm: { $units }.
audit-lots-begun = bắt đầu bốc thăm
audit-lots-drawn = bốc thăm
audit-lots-word-on-behalf = nhập thay từ bốc thăm của đơn vị
refusal-ballots-no-lots = Không có trường hợp bằng phiếu nào đang chờ bốc thăm; chưa có gì thay đổi.
refusal-ballots-lots-drawn = Đã bốc thăm xong; lần này không làm thay đổi gì.
refusal-ballots-lots-word = Chưa đọc được từ; chưa có gì được ghi. Đề nghị gửi một từ bằng chữ, tối đa 40 ký tự.
refusal-ballots-lots-word-given = Đơn vị đã cho từ. Mỗi đơn vị một từ; lần này không làm thay đổi gì.
refusal-ballots-lots-seed-lost = Mã bí mật của lần bốc thăm này đã mất; chưa có gì được ghi. Đề nghị thư ký bắt đầu bốc thăm lại.
refusal-ballots-lots-no-word = Chưa đơn vị nào cho từ nên chưa bốc thăm được; chưa có gì thay đổi. Đề nghị nhập ít nhất một từ.

ballots-button-rules = Quy tắc: { $rule }
ballots-rules-title = <b>Quy tắc: { $title }</b>
ballots-rules-now = Đang dùng: { $name }. Được bầu, được đề nghị khi đạt { $rule }.
ballots-rules-in-use = Đang dùng: { $name }.
ballots-rule-own = quy tắc đã sửa
ballots-button-rule-edit = Sửa quy tắc
ballots-button-rule-keep = Lưu quy tắc này cho cả năm
ballots-button-rule-drop = Xóa
ballots-button-rule-drop-yes = Xóa quy tắc
ballots-rule-drop-ask = Xóa quy tắc <b>{ $name }</b> khỏi danh sách của năm? Phiếu đã chuẩn bị theo quy tắc này vẫn giữ nguyên.
ballots-toast-rule-dropped = Đã xóa quy tắc khỏi danh sách.
ballots-rule-name-ask = <b>Lưu quy tắc: { $title }</b>
    Gửi tên của quy tắc, tối đa 40 ký tự. Quy tắc được dùng lại cho các phiếu khác trong năm và chuyển sang năm sau.
ballots-settings-title = <b>Sửa quy tắc: { $title }</b>
ballots-setting-line = • { $setting }
ballots-setting = { $setting ->
    [form] Cách ghi phiếu
    [share] Tỷ lệ cần đạt
    [base] Tính theo
    [names] Số tên trên phiếu
    [blank] Phiếu trắng
    [none] Mục "không chọn đơn vị nào"
    [own] Tự bầu cho đơn vị mình
    [quorum] Số đơn vị cần có mặt
    [ties] Khi bằng phiếu
    [last] Bằng phiếu sau cùng
    [ties-by-rank] Khi bằng điểm
    [last-by-rank] Bằng nhau sau cùng
    [proxies] Nhận ủy quyền
    [proxied] Đơn vị đã ủy quyền
    [absent] Đơn vị vắng mặt
    [late] Đơn vị đến muộn
    [run-off] Vào vòng sau
   *[rounds] Số vòng bầu lại
}: { $value }
ballots-value = { $value ->
    [form-choose] chọn tên đơn vị
    [form-approve] ghi ý kiến về từng đơn vị
    [share-over-half] quá nửa
    [share-two-thirds] ít nhất 2/3
    [share-seventy] ít nhất 70%
    [share-three-quarters] ít nhất 3/4
    [share-eighty] ít nhất 80%
    [share-ninety] ít nhất 90%
    [share-most] số phiếu cao nhất
    [names-up-to] không quá số lượng cần bầu
    [names-exactly] đúng bằng số lượng cần bầu
    [blank-invalid] không tính vào phiếu hợp lệ
    [blank-valid] tính vào phiếu hợp lệ
    [none-not-offered] không có
    [none-counted] có, kiểm riêng
    [none-blocks] có, đơn vị ít phiếu hơn mục này thì không trúng
    [own-allowed] được
    [own-forbidden] không được
    [quorum-none] không đặt
    [quorum-over-half] quá nửa
    [quorum-two-thirds] ít nhất 2/3
    [quorum-three-quarters] ít nhất 3/4
    [quorum-eighty] ít nhất 80%
    [ties-scores-then-ballot] xét điểm chính thức, điểm tự chấm, rồi bầu lại
    [ties-ballot-only] bầu lại
    [ties-scores-only] xét điểm chính thức, điểm tự chấm
    [last-open] để ngỏ
    [last-chair] chủ trì quyết định
    [last-lots] bốc thăm
    [proxies-one-each] mỗi đơn vị nhận không quá một
    [proxies-none] không
    [proxied-present] tính là có mặt
    [proxied-absent] tính là vắng
    [absent-no-vote] không bỏ phiếu
    [absent-asked-in-writing] được gửi phiếu riêng
    [late-vote] được bỏ phiếu
    [late-observe] chỉ dự, không bỏ phiếu
    [run-off-top-two-per-seat] hai đơn vị cao phiếu nhất cho mỗi suất
    [run-off-tied] chỉ các đơn vị bằng phiếu
    [rounds-0] không bầu lại
    [rounds-1] 1
    [rounds-2] 2
   *[other] theo quy tắc đã lưu
}
ballots-quorum-units = { $units } đơn vị
ballots-run-off-above = tất cả đơn vị đạt { $share } { $base }
ballots-button-typed = { $setting ->
    [share] Nhập tỷ lệ khác
    [quorum] Nhập số khác
    [names] Nhập số tên khác
   *[run-off] Tất cả đơn vị đạt từ …
}
ballots-names-on-paper = { $how ->
    [one] 1 đơn vị
    [exactly] đúng { $most } đơn vị
    [between] từ { $least } đến { $most } đơn vị
   *[up-to] từ 1 đến { $most } đơn vị
}
ballots-tie-step = { $step ->
    [official-score] điểm chính thức
    [self-score] điểm tự chấm
   *[second-ballot] bầu lại
}
ballots-tie-order = { $steps }
ballots-tie-order-none = không xét bước nào
ballots-tie-order-now = Thứ tự các bước: { $order }
ballots-tie-order-how = Bấm một bước để thêm vào cuối, bấm lần nữa để bỏ ra. Chủ trì quyết định hoặc bốc thăm luôn đứng sau cùng.
ballots-button-tie-order = Sắp xếp các bước
ballots-button-tie-step = { $place }. { $step }
ballots-typed-ask = { $setting ->
    [names] Đề nghị gửi số tên trên mỗi phiếu, ví dụ: từ 1 đến 3; đúng 2; 2. Chỉ ghi một số thì hiểu là "không quá".
    [share] Đề nghị gửi tỷ lệ cần đạt, ví dụ: ít nhất 65%; quá 3/5; 66,7%. Không ghi "quá" hoặc "trên" thì hiểu là "ít nhất".
    [quorum] Đề nghị gửi số đơn vị cần có mặt, hoặc tỷ lệ trên tổng số đơn vị, ví dụ: 7 đơn vị; ít nhất 65%; quá 1/2.
   *[run-off] Đề nghị gửi tỷ lệ để vào vòng sau, tính theo { $base }, ví dụ: ít nhất 30%; quá 1/4.
}
audit-rule-saved = lưu quy tắc bỏ phiếu: { $name }
audit-rule-removed = xóa quy tắc bỏ phiếu: { $name }
refusal-ballots-rule-too-many-options = Phiếu chứa tối đa 48 đơn vị khi chọn tên, 24 đơn vị khi ghi ý kiến từng đơn vị; chưa có gì thay đổi. Đề nghị rút bớt đơn vị.
refusal-ballots-rule-more-seats-than-options = Số lượng cần bầu nhiều hơn số đơn vị trên phiếu; chưa có gì thay đổi. Đề nghị thêm đơn vị hoặc giảm số lượng.
refusal-ballots-rule-max-below-min = Số tên tối đa trên phiếu nhỏ hơn số tên tối thiểu; chưa có gì thay đổi. Đề nghị sửa số tên trên phiếu.
refusal-ballots-rule-more-choices-than-options = Phiếu cho chọn nhiều tên hơn số đơn vị có trên phiếu; chưa có gì thay đổi. Đề nghị thêm đơn vị hoặc giảm số tên.
refusal-ballots-rule-seats-need-more-choices = Với tỷ lệ này, số tên trên phiếu quá ít để có thể bầu đủ số lượng; chưa có gì thay đổi. Đề nghị hạ tỷ lệ hoặc giảm số lượng.
refusal-ballots-rule-fraction-above-one = Tỷ lệ cần đạt lớn hơn toàn bộ số phiếu; chưa có gì thay đổi. Đề nghị chọn tỷ lệ thấp hơn.
refusal-ballots-rule-base-needs-approval = Chỉ tính theo phiếu tán thành và không tán thành khi ghi ý kiến từng đơn vị; chưa có gì thay đổi. Đề nghị sửa cách ghi phiếu hoặc cơ sở tính trước.
refusal-ballots-rule-none-needs-choosing = Mục "không chọn đơn vị nào" chỉ dùng khi phiếu chọn tên; chưa có gì thay đổi. Đề nghị bỏ mục này trước.
refusal-ballots-rule-quorum-above-units = Số đơn vị cần có mặt nhiều hơn số đơn vị của khối; chưa có gì thay đổi. Đề nghị giảm số này.
refusal-ballots-rule-weights-need-open-votes = Hệ số theo đơn vị làm lộ phiếu kín; chưa có gì thay đổi. Đề nghị bỏ hệ số hoặc biểu quyết công khai.
refusal-ballots-rule-tie-step-twice = Một bước xử lý bằng phiếu được nêu hai lần; chưa có gì thay đổi. Đề nghị bỏ bớt một lần.
refusal-ballots-share-unread = Chưa đọc được tỷ lệ; chưa có gì thay đổi. Đề nghị gửi lại theo mẫu: ít nhất 65%; quá 3/5; 66,7%.
refusal-ballots-quorum-unread = Chưa đọc được số đơn vị cần có mặt; chưa có gì thay đổi. Đề nghị gửi lại theo mẫu: 7 đơn vị; ít nhất 65%; quá 1/2.
refusal-ballots-names-unread = Chưa đọc được số tên trên phiếu; chưa có gì thay đổi. Đề nghị gửi lại theo mẫu: từ 1 đến 3; đúng 2; không quá 2.
refusal-ballots-not-its-turn = Chưa đến lượt đơn vị này; chưa có gì thay đổi. Đề nghị xem lại đơn vị đang đến lượt.
refusal-ballots-nobody-in-turn = Không còn đơn vị kế tiếp để xét; chưa có gì thay đổi. Đề nghị xét lại đơn vị đã bỏ qua hoặc chọn cách quyết định khác.
refusal-ballots-score-missing = Có đơn vị chưa có điểm chính thức; chưa có gì thay đổi. Đề nghị nhập tại /chamdiem, bảng xếp hạng các đơn vị, nút Nhập điểm chính thức; hoặc chọn cách quyết định khác.
refusal-ballots-rule-name = Tên quy tắc phải là chữ, từ 1 đến 40 ký tự; chưa có gì thay đổi. Đề nghị gửi lại.
refusal-ballots-rule-name-taken = Năm này đã có quy tắc mang tên đó; chưa có gì thay đổi. Đề nghị gửi tên khác.
refusal-ballots-kept-for-other-method = Quy tắc này lưu cho cách quyết định khác; chưa có gì thay đổi. Đề nghị đổi cách quyết định trước hoặc chọn quy tắc khác.
refusal-ballots-rules-full = Năm này đã lưu đủ 12 quy tắc cho cách quyết định đang dùng; chưa có gì thay đổi. Đề nghị xóa bớt một quy tắc.
refusal-ballots-no-such-rule = Quy tắc này không còn trong danh sách; chưa có gì thay đổi. Đề nghị chọn quy tắc khác.
ballots-button-rule-leader-majority = Quá nửa tổng số đơn vị
ballots-button-rule-deputy-majority = Quá nửa tổng số đơn vị
ballots-button-rule-award-majority = Quá nửa tổng số đơn vị, cao phiếu hơn trước
ballots-button-rule-acclaim-two-thirds = Suy tôn: tán thành ít nhất 2/3 tổng số
ballots-button-rule-eighty-percent = Tán thành ít nhất 80% tổng số
ballots-button-rule-ninety-percent-of-all = Tán thành ít nhất 90%, lấy cả phiếu đơn vị vắng
ballots-button-rule-most-votes = Số phiếu cao nhất
ballots-button-rule-show-of-hands-majority = Quá nửa số đơn vị có mặt
ballots-button-rule-agreement = Thông qua khi không có ý kiến khác
ballots-button-rule-agreed-appointment = Chỉ định khi không có ý kiến khác
ballots-button-rule-nomination = Thống nhất khi không có ý kiến khác
ballots-button-rule-by-turn = Luân phiên theo danh sách
ballots-button-rule-by-rank = Theo điểm chính thức

ballots-button-steps = Chuẩn bị từng bước
ballots-step-title = <b>Bước { $step }/{ $of }: { $title }</b>
ballots-step-ask = { $step ->
    [method] Quyết định bằng cách nào?
    [standing] Những đơn vị nào, số lượng bao nhiêu? Bấm để đưa vào hoặc rút ra.
   *[rule] Theo quy tắc nào?
}
ballots-step-now = Đang chọn: { $now }.
ballots-step-standing = { $count } đơn vị, số lượng { $seats }
ballots-button-step-next = Giữ lựa chọn này, sang bước sau

ballots-base-weighted = { $base ->
    [all-units] tổng số phiếu theo hệ số
    [present] số phiếu theo hệ số của đơn vị có mặt
    [returned] số phiếu theo hệ số đã biểu quyết
    [valid] số phiếu theo hệ số hợp lệ
   *[yes-no] số phiếu theo hệ số tán thành và không tán thành
}
ballots-weighted-unit = { $unit } ({ $weight })
ballots-weights = Hệ số: { $units }; các đơn vị còn lại: 1 phiếu.
ballots-weights-equal = Hệ số: mỗi đơn vị 1 phiếu.
ballots-weights-title = <b>Hệ số của từng đơn vị</b>
ballots-weights-how = Dùng cho biểu quyết công khai tính theo hệ số trong năm. Bấm tên đơn vị để sửa; phiếu đang mở không thay đổi.
ballots-weight-ask = <b>Hệ số của { $unit }: { $weight }</b>
    Đề nghị gửi hệ số mới: một số nguyên từ 1 đến 100.
ballots-button-weights = Hệ số: { $weights ->
    [by-unit] theo hệ số
   *[none] mỗi đơn vị một phiếu
}
ballots-button-unit-weights = Hệ số của từng đơn vị
ballots-button-unit-weight = { $unit }: { $weight }
ballots-toast-weights = { $weights ->
    [by-unit] Phiếu này tính theo hệ số của từng đơn vị.
   *[none] Phiếu này tính mỗi đơn vị một phiếu.
}
ballots-running-weighted = Đã nhận { $cast }/{ $issued } ý kiến, tính theo hệ số: { $votes }/{ $of } phiếu.
ballots-votes-weighted = { $votes } phiếu theo hệ số
ballots-result-hands-weighted = Đơn vị: { $units } ({ $votes } phiếu theo hệ số) · có mặt { $present } · biểu quyết { $returned }/{ $issued } phiếu theo hệ số
ballots-result-line-weighted = { $place }. { $unit }: { $votes } phiếu theo hệ số tán thành ({ $percent }% { $base })
audit-weight = ghi hệ số phiếu: { $weight }
refusal-ballots-weight-range = Hệ số phải là một số nguyên từ 1 đến 100; chưa có gì được ghi. Đề nghị gửi lại.
