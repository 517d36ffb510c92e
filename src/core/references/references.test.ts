import { describe, expect, it } from 'vitest';
import { readCouncil } from '../content-source.ts';
import { buildArchive, type CouncilArchive } from '../domain/archive.ts';
import type { Meeting } from '../domain/meeting/meeting.ts';
import { contentFilesOf, editSmallCouncil, type FileEdits } from '../fixtures/small-council.ts';
import { plainText } from '../markdown/body/plain-text.ts';
import { parseMarkdown } from '../markdown/body/syntax.ts';
import { type AddressOf, annotate } from './annotate.ts';
import { collectMentions, itemsOfDocument, mentionKey } from './collect.ts';
import { TextFinder } from './find.ts';
import { buildLexicon } from './lexicon.ts';
import { findMentions } from './mentions.ts';
import { CitationReader } from './reader.ts';
import { sentenceAround } from './sentence.ts';

function build(edits: FileEdits = {}): CouncilArchive {
  const sources = contentFilesOf(editSmallCouncil(edits)).councils.flatMap((files) => readCouncil(files).source ?? []);
  const council = buildArchive(sources).councils.get('kou');
  if (!council) throw new Error('the small council cannot be read');
  return council;
}

const council = build();
const lexicon = buildLexicon(council);
const [meeting] = council.meetings as readonly [Meeting];

const finder = new TextFinder(lexicon);

/** The citations of a text as written, each with its kind. */
const found = (text: string) =>
  finder.find(text).map(({ kind, span }) => `${kind} ${text.slice(span.start, span.end)}`);

