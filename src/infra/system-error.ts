/** What the system says when it refuses a file, by its code; in words for whoever started the command. */
const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'ディスクに空きがありません。空きを作ってから、もう一度打ってください',
  EDQUOT: '使える容量の上限に達しました。空きを作ってから、もう一度打ってください',
  EROFS: '書き込みのできない場所です。書き込める場所を指定してください',
  EACCES: '開いたり書き込んだりする権限がありません。権限を確かめるか、別の場所を指定してください',
  EPERM: '変更が許されていません。権限を確かめるか、別の場所を指定してください',
  EIO: '装置が読み書きに失敗しました。ディスクを確かめてください',
  ENAMETOOLONG: '名前が長すぎます。短い名前にしてください',
  ELOOP: 'リンクが輪になっています。リンクを直してください',
  EMFILE: '一度に開けるファイルの数を超えました。ほかのプログラムを閉じてから、もう一度打ってください',
  ENFILE: '一度に開けるファイルの数を超えました。ほかのプログラムを閉じてから、もう一度打ってください',
  ENOTEMPTY: '書き込んでいる間に、ほかのプログラムがファイルを置きました。もう一度打ってください',
  EBUSY: 'ほかのプログラムが使っています。閉じてから、もう一度打ってください',
  ENOENT: 'なくなりました。書き込んでいる間に、ほかのプログラムが消したようです。もう一度打ってください',
  ENOTDIR: 'フォルダがあるはずのところに、ファイルがあります。別の場所を指定してください',
  EEXIST: '同じ名前のものがすでにあります。別の場所を指定してください',
  EISDIR: 'ファイルがあるはずのところに、フォルダがあります。別の場所を指定してください',
};

/** A refusal of the system. */
interface SystemRefusal {
  /** `ENOSPC` and the like. */
  readonly code: string;
  /** What it was about, when the system says so. */
  readonly path: string | undefined;
  /** One sentence without its full stop: why, and what to do. */
  readonly reason: string;
}

/**
 * Finds the system's refusal in an error: bundlers and worker threads wrap them, and keep no more than the message.
 * @returns undefined of an error that no system reported: a mistake in the program
 */
export function findSystemRefusal(error: unknown): SystemRefusal | undefined {
  for (let one = error; one instanceof Error; one = one.cause) {
    const { code, path, message } = one as NodeJS.ErrnoException;
    const said = /\b(E[A-Z]{2,11}): [^,]+, \w+(?: '([^']*)')?/.exec(message);
    const name = code !== undefined && code in REASONS ? code : said?.[1];
    const reason = name === undefined ? undefined : REASONS[name];
    if (name !== undefined && reason !== undefined) return { code: name, path: path ?? said?.[2], reason };
  }
  return undefined;
}
