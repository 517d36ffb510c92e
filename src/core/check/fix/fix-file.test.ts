import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { CONTENT_KINDS } from '../../domain/content-schemas.ts';
import { clockTime, isoDate, ordinal, text } from '../../domain/fields.ts';
import { SMALL_COUNCIL } from '../../fixtures/small-council.ts';
import { parseMeeting } from '../../markdown/parse-meeting.ts';
import { formatWareki } from '../../text/wareki.ts';
import { FIRST_VOCABULARY } from '../../vocabulary/presets.ts';
import { fixFile } from './fix-file.ts';

const schema = z.strictObject({
  period: ordinal.optional(),
  date: isoDate.optional(),
  time: z.strictObject({ start: clockTime.optional(), end: clockTime.optional() }).optional(),
  place: text.optional(),
  items: z
    .array(z.strictObject({ number: ordinal.optional(), title: text.optional(), on: isoDate.optional() }))
    .optional(),
});
const fixYaml = (source: string) => fixFile({ schema, part: 'file' }, source);
const fixHeader = (source: string) => fixFile({ schema, part: 'header' }, source);

describe('values that can only mean one thing', () => {
  it.each([
    ['full-width digits', 'period: ５\n', 'period: 5\n'],
    ['digits in quotes', `period: "５"\n`, 'period: 5\n'],
    ['a comment behind', 'period: ５ # 期\n', 'period: 5 # 期\n'],
    ['a date in 和暦', 'date: 平成22年1月22日\n', 'date: 2010-01-22\n'],
    ['its quotes stay', `date: '平成２２年１月２２日（金）'\n`, `date: '2010-01-22'\n`],
    ['元年', 'date: "令和元年５月１日"\n', 'date: "2019-05-01"\n'],
    ['a date with slashes', 'date: 2010/1/22\n', 'date: 2010-01-22\n'],
    ['a full-width ISO date', 'date: ２０１０－０１－２２\n', 'date: 2010-01-22\n'],
    ['times', `time: { start: "９：３０", end: '１７:００' }\n`, `time: { start: "09:30", end: '17:00' }\n`],
    ['a time without quotes', 'time: { start: １５：３０ }\n', 'time: { start: 15:30 }\n'],
    ['午後', 'time: { start: 午後3時30分 }\n', 'time: { start: 15:30 }\n'],
    ['in a list', 'items:\n  - { number: ４２, on: H22.1.22 }\n', 'items:\n  - { number: 42, on: 2010-01-22 }\n'],
  ])('%s', (_, source, expected) => {
    const { text: fixed, changes } = fixYaml(source);
    expect(fixed).toBe(expected);
    expect(changes.every(({ kind, line }) => kind === 'value' && line >= 1)).toBe(true);
    expect(fixYaml(fixed)).toEqual({ text: fixed, changes: [] });
  });

  it.each([
    ['a text, whatever its digits', 'place: 第２会議室 平成22年1月22日\n'],
    ['a leading zero', 'period: "０５"\n'],
    ['kanji', 'period: 五\n'],
    ['a day that does not exist', 'date: 平成22年2月30日\n'],
    ['a day outside its era', 'date: 平成64年1月1日\n'],
    ['an hour that does not exist', 'time: { start: "２５：００" }\n'],
    ['escapes', 'period: "\\uFF15"\n'],
    ['a text over several lines', 'date: |-\n  平成22年1月22日\n'],
    ['a tag', 'period: !!str ５\n'],
    ['an alias', 'items: [{ title: &t ５ }, { number: *t }]\n'],
    ['a fault elsewhere', 'period: ５\nplace: [\n'],
    ['a key twice', 'period: ５\nperiod: 6\n'],
    ['bytes that are no UTF-8', 'period: ５\nplace: \uFFFD\n'],
    ['lone carriage returns', 'period: ５\rplace: a\r'],
    ['no map', '- ５\n'],
    ['nothing', ''],
  ])('%s stays', (_, source) => {
    expect(fixYaml(source)).toEqual({ text: source, changes: [] });
  });
});

