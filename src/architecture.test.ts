import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findDeadExports } from '../tests/support/dead-exports.ts';
import { findImportCircles, type ImportGraph } from '../tests/support/import-circles.ts';
import { isNodeModule, readSource, type SourceFacts } from '../tests/support/source-code.ts';

/** Where arrows may point, besides within a layer. Whatever stands in no layer fails. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  'src/core': [],
  'src/infra': ['src/core'],
  'src/views': ['src/core'],
  // The style of each component stands beside it; one list says in which order they come.
  'src/styles': ['src/components'],
  'src/components': ['src/components/search/engine', 'src/views', 'src/core'],
  // The search without a page: a browser asks it, and so does whoever reads a built archive.
  'src/components/search/engine': ['src/core'],
  'src/layouts': ['src/components', 'src/views', 'src/core', 'src/styles'],
  // What a kind of page is made of, from its props; the page itself only gets the props.
  'src/components/pages': ['src/layouts', 'src/components', 'src/views', 'src/core'],
  // What only the bundler knows.
  'src/virtual.d.ts': ['src/core'],
  // What the bundled pages answer a build with.
  'src/app.ts': [],
  // The one place where the pages meet the content folder.
  'src/site.ts': ['src/infra', 'src/views', 'src/core'],
  'src/pages': ['src/site.ts', 'src/components/pages', 'src/layouts', 'src/components', 'src/views', 'src/core'],
  // A build asks the views which pages changed.
  'src/cli': ['src/infra', 'src/views', 'src/components/search/engine', 'src/core'],
  // Some scripts make the fixtures of tests.
  scripts: ['src/cli', 'src/infra', 'src/components/search/engine', 'src/core', 'tests'],
  tests: [],
};

/** The order inside core: a file may import what stands in its own part or in one further up this list. */
const CORE_ORDER: readonly (readonly string[])[] = [
  ['text'],
  ['diagnostic', 'privacy'],
  ['vocabulary'],
  ['domain'],
  ['markdown', 'references', 'tree'],
  ['permanence'],
  ['content-source.ts'],
  ['check', 'search', 'import', 'new'],
  ['export', 'evidence'],
  ['content.ts'],
  ['published-content.ts'],
  ['guide'],
];

/** Files that load what a build wrote: its place is known only when they run. */
const COMPUTED_IMPORTS: ReadonlySet<string> = new Set([
  'src/components/search/engine/load-engine.ts',
  'src/infra/site/page-bundle.ts',
]);

/** Names of files and folders that say nothing of what is inside. */
const NAMELESS = /(?:^|\/)(?:utils?|helpers?|common|misc)(?=[./]|$)/;
/** Code files of one folder, beside its sub-folders; tests are not counted. */
const MOST_FILES = 15;

/**
 * Exports that somebody else names: Eleventy asks its layouts for `render`, a build the bundled pages for `app`, programs
 * the package.
 */
const ASKED_FOR: ReadonlySet<string> = new Set([
  'scripts/bench/peers/eleventy/_includes/page.11ty.ts render',
  'src/app.ts app',
  ...['checkAndBuild', 'runCheck', 'EXIT', 'ExitCode', 'Output', 'terminal'].map(
    (name) => `src/cli/shingiroku/api.ts ${name}`,
  ),
  'src/virtual.d.ts examplesSaid',
]);

/** Tests and their fixtures keep to the arrows between layers, but may use Node, tests/ and all of their own layer. */
const isTest = (path: string): boolean => path.endsWith('.test.ts') || path.includes('/fixtures/');
/** Tests of the whole stand above all layers. */
const isAboveLayers = (path: string): boolean => /^src\/[^/]+\.test\.ts$/.test(path);

/** The innermost layer that a path is in. */
const layerOf = (path: string): string | undefined =>
  Object.keys(ARROWS)
    .filter((layer) => path === layer || path.startsWith(`${layer}/`))
    .sort((a, b) => b.length - a.length)[0];

