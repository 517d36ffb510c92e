import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.ts';
import { isSiteName } from '../domain/address/addresses.ts';
import { findNameFault } from '../domain/address/name-fault.ts';
import { FILES_FOLDER } from '../domain/attachment/files-folder.ts';
import { type CouncilPaths, type NamedPath, readCouncilFolder } from './council-folder.ts';
import { nameIn, type TreeEntry } from './entry.ts';
import { Folder } from './folder.ts';
import {
  intendedMarkdown,
  intendedYaml,
  isLitter,
  isMarkdown,
  isRecordName,
  isSetAside,
  isYaml,
  LEDGER_FOLDER,
  OTHER_FOLDERS,
} from './names.ts';

/** What is to be read of a content folder, as paths below it, and what is wrong with how it is laid out. */
export interface TreePlan {
  readonly archive: string | undefined;
  readonly synonyms: string | undefined;
  /** Of the whole archive. */
  readonly grounds: string | undefined;
  readonly councils: readonly CouncilPaths[];
  /** Folders that hold records but no council.yaml. */
  readonly orphans: readonly string[];
  readonly guide: readonly NamedPath[];
  /** Files to be copied as they are, below `public/`. */
  readonly published: readonly string[];
  readonly problems: readonly Diagnostic[];
}

const GUIDE = 'guide';
/** Copied into the site as it is. */
const PUBLIC = 'public';
const ROOT_FILES = ['archive.yaml', 'synonyms.yaml', 'grounds.yaml'] as const;

/**
 * True when what stands in a folder has to be known. Drafts and what belongs to git may be many thousand files, and
 * nobody asks for them; what a link inside `public/` or a council's `files/` leads to is not copied.
 */
export function isOpened({ path, link }: Pick<TreeEntry, 'path' | 'link'>): boolean {
  const names = path.split('/');
  const [first = '', second, third] = names;
  if (first === PUBLIC) return names.length === 1 || link === undefined;
  if (names.some(isLitter) || names.some(isSetAside)) return false;
  if (first === GUIDE) return names.length === 1;
  if (second === FILES_FOLDER) return third === undefined || link === undefined;
  return (
    second === undefined ||
    second === 'meetings' ||
    second === 'opinions' ||
    second === LEDGER_FOLDER ||
    (third === undefined && !OTHER_FOLDERS.has(second))
  );
}

/**
 * Sorts the entries of a content folder: every file below a council is to be read, known to be something else, or
 * reported. Pure, so that a table of trees is its test.
 * @param entries all that {@link isOpened} lets see, in any order
 * @param place how diagnostics name a path below the content folder; the empty path is the folder itself
 */
export function readTree(entries: readonly TreeEntry[], place: (path: string) => string): TreePlan {
  const folder = new Folder(entries, place);
  const plan = {
    archive: undefined,
    synonyms: undefined,
    grounds: undefined,
    councils: [],
    orphans: [],
    guide: [],
    published: [],
    problems: [],
  };
  // Somebody named the council's own folder: all that could be said of its files would be beside the point.
  if (folder.get('council.yaml')) return plan;
  const read = new Set<string>();
  const councils: CouncilPaths[] = [];
  const orphans: string[] = [];
  let guide: readonly NamedPath[] = [];
  for (const entry of folder.in('')) {
    const { path } = entry;
    if (isLitter(path) || folder.setAside(entry)) continue;
    if ((ROOT_FILES as readonly string[]).includes(path)) {
      if (folder.takeFile(entry)) read.add(path);
    } else if (path === GUIDE || path === PUBLIC) {
      if (folder.takeFolder(entry) && path === GUIDE) guide = readGuide(folder);
      refuseCouncil(folder, path);
    } else if (entry.kind === 'folder') {
      const found = readCouncilFolder(folder, path);
      if (found === 'orphan') orphans.push(path);
      else if (found) councils.push(found);
    } else readRootFile(folder, entry);
  }
  const published = readPublic(folder, new Set(councils.map(({ id }) => id)));
  const [archive, synonyms, grounds] = ROOT_FILES.map((path) => (read.has(path) ? path : undefined));
  return { archive, synonyms, grounds, councils, orphans, guide, published, problems: folder.problems };
}

/** A council cannot stand where the handbook or the files to be copied are. */
function refuseCouncil(folder: Folder, path: string): void {
  const file = `${path}/council.yaml`;
  if (!folder.get(file)) return;
  const reason = '手引のページと、そのまま写すファイルのための名前です';
  folder.problems.push(diagnose('folder-name', folder.at(file), { name: path, reason }));
}

function readRootFile(folder: Folder, entry: TreeEntry): void {
  const { path, kind } = entry;
  const right = intendedYaml(path, ROOT_FILES);
  if (kind === 'unreadable') folder.refuse(entry, 'file');
  else if (right !== undefined) folder.misnamed(path, right);
  else if (isRecordName(path)) folder.misplaced(path, `審議会のフォルダ/meetings/${intendedMarkdown(path) ?? path}`);
  else if (isYaml(path)) folder.unknown(path, ROOT_FILES);
}

/** The pages of the archive's own guide: their names become addresses. */
function readGuide(folder: Folder): NamedPath[] {
  return folder.in(GUIDE).flatMap((entry): NamedPath[] => {
    const { path, kind } = entry;
    const name = nameIn(path);
    if (isLitter(name) || name === 'council.yaml' || folder.setAside(entry)) return [];
    if (!isMarkdown(name)) {
      const right = intendedMarkdown(name);
      if (kind === 'unreadable') folder.refuse(entry, 'file');
      else if (right !== undefined && kind === 'file') folder.misnamed(path, right);
      else folder.unknown(path);
      return [];
    }
    if (!folder.takeFile(entry)) return [];
    const id = name.slice(0, -'.md'.length);
    const fault = findNameFault(id);
    if (!fault) return [{ id, path }];
    const params = { name, reason: fault.reason, right: `${fault.right}.md` };
    folder.problems.push(diagnose('name-not-addressable', folder.at(path), params));
    return [];
  });
}

/** Only regular files are copied, and none over what the site itself has there. */
function readPublic(folder: Folder, councils: ReadonlySet<string>): string[] {
  const published: string[] = [];
  const visit = (parent: string): void => {
    for (const entry of folder.in(parent)) {
      const { path, kind, link } = entry;
      const name = nameIn(path);
      if (parent === PUBLIC && (isSiteName(name) || councils.has(name))) {
        folder.problems.push(diagnose('public-name-taken', folder.at(path), { name }));
      } else if (kind === 'unreadable' || kind === 'other') folder.refuse(entry, 'file');
      else if (link !== undefined) folder.refuse(entry, 'file', 'link');
      else if (kind === 'folder') visit(path);
      else published.push(path.slice(PUBLIC.length + 1));
    }
  };
  visit(PUBLIC);
  return published;
}
