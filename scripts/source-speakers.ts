import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { SOURCES } from '../tests/support/source-speakers/sources.ts';

/**
 * Reads who speaks, utterance by utterance, from the source texts of the recorded meetings.
 * `node scripts/source-speakers.ts FOLDER` prints the labels; `--write` makes them the fixtures of the speaker test.
 */
const { positionals, values } = parseArgs({ allowPositionals: true, options: { write: { type: 'boolean' } } });
const [folder] = positionals;
if (!folder) {
  console.error('Usage: node scripts/source-speakers.ts [--write] FOLDER-WITH-THE-SOURCE-TEXTS');
  process.exit(2);
}
for (const { council, meeting, file, read } of SOURCES) {
  const speakers = read(await readFile(join(folder, file), 'utf8'));
  const text = `${speakers.join('\n')}\n`;
  if (values.write) {
    const fixtures = join(import.meta.dirname, '..', 'tests', 'fixtures', 'speakers', council);
    await mkdir(fixtures, { recursive: true });
    await writeFile(join(fixtures, `${meeting}.txt`), text);
  }
  console.log(values.write ? `${council}/${meeting}: ${speakers.length} utterances` : `${council}/${meeting}\n${text}`);
}
