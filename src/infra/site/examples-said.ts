import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkExamples, type ExamplesSaid } from '../../core/guide/check-examples.ts';
import type { CacheFaults } from '../cache/cache-faults.ts';
import { readCacheFile, writeCacheFile } from '../cache/cache-file.ts';
import { noteOpened, removeOld } from '../cache/opened.ts';
import { WORK_FOLDER } from '../environment.ts';

const ROOM = join(WORK_FOLDER, 'examples');

interface KeepOptions {
  /** Digest of the generator. */
  readonly version: string;
  /** False where nothing that lies about is to be trusted, nor anything left. */
  readonly isKept: boolean;
  readonly faults: CacheFaults;
  readonly room?: string;
  readonly check?: () => ExamplesSaid;
}

/**
 * What the check says of the handbook's examples, for its search. The generator alone decides it and it takes seconds to
 * work out, longer than to build a small archive; so it is kept for the builds that follow.
 */
export function readExamplesSaid(options: KeepOptions): ExamplesSaid {
  const { version, isKept, faults, room = ROOM, check = checkExamples } = options;
  if (!isKept) return check();
  const file = join(room, `${version}.cache`);
  const known = readCacheFile(file, version);
  if (known.status === 'usable') {
    faults.keep(() => noteOpened(file));
    return JSON.parse(known.text) as ExamplesSaid;
  }
  if (known.status === 'damaged') faults.damaged.push(file);
  const said = check();
  faults.keep(() => {
    mkdirSync(room, { recursive: true });
    removeOld(room);
    writeCacheFile(file, version, JSON.stringify(said));
  });
  return said;
}
