/** Draws a message's text with its entities as DOM nodes; text never passes through HTML. */
import type { ComponentChild, JSX } from 'preact';
import type { WireEntity } from '../wire.ts';
import { useAsking } from './ask.ts';
import { layEntities, type TextNode } from './text-tree.ts';

const safeLink = (url: string): string | undefined =>
  /^(https?|tg|mailto|tel):/i.test(url) ? url : /^[\w.-]+\.[a-z]{2,}(\/|$)/i.test(url) ? `https://${url}` : undefined;

const Link = ({ url, children }: { url: string; children: ComponentChild }): JSX.Element => {
  const { follow } = useAsking();
  const target = safeLink(url);
  if (target === undefined) return <span>{children}</span>;
  const open = (event: Event): void => {
    event.preventDefault();
    follow(target);
  };
  return <a href={target} rel="noreferrer noopener" target="_blank" onClick={open}>{children}</a>;
};

const Spoiler = ({ children }: { children: ComponentChild }): JSX.Element => (
  <span class="spoiler" tabIndex={0}>{children}</span>
);

type Wrap = (children: ComponentChild, node: TextNode, onCommand: (text: string) => void) => JSX.Element;

const command: Wrap = (children, node, onCommand) => (
  <button type="button" class="in-text" onClick={() => onCommand(node.text)}>{children}</button>
);
const link: Wrap = (children, node) => <Link url={node.entity?.url ?? node.text}>{children}</Link>;

const wraps: Record<string, Wrap> = {
  bold: (children) => <strong>{children}</strong>,
  italic: (children) => <em>{children}</em>,
  underline: (children) => <u>{children}</u>,
  strikethrough: (children) => <s>{children}</s>,
  code: (children) => <code>{children}</code>,
  pre: (children) => <pre><code>{children}</code></pre>,
  blockquote: (children) => <blockquote>{children}</blockquote>,
  expandable_blockquote: (children) => <blockquote>{children}</blockquote>,
  spoiler: (children) => <Spoiler>{children}</Spoiler>,
  text_link: link,
  url: link,
  email: (children, node) => <Link url={`mailto:${node.text}`}>{children}</Link>,
  bot_command: command,
  mention: (children) => <span class="mention">{children}</span>,
  text_mention: (children) => <span class="mention">{children}</span>,
  hashtag: (children) => <span class="mention">{children}</span>,
};

const blocks = new Set(['pre', 'blockquote', 'expandable_blockquote']);

/** A block breaks the line itself: the break written after it would leave an empty line. */
function afterBlock(node: TextNode, before: TextNode | undefined): TextNode {
  const isAfter = before?.entity !== undefined && blocks.has(before.entity.type);
  return isAfter && !node.entity && node.text.startsWith('\n') ? { ...node, text: node.text.slice(1) } : node;
}

type OnCommand = (text: string) => void;

const drawAll = (nodes: readonly TextNode[], onCommand: OnCommand): ComponentChild =>
  nodes.map((node, index) => draw(afterBlock(node, nodes[index - 1]), onCommand));

function draw(node: TextNode, onCommand: OnCommand): ComponentChild {
  const inner = node.children.length === 0 ? node.text : drawAll(node.children, onCommand);
  const wrap = node.entity && wraps[node.entity.type];
  return wrap ? wrap(inner, node, onCommand) : inner;
}

export interface MessageTextProps {
  readonly text: string;
  readonly entities: readonly WireEntity[];
  readonly onCommand: (text: string) => void;
}

export const MessageText = ({ text, entities, onCommand }: MessageTextProps): JSX.Element => (
  <div class="text">{drawAll(layEntities(text, entities), onCommand)}</div>
);
