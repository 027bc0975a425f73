/** S2, the Party agencies of Bắc Ninh, 03-12-2019, as printed in its report. Short names are ours. */
import type { ReportedConference } from '../../support/replay.ts';

export const BAC_NINH_DANG_2019: ReportedConference = {
  bloc: 'Khối thi đua các Ban, Cơ quan của Đảng',
  province: 'Bắc Ninh',
  year: 2019,
  date: '2019-12-03',
  at: '14:00',
  units: [
    { official: 'Ban Tuyên giáo Tỉnh ủy', short: 'Ban Tuyên giáo' },
    { official: 'Ban Bảo vệ, chăm sóc sức khỏe cán bộ tỉnh', short: 'Ban BVCSSK cán bộ' },
    { official: 'Ban Tổ chức Tỉnh ủy', short: 'Ban Tổ chức' },
    { official: 'Văn phòng Tỉnh ủy', short: 'Văn phòng' },
    { official: 'Ban Dân vận Tỉnh ủy', short: 'Ban Dân vận' },
    { official: 'Ban Nội chính Tỉnh ủy', short: 'Ban Nội chính' },
    { official: 'Đảng ủy Khối các Cơ quan và Doanh nghiệp tỉnh', short: 'Đảng ủy Khối CQ&DN' },
    { official: 'Báo Bắc Ninh', short: 'Báo Bắc Ninh' },
    { official: 'Ủy ban Kiểm tra Tỉnh ủy', short: 'UBKT' },
    { official: 'Trường Chính trị Nguyễn Văn Cừ', short: 'Trường Chính trị' },
  ],
  awards: {
    'Cờ thi đua của Thủ tướng Chính phủ': ['Ban Tuyên giáo Tỉnh ủy'],
    'Bằng khen của Thủ tướng Chính phủ': ['Ban Bảo vệ, chăm sóc sức khỏe cán bộ tỉnh'],
    'Cờ thi đua của UBND tỉnh': ['Ban Tổ chức Tỉnh ủy', 'Văn phòng Tỉnh ủy'],
    'Bằng khen của Chủ tịch UBND tỉnh': ['Ban Dân vận Tỉnh ủy', 'Ban Nội chính Tỉnh ủy', 'Đảng ủy Khối các Cơ quan và Doanh nghiệp tỉnh', 'Báo Bắc Ninh'],
    'Bằng khen của Ban Thường vụ Tỉnh ủy': ['Ủy ban Kiểm tra Tỉnh ủy', 'Trường Chính trị Nguyễn Văn Cừ'],
  },
  leader: 'Văn phòng Tỉnh ủy',
};
