import { describe, expect, it } from 'vitest';
import { pictureSize } from './picture-size.ts';

const bytes = (hex: string) => Buffer.from(hex.replace(/\s/g, ''), 'hex');
const ascii = (text: string) => Buffer.from(text, 'latin1').toString('hex');

const PNG = bytes(`89${ascii('PNG')}0d0a1a0a 0000000d ${ascii('IHDR')} 00000028 0000001e 0806000000`);
const GIF = bytes(`${ascii('GIF89a')} 2800 1e00 000000`);
const FRAME = 'ffc0 0011 08 001e 0028 03 012200 021101 031101';
const JPEG = bytes(`ffd8 ffe0 0004 0000 ${FRAME}`);
/** Orientation 6: a quarter turn. */
const EXIF = `ffe1 0022 ${ascii('Exif')}0000 ${ascii('MM')}002a 00000008 0001 0112 0003 00000001 00060000 00000000`;
const TURNED = bytes(`ffd8 ${EXIF} ${FRAME}`);
const webp = (chunk: string, rest: string) =>
  bytes(`${ascii('RIFF')}00000000${ascii('WEBP')}${ascii(chunk)}00000000 ${rest}`);
const LOSSY = webp('VP8 ', '000000 9d012a 2800 1e00');
const LOSSLESS = webp('VP8L', '2f 27 40 07 00');
const EXTENDED = webp('VP8X', '00000000 270000 1d0000');

describe('the size of', () => {
  it.each([
    ['a PNG', PNG],
    ['a GIF', GIF],
    ['a JPEG', JPEG],
    ['a WebP with losses', LOSSY],
    ['a WebP without', LOSSLESS],
    ['a WebP with more', EXTENDED],
  ])('%s', (_, file) => {
    expect(pictureSize(file)).toEqual({ width: 40, height: 30 });
  });

  it('a JPEG that is shown turned', () => {
    expect(pictureSize(TURNED)).toEqual({ width: 30, height: 40 });
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a text', Buffer.from('これは画像ではありません。これは画像ではありません。')],
    ['a PNG of no size', bytes(PNG.toString('hex').replace('00000028', '00000000'))],
    ['a JPEG that is cut off', JPEG.subarray(0, 12)],
  ])('%s is not known', (_, file) => {
    expect(pictureSize(file)).toBeUndefined();
  });

  it('anything that is cut off anywhere is never a failure', () => {
    for (const file of [PNG, GIF, TURNED, LOSSY, LOSSLESS, EXTENDED]) {
      for (let end = 0; end < file.length; end += 1) expect(() => pictureSize(file.subarray(0, end))).not.toThrow();
    }
  });
});
