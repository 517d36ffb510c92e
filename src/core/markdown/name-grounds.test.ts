import { expect, it } from 'vitest';
import { readCouncil } from '../content-source.ts';
import { contentFilesOf, editSmallCouncil } from '../fixtures/small-council.ts';
import { plainText } from './body/plain-text.ts';
import { renderHtml } from './html/html.ts';

const text = '（会長）電話は〔非公開：personal〕です。\n\n〔非公開：personal〕\n\n（委員）はい。';
const files = editSmallCouncil({
  'kou/meetings/2010-02-10.md': [
    ['（会長）お諮りします。', text],
    ['title: 年金の業務の委託について', 'title: 〔非公開：personal〕の委託について'],
  ],
  'kou/grounds.yaml': '- { id: personal, name: 個人に関する情報 }\n',
});
const meeting = contentFilesOf(files).councils.flatMap((council) => readCouncil(council).source?.meetings ?? [])[1];

it('reads the marks of a record with the names of their grounds', () => {
  const turn = meeting?.discussion[0]?.turns[0];
  const parts = turn?.type === 'utterance' ? turn.parts : [];
  expect(parts.map((part) => (part.type === 'note' ? part.text : plainText(part.blocks)))).toEqual([
    '電話は〔非公開：個人に関する情報〕です。',
    '個人に関する情報',
  ]);
  expect(meeting?.header.items.map(({ entry }) => entry.title)).toContain('〔非公開：個人に関する情報〕の委託について');
  expect(meeting?.marks?.map(({ words }) => words)).toEqual(['personal', 'personal', 'personal']);
});

it('draws a mark inside a text as a gap, its words unchanged', () => {
  const turn = meeting?.discussion[0]?.turns[0];
  const [part] = turn?.type === 'utterance' ? turn.parts : [];
  expect(part?.type === 'blocks' && renderHtml(part.blocks)).toBe(
    '<p>電話は<span class="withheld-gap">〔非公開：個人に関する情報〕</span>です。</p>',
  );
});
