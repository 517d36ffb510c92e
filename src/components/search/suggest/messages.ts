import type { SuggestionKind } from '../../../core/search/suggest/suggestions.ts';

/** What the list below a search box says. */
export const SUGGEST = {
  list: '検索する言葉の候補',
  missing: '言葉の候補を読み込めませんでした。検索はそのまま使えます。',
  count: (count: number) =>
    count === 0 ? '候補はありません。' : `候補が${count}件あります。上下の矢印キーで選べます。`,
} as const;

/** What a suggestion is, in a word. */
export const KIND_NAMES: Readonly<Record<SuggestionKind, string>> = {
  word: '会議録の言葉',
  synonym: '言い換え',
  department: '所管課',
  law: '条例など',
  article: '条',
  counterparty: '相手先',
  title: '件名',
};
