import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { FileFacts } from '../../core/domain/attachment/attached-file.ts';
import { isPdf, isPicture } from '../../core/domain/attachment/attached-path.ts';
import { findSuspects } from '../../core/privacy/find.ts';
import { fileDigest } from '../file-digest.ts';
import { type PageTexts, readPageTexts } from '../readers/pdf/page-texts.ts';
import { pictureSize } from './picture-size.ts';
import type { WordsInside } from './words-inside.ts';

/** What is kept of a file's bytes; the text of its pages apart from the rest, as it is seldom asked for. */
export interface LookedInto {
  readonly facts: {
    readonly digest: string;
    readonly pages?: number | undefined;
    readonly unsearched?: string | undefined;
    readonly suspects?: FileFacts['suspects'];
    readonly picture?: { readonly width: number; readonly height: number } | undefined;
  };
  readonly texts: readonly string[];
}

/** A paper has fewer pages, and what has more would be most of the index. */
const MOST_PAGES = 1_000;
/** What a PDF of so many bytes holds are pictures. */
const MOST_BYTES = 100_000_000;

const REASONS: Readonly<Record<NonNullable<PageTexts['unread']>, string>> = {
  encrypted: 'パスワードで保護されているので、中の言葉を検索できません',
  damaged: '壊れているため構造を読み取れないので、中の言葉を検索できません',
  'lost-glyphs': '文字の対応表がないので、中の言葉を検索できません',
  'too-long': `${MOST_PAGES}ページを超えるので、中の言葉ははじめの${MOST_PAGES}ページだけを検索できます`,
};
const TOO_LARGE = `${MOST_BYTES / 1_000_000}MBを超えるので、中の言葉を検索できません`;

/** Reads a file for what can be said of it. @throws what the system reports */
export async function lookInto(file: string, bytes: number, words: WordsInside): Promise<LookedInto> {
  if (bytes > MOST_BYTES) {
    const digest = await digestOf(file);
    return { facts: { digest, ...(isPdf(file) ? { unsearched: TOO_LARGE } : {}) }, texts: [] };
  }
  if (!isPdf(file) && !isPicture(file)) {
    const found = suspectsIn(await words.of(file));
    return { facts: { digest: await digestOf(file), ...found }, texts: [] };
  }
  const content = await readFile(file);
  const digest = fileDigest(content);
  if (isPicture(file)) return { facts: { digest, picture: pictureSize(content) }, texts: [] };
  const { count, pages, unread } = await readPageTexts(content, MOST_PAGES);
  const texts = pages.some((page) => page !== '') ? pages : [];
  const found = suspectsIn(...pages);
  return { facts: { digest, pages: count, unsearched: unread && REASONS[unread], ...found }, texts };
}

/** What looks like personal data in the pages of a PDF, or in the one text of another file. */
function suspectsIn(...texts: readonly string[]): Pick<FileFacts, 'suspects'> {
  const suspects = texts.flatMap((text, index) =>
    findSuspects(text).map(({ kind, text: words }) => ({ kind, text: words, page: index + 1 })),
  );
  return suspects.length > 0 ? { suspects } : {};
}

/** Without holding the file in memory. */
async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return `sha256:${hash.digest('hex')}`;
}
