/** What a file says, read from its syntax tree: impurities, default exports, settings read in passing, imports of a page. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parseSync } from '@swc/core';

interface Node {
  readonly type?: string;
  readonly [field: string]: unknown;
}

export interface Source {
  readonly path: string;
  readonly text: string;
}

const CLOCKS_AND_DICE = ['Date.now', 'Math.random', 'performance.now', 'process.env', 'process.hrtime'];
const OUTSIDE_WORLD = new Set(['crypto', 'fetch', 'process', 'setInterval', 'setTimeout', 'console']);

export function readSources(root: string, folder: string): readonly Source[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(root, file).split(sep).join('/'), text: readFileSync(file, 'utf8') }))
    .filter(({ path }) => !path.startsWith('src/db/generated/'))
    .toSorted((a, b) => a.path.localeCompare(b.path));
}

function* walk(value: unknown): Generator<Node> {
  if (Array.isArray(value)) {
    for (const each of value) yield* walk(each);
  } else if (typeof value === 'object' && value !== null) {
    yield value as Node;
    for (const each of Object.values(value)) yield* walk(each);
  }
}

function nodesOf({ path, text }: Source): readonly Node[] {
  return [...walk(parseSync(text, { syntax: 'typescript', tsx: path.endsWith('.tsx'), target: 'es2022' }))];
}

const asNode = (value: unknown): Node => (typeof value === 'object' && value !== null ? (value as Node) : {});

function memberName(node: Node): string {
  if (node.type !== 'MemberExpression') return '';
  return `${String(asNode(node['object'])['value'])}.${String(asNode(node['property'])['value'])}`;
}

function isNowWithoutArgument(node: Node): boolean {
  if (node.type !== 'NewExpression' && node.type !== 'CallExpression') return false;
  const called = asNode(node['callee']);
  const given = node['arguments'];
  return called.type === 'Identifier' && called['value'] === 'Date' && (!Array.isArray(given) || given.length === 0);
}

function impurityOf(node: Node): string | undefined {
  if (node['async'] === true || node.type === 'AwaitExpression') return 'async';
  if (isNowWithoutArgument(node)) return 'new Date()';
  if (CLOCKS_AND_DICE.includes(memberName(node))) return memberName(node);
  const called = node.type === 'CallExpression' ? asNode(node['callee']) : asNode(node['object']);
  const name = String(called['value']);
  return called.type === 'Identifier' && OUTSIDE_WORLD.has(name) ? name : undefined;
}

/** Names of what reaches outside: empty for a pure file. */
export function impuritiesOf(source: Source): readonly string[] {
  const found = nodesOf(source).map(impurityOf).filter((name) => name !== undefined);
  return [...new Set(found)].toSorted();
}

export function hasDefaultExport(source: Source): boolean {
  const exported = (node: Node): boolean =>
    node.type === 'ExportSpecifier' && asNode(node['exported'] ?? node['orig'])['value'] === 'default';
  return nodesOf(source).some(
    (node) => node.type === 'ExportDefaultDeclaration' || node.type === 'ExportDefaultExpression' || exported(node),
  );
}

export function readsSettings(source: Source): boolean {
  return nodesOf(source).some((node) => memberName(node) === 'process.env');
}

const TABLE_CALL = /\b(?:tx|client)\s*\.\s*[a-z]\w*\s*\.\s*(?:find|create|update|upsert|delete|count|aggregate|groupBy)\w*\(/u;

export const touchesTables = ({ text }: Source): boolean => TABLE_CALL.test(text);

/** Where a file imports from, types-only imports marked: those leave nothing behind in the built page. */
export function importsOf(source: Source): readonly { readonly from: string; readonly typeOnly: boolean }[] {
  return nodesOf(source)
    .filter((node) => /^(ImportDeclaration|ExportNamedDeclaration|ExportAllDeclaration)$/.test(node.type ?? ''))
    .filter((node) => asNode(node['source'])['value'] !== undefined)
    .map((node) => ({ from: String(asNode(node['source'])['value']), typeOnly: node['typeOnly'] === true }));
}
