/** What the part of the results page says that gives its hits away as a list. */
export const CITATIONS = {
  scope: '範囲',
  shown: (hits: number) => `このページの${hits}件`,
  all: (hits: number) => `見つかったすべて（${hits}件）`,
  first: (most: number, hits: number) => `はじめの${most}件（${hits}件のうち）`,
  copyText: '文章をコピー',
  copyCsv: 'CSVをコピー',
  saveCsv: 'CSVを保存',
  reading: '読み込んでいます…',
  copied: (count: number) => `${count}件をコピーしました。`,
  saved: (count: number) => `${count}件をファイルにしました。`,
  failed: '読み込めませんでした。通信の状態を確かめて、もう一度お試しください。',
  refused: 'ブラウザーがコピーを許さないため、下の欄に表示しました。選んでコピーしてください。',
  list: '引用リスト',
  file: '引用リスト.csv',
} as const;
