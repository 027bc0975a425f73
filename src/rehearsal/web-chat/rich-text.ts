/** Reads a rich message as plain lines: the room shows their words, not their tables and headings. */
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const CONTAINERS = ['text', 'blocks', 'items', 'cells', 'rows', 'caption', 'summary', 'title'];

function words(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) {
    const parts = value.flatMap(words);
    return value.some((part) => typeof part === 'string') ? [parts.join('')] : parts;
  }
  return isRecord(value) ? CONTAINERS.flatMap((name) => words(value[name])) : [];
}

export const richWords = (rich: unknown): string => words(rich).filter((line) => line !== '').join('\n');
