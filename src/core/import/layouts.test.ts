import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../check/run.ts';
import { readCouncil } from '../content-source.ts';
import { utterancesOf } from '../domain/meeting/meeting.ts';
import { writtenHeader } from '../markdown/fixtures/write-meeting.ts';
import { hoshimi } from './fixtures/hoshimi.ts';
import { salvageMeeting } from './fixtures/salvage-meeting.ts';
import { importMeeting } from './import-meeting.ts';
import type { SourceText } from './source-text.ts';

/** What a layout must give: facts of the header, who speaks in which stretch, and everything that is left to confirm. */
interface Expected {
  readonly numbering?: 'term' | 'fiscal-year';
  readonly header: object;
  /** Fields that must be left out. */
  readonly absent?: readonly string[];
  readonly speakers: readonly string[];
  readonly aliases?: readonly object[];
  readonly headings: readonly string[];
  readonly documents?: readonly string[];
  /** One piece of each 要確認, in any order. */
  readonly confirm: readonly string[];
}

/** What the check says of a field that a draft leaves out, and of a speaker whom the list of attendees does not have. */
const OPEN: ReadonlySet<string> = new Set([
  'missing-field',
  'unknown-speaker',
  'document-without-section',
  'item-not-discussed',
]);

const folder = join(import.meta.dirname, '../../../tests/import/fixtures/layouts');
const layouts = readdirSync(folder).sort();

function readSource(name: string): SourceText {
  const json = join(folder, name, 'source.json');
  if (existsSync(json)) return JSON.parse(readFileSync(json, 'utf8')) as SourceText;
  const text = readFileSync(join(folder, name, 'source.txt'), 'utf8');
  return {
    name: 'source.txt',
    blocks: text
      .trimEnd()
      .split('\n')
      .map((line) => ({ type: 'line', text: line })),
  };
}

it('has at least 25 layouts', () => expect(layouts.length).toBeGreaterThanOrEqual(25));

describe.each(layouts)('%s', (name) => {
  const expected = JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8')) as Expected;
  const result = importMeeting(readSource(name), hoshimi(expected.numbering ?? 'term'));
  const meeting = salvageMeeting(result.draft);

  it('gives the facts of the header', () => {
    expect(writtenHeader(meeting.header)).toMatchObject(expected.header);
    expect(meeting.header.speakers).toMatchObject(expected.aliases ?? []);
    for (const field of expected.absent ?? [])
      expect(Object.entries(meeting.header).find(([key]) => key === field)?.[1]).toBeUndefined();
  });

  it('tells who speaks, and about what', () => {
    expect(utterancesOf(meeting).map(({ speaker }) => speaker)).toEqual(expected.speakers);
    expect(meeting.discussion.map(({ heading }) => heading)).toEqual(expected.headings);
    if (expected.documents) expect(meeting.documents.map(({ title }) => title)).toEqual(expected.documents);
  });

  it('asks for what is open, and for nothing else', () => {
    const messages = result.diagnostics.map(({ message }) => message);
    for (const piece of expected.confirm) expect(messages.join('\n')).toContain(piece);
    expect(messages).toHaveLength(expected.confirm.length);
  });

  it('passes the check but for what it asks for', () => {
    const context = hoshimi(expected.numbering ?? 'term');
    const { id: council, vocabulary: _, ...settings } = context.council;
    const file = (own: string, value: unknown) => ({ file: own, source: JSON.stringify(value) });
    const id = result.meetingId ?? '2010-06-03';
    const read = readCouncil({
      id: council,
      council: file('council.yaml', settings),
      departments: file('departments.yaml', context.departments),
      laws: file('laws.yaml', context.laws),
      criteria: file('criteria.yaml', context.criteria),
      meetings: [{ id, file: `${id}.md`, source: result.draft }],
    });
    const faults = checkContent([read]).filter(({ code, message }) => !message.startsWith('要確認') && !OPEN.has(code));
    expect(faults.map(({ code, message, at }) => `${at.line} ${code} ${message}`)).toEqual([]);
  });

  it('loses nothing', () => expect(result.coverage.kept).toBe(result.coverage.total));
});
