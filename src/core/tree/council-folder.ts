import { diagnose } from '../diagnostic/diagnostic.ts';
import { findNameFault } from '../domain/address/name-fault.ts';
import type { AttachedFile } from '../domain/attachment/attached-file.ts';
import { FILES_FOLDER } from '../domain/attachment/files-folder.ts';
import { formatPosition } from '../text/span.ts';
import { nameIn, type TreeEntry } from './entry.ts';
import type { Folder } from './folder.ts';
import {
  intendedMarkdown,
  intendedYaml,
  isAboutFile,
  isLitter,
  isMarkdown,
  isRecordName,
  isYaml,
  LEDGER_ENDING,
  LEDGER_FOLDER,
  OTHER_FOLDERS,
  REGISTRY_FILES,
  type RegistryFile,
} from './names.ts';

/** A file that is read under an id: its name without the ending. */
export interface NamedPath {
  readonly id: string;
  readonly path: string;
}

/** The files of a council's folder, by their paths. */
export interface CouncilPaths {
  readonly id: string;
  readonly council: string;
  readonly registries: Readonly<Partial<Record<RegistryFile, string>>>;
  readonly meetings: readonly NamedPath[];
  /** Documents that the council issued. */
  readonly opinions: readonly NamedPath[];
  /** What stands in `files/`, by paths below it. */
  readonly files: readonly AttachedFile[];
  /** What was published; the ids are the paths below `ledger/` without their ending. */
  readonly ledger: readonly NamedPath[];
}

const COUNCIL_FILE = 'council.yaml';
const MEETINGS = 'meetings';
const OPINIONS = 'opinions';
const YAML_FILES: readonly string[] = [COUNCIL_FILE, ...Object.values(REGISTRY_FILES)];
const FOLDERS: readonly string[] = [MEETINGS, OPINIONS, ...OTHER_FOLDERS];

/** A folder without council.yaml: `orphan` when it holds records all the same. */
type FoundCouncil = CouncilPaths | 'orphan' | undefined;

/** Sorts what stands in a folder of the content folder. Nothing of a council is left without a word. */
export function readCouncilFolder(folder: Folder, id: string): FoundCouncil {
  const entries = folder.in(id).filter(({ path }) => !isLitter(nameIn(path)));
  const council = entries.find(({ path }) => nameIn(path) === COUNCIL_FILE);
  if (!council) return readOtherFolder(folder, entries);
  const registries: Partial<Record<RegistryFile, string>> = {};
  const meetings: NamedPath[] = [];
  const opinions: NamedPath[] = [];
  const files: AttachedFile[] = [];
  const ledger: NamedPath[] = [];
  const isRead = folder.takeFile(council);
  for (const entry of entries) {
    const name = nameIn(entry.path);
    const registry = (Object.keys(REGISTRY_FILES) as RegistryFile[]).find((key) => REGISTRY_FILES[key] === name);
    if (entry === council || isAboutFile(name) || folder.setAside(entry)) continue;
    if (registry) {
      if (folder.takeFile(entry)) registries[registry] = entry.path;
    } else if (name === MEETINGS) {
      if (folder.takeFolder(entry)) meetings.push(...readRecords(folder, entry.path));
    } else if (name === OPINIONS) {
      if (folder.takeFolder(entry)) opinions.push(...readRecords(folder, entry.path));
    } else if (name === FILES_FOLDER) {
      if (folder.takeFolder(entry)) files.push(...listAttached(folder, entry.path));
    } else if (name === LEDGER_FOLDER) {
      if (folder.takeFolder(entry)) ledger.push(...listLedger(folder, entry.path));
    } else if (OTHER_FOLDERS.has(name)) folder.takeFolder(entry);
    else readStray(folder, id, entry);
  }
  if (!isRead) return undefined;
  const named = onlyFirst(folder, opinions).filter((opinion) => isAddressable(folder, opinion));
  return {
    id,
    council: council.path,
    registries,
    meetings: onlyFirst(folder, meetings),
    opinions: named,
    files,
    ledger,
  };
}

/** A folder without council.yaml is a council whose file is missing, stands elsewhere, or is none. */
function readOtherFolder(folder: Folder, entries: readonly TreeEntry[]): FoundCouncil {
  let isExplained = false;
  for (const { path, kind } of entries) {
    const right = intendedYaml(nameIn(path), [COUNCIL_FILE]);
    if (right !== undefined && kind === 'file') folder.misnamed(path, right);
    else if (kind === 'folder' && folder.get(`${path}/${COUNCIL_FILE}`)) {
      folder.misplaced(`${path}/${COUNCIL_FILE}`, `${nameIn(path)}/${COUNCIL_FILE}`);
    } else continue;
    isExplained = true;
  }
  const holdsRecords = entries.some(({ path }) => nameIn(path) === MEETINGS || isRecordName(nameIn(path)));
  return holdsRecords && !isExplained ? 'orphan' : undefined;
}

