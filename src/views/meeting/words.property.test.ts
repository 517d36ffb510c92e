import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { expect, inject, it } from 'vitest';
import { readCouncil } from '../../core/content-source.ts';
import { type Archive, buildArchive } from '../../core/domain/archive.ts';
import { DEFAULT_SITE_INFO } from '../../core/domain/site/site-info.ts';
import { contentFilesOf, editSmallCouncil } from '../../core/fixtures/small-council.ts';
import { meetingDocuments } from '../../core/search/documents/document.ts';
import { createSiteContext } from '../create-site-context.ts';
import { entryOf } from '../pages.ts';
import type { LinkedText } from '../text/note.ts';
import type { ProsePart } from '../text/prose.ts';
import { meetingView } from './meeting.ts';

/** Made-up records: every construct that a record may hold, and what only looks like one. */
const inline = fc.constantFrom(
  ...[
    '諮問第42号について',
    '条例第16条による。',
    '**「重要」**です',
    '*強調*',
    '別表4',
    'LGWAN',
    '第1回から第3回まで',
    '。',
    '、',
    '　',
  ],
  ...[
    '[手引](https://a.example/b)',
    'https://a.example/c。',
    '（https://a.example/d）',
    'a@b.example',
    '**[表](https://a.example)**を',
  ],
  ...[
    '&amp;',
    '\\*',
    '\\|',
    '3 < 4',
    '葛\u{E0100}城',
    '👨‍👩‍👧',
    '1,200件',
    '①',
    '令和5年度　9件',
    'https://a.example/会議録/',
  ],
);
const lineEnd = fc.constantFrom('\n', '\n・', '\n（１）', '\n　ア　', '  \n', '\\\n', '\n場所：', '\n※');
const paragraph = fc
  .array(fc.oneof({ weight: 3, arbitrary: inline }, lineEnd), { minLength: 1, maxLength: 8 })
  .map((parts) => `文${parts.join('')}。`);
const cell = fc.array(inline, { maxLength: 2 }).map((parts) => parts.join('').replaceAll('\n', ''));
const row = fc.array(cell, { minLength: 1, maxLength: 4 }).map((cells) => `| ${cells.join(' | ')} |`);
const table = fc
  .tuple(fc.constantFrom('| 件名 | 値 |', '| 項目 | 値 |'), fc.array(row, { maxLength: 4 }))
  .map(([head, rows]) => [head, '| --- | --- |', ...rows].join('\n'));
const list = fc
  .array(paragraph, { minLength: 1, maxLength: 3 })
  .map((items) => items.map((one) => `- ${one}`).join('\n'));
const note = fc.constantFrom(
  '〔資料1に基づき\n説明〕',
  '〔注：https://a.example/e を見よ〕',
  '〔後日補足：**120**件〕',
  '〔非公開〕',
);
const block = fc.oneof(
  paragraph,
  paragraph,
  table,
  list,
  list.map((one) => one.replace('- ', '1. ')),
  note,
);
const blocks = fc.array(block, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('\n\n'));
const point = fc.tuple(fc.constantFrom('（委員）', '⇒（住宅課）', ''), paragraph).map((parts) => parts.join(''));
const summary = fc.oneof(
  blocks,
  fc.array(point, { minLength: 1, maxLength: 3 }).map((points) => points.join('\n\n')),
);
const record = fc.record({ said: blocks, answered: blocks, summary, document: blocks });

function read({
  said,
  answered,
  summary: told,
  document,
}: Record<'said' | 'answered' | 'summary' | 'document', string>) {
  const body = `## 要旨\n\n${told}\n\n## 発言\n\n### 諮問第42号・第44号\n\n（会長）${said}\n\n（委員）${answered}\n\n## 資料9\n\n### 諮問第42号\n\n${document}\n`;
  const path = 'kou/meetings/2010-02-10.md';
  const files = editSmallCouncil({});
  const header = (files[path] ?? '').split('## 発言')[0] ?? '';
  const sources = contentFilesOf({ ...files, [path]: header + body }).councils.flatMap(
    (one) => readCouncil(one).source ?? [],
  );
  return buildArchive(sources);
}

/** The words of a page's part and of a segment of the index are those between blanks, line ends and borders of cells. */
const wordsOf = (text: string): string[] => text.split(/[\s　]+/).filter((word) => word !== '');
const APART = new Set(['p', 'div', 'ul', 'ol', 'li', 'table', 'tr', 'td', 'th', 'br', 'h3', 'h4']);

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if ('value' in node) return node.value;
  const inside = 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
  return APART.has(node.nodeName) ? `\n${inside}\n` : inside;
}

const linkedText = (text: LinkedText): string => text.map((piece) => ('text' in piece ? piece.text : '')).join('');
const shown = (parts: readonly ProsePart[]): string =>
  parts
    .map((part) =>
      part.type === 'html' ? textOf(parseFragment(part.html)) : `${part.label}〔${linkedText(part.text)}〕`,
    )
    .join('\n');

/** What the page says at each anchor. */
function pageWords(archive: Archive): Map<string, string[]> {
  const council = entryOf(archive.councils, 'kou');
  const context = createSiteContext({ archive, info: DEFAULT_SITE_INFO, guide: [] }, { base: '/' });
  const [, second] = council.meetings;
  if (!second) throw new Error('the small council has a second meeting');
  const view = meetingView(context, council, second);
  const said = view.discussion.flatMap(({ turns }) => turns.filter((turn) => turn.type === 'utterance'));
  return new Map([
    ...said.map(({ id, speaker, parts }) => [id, wordsOf(`${speaker}\n${shown(parts)}`)] as const),
    ...view.summary.map(({ id, heading, points, parts }) => {
      const text =
        points.length > 0 ? points.map((one) => `${one.speaker}\n${shown(one.parts)}`).join('\n') : shown(parts);
      return [id, wordsOf(`${heading}\n${text}`)] as const;
    }),
    ...view.documents.flatMap(({ title, passages }) =>
      passages.map(({ id, heading, parts }) => [id, wordsOf(`${title}\n${heading}\n${shown(parts)}`)] as const),
    ),
  ]);
}

/** What the search has at each anchor of a text of the body. */
function indexWords(archive: Archive): Map<string, string[]> {
  const council = entryOf(archive.councils, 'kou');
  const segments = council.meetings
    .slice(1, 2)
    .flatMap((meeting) => meetingDocuments(council, meeting))
    .flatMap((one) => one.segments);
  const body = segments.filter(({ anchor }) => /^(?:u\d|summary-|document-)/.test(anchor));
  return new Map(body.map(({ anchor, label, text }) => [anchor, wordsOf(`${label}\n${text}`)]));
}

const sorted = (words: Map<string, string[]>) => [...words].sort(([a], [b]) => (a < b ? -1 : 1));

it('the words of each page are those of the index, and the words of the index are those of the page', () => {
  fc.assert(
    fc.property(record, (texts) => {
      const archive = read(texts);
      expect(sorted(pageWords(archive))).toEqual(sorted(indexWords(archive)));
    }),
    { seed: 20260403, numRuns: 200 * inject('propertyRuns') },
  );
});
