/** Lays a message's flat entities over its text as a tree, so that nested marks can be drawn as nested nodes. */
import type { WireEntity } from '../wire.ts';

export interface TextNode {
  readonly text: string;
  readonly entity?: WireEntity;
  readonly children: readonly TextNode[];
}

interface Span {
  readonly from: number;
  readonly to: number;
}

const plain = (text: string): TextNode => ({ text, children: [] });

function layWithin(text: string, entities: readonly WireEntity[], span: Span): TextNode[] {
  const nodes: TextNode[] = [];
  let at = span.from;
  let rest = entities;
  while (rest.length > 0) {
    const [entity, ...later] = rest;
    if (!entity) break;
    // A mark that crosses its neighbour's edge is cut there: entities come from outside and may be wrong.
    const from = Math.max(entity.offset, at);
    const to = Math.min(entity.offset + entity.length, span.to);
    const inner = later.filter((other) => other.offset < to);
    rest = later.filter((other) => other.offset >= to);
    if (from >= to) continue;
    if (from > at) nodes.push(plain(text.slice(at, from)));
    nodes.push({ text: text.slice(from, to), entity, children: layWithin(text, inner, { from, to }) });
    at = to;
  }
  if (at < span.to) nodes.push(plain(text.slice(at, span.to)));
  return nodes;
}

/** Offsets and lengths count UTF-16 units, as Telegram and JavaScript both do. */
export function layEntities(text: string, entities: readonly WireEntity[]): TextNode[] {
  const ordered = [...entities].toSorted((a, b) => a.offset - b.offset || b.length - a.length);
  return layWithin(text, ordered, { from: 0, to: text.length });
}