function readStray(folder: Folder, id: string, entry: TreeEntry): void {
  const { path, kind } = entry;
  const name = nameIn(path);
  if (kind === 'unreadable') folder.refuse(entry, 'file');
  else if (kind === 'folder') {
    const inside = folder.in(path).map((one) => nameIn(one.path));
    if (inside.includes(COUNCIL_FILE)) folder.misplaced(`${path}/${COUNCIL_FILE}`, `${name}/${COUNCIL_FILE}`);
    else if (inside.some((one) => isMarkdown(one) || intendedMarkdown(one) !== undefined)) {
      // A folder of a year belongs into that of the meetings; one of another name is that of the meetings.
      folder.misplaced(path, /[0-9０-９]/.test(name) ? `${id}/${MEETINGS}/${name}` : `${id}/${MEETINGS}`);
    } else folder.unknown(path, FOLDERS);
  } else if (kind === 'other' && (isMarkdown(name) || isYaml(name))) folder.refuse(entry, 'file');
  else {
    const yaml = intendedYaml(name, YAML_FILES);
    const record = isMarkdown(name) ? name : intendedMarkdown(name);
    if (yaml !== undefined) folder.misnamed(path, yaml);
    else if (record !== undefined) folder.misplaced(path, `${id}/${MEETINGS}/${record}`);
    else folder.unknown(path, isYaml(name) ? YAML_FILES : []);
  }
}

/** The records below a folder, those of its sub-folders (by year) included. */
function readRecords(folder: Folder, path: string): NamedPath[] {
  return folder.in(path).flatMap((entry): NamedPath[] => {
    const name = nameIn(entry.path);
    if (isLitter(name) || isAboutFile(name) || folder.setAside(entry)) return [];
    if (entry.kind === 'folder' && !isMarkdown(name)) return readRecords(folder, entry.path);
    if (isMarkdown(name)) {
      const named = { id: name.slice(0, -'.md'.length), path: entry.path };
      // A rule compares the name with the date; what nobody can see in it has to be named.
      const isLegible = !/\p{C}/u.test(name) || isAddressable(folder, named);
      return isLegible && folder.takeFile(entry) ? [named] : [];
    }
    const right = intendedMarkdown(name);
    if (entry.kind !== 'file') folder.refuse(entry, 'file');
    else if (right !== undefined) folder.misnamed(entry.path, right);
    else folder.unknown(entry.path);
    return [];
  });
}

/**
 * Everything below `files/`. Of links and pipes nothing is said here: only what a record names is published, and a record
 * that names one is told.
 */
function listAttached(folder: Folder, path: string, below = ''): AttachedFile[] {
  return folder.in(path).flatMap((entry): AttachedFile[] => {
    const { kind, link, size = 0, modified, facts } = entry;
    const name = nameIn(entry.path);
    if (isLitter(name) || folder.setAside(entry)) return [];
    if (kind === 'folder' && link === undefined) return listAttached(folder, entry.path, `${below}${name}/`);
    const found = link === undefined ? NOT_FILES[kind] : 'リンク';
    return [{ path: `${below}${name}`, bytes: size, modified, ...(found ? { found } : {}), facts }];
  });
}

/** The files of the ledger; what else stands there was put there by mistake. */
function listLedger(folder: Folder, path: string, below = ''): NamedPath[] {
  return folder.in(path).flatMap((entry): NamedPath[] => {
    const name = nameIn(entry.path);
    if (isLitter(name) || isAboutFile(name)) return [];
    if (entry.kind === 'folder') return listLedger(folder, entry.path, `${below}${name}/`);
    if (name.endsWith(LEDGER_ENDING)) {
      const id = `${below}${name.slice(0, -LEDGER_ENDING.length)}`;
      return folder.takeFile(entry) ? [{ id, path: entry.path }] : [];
    }
    if (entry.kind === 'file') folder.unknown(entry.path);
    else folder.refuse(entry, 'file');
    return [];
  });
}

/** What is no file, as a record that names it is told. */
const NOT_FILES: Readonly<Partial<Record<TreeEntry['kind'], string>>> = {
  folder: 'フォルダ',
  other: '通常のファイルではないもの',
  unreadable: '開けないもの',
};

/** The name of a meeting's record is a date, which a rule looks at; that of a document may be any. */
function isAddressable(folder: Folder, { id, path }: NamedPath): boolean {
  const fault = findNameFault(id);
  if (!fault) return true;
  const params = { name: `${id}.md`, reason: fault.reason, right: `${fault.right}.md` };
  folder.problems.push(diagnose('name-not-addressable', folder.at(path), params));
  return false;
}

/** The name of a record is its address: two of one name, in folders of two years, cannot both have it. */
function onlyFirst(folder: Folder, meetings: readonly NamedPath[]): NamedPath[] {
  const first = new Map<string, NamedPath>();
  for (const meeting of meetings) {
    const known = first.get(meeting.id);
    if (!known) {
      first.set(meeting.id, meeting);
      continue;
    }
    const other = folder.at(known.path);
    const related = [{ at: other, message: `もう1つの「${meeting.id}」` }];
    const params = { id: meeting.id, other: formatPosition(other) };
    folder.problems.push(diagnose('duplicate-id', folder.at(meeting.path), params, related));
  }
  return [...first.values()];
}
