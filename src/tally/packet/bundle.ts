/** Several packets in one file: a list whose entries stand byte for byte as they were sealed, so that every hash holds. */

const OPEN = '[\n';
const CLOSE = ']\n';
/** A sealed packet begins and ends with a brace that alone stands at the left; no text within JSON holds a line feed. */
const BETWEEN = '\n},\n{';

/** Texts as `sealPacket` wrote them. */
export function bundlePackets(texts: readonly string[]): string {
  return `${OPEN}${texts.map((text) => text.trimEnd()).join(',\n')}\n${CLOSE}`;
}

/** The packets of such a file, as they were sealed; undefined for any other text, a single packet among them. */
export function unbundlePackets(text: string): readonly string[] | undefined {
  if (!text.startsWith(`${OPEN}{`) || !text.endsWith(`}\n${CLOSE}`)) return undefined;
  const parts = text.slice(OPEN.length, -CLOSE.length - 1).split(BETWEEN);
  return parts.map((part, index) => `${index === 0 ? '' : '{'}${part}${index === parts.length - 1 ? '' : '\n}'}\n`);
}
