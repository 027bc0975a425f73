/** S7, Hải Dương, 20-12-2019, as printed in its report; case and spelling differ inside it and stay so. Short names are ours. */
import type { ReportedConference } from '../../support/replay.ts';

export const HAI_DUONG_2019: ReportedConference = {
  bloc: 'Khối thi đua các cơ quan tham mưu quản lý nhà nước về Văn hoá - Xã hội',
  province: 'Hải Dương',
  year: 2019,
  date: '2019-12-20',
  at: '08:00',
  units: [
    { official: 'Sở Văn hóa, Thể thao và Du lịch', short: 'Sở VHTTDL' },
    { official: 'Sở Y tế', short: 'Sở Y tế' },
    { official: 'Sở Lao động - Thương binh và Xã hội', short: 'Sở LĐTBXH' },
    { official: 'Sở Giáo dục và Đào tạo', short: 'Sở GD&ĐT' },
    { official: 'Đài Phát thanh và Truyền hình tỉnh', short: 'Đài PTTH tỉnh' },
    { official: 'Sở Khoa học và Công nghệ', short: 'Sở KH&CN' },
    { official: 'Bảo hiểm xã hội tỉnh', short: 'BHXH tỉnh' },
  ],
  awards: {
    'Cờ thi đua Chính phủ': ['Đài Phát thanh và truyền hình tỉnh'],
    'Cờ thi đua UBND tỉnh': ['Sở Giáo dục và đào tạo'],
    'Bằng khen Chủ tịch UBND tỉnh': ['Sở Văn hoá, thể thao và du lịch'],
  },
  leader: 'Sở Giáo dục và Đào tạo',
};
