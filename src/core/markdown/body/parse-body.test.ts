import { describe, expect, it } from 'vitest';
import type { MeetingBody, Stretch, Utterance } from '../../domain/meeting/meeting.ts';
import { utterancesOf } from '../../domain/meeting/meeting.ts';
import { inquiry, report, TERM_VOCABULARY } from '../../fixtures/named-items.ts';
import { itemHeadingReader } from './item-heading.ts';
import { parseBody } from './parse-body.ts';
import { plainText } from './plain-text.ts';

/** The parts of a body in a shape that reads like the body. */
function outline(source: string) {
  const body = parseBody('a.md', source, 0);
  return { ...outlineBody(body), codes: body.diagnostics.map(({ code }) => code) };
}

function outlineBody({ summary, discussion, documents }: MeetingBody) {
  const passages = (list: typeof summary) => list.map(({ heading, blocks }) => [heading, plainText(blocks)]);
  return {
    summary: passages(summary),
    discussion: discussion.map((stretch) => [stretch.heading, ...stretch.turns.map(outlineTurn)]),
    documents: documents.map(({ title, passages: list }) => [title, ...passages(list)]),
  };
}

function outlineTurn(turn: Stretch['turns'][number]): string {
  return turn.type === 'note' ? `〔${turn.text}〕` : `${turn.id} ${turn.speaker}: ${outlineParts(turn)}`;
}

function outlineParts({ parts }: Utterance): string {
  return parts
    .map((part) => (part.type === 'note' ? `〔${part.kind} ${part.text}〕` : plainText(part.blocks)))
    .join(' / ');
}

const sections = (source: string) => outline(`## 発言\n\n${source}`);

describe('utterances', () => {
  it('begin with a speaker and take up what follows, to the next speaker or heading', () => {
    const source =
      '（会長）開会します。\n\n続けます。\n\n- 一\n- 二\n\n| 表 | 値 |\n| --- | --- |\n| 甲 | 1 |\n\n（委員）はい。\n\n### その他\n\n（会長）以上です。';
    expect(sections(source).discussion).toEqual([
      ['', 'u1 会長: 開会します。\n続けます。\n一\n二\n表\t値\n甲\t1', 'u2 委員: はい。'],
      ['その他', 'u3 会長: 以上です。'],
    ]);
  });

  it('are numbered through the whole meeting, so that each has one permanent anchor', () => {
    const { discussion } = parseBody('a.md', '## 発言\n### 開会\n（会長）一\n\n（会長）二\n### その他\n（会長）三', 0);
    expect(utterancesOf({ discussion }).map(({ id }) => id)).toEqual(['u1', 'u2', 'u3']);
  });

  it('hold notes, in their place', () => {
    const source =
      '（住宅課長）〔資料1に基づき説明〕\n\n以上です。\n\n〔後日補足：3件〕\n\n〔注：原文のまま〕\n\n続きです。';
    expect(sections(source).discussion).toEqual([
      [
        '',
        'u1 住宅課長: 〔stage 資料1に基づき説明〕 / 以上です。 / 〔supplement 3件〕 / 〔editorial 原文のまま〕 / 続きです。',
      ],
    ]);
  });

  it('may hold nothing but other blocks', () => {
    expect(sections('（会長）\n\n- 一\n- 二')).toMatchObject({ discussion: [['', 'u1 会長: 一\n二']], codes: [] });
  });

  it('keep what the source has: code points, widths, line ends', () => {
    expect(sections('（会長）柴﨑さん、１３条です。\n改行').discussion).toEqual([
      ['', 'u1 会長: 柴﨑さん、１３条です。\n改行'],
    ]);
  });

  it('a note before any speaker stands alone', () => {
    expect(sections('### 開会\n\n〔諮問書を手交〕\n\n（会長）はい。').discussion).toEqual([
      ['開会', '〔諮問書を手交〕', 'u1 会長: はい。'],
    ]);
  });

  it('a heading ends an utterance, of the fourth level too', () => {
    expect(sections('（会長）一\n\n#### 休憩\n\n（会長）二').discussion).toEqual([
      ['', 'u1 会長: 一'],
      ['休憩', 'u2 会長: 二'],
    ]);
  });
});

