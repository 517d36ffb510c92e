import { dirname, join, resolve, sep } from 'node:path';
import { defineCommand } from 'citty';
import { type Content, type ContentFiles, listFiles } from '../core/content.ts';
import { listCouncilFiles, type TextFile } from '../core/content-source.ts';
import { pageDates } from '../core/export/page-dates.ts';
import { siteUnit } from '../core/guide/search-unit.ts';
import { publishedFiles, readPublished } from '../core/published-content.ts';
import { registryUnits } from '../core/search/documents/pages/registry-units.ts';
import { searchUnits } from '../core/search/index/search-unit.ts';
import { bundlePages } from '../core/search/pagefind/bundle-pages.ts';
import { namedReadings } from '../core/search/readings/named-readings.ts';
import { wordGroups } from '../core/search/spelling/lexicon.ts';
import { makeVocabulary } from '../core/search/spelling/vocabulary.ts';
import { readContentWithFiles } from '../infra/attachments/look-into-files.ts';
import { CacheFaults } from '../infra/cache/cache-faults.ts';
import { type LastCommit, lastCommits } from '../infra/content/git-repository.ts';
import { RecordCache } from '../infra/content/record-cache.ts';
import { keptRows } from '../infra/data/kept-rows.ts';
import { digest } from '../infra/digest.ts';
import { CACHE_FOLDER, readSiteUrl } from '../infra/environment.ts';
import { contentDigest } from '../infra/evidence/content-digest.ts';
import { findPredecessor } from '../infra/evidence/predecessor.ts';
import { findRecordSources } from '../infra/evidence/record-sources.ts';
import { inspectOutput, type OutputFolder } from '../infra/output/output-folder.ts';
import { PartlyPublished } from '../infra/output/publish-site.ts';
import { holdOutput } from '../infra/output/staging.ts';
import { writeBundle } from '../infra/pagefind/write-bundle.ts';
import { type SearchLists, writeSearchIndex } from '../infra/search/search-index.ts';
import { writeSuggestionsFile } from '../infra/search/suggestions.ts';
import { type AttachedCopy, listAttachedFiles } from '../infra/site/attached-files.ts';
import { readExamplesSaid } from '../infra/site/examples-said.ts';
import { siteVersion } from '../infra/site/generator-version.ts';
import { listPublicFiles } from '../infra/site/public-files.ts';
import {
  type BuildResult,
  buildSite,
  findEarlierBuild,
  findForeignIn,
  isFinished,
} from '../infra/site/site-builder.ts';
import { buildArguments } from './arguments.ts';
import { refusePredecessor } from './evidence/refuse-predecessor.ts';
import { type Output, terminal } from './output.ts';
import { nameSome, outputConflict, outputIsHeld, refuseOutput } from './output-refusals.ts';
import { planPages } from './page-plan.ts';
import { readFiles, reportChecked } from './read-checked.ts';
import { acceptDate, reportHeld } from './report/held-back.ts';
import { reportBundle } from './report-bundle.ts';
import { reportDamaged, reportSystemRefusal, reportUnkept } from './report-faults.ts';
import { listSiteFiles } from './site-files.ts';
import { acceptSiteUrl } from './site-url.ts';

interface BuildOptions {
  readonly content: string;
  readonly out: string;
  /** Id of the one council to build. */
  readonly only?: string | undefined;
  /** Build everything anew, and keep nothing. */
  readonly force?: boolean | undefined;
  readonly cache?: string | undefined;
  /** A digest, the path of a manifest, or `none`; the last of `releases.txt` where it is missing. */
  readonly predecessor?: string | undefined;
  /** The day on which the site is published. */
  readonly date?: string | undefined;
}

/** Checks and builds. @returns false, with the old site untouched, when that cannot be done */
export async function checkAndBuild(options: BuildOptions, output: Output): Promise<boolean> {
  const result = acceptSiteUrl(output) && acceptDate(options.date, output) ? await attempt(options, output) : undefined;
  if (!result) {
    output.error(`書庫は作っていません。「${options.out}」は前のままです。`);
    return false;
  }
  if (result === 'partly') {
    output.error(
      `「${options.out}」には、新しいファイルと前のファイルが混ざっています。原因を直してから、同じ命令をもう一度打ってください。`,
    );
    return false;
  }
  if (result === 'finished') {
    output.line(`「${options.out}」の書庫は最新です（前に作ってから、変わったところはありません）。`);
    return true;
  }
  const { pages, rendered, by, bundle, left } = result;
  output.line(`書庫を「${options.out}」に作りました（${pages}ページのうち${rendered}ページを作成）。`);
  if (by === 'file-by-file')
    output.line('このフォルダは一度に入れ替えられないので、ファイルを一つずつ入れ替えました。');
  reportBundle(bundle, output);
  if (left.length > 0) output.error(`注意：前の書庫にあったファイルのうち、${nameSome(left)}は、そこに残しました。`);
  return true;
}

