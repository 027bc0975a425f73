/** S4, the economic agencies of Bắc Ninh, 02-12-2019, as printed in its two reports. Short names are ours. */
import type { ReportedConference } from '../../support/replay.ts';

export const BAC_NINH_KINH_TE_2019: ReportedConference = {
  bloc: 'Khối thi đua các sở, ban, ngành tham mưu và quản lý Nhà nước về kinh tế, kỹ thuật',
  province: 'Bắc Ninh',
  year: 2019,
  date: '2019-12-02',
  at: '14:00',
  units: [
    { official: 'Sở Công thương', short: 'Sở Công thương' },
    { official: 'Sở Xây dựng', short: 'Sở Xây dựng' },
    { official: 'Sở Thông tin & Truyền thông', short: 'Sở TT&TT' },
    { official: 'Cục Dự trữ quốc gia khu vực Hà Bắc', short: 'Cục Dự trữ Hà Bắc' },
    { official: 'Sở Giao thông vận tải', short: 'Sở GTVT' },
    { official: 'Quỹ Đầu tư phát triển tỉnh', short: 'Quỹ ĐTPT' },
    { official: 'Sở Tài nguyên và Môi trường', short: 'Sở TN&MT' },
    { official: 'Liên Minh HTX tỉnh', short: 'Liên Minh Hợp tác xã' },
    { official: 'Ban Quản lý khu vực phát triển đô thị Bắc Ninh', short: 'BQL KV PTĐT' },
  ],
  awards: {
    'Cờ thi đua của Chính phủ': ['Sở Công Thương'],
    'Cờ thi đua của UBND tỉnh': ['Sở Xây dựng', 'Sở Thông tin & Truyền thông', 'Cục Dự trữ quốc gia khu vực Hà Bắc'],
    'Bằng khen của Chính phủ': ['Sở Giao thông vận tải', 'Quỹ Đầu tư phát triển tỉnh'],
    'Bằng khen của UBND tỉnh': ['Sở Tài nguyên và Môi trường', 'Liên Minh Hợp tác xã', 'Ban Quản lý khu vực phát triển đô thị Bắc Ninh'],
  },
  leader: 'Liên Minh HTX tỉnh',
};
