import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { formatNamedItem } from '../domain/address/ids.ts';
import { SMALL_COUNCIL } from '../fixtures/small-council.ts';
import { FIRST_VOCABULARY } from '../vocabulary/presets.ts';
import { plainText } from './body/plain-text.ts';
import { parseMeeting } from './parse-meeting.ts';

const SOURCE = SMALL_COUNCIL['kou/meetings/2010-01-22.md'] ?? '';
const parse = (source: string) =>
  parseMeeting({ id: 'kou', vocabulary: FIRST_VOCABULARY }, '2010-01-22', 'a.md', source);

describe('parseMeeting', () => {
  it('reads a sound file', () => {
    const { meeting, draft, diagnostics } = parse(SOURCE);
    expect(meeting).toMatchObject({
      id: '2010-01-22',
      council: 'kou',
      file: 'a.md',
      header: { period: 5, session: 1 },
    });
    expect([draft, diagnostics]).toEqual([undefined, []]);
    expect(meeting?.locate(['inquiries', 1, 'number'])).toEqual({ file: 'a.md', line: 19, column: 13 });
  });

  it('gives a draft in place of a meeting whose header has errors', () => {
    const { meeting, draft, diagnostics } = parse(SOURCE.replace('date: 2010-01-22\n', 'date: 平成22年\n'));
    expect(meeting).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(['date-not-iso']);
    expect([...(draft?.unreadable ?? [])]).toEqual(['date']);
    expect(draft?.meeting.header.period).toBe(5);
    expect(draft?.meeting.header.items.map(({ named }) => formatNamedItem(named))).toEqual([
      '諮問第42号',
      '諮問第43号',
      '報告1',
    ]);
    expect(draft?.meeting.discussion).toHaveLength(4);
  });

  it.each(['', '本文', '---\n文字\n---\n', '---\na: [\n---\n', '\uFFFD'])(
    'gives a draft of nothing for %j',
    (source) => {
      const { meeting, draft } = parse(source);
      expect(meeting).toBeUndefined();
      expect(draft?.unreadable.has('')).toBe(true);
    },
  );

  it.each([
    ['CRLF', SOURCE.replaceAll('\n', '\r\n')],
    ['CR', SOURCE.replaceAll('\n', '\r')],
    ['a byte order mark', `\uFEFF${SOURCE}`],
  ])('reads a file with %s as one with LF', (_, source) => {
    const [one, other] = [parse(SOURCE), parse(source)].map(({ meeting, diagnostics }) => ({
      diagnostics,
      header: meeting?.header,
      texts: meeting?.discussion.map(({ heading, at, turns }) => [heading, at, JSON.stringify(turns)]),
      documents: meeting?.documents.map(({ passages }) => passages.map(({ blocks }) => plainText(blocks))),
    }));
    expect(other).toEqual(one);
  });

  it('never throws on any text, and places everything inside the file', () => {
    const pieces = fc.constantFrom(
      ...[
        '---\n',
        '\n',
        '\n\n',
        '\r\n',
        '\uFEFF',
        '## 発言\n',
        '### 諮問第42号\n',
        '# ',
        '#### ',
        '（会長）',
        '(会長)',
        '（',
        '〔',
        '〕',
        '文。',
      ],
      ...[
        '- ',
        '> ',
        '    ',
        '| a |\n| - |\n',
        '<b>',
        '</b>',
        '`',
        '**',
        '[x](y)',
        '![x](y)',
        '[^1]',
        '&#10;',
        '\\',
        '\t',
        '　',
        '~~',
        'https://a.jp',
      ],
      ...[
        'period: 5\n',
        'date: 平成22年\n',
        'inquiries:\n  - number: 1\n',
        'inquiries: {}\n',
        'attendees: []\n',
        ': ',
        '*x',
        '&y',
        '!t ',
        '"',
        '\uFFFD',
        '\u0000',
      ],
    );
    const anything = fc.oneof(
      fc.array(pieces, { maxLength: 40 }).map((list) => list.join('')),
      fc.array(pieces, { maxLength: 40 }).map((list) => `---\n${list.join('')}`),
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc
        .tuple(fc.nat(SOURCE.length), fc.nat(40), fc.array(pieces, { maxLength: 4 }))
        .map(([at, length, list]) => SOURCE.slice(0, at) + list.join('') + SOURCE.slice(at + length)),
    );
    const property = fc.property(anything, (source) => {
      const lines = source.split(/\r\n|\r|\n/);
      const { meeting, draft, diagnostics } = parse(source);
      expect(meeting === undefined).toBe(draft !== undefined);
      expect(meeting !== undefined || diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
      for (const { line, column } of diagnostics.flatMap(({ at, related }) => [at, ...related.map((one) => one.at)])) {
        expect(line).toBeLessThanOrEqual(lines.length);
        // A byte order mark is no character of its line.
        expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
      }
    });
    fc.assert(property, { seed: 20100122, numRuns: 250 * inject('propertyRuns') });
  });
});
