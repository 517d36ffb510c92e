import { expect, it } from 'vitest';
import type { Meeting } from '../../../src/core/domain/meeting/meeting.ts';
import { writeMeeting } from '../../../src/core/markdown/fixtures/write-meeting.ts';
import { parseMeeting } from '../../../src/core/markdown/parse-meeting.ts';
import { FIRST_VOCABULARY } from '../../../src/core/vocabulary/presets.ts';
import { generateCorpus } from './generate.ts';

const plain = ({ header, summary, discussion, documents }: Meeting): unknown =>
  JSON.parse(
    JSON.stringify({ header, summary, discussion, documents }, (key, value) => (key === 'at' ? undefined : value)),
  );

/** The corpus is written by other code than the serializer, so that one does not know the other's habits. */
it.each(['a', 'b', 'c'])('every record of corpus %s is read back as it was', (seed) => {
  let records = 0;
  for (const { path, text } of generateCorpus({ meetings: 25, councils: 3, seed })) {
    if (!path.includes('/meetings/')) continue;
    const { meeting: first } = parseMeeting({ id: 'kou', vocabulary: FIRST_VOCABULARY }, '2010-01-22', path, text);
    if (!first) throw new Error(`${path} cannot be read`);
    const written = writeMeeting(first);
    const { meeting: second, diagnostics } = parseMeeting(
      { id: 'kou', vocabulary: FIRST_VOCABULARY },
      '2010-01-22',
      path,
      written,
    );
    expect(diagnostics).toEqual([]);
    expect(second && plain(second)).toEqual(plain(first));
    expect(second && writeMeeting(second)).toBe(written);
    records += 1;
  }
  expect(records).toBe(25);
});