describe('the order of keys', () => {
  it.each([
    ['lines', 'place: 甲\nperiod: 5\n', 'period: 5\nplace: 甲\n'],
    [
      'comments go with the key below',
      'date: 2010-01-22\n# 期について\n# 二行\nperiod: 5\n',
      '# 期について\n# 二行\nperiod: 5\ndate: 2010-01-22\n',
    ],
    [
      'comments go with their line',
      'date: 2010-01-22 # 金\nperiod: 5 # 期\n',
      'period: 5 # 期\ndate: 2010-01-22 # 金\n',
    ],
    ['blank lines go with what is above', 'date: 2010-01-22\n\nperiod: 5\n', 'period: 5\ndate: 2010-01-22\n\n'],
    [
      'a comment deeper in goes with what is above',
      'place: |\n  # 本文\n# 期\nperiod: 5\n',
      '# 期\nperiod: 5\nplace: |\n  # 本文\n',
    ],
    [
      'a list of maps',
      'items:\n  # 一つ目\n  - title: 甲\n    # 番号\n    number: 1\n  - number: 2\n',
      'items:\n  # 一つ目\n  - # 番号\n    number: 1\n    title: 甲\n  - number: 2\n',
    ],
    ['braces', 'time: { end: "17:00",  start: "15:30" } # 時\n', 'time: { start: "15:30",  end: "17:00" } # 時\n'],
    [
      'a map inside one that moves',
      'time: { end: "17:00", start: "15:30" }\ndate: 2010-01-22\n',
      'date: 2010-01-22\ntime: { start: "15:30", end: "17:00" }\n',
    ],
    [
      'below the line for the editor',
      '# yaml-language-server: $schema=../a.json\ndate: 2010-01-22\nperiod: 5\n',
      '# yaml-language-server: $schema=../a.json\nperiod: 5\ndate: 2010-01-22\n',
    ],
    ['with Windows line ends', 'date: 2010-01-22\r\nperiod: 5\r\n', 'period: 5\r\ndate: 2010-01-22\r\n'],
    ['an empty value', 'place:\nperiod: 5\n', 'period: 5\nplace:\n'],
  ])('%s', (_, source, expected) => {
    expect(fixYaml(source).text).toBe(expected);
    expect(fixYaml(expected)).toEqual({ text: expected, changes: [] });
  });

  it.each([
    ['an unknown key', 'date: 2010-01-22\nperiode: 5\nperiod: 5\n'],
    ['a comment that may be about all', '# この会議\ndate: 2010-01-22\nperiod: 5\n'],
    ['a comment inside braces', 'time: {\n  end: "17:00", # 終わり\n  start: "15:30" }\n'],
    ['an alias that would come before its anchor', 'items: [{ title: &a 甲 }]\nplace: *a\n'],
    ['no line end at the end', 'date: 2010-01-22\nperiod: 5'],
  ])('%s: stays', (_, source) => {
    expect(fixYaml(source)).toEqual({ text: source, changes: [] });
  });
});

describe('a markdown file', () => {
  const body = '\n## 発言\n\n（会長）平成22年1月22日、５件。\n';
  it.each([
    ['its header only', `---\nperiod: ５\n---\n${body}`, `---\nperiod: 5\n---\n${body}`],
    ['with a byte order mark', `\uFEFF---\nperiod: ５\n---\n${body}`, `\uFEFF---\nperiod: 5\n---\n${body}`],
    ['with Windows line ends', '---\r\nperiod: ５\r\n---\r\n５\r\n', '---\r\nperiod: 5\r\n---\r\n５\r\n'],
    ['without a header', `period: ５\n${body}`, `period: ５\n${body}`],
    ['with a header that is not closed', `---\nperiod: ５\n${body}`, `---\nperiod: ５\n${body}`],
    ['with a closing line that is none', `---\nperiod: ５\n----\n---\n${body}`, `---\nperiod: ５\n----\n---\n${body}`],
  ])('%s', (_, source, expected) => {
    expect(fixHeader(source).text).toBe(expected);
  });

  it('names the line in the file', () => {
    expect(fixHeader('---\nplace: 甲\nperiod: ５\n---\n').changes).toEqual([
      { kind: 'value', line: 3, field: 'period', from: '５', to: '5' },
      { kind: 'order', line: 2, keys: ['period', 'place'] },
    ]);
  });
});

