import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { readCouncil } from '../content-source.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { contentFilesOf, editSmallCouncil, type FileEdits } from '../fixtures/small-council.ts';
import { checkContent } from './run.ts';

const FIRST = 'kou/meetings/2010-01-22.md';
const SECOND = 'kou/meetings/2010-02-10.md';

function check(files: Readonly<Record<string, string>>): Diagnostic[] {
  return checkContent(contentFilesOf(files).councils.map((council) => readCouncil(council)));
}

const report = (edits: FileEdits) =>
  check(editSmallCouncil(edits)).map(({ code, at }) => `${at.file}:${at.line} ${code}`);

describe('all mistakes are reported', () => {
  it('of one file in one go: of its fields, of what they mean, of its body', () => {
    const edits: FileEdits = {
      [SECOND]: [
        ['date: 2010-02-10', 'date: 平成22年2月10日'],
        ['[内田, 池田]', '[内田, 内田]'],
        ['department: housing', 'department: housng'],
        ['type: outsourcing\n    department: pension', 'type: 委任\n    department: pension'],
        ['amends: [5-43]', 'amends: [5-99]'],
        ['outcome: rejected', 'votes: { for: 3 }\n    outcome: rejected'],
        ['第42号・第44号', '第42号・第45号'],
        ['（会長）お諮り', '（会帳）お<b>諮り</b>'],
      ],
    };
    expect(report(edits)).toEqual([
      `${SECOND}:4 date-not-iso`,
      `${SECOND}:5 duplicate-attendee`,
      `${SECOND}:10 unknown-department`,
      `${SECOND}:13 item-not-discussed`,
      `${SECOND}:15 invalid-value`,
      `${SECOND}:17 relation-to-nothing`,
      `${SECOND}:19 votes-exceed-members`,
      `${SECOND}:26 heading-unknown-item`,
      `${SECOND}:28 unknown-speaker`,
      `${SECOND}:28 raw-html`,
    ]);
  });

  it('of all files and councils, in order of their place', () => {
    const other = Object.entries(editSmallCouncil({ [SECOND]: [['session: 2', 'session: 1']] }));
    const files = {
      ...editSmallCouncil({
        [FIRST]: [['department: housing', 'department: tax']],
        'kou/laws.yaml': [['kind: rule', 'kind: 規則']],
      }),
      ...Object.fromEntries(other.map(([path, text]) => [path.replace('kou/', 'aoi/'), text])),
    };
    expect(check(files).map(({ code, at }) => `${at.file}:${at.line} ${code}`)).toEqual([
      'aoi/meetings/2010-02-10.md:3 duplicate-meeting',
      'kou/laws.yaml:10 invalid-value',
      `${FIRST}:14 unknown-department`,
    ]);
  });
});

