slips-units = Bỏ phiếu giấy ({ $count } đơn vị): { $units }
slips-button-marks = Bỏ phiếu giấy: { $count }
slips-marks-title = <b>Bỏ phiếu giấy: { $title }</b>
slips-marks-how = Chọn đơn vị bỏ phiếu giấy: đơn vị có mặt, hoặc đơn vị vắng có quyền bỏ phiếu mà chưa nhận được phiếu riêng; các đơn vị này không bỏ phiếu trong trò chuyện. Để giữ kín, mỗi cách phải có từ 3 đơn vị, hoặc tất cả cùng một cách.
slips-marks-unreachable = Chưa nhận được phiếu riêng: { $units }
slips-button-all = Tất cả
slips-button-none = Bỏ chọn
slips-uncounted = Phiếu giấy: ban kiểm phiếu chưa xác nhận đủ hai người.
slips-counted = Phiếu giấy: hai người kiểm phiếu đã xác nhận, thu về { $returned } phiếu.
slips-button-sheet = Biên bản phiếu giấy
slips-title = <b>Biên bản phiếu giấy: { $title }</b>
    Phát ra theo danh sách: { $issued } phiếu.
slips-tellers = Ban kiểm phiếu: { $tellers }
slips-teller = { $name } ({ $unit }{ $has ->
    [yes] {""}
   *[no] , chưa có tài khoản
})
slips-no-tellers = Hội nghị chưa ghi ban kiểm phiếu. Đề nghị thư ký ghi ban kiểm phiếu trong phần điều hành hội nghị.
slips-not-entered = Chưa nhập biên bản.
slips-entered = Người nhập: { $teller }
slips-waiting = Chờ người kiểm phiếu thứ hai xác nhận.
slips-told-title = <b>Phiếu giấy: { $title }</b>
slips-told-enter = Sau khi kiểm phiếu, đề nghị ban kiểm phiếu nhập biên bản.
slips-told-confirm = Đề nghị người kiểm phiếu thứ hai xem và xác nhận biên bản.
slips-agreed = Người xác nhận: { $teller }
ballots-result-slips = Phát ra { $issued } · thu về { $returned } · không thu về { $notReturned } · hợp lệ { $valid } · không hợp lệ { $invalid } · trắng { $blank }
slips-option = { $form ->
    [approve] { $unit }: tán thành { $yes }, không tán thành { $no }, không có ý kiến { $abstain }
   *[choose] { $unit }: { $yes } phiếu
}
slips-button-confirm = { $whose ->
    [own] Xác nhận biên bản này
   *[behalf] Xác nhận thay { $teller }
}
slips-button-enter = { $whose ->
    [own] Nhập biên bản
   *[behalf] Nhập thay { $teller }
}
slips-button-account = Tài khoản của { $teller }
slips-account-ask = Chọn tài khoản của { $teller } trong đơn vị:
slips-account-nobody = Đơn vị của { $teller } chưa có tài khoản nào khác; thư ký nhập thay, việc nhập thay được ghi vào nhật ký.
ballots-result-slips-field = { $field ->
    [issued] Phát ra
    [returned] Thu về
    [notReturned] Không thu về
    [valid] Hợp lệ
    [invalid] Không hợp lệ
    [blank] Trắng
   *[noneOfThese] Không chọn đơn vị nào
}
slips-line = { $number }. { $label }: { $value }
slips-lines = { $above }
    { $below }
slips-template = <pre>{ $lines }</pre>
slips-ask = <b>Biên bản phiếu giấy: { $title }</b>
    Người kiểm phiếu: { $teller }
