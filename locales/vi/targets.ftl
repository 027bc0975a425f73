# Đăng ký chỉ tiêu, danh hiệu thi đua.
targets-command = Đăng ký chỉ tiêu, danh hiệu
targets-head = <b>Đăng ký thi đua năm { $year }</b> · { $unit }
targets-on-behalf = Thư ký khối nhập hộ đơn vị này.
targets-state-draft = Chưa nộp đăng ký.
targets-state-submitted = Đã nộp lúc { $time } ngày { $date }.
targets-state-submitted-on-behalf = Đã nộp lúc { $time } ngày { $date } (nhập hộ).
targets-line = { $number }. { $text }: { $plan }
targets-line-so-far = { $text } · đơn vị tính: { $measure }
targets-amount = { $amount } { $measure }
targets-amount-bare = { $amount }
targets-amount-percent = { $amount }%
targets-plan-more-than = hơn { $amount }
targets-plan-at-least = ít nhất { $amount }
targets-plan-exactly = đúng { $amount }
targets-plan-none = chưa có kế hoạch
targets-plan-none-yet = chưa có kế hoạch (đơn vị tính: { $measure })
targets-titles-aimed = Danh hiệu, hình thức khen thưởng đăng ký: { $titles }.
targets-missing = Còn thiếu: { $pieces }.
targets-missing-targets = chỉ tiêu (cần ít nhất 1)
targets-missing-measures = đơn vị tính của { $count } chỉ tiêu
targets-missing-plans = kế hoạch của { $count } chỉ tiêu
targets-missing-titles = danh hiệu, hình thức khen thưởng
targets-deadline = Hạn: { $time } ngày { $date }
targets-deadline-over = Đã hết hạn lúc { $time } ngày { $date }.
targets-deadline-none = Khối chưa đặt hạn đăng ký.
targets-changes-count = Sửa đổi đến hết hạn được ghi nhận ngay, không phải nộp lại.
targets-refused-late = Đã hết hạn đăng ký lúc { $time } ngày { $date }; chưa có gì thay đổi. Đề nghị liên hệ thư ký khối.

targets-add-ask = Gửi mỗi dòng một chỉ tiêu, hoặc chỉ gửi nội dung một chỉ tiêu để được hỏi từng bước.
targets-replace-ask = Gửi lại toàn bộ chỉ tiêu trên một dòng.
targets-add-example = Mẫu: <code>Tỷ lệ hồ sơ giải quyết đúng hạn | % | hơn 95</code>
targets-add-numbers = Kế hoạch ghi: hơn 95, ít nhất 100,5 hoặc đúng 3; số viết liền, tối đa 2 chữ số sau dấu phẩy.
targets-measure-ask = Chọn đơn vị tính, hoặc gõ đơn vị tính khác.
targets-plan-ask = Gõ kế hoạch năm, ví dụ: hơn 95, ít nhất 100, đúng 3.
targets-problems = Chưa ghi chỉ tiêu nào. Đề nghị sửa các dòng sau rồi gửi lại:
targets-problem = Dòng { $line }: { $why }
targets-added = Đã ghi { $count } chỉ tiêu.
targets-replaced = Đã ghi chỉ tiêu mới thay chỉ tiêu cũ.
targets-dropped = Đã xóa chỉ tiêu.
targets-submitted = Đã nộp đăng ký thi đua.
targets-list-ask = Chọn chỉ tiêu cần sửa hoặc xóa.
targets-drop-ask = Xóa chỉ tiêu này?
targets-titles-ask = Bấm để đăng ký hoặc bỏ đăng ký từng danh hiệu, hình thức khen thưởng.
targets-pick-unit = Đăng ký cho đơn vị nào?

targets-overview-head = <b>Đăng ký thi đua năm { $year }</b>
targets-overview-count = Đã nộp: { $done }/{ $all } đơn vị
targets-overview-owing = Chưa nộp: { $units }
targets-overview-on-behalf = Thư ký khối nhập hộ: { $units }
targets-overview-hint = Chọn đơn vị để xem hoặc nhập hộ.

targets-button-add = Thêm chỉ tiêu
targets-button-list = Sửa, xóa chỉ tiêu
targets-button-list-back = Danh sách chỉ tiêu
targets-button-titles = Danh hiệu đăng ký ({ $count })
targets-button-submit = Nộp đăng ký
targets-button-all = Các đơn vị
targets-button-back = Về bảng đăng ký
targets-button-one = { $number }. { $text }
targets-button-replace = Sửa
targets-button-drop = Xóa
targets-button-drop-yes = Xóa chỉ tiêu
targets-button-keep = Giữ lại
targets-button-measure-none = Không có đơn vị tính
targets-button-plan-none = Chưa có kế hoạch
targets-button-title-on = ✓ { $title }
targets-button-title-off = { $title }
targets-button-unit-done = ✓ { $unit } – đã nộp
targets-button-unit-begun = { $unit } – chưa nộp ({ $count } chỉ tiêu)
targets-button-unit-none = { $unit } – chưa đăng ký
targets-button-task = Đăng ký tiếp – { $unit }
targets-button-task-over = Xem đăng ký – { $unit }

