/** S6, hội nghị sơ kết 6 tháng, Cao Bằng, 13/07/2023: as printed (the printed list of units breaks off after two). */

export const CAO_BANG_2023 = {
  bloc: 'Khối thi đua các cơ quan tham mưu tổng hợp',
  province: 'Cao Bằng',
  year: 2023,
  date: '2023-07-13',
  units: ['Văn phòng Đoàn ĐBQH và HĐND tỉnh', 'Sở Ngoại vụ'],
  agenda: ['báo cáo 6 tháng đầu năm', 'thảo luận và góp ý dự thảo báo cáo', 'thống nhất nhiệm vụ 6 tháng cuối năm'],
  remark: 'việc triển khai tổ chức phong trào thi đua ở một số đơn vị trực thuộc có lúc chưa kịp thời',
} as const;

/** What the report does not say: data of the replay's own (số liệu minh họa). */
export const MADE_UP = {
  comment: 'Đề nghị dự thảo báo cáo bổ sung kết quả đăng ký thi đua của từng đơn vị.',
  guest: 'Đại diện Sở Nội vụ',
  tasks: ['Tổ chức phong trào thi đua ở đơn vị trực thuộc kịp thời hơn', 'Chuẩn bị tự chấm điểm và hội nghị tổng kết cuối năm'],
} as const;
