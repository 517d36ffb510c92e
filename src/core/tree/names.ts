/** Folders of a council that hold something else than records and lists. */
export const OTHER_FOLDERS: ReadonlySet<string> = new Set(['drafts', 'files', 'ledger']);

/** What was published, written by `release`. */
export const LEDGER_FOLDER = 'ledger';
export const LEDGER_ENDING = '.tsv';

/** The lists of a council, by the names of their files. */
export const REGISTRY_FILES = {
  departments: 'departments.yaml',
  members: 'members.yaml',
  laws: 'laws.yaml',
  criteria: 'criteria.yaml',
  counterparties: 'counterparties.yaml',
  dataItems: 'data-items.yaml',
  grounds: 'grounds.yaml',
  moved: 'moved.yaml',
  withdrawals: 'withdrawals.yaml',
} as const;

export type RegistryFile = keyof typeof REGISTRY_FILES;

/**
 * Files that systems and editors leave beside those of people, and that hold nobody's record: names that begin with a
 * dot (`.git`, `.DS_Store`, macOS's `._2026-04-21.md`), Office's `~$…`, and copies that end in `~` or stand in `#…#`.
 */
export function isLitter(name: string): boolean {
  return /^(?:\.|~\$)|~$|^#.*#$|\.sw[a-p]$|^(?:thumbs\.db|desktop\.ini|node_modules)$/i.test(name);
}

/** What somebody keeps beside the records and does not publish: a name that begins with `_`. Nobody reads it. */
export const isSetAside = (name: string): boolean => name.startsWith('_');

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
