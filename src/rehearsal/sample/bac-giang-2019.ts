/**
 * The conference of Bắc Giang, 26-12-2019, as reported: units, leader and deputy are facts and stay as printed.
 * Votes, scores and targets are not in the report: those here are số liệu minh họa (made up for the rehearsal).
 */
export interface SampleUnit {
  readonly official: string;
  readonly short: string;
  /** Made up: points of the self-score. */
  readonly score: string;
  /** Made up: whom the unit chooses, by short name; absent = blank. */
  readonly leader?: string;
  readonly deputy?: string;
}

const TAX = 'Cục Thuế';
const DELEGATION = 'VP Đoàn ĐBQH';
const FINANCE = 'Sở Tài chính';

export const BAC_GIANG_2019 = {
  bloc: 'Khối thi đua các cơ quan Tham mưu - Tổng hợp',
  province: 'Bắc Giang',
  year: 2019,
  /** Made-up figures about real bodies are marked wherever they are seen. */
  groupTitle: 'Khối Tham mưu - Tổng hợp (số liệu minh họa)',
  /** "Cục Thuế" and "Cục Thuế tỉnh" are one unit; the report elects it as Cục Thuế tỉnh. */
  leader: 'Cục Thuế tỉnh',
  deputy: 'Văn phòng Đoàn ĐBQH',
  units: [
    { official: 'Văn phòng Đoàn ĐBQH', short: DELEGATION, score: '96,5', leader: TAX, deputy: DELEGATION },
    { official: 'Văn phòng HĐND', short: 'VP HĐND', score: '95', leader: TAX, deputy: DELEGATION },
    { official: 'Văn phòng UBND tỉnh', short: 'VP UBND tỉnh', score: '97', leader: TAX, deputy: DELEGATION },
    { official: 'Sở Tài chính', short: FINANCE, score: '96', leader: FINANCE, deputy: DELEGATION },
    { official: 'Sở KH&ĐT', short: 'Sở KH&ĐT', score: '94,5', leader: TAX, deputy: 'Sở KH&ĐT' },
    { official: 'Cục Thống kê', short: 'Cục Thống kê', score: '93', leader: TAX, deputy: DELEGATION },
    { official: 'Cục Thuế tỉnh', short: TAX, score: '98', leader: TAX, deputy: DELEGATION },
    { official: 'Ngân hàng Nhà nước chi nhánh tỉnh Bắc Giang', short: 'NHNN tỉnh', score: '94', leader: TAX, deputy: DELEGATION },
    { official: 'Kho bạc Nhà nước chi nhánh tỉnh Bắc Giang', short: 'KBNN tỉnh', score: '95,5', leader: FINANCE, deputy: 'Sở KH&ĐT' },
    { official: 'Quỹ Đầu tư phát triển tỉnh', short: 'Quỹ ĐTPT', score: '92', deputy: DELEGATION },
    { official: 'Sở Nội vụ', short: 'Sở Nội vụ', score: '95', leader: TAX },
  ] satisfies readonly SampleUnit[] as readonly SampleUnit[],
} as const;
