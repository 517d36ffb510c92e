import type { OutputRefusal, ProtectedPart } from '../infra/output/output-folder.ts';

const PARTS: Readonly<Record<ProtectedPart, string>> = {
  content: '会議録のフォルダ',
  generator: '審議録のプログラム',
  home: '利用者のホームフォルダ',
  root: 'ディスクの一番上',
  cache: '前の結果を置くフォルダ',
  repository: 'git のリポジトリの中身',
};

const SHOWN = 8;
const NOTHING_DONE = '何も書きかえていません。';

/** Names a few of many: 「CNAME」「pdf/」ほか3件. */
export function nameSome(names: readonly string[]): string {
  const shown = names.slice(0, SHOWN).map((name) => `「${name}」`);
  return shown.join('') + (names.length > SHOWN ? `ほか${names.length - SHOWN}件` : '');
}

/**
 * Says why nothing was written into the folder that `--out` names, and what to type.
 * @param out the folder as it was typed
 */
export function refuseOutput(out: string, refusal: OutputRefusal): string {
  return `エラー out-${refusal.reason}\n「${out}」には書き出せません。${explain(refusal)}\n${NOTHING_DONE}`;
}

function explain(refusal: OutputRefusal): string {
  switch (refusal.reason) {
    case 'holds':
      return `そこには${PARTS[refusal.part]}（${refusal.what}）があります。--out には、書庫だけを置く別のフォルダを指定してください。例：--out dist`;
    case 'lies-in':
      return `そこは${PARTS[refusal.part]}（${refusal.what}）の中です。--out には、その外のフォルダを指定してください。例：--out dist`;
    case 'no-folder':
      return '同じ名前のファイルがあり、フォルダではありません。--out には、フォルダの名前を指定してください。例：--out dist';
    case 'broken-link':
      return 'リンクの先がありません。リンクを直すか、--out に別のフォルダを指定してください。';
    case 'not-ours':
      return [
        `審議録が作ったものではないファイルがあります（${nameSome(refusal.entries)}）。`,
        '--out には、まだないフォルダか空のフォルダを指定してください。例：--out dist',
        '中のファイルが要らなければ、自分で消してから、もう一度打ってください。CNAME など、書庫といっしょに公開するファイルは、会議録のフォルダの public/ に置きます。',
      ].join('\n');
    case 'unreadable':
      return `中を見ることができません（${refusal.code}）。権限を確かめるか、--out に別のフォルダを指定してください。`;
  }
}

/** Says that another build writes into the folder. */
export const outputIsHeld = (out: string): string =>
  `エラー out-in-use\n「${out}」には、いま別の書庫作りが書き出しています。それが終わってから、もう一度打つか、--out に別のフォルダを指定してください。\n${NOTHING_DONE}`;

/** Says which files of others are where pages of the new site should be. */
export const outputConflict = (out: string, paths: readonly string[]): string =>
  [
    'エラー out-conflict',
    `「${out}」の中の、審議録が作ったものではないファイル（${nameSome(paths)}）が、書庫のページと同じ場所にあります。`,
    'そのファイルを別の場所に移してから、もう一度打ってください。',
    NOTHING_DONE,
  ].join('\n');
