import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findForeign } from './file-marks.ts';
import { findConflicts } from './foreign-files.ts';
import { MARKER_FILE, writeMarker } from './marker.ts';
import type { OutputFolder } from './output-folder.ts';
import { publishSite } from './publish-site.ts';
import { makeStaging } from './staging.ts';

interface WrittenFile {
  /** Below the folder, with slashes. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/**
 * Puts files into the place of those that an earlier call wrote, all of them at once; what is foreign stays. Each is
 * forgotten as soon as it is written.
 * @param target held by this process
 * @returns the paths of foreign things in the way, with nothing changed; @throws what the system reports, likewise
 */
export function writeFolder(target: OutputFolder, files: Iterable<WrittenFile>): string[] {
  const foreign = target.exists ? findForeign(target.path, target.ours) : [];
  const staging = makeStaging(target);
  try {
    const paths = new Set([MARKER_FILE]);
    mkdirSync(staging.site);
    for (const { path, content } of files) {
      mkdirSync(dirname(join(staging.site, path)), { recursive: true });
      writeFileSync(join(staging.site, path), content, { flag: 'wx' });
      paths.add(path);
    }
    writeFileSync(join(staging.site, MARKER_FILE), writeMarker(paths));
    const conflicts = findConflicts(target.path, foreign, paths);
    if (conflicts.length === 0) {
      publishSite({ site: staging.site, target, foreign, files: paths, onReady: staging.noteNewSite });
    }
    return conflicts;
  } finally {
    staging.remove();
  }
}
