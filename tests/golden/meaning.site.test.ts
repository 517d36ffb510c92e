import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CONTENT, DIST } from '../support/built.ts';
import { openSearch } from './engine.ts';
import { readData } from './queries.ts';
import type { Place } from './truth/read-record.ts';
import { formsOf, readAs } from './truth/reading.ts';
import { readTruth } from './truth/truth.ts';

interface Variant {
  readonly typed: string;
  readonly finds: readonly string[];
  readonly meeting?: string;
}

interface Sentence {
  readonly typed: string;
  readonly all: readonly (readonly string[])[];
  readonly none?: readonly string[];
  readonly only?: { readonly speaker?: string; readonly year?: string; readonly council?: string };
}

const variants = Object.values((await readData('variants')) as Record<string, Variant[]>).flat();
const sentences = (await readData('language')) as Sentence[];
const truth = await readTruth(CONTENT);
const search = await openSearch(DIST);

/** The groups of the archive's synonyms whose words are looked for together. */
const groups = (
  parse(await readFile(join(CONTENT, 'synonyms.yaml'), 'utf8').catch(() => '[]')) as {
    readonly words: readonly string[];
    readonly relation?: string;
  }[]
).flatMap(({ words, relation }) => (relation === undefined ? [words] : []));

const missing = (required: Iterable<string>, hits: ReadonlySet<string>): string[] =>
  [...required].filter((address) => !hits.has(address));

describe('the lists', () => {
  it('are mostly about something that stands in the archive', () => {
    const partners = variants.filter(({ finds }) => truth.expect([finds.map(readAs)]).required.size > 0);
    expect(partners.length / variants.length).toBeGreaterThan(0.7);
    expect(sentences.filter((sentence) => expectedOf(sentence).required.size === 0)).toEqual([]);
  });
});

describe('a form', () => {
  it.each(variants)('$typed finds $finds', async ({ typed, finds, meeting }) => {
    const { hits } = await search.find(typed);
    expect(missing(truth.expect([finds.flatMap(formsOf)]).required, hits)).toEqual([]);
    if (meeting !== undefined) expect(hits).toContain(`${meeting}#header`);
  });
});

describe('the synonyms of the archive', () => {
  it('find one another', async () => {
    expect(groups.length).toBeGreaterThan(0);
    const lost: string[] = [];
    for (const group of groups) {
      const { required } = truth.expect([group.map(readAs)]);
      for (const typed of group) {
        const { hits } = await search.find(typed);
        lost.push(...missing(required, hits).map((address) => `${typed}: ${address}`));
      }
    }
    expect(lost).toEqual([]);
  });
});

describe('words that are only related', () => {
  it.each([
    ['マイナンバー', '個人番号'],
    ['個人番号', 'マイナンバー'],
  ])('%s does not find %s', async (typed, other) => {
    const { hits } = await search.find(typed);
    const having = truth.places.filter(
      ({ address, text }) => hits.has(address) && readAs(text).includes(readAs(other)),
    );
    expect(having.filter(({ text }) => !readAs(text).includes(readAs(typed)))).toEqual([]);
  });
});

describe('a query', () => {
  it.each(sentences)('$typed', async (sentence) => {
    const { hits } = await search.find(sentence.typed);
    expect(missing(expectedOf(sentence).required, hits)).toEqual([]);
    const found = truth.places.filter(({ address }) => /#(?:u|summary|document)/.test(address) && hits.has(address));
    expect(found.filter((place) => !isIn(place, sentence)).map(({ address }) => address)).toEqual([]);
    const refused = (sentence.none ?? []).map(readAs);
    const having = found.filter(({ text }) => refused.some((word) => readAs(text).includes(word)));
    expect(having.map(({ address }) => address)).toEqual([]);
  });
});

function expectedOf(sentence: Sentence) {
  return truth.expect(
    sentence.all.map((alternatives) => alternatives.flatMap(formsOf)),
    { none: (sentence.none ?? []).map(readAs), only: (place) => isIn(place, sentence) },
  );
}

function isIn({ address, kind, label }: Place, { only = {} }: Sentence): boolean {
  const { speaker, year, council } = only;
  return (
    (speaker === undefined || (kind === 'utterance' && label.includes(speaker))) &&
    (year === undefined || address.includes(`/meetings/${year}-`)) &&
    (council === undefined || address.startsWith(`${council}/`))
  );
}