const SOURCE = SMALL_COUNCIL['kou/meetings/2010-01-22.md'] ?? '';
const [, HEADER = '', BODY = ''] = /^---\n([\s\S]*?)---\n([\s\S]*)$/.exec(SOURCE) ?? [];
const fullWidth = (digits: string) =>
  digits.replace(/[0-9:]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

/** The header of the small council's first meeting, its top keys shuffled, with comments, and in other writings. */
const disguised = fc
  .record({
    order: fc.shuffledSubarray(
      [...HEADER.matchAll(/^\w[^\n]*\n(?:[ ][^\n]*\n|- [^\n]*\n)*/gm)].map(([part]) => part),
      {
        minLength: HEADER.match(/^\w/gm)?.length ?? 0,
      },
    ),
    comments: fc.array(fc.constantFrom('', '# 注\n', '# 注: "\n# 二行\n', '\n'), { minLength: 12, maxLength: 12 }),
    wareki: fc.boolean(),
    digits: fc.boolean(),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    body: fc.string({ unit: 'binary' }).map((noise) => BODY + noise.replaceAll('\uFFFD', '').replaceAll('\r', '')),
  })
  .map(({ order, comments, wareki, digits, lineEnd, body }) => {
    const header = order
      .map((part, index) => (index === 0 ? '' : (comments[index] ?? '')) + part)
      .join('')
      .replace(/^date: (.+)$/m, (line, date: string) => (wareki ? `date: ${formatWareki(date)}` : line))
      .replace(/number: \d+|session: \d|"\d\d:\d\d"/g, (found) =>
        digits ? found.replace(/[\d:]+$|\d\d:\d\d/g, fullWidth) : found,
      );
    return { source: `---\n${header}---\n${body}`.replaceAll('\n', lineEnd), body: body.replaceAll('\n', lineEnd) };
  });

describe('whatever way a meeting is written', () => {
  const fix = (source: string) => fixFile(CONTENT_KINDS.meeting, source);
  const original = parseMeeting({ id: 'kou', vocabulary: FIRST_VOCABULARY }, '2010-01-22', 'a.md', SOURCE).meeting
    ?.header;

  it('it reads as the same meeting after its fix, and nothing of its text or comments is lost', () => {
    fc.assert(
      fc.property(disguised, ({ source, body }) => {
        const { text: fixed } = fix(source);
        expect(fixed.endsWith(body)).toBe(true);
        expect(fixed.match(/# [^\n]*/g)?.length).toBe(source.match(/# [^\n]*/g)?.length);
        const header = fixed.slice(0, fixed.length - body.length);
        expect(
          parseMeeting({ id: 'kou', vocabulary: FIRST_VOCABULARY }, '2010-01-22', 'a.md', header).meeting?.header,
        ).toEqual(original);
        expect(fix(fixed)).toEqual({ text: fixed, changes: [] });
      }),
      { seed: 20100122, numRuns: 50 * inject('propertyRuns') },
    );
  });

  it('any text at all keeps its characters', () => {
    const pieces = fc.constantFrom(
      '---\n',
      'date: ',
      '平成22年1月22日',
      'period: ',
      '５',
      '\n',
      '  ',
      '- ',
      '{',
      '}',
      '# ',
      '|',
      '"',
      '\r\n',
      ',',
      'time: ',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const source = `---\n${parts.join('')}`;
        const { text: fixed, changes } = fix(source);
        if (changes.length === 0) expect(fixed).toBe(source);
        if (changes.every(({ kind }) => kind === 'order')) expect([...fixed].sort()).toEqual([...source].sort());
        expect(fix(fixed).changes).toEqual([]);
      }),
      { seed: 20100122, numRuns: 250 * inject('propertyRuns') },
    );
  });
});
