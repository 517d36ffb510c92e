import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { CONTENT, DIST } from '../support/built.ts';
import { attribute, type Element, elementsOf, textOf } from '../support/dom.ts';
import { readSource } from '../support/source-code.ts';
import { readRecord } from './truth/read-record.ts';
import { formsOf, readAs } from './truth/reading.ts';
import { readTruth } from './truth/truth.ts';

const truth = await readTruth(CONTENT);
const recorded = truth.places.filter(({ kind }) => kind !== 'item' && kind !== 'header');
const pages = [...new Set(recorded.map(({ address }) => address.replace(/#.*/, '')))];

async function elementsById(page: string): Promise<Map<string, Element>> {
  const elements = elementsOf(parse(await readFile(join(DIST, page, 'index.html'), 'utf8')));
  return new Map(elements.flatMap((element) => [[attribute(element, 'id') ?? '', element] as const]));
}

/** Cells and lines stand in elements of their own on a page. */
const squeeze = (text: string): string => readAs(text).replace(/\s/g, '');

describe('the truth', () => {
  it('shares no code with what it judges', async () => {
    const folder = join(import.meta.dirname, 'truth');
    const files = await readdir(folder);
    const imports = await Promise.all(
      files.map(async (file) => readSource(file, await readFile(join(folder, file), 'utf8')).imports),
    );
    expect(
      [...new Set(imports.flat())].filter((from) => !/^(?:node:\w+(?:\/\w+)?|yaml|\.\/[\w-]+\.ts)$/.test(from)),
    ).toEqual([]);
    expect(imports.flat().length).toBeGreaterThan(4);
  });

  it.each(pages)('reads what %s shows, utterance for utterance', async (page) => {
    const elements = await elementsById(page);
    const own = recorded.filter(({ address }) => address.startsWith(`${page}#`));
    const wrong = own.filter(({ address, kind, label, text }) => {
      const element = elements.get(address.slice(page.length + 1));
      const shown = element ? squeeze(textOf(element)).replaceAll(squeeze('（上の質問への答え）'), '') : '';
      // A document's label is its title, which stands above its parts.
      return !shown.includes(squeeze(text)) || (kind === 'utterance' && !shown.startsWith(squeeze(label)));
    });
    expect(wrong.map(({ address }) => address)).toEqual([]);
    const shown = [...elements.keys()].filter((id) => /^(?:u|summary-|document-\d+-)\d+$/.test(id));
    const read = own.filter(({ kind }) => kind !== 'notes').map(({ address }) => address.slice(page.length + 1));
    expect(read.sort()).toEqual(shown.sort());
  });

  it('cuts a record by its format', () => {
    const record = [
      '---',
      'place: 庁議室',
      'attendees: { members: [柴﨑, { name: 甲野, role: 会長 }] }',
      'inquiries: [{ number: 8, title: 乙業務の委託について, documents: [資料1] }, { number: 9, title: 丙 }]',
      'speakers: [{ label: 乙課, is: 乙課長 }]',
      'notes: [注記です。, { text: 原文のまま, on: [諮問第9号, u1], row: 備考 }, { text: 別, on: u3 }, { text: 紙, on: 資料1 }]',
      '---',
      '## 要旨\n\n### 諮問第8号\n\n- **要**点\n\n〔注：原文のまま〕\n\n### 乙\n\n前置き\n\n（委員）問う。\n\n⇒（乙課）答える。\n\n## 発言\n\n### 開会\n\n〔着席〕\n\n（会長）開会します。\n',
      '### 諮問第8号・第9号\n\n（乙課）〔注：補う〕\n\n表です。\n\n| 一 | 二 |\n| --- | --- |\n|  | **三** |\n',
      '（委員）（1）と(2)です。\n\n## 資料1\n\n| 件名 | 名 |\n| --- | --- |\n\n### 別紙\n\n1. 一つ\n',
    ];
    const places = readRecord('a/meetings/b/', record.join('\n')).map(
      ({ address, items, label, text }) => `${address.slice(13)} [${items.join()}] ${label}: ${JSON.stringify(text)}`,
    );
    expect(places).toEqual([
      '#summary-1 [inquiry-8] 諮問第8号: "要点\\n注〔原文のまま〕"',
      '#summary-2 [] 乙: "前置き\\n委員\\n問う。\\n乙課\\n答える。"',
      '#part-1 [] : "開会"',
      '#part-1 [] : "〔着席〕"',
      '#u1 [] 会長: "開会します。"',
      '#inquiry-8 [inquiry-8,inquiry-9] : "諮問第8号・第9号"',
      '#u2 [inquiry-8,inquiry-9] 乙課（乙課長）: "注〔補う〕\\n表です。\\n一\\t二\\n\\t三"',
      '#u3 [inquiry-8,inquiry-9] 委員: "（1）と(2)です。"',
      '#document-1-1 [inquiry-8] 資料1: "件名\\t名"',
      '#document-1-2 [inquiry-8] 資料1　別紙: "一つ"',
      '#inquiry-8 [inquiry-8] 諮問第8号: "乙業務の委託について"',
      '#inquiry-9 [inquiry-9] 諮問第9号: "丙"',
      '#header [] : "庁議室"',
      '#header [] : "柴﨑"',
      '#header [] : "甲野"',
      '#header [] : "会長"',
      '#notes [] : "注記です。"',
      '#inquiry-8 [inquiry-9] 注記: "「備考」の欄：原文のまま"',
      '#u3 [] 注記: "別"',
      '#document-1-1 [] 注記: "紙"',
    ]);
  });

  it.each([
    ['第１３条', '第13条'],
    ['ＬＧ－ＷＡＮ', 'lgーwan'],
    ['ｺｰﾙｾﾝﾀｰ', 'コールセンター'],
    ['柴﨑と髙橋', '柴崎と高橋'],
    ['国民健康\n保険', '国民健康保険'],
    ['LG\nWAN', 'lg wan'],
    ['件名\t委託\n\t先', '件名\t委託\t先'],
    [' 2月～3月 ', '2月〜3月'],
    ['個人\u200b情報', '個人情報'],
  ])('reads %j as %j', (text, read) => {
    expect(readAs(text)).toBe(read);
  });

  it.each([
    ['約6,000名', ['約6,000名', '約6000名']],
    ['６０００', ['6000', '6,000']],
    ['2010年', ['2010年']],
    ['393-5111', ['393ー5111']],
    ['1,234,567', ['1,234,567', '1234567']],
  ])('takes %j to stand as %j', (typed, forms) => {
    expect(formsOf(typed)).toEqual(forms);
  });

  it('wants words together in a place', () => {
    const having = (word: string) => recorded.filter(({ text }) => text.includes(word)).map(({ address }) => address);
    const { required, allows } = truth.expect([['コールセンター'], ['学童クラブ']]);
    const both = having('コールセンター').filter((address) => having('学童クラブ').includes(address));
    expect(both.length).toBeGreaterThan(0);
    expect([...required].sort()).toEqual([...new Set(both)].sort());
    expect(having('コールセンター').some((address) => !allows(address))).toBe(true);
    expect(truth.expect([['コールセンター'], ['ありえない言葉']]).required.size).toBe(0);
  });
});
