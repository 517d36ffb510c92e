/** What is said of searches that the browser remembers. */
export const REMEMBERED = {
  heading: '覚えた検索',
  keep: 'この検索を覚える',
  kept: 'この検索を覚えました。次に開いたとき、増えたものに「新着」と示します。',
  forget: '忘れる',
  forgetOf: (label: string) => `「${label}」を忘れる`,
  refused: '覚えられませんでした。ブラウザーが記憶を許さないか、検索に要るファイルを読み込めません。',
  local: '検索の言葉と見た件数は、このブラウザーの中だけに残り、どこにも送られません。',
  pages: '絞り込んだもののページ（更新情報があれば、その下にあります）：',
  new: '新着',
  newHits: (count: number) => `新着${count}件`,
  nothingNew: '新着なし',
  reading: '確かめています…',
  unknown: '新着を確かめられませんでした',
} as const;
