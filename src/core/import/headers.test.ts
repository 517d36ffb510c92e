import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hoshimi } from './fixtures/hoshimi.ts';
import { importMeeting } from './import-meeting.ts';
import { readTree } from './tree.ts';

/** The head of minutes, what a draft must have of it, and what it must ask. Lists and values are whole: no more, no fewer. */
interface Head {
  readonly what: string;
  readonly source: readonly string[];
  readonly gives: object;
  readonly asks: readonly string[];
}

const folder = join(import.meta.dirname, '../../../tests/import/fixtures/headers');
const context = { ...hoshimi('fiscal-year'), departments: [{ id: 'environment', name: '環境課' }] };
const OF_HEADER = /^要確認：(?=開催日|時刻|開始|終了|場所|年度|回を|傍聴|出席者を|原本に食い違い)/u;

describe.each(readdirSync(folder).sort())('%s', (file) => {
  const heads = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Head[];

  it('has a dozen at least', () => expect(heads.length).toBeGreaterThanOrEqual(12));

  it.each(heads)('$what', ({ source, gives, asks }) => {
    const text = { name: 'source.txt', blocks: source.map((line) => ({ type: 'line' as const, text: line })) };
    const { facts, attendees } = readTree(text, context);
    const { contact: _, confirmations: __, ...own } = facts;
    const { members, absent, officials } = attendees;
    const lists = Object.fromEntries(
      Object.entries({ members, absent, officials }).filter(([name, list]) => name === 'members' || list.length > 0),
    );
    expect({ ...own, ...lists }).toEqual(gives);
    const { diagnostics, coverage } = importMeeting(text, context);
    const asked = diagnostics.flatMap(({ message }) =>
      OF_HEADER.test(message) ? [message.replace(OF_HEADER, '')] : [],
    );
    expect(asked).toEqual(asks);
    expect(coverage.kept).toBe(coverage.total);
  });
});
