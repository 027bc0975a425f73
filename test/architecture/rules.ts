/** The direction of imports as dependency-cruiser's rules; each comment is the sentence for the person who trips it. */
import type { IForbiddenRuleType } from 'dependency-cruiser';
import { CAPABILITIES, EDGE, ENTRIES, GENERATED, home, layer, PAGE, PLUMBING, RANKS, VERBS } from './layout.ts';

const forbid = <Rule extends IForbiddenRuleType>(rule: Rule & { name: string; comment: string }): IForbiddenRuleType => ({
  ...rule,
  severity: 'error',
});

const capability = `(${CAPABILITIES.join('|')})`;

const rankRules = RANKS.flatMap((row, rank) =>
  row.map((part) => {
    const below = RANKS.slice(0, rank).flat();
    const outOfReach = RANKS.slice(rank).flat().filter((other) => other !== part);
    return forbid({
      name: `rank-of-${part}`,
      comment: `${part} may import only ${below.join(', ') || 'nothing of ours'}: move what both need down, or let the higher part call.`,
      from: { path: home(part) },
      to: { path: outOfReach.length > 0 ? outOfReach.map(home) : '^$' },
    });
  }),
  // The highest part has nothing above it, so there is nothing to forbid.
).filter((rule) => rule.name !== 'rank-of-main');

const crossingRules = [
  forbid({
    name: 'cross-by-subpath',
    comment: 'Reach another part through its subpath (#ballots), so that the crossing shows in the line itself.',
    // Up to the dot: `main.ts` and the folder `main/` are one part.
    from: { path: '^src/([^/.]+)' },
    to: { path: '^src/[^/]+/', pathNot: '^src/$1/', dependencyTypesNot: ['aliased-subpath-import'] },
  }),
  forbid({
    name: 'own-files-are-relative',
    comment: 'Inside its own folder a file imports relatively (./model.ts), not through the public face.',
    from: { path: '^src/([^/]+)/' },
    to: { path: '^src/$1/', dependencyTypes: ['aliased-subpath-import'] },
  }),
];

const plumbingRules = [
  forbid({
    name: 'plumbing-knows-no-capability',
    comment: 'db, outbox, dialogues and telegram carry any feature and know none: app.ts hands the list of features in.',
    from: { path: PLUMBING.map(home) },
    to: { path: ['tally', ...CAPABILITIES].map(home) },
  }),
  forbid({
    name: 'tally-stands-alone',
    comment: 'The count is checked by outsiders: tally imports the kernel and zod, nothing else.',
    from: { path: '^src/tally/' },
    to: { path: '.', pathNot: ['^src/(tally|kernel)/', 'node_modules/zod/'] },
  }),
  forbid({
    name: 'config-for-the-top-only',
    comment: 'Settings are read once at the top and handed down as values: only main, app and rehearsal import config.',
    from: { path: '^src/', pathNot: ['main', 'app', 'rehearsal', 'config'].map(home) },
    to: { path: home('config') },
  }),
  forbid({
    name: 'db-for-stores-and-verbs',
    comment: 'Only stores, verbs (for the transaction), outbox, dialogues and the top touch the database.',
    from: { path: '^src/', pathNot: [layer('store'), VERBS, ...['db', 'outbox', 'dialogues', 'app', 'rehearsal', 'main'].map(home)] },
    to: { path: home('db') },
  }),
  forbid({
    name: 'prisma-only-in-db',
    comment: 'Prisma and the database drivers are known to src/db alone; everyone else takes Database and Tx from #db.',
    from: { path: '^src/', pathNot: '^src/db/' },
    to: { path: ['node_modules/(@prisma|@libsql|libsql|pg)/', GENERATED] },
  }),
  forbid({
    name: 'grammy-only-at-the-edge',
    comment: 'grammY is known to src/telegram alone: features are plain values, and deeper code never sees ctx.',
    from: { path: '^src/', pathNot: '^src/telegram/' },
    to: { path: 'node_modules/grammy/' },
  }),
  forbid({
    name: 'telegram-kit-only-at-the-edge',
    comment: 'A verb, a store or a rule must also work without Telegram: only telegram.ts and notices.ts files, web and the top use the kit.',
    from: { path: '^src/', pathNot: [EDGE, '^src/telegram/', ...['web', 'app', 'rehearsal', 'main'].map(home)] },
    to: { path: '^src/telegram/' },
  }),
];

