/** Reads a source tree with dependency-cruiser and says which rules it breaks, in sentences. */
import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';

interface Breach {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
  readonly sentence: string;
}

export interface Tree {
  readonly modules: ICruiseResult['modules'];
  readonly breaches: readonly Breach[];
}

/** `.ts` is read by swc: TypeScript 7 has no JavaScript API, and without a parser the tool would report peace. */
export async function cruiseTree(root: string, rules: readonly IForbiddenRuleType[]): Promise<Tree> {
  const { output } = await cruise(
    ['src'],
    {
      baseDir: root,
      parser: 'swc',
      validate: true,
      ruleSet: { forbidden: [...rules] },
      doNotFollow: { path: ['node_modules', '^src/db/generated/', '^test/'] },
      exclude: { path: '^src/rehearsal/web-chat/page/' },
    },
    { conditionNames: ['source', 'import', 'node', 'default'], exportsFields: ['exports'] },
  );
  if (typeof output === 'string') throw new Error(`dependency-cruiser answered with text: ${output}`);
  const sentences = new Map(rules.map((rule) => [rule.name, rule.comment]));
  const breaches = output.summary.violations.map(({ rule, from, to }) => ({
    rule: rule.name,
    from,
    to,
    sentence: `${from === to ? from : `${from} → ${to}`}: ${sentences.get(rule.name) ?? ''}`,
  }));
  return { modules: output.modules, breaches };
}
