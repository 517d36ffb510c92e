/** Folders of a council that hold something else than what the check reads. */
export const OTHER_FOLDERS: ReadonlySet<string> = new Set(['drafts', 'files', 'ledger']);

/** The lists of a council, by the names of their files. */
export const REGISTRY_FILES = {
  departments: 'departments.yaml',
  laws: 'laws.yaml',
  criteria: 'criteria.yaml',
  counterparties: 'counterparties.yaml',
  dataItems: 'data-items.yaml',
} as const;

export type RegistryFile = keyof typeof REGISTRY_FILES;

/**
 * Files that systems and editors leave beside those of people, and that hold nobody's record: names that begin with a
 * dot (`.git`, `.DS_Store`, macOS's `._2026-04-21.md`), Office's `~$…`, and copies that end in `~` or stand in `#…#`.
 */
export function isLitter(name: string): boolean {
  return /^(?:\.|~\$)|~$|^#.*#$|\.sw[a-p]$|^(?:thumbs\.db|desktop\.ini|node_modules)$/i.test(name);
}

/** `README.md`, `LICENSE` and the like, which every repository has. */
export const isAboutFile = (name: string): boolean => /^(?:readme|licen[cs]e)(?:$|[^\p{L}])/iu.test(name);

export const isMarkdown = (name: string): boolean => name.endsWith('.md') && name !== '.md';

const MARKDOWN_ENDING = /^(.+?)(?:\.(?:md|markdown|mdown|mdwn|mkdn?|mdx)){1,2}(?:\.te?xt)?$/;

/** The name that a markdown file was to have whose ending nobody reads: `2026-04-21.MD`, `.markdown`, `.md.txt`. */
export function intendedMarkdown(name: string): string | undefined {
  if (isMarkdown(name)) return undefined;
  const stem = MARKDOWN_ENDING.exec(name.normalize('NFKC').trim().toLowerCase())?.[1];
  return stem === undefined ? undefined : `${stem}.md`;
}

/** The one of some YAML files that was meant by a name in other letters or with another ending: `council.yml`. */
export function intendedYaml(name: string, known: Iterable<string>): string | undefined {
  const meant = name
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/\.ya?ml(?:\.te?xt)?$/, '.yaml');
  return [...known].find((one) => one === meant && one !== name);
}

export const isYaml = (name: string): boolean => /\.ya?ml$/i.test(name);

/** True for a file that is or was to be a record by its name: markdown named by a day. */
export function isRecordName(name: string): boolean {
  return (isMarkdown(name) || intendedMarkdown(name) !== undefined) && /^\d{4}-\d{2}-\d{2}/.test(name);
}

/** What keeps a name from being a part of an address, and a name that could be one. */
interface NameFault {
  readonly reason: string;
  readonly right: string;
}

/** White space, what is invisible, and what means something else in addresses or on some system's disk. */
const UNUSABLE = /[\s\p{C}%#?\\:*"<>|]/u;
/** A folder's name holds 255 bytes on most systems, and what writes a file may put an ending behind it. */
const MOST_BYTES = 200;
const MOST_CHARACTERS = 100;

/** Looks at a name that is to be a part of an address; undefined when it can be. */
export function findNameFault(name: string): NameFault | undefined {
  const composed = name.normalize('NFC');
  const bad = UNUSABLE.exec(composed)?.[0];
  if (bad !== undefined) {
    const shown = /[\s\p{C}]/u.test(bad) ? codePoint(bad) : bad;
    const right = composed.replace(new RegExp(`${UNUSABLE.source}+`, 'gu'), '-');
    return { reason: `アドレスに使えない文字「${shown}」があります`, right: shorten(right) };
  }
  if (name !== composed) {
    return { reason: '濁点などが文字から分かれた形（NFD）で保存されています', right: shorten(composed) };
  }
  const right = shorten(name);
  return right === name ? undefined : { reason: `長すぎます（${MOST_CHARACTERS}字、${MOST_BYTES}バイトまで）`, right };
}

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** As much of a name as a folder can hold. */
function shorten(name: string): string {
  let bytes = 0;
  const kept: string[] = [];
  for (const character of name) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (bytes > MOST_BYTES || kept.length === MOST_CHARACTERS) break;
    kept.push(character);
  }
  return kept.join('');
}