describe('what could not be read accuses nobody', () => {
  it.each(['departments.yaml', 'members.yaml', 'laws.yaml', 'criteria.yaml'])('%s', (name) => {
    expect(report({ [`kou/${name}`]: '- [\n' })).toEqual([`kou/${name}:2 yaml-syntax`]);
  });

  it('a registry that is not there is an empty one', () => {
    expect(report({ 'kou/criteria.yaml': null })).toEqual([`${FIRST}:25 unknown-criterion`]);
  });

  it('council.yaml: nothing can be said of what hangs on it, everything of the rest', () => {
    const edits: FileEdits = { 'kou/council.yaml': 'name: [\n', [SECOND]: [['（会長）', '（会長 ']] };
    expect(report(edits)).toEqual(['kou/council.yaml:2 yaml-syntax', `${SECOND}:27 unclosed-speaker`]);
  });

  const BROKEN = /^[^:]+:\d+ (?:yaml-syntax|unreadable-file|frontmatter-missing)$/;
  it.each([
    ['YAML', (text: string) => text.replace('period: 5', 'period: [')],
    ['bytes', (text: string) => `${text}\uFFFD`],
    ['header', () => '## 発言\n'],
  ])('a meeting whose %s is broken: others may refer to it', (_, damage) => {
    const broken = damage(editSmallCouncil({})[FIRST] ?? '');
    const reported = report({ [FIRST]: broken });
    expect(reported).toHaveLength(1);
    expect(reported[0]).toMatch(BROKEN);
  });

  it('a meeting whose period is broken: others may refer to its numbers, but to no other', () => {
    const edits: FileEdits = { [FIRST]: [['period: 5', 'period: 第5期']], [SECOND]: [['[5-43]', '[5-43, 5-41]']] };
    expect(report(edits)).toEqual([`${FIRST}:2 wrong-type`, `${SECOND}:17 relation-to-nothing`]);
  });

  it('a meeting whose reports are broken: others may refer to them', () => {
    const edits: FileEdits = {
      [FIRST]: [
        [
          'reports:\n  - title: 承認基準の適用について\n    department: pension\n    requests: [{ text: 件数を示すこと, due: next-meeting }]',
          'reports: なし',
        ],
        ['### 報告1', '### その他'],
      ],
    };
    expect(report(edits)).toEqual([`${FIRST}:31 wrong-type`]);
  });

  it('a misspelt field counts as one that is there', () => {
    expect(report({ [SECOND]: [['carriedOver:', 'carryedOver:']] })).toEqual([`${SECOND}:11 unknown-field`]);
    expect(report({ [FIRST]: [['speakers:', 'speaker:']] })).toEqual([`${FIRST}:35 unknown-field`]);
  });
});

describe('nothing is said', () => {
  it.each([
    ['of a quorum that members for one matter complete', 'temporary: [北野]\n  quorum: { seats: 7, needed: 4 }'],
    ['of a quorum that is there', 'quorum: { seats: 5, needed: 3 }'],
  ])('%s', (_, field) => {
    expect(report({ [FIRST]: [['  absent: [西川]', `  absent: [西川]\n  ${field}`]] })).toEqual([]);
  });
});

describe('whatever the files hold', () => {
  const junk = fc.constantFrom(
    '',
    '- ',
    '  ',
    'x: 1',
    '[]',
    '{}',
    '~',
    '"',
    '第1回',
    '5',
    '-1',
    'true',
    '2010-01-22',
    '### 諮問第9号',
    '（会長）',
    '---',
    'number: 42',
    'id: housing',
  );
  const damage = fc.record({
    file: fc.nat(5),
    line: fc.nat(80),
    how: fc.constantFrom('drop', 'double', 'replace', 'value', 'swap'),
    text: junk,
  });

  it('checking never throws, and every place is one of the file', () => {
    const property = fc.property(fc.array(damage, { minLength: 1, maxLength: 6 }), (damages) => {
      const files = editSmallCouncil({});
      for (const one of damages) applyDamage(files, one);
      for (const { at, related } of check(files)) {
        for (const { file, line, column } of [at, ...related.map((place) => place.at)]) {
          const lines = (files[file] ?? '').split('\n');
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
        }
      }
    });
    fc.assert(property, { seed: 5, numRuns: 100 * inject('propertyRuns') });
  });

  function applyDamage(
    files: Record<string, string>,
    { file, line, how, text }: { file: number; line: number; how: string; text: string },
  ) {
    const path = Object.keys(files)[file] ?? FIRST;
    const lines = (files[path] ?? '').split('\n');
    const at = line % lines.length;
    const old = lines[at] ?? '';
    if (how === 'drop') lines.splice(at, 1);
    else if (how === 'double') lines.splice(at, 0, old);
    else if (how === 'replace') lines[at] = text;
    else if (how === 'value') lines[at] = old.replace(/: .*/, `: ${text}`);
    else lines.splice(at, 1, lines[at + 1] ?? '', old);
    files[path] = lines.join('\n');
  }
});
