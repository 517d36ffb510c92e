import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defineCommand } from 'citty';
import { PRESET_NAMES } from '../../core/vocabulary/presets.ts';
import { PROJECT_ROOT } from '../../infra/environment.ts';
import { terminal } from '../output.ts';
import { itemSnippets } from './item-snippets.ts';
import { jsonSchemas } from './json-schemas.ts';

/** Where the schemas are kept for editors, in the generator's checkout. */
export const SCHEMAS_FOLDER = join(PROJECT_ROOT, 'schemas');

/** Where editors find the snippets: those written by hand, which say nothing of a kind of items, and those of the presets. */
export const EDITOR_FOLDER = join(PROJECT_ROOT, '.vscode');

/** The snippets of all presets by file name: one file for each. */
export const snippetFiles = (): ReadonlyMap<string, string> =>
  new Map(
    PRESET_NAMES.map((name) => [`items.${name}.code-snippets`, `${JSON.stringify(itemSnippets(name), null, 2)}\n`]),
  );

export const schemas = defineCommand({
  meta: {
    name: 'schemas',
    description: 'エディタのための JSON Schema（schemas/）と、案件の定型の入力（.vscode/items.*）を作り直します。',
  },
  run: async () => {
    const count = await Promise.all([writeAll(SCHEMAS_FOLDER, jsonSchemas()), writeAll(EDITOR_FOLDER, snippetFiles())]);
    terminal.line(`schemas/ に${count[0]}個、.vscode/ に${count[1]}個のファイルを書きました。`);
  },
});

async function writeAll(folder: string, files: ReadonlyMap<string, string>): Promise<number> {
  await mkdir(folder, { recursive: true });
  await Promise.all([...files].map(([name, text]) => writeFile(join(folder, name), text)));
  return files.size;
}
