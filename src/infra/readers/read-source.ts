import { extname } from 'node:path';
import { readDocx } from './docx/read-docx.ts';
import { isWordDocument } from './docx/zip.ts';
import type { Encoding } from './encoding.ts';
import { type FileKind, findKind, KINDS, promisedKind } from './file-kind.ts';
import { readHtml } from './html/read-html.ts';
import { judgeCharacters } from './lost-characters.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { type Reading, refuse, textOf } from './reading.ts';
import { readData } from './systems/data/read-data.ts';
import { readSystemPage } from './systems/pages/read-page.ts';
import { recogniseText } from './systems/recognise-text.ts';
import { readText } from './text/read-text.ts';
import { TooLarge } from './too-large.ts';

/**
 * Reads a document of any kind, or refuses it with the reason. Its content decides what it is; a name that promises
 * something else is refused, since then one of the two is a mistake.
 * @param name the file, as diagnostics name it
 * @param encoding of texts and web pages, where the user knows it
 */
export async function readSource(bytes: Uint8Array, name: string, encoding?: Encoding): Promise<Reading> {
  try {
    const kind = await decideKind(bytes, name);
    if (typeof kind !== 'string') return kind;
    if ((kind === 'text' || kind === 'html') && bytes.length > LARGEST[kind]) {
      const megabytes = (size: number) => `${Math.ceil(size / 1_000_000)}MB`;
      return refuse('source-too-large', name, {
        detail: `${megabytes(bytes.length)}。${megabytes(LARGEST[kind])}まで`,
      });
    }
    return judgeSize(judgeCharacters(await read(kind, bytes, name, encoding), name), name);
  } catch (error) {
    if (error instanceof TooLarge) return refuse('source-too-large', name, { detail: error.message });
    // The stack of calls ends where things stand in things beyond all measure.
    if (error instanceof RangeError) return refuse('source-too-large', name, { detail: '入れ子が深すぎます' });
    // The libraries that read documents throw on what they cannot make sense of, in English.
    const message = error instanceof Error ? error.message : '';
    const detail = /[ぁ-ん]/.test(message) ? message : '中身の構造を読み取れません';
    return refuse('source-damaged', name, { detail });
  }
}

/** Longer texts are no minutes of a meeting, and what is made of them takes too long. */
const MOST_CHARACTERS = 2_500_000;
const MOST_BLOCKS = 100_000;

/** The largest texts and web pages (bytes): what is larger would hold more characters, or is made of markup alone. */
const LARGEST = { text: 4 * MOST_CHARACTERS, html: 12_000_000 } as const;

function judgeSize(reading: Reading, name: string): Reading {
  if (reading.status === 'refused') return reading;
  const { blocks } = reading.source;
  const length = blocks.reduce((sum, block) => sum + textOf(block).length, 0);
  const detail =
    blocks.length > MOST_BLOCKS ? `${blocks.length}行。${MOST_BLOCKS}行まで` : `${length}字。${MOST_CHARACTERS}字まで`;
  const isTooLarge = blocks.length > MOST_BLOCKS || length > MOST_CHARACTERS;
  return isTooLarge ? refuse('source-too-large', name, { detail }) : reading;
}

async function read(kind: FileKind, bytes: Uint8Array, name: string, encoding: Encoding | undefined): Promise<Reading> {
  switch (kind) {
    case 'pdf':
      return readPdf(bytes, name);
    case 'docx':
      return readDocx(bytes, name);
    case 'html':
      return readSystemPage(bytes, name, encoding) ?? readHtml(bytes, name, encoding);
    case 'text':
      return recogniseText(await readText(bytes, name, encoding), name);
    case 'data':
      return readData(bytes, name, encoding);
  }
}

async function decideKind(bytes: Uint8Array, name: string): Promise<FileKind | Reading> {
  if (bytes.length === 0) return refuse('source-empty', name, {});
  const promised = promisedKind(name);
  const found = findKind(bytes);
  switch (found.kind) {
    case 'ole':
      // Office wraps a document with a password in the old container; its own directory tells the two apart.
      if (holdsUtf16(bytes, 'EncryptedPackage')) return refuse('source-encrypted', name, { found: 'Word文書' });
      if (holdsUtf16(bytes, 'WordDocument')) return refuse('source-old-word', name, {});
      return refuse('source-unknown-type', name, { found: '古いOfficeの形式のファイル' });
    case 'zip':
      if (!(await isWordDocument(bytes))) {
        if (promised === 'docx') return refuse('source-damaged', name, { detail: 'Word文書の本文が見つかりません' });
        return refuse('source-unknown-type', name, { found: '圧縮ファイルか、Word以外の文書' });
      }
      return agree('docx', promised, name);
    case 'other':
      return refuse('source-unknown-type', name, { found: found.label });
    case 'pdf':
      return agree('pdf', promised, name);
    case 'data':
      // Saved as text it is still what it is.
      return promised === 'text' || promised === 'data' ? 'data' : agree('data', promised, name);
    case 'html':
      if (promised === 'data') return agree('html', promised, name);
      return promisedText('html', promised, name);
    case 'text':
      return promisedText('text', promised, name);
  }
}

/** A page without its first tags, and a text that quotes them, are what their names say. */
function promisedText(found: 'html' | 'text', promised: FileKind | undefined, name: string): FileKind | Reading {
  if (promised === 'pdf' || promised === 'docx') {
    const detail = `${KINDS[promised].label}としての始まりがありません`;
    return refuse('source-damaged', name, { detail });
  }
  return promised ?? byContent(found, name);
}

function agree(found: FileKind, promised: FileKind | undefined, name: string): FileKind | Reading {
  if (promised === undefined && extname(name) === '') return found;
  if (promised === found) return found;
  const { label, extensions } = KINDS[found];
  const params = { extension: extname(name), found: label, right: extensions[0] ?? '' };
  return refuse('source-wrong-extension', name, params);
}

/** Without a promise: a file without an extension is what it looks like, any other is something that we do not know. */
function byContent(found: FileKind, name: string): FileKind | Reading {
  const extension = extname(name);
  return extension === ''
    ? found
    : refuse('source-unknown-type', name, { found: `拡張子が「${extension}」のファイル` });
}

/** True when the names in an OLE container's directory, which are UTF-16, include one. */
function holdsUtf16(bytes: Uint8Array, text: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(text, 'utf16le'));
}