type Built = Extract<BuildResult, { status: 'built' }>;

/**
 * @returns `finished` when the output folder holds already what the content makes, `partly` when only some files came to
 * their place; undefined when nothing was changed
 */
async function attempt(options: BuildOptions, output: Output): Promise<Built | 'finished' | 'partly' | undefined> {
  const faults = new CacheFaults();
  try {
    return await attemptWith(options, output, faults);
  } catch (error) {
    reportSystemRefusal(error, output);
    return error instanceof PartlyPublished ? 'partly' : undefined;
  } finally {
    reportDamaged(faults, output);
    reportUnkept(faults, output);
  }
}

async function attemptWith(options: BuildOptions, output: Output, faults: CacheFaults) {
  const cache = options.force ? undefined : resolve(options.cache ?? CACHE_FOLDER);
  const surroundings = { content: options.content, cache };
  const seen = inspectOutput(options.out, surroundings);
  if ('reason' in seen) {
    output.error(refuseOutput(options.out, seen));
    return undefined;
  }
  const held = holdOutput(seen);
  if (!held) {
    output.error(outputIsHeld(options.out));
    return undefined;
  }
  if (!held.isSure)
    output.error(`注意：「${options.out}」には鍵をかけられません。同時に二つの書庫を書き出さないでください。`);
  try {
    // Another build may have ended since.
    const target = inspectOutput(options.out, surroundings);
    if ('reason' in target) {
      output.error(refuseOutput(options.out, target));
      return undefined;
    }
    return await buildInto(target, { ...options, cache }, output, faults);
  } finally {
    held.release();
  }
}

async function buildInto(
  target: OutputFolder,
  { content: folder, out, only, cache, date, predecessor }: BuildOptions,
  output: Output,
  faults: CacheFaults,
): Promise<Built | 'finished' | undefined> {
  const foreign = findForeignIn(target);
  if (foreign.length > 0) {
    const names = foreign.map(({ path, isFolder }) => (isFolder ? `${path}/` : path));
    output.line(`「${out}」にある、審議録が作ったものではないファイルは、そのまま残します：${nameSome(names)}`);
  }
  const all = await readFiles(folder, output);
  const files = all && pickCouncil(all, only, output);
  if (!files) return undefined;
  const before = findPredecessor(folder, predecessor);
  if ('reason' in before) {
    output.error(refusePredecessor(before, predecessor));
    return undefined;
  }
  const { base, origin } = readSiteUrl();
  const version = await siteVersion();
  const published = publishedFiles(files, date);
  const councils = digestCouncils(published.files);
  reportHeld(published.held, date, output);
  const publicFiles = listPublicFiles(folder);
  // A site that is to be published tells them: in its sitemap, and on its pages.
  const commits = origin === undefined ? new Map<string, LastCommit>() : await lastCommits(folder);
  const sources = findRecordSources(published.files, folder, commits);
  const marks = publicFiles.flatMap(({ path, mark }) => [path, mark]);
  // What is kept back is checked, too: the report tells of it.
  const inputs = digest(
    digestFiles(files, councils),
    ...[...digestCouncils(files)].flat(),
    ...marks,
    ...[...commits].flatMap(([file, { date, id }]) => [file, date, id]),
    before.digest ?? '',
  );
  const job = { folder, target, foreign, publicFiles, cache, faults, version, inputs };
  const earlier = findEarlierBuild(job);
  if (earlier && isFinished(earlier, inputs, target.ours)) {
    output.line(earlier.manifest.report);
    return 'finished';
  }
  const records = new RecordCache(cache, version, faults);
  records.load(files.councils.map(({ id }) => id));
  const read = await readPublished(files, date, (some) =>
    readContentWithFiles(some, records, { cache, version, faults }),
  );
  const { content, report } = reportChecked(read.content, output);
  if (!content) return undefined;
  const { findMentions } = records;
  const attached = listAttachedFiles(content.archive);
  const inputsOf = (council: string) => digest(councils.get(council) ?? '', ...digestAttached(council, attached));
  const { plan, site } = planPages(content, {
    version,
    base,
    findMentions,
    sources,
    digestOf: (meeting) => records.digestOf(meeting),
    inputsOf,
    earlier: earlier?.manifest.plan,
  });
  const written = listSiteFiles(site, {
    taken: new Set(publicFiles.map(({ path }) => path)),
    version,
    inputsOf,
    digestOf: (meeting) => records.digestOf(meeting),
    keep: keptRows(cache && join(cache, 'data'), faults),
  });
  const units = [
    ...searchUnits(content.archive, (meeting) => records.digestOf(meeting)),
    ...registryUnits(content.archive),
    siteUnit(content, () => readExamplesSaid({ version, isKept: cache !== undefined, faults })),
  ];
  const searchCache = cache && join(cache, 'search');
  const lists = searchLists(content);
  const writeSearch = async (site: string, stands: (shard: string) => boolean) => {
    const written = await writeSearchIndex(units, site, { cache: searchCache, version, stands, lists, faults });
    await writeSuggestionsFile({ archive: content.archive, synonyms: lists.synonyms }, site);
    return written;
  };
  const bundleOptions = { cache: cache && join(cache, 'pagefind'), searchCache, version, faults };
  const writePagefind = (site: string, standing: string | undefined) =>
    writeBundle({ pages: bundlePages(content.archive), units }, site, { ...bundleOptions, standing });
  const onPages = (total: number) => output.progress('ページ', total);
  const result = await buildSite(
    {
      ...{ ...job, attached, content, report, findMentions, sources, plan, written, onPages },
      pageDates: pageDates({
        archive: content.archive,
        guide: content.guide,
        guideFile: (id) => join(folder, 'guide', `${id}.md`),
        dateOf: (file) => commits.get(resolve(file))?.date,
      }),
      origin: { content: contentDigest(folder, listFiles(published.files), attached), predecessor: before.digest },
      writeSearch,
      writeBundle: content.info.pagefind ? writePagefind : undefined,
    },
    earlier,
  );
  if (result.status === 'conflict') {
    output.error(outputConflict(out, result.paths));
    return undefined;
  }
  records.save();
  return result;
}

