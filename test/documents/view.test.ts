/** The papers before they are written: headed by the meeting that was held. */
import { expect, test } from 'vitest';
import type { ResultsFacts } from '#announcements';
import { sayResultsPaper } from '../../src/documents/view.ts';
import { speaker } from '../support/evening.ts';

test.each([
  ['tong-ket', 'KẾT QUẢ HỘI NGHỊ TỔNG KẾT NĂM 2019'],
  ['so-ket', 'KẾT QUẢ HỘI NGHỊ SƠ KẾT 6 THÁNG ĐẦU NĂM 2019'],
  ['ky-giao-uoc', 'KẾT QUẢ HỘI NGHỊ KÝ GIAO ƯỚC THI ĐUA NĂM 2019'],
])('the results of a meeting %s are headed by its kind', (kind, title) => {
  const facts = { bloc: { province: 'Bắc Giang' }, conference: { kind, year: 2019 }, results: [], units: [] } as unknown as ResultsFacts;
  expect(speaker.plain(sayResultsPaper(facts, '2019-07-10').title, 'vi')).toBe(title);
});
