import type { FileFault } from './compare.ts';
import type { ListedFile } from './manifest.ts';

/**
 * BagIt 1.0 (RFC 8493): a folder whose `data/` is listed with its digests, and the lists with theirs. Archives keep such
 * folders for decades, and check them without knowing what made them.
 */
export const BAG_DECLARATION = 'bagit.txt';
const PAYLOAD_LIST = 'manifest-sha256.txt';
const TAG_LIST = 'tagmanifest-sha256.txt';
const INFO = 'bag-info.txt';

interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** What a bag says of itself, one line each; a value has no line break. */
export type BagInfo = readonly (readonly [label: string, value: string])[];

/**
 * The files around the payload, without the list of themselves. Nothing tells the day: the same records make the same bag.
 * @param payload by their paths below the bag: `data/…`
 */
export function bagTags(payload: readonly ListedFile[], info: BagInfo): TextFile[] {
  const octets = payload.reduce((sum, { bytes }) => sum + bytes, 0);
  const lines = [...info, ['Payload-Oxum', `${octets}.${payload.length}`] as const];
  return [
    { path: BAG_DECLARATION, text: 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n' },
    { path: INFO, text: lines.map(([label, value]) => `${label}: ${value.replace(/\s+/g, ' ')}\n`).join('') },
    { path: PAYLOAD_LIST, text: listText(payload) },
  ];
}

/** The list of the files around the payload. */
export const tagList = (tags: readonly ListedFile[]): TextFile => ({ path: TAG_LIST, text: listText(tags) });

function listText(files: readonly ListedFile[]): string {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  return sorted.map(({ path, sha256 }) => `${sha256}  ${encodeBreaks(path)}\n`).join('');
}

/** Section 2.1.3: only these three would be read as something else. */
const encodeBreaks = (path: string): string => path.replace(/[\r\n%]/g, encodeURIComponent);
const decodeBreaks = (path: string): string => path.replace(/%0[AaDd]|%25/g, decodeURIComponent);

/**
 * Compares a bag with its lists: every file is in one of them, but for the list of the lists.
 * @param found every file of the bag
 * @param textOf the text of one of them
 * @returns undefined for a folder that is no bag of ours
 */
export function compareBag(found: readonly ListedFile[], textOf: (path: string) => string): FileFault[] | undefined {
  const known = new Map(found.map(({ path, sha256 }) => [path, sha256]));
  if ([BAG_DECLARATION, PAYLOAD_LIST, TAG_LIST].some((path) => !known.has(path))) return undefined;
  const listed = [TAG_LIST, PAYLOAD_LIST].map((list) => readList(textOf(list)));
  if (listed.includes(undefined)) return undefined;
  const digests = new Map(listed.flatMap((lines) => lines ?? []));
  const faults = [...digests].flatMap(([path, sha256]): FileFault[] => {
    const now = known.get(path);
    return now === sha256 ? [] : [{ path, kind: now === undefined ? 'missing' : 'changed' }];
  });
  const extra = found.filter(({ path }) => path !== TAG_LIST && !digests.has(path));
  return [...faults, ...extra.map(({ path }): FileFault => ({ path, kind: 'extra' }))].sort((a, b) =>
    a.path < b.path ? -1 : 1,
  );
}

function readList(text: string): [path: string, sha256: string][] | undefined {
  const lines = text.split('\n').filter((line) => line !== '');
  const read = lines.map((line) => /^([0-9a-f]{64}) {2}(.+)$/s.exec(line));
  if (text !== '' && !text.endsWith('\n')) return undefined;
  return read.includes(null) ? undefined : read.map((line) => [decodeBreaks(line?.[2] ?? ''), line?.[1] ?? '']);
}
