import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../tests/support/temporary.ts';
import { SMALL_COUNCIL } from '../../core/fixtures/small-council.ts';
import { rememberingOutput } from '../fixtures/remembering-output.ts';
import { writeSmallArchive } from '../fixtures/small-archive.ts';
import { readFields } from './fields.ts';
import { Cancelled, type Choice, type Questions } from './questions.ts';
import { type NewOptions, runNew } from './run.ts';

const temporary = await temporaryFolder();

async function begin(options: Partial<NewOptions>, questions?: Questions) {
  const content = await mkdtemp(join(temporary, 'archive-'));
  await writeSmallArchive(content, {
    'kou/meetings/2010-02-10.md': (SMALL_COUNCIL['kou/meetings/2010-02-10.md'] ?? '')
      .replace('title: 会議要録', 'title: 第5期第2回会議要録')
      .replace('outcome: rejected', 'outcome: continued'),
  });
  const output = rememberingOutput();
  const code = await runNew({ content, given: {}, second: false, ...options }, questions, output);
  const meetings = join(content, 'kou', 'meetings');
  const names = (await readdir(meetings)).filter((name) => !(`kou/meetings/${name}` in SMALL_COUNCIL));
  const text = names[0] === undefined ? undefined : await readFile(join(meetings, names[0]), 'utf8');
  return { code, names, text, content, output, printed: [...output.lines, ...output.errors].join('\n') };
}

describe('npm run new by flags', () => {
  it('writes a record that goes on from the last one, and names what is left', async () => {
    const { values } = readFields({ date: '平成22年3月12日', start: '午後3時半', absent: '池田' });
    const counts = new Map([['inquiries', '１']]);
    const { code, names, text, output } = await begin({ given: values, counts });
    expect([code, names, output.errors]).toEqual([0, ['2010-03-12.md'], []]);
    expect(text).toBe(`---
period: 5
session: 3
date: 2010-03-12
time: { start: "15:30" }
attendees:
  # 2010-02-10 の会議の名簿です。出欠を確かめたら、この行を消してください。
  members: [内田]
  absent: [池田]
inquiries:
  - number: 44
    title: 年金の業務の委託について
    type: outsourcing
    department: pension
    carriedOver: { from: 2010-02-10 }
    outcome:
  - number: 45
    title:
    type:
    department:
    outcome:
record: { fidelity: paraphrase, source: { title: 第5期第3回会議要録 } }
---

## 発言

### 諮問第44号

### 諮問第45号
`);
    const places = output.lines.at(-1)?.match(/:(\d+:\d+ [a-z-]+)/g);
    expect(places).toEqual([
      ':16:5 invalid-value',
      ':18:5 wrong-type',
      ':19:5 invalid-value',
      ':20:5 wrong-type',
      ':21:5 invalid-value',
      ':27:1 heading-without-turns',
      ':29:1 heading-without-turns',
    ]);
  });

  it.each([
    ['no date', {}, '--date（開催日）'],
    [
      'a first meeting without period and session',
      { given: { date: '2009-01-01' } },
      '--period（期・年度）、--session（回）',
    ],
    ['a council that is not there', { council: 'otsu' }, '使える id：kou'],
    ['no number of items', { counts: new Map([['inquiries', '多']]) }, '--inquiries：新しい諮問の数「多」'],
    ['a kind that the council has not', { counts: new Map([['bills', '2']]) }, '--reports（報告事項）'],
    ['a folder that is not there', { content: 'nowhere' }, '「nowhere」'],
    ['a meeting that has its record', { given: { date: '2010-02-10' } }, 'すでにあります'],
  ])('%s: nothing is written', async (_, options, says) => {
    const { code, names, printed } = await begin(options);
    expect([code, names]).toEqual([2, []]);
    expect(printed).toContain(says);
  });

  it('never overwrites, and calls another meeting of the day by its number', async () => {
    const { code, names, content } = await begin({ given: { date: '2010-02-10', session: 3 }, second: true });
    expect([code, names]).toEqual([0, ['2010-02-10-2.md']]);
    const output = rememberingOutput();
    const given = { date: '2010-02-10', session: 4 };
    expect(await runNew({ content, given, second: true }, undefined, output)).toBe(0);
    expect(await readdir(join(content, 'kou', 'meetings'))).toContain('2010-02-10-3.md');
  });

  it.each([
    [['--date', '2010-13-01', '--yes'], '「2010-13-01」'],
    [['--date', '2010-03-12'], '--yes'],
    [['--datum', '2010-03-12', '--yes'], '--datum'],
  ])('%j is refused before anything is read', (args, says) => {
    const run = () => execFileSync(process.execPath, ['scripts/new.ts', ...args], { stdio: 'pipe', input: '' });
    expect(run).toThrow(expect.objectContaining({ status: 2, message: expect.stringContaining(says) }));
  });
});

/** Answers by label; what has no answer takes what is proposed. Remembers what was proposed. */
function answers(given: Readonly<Record<string, unknown>>): Questions & { readonly proposed: Record<string, unknown> } {
  const proposed: Record<string, unknown> = {};
  return {
    proposed,
    field: async ({ label, read }, proposal) => {
      proposed[label] = proposal;
      const typed = String(given[label] ?? proposal);
      return typed === '' ? undefined : read(typed);
    },
    one: async (label, choices, proposal) => {
      proposed[label] = proposal;
      return (given[label] ?? proposal) as (typeof choices)[number]['value'];
    },
    several: async <T>(label: string, choices: readonly Choice<T>[]) => {
      proposed[label] = choices.map((choice) => choice.label);
      const left = (given[label] ?? []) as readonly string[];
      return choices.filter((choice) => !left.includes(choice.label)).map(({ value }) => value);
    },
    confirm: async () => (given['confirm'] as boolean | undefined) ?? true,
  };
}

describe('npm run new by questions', () => {
  it('proposes what the archive tells, and writes what was answered', async () => {
    const questions = answers({ 開催日: 'H22.3.12', 場所: '庁議室', 出席した委員: ['池田'], 新しい報告事項の数: '1' });
    const { code, text } = await begin({}, questions);
    expect(questions.proposed).toEqual({
      開催日: '',
      '期・年度': '5',
      回: '3',
      開始時刻: '',
      場所: '',
      出席した委員: ['内田', '池田'],
      この会議でも審議した継続案件: ['諮問第44号 年金の業務の委託について'],
      新しい諮問の数: '0',
      新しい報告事項の数: '0',
      記録の性質: 'paraphrase',
      原本の題: '第5期第3回会議要録',
    });
    expect(code).toBe(0);
    expect(text).toContain('place: 庁議室\nattendees:\n  members: [内田]\n  absent: [池田]\n');
    expect(text).toContain('### 諮問第44号\n\n### 報告1\n');
  });

  it('another period begins with its first session', async () => {
    const { text } = await begin({}, answers({ 開催日: '2010-04-01', '期・年度': '6' }));
    expect(text).toContain('period: 6\nsession: 1\n');
    // What the meeting before left open keeps its number.
    expect(text).toContain('  - number: 44\n    period: 5\n');
    expect(text).not.toContain('  - number: 1\n');
  });

  it.each([
    ['the confirmation', answers({ 開催日: '2010-03-12', confirm: false })],
    ['a question', { ...answers({}), field: () => Promise.reject(new Cancelled()) }],
  ])('who leaves %s has written nothing', async (_, questions) => {
    const { code, names } = await begin({}, questions);
    expect([code, names]).toEqual([2, []]);
  });
});
