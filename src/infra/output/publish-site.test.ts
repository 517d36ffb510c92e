import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findSystemRefusal } from '../system-error.ts';
import { MARKER_FILE, writeMarker } from './marker.ts';
import { inspectOutput } from './output-folder.ts';
import { PartlyPublished, publishSite } from './publish-site.ts';

let room = '';
beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), 'publish-'));
});
afterEach(() => rmSync(room, { recursive: true, force: true }));

function lay(folder: string, files: Readonly<Record<string, string>>): ReadonlySet<string> {
  const all = new Set([...Object.keys(files), MARKER_FILE]);
  for (const [file, text] of Object.entries({ ...files, [MARKER_FILE]: writeMarker(all) })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return all;
}

it('says when it could put only some files in place, and the next one finishes', () => {
  const out = join(room, 'out');
  const site = join(room, 'site');
  lay(out, { 'a/index.html': 'old', 'b/index.html': 'old' });
  const files = lay(site, { 'a/index.html': 'new', 'b/index.html': 'new' });
  // Somebody puts a folder where a page goes, while the build is at work.
  rmSync(join(out, 'b', 'index.html'));
  mkdirSync(join(out, 'b', 'index.html', 'theirs'), { recursive: true });
  const publish = () => {
    const target = inspectOutput(out, { content: join(room, 'content') });
    if ('reason' in target) throw new Error(target.reason);
    return publishSite({ site, target, foreign: [], files }, () => false);
  };
  let thrown: unknown;
  try {
    publish();
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(PartlyPublished);
  expect(findSystemRefusal(thrown)?.code).toMatch(/^E/);
  expect(readFileSync(join(out, 'a', 'index.html'), 'utf8')).toBe('new');
  rmSync(join(out, 'b', 'index.html'), { recursive: true });
  lay(site, { 'a/index.html': 'new', 'b/index.html': 'new' });
  expect(publish()).toBe('file-by-file');
  expect(readFileSync(join(out, 'b', 'index.html'), 'utf8')).toBe('new');
  expect(existsSync(join(out, MARKER_FILE))).toBe(true);
});
