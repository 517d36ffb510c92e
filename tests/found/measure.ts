import { loadEngine } from '../../src/components/search/engine/load-engine.ts';
import type { FoundDocument } from '../../src/core/search/documents/fragment.ts';
import { allWords, findResults, wantedOf } from '../../src/core/search/find/results.ts';
import { fold } from '../../src/core/search/fold/fold.ts';
import { SEARCH_FOLDER } from '../../src/core/search/index/files.ts';
import { readQuery, type SearchQuery } from '../../src/core/search/query/query.ts';
import { serveFolder } from '../../src/infra/preview/serve.ts';
import { attribute } from '../support/dom.ts';
import { type Page, readSite } from '../support/site.ts';
import { type Run, readRuns } from './runs.ts';
import { clausesOf, readTemplateWords, type TemplateWords } from './template-words.ts';

/** What was found of the pages of one kind, in folded characters. */
export interface KindMeasure {
  readonly kind: string;
  readonly pages: number;
  readonly seen: number;
  readonly found: number;
  /** What no document has that leads there, each with its page. */
  readonly missing: readonly { readonly page: string; readonly text: string }[];
}

/**
 * Pages that hold no words of an archive: the form of the search, what stands where nothing is, the figures of all
 * councils, which beside numbers have their names, and what columns of the data mean.
 */
export const WITHOUT_WORDS: readonly string[] = ['search', 'not-found', 'statistics', 'codebook'];

/**
 * Measures, for each kind of page of a built site, which share of what a reader sees in it the search finds.
 *
 * Seen are the runs of the main content (`runs.ts`) without the template's own words (`template-words.ts`). A run is
 * found where a text of a document has it as a whole, folded; else each of its pieces counts by itself, and where that is
 * not found, each clause of it. The document must lead there: to the page itself, to the item whose page it is, or to a
 * page that the run quotes, as the part of the page around it links to it.
 * @param base the path below which the site was built
 */
export async function measureFound(dist: string, base: string): Promise<KindMeasure[]> {
  const [site, documents, template] = await Promise.all([
    readSite(dist, new URL(base, 'http://site.test')),
    readDocuments(dist, base),
    readTemplateWords(),
  ]);
  const texts = textsByPage(documents);
  const kinds = new Map<string, KindMeasure>();
  for (const page of site.pages) {
    const kind = page.elements.flatMap((element) => attribute(element, 'data-page') ?? [])[0] ?? '';
    if (kind === '' || WITHOUT_WORDS.includes(kind)) continue;
    const own = measurePage(readRuns(page.document), addressesIn(page, base), texts, template);
    const known = kinds.get(kind) ?? { kind, pages: 0, seen: 0, found: 0, missing: [] };
    kinds.set(kind, {
      kind,
      pages: known.pages + 1,
      seen: known.seen + own.seen,
      found: known.found + own.found,
      missing: [...known.missing, ...own.missing.map((text) => ({ page: page.file, text }))],
    });
  }
  return [...kinds.values()].sort((a, b) => (a.kind < b.kind ? -1 : 1));
}

/** The addresses, as documents have them, that a page and its links mean. */
type AddressesOf = (links: readonly string[]) => readonly string[];

/** A table of the criteria as a meeting left it: its page has no documents, but those of the table and of the meeting. */
const STATE = /^\/([^/]+)\/criteria\/[^/]+\/(\d{4}-\d{2}-\d{2}[^/]*)\/$/;

function addressesIn(page: Page, base: string): AddressesOf {
  return (links) => {
    const paths = ['', ...links].map((link) => `/${decodeURI(new URL(link, page.url).pathname).slice(base.length)}`);
    const states = paths.flatMap((path) => {
      const [, council, meeting] = STATE.exec(path) ?? [];
      return council === undefined ? [] : [path.replace(/[^/]+\/$/, ''), `/${council}/meetings/${meeting}/`];
    });
    return [...new Set([...paths, ...states])];
  };
}

type Texts = ReadonlyMap<string, string>;

/** The share of some runs. */
export function measurePage(runs: readonly Run[], addressesOf: AddressesOf, texts: Texts, template: TemplateWords) {
  const missing: string[] = [];
  let [seen, found] = [0, 0];
  for (const { pieces, isContent, links } of runs) {
    const leading = addressesOf(links).map((address) => texts.get(address) ?? '');
    const isWorded = (piece: string): boolean => /[\p{L}\p{N}]/u.test(piece) && (isContent || !template.has(piece));
    const isCount = (piece: string): boolean => !isContent && COUNT.test(piece.trim());
    const stands = (piece: string): boolean => leading.some((text) => text.includes(fold(piece)));
    const isFound = (piece: string): boolean => stands(piece) || (!isContent && stands(template.strip(piece)));
    const whole = pieces.join('');
    const cut = (piece: string) => (stands(piece) ? [piece] : clausesOf(piece));
    for (const part of (stands(whole) ? [whole] : pieces.filter((piece) => !isCount(piece)).flatMap(cut)).filter(
      isWorded,
    )) {
      const length = fold(part).length;
      seen += length;
      if (isFound(part)) found += length;
      else missing.push(part.trim());
    }
  }
  return { seen, found, missing };
}

/** How many there are of something that stands elsewhere: 議案 1件. */
const COUNT = /^[^\s\d]{1,12}[ 　（]?\d+[件回名]）?$/;

/** No text has it, and no part of a page either: nothing runs from one text into the next. */
const BETWEEN = '\u0000';

/** By the address of a page, the folded texts of all documents that lead to it. */
export function textsByPage(documents: readonly Pick<FoundDocument, 'key' | 'info' | 'segments'>[]): Texts {
  const texts = new Map<string, string>();
  for (const { key, info, segments } of documents) {
    const text = segments.flatMap(({ label, text: own }) => [fold(label), fold(own)]).join(BETWEEN);
    const pages = [key.replace(/#.*$/, ''), ...info.items.map(({ address }) => address)];
    for (const page of new Set(pages)) texts.set(page, `${texts.get(page) ?? ''}${BETWEEN}${text}`);
  }
  return texts;
}

/** Whatever is not of a council that nobody has. */
const EVERYTHING: SearchQuery = {
  ...readQuery(''),
  fields: [{ field: 'council', values: new Set(['\u0000']), isNegated: true }],
};

/** Every document that the search of a built site can find, loaded as the search page does. */
async function readDocuments(dist: string, base: string): Promise<FoundDocument[]> {
  const serving = await serveFolder({ root: dist, base, port: 0 });
  if (serving.status === 'refused') throw new Error(`The measure cannot listen: ${serving.reason}.`);
  try {
    const engine = await loadEngine(`${serving.url}${SEARCH_FOLDER}/`);
    const results = findResults(await engine.find(EVERYTHING), wantedOf(EVERYTHING, 'segment', allWords(0)), {});
    return (await Promise.all(results.map((result) => engine.load(result)))).flat();
  } finally {
    await serving.close();
  }
}
