import { describe, expect, it } from 'vitest';
import type { GuidePage } from '../domain/site/guide-page.ts';
import { DEFAULT_SITE_INFO } from '../domain/site/site-info.ts';
import { checkExamples } from './check-examples.ts';
import { DIAGNOSTIC_EXAMPLES } from './diagnostic-examples.ts';
import { siteUnit } from './search-unit.ts';

const info = { ...DEFAULT_SITE_INFO, title: '甲市の審議録', description: '見本です。' };
const pageOf = (id: string, body: string): GuidePage => ({
  id,
  title: '書き方',
  description: '説明です。',
  order: 1,
  body,
});
const found = (...guide: readonly GuidePage[]) =>
  siteUnit({ info, guide }, checkExamples)
    .documents()
    .map(({ address, info: { page }, segments }) => ({
      address,
      kind: page?.kind,
      told: segments.map(({ anchor, label, text }) => `${anchor} ${label}: ${text}`),
    }));

describe('the pages of the archive', () => {
  it('are the home page, the list of all items, the statistics, the corrections, and the handbook by its sections', () => {
    const body =
      '前書き\nの文。\n\n## 票 {#votes}\n\n[`for`](writing.md)は賛成。\n\n| 甲 | 乙 |\n| --- | --- |\n| 一 | 二 |\n\n### 例\n\n```yaml example=header\ndate: 昨日\n```\n\n```sh\nnpm start\n```';
    expect(found(pageOf('index', '本文'), pageOf('writing', body))).toEqual([
      { address: '/', kind: '書庫', told: [' 甲市の審議録: 見本です。'] },
      { address: '/decisions/', kind: '一覧', told: [' 案件一覧: すべての案件の絞り込み、集計、ダウンロード'] },
      { address: '/statistics/', kind: '書庫', told: [' 統計: 甲市の審議録'] },
      { address: '/corrections/', kind: '一覧', told: [' 訂正: 公開した会議録と文書を改めたところ'] },
      { address: '/guide/', kind: '手引', told: [' 書き方: 説明です。', ' 書き方: 本文'] },
      {
        address: '/guide/writing/',
        kind: '手引',
        told: [
          ' 書き方: 説明です。',
          ' 書き方: 前書きの文。',
          'votes 票: forは賛成。\n甲\t乙\n一\t二',
          'section-2 例: date: 昨日\nnpm start',
        ],
      },
    ]);
  });

  it('tell what the handbook says of each code, where it has that page', () => {
    const page = found(pageOf('diagnostics', '読み方')).at(-1);
    const codes = Object.keys(DIAGNOSTIC_EXAMPLES);
    expect(page?.told.map((segment) => segment.split(' ')[0])).toEqual(['', '', ...codes]);
    expect(page?.told.find((segment) => segment.startsWith('unknown-department '))).toMatch(/所管課/);
  });

  it('have a digest of what they say', () => {
    const digest = (body: string) => siteUnit({ info, guide: [pageOf('index', body)] }, checkExamples).digest;
    expect(digest('甲')).not.toBe(digest('乙'));
  });
});
