import { checkBranding } from './check/branding.ts';
import { checkContent } from './check/run.ts';
import { checkSynonyms } from './check/synonyms.ts';
import {
  type CouncilFiles,
  councilFilesOf,
  listCouncilFiles,
  type ReadCouncil,
  type RecordReaders,
  readCouncil,
  type TextFile,
  textsOf,
} from './content-source.ts';
import type { Diagnostic } from './diagnostic/diagnostic.ts';
import { diagnose } from './diagnostic/diagnostic.ts';
import { type Archive, buildArchive } from './domain/archive.ts';
import { type GuidePage, guideHeaderSchema } from './domain/site/guide-page.ts';
import { DEFAULT_SITE_INFO, type SiteInfo, siteInfoSchema } from './domain/site/site-info.ts';
import { type SynonymGroup, synonymsSchema } from './domain/site/synonyms.ts';
import { type Ground, groundsSchema } from './domain/withheld/ground.ts';
import { findExcess } from './markdown/body/limits.ts';
import { findHiddenCharacters, findHiddenReferences, findUnreadable } from './markdown/characters.ts';
import { readYamlFile } from './markdown/yaml/file.ts';
import { readFrontmatter } from './markdown/yaml/frontmatter.ts';
import { readWithSchema } from './markdown/yaml/schema-report.ts';
import { fold } from './search/fold/fold.ts';
import type { Position } from './text/span.ts';
import type { TreePlan } from './tree/read-tree.ts';

/** The files of a content folder, read but not parsed. */
export interface ContentFiles {
  /** The folder, as diagnostics name it. */
  readonly root: string;
  readonly archive: TextFile | undefined;
  /** Paths below `public/`. Missing where nobody has looked. */
  readonly published?: readonly string[] | undefined;
  /** `synonyms.yaml`. */
  readonly synonyms?: TextFile | undefined;
  /** `grounds.yaml` of the whole archive. */
  readonly grounds?: TextFile | undefined;
  readonly councils: readonly CouncilFiles[];
  /** Folders that hold meetings but no council.yaml. */
  readonly orphans: readonly string[];
  readonly guide: readonly (TextFile & { readonly id: string })[];
  /** What is wrong with how the folder is laid out: what could not be read, and what nobody reads. */
  readonly problems?: readonly Diagnostic[] | undefined;
  /** The generator's own handbook: each page that the archive's guide does not have. None of the archive's files. */
  readonly handbook?: readonly (TextFile & { readonly id: string })[] | undefined;
}

/**
 * The files of a content folder, once its layout is known and their texts are there.
 * @param place how diagnostics name a path below the folder; the empty path is the folder itself
 */
export function contentFilesFrom(
  { archive, synonyms, grounds, councils, orphans, guide, published, problems }: TreePlan,
  textOf: (path: string) => TextFile | undefined,
  place: (path: string) => string,
): ContentFiles {
  return {
    root: place(''),
    archive: archive === undefined ? undefined : textOf(archive),
    synonyms: synonyms === undefined ? undefined : textOf(synonyms),
    grounds: grounds === undefined ? undefined : textOf(grounds),
    councils: councils.flatMap((council) => councilFilesOf(council, textOf) ?? []),
    orphans: orphans.map(place),
    guide: textsOf(guide, textOf),
    published,
    problems,
  };
}

/** What a content folder holds. With an error among the diagnostics it must not be published. */
export interface Content {
  readonly archive: Archive;
  readonly info: SiteInfo;
  readonly guide: readonly GuidePage[];
  /** Words that stand for one another in the search. */
  readonly synonyms: readonly SynonymGroup[];
  readonly diagnostics: readonly Diagnostic[];
  /** Files read. */
  readonly files: number;
}

/** Reads and checks everything. All problems are reported; nothing is thrown on data. */
export function readContent(files: ContentFiles, readers?: RecordReaders): Content {
  return checkRecords(files, readRecords(files, readers));
}

/** The first half of {@link readContent}: after it is known which files the records name, and they can be looked into. */
export function readRecords(files: ContentFiles, readers?: RecordReaders): ReadCouncil[] {
  const grounds = readGrounds(files.grounds).value ?? [];
  return files.councils.map((council) => readCouncil(council, readers, grounds));
}

