import { describe, expect, it } from 'vitest';
import { readContent } from '../../content.ts';
import { contentFilesOf, editSmallCouncil } from '../../fixtures/small-council.ts';
import { councilData } from '../council-data.ts';
import { bulkLines } from './bulk.ts';
import { INDEX, indexTemplate } from './index-template.ts';

/**
 * What the documentation of the analysis plugins and of OpenSearch names (docs.opensearch.org: "Index templates", "Bulk
 * API", "Kuromoji", "ICU", "CJK bigram token filter", "Synonym graph token filter"; elastic.co has the same).
 */
const BUILT_IN = {
  char_filter: ['icu_normalizer', 'html_strip', 'kuromoji_iteration_mark'],
  tokenizer: ['standard', 'kuromoji_tokenizer', 'icu_tokenizer', 'keyword'],
  filter: [
    ...['kuromoji_baseform', 'kuromoji_part_of_speech', 'kuromoji_stemmer', 'ja_stop', 'cjk_width', 'cjk_bigram'],
    ...['lowercase', 'synonym_graph', 'synonym', 'stop'],
  ],
};
const TYPES = ['keyword', 'text', 'date', 'integer'];

type Mapping = {
  properties?: Record<string, Mapping>;
  type?: string;
  analyzer?: string;
  search_analyzer?: string;
  fields?: Record<string, Mapping>;
};
interface Analysis {
  char_filter: Record<string, { type: string }>;
  tokenizer: Record<string, { type: string }>;
  filter: Record<string, { type: string; synonyms?: readonly string[] }>;
  analyzer: Record<string, { type: string; char_filter: string[]; tokenizer: string; filter: string[] }>;
}

const template = indexTemplate([
  { words: ['国保', '国民健康保険'] },
  { words: ['区民', '市民'], relation: 'one-way' },
  { words: ['個人番号', 'マイナンバー'], relation: 'see-also' },
  { words: ['甲,乙', '丙=>丁'] },
]);
const analysis = template.template.settings.analysis as Analysis;
const mappings = template.template.mappings as Mapping;
const fieldsOf = (mapping: Mapping): Mapping[] => [
  mapping,
  ...Object.values(mapping.properties ?? {}).flatMap(fieldsOf),
  ...Object.values(mapping.fields ?? {}).flatMap(fieldsOf),
];

describe('the index template', () => {
  it('has what an index template may have, for the index of the documents', () => {
    const allowed = ['index_patterns', 'template', 'priority', 'composed_of', 'version', '_meta', 'data_stream'];
    expect(Object.keys(template).filter((key) => !allowed.includes(key))).toEqual([]);
    expect(Object.keys(template.template).filter((key) => !['settings', 'mappings', 'aliases'].includes(key))).toEqual(
      [],
    );
    expect(template.index_patterns.some((pattern) => INDEX.startsWith(pattern.replace('*', '')))).toBe(true);
    expect(JSON.parse(JSON.stringify(template))).toEqual(template);
  });

  it('names only what it defines, or what the server and its two plugins bring', () => {
    for (const kind of ['char_filter', 'tokenizer', 'filter'] as const) {
      for (const { type } of Object.values(analysis[kind])) expect(BUILT_IN[kind]).toContain(type);
    }
    for (const { char_filter, tokenizer, filter } of Object.values(analysis.analyzer)) {
      for (const name of char_filter)
        expect([...Object.keys(analysis.char_filter), ...BUILT_IN.char_filter]).toContain(name);
      expect([...Object.keys(analysis.tokenizer), ...BUILT_IN.tokenizer]).toContain(tokenizer);
      for (const name of filter) expect([...Object.keys(analysis.filter), ...BUILT_IN.filter]).toContain(name);
    }
    for (const { type, analyzer, search_analyzer } of fieldsOf(mappings)) {
      if (type !== undefined) expect(TYPES).toContain(type);
      for (const name of [analyzer, search_analyzer])
        if (name !== undefined) expect(Object.keys(analysis.analyzer)).toContain(name);
    }
  });

  it('has the words of the archive in the format of synonyms, and none that only point elsewhere', () => {
    expect(analysis.filter['archive_synonyms']?.synonyms).toEqual([
      '国保, 国民健康保険',
      '区民 => 区民, 市民',
      '甲\\,乙, 丙\\=>丁',
    ]);
  });

  it('asks with synonyms and indexes without: a change of them needs no new index of the texts', () => {
    expect(analysis.analyzer['japanese_words']?.filter).not.toContain('archive_synonyms');
    expect(analysis.analyzer['japanese_words_with_synonyms']?.filter[0]).toBe('archive_synonyms');
  });
});

describe('the documents', () => {
  const { archive } = readContent(contentFilesOf(editSmallCouncil({})));
  const [council] = archive.councils.values();
  if (!council) throw new Error('no council');
  const linesOf = (site?: string) => [...bulkLines(councilData(council), { archive: '審議録', site })];

  it('are each an action and a document, a line each', () => {
    const utterances = council.meetings.flatMap(({ discussion }) =>
      discussion.flatMap(({ turns }) => turns.filter(({ type }) => type === 'utterance')),
    );
    const lines = linesOf('https://a.example/m');
    expect(lines).toHaveLength(utterances.length);
    const ids = lines.map((pair) => {
      expect(pair).toMatch(/^[^\n]+\n[^\n]+\n$/);
      const [action, document] = pair
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect(action).toEqual({ index: { _index: INDEX, _id: document.address, routing: '甲市' } });
      expect(Buffer.byteLength(action.index._id)).toBeLessThanOrEqual(512);
      return action.index._id;
    });
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids[0]).toBe('https://a.example/m/kou/meetings/2010-01-22/#u1');
  });

  it('have ids of their own without an address of the site', () => {
    expect(JSON.parse(linesOf()[0]?.split('\n')[0] ?? '').index._id).toBe('甲市/kou/meetings/2010-01-22/#u1');
  });

  it('have no field that the template does not know, for it is strict', () => {
    const strange = (value: unknown, mapping: Mapping, path: string): string[] => {
      if (Array.isArray(value)) return value.flatMap((one) => strange(one, mapping, path));
      if (typeof value !== 'object' || value === null) return mapping.properties ? [path] : [];
      return Object.entries(value).flatMap(([key, own]) => {
        const known = mapping.properties?.[key];
        return known ? strange(own, known, `${path}.${key}`) : [`${path}.${key}`];
      });
    };
    const documents = linesOf().map((pair) => JSON.parse(pair.split('\n')[1] ?? ''));
    expect(documents.flatMap((document) => strange(document, mappings, ''))).toEqual([]);
    expect(documents.some(({ items }) => items.length > 0)).toBe(true);
  });
});
