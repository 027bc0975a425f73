# Văn bản.
documents-nation = CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
documents-motto = Độc lập - Tự do - Hạnh phúc
documents-results-title-tong-ket = KẾT QUẢ HỘI NGHỊ TỔNG KẾT NĂM { $year }
documents-results-title-so-ket = KẾT QUẢ HỘI NGHỊ SƠ KẾT 6 THÁNG ĐẦU NĂM { $year }
documents-results-title-ky-giao-uoc = KẾT QUẢ HỘI NGHỊ KÝ GIAO ƯỚC THI ĐUA NĂM { $year }
documents-place-date = { $province }, ngày { $date }
documents-closing = Văn bản này được lập từ số liệu bỏ phiếu trên bot; biên bản có chữ ký là văn bản chính thức của hội nghị./.
documents-results-caption-tong-ket = Kết quả hội nghị tổng kết năm { $year }
documents-results-caption-so-ket = Kết quả hội nghị sơ kết 6 tháng đầu năm { $year }
documents-results-caption-ky-giao-uoc = Kết quả hội nghị ký giao ước thi đua năm { $year }
documents-packet-caption = Tệp kiểm phiếu lại: { $title }
documents-packets-caption = Tệp kiểm phiếu lại, gồm { $count } nội dung của lần công bố này
