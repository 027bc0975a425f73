# Tự chấm điểm, minh chứng, xếp hạng.
scores-command = Bảng tự chấm điểm
scores-head = <b>Bảng tự chấm điểm năm { $year }</b> · { $unit }
scores-on-behalf = Thư ký khối nhập hộ đơn vị này.
scores-state-draft = Chưa nộp bảng tự chấm điểm.
scores-state-in = Đã nộp lần { $revision }: { $total } điểm, lúc { $time } ngày { $date }.
scores-state-in-on-behalf = Đã nộp lần { $revision }: { $total } điểm, lúc { $time } ngày { $date } (nhập hộ).
scores-state-changed = Bảng dưới đây đã sửa mà chưa nộp lại; bản đã nộp vẫn được tính.
scores-state-outdated = Bảng điểm của khối đã thay đổi sau khi nộp. Đề nghị chấm theo bảng mới và nộp lại; đến khi đó bản đã nộp vẫn được tính.
scores-line = { $number }. { $name }: { $points }/{ $max } điểm
scores-line-open = { $number }. { $name }: chưa chấm (tối đa { $max } điểm)
scores-sum = Tổng: { $total }/{ $max } điểm
scores-total = Tổng điểm: { $total }
scores-total-none = Chưa nhập tổng điểm.
scores-note = Diễn giải: { $note }
scores-files = Minh chứng: { $files }
scores-deadline = Hạn: { $time } ngày { $date }
scores-deadline-over = Đã hết hạn lúc { $time } ngày { $date }.
scores-deadline-none = Khối chưa đặt hạn tự chấm điểm.
scores-refused-late = Đã hết hạn tự chấm điểm lúc { $time } ngày { $date }; chưa có gì thay đổi. Đề nghị liên hệ thư ký khối.

scores-ask-points = Gõ điểm tự chấm cho “{ $name }” (từ 0 đến { $max }, tối đa 2 chữ số sau dấu phẩy).
scores-ask-total = Gõ tổng điểm tự chấm (từ 0 đến { $max }, tối đa 2 chữ số sau dấu phẩy).
scores-ask-left = Còn { $count } tiêu chí chưa chấm.
scores-ask-note = Gõ phần diễn giải (tối đa 1000 ký tự).
scores-ask-file = Gửi tệp minh chứng: PDF, Word (.docx), Excel (.xlsx), ảnh JPG hoặc PNG, tối đa 20 MB mỗi tệp. Không gửi tài liệu mật.
scores-noted = Đã ghi { $points } điểm: { $name }
scores-noted-total = Đã ghi tổng điểm: { $points }
scores-note-noted = Đã ghi phần diễn giải.
scores-file-noted = Đã nhận tệp { $name }.
scores-file-detached = Đã bỏ tệp khỏi bảng tự chấm điểm.
scores-file-caption = Minh chứng của { $unit }
scores-files-ask = Chọn tệp để nhận tại đây.
scores-handed-in = Đã nộp bảng tự chấm điểm.
scores-pick-unit = Chấm điểm cho đơn vị nào?

scores-ranking-head = <b>Tự chấm điểm năm { $year }</b>
scores-ranking-count = Đã nộp: { $done }/{ $all } đơn vị
scores-place = { $rank }. { $unit }: { $total } điểm
scores-place-tied = { $rank }. { $unit }: { $total } điểm (đồng hạng)
scores-ranking-owing = Chưa nộp: { $units }
scores-ranking-on-behalf = Thư ký khối nhập hộ: { $units }
scores-ranking-hint = { $by ->
    [official] Xếp theo điểm chính thức.
   *[self] Xếp theo điểm tự chấm.
} Chọn đơn vị để xem hoặc nhập hộ.
scores-both = { $unit }: điểm chính thức { $official }, tự chấm { $self }
scores-place-both = { $rank }. { $scores }
scores-place-both-tied = { $rank }. { $scores } (đồng hạng)
scores-figure-none = chưa có
scores-ranking-official-count = Điểm chính thức: đã có { $done }/{ $all } đơn vị