targets-task = { $unit }: chưa nộp đăng ký thi đua năm { $year }.
targets-task-until = { $unit }: chưa nộp đăng ký thi đua năm { $year }. Hạn: { $time } ngày { $date }.
targets-task-over = { $unit }: chưa nộp đăng ký thi đua năm { $year }; đã hết hạn lúc { $time } ngày { $date }. Đề nghị liên hệ thư ký khối.

targets-title-government-flag = Cờ thi đua của Chính phủ
targets-title-ministry-flag = Cờ thi đua của Bộ
targets-title-province-flag = Cờ thi đua của UBND tỉnh
targets-title-premier-merit = Bằng khen của Thủ tướng Chính phủ
targets-title-province-merit = Bằng khen của Chủ tịch UBND tỉnh
targets-title-party-merit = Bằng khen của Ban Thường vụ Tỉnh ủy
targets-title-excellent-team = Tập thể Lao động xuất sắc
targets-title-advanced-team = Tập thể Lao động tiên tiến

refusal-targets-no-right = Tài khoản này không có quyền đăng ký thi đua cho đơn vị; chưa có gì thay đổi. Đề nghị thư ký khối cấp quyền nộp số liệu.
refusal-targets-not-secretary = Chỉ thư ký khối xem được đăng ký của tất cả các đơn vị. Đăng ký của đơn vị mình: /dangky
refusal-targets-no-such-unit = Đơn vị này không còn trong danh sách của khối; chưa có gì thay đổi. Mở lại: /dangky
refusal-targets-after-deadline = Đã hết hạn đăng ký; chưa có gì thay đổi. Đề nghị liên hệ thư ký khối.
refusal-targets-cycle-closed = Năm thi đua này đã kết thúc; chưa có gì thay đổi. Mở năm hiện tại: /dangky
refusal-targets-changed-meanwhile = Bảng đăng ký vừa có thay đổi khác; lần bấm này không làm thay đổi gì. Đề nghị xem bảng mới rồi bấm lại.
refusal-targets-nothing-to-submit = Chưa có chỉ tiêu nào nên chưa nộp được. Đề nghị thêm ít nhất 1 chỉ tiêu.
refusal-targets-already-submitted = Đăng ký này đã nộp; lần bấm này không làm thay đổi gì.
refusal-targets-too-many = Mỗi đơn vị đăng ký tối đa 30 chỉ tiêu; chưa ghi chỉ tiêu nào. Đề nghị gộp hoặc xóa bớt.
refusal-targets-text-length = Nội dung chỉ tiêu cần có từ 1 đến 500 ký tự; chưa ghi gì. Đề nghị gửi lại.
refusal-targets-measure-length = Đơn vị tính dài tối đa 50 ký tự; chưa ghi gì. Đề nghị gửi lại.
refusal-targets-plan-unreadable = Kế hoạch chưa đọc được; chưa ghi gì. Đề nghị ghi như: hơn 95, ít nhất 100,5, đúng 3 (số viết liền, tối đa 2 chữ số sau dấu phẩy).
refusal-targets-too-many-parts = Mỗi dòng có tối đa 3 phần: nội dung, đơn vị tính, kế hoạch; chưa ghi gì. Đề nghị gửi lại.
refusal-targets-no-such-target = Chỉ tiêu này đã được xóa; lần bấm này không làm thay đổi gì. Đề nghị xem bảng mới.
refusal-targets-last-target = Đăng ký đã nộp cần ít nhất 1 chỉ tiêu; chưa xóa. Đề nghị sửa chỉ tiêu này hoặc thêm chỉ tiêu khác trước.
refusal-targets-one-line = Thay một chỉ tiêu thì chỉ gửi một dòng; chưa ghi gì. Đề nghị gửi lại.
refusal-targets-text-expected = Cần chữ, không nhận tệp hay hình ở bước này; chưa ghi gì. Đề nghị gõ chỉ tiêu.
refusal-targets-input-gone = Bước nhập này đã kết thúc; lần bấm này không làm thay đổi gì. Mở lại: /dangky

audit-targets-added = Thêm { $count } chỉ tiêu thi đua
audit-targets-replaced = Sửa chỉ tiêu thi đua thành: { $text }
audit-targets-dropped = Xóa chỉ tiêu thi đua: { $text }
audit-targets-title-in = Đăng ký danh hiệu: { $title ->
    [government-flag] { targets-title-government-flag }
    [ministry-flag] { targets-title-ministry-flag }
    [province-flag] { targets-title-province-flag }
    [premier-merit] { targets-title-premier-merit }
    [province-merit] { targets-title-province-merit }
    [party-merit] { targets-title-party-merit }
    [excellent-team] { targets-title-excellent-team }
   *[advanced-team] { targets-title-advanced-team }
}
audit-targets-title-out = Bỏ đăng ký danh hiệu: { $title ->
    [government-flag] { targets-title-government-flag }
    [ministry-flag] { targets-title-ministry-flag }
    [province-flag] { targets-title-province-flag }
    [premier-merit] { targets-title-premier-merit }
    [province-merit] { targets-title-province-merit }
    [party-merit] { targets-title-party-merit }
    [excellent-team] { targets-title-excellent-team }
   *[advanced-team] { targets-title-advanced-team }
}
audit-targets-submitted = Nộp đăng ký thi đua ({ $count } chỉ tiêu)
