import { describe, expect, it } from 'vitest';
import { readContent } from '../content.ts';
import { contentFilesOf, editSmallCouncil, type FileEdits } from '../fixtures/small-council.ts';
import { collectMentions, mentionKey } from '../references/collect.ts';
import { searchDocuments } from '../search/documents/document.ts';

const FILE = 'kou/opinions/007.md';
const OPINION = `---
number: 7
date: 2010-02-20
title: 住宅の業務の委託について
to: 甲市長
answers: [5-42, { title: 古い諮問, recorded: false }]
outcome: 承認
members: [内田, 池田]
progress: [{ date: 2010-01-22, what: 審議（第1回） }]
record: { fidelity: verbatim, source: { title: 答申書 } }
---

## 第1　結論

条例第13条により承認する。

同条例第16条は用いない。

### 1　理由

答申第6号のとおりである。
`;

function read(edits: FileEdits = {}) {
  const content = readContent(contentFilesOf(editSmallCouncil({ [FILE]: OPINION, ...edits })));
  const council = content.archive.councils.get('kou');
  if (!council) throw new Error('the small council cannot be read');
  return { council, codes: content.diagnostics.map(({ at, code }) => `${at.line} ${code}`) };
}

const edited = (find: string, replacement: string): FileEdits => ({ [FILE]: OPINION.replace(find, replacement) });

describe('a document that the council issued', () => {
  it('is read with its sections, and joined to what it answers', () => {
    const { council, codes } = read();
    expect(codes).toEqual([]);
    const [opinion] = council.opinionsOn.get('5-42') ?? [];
    expect(opinion?.record.issued?.label).toBe('答申第7号');
    expect(opinion?.record.issued?.facts.map(({ label, lines }) => [label, ...lines])).toEqual([
      ['日付', '平成22年2月20日（土）'],
      ['宛先', '甲市長'],
      ['結論', '承認'],
      ['関わった委員', '内田、池田'],
      ['審議の経過', '平成22年1月22日（金）　審議（第1回）'],
    ]);
    expect(
      opinion?.record.documents.map(({ title, passages }) => [title, passages.map(({ heading }) => heading)]),
    ).toEqual([['第1　結論', ['', '1　理由']]]);
  });

  it('cites, and is cited by number once it was issued', () => {
    const later = `---
period: 5
session: 3
date: 2010-03-12
attendees: { members: [内田] }
record: { fidelity: paraphrase, source: { title: 会議要録 } }
---

## 発言

### その他

（会長）答申第7号と令和2年度答申第7号、他の審議会の答申第7号。
`;
    const { council, codes } = read({ 'kou/meetings/2010-03-12.md': later });
    expect(codes).toEqual([]);
    const mentions = collectMentions(council);
    const places = (key: string) => mentions.get(key)?.map(({ meeting, text }) => [meeting.id, text]);
    expect(places(mentionKey({ kind: 'opinion', id: '007' }))).toEqual([['2010-03-12', '答申第7号']]);
    expect(places('law:ordinance/16')).toContainEqual(['opinions/007', '同条例第16条']);
  });

  it('is found paragraph by paragraph, at its own address', () => {
    const documents = searchDocuments({ councils: new Map([['kou', read().council]]) });
    const own = documents.find(({ address }) => address === '/kou/opinions/007/');
    expect(own?.info.meeting).toBe('答申第7号');
    expect(
      own?.segments
        .filter(({ anchor }) => anchor.startsWith('p'))
        .map(({ anchor, label, text }) => [anchor, label, text]),
    ).toEqual([
      ['p1', '第1　結論', '条例第13条により承認する。'],
      ['p2', '第1　結論', '同条例第16条は用いない。'],
      ['p3', '第1　結論　1　理由', '答申第6号のとおりである。'],
    ]);
  });

  it.each([
    ['an item that is not there', edited('5-42', '5-99'), ['6 relation-to-nothing']],
    ['a misspelt field', edited('title:', 'titel:'), ['2 missing-field', '4 unknown-field']],
    ['a word that is no outcome', edited('outcome: 承認', 'outcome: 良し'), ['7 invalid-value']],
    ['text outside the sections', edited('## 第1　結論\n\n', ''), ['13 text-outside-section']],
    ['a number that another has', { 'kou/opinions/008.md': OPINION }, ['2 duplicate-item']],
    ['bytes that are no text', { [FILE]: '\uFFFD' }, ['1 unreadable-file']],
    ['nothing', { [FILE]: '' }, ['1 frontmatter-missing']],
  ] as readonly (readonly [string, FileEdits, readonly string[]])[])('with %s', (_, edits, expected) => {
    expect(read(edits).codes).toEqual(expected);
  });
});
