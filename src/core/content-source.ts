import type { z } from 'zod';
import type { Diagnostic } from './diagnostic/diagnostic.ts';
import type { CouncilSource, Registry, RegistryName } from './domain/archive.ts';
import type { AttachedFile } from './domain/attachment/attached-file.ts';
import { type Council, councilSchema, makeCouncil } from './domain/council/council.ts';
import { departmentsSchema } from './domain/council/department.ts';
import { criteriaSchemaOf } from './domain/criteria/criterion.ts';
import { lawsSchema } from './domain/law.ts';
import { membersSchema } from './domain/members/member.ts';
import { movedSchema } from './domain/moved.ts';
import { counterpartiesSchema, dataItemsSchema } from './domain/names/name-list.ts';
import { type Ground, groundsOf, groundsSchema } from './domain/withheld/ground.ts';
import { type Tombstone, type Withdrawal, withdrawalsSchema } from './domain/withheld/withdrawal.ts';
import type { DraftMeeting, ParsedMeeting } from './markdown/parse-meeting.ts';
import type { ParsedOpinion } from './markdown/parse-opinion.ts';
import type { CouncilWords } from './markdown/record-source.ts';
import { readYamlFile } from './markdown/yaml/file.ts';
import { publishedRecords } from './permanence/record/published-records.ts';
import { readPublishedMeeting, readPublishedOpinion } from './permanence/record/read-published.ts';
import { findInFile } from './privacy/find.ts';
import type { CouncilPaths, NamedPath } from './tree/council-folder.ts';
import type { RegistryFile } from './tree/names.ts';
import { FIRST_VOCABULARY } from './vocabulary/presets.ts';

/** A text file of the content folder; `file` is how diagnostics name it. */
export interface TextFile {
  readonly file: string;
  readonly source: string;
}

/** The files of one council's folder, not yet read. A registry that is missing reads as empty. */
export interface CouncilFiles {
  readonly id: string;
  readonly council: TextFile;
  readonly departments?: TextFile | undefined;
  readonly members?: TextFile | undefined;
  readonly laws?: TextFile | undefined;
  readonly criteria?: TextFile | undefined;
  readonly counterparties?: TextFile | undefined;
  readonly dataItems?: TextFile | undefined;
  readonly grounds?: TextFile | undefined;
  readonly moved?: TextFile | undefined;
  readonly withdrawals?: TextFile | undefined;
  /** Set where the files are those to be published: what of them is taken out when they are read. */
  readonly withdrawn?: readonly Withdrawal[] | undefined;
  /** What stands at the addresses of pages that are taken out. */
  readonly tombstones?: readonly Tombstone[] | undefined;
  readonly meetings: readonly (TextFile & { readonly id: string })[];
  readonly opinions?: readonly (TextFile & { readonly id: string })[] | undefined;
  /** What stands in its `files/`. Missing where nobody has looked. */
  readonly files?: readonly AttachedFile[] | undefined;
  /** What was published, by the paths below `ledger/` without their ending. */
  readonly ledger?: readonly (TextFile & { readonly id: string })[] | undefined;
}

/** The files of a council's folder, once their texts are there. @returns undefined when council.yaml has none */
export function councilFilesOf(
  { id, council, registries, meetings, opinions, files, ledger }: CouncilPaths,
  textOf: (path: string) => TextFile | undefined,
): CouncilFiles | undefined {
  const text = textOf(council);
  const registry = (name: RegistryFile) => {
    const path = registries[name];
    return path === undefined ? undefined : textOf(path);
  };
  return (
    text && {
      id,
      council: text,
      departments: registry('departments'),
      members: registry('members'),
      laws: registry('laws'),
      criteria: registry('criteria'),
      counterparties: registry('counterparties'),
      dataItems: registry('dataItems'),
      grounds: registry('grounds'),
      moved: registry('moved'),
      withdrawals: registry('withdrawals'),
      meetings: textsOf(meetings, textOf),
      opinions: textsOf(opinions, textOf),
      files,
      ledger: textsOf(ledger, textOf),
    }
  );
}

/** Files that are read under an id, with their texts. One whose text could not be read is left out. */
export function textsOf(
  paths: readonly NamedPath[],
  textOf: (path: string) => TextFile | undefined,
): (TextFile & { readonly id: string })[] {
  return paths.flatMap(({ id, path }) => {
    const text = textOf(path);
    return text ? [{ ...text, id }] : [];
  });
}

/** The files of a council that are there. */
export function listCouncilFiles(files: CouncilFiles): TextFile[] {
  const { council, departments, members, laws, criteria, counterparties, dataItems, grounds, moved, withdrawals } =
    files;
  const { meetings, opinions = [] } = files;
  const registries = [
    council,
    departments,
    members,
    laws,
    criteria,
    counterparties,
    dataItems,
    grounds,
    moved,
    withdrawals,
  ];
  return [...registries.filter((file) => file !== undefined), ...meetings, ...opinions];
}

/** @param published the ledger's file of the record, where it was published before */
type ReadRecord<P> = (council: CouncilWords, id: string, file: string, source: string, published?: string) => P;

/** How the files of a council are read that hold minutes and documents. */
export interface RecordReaders {
  readonly readMeeting?: ReadRecord<ParsedMeeting>;
  readonly readOpinion?: ReadRecord<ParsedOpinion>;
}

