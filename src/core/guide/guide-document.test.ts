import type { RootContent } from 'mdast';
import { expect, it } from 'vitest';
import { renderHtml } from '../markdown/html/html.ts';
import { type GuidePart, readGuideDocument } from './guide-document.ts';

const addressOf = (page: string) => (page === 'writing' ? '/base/guide/writing/' : undefined);
const read = (body: string) => readGuideDocument(body, addressOf);
const blocksOf = (part: GuidePart | undefined): readonly RootContent[] => (part?.type === 'blocks' ? part.blocks : []);
const htmlOf = (body: string) => renderHtml(blocksOf(read(body).parts[0]));

it.each([
  ['an id of its own', '## 票 {#votes}', '<h2 id="votes">票</h2>'],
  ['no id: its place', '## 票', '<h2 id="section-1">票</h2>'],
  ['braces that are no id', '## 票 {#票}', '<h2 id="section-1">票 {#票}</h2>'],
  ['an id after code', '## `votes` の書き方 {#votes}', '<h2 id="votes"><code>votes</code> の書き方</h2>'],
])('heading: %s', (_, body, html) => {
  expect(htmlOf(body)).toBe(html);
});

it('lists the headings of the second level, with those of the third below them', () => {
  expect(read('## 甲 {#a}\n### 乙 {#b}\n#### 丙\n### 丁\n## 戊 {#e}').outline).toEqual([
    {
      id: 'a',
      text: '甲',
      below: [
        { id: 'b', text: '乙', below: [] },
        { id: 'section-4', text: '丁', below: [] },
      ],
    },
    { id: 'e', text: '戊', below: [] },
  ]);
});

it.each([
  ['a page', '[書き方](writing.md)', '/base/guide/writing/'],
  ['a place of a page', '[票](writing.md#votes)', '/base/guide/writing/#votes'],
  ['a place of this page', '[票](#votes)', '#votes'],
  ['a page that is not there stays, so that the test of links finds it', '[？](nowhere.md)', 'nowhere.md'],
  ['another site', '[市](https://example.lg.jp/writing.md)', 'https://example.lg.jp/writing.md'],
])('link: %s', (_, body, href) => {
  expect(htmlOf(body)).toContain(`<a href="${href}">`);
});

it('cuts the page at its examples, and leaves other code where it is', () => {
  const body =
    '前\n\n```markdown example=discussion\n（会長）開会。\n```\n\n後\n\n```sh\nnpm start\n```\n\n```markdown example=song\n```';
  const { parts } = read(body);
  expect(parts.map((part) => (part.type === 'example' ? part : blocksOf(part).map(({ type }) => type)))).toEqual([
    ['paragraph'],
    { type: 'example', kind: 'discussion', source: '（会長）開会。', line: 3 },
    ['paragraph', 'code', 'code'],
  ]);
});

it('makes code that can be scrolled by keyboard', () => {
  expect(htmlOf('1. 打つ\n\n   ```sh\n   npm start\n   ```')).toContain(
    '<pre tabindex="0" role="group" aria-label="入力する文字"><code class="language-sh">npm start\n</code></pre>',
  );
});
