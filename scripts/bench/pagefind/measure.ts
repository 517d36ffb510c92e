import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { readContent } from '../../../src/core/content.ts';
import { searchDocuments } from '../../../src/core/search/documents/document.ts';
import { fold } from '../../../src/core/search/fold/fold.ts';
import { bundlePages } from '../../../src/core/search/pagefind/bundle-pages.ts';
import { PAGEFIND_FOLDER } from '../../../src/core/search/pagefind/folder.ts';
import { type PagefindRecord, pagefindRecord } from '../../../src/core/search/pagefind/record.ts';
import { PageTexts } from '../../../src/core/search/pagefind/texts.ts';
import { readContentFiles } from '../../../src/infra/content/files.ts';
import { runPagefind } from '../../../src/infra/pagefind/run-pagefind.ts';
import { serveFolder } from '../../../src/infra/preview/serve.ts';
import { readQueries } from '../../../tests/golden/queries.ts';
import { launchBrowser } from '../../../tests/support/browser.ts';
import { PROJECT_ROOT } from '../folders.ts';
import { type Score, scoreAnswers } from './score.ts';
import { VARIANTS, type Variant } from './variants.ts';

/** A page of the site that merges, so that it has an index of its own. */
const OWN: PagefindRecord = {
  url: '/',
  content: '架空市',
  language: 'ja',
  meta: { title: '架空市' },
  filters: {},
  sort: {},
};

/**
 * Asks the bundle of the sample archive, made in each way and merged by a site in Japanese, for the single words of the
 * golden queries; prints how exact the answers are. A document has a word when its text as Pagefind is given it has it,
 * folded as the archive's own search folds.
 */
export async function measurePagefind(): Promise<void> {
  const records = await sampleRecords();
  const words = await singleWords();
  const texts = records.map(({ url, content }) => ({ url, text: fold(content) }));
  const expected = words.map((word) => {
    const folded = fold(word);
    return new Set(texts.filter(({ text }) => text.includes(folded)).map(({ url }) => url));
  });
  const there = expected.filter(({ size }) => size > 0).length;
  console.log(`${records.length} documents, ${words.length} words, ${there} of them in a document\n`);
  console.log(
    '| given as | exact | recall | precision | finds none | first is right |\n| --- | ---: | ---: | ---: | ---: | ---: |',
  );
  const root = await mkdtemp(join(tmpdir(), 'shingiroku-pagefind-'));
  const browser = await launchBrowser();
  try {
    await writeFile(join(root, 'index.html'), '<!doctype html><html lang="ja"><title>架空市</title></html>');
    await runPagefind([OWN], join(root, PAGEFIND_FOLDER));
    for (const [place, variant] of VARIANTS.entries()) {
      await writeVariant(variant, records, join(root, `${place}`));
      const serving = await serveFolder({ root, port: 0 });
      if (serving.status === 'refused') throw new Error(serving.reason);
      try {
        const page = await browser.newPage();
        await page.goto(serving.url);
        const found = await askAll(page, `/${place}`, variant, words);
        console.log(formatRow(variant.name, scoreAnswers(expected, found), words.length, there));
        await page.close();
      } finally {
        await serving.close();
      }
    }
  } finally {
    await browser.close();
    await rm(root, { recursive: true, force: true });
  }
}

async function sampleRecords(): Promise<PagefindRecord[]> {
  const { archive } = readContent(await readContentFiles(join(PROJECT_ROOT, 'content')));
  const texts = new PageTexts();
  texts.add(searchDocuments(archive));
  return bundlePages(archive).map((page) => pagefindRecord(page, texts.of(page.url)));
}

async function singleWords(): Promise<string[]> {
  const queries = [...(await readQueries('by-hand')), ...(await readQueries('sampled'))];
  const single = queries.filter(
    ({ kind, words, typed }) => kind !== 'passages' && words.length === 1 && !/["\s]/.test(typed),
  );
  return [...new Set(single.map(({ typed }) => typed))];
}

async function writeVariant({ language, cut }: Variant, records: readonly PagefindRecord[], folder: string) {
  await mkdir(folder, { recursive: true });
  const given = records.map((record) => ({ ...record, language, content: cut(record.content) }));
  await runPagefind(given, join(folder, PAGEFIND_FOLDER));
}

/** What a page of the merging site is given for each word: addresses below the place of the bundle, best first. */
async function askAll(page: Page, place: string, { typed, isAskedUncut }: Variant, words: readonly string[]) {
  const asked = words.map((word) => typed?.(word) ?? word);
  const module = `window.pagefind = await import('/${PAGEFIND_FOLDER}/pagefind.js')`;
  await page.addScriptTag({ type: 'module', content: module });
  await page.waitForFunction(() => 'pagefind' in window);
  return page.evaluate(
    async ({ place, asked, options, own }) => {
      interface Results {
        readonly results: readonly { data: () => Promise<{ url: string }> }[];
      }
      interface Pagefind {
        mergeIndex: (bundle: string, options: object) => Promise<void>;
        search: (words: string) => Promise<Results>;
      }
      const { pagefind } = window as unknown as { readonly pagefind: Pagefind };
      await pagefind.mergeIndex(`${place}${own}`, options);
      const answers: string[][] = [];
      for (const words of asked) {
        const { results } = await pagefind.search(words);
        const urls = await Promise.all(results.map(async (result) => (await result.data()).url));
        answers.push(urls.filter((url) => url.startsWith(`${place}/`)).map((url) => url.slice(place.length)));
      }
      return answers;
    },
    { place, asked, options: isAskedUncut ? { language: 'und' } : {}, own: `/${PAGEFIND_FOLDER}/` },
  );
}

function formatRow(name: string, score: Score, all: number, there: number): string {
  const cells = [
    `${score.exact} of ${all}`,
    score.recall.toFixed(2),
    score.precision.toFixed(2),
    score.none,
    `${score.firstRight} of ${there}`,
  ];
  return `| ${[name, ...cells].join(' | ')} |`;
}
