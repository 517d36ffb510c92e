import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type CorpusOptions, generateCorpus } from './generate.ts';

interface Written {
  readonly files: number;
  readonly bytes: number;
}

/** Writes a corpus in place of what stands in the folder; a file is forgotten as soon as it is written. */
export async function writeCorpus(folder: string, options: CorpusOptions): Promise<Written> {
  await rm(folder, { recursive: true, force: true });
  const made = new Set<string>();
  let files = 0;
  let bytes = 0;
  for (const { path, text } of generateCorpus(options)) {
    const target = join(folder, path);
    const parent = dirname(target);
    if (!made.has(parent)) await mkdir(parent, { recursive: true });
    made.add(parent);
    await writeFile(target, text);
    files += 1;
    bytes += Buffer.byteLength(text);
  }
  return { files, bytes };
}
