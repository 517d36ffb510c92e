import { posix } from 'node:path';
import ts from 'typescript';

/**
 * The declarations of what a module exports, and of what those name, by their paths beside the sources.
 * @throws {Error} when a declaration cannot be told from the source
 */
export function declareTypes(entry: string): ReadonlyMap<string, string> {
  const written = new Map<string, string>();
  const program = ts.createProgram([entry], {
    ...{ target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.NodeNext, lib: ['lib.esnext.d.ts', 'lib.dom.d.ts'] },
    ...{ declaration: true, emitDeclarationOnly: true, noCheck: true, strict: true, skipLibCheck: true },
    ...{ allowImportingTsExtensions: true, exactOptionalPropertyTypes: true, types: ['node'] },
  });
  program.emit(undefined, (file, text) => written.set(file, text));
  return reachable(entry.replace(/\.ts$/, '.d.ts'), written);
}

/** Declarations that a program of others never comes to are not published. */
function reachable(entry: string, all: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const left = [entry];
  for (let file = left.pop(); file !== undefined; file = left.pop()) {
    const text = all.get(file);
    if (text === undefined) throw new Error(`no declaration of ${file}`);
    if (found.has(file)) continue;
    const imports = [...text.matchAll(/(['"])(\.{1,2}\/[^'"\n]+)\.ts\1/g)].map(([, , path = '']) => path);
    found.set(file, text.replace(/(['"])(\.{1,2}\/[^'"\n]+)\.ts\1/g, '$1$2.js$1'));
    left.push(...imports.map((path) => posix.join(posix.dirname(file as string), `${path}.d.ts`)));
  }
  return found;
}
