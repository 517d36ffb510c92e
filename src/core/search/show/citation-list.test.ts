import { describe, expect, it } from 'vitest';
import { type SegmentKind, segmentAddress } from '../documents/segment.ts';
import { readQuery } from '../query/query.ts';
import { citationCsv } from './citation-csv.ts';
import { type Citation, citationRows, citationText, cite } from './citation-list.ts';
import { findOccurrences } from './occurrences.ts';

const INFO = {
  council: '星見市個人情報審議会',
  meeting: '第1期第1回',
  date: '平成14年5月10日（金）',
  fidelity: 'summary',
  items: [
    {
      label: '諮問第1号',
      title: '星空だよりの委託について',
      address: '/hoshimi/inquiries/1-1/',
      outcome: '承認',
      votes: '',
      department: '',
      type: '',
      told: [],
      objections: [],
      effect: 'approved-as-proposed',
      dissent: '',
    },
  ],
} as const;
const full = (address: string) => `https://example.org/minutes${address}`;

function hit(anchor: string, kind: SegmentKind, label: string, text: string) {
  const inText = findOccurrences(text, readQuery('委託').words);
  const page = '/hoshimi/meetings/2002-05-10-2/';
  return {
    address: segmentAddress(page, anchor),
    page,
    kind,
    segment: { anchor, label, text },
    inText,
    notAsSpoken: '',
  };
}

const SPOKEN = cite(INFO, hit('u12', 'utterance', '会長', '始めます。委託を認めます。'), full);
const WRITTEN = cite({ ...INFO, items: [] }, hit('document-1-1', 'document', '資料1', '件名\t委託'), full);

describe('a citation', () => {
  it('says where a hit stands, and quotes its sentence', () => {
    expect(SPOKEN).toEqual({
      council: '星見市個人情報審議会',
      date: '2002-05-10',
      dateText: '平成14年5月10日（金）',
      session: '第1期第1回',
      fidelity: '要約した記録',
      notAsSpoken: '',
      items: ['諮問第1号 星空だよりの委託について'],
      speaker: '会長',
      place: '発言12',
      quotation: '……委託を認めます。',
      address: 'https://example.org/minutes/hoshimi/meetings/2002-05-10-2/#u12',
    });
  });

  it.each([
    [WRITTEN, ['', '資料1', '件名\t委託']],
    [cite(INFO, hit('summary-1', 'summary', '', '委託する。'), full), ['', '要旨', '委託する。']],
    [cite(INFO, hit('header', 'header', '場所', '本庁舎'), full), ['', '場所', '本庁舎']],
  ])('of what nobody said has no speaker', (citation, expected) => {
    expect([citation.speaker, citation.place, citation.quotation]).toEqual(expected);
  });
});

it('is a text to paste', () => {
  expect(citationText([SPOKEN, WRITTEN]).split('\n')).toEqual([
    '1. 星見市個人情報審議会　第1期第1回　平成14年5月10日（金）　諮問第1号 星空だよりの委託について',
    '会長（発言12）：「……委託を認めます。」',
    'https://example.org/minutes/hoshimi/meetings/2002-05-10-2/#u12',
    '',
    '2. 星見市個人情報審議会　第1期第1回　平成14年5月10日（金）',
    '資料1：「件名\t委託」',
    'https://example.org/minutes/hoshimi/meetings/2002-05-10-2/#document-1-1',
    '',
    expect.stringContaining('話されたとおり、書かれたとおりの言葉ではありません'),
    '',
  ]);
});

it('says after each quotation that is not what was spoken what it is', () => {
  const told = (['', '要約', '書き改め'] as const).map((notAsSpoken) =>
    citationText([{ ...SPOKEN, notAsSpoken }])
      .split('\n')
      .slice(1, 2),
  );
  expect(told.flat()).toEqual([
    '会長（発言12）：「……委託を認めます。」',
    '会長（発言12）：「……委託を認めます。」（要約）',
    '会長（発言12）：「……委託を認めます。」（書き改め）',
  ]);
});

it('of a page of a file leads to the page, and has the date of its meeting', () => {
  const { place, date, address } = cite(INFO, hit('files/a.pdf#page=3', 'document', '議案書1　3ページ', '委託'), full);
  expect([place, date, address]).toEqual([
    '議案書1　3ページ',
    '2002-05-10',
    'https://example.org/minutes/hoshimi/files/a.pdf#page=3',
  ]);
});

describe('the list as CSV', () => {
  it('has a head in Japanese and a line for each', () => {
    expect(citationRows([SPOKEN, WRITTEN]).map((row) => row.length)).toEqual([9, 9, 9]);
    expect(citationCsv([SPOKEN]).split('\r\n')).toEqual([
      '審議会,開催日,回,案件,発言者,箇所,引用（この書庫の記録の文）,記録の性質,アドレス',
      '星見市個人情報審議会,2002-05-10,第1期第1回,諮問第1号 星空だよりの委託について,会長,発言12,……委託を認めます。,要約した記録,https://example.org/minutes/hoshimi/meetings/2002-05-10-2/#u12',
      '',
    ]);
  });

  const quoting = (quotation: string): Citation => ({ ...SPOKEN, quotation });

  it.each([
    ['a,b', ',"a,b",'],
    ['"はい"', ',"""はい""",'],
    ['一行\n二行', ',"一行\n二行",'],
    ['=1+1', ",'=1+1,"],
    ['+81', ",'+81,"],
    ['-5', ",'-5,"],
    ['@a', ",'@a,"],
    ['\tx', ",'\tx,"],
    ['\rx', `,"'\rx",`],
    ['＝A1', ",'＝A1,"],
    ['－5度', ",'－5度,"],
    ['＋', ",'＋,"],
    ['＠', ",'＠,"],
  ])('writes %j as %j', (quotation, cell) => {
    expect(citationCsv([quoting(quotation)])).toContain(cell);
  });
});