function searchLists({ archive, synonyms }: Content): SearchLists {
  const groups = wordGroups(synonyms);
  return {
    synonyms: groups,
    vocabulary: makeVocabulary(archive, groups),
    readings: namedReadings(archive, synonyms),
  };
}

/** The digest of all files of each council, by its id. */
function digestCouncils({ councils, grounds }: ContentFiles): ReadonlyMap<string, string> {
  return new Map(
    councils.map((council) => [
      council.id,
      digest(...nameAndText([...listCouncilFiles(council), ...(council.ledger ?? []), grounds])),
    ]),
  );
}

const digestAttached = (council: string, attached: readonly AttachedCopy[]): string[] =>
  attached.filter(({ path }) => path.startsWith(`${council}/`)).flatMap((file) => [file.path, file.digest]);

/** The digest of every file that was read. */
function digestFiles(
  { orphans, archive, synonyms, grounds, guide, councils: all, handbook = [], problems = [] }: ContentFiles,
  councils: ReadonlyMap<string, string>,
): string {
  const layout = problems.flatMap(({ code, at, message }) => [code, at.file, message]);
  // Which of them are published is known only when the records are read.
  const attached = all.flatMap(({ id, files = [] }) =>
    files.flatMap(({ path, bytes, modified, found = '' }) => [`${id}/${path}`, `${bytes} ${modified}`, found]),
  );
  return digest(
    ...orphans,
    ...layout,
    ...attached,
    ...nameAndText([archive, synonyms, grounds, ...guide, ...handbook]),
    ...[...councils].flat(),
  );
}

const nameAndText = (files: readonly (TextFile | undefined)[]): string[] =>
  files.flatMap((file) => (file ? [file.file, file.source] : []));

function pickCouncil(files: ContentFiles, only: string | undefined, output: Output): ContentFiles | undefined {
  if (only === undefined) return files;
  const councils = files.councils.filter(({ id }) => id === only);
  if (councils.length > 0) {
    const others = files.councils.filter(({ id }) => id !== only).map((council) => dirname(council.council.file));
    const problems = files.problems?.filter(
      ({ at }) => !others.some((folder) => at.file.startsWith(`${folder}${sep}`)),
    );
    return { ...files, councils, problems, orphans: [] };
  }
  output.error(`審議会「${only}」はありません。--only に使える id：${files.councils.map(({ id }) => id).join('、')}`);
  return undefined;
}

export const build = defineCommand({
  meta: { name: 'build', description: '会議録を検査し、公開できる書庫を作ります。' },
  args: buildArguments,
  run: async ({ args }) => {
    if (!(await checkAndBuild(args, terminal))) process.exitCode = 1;
  },
});