const corePart = (path: string): string => path.split('/')[2] ?? '';
const coreRank = (path: string): number => CORE_ORDER.findIndex((parts) => parts.includes(corePart(path)));

/** What is wrong with the imports of one file, in words. */
function findFaults(path: string, source: string): string[] {
  const { imports, computedImports, impurities } = factsOf(path, source);
  const isPure = path.startsWith('src/core/') && !isTest(path);
  return [
    ...(layerOf(path) || isAboveLayers(path) ? [] : [`${path} is in no layer`]),
    ...imports.flatMap((specifier) => findFault(path, specifier) ?? []),
    ...(computedImports > 0 && !isTest(path) && !COMPUTED_IMPORTS.has(path) ? [`${path} computes an import`] : []),
    ...(isPure ? impurities.map((name) => `${path} uses ${name}`) : []),
  ];
}

const known = new Map<string, SourceFacts>();
/** {@link readSource}, once for each file. */
function factsOf(path: string, source: string): SourceFacts {
  const facts = known.get(`${path} ${source}`) ?? readSource(path, source);
  known.set(`${path} ${source}`, facts);
  return facts;
}

function findFault(path: string, specifier: string): string | undefined {
  const fault = `${path} → ${specifier}`;
  const target = resolveSpecifier(path, specifier);
  if (target === undefined) {
    const isImpure = isNodeModule(specifier) || /^(?:@?astro(?:js)?(?:[:/]|$)|virtual:)/.test(specifier);
    return isImpure && path.startsWith('src/core/') && !isTest(path) ? fault : undefined;
  }
  if (isAboveLayers(path)) return undefined;
  const [from, to] = [layerOf(path), layerOf(target)];
  if (from === undefined || to === undefined) return fault;
  if (to === 'tests' && isTest(path)) return undefined;
  if (isTest(target) && !isTest(path)) return fault;
  if (from !== to) return ARROWS[from]?.includes(to) ? undefined : fault;
  return from === 'src/core' && !isTest(path) && !pointsUp(path, target) ? fault : undefined;
}

function pointsUp(path: string, target: string): boolean {
  const [from, to] = [coreRank(path), coreRank(target)];
  return from >= 0 && to >= 0 && (to < from || corePart(path) === corePart(target));
}

/** The path from the project's root, or undefined for a package. */
function resolveSpecifier(path: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(path), specifier);
  return specifier.startsWith('/') ? specifier.slice(1) : undefined;
}

/** Which file imports which, types included. */
function graphOf(sources: Readonly<Record<string, string>>): ImportGraph {
  return new Map(
    Object.entries(sources).map(([path, source]) => [
      path,
      factsOf(path, source).imports.flatMap((specifier) => resolveSpecifier(path, specifier) ?? []),
    ]),
  );
}

/** Rooms with more files than one takes in at a glance, and names that say nothing. */
function findDisorder(paths: readonly string[]): string[] {
  const rooms = new Map<string, number>();
  for (const path of paths.filter((one) => one.startsWith('src/') && !isTest(one))) {
    const room = posix.dirname(path);
    rooms.set(room, (rooms.get(room) ?? 0) + 1);
  }
  return [
    ...[...rooms].filter(([, count]) => count > MOST_FILES).map(([room, count]) => `${room} has ${count} files`),
    ...paths.filter((path) => NAMELESS.test(path)).map((path) => `${path} says nothing of what is inside`),
  ];
}

const ROOT = resolve(import.meta.dirname, '..');
const everyPath = ['src', 'scripts', 'tests']
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
  )
  .map((path) => path.split(sep).join('/'))
  .filter((path) => /\.(?:astro|css|[cm]?[jt]sx?)$/.test(path) && !path.includes('/node_modules/'));
const files = everyPath.filter((path) => !path.startsWith('tests/'));
const sourcesOf = (paths: readonly string[]): Record<string, string> =>
  Object.fromEntries(paths.map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]));

