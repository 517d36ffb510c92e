import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { packFiles } from './pack-files.ts';

const FILES = [
  { path: '2010-01-22.json', text: `{"text":"${'会議録'.repeat(500)}"}` },
  { path: '2010-01-22.akn.xml', text: '' },
  { path: '資料.txt', text: '葛\u{E0100}城' },
];

describe('a ZIP', () => {
  it('holds the files, in their order', () => {
    const held = Object.entries(unzipSync(packFiles(FILES))).map(([path, bytes]) => ({
      path,
      text: strFromU8(bytes),
    }));
    expect(held).toEqual(FILES);
  });

  it('is smaller than they are, and the same at any time and place', () => {
    const zone = process.env['TZ'];
    const packed = packFiles(FILES);
    process.env['TZ'] = 'America/New_York';
    const elsewhere = packFiles(FILES);
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(Buffer.compare(packed, elsewhere)).toBe(0);
    expect(packed.length).toBeLessThan(1000);
  });
});
