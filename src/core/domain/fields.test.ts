import { describe, expect, it } from 'vitest';
import { clockTime, count, fileDigest, isoDate, ordinal, slug, text, webAddress } from './fields.ts';

describe('fields', () => {
  it.each([
    [
      'isoDate',
      isoDate,
      ['2010-01-22', '2012-02-29', '1868-01-01', '2200-12-31'],
      ['2010-1-22', '2011-02-29', '平成22年1月22日', '', '0000-01-01', '1867-12-31', '2201-01-01', '9999-12-31'],
    ],
    ['clockTime', clockTime, ['00:00', '09:05', '23:59'], ['9:05', '24:00', '12:60', '午後3時']],
    ['text', text, ['柴﨑', ' a '], ['', ' ', '　', '\n']],
    [
      'slug',
      slug,
      ['housing', 'table-4', '4', 'a'.repeat(100)],
      ['Housing', 'a--b', '-a', 'a-', 'a_b', '住宅', '', 'a'.repeat(101)],
    ],
    ['ordinal', ordinal, [1, 2016, 9999], [0, -1, 1.5, 10_000, 1e300, Number.POSITIVE_INFINITY, Number.NaN, '1']],
    ['count', count, [0, 19, 99_999], [-1, 0.5, 100_000, 1e300, Number.POSITIVE_INFINITY]],
    [
      'fileDigest',
      fileDigest,
      [`sha256:${'0f'.repeat(32)}`],
      [`sha256:${'0F'.repeat(32)}`, `sha256:${'0'.repeat(63)}`, '0'.repeat(64), `md5:${'0'.repeat(64)}`],
    ],
    [
      'webAddress',
      webAddress,
      ['https://example.jp/', 'http://a.b/c?d'],
      ['www.example.jp', 'ftp://a', 'https://', 'https://a b'],
    ],
  ] as const)('%s', (_, schema, good, bad) => {
    for (const value of good) expect(schema.safeParse(value).data).toBe(value);
    for (const value of bad) expect(schema.safeParse(value).success).toBe(false);
  });
});