describe('the arrows between layers point one way', () => {
  it('in every file', () => {
    expect(files.length).toBeGreaterThan(80);
    expect(files.flatMap((path) => findFaults(path, readFileSync(join(ROOT, path), 'utf8')))).toEqual([]);
  });
});

describe('an arrow that points back is found', () => {
  it.each([
    ['a static import', 'src/core/domain/a.ts', "import { b } from '../markdown/b.ts';"],
    ['a type import', 'src/core/text/a.ts', "import type { B } from '../diagnostic/b.ts';"],
    ['an import for its effects', 'src/core/domain/a.ts', "import '../check/b.ts';"],
    ['a re-export', 'src/core/markdown/a.ts', "export * from '../references/b.ts';"],
    ['a type re-export', 'src/core/domain/a.ts', "export type { B } from '../search/b.ts';"],
    ['a dynamic import', 'src/core/check/a.ts', "const b = await import('../search/b.ts');"],
    ['a type that is imported in place', 'src/core/domain/a.ts', "type B = import('../content-source.ts').B;"],
    ['an address of a file', 'src/views/a.ts', "new Worker(new URL('../infra/b.ts', import.meta.url));"],
    ['a glob', 'src/views/a.ts', "import.meta.glob(['../core/**/*.ts', '../pages/*.astro']);"],
    ['a part of core that nobody placed', 'src/core/domain/a.ts', "import { b } from '../helpers/b.ts';"],
    ['from such a part', 'src/core/helpers/a.ts', "import { b } from '../text/b.ts';"],
    ['core → infra', 'src/core/check/a.ts', "import { b } from '../../infra/b.ts';"],
    ['core → infra, by a test', 'src/core/check/a.test.ts', "import { b } from '../../infra/b.ts';"],
    ['infra → cli', 'src/infra/a.ts', "import { b } from '../cli/b.ts';"],
    ['views → infra', 'src/views/a.ts', "import { b } from '../infra/b.ts';"],
    ['cli → components', 'src/cli/a.ts', "import { b } from '../components/b.ts';"],
    ['components → pages', 'src/components/A.astro', "---\nimport B from '../pages/B.astro';\n---\n<B />"],
    [
      'components → infra, by a script',
      'src/components/A.astro',
      "<p>'</p>\n<script>\n  import '../infra/b.ts';\n</script>",
    ],
    ['components → infra, by an address', 'src/components/A.astro', '<script src="../infra/b.ts"></script>'],
    ['components → infra, by the template', 'src/components/A.astro', "<p>{(await import('../infra/b.ts')).b}</p>"],
    ['components → their pages', 'src/components/A.astro', "---\nimport B from './pages/B.astro';\n---\n<B />"],
    ['components → styles', 'src/components/a.css', '@import "../styles/theme.css" layer(tokens);'],
    ['pages → cli', 'src/pages/A.astro', "---\nimport { b } from '../cli/b.ts';\n---\n"],
    ['from the root of the project', 'src/views/a.ts', "import { b } from '/src/infra/b.ts';"],
    ['out of the layers', 'src/views/a.ts', "import { b } from '../../tests/support/b.ts';"],
    ['to a test', 'src/core/domain/a.ts', "import { b } from './b.test.ts';"],
    ['to fixtures', 'src/core/domain/a.ts', "import { b } from './fixtures/b.ts';"],
    ['a computed import', 'src/views/a.ts', 'const b = await import(name);'],
    ['a file in no layer', 'src/utils/a.ts', ''],
    ['core: node', 'src/core/domain/a.ts', "import { readFile } from 'node:fs/promises';"],
    ['core: node, by its old name', 'src/core/domain/a.ts', "import fs from 'fs';"],
    ['core: astro', 'src/core/domain/a.ts', "import type { AstroIntegration } from 'astro';"],
    ['core: a module of astro', 'src/core/domain/a.ts', "import { getCollection } from 'astro:content';"],
    ['core: a package of astro', 'src/core/domain/a.ts', "import sitemap from '@astrojs/sitemap';"],
    ['core: the document', 'src/core/domain/a.ts', 'export const title = () => document.title;'],
    ['core: the window', 'src/core/domain/a.ts', 'if (typeof window === "undefined") {}'],
    ['core: the clock', 'src/core/domain/a.ts', 'export const now = Date.now();'],
    ['core: the day', 'src/core/domain/a.ts', 'export const now = new Date();'],
    ['core: the day as text', 'src/core/domain/a.ts', 'export const now = Date();'],
    ['core: chance', 'src/core/domain/a.ts', 'export const id = Math.random();'],
    ['core: the environment', 'src/core/domain/a.ts', 'export const home = process.env.HOME;'],
    ['core: the console', 'src/core/domain/a.ts', 'console.log(1);'],
  ])('%s', (_, path, source) => {
    expect(findFaults(path, source)).toHaveLength(1);
  });
});

