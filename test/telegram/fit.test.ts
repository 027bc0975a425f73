/** One screen is one message: what has no room is said with less, and cut with a sentence as the last resort. */
import { describe, expect, it, test } from 'vitest';
import { clipped, say, screen, verbatim, type Screen } from '#kernel';
import { parseHtml } from '../../src/rehearsal/bot-api/html.ts';
import { fit } from '../../src/telegram/fit.ts';
import { speaker } from '../support/evening.ts';

/** As Telegram's own reader counts it. */
function readBy(shown: Screen, room: number, language: 'vi' | 'en' = 'vi'): string {
  const parsed = parseHtml(fit(speaker, shown, { language, room }));
  if (!parsed.ok) throw new Error(parsed.refusal);
  expect(parsed.value.text.length).toBeLessThanOrEqual(room);
  return parsed.value.text;
}

const CUT = speaker.plain(say('screen-cut'), 'vi');
const words = (...texts: readonly string[]) => texts.map(verbatim);

describe('what fits is said as it is', () => {
  it('to the last character, whatever its markup costs', () => {
    expect(readBy(screen(words('&<>'.repeat(1000), 'x'.repeat(1095))), 4096)).toBe(`${'&<>'.repeat(1000)}\n${'x'.repeat(1095)}`);
    expect(readBy(screen([say('language-choose'), say('help-title')]), 30)).toBe('Chọn ngôn ngữ:\nTrợ giúp');
  });
});

describe('what does not', () => {
  it.each<[string, number, string]>([['most', 9, 'abcdefghi'], ['less', 8, 'abcdef'], ['less', 6, 'abcdef'], ['least', 5, 'abc']])('is said with the %s that has room', (_, room, text) => {
    expect(readBy({ ...screen(words('abcdefghi')), shorter: [words('abcdef'), words('abc')] }, room)).toBe(text);
  });

  it('is cut after whole lines, and says that there was more', () => {
    expect(readBy(screen(words('x'.repeat(50), 'y'.repeat(500))), CUT.length + 60)).toBe(`${'x'.repeat(50)}\n${CUT}`);
    expect(readBy(screen(words('x'.repeat(500))), CUT.length + 61, 'vi')).toBe(`${'x'.repeat(59)}…\n${CUT}`);
  });

  test.each(['&<>', 'ế', '𝒳', 'x & '])('of %s no sign and no markup is cut in two', (sign) => {
    for (const room of [4096, 4095, 1024, 101]) {
      const text = readBy(screen([...words(sign.repeat(700)), ...words(sign.repeat(5000))]), room);
      expect(text).not.toMatch(/[\uD800-\uDFFF]/u);
      expect(text.endsWith(CUT)).toBe(true);
    }
  });
});

test.each([['ngắn', 4, 'ngắn'], ['dài hơn', 5, 'dài…'], ['𝒳𝒳𝒳', 4, '𝒳…'], ['', 1, '']])('%s in %i characters is %s', (text, room, shown) => {
  expect(clipped(text, room)).toBe(shown);
});
