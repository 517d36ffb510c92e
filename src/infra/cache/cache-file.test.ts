import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readCacheFile, writeCacheFile } from './cache-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'shingiroku-cache-'));
const file = join(folder, 'deep', 'x.cache');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a cache file', () => {
  it('is read as it was written, and leaves nothing beside it', () => {
    writeCacheFile(file, 'v1', '{"結論":"承認"}\n');
    expect(readCacheFile(file, 'v1')).toEqual({ status: 'usable', text: '{"結論":"承認"}\n' });
    expect(readdirSync(join(folder, 'deep'))).toEqual(['x.cache']);
  });

  it('is none for another version, and where there is none', () => {
    expect(readCacheFile(file, 'v2')).toEqual({ status: 'none' });
    expect(readCacheFile(join(folder, 'nowhere'), 'v1')).toEqual({ status: 'none' });
  });

  it('is damaged with any one bit changed', () => {
    const bytes = readFileSync(file);
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const changed = Buffer.from(bytes);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      writeFileSync(file, changed);
      expect(readCacheFile(file, 'v1').status, `bit ${bit}`).toBe('damaged');
    }
    writeFileSync(file, bytes);
  });

  it('is damaged when cut off anywhere', () => {
    const bytes = readFileSync(file);
    for (let length = 0; length < bytes.length; length++) {
      writeFileSync(file, bytes.subarray(0, length));
      expect(readCacheFile(file, 'v1').status, `${length} bytes`).toBe('damaged');
    }
  });
});