scores-official = Điểm chính thức: { $total }
scores-official-head = <b>Điểm chính thức năm { $year }</b>
scores-official-ask = Gõ hoặc dán danh sách, mỗi dòng một đơn vị: tên đơn vị, dấu chấm phẩy, điểm (tối đa 2 chữ số sau dấu phẩy). Đơn vị không có trong danh sách giữ nguyên.
scores-official-example = Ví dụ: Sở Tài chính; 98,5
scores-official-problems = Danh sách còn chỗ chưa đúng; chưa ghi gì. Đề nghị sửa rồi gửi lại cả danh sách:
scores-official-problem = Dòng { $line } ({ $text }): { $kind ->
    [no-points] chưa có tên đơn vị hoặc điểm.
    [unknown-unit] không có đơn vị tên này trong khối.
    [shared-name] nhiều đơn vị cùng mang tên này; đề nghị ghi tên đầy đủ.
    [unit-twice] đơn vị này đã có ở dòng trên.
    [points-too-many] điểm cao nhất được nhận là 9999,99.
   *[points-unreadable] điểm chưa đọc được; đề nghị ghi số như 98 hoặc 98,5.
}
scores-official-problems-more = Còn { $count } dòng khác chưa đúng.
scores-official-preview = Sẽ ghi điểm chính thức của { $count }/{ $all } đơn vị:
scores-official-line = { $unit }: { $total }
scores-official-line-changed = { $unit }: { $total } (đang là { $before })
scores-official-kept = Giữ nguyên: { $units }
scores-official-missing = Chưa có điểm chính thức: { $units }
scores-official-confirm = Chưa ghi gì. Đề nghị kiểm tra rồi bấm nút ghi, hoặc gửi lại danh sách khác.
scores-official-saved = Đã ghi điểm chính thức.
scores-official-clear-ask = Xóa điểm chính thức của { $count } đơn vị? Kết quả đã xác định trước đó không thay đổi.
scores-official-cleared = Đã xóa điểm chính thức.

scores-button-continue = Chấm tiếp (còn { $count })
scores-button-heading = { $number }. { $name }: { $points }/{ $max }
scores-button-heading-open = { $number }. { $name }: …/{ $max }
scores-button-total = Nhập tổng điểm
scores-button-note = Diễn giải
scores-button-file = Thêm minh chứng
scores-button-files = Xem minh chứng ({ $count })
scores-button-detach = Bỏ
scores-button-hand-in = Nộp bảng tự chấm ({ $total } điểm)
scores-button-hand-in-again = Nộp lại ({ $total } điểm)
scores-button-all = Xếp hạng các đơn vị
scores-button-official = Nhập điểm chính thức
scores-button-official-save = Ghi điểm chính thức ({ $count } đơn vị)
scores-button-official-clear = Xóa điểm chính thức
scores-button-official-clear-yes = Xóa điểm của { $count } đơn vị
scores-button-back = Về bảng tự chấm
scores-button-unit = { $unit }: { $total } điểm
scores-button-unit-none = { $unit } – chưa nộp
scores-button-task = Chấm tiếp – { $unit }
scores-button-task-over = Xem bảng tự chấm – { $unit }

scores-task = { $unit }: chưa nộp bảng tự chấm điểm năm { $year }.
scores-task-outdated = { $unit }: bảng điểm năm { $year } đã thay đổi, đề nghị chấm và nộp lại.
scores-task-until = { $unit }: chưa nộp bảng tự chấm điểm năm { $year }. Hạn: { $time } ngày { $date }.
scores-task-over = { $unit }: chưa nộp bảng tự chấm điểm năm { $year }; đã hết hạn lúc { $time } ngày { $date }. Đề nghị liên hệ thư ký khối.

