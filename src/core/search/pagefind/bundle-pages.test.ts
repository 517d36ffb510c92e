import { describe, expect, it } from 'vitest';
import { readCouncil } from '../../content-source.ts';
import { buildArchive } from '../../domain/archive.ts';
import { contentFilesOf, editSmallCouncil } from '../../fixtures/small-council.ts';
import { searchDocuments } from '../documents/document.ts';
import { bundlePages } from './bundle-pages.ts';
import { pagefindRecord } from './record.ts';
import { PageTexts } from './texts.ts';

const EDITS = {
  'kou/opinions/2010-02-01-7.md': `---
kind: 答申
number: 7
date: 2010-02-01
title: 住宅の業務の委託について
outcome: approved-as-proposed
record: { fidelity: verbatim, source: { title: 答申書 } }
---

## 本文

委託を認める。
`,
  'kou/counterparties.yaml': '- { id: printers, name: 株式会社甲印刷, aliases: [甲印刷] }\n',
};

function smallRecords() {
  const files = contentFilesOf(editSmallCouncil(EDITS)).councils;
  const archive = buildArchive(files.flatMap((council) => readCouncil(council).source ?? []));
  const texts = new PageTexts();
  texts.add(searchDocuments(archive));
  return bundlePages(archive).map((page) => pagefindRecord(page, texts.of(page.url)));
}

const records = smallRecords();
const at = (url: string) => records.find((record) => record.url === url);

describe('what Pagefind is told', () => {
  it('has one document for each page, each at an address of its own', () => {
    const kinds = records.map(({ meta }) => meta['種類']);
    const count = (kind: string) => kinds.filter((one) => one === kind).length;
    expect({ ...Object.fromEntries([...new Set(kinds)].map((kind) => [kind, count(kind ?? '')])) }).toEqual({
      会議録: 2,
      答申: 1,
      諮問: 3,
      報告事項: 1,
      所管課: 3,
      '条例・規則・法': 5,
      承認基準: 1,
      相手方: 1,
    });
    expect(new Set(records.map(({ url }) => url)).size).toBe(records.length);
  });

  it('an item has its decision, department, type and date, in the words of the council', () => {
    expect(at('/kou/inquiries/5-43/')).toMatchObject({
      language: 'ja',
      meta: {
        title: '第5期諮問第43号 年金の業務の目的外利用について',
        種類: '諮問',
        審議会: '甲市個人情報保護審議会',
        日付: '平成22年1月22日（金）',
        結論: '条件を付して承認',
        所管課: '年金課',
      },
      filters: {
        種類: ['諮問'],
        審議会: ['甲市個人情報保護審議会'],
        年: ['2010年'],
        種別: ['目的外利用'],
        結論: ['条件付きで可決・承認'],
        所管課: ['年金課'],
      },
      sort: { date: '2010-01-22' },
    });
  });

  it('what has no date cannot be sorted by it, and has no filter without a value', () => {
    expect(at('/kou/departments/pension/')).toMatchObject({
      filters: { 種類: ['所管課'], 審議会: ['甲市個人情報保護審議会'], 所管課: ['年金課'] },
      sort: {},
    });
    expect(Object.keys(at('/kou/counterparties/printers/')?.filters ?? {})).toEqual(['種類', '審議会']);
  });

  it.each([
    ['a meeting by the titles of its items', '/kou/meetings/2010-01-22/', '住宅の業務の委託について'],
    ['a meeting by who attended', '/kou/meetings/2010-01-22/', '西川'],
    ['an item by its title', '/kou/inquiries/5-42/', '住宅の業務の委託について'],
    ['an item by its condition', '/kou/inquiries/5-43/', '結果を報告すること'],
    ['a document by its text', '/kou/opinions/2010-02-01-7/', '委託を認める。'],
    ['a department by the units above it', '/kou/departments/pension/', '福祉部'],
    ['a department by its items', '/kou/departments/pension/', '年金の業務の目的外利用について'],
    ['an article by its subject', '/kou/laws/ordinance/16/', '目的外利用'],
    ['an article by the items that it is cited in', '/kou/laws/ordinance/16/', '諮問第43号'],
    ['a law by its other name', '/kou/laws/rule/', '規則'],
    ['a table by a case that an item added', '/kou/criteria/table-4/', '住宅に関する業務 ⇒ 年金に関する業務'],
    ['a counterparty by its other name', '/kou/counterparties/printers/', '甲印刷'],
  ])('finds %s', (_what, url, words) => {
    expect(at(url)?.content).toContain(words);
  });

  it('says each text once: what is said on an item stands with the item', () => {
    const said = at('/kou/inquiries/5-43/')?.content ?? '';
    expect(said).toContain('結果を報告すること');
    expect(at('/kou/meetings/2010-01-22/')?.content).not.toContain('結果を報告すること');
  });
});