slips-ask-how = { $form ->
    [approve] Sao chép mẫu dưới đây, điền số sau dấu hai chấm rồi gửi. Mỗi đơn vị ghi: tán thành/không tán thành/không có ý kiến.
   *[choose] Sao chép mẫu dưới đây, điền số sau dấu hai chấm rồi gửi.
}
slips-toast = { $act ->
    [entered] Đã ghi biên bản; chờ người kiểm phiếu thứ hai xác nhận.
    [corrected] Đã sửa biên bản; cần người kiểm phiếu thứ hai xác nhận lại.
   *[confirmed] Hai người kiểm phiếu đã thống nhất biên bản.
}
slips-fault = { $kind ->
    [line] Dòng { $row } ({ $line }) còn thiếu, lặp lại hoặc chưa đọc được; chưa có gì được ghi. Đề nghị gửi lại đủ các dòng của mẫu.
    [issued-differs] Phát ra { $issued } phiếu nhưng danh sách có { $onRoll } đơn vị bỏ phiếu giấy; chưa có gì được ghi.
    [issued-does-not-add-up] Phát ra { $issued } khác thu về { $returned } cộng không thu về { $notReturned }; chưa có gì được ghi.
    [returned-does-not-add-up] Thu về { $returned } khác hợp lệ { $valid } cộng không hợp lệ { $invalid }; chưa có gì được ghi.
    [blank-does-not-fit] Trắng { $blank } nhiều hơn số phiếu mà quy tắc xếp phiếu trắng vào (hợp lệ { $valid }, không hợp lệ { $invalid }); chưa có gì được ghi.
    [option-does-not-add-up] { $unit }: { $yes } tán thành, { $no } không tán thành, { $abstain } không có ý kiến không khớp với { $valid } phiếu hợp lệ; chưa có gì được ghi.
    [votes-do-not-fit] Tổng { $votes } lượt bầu không khớp với { $valid } phiếu hợp lệ, mỗi phiếu chọn nhiều nhất { $most }; chưa có gì được ghi.
   *[other] Số liệu chưa khớp; chưa có gì được ghi. Đề nghị kiểm tra lại biên bản.
}
slips-differ = Dòng { $line } khác với biên bản của người kiểm phiếu thứ nhất; chưa có gì được ghi. Đề nghị hai người kiểm lại phiếu.
slips-result = Trong đó: { $chat } phiếu điện tử, { $slips } phiếu giấy (phát ra { $issued }).
slips-task = Phiếu giấy { $title }: biên bản chờ ban kiểm phiếu.

audit-slips = biên bản phiếu giấy ({ $act ->
    [entered] nhập
    [corrected] sửa
   *[confirmed] xác nhận
}, thu về { $returned })
audit-slips-marked = chọn { $count } đơn vị bỏ phiếu giấy
audit-teller-account = gắn tài khoản cho thành viên ban kiểm phiếu

refusal-ballots-votes-on-paper = Đơn vị bỏ phiếu giấy nên không bỏ phiếu ở đây; chưa có gì được ghi. Đề nghị nhận phiếu từ ban kiểm phiếu.
refusal-ballots-slips-too-few = Bỏ phiếu hai cách mà một cách chỉ có 1 hoặc 2 đơn vị thì lộ phiếu; chưa có gì thay đổi. Đề nghị mỗi cách từ 3 đơn vị, hoặc tất cả một cách.
refusal-ballots-few-papers = Mới có 1 hoặc 2 phiếu, đóng lúc này sẽ lộ lựa chọn của đơn vị; chưa có gì thay đổi. Đề nghị chờ thêm, hoặc hủy phiếu: phiếu đã gửi không được mở.
refusal-ballots-few-slips = Mới thu về 1 hoặc 2 phiếu giấy, đóng lúc này sẽ lộ lựa chọn của đơn vị; chưa có gì thay đổi. Đề nghị chờ thêm rồi kiểm lại, hoặc hủy phiếu: phiếu đã gửi không được mở.
refusal-ballots-slips-not-counted = Phiếu giấy chưa được hai người kiểm phiếu xác nhận nên chưa đóng được; chưa có gì thay đổi.
refusal-ballots-slips-not-entered = Chưa có biên bản phiếu giấy để xác nhận; chưa có gì thay đổi.
refusal-ballots-slips-changed = Biên bản đã được sửa sau khi hiện ra; chưa có gì thay đổi. Đề nghị xem lại rồi xác nhận.
refusal-ballots-slips-confirmed = Biên bản này đã được hai người kiểm phiếu xác nhận; lần này không làm thay đổi gì.
refusal-ballots-slips-same-teller = Người nhập biên bản không tự xác nhận được; chưa có gì thay đổi. Đề nghị người kiểm phiếu khác xác nhận.
refusal-ballots-not-teller = Việc này dành cho ban kiểm phiếu, trong trò chuyện riêng; chưa có gì thay đổi. Đề nghị hỏi thư ký khối.
refusal-ballots-no-slips = Phiếu này không có đơn vị nào bỏ phiếu giấy; chưa có gì thay đổi.