describe('nothing else is', () => {
  it.each([
    ['within a part', 'src/core/domain/a.ts', "import { b } from './b.ts';"],
    ['up the order of core', 'src/core/check/a.ts', "import { b } from '../references/b.ts';"],
    ['up, within a part of folders', 'src/core/check/rules/a.ts', "import { b } from '../b.ts';"],
    ['a package', 'src/core/domain/a.ts', "import { z } from 'zod';"],
    ['a day that is told', 'src/core/text/a.ts', "new Date('2010-01-22'); new Date(Date.UTC(2010, 0, 22));"],
    [
      'a name of its own',
      'src/core/markdown/a.ts',
      'const document = parse(); document.toJS(); const a = { window: 1 }.window;',
    ],
    [
      'what only looks like an import',
      'src/core/domain/a.ts',
      "// import '../../infra/b.ts'\nexport const text = \"import 'node:fs'\";",
    ],
    [
      'a test that reads files',
      'src/core/domain/a.test.ts',
      "import { readFileSync } from 'node:fs'; import '../check/b.ts';",
    ],
    ['infra: node', 'src/infra/a.ts', "import { readFile } from 'node:fs/promises'; new Date();"],
    [
      'pages → views, layouts, components',
      'src/pages/a/B.astro',
      "---\nimport '../../views/b.ts';\nimport '../../layouts/B.astro';\nimport '../../components/B.astro';\n---\n",
    ],
    ['styles → components', 'src/styles/a.css', '@import "tokens/a.css"; @import "../components/b.css" layer(base);'],
    ['scripts → cli', 'scripts/a.ts', "import { b } from '../src/cli/b.ts';"],
  ])('%s', (_, path, source) => {
    expect(findFaults(path, source)).toEqual([]);
  });
});

describe('no imports lead around in a circle', () => {
  it('in all files', () => {
    expect(findImportCircles(graphOf(sourcesOf(everyPath)))).toEqual([]);
  });

  it.each<[name: string, sources: Record<string, string>, circles: string[]]>([
    [
      'of two',
      { 'a.ts': "import { b } from './b.ts';", 'b.ts': "import { a } from './a.ts';" },
      ['a.ts → b.ts → a.ts'],
    ],
    [
      'of three, one of them a type',
      {
        'x/a.ts': "import { b } from './b.ts';",
        'x/b.ts': "export * from '../c.ts';",
        'c.ts': "import type { A } from './x/a.ts';",
      },
      ['x/a.ts → x/b.ts → c.ts → x/a.ts'],
    ],
    ['of one', { 'a.ts': "import { a } from './a.ts';" }, ['a.ts → a.ts']],
    [
      'through a component',
      { 'A.astro': "---\nimport { b } from './b.ts';\n---\n", 'b.ts': "import A from './A.astro';" },
      ['A.astro → b.ts → A.astro'],
    ],
    [
      'behind a file that is in none',
      { 'a.ts': "import './b.ts';", 'b.ts': "import './c.ts';", 'c.ts': "import './b.ts';" },
      ['b.ts → c.ts → b.ts'],
    ],
  ])('one %s is found', (_, sources, circles) => {
    expect(findImportCircles(graphOf(sources))).toEqual(circles);
  });

  it('two ways to one file are none', () => {
    const diamond = {
      'a.ts': "import './b.ts'; import './c.ts';",
      'b.ts': "import './d.ts';",
      'c.ts': "import './d.ts';",
      'd.ts': "import { z } from 'zod';",
    };
    expect(findImportCircles(graphOf(diamond))).toEqual([]);
  });
});

