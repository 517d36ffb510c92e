import { relative, sep } from 'node:path';
import type { TextFile } from '../../core/content-source.ts';
import { contentList } from '../../core/evidence/manifest.ts';
import type { AttachedCopy } from '../site/attached-files.ts';
import { sha256 } from './digest-files.ts';

/**
 * The digest of a content folder: the texts that were read and the files that records name, by their paths below it. Nothing
 * of the machine is in it.
 */
export function contentDigest(root: string, texts: readonly TextFile[], attached: readonly AttachedCopy[]): string {
  const pathOf = (file: string) => relative(root, file).split(sep).join('/');
  return sha256(
    contentList([
      ...texts.map(({ file, source }) => ({ path: pathOf(file), sha256: sha256(source) })),
      ...attached.map(({ path, digest }) => ({ path, sha256: digest.replace(/^sha256:/, '') })),
    ]),
  );
}
