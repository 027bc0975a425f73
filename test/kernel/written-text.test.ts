import { describe, expect, test } from 'vitest';
import { cleanLine, searchKey } from '#kernel';

describe('the key by which duplicates are found', () => {
  test.each([
    ['Sở Văn hoá, thể thao và du lịch', 'Sở Văn hóa, Thể thao và Du lịch'],
    ['Sở  Công thương', 'Sở Công Thương'],
    ['Uỷ ban Kiểm tra', 'Ủy ban Kiểm tra'],
    ['Sở Y tế'.normalize('NFD'), 'Sở Y tế'.normalize('NFC')],
  ])('%s and %s are one spelling', (left, right) => {
    expect(searchKey(left)).toBe(searchKey(right));
  });

  test.each([
    ['Sở Nội vụ', 'Sở Nội vũ'],
    ['Cục Thuế', 'Cục Thuế tỉnh'],
    ['Hòa Bình', 'Hóa Bình'],
    ['Sở toàn', 'Sở tòan'],
  ])('%s and %s stay two', (left, right) => {
    expect(searchKey(left)).not.toBe(searchKey(right));
  });
});

test('a name cannot hide or reorder the text around it', () => {
  expect(cleanLine('Sở\u202E Nội\u200B vụ \u2067x\u0000')).toBe('Sở Nội vụ x');
});

test('half of a surrogate pair is dropped, a whole one stays', () => {
  expect(cleanLine('Sở \ud83c\udf3e\ud83c Nội\udf3e vụ')).toBe('Sở \ud83c\udf3e Nội vụ');
});

test('emoji survive cleaning', () => {
  expect(cleanLine('  Sở 🌾  Nông nghiệp ')).toBe('Sở 🌾 Nông nghiệp');
});
