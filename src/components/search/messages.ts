import type { SegmentKind } from '../../core/search/segment.ts';

/** What the search page says, apart from what its HTML holds. */
export const MESSAGES = {
  searching: '検索しています…',
  failed: '検索の索引を読み込めなかったため、検索できませんでした。記録がないという意味ではありません。',
  failedAdvice:
    '通信の状態を確かめて、もう一度お試しください。続けて失敗するときは、このページを再読み込みしてください。',
  retry: 'もう一度検索する',
  cut: (characters: number, words: number) => `長い入力は、先頭の${characters}文字・${words}語までで検索します。`,
  none: (typed: string) => `「${typed}」に一致する記録は見つかりませんでした。`,
  noneTogether: 'すべての言葉がそろった案件や会議はありません。言葉をひとつずつ探したときの件数は次のとおりです。',
  hits: (count: number) => `${count}件`,
  noneFiltered: (count: number) => `絞り込みをすべて外すと、${count}件見つかります。`,
  removeFilters: '絞り込みを外す',
  noneAdvice: '別の言い方や、短い言葉でもお試しください。',
  found: (results: number, meetings: number) =>
    `件の発言・資料などが見つかりました（会議${meetings}件、案件など${results}件）。`,
  moreHits: (count: number) => `この案件のほかの${count}件を表示`,
  moreMeetingHits: (count: number) => `この会議のほかの${count}件を表示`,
  withoutItem: '会議の概要・開会・閉会など',
  title: (typed: string, title: string) => `「${typed}」の検索｜${title}`,
} as const;

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
