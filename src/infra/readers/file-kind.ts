import { extname } from 'node:path';

/** The kinds of files that can be read. */
export type FileKind = 'pdf' | 'docx' | 'html' | 'text' | 'data';

/** What a file is by its content; `other` is the Japanese name of something that cannot be read. */
type FoundKind =
  | { readonly kind: Exclude<FileKind, 'docx'> | 'ole' | 'zip' }
  | { readonly kind: 'other'; readonly label: string };

/** What diagnostics call each kind, and the extension it should have. */
export const KINDS: Readonly<Record<FileKind, { readonly label: string; readonly extensions: readonly string[] }>> = {
  pdf: { label: 'PDF', extensions: ['.pdf'] },
  docx: { label: 'Word文書', extensions: ['.docx', '.docm'] },
  html: { label: 'HTML', extensions: ['.html', '.htm', '.xhtml'] },
  text: { label: 'テキスト', extensions: ['.txt', '.text'] },
  data: { label: '会議録のデータ（JSON、XML）', extensions: ['.json', '.xml'] },
};

/** The extensions that a folder is searched for; those of refused kinds too, so that no document is passed over silently. */
export const SEARCHED_EXTENSIONS: ReadonlySet<string> = new Set([
  ...Object.values(KINDS).flatMap(({ extensions }) => extensions),
  '.doc',
  '.rtf',
  '.odt',
  '.jtd',
  '.jtdc',
]);

/** The kind that a file name promises. */
export function promisedKind(name: string): FileKind | undefined {
  const extension = extname(name).toLowerCase();
  return (Object.keys(KINDS) as FileKind[]).find((kind) => KINDS[kind].extensions.includes(extension));
}

const SIGNATURES: readonly (readonly [start: string, label: string])[] = [
  ['{\\rtf', 'リッチテキスト（.rtf）'],
  ['\x89PNG', '画像（PNG）'],
  ['\xFF\xD8\xFF', '画像（JPEG）'],
  ['GIF8', '画像（GIF）'],
  ['II*\0', '画像（TIFF）'],
  ['MM\0*', '画像（TIFF）'],
  ['BM', '画像（BMP）'],
  ['Rar!', '圧縮ファイル（RAR）'],
  ['7z\xBC\xAF', '圧縮ファイル（7z）'],
  ['\x1F\x8B', '圧縮ファイル（gzip）'],
];

/** The element that minutes as XML begin with, or the keys that they have as JSON, be it the argument of a call. */
const DATA =
  /^[^\w<{[]*(?:(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?<(?:\w+:)?(?:tei(?:Corpus)?|listPerson|listOrg|data)[\s>]|(?:[\w$.]{1,80}\s*\(\s*)?\{\s*"(?:tenant_minutes|council_schedules|numberOfRecords|meetingRecord|speechRecord|message)"\s*:)/i;

/** Looks at the content. Text is told from HTML by its beginning; whatever has no signature may be text. */
export function findKind(bytes: Uint8Array): FoundKind {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  // A PDF may have something before its header (ISO 32000-2, annex I).
  if (start.includes('%PDF-')) return { kind: 'pdf' };
  // latin1 is windows-1252 to a decoder: signatures of other bytes are compared as bytes.
  const bytesStart = String.fromCharCode(...bytes.subarray(0, 8));
  if (bytesStart.startsWith('PK\x03\x04') || bytesStart.startsWith('PK\x05\x06')) return { kind: 'zip' };
  if (bytesStart.startsWith('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1')) return { kind: 'ole' };
  const signature = SIGNATURES.find(([signature]) => bytesStart.startsWith(signature) && signature !== 'BM');
  if (signature) return { kind: 'other', label: signature[1] };
  if (bytesStart.startsWith('BM') && bytes.subarray(0, 32).includes(0)) return { kind: 'other', label: '画像（BMP）' };
  if (DATA.test(start)) return { kind: 'data' };
  return {
    kind: /^[^\w<]*<(?:!doctype\s+html|html|head|body|\?xml[^>]*>\s*(?:<!doctype\s+html|<html)|meta|title)/i.test(start)
      ? 'html'
      : 'text',
  };
}
