import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findForeign, listFiles } from '../../src/infra/output/file-marks.ts';
import { MARKER_FILE, writeMarker } from '../../src/infra/output/marker.ts';
import { inspectOutput } from '../../src/infra/output/output-folder.ts';
import { publishSite } from '../../src/infra/output/publish-site.ts';
import { holdOutput, makeStaging } from '../../src/infra/output/staging.ts';

/** Puts a copy of a folder into an output folder, as the end of a build does: `switch-once.ts FOLDER OUT CONTENT`. */
const [folder = '', out = '', content = ''] = process.argv.slice(2);
const target = inspectOutput(out, { content });
if ('reason' in target) throw new Error(target.reason);
const held = holdOutput(target);
if (!held) throw new Error('held by another process');
const staging = makeStaging(target);
cpSync(folder, staging.site, { recursive: true });
const files = new Set([...listFiles(staging.site), MARKER_FILE]);
writeFileSync(join(staging.site, MARKER_FILE), writeMarker(files));
const foreign = target.exists ? findForeign(target.path, target.ours) : [];
publishSite({ site: staging.site, target, foreign, files, onReady: staging.noteNewSite });
staging.remove();
held.release();