export interface ReadCouncil {
  /** Missing when council.yaml itself cannot be read. */
  readonly source: CouncilSource | undefined;
  /** Meetings that are not in `source` because their header has errors; their other errors can still be found. */
  readonly drafts: readonly DraftMeeting[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the files of one council; each file is read whatever became of the others.
 * @param readers how files are read; a caller may put a cache in front of the parsers
 * @param shared the grounds of the whole archive
 */
export function readCouncil(
  files: CouncilFiles,
  { readMeeting = readPublishedMeeting, readOpinion = readPublishedOpinion }: RecordReaders = {},
  shared: readonly Ground[] = [],
): ReadCouncil {
  const diagnostics: Diagnostic[] = [];
  const read = <S extends z.ZodType>(
    schema: S,
    file: TextFile | undefined,
    name: string,
  ): Registry<z.output<S>> | undefined => {
    if (!file) return emptyRegistry(`${files.id}/${name}`);
    const { value, locate, diagnostics: problems } = readYamlFile(schema, file.file, file.source);
    diagnostics.push(...problems);
    return value === undefined ? undefined : { value, file: file.file, locate, suspects: findInFile(file.source) };
  };
  const council = read(councilSchema, files.council, 'council.yaml');
  const named: Registry<Council> | undefined = council && { ...council, value: makeCouncil(files.id, council.value) };
  // Where the council's own file cannot be read, its records are still looked through for other mistakes.
  const { id, vocabulary } = named?.value ?? { id: files.id, vocabulary: FIRST_VOCABULARY };
  const grounds = read(groundsSchema, files.grounds, 'grounds.yaml');
  const allGrounds = groundsOf(grounds?.value ?? [], shared);
  const words: CouncilWords = { id, vocabulary, grounds: allGrounds, withdrawn: files.withdrawn };
  const departments = read(departmentsSchema, files.departments, 'departments.yaml');
  const members = read(membersSchema, files.members, 'members.yaml');
  const laws = read(lawsSchema, files.laws, 'laws.yaml');
  const criteria = read(criteriaSchemaOf(words.vocabulary), files.criteria, 'criteria.yaml');
  const counterparties = read(counterpartiesSchema, files.counterparties, 'counterparties.yaml');
  const dataItems = read(dataItemsSchema, files.dataItems, 'data-items.yaml');
  const moved = read(movedSchema, files.moved, 'moved.yaml');
  const withdrawals = read(withdrawalsSchema, files.withdrawals, 'withdrawals.yaml');
  const publishedOf = publishedRecords(files.id, files.ledger ?? [], moved?.value ?? []);
  const meetings = files.meetings.map(({ id, file, source }) =>
    readMeeting(words, id, file, source, publishedOf(`meetings/${id}`)),
  );
  diagnostics.push(...meetings.flatMap((meeting) => meeting.diagnostics));
  const opinions = (files.opinions ?? []).map(({ id, file, source }) =>
    readOpinion(words, id, file, source, publishedOf(`opinions/${id}`)),
  );
  diagnostics.push(...opinions.flatMap((opinion) => opinion.diagnostics));
  const drafts = meetings.flatMap(({ draft }) => draft ?? []);
  if (!named) return { source: undefined, drafts, diagnostics };
  return {
    source: {
      council: named,
      departments: departments ?? emptyRegistry(`${files.id}/departments.yaml`),
      members: members ?? emptyRegistry(`${files.id}/members.yaml`),
      laws: laws ?? emptyRegistry(`${files.id}/laws.yaml`),
      criteria: criteria ?? emptyRegistry(`${files.id}/criteria.yaml`),
      counterparties: counterparties ?? emptyRegistry(`${files.id}/counterparties.yaml`),
      dataItems: dataItems ?? emptyRegistry(`${files.id}/data-items.yaml`),
      grounds: grounds ?? emptyRegistry(`${files.id}/grounds.yaml`),
      allGrounds,
      meetings: meetings.flatMap(({ meeting }) => meeting ?? []),
      opinions: opinions.flatMap(({ opinion }) => opinion ?? []),
      moved: moved ?? emptyRegistry(`${files.id}/moved.yaml`),
      withdrawals: withdrawals ?? emptyRegistry(`${files.id}/withdrawals.yaml`),
      tombstones: files.tombstones,
      files: files.files,
      ledger: files.ledger,
      unreadRecords: [
        ...unreadOf('meetings', files.meetings, (index) => meetings[index]?.meeting),
        ...unreadOf('opinions', files.opinions ?? [], (index) => opinions[index]?.opinion),
      ],
      unread: new Set<RegistryName>([
        ...(departments ? [] : (['departments'] as const)),
        ...(members ? [] : (['members'] as const)),
        ...(laws ? [] : (['laws'] as const)),
        ...(criteria ? [] : (['criteria'] as const)),
        ...(counterparties ? [] : (['counterparties'] as const)),
        ...(dataItems ? [] : (['dataItems'] as const)),
        ...(grounds ? [] : (['grounds'] as const)),
        ...(moved ? [] : (['moved'] as const)),
        ...(withdrawals ? [] : (['withdrawals'] as const)),
      ]),
    },
    drafts,
    diagnostics,
  };
}

function unreadOf(
  folder: string,
  files: readonly { readonly id: string }[],
  recordOf: (index: number) => unknown,
): string[] {
  return files.filter((_, index) => recordOf(index) === undefined).map(({ id }) => `${folder}/${id}`);
}

// biome-ignore lint/suspicious/noExplicitAny: an empty list is a list of anything
function emptyRegistry(file: string): Registry<any> {
  return { value: [], file, locate: () => ({ file, line: 1, column: 1 }) };
}
