import type { SegmentKind } from '../../core/search/documents/segment.ts';
import type { SearchForm } from '../../core/search/spelling/expand-term.ts';

/** What the search page says, apart from what its HTML holds. */
export const MESSAGES = {
  searching: '検索しています…',
  failed: '検索の索引を読み込めなかったため、検索できませんでした。記録がないという意味ではありません。',
  failedAdvice:
    '通信の状態を確かめて、もう一度お試しください。続けて失敗するときは、このページを再読み込みしてください。',
  retry: 'もう一度検索する',
  none: (typed: string) => `「${typed}」に一致する記録は見つかりませんでした。`,
  found: (utterances: number, matters: number, meetings: number) =>
    `件見つかりました（うち発言${utterances}件。会議${meetings}件、案件など${matters}件）。`,
  pageOf: (page: number, pages: number) => `${pages}ページのうち${page}ページ目です。`,
  hits: (count: number) => `${count}件`,
  forms: (typed: string) => `「${typed}」は、次の書き方で探しました。選ぶと、それだけで探します。`,
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
  withoutItem: '会議の概要・開会・閉会など',
  context: '前後の発言',
  inRecord: '会議録で読む',
  title: (typed: string, title: string) => `「${typed}」の検索｜${title}`,
  filters: (count: number) => `（${count}件指定中）`,
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
    case 'header':
      return ['開催の概要　', ''];
  }
}
