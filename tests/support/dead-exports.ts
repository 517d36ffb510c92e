import { posix } from 'node:path';
import ts from 'typescript';
import { codeOf } from './source-code.ts';

interface Names {
  /** Names that the file offers; `default` is none. */
  readonly exported: readonly string[];
  /** Names that it takes from other files, `path name`; the name is `*` where it takes all. */
  readonly taken: readonly string[];
  /** Names that it mentions more than once: those that it exports and uses itself are among them. */
  readonly repeated: ReadonlySet<string>;
}

/**
 * Exports that no other file names, as `path name`. One that only tests name stays when its own file uses it: a test may
 * look at a part. A namespace import, or a dynamic one, names everything.
 */
export function findDeadExports(
  sources: Readonly<Record<string, string>>,
  isTest: (path: string) => boolean,
): string[] {
  const files = Object.entries(sources).map(([path, source]) => ({ path, names: readNames(path, source) }));
  const takenBy = (ofTests: boolean) =>
    new Set(files.filter(({ path }) => isTest(path) === ofTests).flatMap(({ names }) => names.taken));
  const [taken, tested] = [takenBy(false), takenBy(true)];
  const has = (set: ReadonlySet<string>, path: string, name: string) =>
    set.has(`${path} ${name}`) || set.has(`${path} *`);
  return files
    .filter(({ path }) => !isTest(path) && !path.endsWith('.astro'))
    .flatMap(({ path, names }) =>
      names.exported
        .filter((name) => !has(taken, path, name) && !(has(tested, path, name) && names.repeated.has(name)))
        .map((name) => `${path} ${name}`),
    );
}

function readNames(path: string, source: string): Names {
  const exported: string[] = [];
  const taken: string[] = [];
  const seen = new Set<string>();
  const repeated = new Set<string>();
  const take = (specifier: string, names: readonly string[]) => {
    const target = posix.join(posix.dirname(path), specifier);
    taken.push(...names.map((name) => `${target} ${name}`));
  };
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) (seen.has(node.text) ? repeated : seen).add(node.text);
    const specifier = specifierOf(node);
    if (specifier !== undefined) take(specifier, namesTaken(node));
    else if (isExported(node)) exported.push(...namesOf(node));
    ts.forEachChild(node, visit);
  };
  for (const code of codeOf(path, source)) visit(ts.createSourceFile('file.ts', code, ts.ScriptTarget.Latest, false));
  return { exported, taken, repeated };
}

/** Where the names of an import or re-export come from. */
function specifierOf(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return textOf(node.moduleSpecifier);
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? textOf(node.argument.literal) : undefined;
  const isDynamic = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  return isDynamic ? textOf(node.arguments[0]) : undefined;
}

function textOf(node: ts.Node | undefined): string | undefined {
  return node && ts.isStringLiteralLike(node) ? node.text : undefined;
}

function namesTaken(node: ts.Node): string[] {
  const names = ts.isImportDeclaration(node)
    ? node.importClause?.namedBindings
    : ts.isExportDeclaration(node)
      ? node.exportClause
      : undefined;
  if (names && (ts.isNamedImports(names) || ts.isNamedExports(names))) {
    return [...names.elements].map(({ propertyName, name }) => (propertyName ?? name).text);
  }
  // `import A from` takes the default, and `import './a.ts'` nothing.
  return ts.isImportDeclaration(node) && !names ? [] : ['*'];
}

function isExported(node: ts.Node): boolean {
  const modifiers = ts.canHaveModifiers(node) ? (ts.getModifiers(node) ?? []) : [];
  const has = (kind: ts.SyntaxKind) => modifiers.some((modifier) => modifier.kind === kind);
  return has(ts.SyntaxKind.ExportKeyword) && !has(ts.SyntaxKind.DefaultKeyword);
}

function namesOf(node: ts.Node): string[] {
  if (ts.isVariableStatement(node)) return node.declarationList.declarations.flatMap(({ name }) => boundNames(name));
  const { name } = node as ts.Node & { readonly name?: ts.Node };
  return name && ts.isIdentifier(name) ? [name.text] : [];
}

function boundNames(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? boundNames(element.name) : []));
}
