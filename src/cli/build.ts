import { join } from 'node:path';
import { defineCommand } from 'citty';
import type { Content, ContentFiles } from '../core/content.ts';
import { listCouncilFiles, type TextFile } from '../core/content-source.ts';
import { searchUnits } from '../core/search/index/search-unit.ts';
import { makeVocabulary } from '../core/search/spelling/vocabulary.ts';
import { RecordCache } from '../infra/content/record-cache.ts';
import { digest } from '../infra/digest.ts';
import { CACHE_FOLDER, readSiteUrl } from '../infra/environment.ts';
import { type SearchLists, writeSearchIndex } from '../infra/search/search-index.ts';
import { writeSuggestionsFile } from '../infra/search/suggestions.ts';
import { siteVersion } from '../infra/site/generator-version.ts';
import { type BuildResult, buildSite, findEarlierBuild, isFinished } from '../infra/site/site-builder.ts';
import { buildArguments } from './arguments.ts';
import { type Output, terminal } from './output.ts';
import { planPages } from './page-plan.ts';
import { checkFiles, readFiles } from './read-checked.ts';
import { acceptSiteUrl } from './site-url.ts';

interface BuildOptions {
  readonly content: string;
  readonly out: string;
  /** Id of the one council to build. */
  readonly only?: string | undefined;
  /** Build everything anew, and keep nothing. */
  readonly force?: boolean | undefined;
  readonly cache?: string | undefined;
}

/** Checks and builds. @returns false, with the old site untouched, when the content has errors */
export async function checkAndBuild(options: BuildOptions, output: Output): Promise<boolean> {
  const result = acceptSiteUrl(output) ? await attempt(options, output) : undefined;
  if (!result) {
    output.error(`書庫は作っていません。「${options.out}」は前のままです。`);
    return false;
  }
  output.line(
    result === 'finished'
      ? `「${options.out}」の書庫は最新です（前に作ってから、変わったところはありません）。`
      : `書庫を「${options.out}」に作りました（${result.pages}ページのうち${result.rendered}ページを作成）。`,
  );
  return true;
}

/** @returns `finished` when the output folder holds already what the content makes; undefined when that has errors */
async function attempt(options: BuildOptions, output: Output): Promise<BuildResult | 'finished' | undefined> {
  const all = await readFiles(options.content, output);
  const files = all && pickCouncil(all, options.only, output);
  if (!files) return undefined;
  const { base } = readSiteUrl();
  const cache = options.force ? undefined : (options.cache ?? CACHE_FOLDER);
  const version = await siteVersion();
  const councils = digestCouncils(files);
  const job = { folder: options.content, out: options.out, cache, version, inputs: digestFiles(files, councils) };
  const earlier = await findEarlierBuild(job);
  if (earlier && isFinished(earlier, job.inputs)) {
    output.line(earlier.manifest.report);
    return 'finished';
  }
  const records = new RecordCache(cache, version);
  await records.load(files.councils.map(({ id }) => id));
  const { content, report } = checkFiles(files, output, records.readMeeting);
  if (!content) return undefined;
  const { findMentions } = records;
  const plan = planPages(content, {
    version,
    base,
    findMentions,
    digestOf: (meeting) => records.digestOf(meeting),
    inputsOf: (council) => councils.get(council) ?? '',
    earlier: earlier?.manifest.plan,
  });
  const units = searchUnits(content.archive, (meeting) => records.digestOf(meeting));
  const searchCache = cache && join(cache, 'search');
  const lists = searchLists(content);
  const writeSearch = async (site: string, stands: (shard: string) => boolean) => {
    const written = await writeSearchIndex(units, site, { cache: searchCache, version, stands, lists });
    await writeSuggestionsFile({ archive: content.archive, synonyms: lists.synonyms }, site);
    return written;
  };
  const onPages = (total: number) => output.progress('ページ', total);
  const result = await buildSite({ ...job, content, report, findMentions, plan, writeSearch, onPages }, earlier);
  await records.save();
  return result;
}

function searchLists({ archive, synonyms }: Content): SearchLists {
  const words = synonyms.map((group) => group.words);
  return { synonyms: words, vocabulary: makeVocabulary(archive, words) };
}

/** The digest of all files of each council, by its id. */
function digestCouncils({ councils }: ContentFiles): ReadonlyMap<string, string> {
  return new Map(councils.map((council) => [council.id, digest(...nameAndText(listCouncilFiles(council)))]));
}

/** The digest of every file that was read. */
function digestFiles(
  { orphans, archive, synonyms, guide, handbook = [] }: ContentFiles,
  councils: ReadonlyMap<string, string>,
): string {
  return digest(...orphans, ...nameAndText([archive, synonyms, ...guide, ...handbook]), ...[...councils].flat());
}

const nameAndText = (files: readonly (TextFile | undefined)[]): string[] =>
  files.flatMap((file) => (file ? [file.file, file.source] : []));

function pickCouncil(files: ContentFiles, only: string | undefined, output: Output): ContentFiles | undefined {
  if (only === undefined) return files;
  const councils = files.councils.filter(({ id }) => id === only);
  if (councils.length > 0) return { ...files, councils, orphans: [] };
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
