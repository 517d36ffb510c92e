import type { SegmentKind } from '../../core/search/documents/segment.ts';
import type { SearchForm } from '../../core/search/spelling/expand-term.ts';
import type { SearchList } from './engine/load-engine.ts';
import type { FaultKind } from './engine/search-fault.ts';

/** What the search page says, apart from what its HTML holds. */
export const MESSAGES = {
  searching: '検索しています…',
  failed: '検索の索引を読み込めなかったため、検索できませんでした。記録がないという意味ではありません。',
  failedAdvice:
    '通信の状態を確かめて、もう一度お試しください。続けて失敗するときは、このページを再読み込みしてください。',
  faults: {
    missing:
      '索引のファイルがサーバーにありません。サイトを更新している途中かもしれません。少し待ってから、もう一度お試しください。続くときは、このサイトの管理者にお知らせください。',
    broken:
      '索引のファイルが壊れているか、別のものが届いています。取り直しましたが、直りませんでした。このページを再読み込みしても続くときは、このサイトの管理者にお知らせください。',
    slow: 'サーバーの返事が15秒のあいだ途切れ、もう一度頼んでも同じでした。通信の状態を確かめて、もう一度お試しください。',
    unreachable: 'サーバーにつながりませんでした。通信の状態を確かめて、もう一度お試しください。',
  } satisfies Readonly<Record<FaultKind, string>>,
  missing: {
    synonyms: '言い換えの一覧を読み込めなかったため、一覧にある言い換えでは探していません。',
    vocabulary: '言葉の一覧を読み込めなかったため、似た言葉は挙げていません。',
    readings: '読みの一覧を読み込めなかったため、読みでは探していません。',
  } satisfies Readonly<Record<SearchList, string>>,
  retry: 'もう一度検索する',
  none: (typed: string) => `「${typed}」に一致する記録は見つかりませんでした。`,
  near: (typed: string, results: number) =>
    `「${typed}」のすべての言葉を含む記録はありません。近いもの（${results}件）：`,
  lacking: '含まない言葉：',
  found: (utterances: number, matters: number, meetings: number, pages: number) =>
    `件見つかりました（うち発言${utterances}件。会議${meetings}件、案件など${matters}件${pages === 0 ? '' : `、ほかのページ${pages}件`}）。`,
  noneFilters: 'この絞り込みに当てはまるものは見つかりませんでした。',
  listed: (items: number, records: number, meetings: number) => {
    const without = records > 0 ? `、案件のない記録${records}件` : '';
    return `件あります（案件${items}件${without}。会議など${meetings}件）。結論は、それぞれの会議でのものです。`;
  },
  pageOf: (page: number, pages: number) => `${pages}ページのうち${page}ページ目です。`,
  hits: (count: number) => `${count}件`,
  forms: (typed: string) => `「${typed}」は、次の書き方で探しました。選ぶと、それだけで探します。`,
  formsInShort: (typed: string, forms: readonly string[]) =>
    `「${typed}」は${forms.map((form) => `「${form}」`).join('')}の書き方で探しました（件数は結果の後）。`,
  related: '同じものではないので探していませんが、関連する言葉もあります。',
  allExact: '打った言葉のとおりに探しています。',
  notExact: '言い換えや別の書き方も加えて探す',
  wider: (count: number) => `すべての言葉が、ひとつの発言ではなく、ひとつの案件の中にそろうものは${count}件あります。`,
  widen: '案件の中で探す',
  noneWithout: 'すべての言葉がそろうものはありません。言葉を減らすと、次のようになります。',
  without: (typed: string) => `「${typed}」を外す`,
  alone: (typed: string) => `「${typed}」だけにする`,
  nowhere: (typed: string) => `「${typed}」は、どこにもありません。`,
  alike: 'もしかして：',
  noneFiltered: (count: number) => `絞り込みをすべて外すと、${count}件見つかります。`,
  removeFilters: '絞り込みを外す',
  noneAdvice: '別の言い方や、短い言葉でもお試しください。',
  moreHits: (count: number) => `この案件のほかの${count}件を表示`,
  moreMeetingHits: (count: number) => `この会議のほかの${count}件を表示`,
  morePageHits: (count: number) => `このページのほかの${count}件を表示`,
  withoutItem: '会議の概要・開会・閉会など',
  citations: '引用リストとしてコピー',
  rest: (count: number) => `続きの${count}件を表示`,
  restFailed: '続きを読み込めませんでした。通信の状態を確かめて、もう一度お試しください。',
  context: '前後の発言',
  inRecord: '会議録で読む',
  title: (typed: string, title: string) => `「${typed}」の検索｜${title}`,
  filters: (chosen: readonly string[]) => `（${chosen.length}件指定中：${chosen.join('、')}）`,
  exact: '打った言葉のとおり',
  record: (name: string) => `${name}の記録`,
  pageOfThing: (title: string) => `「${title}」のページ`,
  itemPage: (label: string) => `${label}のページ`,
  previousPage: '前のページ',
  nextPage: '次のページ',
  page: (page: number) => `${page}ページ目`,
} as const;

/** Why a form is searched. */
export const FORM_KINDS: Readonly<Record<SearchForm['kind'], string>> = {
  typed: '打った言葉',
  synonym: '言い換え',
  okurigana: '送り仮名',
  script: '漢字と仮名',
  reading: '読み',
  kana: '仮名の書き方',
  number: '数字の書き方',
  date: '日付の書き方',
};

/** The words of a link to a hit. */
export function describeHit(
  kind: SegmentKind,
  label: string,
  anchor: string,
): readonly [before: string, after: string] {
  switch (kind) {
    case 'utterance':
      return ['', `（発言${anchor.slice(1)}）`];
    case 'summary':
      return [label === '' ? '要旨' : '要旨　', ''];
    case 'document':
      return ['', ''];
    case 'item':
      return [label === '' ? '会議録の見出し' : '議題　', ''];
    case 'part':
      return ['会議録の見出し', ''];
    case 'notes':
      return ['この記録についての注記', ''];
    case 'item-page':
      return ['案件のページ　', ''];
    case 'page':
      return ['', ''];
    case 'header':
      return ['開催の概要　', ''];
  }
}
