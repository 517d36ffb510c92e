import { findNameFault } from '../address/name-fault.ts';
import { ruled, text } from '../fields.ts';

/**
 * True for a path that can be both: a file below the council's `files/`, and the end of its permanent address. A name
 * that begins with a dot is none: systems hide such files, and `..` leads out of the folder.
 */
export function isAttachedPath(path: string): boolean {
  return path.split('/').every((name) => name !== '' && !name.startsWith('.') && findNameFault(name) === undefined);
}

/** A path below the council's `files/`, as records write it. */
export const attachedPath = ruled(
  text,
  isAttachedPath,
  'files フォルダの中の場所を「2026/shiryo1.pdf」のように書き、空白と「..」「\\」「%」「#」「?」「:」などを使わない',
);

const PICTURE = /\.(?:png|jpe?g|webp|gif)$/i;

/** The kinds of pictures that every browser shows and that hold no program. */
export const isPicture = (path: string): boolean => PICTURE.test(path);

export const isPdf = (path: string): boolean => /\.pdf$/i.test(path);

/** Kinds of files by their endings, in words of readers. */
const KINDS: readonly (readonly [label: string, endings: readonly string[]])[] = [
  ['PDF', ['pdf']],
  ['Word', ['docx', 'doc']],
  ['Excel', ['xlsx', 'xls']],
  ['PowerPoint', ['pptx', 'ppt']],
  ['一太郎', ['jtd']],
  ['画像', ['png', 'jpg', 'jpeg', 'webp', 'gif', 'svg', 'tif', 'tiff']],
  ['テキスト', ['txt']],
  ['CSV', ['csv']],
  ['圧縮ファイル', ['zip']],
];

/** `PDF`, `Excel`, `画像`; the ending itself where it is another, undefined where there is none. */
export function fileKind(path: string): string | undefined {
  const ending = /\.([A-Za-z0-9]{1,8})$/.exec(path)?.[1]?.toLowerCase();
  if (ending === undefined) return undefined;
  return KINDS.find(([, endings]) => endings.includes(ending))?.[0] ?? `${ending.toUpperCase()}ファイル`;
}

/** A size as readers know it: `1.2MB`, `340KB`; decimal, as hosts and browsers count. */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000) return `${bytes}バイト`;
  if (bytes < 999_500) return `${Math.round(bytes / 1_000)}KB`;
  const megabytes = bytes / 1_000_000;
  return `${megabytes < 9.95 ? megabytes.toFixed(1) : Math.round(megabytes)}MB`;
}
