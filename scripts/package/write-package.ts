import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, sep } from 'node:path';
import { PROJECT_ROOT } from '../../src/infra/environment.ts';
import { compileModule, renameImports } from './compile.ts';
import { declareTypes } from './declare-types.ts';

/** Where the compiled generator stands, in the checkout as in the package. */
const PACKAGE_FOLDER = join(PROJECT_ROOT, 'dist-package');

/** What commands and pages read, as it stands in the checkout. */
const AS_IT_IS = ['public', 'content/guide', 'schemas', '.vscode', 'examples/minutes-folder'];
/** What is read of `package.json`: the version, and what the templates need. */
const READ_FIELDS = ['name', 'version', 'license', 'type', 'dependencies'];

const isPublished = (path: string): boolean =>
  !/\.test\.ts$|\.d\.ts$|\.md$/.test(path) && !path.split(sep).includes('fixtures');

/** Writes the package's content anew. @returns how many files it has, and how many of them declare types */
export function writePackage(): { readonly files: number; readonly types: number } {
  rmSync(PACKAGE_FOLDER, { recursive: true, force: true });
  const sources = readdirSync(join(PROJECT_ROOT, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(PROJECT_ROOT.length))
    .filter(isPublished);
  for (const path of sources) write(...compile(path));
  for (const folder of AS_IT_IS) cpSync(join(PROJECT_ROOT, folder), join(PACKAGE_FOLDER, folder), { recursive: true });
  cpSync(join(PROJECT_ROOT, '.editorconfig'), join(PACKAGE_FOLDER, 'editorconfig'));
  const manifest = JSON.parse(readFileSync(join(PROJECT_ROOT, 'package.json'), 'utf8'));
  const read = Object.fromEntries(READ_FIELDS.map((name) => [name, manifest[name]]));
  write('package.json', `${JSON.stringify(read, null, 2)}\n`);
  const types = declareTypes(join(PROJECT_ROOT, 'src/cli/shingiroku/api.ts'));
  for (const [file, text] of types) write(file.slice(PROJECT_ROOT.length), text);
  const files = readdirSync(PACKAGE_FOLDER, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return { files: files.length, types: types.size };
}

/** The path and text under which a source is published: modules as JavaScript, templates for Astro to compile. */
function compile(path: string): [path: string, text: string] {
  const source = readFileSync(join(PROJECT_ROOT, path), 'utf8');
  const kind = extname(path);
  if (kind === '.ts') return [path.replace(/\.ts$/, '.js'), compileModule(source)];
  return [path, kind === '.astro' ? renameImports(source) : source];
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(PACKAGE_FOLDER, path)), { recursive: true });
  writeFileSync(join(PACKAGE_FOLDER, path), text);
}
