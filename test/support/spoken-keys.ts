/** Reads the program's own sources: which locale keys are said, which are built from parts, and which words stand in the code itself. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript-5';

const SRC = fileURLToPath(new URL('../../src', import.meta.url));
const ELSEWHERE = ['db/generated', 'rehearsal/web-chat/page'];

export interface SourceWords {
  /** Keys that are named whole where something is said. */
  readonly said: ReadonlySet<string>;
  /** Keys built from parts, each part that varies as `*`. */
  readonly built: ReadonlySet<string>;
  /** Keys that a callback answer says. */
  readonly toasts: ReadonlySet<string>;
  /** Every literal with its file, for words that should stand in `locales/`. */
  readonly literals: readonly { readonly file: string; readonly text: string }[];
}

function sourceFiles(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    const own = relative(SRC, path).replaceAll('\\', '/');
    if (ELSEWHERE.includes(own)) return [];
    if (statSync(path).isDirectory()) return sourceFiles(path);
    return name.endsWith('.ts') ? [path] : [];
  });
}

const patternOf = (template: ts.TemplateExpression): string => template.head.text + template.templateSpans.map((span) => `*${span.literal.text}`).join('');

/** The literals an expression may come to: itself, both branches of a choice, both sides of `??`. */
function outcomes(node: ts.Expression): readonly (ts.StringLiteralLike | ts.TemplateExpression)[] {
  if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) return [node];
  if (ts.isConditionalExpression(node)) return [...outcomes(node.whenTrue), ...outcomes(node.whenFalse)];
  return ts.isParenthesizedExpression(node) ? outcomes(node.expression) : [];
}

const SAYING = new Set(['say', 'sentence']);
const calleeOf = (node: ts.CallExpression): string => (ts.isIdentifier(node.expression) ? node.expression.text : '');

/** The expression that names a key, when this node is one that says something. */
function keyExpression(node: ts.Node): ts.Expression | undefined {
  if (ts.isCallExpression(node) && SAYING.has(calleeOf(node))) return node.arguments[0];
  if (ts.isPropertyAssignment(node) && node.name.getText() === 'key') return node.initializer;
  return undefined;
}

const isToast = (node: ts.Node): boolean => ts.isPropertyAssignment(node.parent) && node.parent.name.getText() === 'toast';

export function readSourceWords(): SourceWords {
  const words = { said: new Set<string>(), built: new Set<string>(), toasts: new Set<string>(), literals: [] as { file: string; text: string }[] };
  for (const path of sourceFiles(SRC)) {
    const file = relative(SRC, path).replaceAll('\\', '/');
    const visit = (node: ts.Node): void => {
      const key = keyExpression(node);
      for (const one of key === undefined ? [] : outcomes(key)) {
        const name = ts.isTemplateExpression(one) ? patternOf(one) : one.text;
        (ts.isTemplateExpression(one) ? words.built : words.said).add(name);
        if (isToast(node)) words.toasts.add(name);
      }
      if (ts.isStringLiteralLike(node)) words.literals.push({ file, text: node.text });
      if (ts.isTemplateExpression(node)) words.literals.push({ file, text: patternOf(node) });
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2023, true));
  }
  return words;
}
