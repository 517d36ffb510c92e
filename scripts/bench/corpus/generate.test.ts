import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { toString as inlineText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Content, type ContentFiles, readContent } from '../../../src/core/content.ts';
import type { TextFile } from '../../../src/core/content-source.ts';
import { RELATIONS } from '../../../src/core/domain/item/relation.ts';
import { type Meeting, utterancesOf } from '../../../src/core/domain/meeting/meeting.ts';
import { parseMarkdown } from '../../../src/core/markdown/body/syntax.ts';
import { type CorpusFile, generateCorpus } from './generate.ts';

const OPTIONS = { meetings: 120, councils: 2, seed: 'test' };

let files: CorpusFile[];
let content: Content;
let meetings: Meeting[];

beforeAll(() => {
  files = [...generateCorpus(OPTIONS)];
  content = readContent(asContentFiles(files));
  meetings = [...content.archive.councils.values()].flatMap((council) => [...council.meetings]);
});

const entriesOf = ({ header }: Meeting, key: string) =>
  header.items.filter(({ named }) => named.kind.key === key).map(({ entry }) => entry);

describe('the corpus', () => {
  test('has the meetings and councils asked for, and passes the checks', () => {
    expect(content.diagnostics).toEqual([]);
    expect(content.archive.councils.size).toBe(OPTIONS.councils);
    expect(meetings).toHaveLength(OPTIONS.meetings);
  });

  test('is the same for the same seed and another for another', () => {
    expect([...generateCorpus(OPTIONS)]).toEqual(files);
    const other = [...generateCorpus({ ...OPTIONS, seed: 'other' })];
    expect(other.map((file) => file.text)).not.toEqual(files.map((file) => file.text));
  });

  test('comes file by file', () => {
    const first = generateCorpus({ meetings: 1_000_000, councils: 100, seed: 'lazy' }).next();
    expect(first.value?.path).toBe('archive.yaml');
  });

  test('repeats no paragraph', () => {
    const seen = new Map<string, string>();
    const repeated = files.flatMap(({ path, text }) =>
      paragraphsOf(text).flatMap((paragraph) => {
        const before = seen.get(paragraph);
        seen.set(paragraph, path);
        return before === undefined ? [] : [`${paragraph} (${before}, ${path})`];
      }),
    );
    expect(repeated).toEqual([]);
  });

  test('shares no sentence with the recorded meetings', async () => {
    const recorded = new Set<string>();
    for await (const path of glob('content/**/*.md'))
      for (const one of sentencesOf(readFileSync(path, 'utf8'))) recorded.add(one);
    expect(recorded.size).toBeGreaterThan(500);
    expect(files.flatMap(({ text }) => sentencesOf(text)).filter((sentence) => recorded.has(sentence))).toEqual([]);
  });

  test('is as long as real minutes', () => {
    const counts = meetings.map((meeting) => utterancesOf(meeting).length);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(20);
    expect(Math.max(...counts)).toBeLessThanOrEqual(200);
    expect(mean(counts)).toBeGreaterThan(52);
    expect(mean(counts)).toBeLessThan(68);
    expect(mean(meetings.map((meeting) => entriesOf(meeting, 'inquiries').length))).toBeCloseTo(3, 0);
    const bytes = mean(files.filter(isMeeting).map((file) => Buffer.byteLength(file.text)));
    expect(bytes).toBeGreaterThan(20_000);
    expect(bytes).toBeLessThan(27_000);
  });

  test('uses every feature of the format', () => {
    const inquiries = meetings.flatMap((meeting) => entriesOf(meeting, 'inquiries'));
    const reports = meetings.flatMap((meeting) => entriesOf(meeting, 'reports'));
    const items = [...inquiries, ...reports];
    const notes = meetings
      .flatMap(utterancesOf)
      .flatMap((utterance) => utterance.parts.filter((part) => part.type === 'note'));
    const text = files.map((file) => file.text).join('\n');
    expect(new Set(inquiries.map((entry) => entry.type)).size).toBe(4);
    expect(new Set(inquiries.map((entry) => entry.outcome.id)).size).toBe(6);
    for (const relation of RELATIONS)
      expect(
        items.some((entry) => entry[relation].length > 0),
        relation,
      ).toBe(true);
    const features = {
      carriedOver: inquiries.some((entry) => entry.carriedOver?.from !== undefined),
      unrecorded: inquiries.some((entry) => entry.relatesTo.some((target) => typeof target === 'object')),
      adds: inquiries.some((entry) => entry.criteria.some((use) => use.adds.length > 0)),
      applies: reports.some((entry) => entry.criteria.some((use) => use.applies.length > 0)),
      conditions: inquiries.some((entry) => entry.conditions.length > 0),
      requests: inquiries.some((entry) => entry.requests.length > 0),
      counted: inquiries.some((entry) => entry.votes.at(-1)?.for !== undefined),
      majority: inquiries.some((entry) => entry.votes.at(-1)?.majority),
      reserved: inquiries.some((entry) => entry.votes.at(-1)?.reserved !== undefined),
      undiscussed: inquiries.some((entry) => !entry.discussed),
      closedToVisitors: meetings.some((meeting) => meeting.header.visitors?.admitted === false),
      absent: meetings.some((meeting) => meeting.header.attendees.absent.length > 0),
      withheldPapers: meetings.some((meeting) => meeting.header.withheld.length > 0),
      editorsNotes: meetings.some((meeting) => meeting.header.notes.length > 0),
      contact: meetings.some((meeting) => meeting.header.contact !== undefined),
      together: /^### 諮問第\d+号・第\d+号$/m.test(text),
      continuationRows: /^\| {2}\| \S/m.test(text),
      addedCases: /\| \*\*.+ ⇒ .+\*\* \|/.test(text),
      lists: /^- /m.test(text),
      variants: /[﨑髙邉]/.test(text),
      fullWidth: /[０-９]件/.test(text),
    };
    expect(Object.entries(features).filter(([, found]) => !found)).toEqual([]);
    expect(new Set(notes.map((note) => note.kind))).toEqual(new Set(['stage', 'supplement', 'withheld', 'editorial']));
  });
});

