import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent } from '../core/content.ts';
import { diagnose } from '../core/diagnostic/diagnostic.ts';
import { contentFilesOf, SMALL_COUNCIL } from '../core/fixtures/small-council.ts';
import { ROUND_BEGINS, ROUND_ENDS } from './check/check.ts';
import { reportText } from './report/text.ts';

const EDITOR = resolve(import.meta.dirname, '../../.vscode');
const readJson = (name: string) => JSON.parse(readFileSync(join(EDITOR, name), 'utf8'));

describe('the snippets', () => {
  const snippets = readJson('shingiroku.code-snippets') as Record<string, { body: string[]; description: string }>;

  /** What a snippet leaves when every proposal is taken. */
  const expand = (name: string, choices: Readonly<Record<string, string>> = {}): string => {
    const body = snippets[name]?.body.join('\n') ?? '';
    const text = body.replace(
      /\$\{\d+(?::([^}]*)|\|([^,|]*)[^}]*\|)\}/g,
      (_, value?: string, first?: string) => value ?? first ?? '',
    );
    return Object.entries(choices).reduce((done, [from, to]) => done.replace(from, () => to), text);
  };

  it('together make a record that passes the check', () => {
    const department = { 'departments.yaml の id': 'housing' };
    const record = `---
period: 5
session: 3
date: 2010-03-12
attendees: { members: [内田, 池田] }
inquiries:
${expand('諮問', { ...department, '42': '50' })}${expand('票（人数）')}${expand('諮問', { ...department, '42': '51', 'approved-as-proposed': 'approved-with-conditions' })}${expand('承認の条件')}${expand('票（採決によらない）')}reports:
${expand('報告', department)}record: { fidelity: summary, source: { title: 会議録 } }
---

## 発言

${expand('諮問の見出し', { '42': '50・第51' })}
${expand('発言')}
${expand('注記')}
${expand('報告の見出し')}
${expand('案件シート', { '42': '50・第51' })}`;
    const file = 'kou/meetings/2010-03-12.md';
    const { diagnostics, archive } = readContent(contentFilesOf({ ...SMALL_COUNCIL, [file]: record }));
    expect(diagnostics.map(({ at, message }) => `${at.file}:${at.line} ${message}`)).toEqual([]);
    const meeting = archive.councils.get('kou')?.meetings.at(-1);
    expect(meeting?.discussion[0]?.turns.map(({ type }) => type)).toEqual(['utterance', 'utterance']);
    expect(meeting?.documents[0]?.passages[0]?.blocks[0]?.type).toBe('table');
    expect(meeting?.header.items.map(({ entry }) => entry.votes)).toMatchObject([
      [{ method: 'show-of-hands', for: 1, against: 0 }],
      [{ method: 'consensus' }],
      [],
    ]);
  });

  it('all have a prefix and a Japanese description', () => {
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
