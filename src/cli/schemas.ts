import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defineCommand } from 'citty';
import { PROJECT_ROOT } from '../infra/environment.ts';
import { jsonSchemas } from './json-schemas.ts';
import { terminal } from './output.ts';

/** Where the schemas are kept for editors, in the generator's checkout. */
export const SCHEMAS_FOLDER = join(PROJECT_ROOT, 'schemas');

export const schemas = defineCommand({
  meta: { name: 'schemas', description: 'エディタのための JSON Schema を作り直します（schemas/）。' },
  run: async () => {
    await mkdir(SCHEMAS_FOLDER, { recursive: true });
    const files = [...jsonSchemas()];
    await Promise.all(files.map(([name, text]) => writeFile(join(SCHEMAS_FOLDER, name), text)));
    terminal.line(`schemas/ に${files.length}個のファイルを書きました。`);
  },
});
