import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PresetName } from '../../core/vocabulary/presets.ts';
import { IS_PACKAGE, PROJECT_ROOT, readVersion } from '../../infra/environment.ts';

/** Commands that a folder of minutes has scripts of the same names for. */
export const SCRIPTS = [
  'dev',
  'start',
  'check',
  'new',
  'import',
  'inbox',
  'build',
  'release',
  'export',
  'mcp',
] as const;

/** Files that stand in the generator as they are written; those of the forges keep to the versions that are tested. */
const FORGES = 'examples/minutes-folder';
const FORGE_FILES = ['.github/workflows/minutes.yml', '.github/workflows/inbox.yml', '.gitlab-ci.yml'];
const EDITOR_FILES = ['.vscode/extensions.json', '.vscode/tasks.json', '.vscode/shingiroku.code-snippets'];

/** npm puts no file of this name into a package. */
const IGNORED = ['node_modules/', 'dist/', '.cache/', '*.log'];

/** Where the schemas of the installed package are, as an editor finds them from the folder of minutes. */
const SCHEMAS = './node_modules/shingiroku/dist-package/schemas/';

/** All that a folder of minutes has beside the minutes, by path: scripts, settings of editors and git, workflows. */
export function frameFiles(preset: PresetName, name: string): ReadonlyMap<string, string> {
  const read = (path: string) => readFileSync(join(PROJECT_ROOT, path), 'utf8');
  const settings = '.vscode/settings.json';
  const snippets = `.vscode/items.${preset}.code-snippets`;
  return new Map([
    ['package.json', manifest()],
    ['README.md', readme(name)],
    ['.gitignore', `${IGNORED.join('\n')}\n`],
    ['.gitattributes', '* text=auto eol=lf\n'],
    ['.editorconfig', read(IS_PACKAGE ? 'editorconfig' : '.editorconfig')],
    [settings, read(settings).replaceAll('"./schemas/', `"${SCHEMAS}`)],
    ...[...EDITOR_FILES, snippets].map((path): [string, string] => [path, read(path)]),
    ...FORGE_FILES.map((path): [string, string] => [path, read(`${FORGES}/${path}`)]),
  ]);
}

function manifest(): string {
  const scripts = Object.fromEntries(SCRIPTS.map((name) => [name, `shingiroku ${name}`]));
  const text = { private: true, type: 'module', scripts, dependencies: { shingiroku: readVersion() } };
  return `${JSON.stringify(text, null, 2)}\n`;
}

const readme = (name: string): string => `# ${name}の会議録

会議録は \`content/\` にあります。一つの会議が一つのファイルです。書庫は審議録（shingiroku）が作ります。

\`\`\`sh
npm install          # 初めの一度だけ。できた package-lock.json もコミットします
npm start            # 書庫を作り、ブラウザで見る
npm run new          # 会議の記録を書き始める
npm run import -- 会議録.docx
npm run check        # 検査する
\`\`\`

書き方は、\`npm start\` で開いた書庫の「手引」にあります。
`;
