import { expect, it } from 'vitest';
import { attachedCouncil } from '../../fixtures/attached-council.ts';
import { meetingDocuments } from './document.ts';
import { segmentKind } from './segment.ts';

const { council, diagnostics } = attachedCouncil();
const [meeting] = council.meetings;
const documents = meeting ? meetingDocuments(council, meeting) : [];

it('a council with papers has nothing to report', () => {
  expect(diagnostics).toEqual([]);
});

it('the pages of attached PDFs are found, with the items that name them; what no record names is not', () => {
  const found = documents.flatMap(({ key, segments }) =>
    segments
      .filter(({ anchor }) => anchor === 'attachments' || anchor.startsWith('files/'))
      .map(({ anchor, label, text }) => [key.replace(/^.*#/, ''), segmentKind(anchor), anchor, label, text]),
  );
  expect(found).toEqual([
    ['inquiry-42', 'document', 'attachments', '議案書1', '当日配付'],
    ['inquiry-42', 'document', 'files/2010/gian.pdf#page=1', '議案書1　1ページ', '表紙'],
    ['inquiry-42', 'document', 'files/2010/gian.pdf#page=3', '議案書1　3ページ', '住宅の委託の仕様'],
    ['inquiry-42', 'document', 'attachments', '資料1', ''],
    ['inquiry-42', 'document', 'attachments', '名簿', '非公開（個人に関する情報のため）'],
    ['header', 'document', 'attachments', '計画', ''],
    ['header', 'document', 'attachments', '席次表', ''],
  ]);
});

it('a picture is found by the words that it stands for', () => {
  const texts = documents.flatMap(({ segments }) => segments).map(({ text }) => text);
  expect(texts).toContain('開会します。流れ図のとおりです。');
});
