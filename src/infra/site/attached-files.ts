import { constants, copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileAddress } from '../../core/domain/address/addresses.ts';
import type { Archive } from '../../core/domain/archive.ts';
import { namedFiles } from '../../core/domain/attachment/named-files.ts';

/** A file that a record names: it has the same path below the content folder and below the site. */
export interface AttachedCopy {
  readonly path: string;
  /** Of its bytes. */
  readonly digest: string;
}

/** The files of all councils that are to be published, in order of their paths. Those that no record names are not. */
export function listAttachedFiles({ councils }: Archive): AttachedCopy[] {
  return [...councils.values()]
    .flatMap(({ council, source }) =>
      namedFiles(source).map(({ path, facts }): AttachedCopy => {
        const address = fileAddress(council.id, path);
        // Without a digest nobody has looked into it, and whether it stands already cannot be told.
        return { path: address.slice(1), digest: facts?.digest ?? '' };
      }),
    )
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Copies them byte for byte; never over a file of the site. @throws what the system reports */
export function copyAttachedFiles(content: string, files: readonly AttachedCopy[], site: string): void {
  for (const { path } of files) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    copyFileSync(join(content, path), join(site, path), constants.COPYFILE_EXCL);
  }
}
