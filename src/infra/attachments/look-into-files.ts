import { dirname, join, resolve } from 'node:path';
import { type Content, type ContentFiles, checkRecords, readRecords } from '../../core/content.ts';
import type { RecordReaders } from '../../core/content-source.ts';
import type { CouncilSource } from '../../core/domain/archive.ts';
import type { AttachedFile } from '../../core/domain/attachment/attached-file.ts';
import { FILES_FOLDER } from '../../core/domain/attachment/files-folder.ts';
import { namedFiles } from '../../core/domain/attachment/named-files.ts';
import { FactsShelf, type FileMemory, keptFolders } from './facts-shelf.ts';
import { lookInto } from './file-facts.ts';
import { dropUnused } from './prune.ts';
import { WordsInside } from './words-inside.ts';

/** Reads and checks everything, the files that the records name included; no other file of `files/` is opened. */
export async function readContentWithFiles(
  files: ContentFiles,
  readers: RecordReaders | undefined,
  memory: FileMemory,
): Promise<Content> {
  const councils = readRecords(files, readers);
  const looked: typeof councils = [];
  const inUse = new Set<string>();
  for (const read of councils) {
    const { source } = read;
    looked.push(source ? { ...read, source: { ...source, files: await lookIntoFiles(source, memory, inUse) } } : read);
  }
  const { cache, faults } = memory;
  if (cache !== undefined && inUse.size > 0) faults.keep(() => dropUnused(keptFolders(cache), inUse));
  return checkRecords(files, looked);
}

/** @param inUse takes in the files of the cache that are */
async function lookIntoFiles(
  source: CouncilSource,
  memory: FileMemory,
  inUse: Set<string>,
): Promise<CouncilSource['files']> {
  const named = new Set(namedFiles(source));
  if (named.size === 0) return source.files;
  const folder = resolve(dirname(source.council.file), FILES_FOLDER);
  const shelf = new FactsShelf(folder, memory);
  const looked: AttachedFile[] = [];
  const words = new WordsInside();
  try {
    for (const file of source.files ?? [])
      looked.push(named.has(file) ? await lookAt(folder, file, shelf, words) : file);
  } finally {
    await words.close();
  }
  shelf.save();
  for (const file of shelf.inUse()) inUse.add(file);
  return looked;
}

async function lookAt(
  folder: string,
  file: AttachedFile,
  shelf: FactsShelf,
  words: WordsInside,
): Promise<AttachedFile> {
  const known = shelf.get(file);
  if (known) return { ...file, facts: known };
  try {
    return { ...file, facts: shelf.put(file, await lookInto(join(folder, file.path), file.bytes, words)) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return { ...file, found: `開けないもの（${code}）` };
  }
}
