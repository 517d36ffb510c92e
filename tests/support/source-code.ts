import { builtinModules } from 'node:module';
import ts from 'typescript';

/** What one source file imports, and what it takes from its surroundings without importing it. */
export interface SourceFacts {
  /** Specifiers as written: static, dynamic, type-only and re-exporting imports, `new URL('…', import.meta.url)`, globs. */
  readonly imports: readonly string[];
  /** Imports whose specifier is not written out, so that nobody can tell where they lead. */
  readonly computedImports: number;
  /** Names from outside that make a file depend on where and when it runs, such as `document` or `Date.now()`. */
  readonly impurities: readonly string[];
}

/** Reads a TypeScript file, an Astro file (its frontmatter and its scripts), or the imports of a style sheet. */
export function readSource(path: string, source: string): SourceFacts {
  if (path.endsWith('.css')) return { imports: importsOfStyle(source), computedImports: 0, impurities: [] };
  const facts = codeOf(path, source).map((part) => readCode(part));
  const scripts = path.endsWith('.astro') ? [...source.matchAll(/<script\b[^>]*\ssrc=["']([^"']+)["']/g)] : [];
  return {
    imports: [...facts.flatMap((one) => one.imports), ...scripts.map((match) => match[1] ?? '')],
    computedImports: facts.reduce((sum, one) => sum + one.computedImports, 0),
    impurities: facts.flatMap((one) => one.impurities),
  };
}

/** Other style sheets as a style sheet names them; what names no file is a package's. */
function importsOfStyle(source: string): string[] {
  const text = source.replace(/\/\*[\s\S]*?\*\//g, '');
  return [...text.matchAll(/@import\s+(?:url\()?["']([^"']+)["']/g)].map((match) => match[1] ?? '');
}

export function isNodeModule(specifier: string): boolean {
  return specifier.startsWith('node:') || builtinModules.includes(specifier);
}

/** The code of a TypeScript or Astro file, in parts. */
export function codeOf(path: string, source: string): string[] {
  return path.endsWith('.astro') ? astroCode(source) : [source];
}

/** The code of an Astro file: its frontmatter, its scripts, and its template's dynamic imports. */
function astroCode(source: string): string[] {
  const frontmatter = /^\s*---\n([\s\S]*?)\n---/.exec(source);
  const template = source.slice(frontmatter?.[0].length ?? 0);
  const scripts = [...template.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? '');
  const dynamic = [...template.matchAll(/\bimport\(\s*(["'`][^"'`]*["'`])\s*\)/g)].map(
    (match) => `import(${match[1]})`,
  );
  return [frontmatter?.[1] ?? '', ...scripts, ...dynamic];
}

function readCode(source: string): SourceFacts {
  const file = ts.createSourceFile('file.ts', source, ts.ScriptTarget.Latest, true);
  const imports = ts.preProcessFile(source, true, true).importedFiles.map(({ fileName }) => fileName);
  const declared = declaredNames(file);
  const impurities: string[] = [];
  let computedImports = 0;
  const visit = (node: ts.Node): void => {
    if (isDynamicImport(node) && !isText(node.arguments[0])) computedImports += 1;
    imports.push(...linkedFiles(node));
    const impurity = readImpurity(node, declared);
    if (impurity !== undefined) impurities.push(impurity);
    node.forEachChild(visit);
  };
  visit(file);
  return { imports, computedImports, impurities };
}

function isDynamicImport(node: ts.Node): node is ts.CallExpression {
  return ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
}

function isText(node: ts.Node | undefined): node is ts.StringLiteralLike {
  return node !== undefined && ts.isStringLiteralLike(node);
}

/** `new URL('./a.ts', import.meta.url)` and `import.meta.glob('./*.ts')` lead to files, too. */
function linkedFiles(node: ts.Node): string[] {
  if (ts.isNewExpression(node) && node.expression.getText() === 'URL') {
    const [target, base] = node.arguments ?? [];
    const isCode = isText(target) && /\.(?:astro|[cm]?[jt]sx?)$/.test(target.text);
    return isCode && base?.getText() === 'import.meta.url' ? [target.text] : [];
  }
  if (!ts.isCallExpression(node) || node.expression.getText() !== 'import.meta.glob') return [];
  return node.arguments.flatMap((argument) => {
    const texts = ts.isArrayLiteralExpression(argument) ? [...argument.elements] : [argument];
    return texts.filter(isText).map(({ text }) => text);
  });
}

/** Globals that only a browser, a server or a clock can answer. */
const SURROUNDINGS: ReadonlySet<string> = new Set([
  ...['document', 'window', 'self', 'globalThis', 'navigator', 'location', 'history', 'localStorage', 'sessionStorage'],
  ...[
    'HTMLElement',
    'Element',
    'Node',
    'DOMParser',
    'customElements',
    'requestAnimationFrame',
    'XMLHttpRequest',
    'fetch',
  ],
  ...['process', 'Buffer', 'require', '__dirname', '__filename', 'console', 'performance', 'crypto'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'],
]);

function readImpurity(node: ts.Node, declared: ReadonlySet<string>): string | undefined {
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && (node.arguments ?? []).length === 0) {
    return 'new Date()';
  }
  if (ts.isCallExpression(node)) {
    const called = node.expression.getText().replace(/\s/g, '');
    if (['Date', 'Date.now', 'Math.random'].includes(called)) return `${called}()`;
  }
  if (!ts.isIdentifier(node) || !SURROUNDINGS.has(node.text) || declared.has(node.text)) return undefined;
  return isReference(node) ? node.text : undefined;
}

/** True for a name that stands for a value: no property's name, no type. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isTypeReferenceNode(parent) || ts.isQualifiedName(parent)) return false;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  return !(
    (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isPropertyDeclaration(parent)) &&
    parent.name === node
  );
}

/** Names that a file declares anywhere: with one of them it means its own. */
function declaredNames(file: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    const name = (node as ts.Node & { name?: ts.Node }).name;
    const declares =
      ts.isVariableDeclaration(node) ||
      ts.isParameter(node) ||
      ts.isBindingElement(node) ||
      ts.isFunctionDeclaration(node) ||
      ts.isImportSpecifier(node) ||
      ts.isImportClause(node);
    if (declares && name && ts.isIdentifier(name)) names.add(name.text);
    node.forEachChild(visit);
  };
  visit(file);
  return names;
}
