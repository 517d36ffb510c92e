import { expect, it } from 'vitest';
import { readContent } from '../../core/content.ts';
import { contentFilesOf, SMALL_COUNCIL } from '../../core/fixtures/small-council.ts';
import { RecordCache } from './record-cache.ts';

it('reads the same minutes of two councils as those of two', () => {
  const twice = Object.entries(SMALL_COUNCIL).flatMap(([path, text]) => [
    [path, text] as const,
    [path.replace('kou/', 'otsu/'), text] as const,
  ]);
  const { archive } = readContent(contentFilesOf(Object.fromEntries(twice)), new RecordCache(undefined, ''));
  for (const [id, { meetings }] of archive.councils) expect(meetings.map(({ council }) => council)).toEqual([id, id]);
});