/** The second half: checks what was read, and brings it together. */
export function checkRecords(files: ContentFiles, councils: readonly ReadCouncil[]): Content {
  const info = readSiteInfo(files.archive, files.published);
  const guide = [...files.guide, ...(files.handbook ?? [])].map(readGuidePage);
  const synonyms = readSynonyms(files.synonyms);
  const grounds = readGrounds(files.grounds);
  const orphans = files.orphans.map((folder) => diagnose('council-file-missing', top(folder), { folder }));
  // Where a council's own file is what is wrong, that has been said.
  const isExplained = files.problems?.some(({ severity }) => severity === 'error') ?? false;
  const nothing = files.councils.length + orphans.length === 0 && !isExplained;
  const noCouncil: Diagnostic[] = nothing ? [diagnose('no-council', top(files.root), {})] : orphans;
  return {
    archive: buildArchive(councils.flatMap(({ source }) => source ?? [])),
    info: info.value ?? DEFAULT_SITE_INFO,
    guide: guide.flatMap(({ page }) => page ?? []),
    synonyms: synonyms.value ?? [],
    diagnostics: [
      ...noCouncil,
      ...(files.problems ?? []),
      ...info.diagnostics,
      ...synonyms.diagnostics,
      ...grounds.diagnostics,
      ...guide.flatMap((page) => page.diagnostics),
      ...checkContent(councils),
    ],
    files: listFiles(files).length,
  };
}

const top = (file: string): Position => ({ file, line: 1, column: 1 });

function readSiteInfo(
  file: TextFile | undefined,
  published: readonly string[] | undefined,
): { value: SiteInfo | undefined; diagnostics: readonly Diagnostic[] } {
  if (!file) return { value: undefined, diagnostics: [] };
  const { value, locate, diagnostics } = readYamlFile(siteInfoSchema, file.file, file.source);
  return { value, diagnostics: [...diagnostics, ...(value ? checkBranding(value, locate, published) : [])] };
}

function readGrounds(file: TextFile | undefined): {
  value: readonly Ground[] | undefined;
  diagnostics: readonly Diagnostic[];
} {
  return file ? readYamlFile(groundsSchema, file.file, file.source) : { value: undefined, diagnostics: [] };
}

function readSynonyms(file: TextFile | undefined): {
  value: readonly SynonymGroup[] | undefined;
  diagnostics: readonly Diagnostic[];
} {
  if (!file) return { value: undefined, diagnostics: [] };
  const { value, locate, diagnostics } = readYamlFile(synonymsSchema, file.file, file.source);
  const duplicates = value ? [...checkSynonyms(value, locate, fold)] : [];
  return { value, diagnostics: [...diagnostics, ...duplicates] };
}

function readGuidePage({ id, file, source }: TextFile & { id: string }): {
  page: GuidePage | undefined;
  diagnostics: readonly Diagnostic[];
} {
  const unreadable = findUnreadable(file, source);
  if (unreadable) return { page: undefined, diagnostics: [unreadable] };
  const frontmatter = readFrontmatter(file, source);
  if (frontmatter.diagnostics.length > 0) return { page: undefined, diagnostics: frontmatter.diagnostics };
  const excess = findExcess(file, frontmatter.body, frontmatter.bodyLine);
  if (excess) return { page: undefined, diagnostics: [excess] };
  const { value, diagnostics } = readWithSchema(guideHeaderSchema, frontmatter.data, frontmatter.locate);
  const said = [
    ...findHiddenCharacters(file, source),
    ...findHiddenReferences(file, frontmatter.body, frontmatter.bodyLine),
    ...frontmatter.doubts,
    ...diagnostics,
  ];
  return { page: value && { ...value, id, body: frontmatter.body }, diagnostics: said };
}

/** Every file that was read. */
export function listFiles({ archive, synonyms, grounds, councils, guide }: ContentFiles): TextFile[] {
  return [archive, synonyms, grounds, ...councils.flatMap(listCouncilFiles), ...guide].filter(
    (file) => file !== undefined,
  );
}
