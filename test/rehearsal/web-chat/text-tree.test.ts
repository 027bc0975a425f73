/** Laying entities over a text: nested, side by side, and wrong ones from outside. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layEntities, type TextNode } from '../../../src/rehearsal/web-chat/page/text-tree.ts';

const leaves = (nodes: readonly TextNode[]): string =>
  nodes.map((node) => (node.children.length === 0 ? node.text : leaves(node.children))).join('');

const shape = (nodes: readonly TextNode[]): unknown[] =>
  nodes.map(({ text, entity, children }) => (entity ? [entity.type, children.some((child) => child.entity) ? shape(children) : text] : text));

describe('entities over a text', () => {
  it.each([
    ['none', 'abc', [], ['abc']],
    ['one in the middle', 'abcd', [{ type: 'bold', offset: 1, length: 2 }], ['a', ['bold', 'bc'], 'd']],
    ['one in another', 'abcd', [{ type: 'bold', offset: 0, length: 4 }, { type: 'italic', offset: 1, length: 2 }], [['bold', ['a', ['italic', 'bc'], 'd']]]],
    ['two on the same words', 'ab', [{ type: 'bold', offset: 0, length: 2 }, { type: 'code', offset: 0, length: 2 }], [['bold', [['code', 'ab']]]]],
    ['counted in UTF-16 units after an emoji', '🗳ab', [{ type: 'bold', offset: 2, length: 1 }], ['🗳', ['bold', 'a'], 'b']],
    ['reaching past the end', 'ab', [{ type: 'bold', offset: 1, length: 9 }], ['a', ['bold', 'b']]],
  ])('%s', (_case, text, entities, expected) => {
    expect(shape(layEntities(text, entities))).toEqual(expected);
  });

  it('never lose, double or move a letter, whatever entities come', () => {
    const entity = fc.record({ type: fc.constantFrom('bold', 'italic'), offset: fc.nat(12), length: fc.nat(12) });
    fc.assert(fc.property(fc.string({ maxLength: 10 }), fc.array(entity, { maxLength: 6 }), (text, entities) => {
      expect(leaves(layEntities(text, entities))).toBe(text);
    }));
  });
});
