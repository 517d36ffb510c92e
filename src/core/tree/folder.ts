import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.ts';
import { nearest } from '../text/nearest.ts';
import type { Position } from '../text/span.ts';
import { nameIn, parentOf, type TreeEntry } from './entry.ts';
import { isLitter, isSetAside } from './names.ts';

/** No record and no list comes near; what does is another document, and would take minutes to read. */
const MOST_BYTES_A_FILE = 20_000_000;

const FOUND: Readonly<Record<'file' | 'folder' | 'other' | 'link', string>> = {
  file: 'ファイル',
  folder: 'フォルダ',
  other: '通常のファイルではないもの（パイプ、ソケット、装置など）',
  link: 'リンク',
};

/** A content folder while it is being sorted: what it holds, by folder, and what is wrong with it. */
export class Folder {
  readonly problems: Diagnostic[] = [];
  readonly #children = new Map<string, TreeEntry[]>();
  readonly #place: (path: string) => string;

  /** @param place how diagnostics name a path below the content folder; the empty path is the folder itself */
  constructor(entries: readonly TreeEntry[], place: (path: string) => string) {
    this.#place = place;
    for (const entry of [...entries].sort((a, b) => (a.path < b.path ? -1 : 1))) {
      const parent = parentOf(entry.path);
      const siblings = this.#children.get(parent);
      if (siblings) siblings.push(entry);
      else this.#children.set(parent, [entry]);
    }
  }

  /** What stands in a folder, by name. */
  in(path: string): readonly TreeEntry[] {
    return this.#children.get(path) ?? [];
  }

  get(path: string): TreeEntry | undefined {
    return this.in(parentOf(path)).find((entry) => entry.path === path);
  }

  at(path: string): Position {
    return { file: this.#place(path), line: 1, column: 1 };
  }

  name(path: string): string {
    return this.#place(path);
  }

  /** True when an entry can be read as a file; otherwise says why not. */
  takeFile(entry: TreeEntry): boolean {
    if (entry.kind !== 'file') this.refuse(entry, 'file');
    else if ((entry.size ?? 0) > MOST_BYTES_A_FILE) {
      const megabytes = (bytes: number) => `${Math.ceil(bytes / 1_000_000)}MB`;
      const params = { size: megabytes(entry.size ?? 0), limit: megabytes(MOST_BYTES_A_FILE) };
      this.problems.push(diagnose('file-too-large', this.at(entry.path), params));
    } else return true;
    return false;
  }

  /** True when an entry is a folder; otherwise says why not. */
  takeFolder(entry: TreeEntry): boolean {
    if (entry.kind !== 'folder') this.refuse(entry, 'folder');
    return entry.kind === 'folder';
  }

  /** Says of an entry what it is instead of what was expected. */
  refuse({ path, kind, link, code = '' }: TreeEntry, expected: 'file' | 'folder', found?: 'link'): void {
    const name = nameIn(path);
    if (kind !== 'unreadable') {
      const params = { name, found: `${FOUND[found ?? kind]}${this.#inside(path)}`, expected: FOUND[expected] };
      this.problems.push(diagnose('wrong-kind-of-entry', this.at(path), params));
    } else if (link !== undefined && (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ELOOP')) {
      const reason = code === 'ELOOP' ? 'リンクが輪になっていて終わりません' : 'リンクの先がありません';
      this.problems.push(diagnose('broken-link', this.at(path), { name, target: link, reason }));
    } else {
      this.problems.push(diagnose('file-unopenable', this.at(path), { name, detail: code }));
    }
  }

  misnamed(path: string, right: string): void {
    this.problems.push(diagnose('file-misnamed', this.at(path), { name: nameIn(path), right }));
  }

  /** @param right where it belongs, below the content folder */
  misplaced(path: string, right: string): void {
    this.problems.push(
      diagnose('file-misplaced', this.at(path), { name: nameIn(path), right, inside: this.#inside(path) }),
    );
  }

  /** True for what is set aside, after saying that nobody reads it. */
  setAside({ path }: TreeEntry): boolean {
    if (!isSetAside(nameIn(path))) return false;
    this.problems.push(diagnose('file-set-aside', this.at(path), { name: nameIn(path) }));
    return true;
  }

  /** What of a folder is not read along with it: （中に2010-01-22.md ほか3件）. */
  #inside(path: string): string {
    const [first, ...others] = this.in(path).filter((entry) => !isLitter(nameIn(entry.path)));
    if (!first) return '';
    return `（中に${nameIn(first.path)}${others.length > 0 ? ` ほか${others.length}件` : ''}）`;
  }

  /** @param known the names that are read here */
  unknown(path: string, known: Iterable<string> = []): void {
    const name = nameIn(path);
    this.problems.push(diagnose('unknown-file', this.at(path), { name, nearest: nearest(name, known) }));
  }
}