describe('every room can be taken in at a glance, and says what is inside', () => {
  it('in all folders', () => {
    expect(findDisorder(everyPath)).toEqual([]);
  });

  const room = (count: number) => Array.from({ length: count }, (_, index) => `src/core/domain/a${index}.ts`);

  it.each<[name: string, paths: readonly string[], faults: readonly string[]]>([
    ['a room of sixteen', room(16), ['src/core/domain has 16 files']],
    ['a style sheet too many', [...room(15), 'src/core/domain/a.css'], ['src/core/domain has 16 files']],
    [
      'a room of fifteen, beside tests and sub-folders',
      [...room(15), 'src/core/domain/a.test.ts', 'src/core/domain/b/a.ts'],
      [],
    ],
    ['a folder without a name', ['src/core/utils/a.ts'], ['src/core/utils/a.ts says nothing of what is inside']],
    ['a file without a name', ['tests/helpers.ts'], ['tests/helpers.ts says nothing of what is inside']],
    ['names that only begin so', ['src/core/common-articles.ts', 'src/core/miscount/a.ts'], []],
  ])('%s', (_, paths, faults) => {
    expect(findDisorder(paths)).toEqual(faults);
  });
});

describe('every export is named by another file', () => {
  const isInTests = (path: string): boolean => isTest(path) || path.startsWith('tests/');

  it('in all files', () => {
    const dead = findDeadExports(
      sourcesOf([...everyPath.filter((path) => !path.endsWith('.css')), 'astro.config.mjs']),
      isInTests,
    );
    expect(dead.filter((one) => !ASKED_FOR.has(one))).toEqual([]);
  });

  it.each<[name: string, sources: Record<string, string>, dead: readonly string[]]>([
    ['a function', { 'a.ts': 'export function a() {}', 'b.ts': "import { b } from './a.ts';" }, ['a.ts a']],
    ['a type of its own file', { 'a.ts': 'export interface A {}\nconst a: A = {};' }, ['a.ts A']],
    [
      'a part of a pattern',
      { 'a.ts': 'export const { a, b } = c;', 'b.ts': "import { a } from './a.ts';" },
      ['a.ts b'],
    ],
    ['what only tests name', { 'a.ts': 'export const a = 1;', 'a.test.ts': "import { a } from './a.ts';" }, ['a.ts a']],
  ])('%s is found', (_, sources, dead) => {
    expect(findDeadExports(sources, isInTests)).toEqual(dead);
  });

  it.each<[name: string, user: string, source: string]>([
    ['an import', 'b.ts', "import { a as b } from './a.ts';"],
    ['a type import', 'b.ts', "import type { a } from './a.ts';"],
    ['a namespace', 'b.ts', "import * as b from './a.ts';"],
    ['a dynamic import', 'b.ts', "await import('./a.ts');"],
    ['a type in place', 'b.ts', "type B = import('./a.ts').a;"],
    ['a re-export', 'b.ts', "export { a } from './a.ts';"],
    ['a re-export of all', 'b.ts', "export * from './a.ts';"],
    ['a component', 'B.astro', "---\nimport { a } from './a.ts';\n---\n"],
    ['a script of a component', 'B.astro', "<script>\n  import { a } from './a.ts';\n</script>"],
    ['a test, of a part that its file uses', 'b.test.ts', "import { a } from './a.ts';"],
  ])('%s names one', (_, user, source) => {
    const sources = { 'a.ts': 'export const a = 1;\nconsole.log(a);', [user]: source };
    expect(findDeadExports(sources, isInTests)).toEqual([]);
  });
});