const layerRules = [
  forbid({
    name: 'pure-files-stay-pure',
    comment: 'model, rules, view and tally are pure: no node:*, no database, no Telegram; time and chance are arguments.',
    from: { path: [layer('model', 'rules', 'view'), '^src/tally/'] },
    to: { path: ['^src/(db|outbox|dialogues|telegram|web)/', 'node_modules/(?!zod/)'] },
  }),
  forbid({
    name: 'pure-files-need-no-node',
    comment: 'A pure file imports nothing of Node: let the verb read the clock, the file or the digest and hand it in.',
    from: { path: [layer('model', 'rules', 'view'), '^src/tally/'] },
    to: { dependencyTypes: ['core'] },
  }),
  forbid({
    name: 'index-shows-own-files',
    comment: 'index.ts is the public face and nothing more: it re-exports own files and imports nobody else.',
    from: { path: `^src/${capability}/index\\.ts$` },
    to: { path: '.', pathNot: '^src/$1/' },
  }),
  forbid({
    name: 'model-knows-no-behaviour',
    comment: 'model.ts holds types: it imports the kernel and the faces of others, never its own rules, store or verbs.',
    from: { path: `^src/${capability}/model(?:/|\\.ts$)` },
    to: { path: '^src/$1/', pathNot: '^src/$1/model(?:/|\\.ts$)' },
  }),
  forbid({
    name: 'rules-see-the-model-only',
    comment: 'rules decide from the picture they are given: of their own folder they import the model, nothing else.',
    from: { path: `^src/${capability}/rules(?:/|\\.ts$)` },
    to: { path: '^src/$1/', pathNot: '^src/$1/(?:model|rules)(?:/|\\.ts$)' },
  }),
  forbid({
    name: 'view-asks-no-store',
    comment: 'a view turns the model into keys and buttons; of its own folder it imports only what is as pure: model and rules.',
    from: { path: `^src/${capability}/view(?:/|\\.ts$)` },
    to: { path: '^src/$1/', pathNot: '^src/$1/(?:model|rules|view)(?:/|\\.ts$)' },
  }),
  forbid({
    name: 'store-decides-nothing',
    comment: 'store.ts turns rows into the model and back: of its own folder it imports the model, nothing else.',
    from: { path: `^src/${capability}/store(?:/|\\.ts$)` },
    to: { path: '^src/$1/', pathNot: '^src/$1/(?:model|store)(?:/|\\.ts$)' },
  }),
  forbid({
    name: 'verbs-do-not-speak',
    comment: 'A verb returns a Result; what is said about it belongs to view.ts, telegram.ts and notices.ts.',
    from: { path: VERBS },
    to: { path: layer('view', 'telegram', 'notices') },
  }),
  forbid({
    name: 'telegram-calls-verbs',
    comment: 'telegram.ts parses, calls one verb or query and answers: transactions and the outbox belong to the verb.',
    from: { path: layer('telegram') },
    to: { path: '^src/(db|outbox)/' },
  }),
  forbid({
    name: 'telegram-and-notices-are-strangers',
    comment: 'telegram.ts answers, notices.ts is delivered: what both say is a view, what both read is a query.',
    from: { path: layer('telegram') },
    to: { path: layer('notices') },
  }),
];

const graphRules = [
  forbid({
    name: 'no-cycles',
    comment: 'Two files that need each other are one file, or a third one is missing below them (types count too).',
    from: {},
    to: { circular: true },
  }),
  forbid({
    name: 'nothing-imports-tests',
    comment: 'The program must not need its tests: move what both use into src.',
    from: { path: '^src/' },
    to: { path: '^test/' },
  }),
  forbid({
    name: 'every-import-resolves',
    comment: 'This import leads nowhere: a file was moved or a package is not installed.',
    from: {},
    to: { couldNotResolve: true },
  }),
  forbid({
    name: 'packages-are-declared',
    comment: 'Name the package in package.json, pinned: it is here only because another package brought it along.',
    from: { path: '^src/' },
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  }),
  forbid({
    name: 'no-build-tools-at-run-time',
    comment: 'A dev dependency is not there in a production install: move it to dependencies, or the import to a test.',
    from: { path: '^src/', pathNot: PAGE },
    to: { dependencyTypes: ['npm-dev'] },
  }),
  forbid({
    name: 'every-module-is-reached',
    comment: 'Neither main.ts nor a command of main/ reaches this file: wire it in, or delete it.',
    from: { path: ENTRIES },
    to: { path: '^src/', pathNot: [GENERATED, PAGE, ENTRIES], reachable: false },
  }),
];

export const RULES: readonly IForbiddenRuleType[] = [
  ...rankRules,
  ...crossingRules,
  ...plumbingRules,
  ...layerRules,
  ...graphRules,
];
