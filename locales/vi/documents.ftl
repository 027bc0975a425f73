# Văn bản.
documents-nation = CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
documents-motto = Độc lập - Tự do - Hạnh phúc
documents-results-title = KẾT QUẢ HỘI NGHỊ TỔNG KẾT NĂM { $year }
documents-place-date = { $province }, ngày { $date }
documents-closing = Văn bản này được lập từ số liệu bỏ phiếu trên bot; biên bản có chữ ký là văn bản chính thức của hội nghị./.
documents-results-caption = Kết quả hội nghị tổng kết năm { $year }
documents-packet-caption = Tệp kiểm phiếu lại: { $title }
documents-packet-last = Tệp cuối của lần công bố này; tệp ghi mã của tệp liền trước, lần lượt đến tệp đầu. Các tệp khác: /ketqua
