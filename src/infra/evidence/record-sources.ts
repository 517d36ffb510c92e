import { relative, resolve, sep } from 'node:path';
import type { ContentFiles } from '../../core/content.ts';
import type { RecordSource, RecordSources } from '../../core/evidence/record-source.ts';
import type { LastCommit } from '../content/git-repository.ts';
import { sha256 } from './digest-files.ts';

/**
 * The files of the records that are published. A digest would let people try what a withdrawn passage may have said: where a
 * part of a record, or an item of its council, is withdrawn, the file is not named.
 * @param commits by the absolute paths of files
 */
export function findRecordSources(
  { councils }: ContentFiles,
  folder: string,
  commits: ReadonlyMap<string, LastCommit>,
): RecordSources {
  const sources = new Map<string, RecordSource>();
  for (const { meetings, opinions = [], withdrawn = [] } of councils) {
    if (withdrawn.some(({ kind }) => kind === 'item' || kind === 'passage')) continue;
    for (const { file, source } of [...meetings, ...opinions]) {
      const path = relative(folder, file).split(sep).join('/');
      const commit = commits.get(resolve(file))?.id;
      sources.set(file, { path, sha256: sha256(source), ...(commit === undefined ? {} : { commit }) });
    }
  }
  return sources;
}