describe('sections', () => {
  it('summary, discussion and documents are told by their headings', () => {
    const source =
      '## 要旨\n\n前書き\n\n### 諮問第42号\n\n要旨です。\n\n## 発言\n\n（会長）はい。\n\n## 資料1\n\n### 諮問第42号\n\n表\n\n#### 内訳\n\n細目\n\n## 参考資料\n\n本文\n\n### 別紙\n\n別紙の本文';
    expect(outline(source)).toEqual({
      summary: [
        ['', '前書き'],
        ['諮問第42号', '要旨です。'],
      ],
      discussion: [['', 'u1 会長: はい。']],
      documents: [
        ['資料1', ['諮問第42号', '表\n内訳\n細目']],
        ['参考資料', ['', '本文'], ['別紙', '別紙の本文']],
      ],
      codes: [],
    });
  });

  it('headings name their items', () => {
    const { discussion, summary, documents } = parseBody(
      'a.md',
      '## 要旨\n### 諮問第1号\n文\n## 発言\n### 諮問第1号・第2号\n（会長）はい。\n### 報告1\n（会長）はい。\n## 資料1\n### 諮問第2号\n文',
      0,
      itemHeadingReader(TERM_VOCABULARY.kinds),
    );
    const items = [...summary, ...discussion, ...documents.flatMap(({ passages }) => passages)].map(
      (part) => part.items,
    );
    expect(items).toEqual([[inquiry(1)], [inquiry(1), inquiry(2)], [report(1)], [inquiry(2)]]);
  });

  it('a body of nothing has nothing', () => {
    expect(outline('')).toEqual({ summary: [], discussion: [], documents: [], codes: [] });
    expect(outline('## 要旨\n\n## 発言\n')).toEqual({ summary: [], discussion: [], documents: [], codes: [] });
  });
});

describe('positions', () => {
  it('are those of the file', () => {
    const { discussion, summary, documents, diagnostics } = parseBody(
      'a.md',
      '## 要旨\n### 一\n文\n\n## 発言\n### 開会\n（会長）はい。\n\n（委員）〔退席〕\n\n## 資料1\n\n<br>',
      10,
    );
    const turns = discussion.flatMap((stretch) => stretch.turns);
    const lines = [...summary, ...discussion, ...turns, ...documents, ...diagnostics].map(({ at }) => at.line);
    expect(lines).toEqual([12, 16, 17, 19, 21, 23]);
  });
});

describe('mistakes', () => {
  it('do not stop the reading', () => {
    const { discussion, codes } = sections('前置き\n\n（会長 一\n\n一の続き\n\n(会長)二\n\n（会長）三');
    expect(codes).toEqual(['text-before-speaker', 'unclosed-speaker', 'half-width-speaker']);
    expect(discussion).toEqual([['', 'u1 会長: 二', 'u2 会長: 三']]);
  });

  it('nesting beyond all measure is one of them', () => {
    expect(outline(`## 発言\n\n${'> '.repeat(20_000)}x`)).toEqual({
      summary: [],
      discussion: [],
      documents: [],
      codes: ['nested-too-deep'],
    });
  });

  it('plain links, emphasis, lists and tables are none', () => {
    const source =
      '（会長）**強調**、*強調*、[市](https://example.jp/)、https://example.jp/ 、a@example.jp、  \n改行\n\n1. 一\n2. 二\n   - 三\n\n| 表 |\n| --- |\n| **値** |';
    expect(sections(source).codes).toEqual([]);
  });

  it.each([
    '（会長）資料（1）をご覧ください。\n（2）も同じです。',
    '（会長）次の条文です。\n\n- （第1項）\n- （延長）の場合',
    '（会長）担当は次のとおりです。\n\n(1)委託の内容\n\n(2)契約の期間',
    '（会長）担当は総務部（情報公開課）です。',
  ])('brackets that are no speaker are none: %j', (source) => {
    expect(sections(source).codes).toEqual([]);
  });
});
