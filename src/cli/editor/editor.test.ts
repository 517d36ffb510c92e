import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../core/content.ts';
import { diagnose } from '../../core/diagnostic/diagnostic.ts';
import { contentFilesOf, SMALL_COUNCIL } from '../../core/fixtures/small-council.ts';
import { PRESET_NAMES, PRESETS, vocabularyOf } from '../../core/vocabulary/presets.ts';
import { ROUND_BEGINS, ROUND_ENDS } from '../check/check.ts';
import { reportText } from '../report/text.ts';
import { entryName, headingName, sheetName } from './item-snippets.ts';

const EDITOR = resolve(import.meta.dirname, '../../../.vscode');
const readJson = (name: string) => JSON.parse(readFileSync(join(EDITOR, name), 'utf8'));

type Snippets = Readonly<Record<string, { readonly body: readonly string[]; readonly description: string }>>;

/** What a snippet leaves when every proposal is taken, but for those that are chosen otherwise. */
function expand(snippets: Snippets, name: string, choices: Readonly<Record<string, string>> = {}): string {
  const body = snippets[name]?.body.join('\n');
  if (body === undefined) throw new Error(`no snippet ${name}`);
  const text = body.replace(
    /\$\{\d+(?::([^}]*)|\|([^,|]*)[^}]*\|)\}/g,
    (_, value?: string, first?: string) => value ?? first ?? '',
  );
  return Object.entries(choices).reduce((done, [from, to]) => done.replace(from, () => to), text);
}

/** What the check says of a council whose one record this is. */
function checkRecord(files: Readonly<Record<string, string>>) {
  const { diagnostics, archive } = readContent(contentFilesOf(files));
  expect(diagnostics.map(({ at, message }) => `${at.file}:${at.line} ${message}`)).toEqual([]);
  return archive.councils.get('kou')?.meetings.at(-1);
}

describe('the snippets', () => {
  const snippets: Snippets = {
    ...readJson('shingiroku.code-snippets'),
    ...readJson('items.privacy.code-snippets'),
  };
  const { label } = PRESETS.privacy;
  const [inquiry, report] = vocabularyOf('privacy').kinds.map((kind) => ({
    entry: entryName(kind, label),
    heading: headingName(kind, label),
  }));
  if (!(inquiry && report)) throw new Error('the preset has both');

  it('together make a record that passes the check', () => {
    const department = { 'departments.yaml の id': 'housing' };
    const record = `---
period: 5
session: 3
date: 2010-03-12
attendees: { members: [内田, 池田] }
inquiries:
${expand(snippets, inquiry.entry, { ...department, 'number: 1': 'number: 50' })}${expand(snippets, '票（人数）')}${expand(snippets, inquiry.entry, { ...department, 'number: 1': 'number: 51', 'outcome: 原案どおり承認': 'outcome: 条件を付して承認' })}${expand(snippets, '承認の条件')}${expand(snippets, '票（採決によらない）')}reports:
${expand(snippets, report.entry)}    department: housing
record: { fidelity: summary, source: { title: 会議録 } }
---

## 発言

${expand(snippets, inquiry.heading, { 第1号: '第50・第51号' })}
${expand(snippets, '発言')}
${expand(snippets, '注記')}
${expand(snippets, report.heading)}
${expand(snippets, sheetName(label), { 第1号: '第50・第51号' })}`;
    const meeting = checkRecord({ ...SMALL_COUNCIL, 'kou/meetings/2010-03-12.md': record });
    expect(meeting?.discussion[0]?.turns.map(({ type }) => type)).toEqual(['utterance', 'utterance']);
    expect(meeting?.documents[0]?.passages[0]?.blocks[0]?.type).toBe('table');
    expect(meeting?.header.items.map(({ entry }) => entry.votes)).toMatchObject([
      [{ method: 'show-of-hands', for: 1, against: 0 }],
      [{ method: 'consensus' }],
      [],
    ]);
  });

  it.each(PRESET_NAMES)('of %s make a record with an item of every kind', (preset) => {
    const { kinds, types } = vocabularyOf(preset);
    const own: Snippets = readJson(`items.${preset}.code-snippets`);
    const name = PRESETS[preset].label;
    const lists = kinds.map((kind) => {
      const entry = expand(own, entryName(kind, name), { 'departments.yaml の id': 'housing' });
      return `${kind.key}:\n${entry.replace(/^ {4}(?:documents|cites): .*\n/gm, '')}`;
    });
    const record = `---
period: 2010
session: 1
date: 2010-04-12
attendees: { members: [内田, 池田] }
${lists.join('')}record: { fidelity: summary, source: { title: 会議録 } }
---

## 発言

${kinds.map((kind) => expand(own, headingName(kind, name))).join('\n')}`;
    const speakers = PRESETS[preset].speakers.map(
      (speaker) => `  - { label: ${speaker.label}, role: ${speaker.role} }\n`,
    );
    const meeting = checkRecord({
      'kou/council.yaml': `name: 甲市の会議\nmunicipality: 甲市\npreset: ${preset}\nspeakers:\n${speakers.join('')}numbering: calendar-year\n`,
      'kou/departments.yaml': '- { id: housing, name: 住宅課 }\n',
      'kou/meetings/2010-04-12.md': record,
    });
    expect(meeting?.header.items.map(({ named }) => named.kind.key)).toEqual(kinds.map(({ key }) => key));
    expect(meeting?.discussion.flatMap(({ items }) => items).length).toBe(kinds.length);
    expect(
      meeting?.header.items.every(({ named, entry }) => !named.kind.isTyped || entry.type?.id === types[0]?.id),
    ).toBe(true);
  });

  it('all have a Japanese description', () => {
    for (const { description } of Object.values(snippets)) expect(description).toMatch(/[ぁ-ん]/);
  });
});

describe('the task that checks on every save', () => {
  const [task] = readJson('tasks.json').tasks;
  const error = diagnose('raw-html', { file: 'content/甲 乙/a.md', line: 4, column: 5 }, { text: '<br>' });
  const warning = diagnose('section-without-item', { file: 'content/a.md', line: 5, column: 1 }, { title: '資料2' });
  const report = reportText([error, warning], { files: 2, guide: '' }).split('\n');

  it.each([
    ['error', ['content/甲 乙/a.md', '4', '5', 'raw-html', error.message]],
    ['warning', ['content/a.md', '5', '1', 'section-without-item', warning.message]],
  ])('finds each %s of the report, and nothing else', (severity, expected) => {
    const matcher = task.problemMatcher.find((one: { severity: string }) => one.severity === severity);
    const found = report.flatMap((line) => {
      const match = new RegExp(matcher.pattern.regexp).exec(line);
      return match ? [match.slice(1)] : [];
    });
    expect(found).toEqual([expected]);
  });

  it('waits for the lines that the check prints', () => {
    for (const { background } of task.problemMatcher) {
      expect(ROUND_BEGINS).toMatch(new RegExp(background.beginsPattern));
      expect(ROUND_ENDS).toMatch(new RegExp(background.endsPattern));
    }
  });
});
