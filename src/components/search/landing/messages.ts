/** What the bar says on a page that a reader reached from the search. */
export const LANDING = {
  name: '検索した言葉の箇所',
  query: (typed: string) => `「${typed}」`,
  place: (current: number, all: number) => (current === 0 ? `${all}か所` : `${current}／${all}か所目`),
  nowhere: 'このページには見つかりません',
  previous: '前へ',
  next: '次へ',
  results: '検索結果に戻る',
  remove: '消す',
  removeName: '言葉の印を消す（Escキーでも消せます）',
  announceAll: (typed: string, all: number) =>
    all === 0 ? `「${typed}」は、このページには見つかりません。` : `「${typed}」は、このページの${all}か所にあります。`,
  announcePlace: (current: number, all: number, where: string) =>
    `${current}／${all}か所目${where === '' ? '' : `、${where}`}`,
  removed: '言葉の印を消しました。',
} as const;
