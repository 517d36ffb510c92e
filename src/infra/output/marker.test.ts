import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { MARKER_FILE, readMarker, writeMarker } from './marker.ts';

const folder = mkdtempSync(join(tmpdir(), 'shingiroku-marker-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('is read as it was written, whatever the names', () => {
  const names = fc.array(fc.string({ unit: 'grapheme', minLength: 1 }).filter((name) => !/[\0/]/.test(name)));
  const odd = fc.constantFrom('# 見出し', 'a\nb', 'a\\0Ab', '\\', '会議録.html', ' ');
  fc.assert(
    fc.property(names, odd, (some, one) => {
      writeFileSync(join(folder, MARKER_FILE), writeMarker([...some, one]));
      expect(readMarker(folder)).toEqual(new Set([...some, one, MARKER_FILE]));
    }),
    { seed: 10 },
  );
});

it('does not depend on the order of the files', () => {
  expect(writeMarker(['b', 'a'])).toBe(writeMarker(['a', 'b']));
});
