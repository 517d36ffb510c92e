import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'parse5';
import { vi } from 'vitest';
import { collectCards } from '../../src/components/search/answers/collect-cards.ts';
import { ask } from '../../src/components/search/engine/ask.ts';
import { askNear } from '../../src/components/search/engine/ask-near.ts';
import { loadEngine } from '../../src/components/search/engine/load-engine.ts';
import type { FoundDocument } from '../../src/core/search/documents/fragment.ts';
import { findMatches } from '../../src/core/search/find/match.ts';
import { countHits, findResults, type Result, wantedOf } from '../../src/core/search/find/results.ts';
import { answer } from '../../src/core/search/find/search.ts';
import { documentOf, makeMemoryShard } from '../../src/core/search/fixtures/memory-shard.ts';
import type { CatalogueEntry } from '../../src/core/search/index/catalogue.ts';
import { SEARCH_FOLDER } from '../../src/core/search/index/files.ts';
import type { FieldOptions } from '../../src/core/search/query/field-values.ts';
import { readQuery } from '../../src/core/search/query/query.ts';
import { listHits } from '../../src/core/search/show/hits.ts';
import type { SearchState } from '../../src/core/search/show/state.ts';
import { findAlike } from '../../src/core/search/spelling/did-you-mean.ts';
import { typedForm } from '../../src/core/search/spelling/expand-term.ts';
import { attribute, type Element, elementsOf, textOf } from '../support/dom.ts';

/** The one file of the golden suite that knows how the search is called. */
export interface Search {
  /** What the search page finds for what is typed. */
  find(typed: string): Promise<Answer>;
  /** What it finds for phrases in quotes, all of them in one place. */
  findPhrases(phrases: readonly string[]): Promise<Answer>;
  /** What the first page of the answer shows, from above: cards, then results, each with the addresses that it leads to at once. */
  show(typed: string): Promise<Shown>;
}

interface Shown {
  readonly entries: readonly ReadonlySet<string>[];
  /** Words that are offered in the place of those that stand nowhere. */
  readonly offers: number;
}

export interface Answer {
  /** Addresses as the truth has them: `nerima-privacy/meetings/2010-01-22/#u12`. */
  readonly hits: ReadonlySet<string>;
  /** The count that the page shows, and the hits that it lists: the same number. */
  readonly total: number;
  readonly listed: number;
}

/** Results of the first page, and hits of each that are not folded away. */
const FIRST_PAGE = 10;
const SHOWN_HITS = 5;
const HOST = 'http://golden.test';

/** Opens the search of a built site as the page does, with its files read from the folder. */
export async function openSearch(dist: string): Promise<Search> {
  vi.stubGlobal('fetch', async (address: string) => {
    const bytes = await readFile(join(dist, address.slice(HOST.length))).catch(() => undefined);
    return new Response(bytes && new Uint8Array(bytes), { status: bytes ? 200 : 404 });
  });
  const engine = await loadEngine(`${HOST}/${SEARCH_FOLDER}/`);
  const options = await readOptions(join(dist, 'search', 'index.html'));
  // Thousands of questions are asked of a few documents.
  const documents = new Map<CatalogueEntry, Promise<FoundDocument[]>>();
  const load = (result: Result): Promise<FoundDocument[]> => {
    const own = result.documents.map((document) => {
      const known = documents.get(document.entry) ?? engine.load({ ...result, documents: [document] });
      documents.set(document.entry, known);
      return known;
    });
    return Promise.all(own).then((loaded) => loaded.flat());
  };
  async function find(typed: string): Promise<Answer> {
    const query = readQuery(typed, { lexicon: await engine.lexiconFor(typed), options });
    const results = findResults(await engine.find(query), wantedOf(query, 'segment'), {});
    const listed = await Promise.all(results.map(async (result) => listHits(result, await load(result), query.words)));
    const hits = listed.flat().map(({ address }) => address.slice(1));
    return { hits: new Set(hits), total: countHits(results), listed: hits.length };
  }
  async function show(typed: string): Promise<Shown> {
    const state: SearchState = { typed, filters: {}, scope: 'segment', isExact: false, order: 'relevance', page: 1 };
    const asked = await ask(engine, state, options);
    const { query } = asked;
    const answered = answer(await asked.find(), query, state, engine.size);
    const near = await askNear(engine, asked, state, answered);
    const words = near ? near.query.words : query.words;
    const results = (near ? near.results : answered.results).slice(0, FIRST_PAGE);
    const found = await Promise.all(results.map(load));
    const named = near ? near.query.words.filter(({ kind }) => kind !== 'pair') : words;
    const cards = await collectCards(engine, state, { query, words: named, found });
    const entries = [
      ...cards.map(({ address, lines }) => [
        address,
        ...lines.flatMap(({ parts }) => parts.flatMap((one) => one.address ?? [])),
      ]),
      ...results.map((result, place) => {
        const documents = found[place] ?? [];
        const hits = listHits(result, documents, words).slice(0, SHOWN_HITS);
        const items = documents.flatMap(({ info }) => info.items.map(({ address }) => address));
        return [
          ...hits.map(({ address }) => address),
          ...items,
          ...documents.map(({ key }) => key.replace(/#.*$/, '')),
        ];
      }),
    ];
    return {
      offers: answered.hits > 0 ? 0 : findAlike(typed, await engine.vocabulary()).length,
      entries: entries.map((own) => new Set(own.map((address) => address.slice(1)))),
    };
  }
  return { find, show, findPhrases: (phrases) => find(phrases.map((phrase) => `"${phrase}"`).join(' ')) };
}

/** What the form of the search page offers, which is what fields can name. */
async function readOptions(page: string): Promise<FieldOptions> {
  const lists = elementsOf(parse(await readFile(page, 'utf8'))).filter(({ tagName }) => tagName === 'select');
  const optionsOf = (list: Element) =>
    elementsOf(list)
      .filter((option) => option.tagName === 'option' && attribute(option, 'value') !== '')
      .map((option) => ({ value: attribute(option, 'value') ?? '', label: textOf(option) }));
  return Object.fromEntries(lists.map((list) => [attribute(list, 'name') ?? '', optionsOf(list)]));
}

/** Finds a phrase in texts that stand in no archive: the n-th is `u{n}`. */
export async function findInTexts(texts: readonly string[], phrase: string): Promise<string[]> {
  const shard = makeMemoryShard([documentOf(...texts)]);
  const form = typedForm(phrase);
  const word = { typed: phrase, forms: form ? [form] : [], terms: [] };
  const matches = await findMatches([shard], { ...readQuery(''), words: [word] });
  return matches.flatMap(({ segments }) => [...segments.keys()].map((place) => `u${place + 1}`));
}
