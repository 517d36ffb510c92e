import { describe, expect, it } from 'vitest';
import { describeDocuments, readCatalogue } from './catalogue.ts';
import { makeMemoryIndex } from './fixtures/memory-index.ts';
import { smallDocuments } from './fixtures/small-archive.ts';
import { findMatches, OutdatedCatalogueError } from './match.ts';
import { readQuery } from './query.ts';

const documents = smallDocuments();
const { catalogue, segments } = describeDocuments(
  documents,
  documents.map(({ key }) => key),
);
const entries = readCatalogue(catalogue, segments);
const texts = documents.map(
  ({ key, segments }) => [key, segments.flatMap(({ label, text }) => [label, text])] as const,
);
const index = makeMemoryIndex(Object.fromEntries(texts));

async function matchesOf(typed: string) {
  const matches = await findMatches(index, entries, readQuery(typed).words);
  return matches.map(({ entry, segments }) => [entry.id.replace('/kou/meetings/', ''), [...segments]] as const);
}

describe('findMatches', () => {
  it('tells the segments that have each word', async () => {
    expect(await matchesOf('契約 委員')).toEqual([
      ['2010-02-10/#header', [[2, 0b10]]],
      [
        '2010-01-22/#inquiry-42',
        [
          [1, 0b11],
          [2, 0b10],
        ],
      ],
      [
        '2010-01-22/#header',
        [
          [4, 0b10],
          [5, 0b10],
        ],
      ],
    ]);
  });

  it('finds a phrase across a line end, but not across segments', async () => {
    expect(await matchesOf('伺います。契約の期間')).toHaveLength(1);
    expect(await matchesOf('住宅課長〔')).toEqual([]);
  });

  it('finds nothing for nothing', async () => {
    expect(await matchesOf('')).toEqual([]);
    expect(await matchesOf('ありえない')).toEqual([]);
  });

  it('says when the index and the catalogue are of two releases', async () => {
    await expect(findMatches(index, new Map(), readQuery('契約').words)).rejects.toThrow(OutdatedCatalogueError);
  });
});