describe('the finder', () => {
  it.each([
    ['条例第13条に基づく。', ['law 条例第13条']],
    ['条例第１３条および規則第６条', ['law 条例第１３条', 'law 規則第６条']],
    ['甲市個人情報保護条例第16条第8項', ['law 甲市個人情報保護条例第16条第8項']],
    ['甲市個人情報保護条例による', ['law 甲市個人情報保護条例']],
    ['同条例第16条、同条例施行規則第6条', ['law 同条例第16条', 'law 同条例施行規則第6条']],
    ['諮問第42号と諮問第四十三号', ['item 諮問第42号', 'item 諮問第四十三号']],
    ['別表4、別表４による', ['criterion 別表4', 'criterion 別表４']],
    ['別表40', ['criterion 別表40']],
    ['条例と規則', []],
    ['乙市情報公開条例第6条', ['law 乙市情報公開条例第6条']],
    ['諮問第号', []],
    ['', []],
  ])('in %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

/** What the citations of a text resolve to, in order, as keys of the index. */
const resolved = (text: string, archive = council) =>
  new CitationReader(archive, archive.meetings[0] as Meeting, buildLexicon(archive), [])
    .read(text)
    .map(({ resolution }) =>
      resolution.status === 'resolved' && resolution.target.kind !== 'document'
        ? mentionKey(resolution.target)
        : undefined,
    );

describe('Resolver', () => {
  it.each([
    ['条例第13条', ['law:ordinance/13']],
    ['甲市個人情報保護条例', ['law:ordinance']],
    ['甲市個人情報保護条例第16条および同条例施行規則第6条', ['law:ordinance/16', 'law:rule/6']],
    ['条例第13条、同条例第16条', ['law:ordinance/13', 'law:ordinance/16']],
    ['規則第6条、同規則第6条', ['law:rule/6', 'law:rule/6']],
    ['条例第13条、同施行規則第6条', ['law:ordinance/13', 'law:rule/6']],
    ['諮問第42号、別表4', ['item:5-42', 'criterion:table-4']],
  ])('resolves %s', (text, expected) => {
    expect(resolved(text)).toEqual(expected);
  });

  it.each(['同条例第13条', '同条例施行規則第6条', '同法第13条', '条例第99条', '諮問第99号'])(
    'leaves %s alone',
    (text) => {
      expect(resolved(text)).toEqual([undefined]);
    },
  );

  it('同法 is the act named last', () => {
    const acts: FileEdits = {
      'kou/laws.yaml': '- id: tax\n  title: 国税徴収法\n  kind: act\n  articles: [{ number: "9-2", subject: 調査 }]\n',
      'kou/meetings/2010-01-22.md': [
        ['[条例第13条, 規則第6条]', '[]'],
        ['[条例第16条]', '[]'],
      ],
    };
    expect(resolved('国税徴収法と同法第9条の2', build(acts))).toEqual(['law:tax', 'law:tax/9-2']);
  });

  it('guesses between neither two laws nor two criteria of one name', () => {
    const twice: FileEdits = {
      'kou/laws.yaml': [['[規則]', '[規則, 条例]']],
      'kou/criteria.yaml': [['title: 目的外利用に関する承認基準', 'title: 別表4']],
    };
    expect(resolved('条例第13条、別表4', build(twice))).toEqual([undefined, 'criterion:table-4']);
  });
});

const at = { file: '', line: 1, column: 1 };

describe('annotate', () => {
  const addressOf: AddressOf = (target) => (target.kind === 'document' ? undefined : `/${mentionKey(target)}`);
  const reader = () => new CitationReader(council, meeting, lexicon, []);
  const run = (source: string) => annotate(parseMarkdown(source).children, reader(), addressOf);

  it('links what resolves and leaves the text as it is', () => {
    const blocks = run('前に**条例第13条**、条例第99条、諮問第42号、条例第16条第8項である。次に規則第6条。');
    expect(plainText(blocks)).toBe('前に条例第13条、条例第99条、諮問第42号、条例第16条第8項である。次に規則第6条。');
    const links = JSON.stringify(blocks).match(/"url":"[^"]+"/g);
    expect(links).toEqual([
      '"url":"/law:ordinance/13"',
      '"url":"/item:5-42"',
      '"url":"/law:ordinance/16"',
      '"url":"/law:rule/6"',
    ]);
  });

  it('makes no link inside a link', () => {
    const blocks = run('[条例第13条](https://example.jp/)');
    expect(JSON.stringify(blocks).match(/"url"/g)).toHaveLength(1);
  });

  it('gives back what has no citation', () => {
    const { children } = parseMarkdown('- 一\n\n| 表 |\n| --- |');
    expect(annotate(children, reader(), addressOf)).toEqual(children);
  });
});

describe('findMentions', () => {
  it('keeps what is cited, as stored, with its sentence and its place', () => {
    const blocks = parseMarkdown(
      '前に**条例第13条**、条例第99条です。次に[規則第6条](https://example.jp/)。\n\n二つ目は規則第6条。',
    ).children;
    const stretch = {
      heading: '',
      items: [],
      turns: [{ type: 'utterance', id: 'u1', speaker: '会長', at, parts: [{ type: 'blocks', blocks }] }],
      at,
    } as const;
    const found = findMentions({ ...meeting, discussion: [stretch], documents: [] }, lexicon);
    const spoken = found.filter(({ source }) => source === 'utterance');
    expect(
      spoken.map(({ anchor, citations }) => [
        anchor,
        citations.map(({ text: as, sentence, occurrence }) => [as, sentence, occurrence]),
      ]),
    ).toEqual([
      [
        'u1',
        [
          ['条例第13条', '前に条例第13条、条例第99条です。', 1],
          ['条例第99条', '前に条例第13条、条例第99条です。', 1],
          ['規則第6条', '二つ目は規則第6条。', 2],
        ],
      ],
    ]);
  });
});

describe('sentenceAround', () => {
  it.each([
    ['一。二。三。', 2, '二。'],
    ['一。二。三', 4, '三'],
    ['一', 0, '一'],
    ['問い？答え！終わり', 3, '答え！'],
    ['一。次の\n行。', 3, '次の\n行。'],
  ])('of %j at %d is %j', (text, offset, sentence) => {
    expect(sentenceAround(text, offset)).toBe(sentence);
  });
});

describe('collectMentions', () => {
  it('finds what utterances and documents cite, with their place and their items', () => {
    const edits: FileEdits = {
      'kou/meetings/2010-01-22.md': [['| 委託先 | 株式会社乙 |', '| 根拠 | 条例第13条 |\n\n## 参考資料\n\n規則第6条']],
      'kou/meetings/2010-02-10.md': [['（会長）お諮りします。', '〔始め〕\n\n（会長）条例第13条です。']],
    };
    const archive = build(edits);
    const mentions = collectMentions(archive);
    const places = (key: string) =>
      mentions.get(key)?.map((one) => [one.meeting.id, one.anchor, one.source, one.label, [...one.items]]);
    expect(places('law:ordinance/13')).toEqual([
      ['2010-02-10', 'u1', 'utterance', '会長', ['5-42', '5-44']],
      ['2010-01-22', 'document-1-1', 'document', '資料1', ['5-42']],
    ]);
    expect(places('law:ordinance/16')).toEqual([['2010-01-22', 'u4', 'utterance', '年金長', ['5-43']]]);
    expect(places('law:rule/6')).toEqual([['2010-01-22', 'document-2-1', 'document', '参考資料', []]]);
    expect(places('law:rule')).toBeUndefined();
  });

  it('a document without item headings is that of the items whose header names it', () => {
    const header: FileEdits = {
      'kou/meetings/2010-01-22.md': [
        ['department: pension\n    requests', 'department: pension\n    documents: [資料1]\n    requests'],
      ],
    };
    const archive = build(header);
    expect(itemsOfDocument(archive.meetings[0] as Meeting, '資料1')).toEqual(['5-42', '2010-01-22-1']);
    expect(itemsOfDocument(archive.meetings[0] as Meeting, '資料9')).toEqual([]);
  });
});