refusal-scores-no-right = Tài khoản này không có quyền chấm điểm cho đơn vị; chưa có gì thay đổi. Đề nghị thư ký khối cấp quyền nộp số liệu.
refusal-scores-not-secretary = Chỉ thư ký và chủ trì xem bảng xếp hạng và nhập điểm chính thức; chưa có gì thay đổi. Bảng của đơn vị mình: /chamdiem
refusal-scores-no-such-unit = Đơn vị này không còn trong danh sách của khối; chưa có gì thay đổi. Mở lại: /chamdiem
refusal-scores-no-such-heading = Bảng điểm của khối đã thay đổi; chưa ghi gì. Đề nghị xem bảng mới rồi chấm lại.
refusal-scores-after-deadline = Đã hết hạn tự chấm điểm; chưa có gì thay đổi. Đề nghị liên hệ thư ký khối.
refusal-scores-cycle-closed = Năm thi đua này đã kết thúc; chưa có gì thay đổi. Mở năm hiện tại: /chamdiem
refusal-scores-changed-meanwhile = Bảng tự chấm vừa có thay đổi khác; lần bấm này không nộp gì. Đề nghị xem bảng mới rồi nộp lại.
refusal-scores-already-handed-in = Bảng tự chấm này đã nộp; lần bấm này không làm thay đổi gì.
refusal-scores-headings-left = Còn tiêu chí chưa chấm nên chưa nộp được. Đề nghị chấm tiếp.
refusal-scores-no-total = Chưa có tổng điểm nên chưa nộp được. Đề nghị nhập tổng điểm.
refusal-scores-points-unreadable = Điểm chưa đọc được; chưa ghi gì. Đề nghị gõ số như 38 hoặc 38,5 (tối đa 2 chữ số sau dấu phẩy).
refusal-scores-points-too-many = Điểm vượt mức tối đa; chưa ghi gì. Đề nghị gõ lại.
refusal-scores-note-length = Phần diễn giải cần có từ 1 đến 1000 ký tự; chưa ghi gì. Đề nghị gửi lại.
refusal-scores-text-expected = Bước này cần chữ, không nhận tệp hay hình; chưa ghi gì. Muốn gửi tệp: nút Thêm minh chứng.
refusal-scores-file-expected = Bước này cần tệp minh chứng, không nhận chữ; chưa ghi gì. Muốn ghi chữ: nút Diễn giải.
refusal-scores-file-type = Loại tệp này không được nhận; chưa ghi gì. Đề nghị gửi PDF, .docx, .xlsx, JPG hoặc PNG.
refusal-scores-file-macro = Tệp có thể chứa macro không được nhận; chưa ghi gì. Đề nghị lưu thành PDF, .docx hoặc .xlsx rồi gửi lại.
refusal-scores-file-size = Tệp lớn hơn 20 MB; chưa ghi gì. Đề nghị giảm dung lượng hoặc chia nhỏ rồi gửi lại.
refusal-scores-file-empty = Tệp rỗng (0 byte); chưa ghi gì. Đề nghị gửi lại tệp có nội dung.
refusal-scores-file-mismatch = Nội dung tệp không khớp với phần đuôi của tên tệp; chưa ghi gì. Đề nghị mở, lưu lại đúng loại rồi gửi lại.
refusal-scores-file-known = Tệp này đã có trong minh chứng; lần gửi này không làm thay đổi gì.
refusal-scores-too-many-files = Mỗi bảng nhận tối đa 10 tệp; chưa ghi gì. Đề nghị bỏ bớt hoặc gộp tệp.
refusal-scores-no-such-file = Không tìm thấy tệp này; chưa có gì thay đổi. Đề nghị xem lại danh sách minh chứng.
refusal-scores-official-list-expected = Bước này cần danh sách bằng chữ, không nhận tệp hay hình; chưa ghi gì. Đề nghị gõ hoặc dán danh sách.
refusal-scores-official-list-gone = Danh sách của nút này đã ghi, đã đổi hoặc đã bỏ; lần bấm này không làm thay đổi gì. Muốn nhập lại: nút Nhập điểm chính thức.
refusal-scores-official-none = Chưa có điểm chính thức nào; lần bấm này không làm thay đổi gì.

audit-scores-official = Nhập điểm chính thức: { $total } điểm
audit-scores-official-cleared = Xóa điểm chính thức của { $count } đơn vị
audit-scores-handed-in = Nộp bảng tự chấm điểm lần { $revision }: { $total } điểm
audit-scores-file = Thêm minh chứng: { $name }
