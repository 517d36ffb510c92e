import { describe, expect, it } from 'vitest';
import { describeDocuments, readCatalogue } from './catalogue.ts';
import { smallDocuments } from './fixtures/small-archive.ts';
import { segmentTokens } from './index-page.ts';

const documents = smallDocuments();
const ids = documents.map((_, index) => `und_${index}`);
const { catalogue, segments } = describeDocuments(documents, ids);

describe('the catalogue', () => {
  const entries = [...readCatalogue(JSON.parse(JSON.stringify(catalogue)), segments).values()];

  it('gives back what is known of each document, in order', () => {
    expect(entries.map(({ id, place, date, facets }) => ({ id, place, date, facets }))).toEqual(
      documents.map(({ date, facets }, place) => ({ id: `und_${place}`, place, date, facets })),
    );
  });

  it('tells documents of one matter and of one meeting from others', () => {
    const shape = (keys: readonly (string | number)[]) => keys.map((key) => keys.indexOf(key));
    expect(shape(entries.map(({ matter }) => matter))).toEqual(shape(documents.map(({ matter }) => matter)));
    expect(shape(entries.map(({ meeting }) => meeting))).toEqual(shape(documents.map(({ address }) => address)));
  });

  it('knows where segments begin and which are utterances', () => {
    const at = documents.findIndex(({ key }) => key === '/kou/meetings/2010-01-22/#inquiry-42');
    const lengths = documents[at]?.segments.map((segment) => segmentTokens(segment).length) ?? [];
    expect(entries[at]?.starts).toEqual(lengths.map((_, index) => sum(lengths.slice(0, index))));
    expect(entries[at]?.length).toBe(sum(lengths));
    expect(entries[at]?.utterances).toBe(2);
  });

  it('refuses files of two releases', () => {
    expect(() => readCatalogue(catalogue, segments.slice(1))).toThrow('differ');
  });
});

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