test.each([
  [{ meetings: 5, councils: 6, seed: '' }],
  [{ meetings: 5, councils: 0, seed: '' }],
  [{ meetings: 10_000, councils: 1000, seed: '' }],
])('refuses %o', (options) => {
  expect(() => [...generateCorpus(options)]).toThrow(RangeError);
});

const isMeeting = (file: CorpusFile) => file.path.includes('/meetings/');
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function paragraphsOf(markdown: string): string[] {
  const paragraphs: string[] = [];
  visit(parseMarkdown(markdown.split('---\n').slice(2).join('---\n')), 'paragraph', (node) => {
    paragraphs.push(inlineText(node).replace(/^（[^）]+）/, ''));
  });
  return paragraphs;
}

/** Sentences of 16 characters and more, white space taken out. */
function sentencesOf(text: string): string[] {
  return text
    .replace(/\s/g, '')
    .replace(/（[^）]+）/g, '。')
    .split('。')
    .filter((sentence) => sentence.length >= 16);
}

function asContentFiles(corpus: readonly CorpusFile[]): ContentFiles {
  const text = (path: string): TextFile | undefined => {
    const file = corpus.find((one) => one.path === path);
    return file && { file: path, source: file.text };
  };
  const ids = corpus.flatMap(({ path }) => /^(.+)\/council\.yaml$/.exec(path)?.[1] ?? []);
  return {
    root: 'corpus',
    archive: text('archive.yaml'),
    orphans: [],
    guide: [],
    councils: ids.map((id) => ({
      id,
      council: text(`${id}/council.yaml`) ?? { file: '', source: '' },
      departments: text(`${id}/departments.yaml`),
      laws: text(`${id}/laws.yaml`),
      criteria: text(`${id}/criteria.yaml`),
      meetings: corpus
        .filter(({ path }) => path.startsWith(`${id}/meetings/`))
        .map(({ path, text: source }) => ({
          id: path.slice(`${id}/meetings/`.length, -'.md'.length),
          file: path,
          source,
        })),
    })),
  };
}
