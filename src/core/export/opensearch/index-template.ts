import type { SynonymGroup } from '../../domain/site/synonyms.ts';

/** Name of the index, of its template's pattern and of what searches ask. */
export const INDEX = 'shingiroku-utterances';

/**
 * A composable index template (`PUT _index_template/…`) that OpenSearch 2 and 3 and Elasticsearch 7.9 to 9 take, with the
 * plugins `analysis-icu` and `analysis-kuromoji`. `text` is cut into words, for relevance, and asked with the archive's
 * synonyms; `text.exact` into pairs of characters, so that a phrase finds whatever stands there.
 */
export function indexTemplate(synonyms: readonly SynonymGroup[]) {
  const words = [
    'kuromoji_baseform',
    'kuromoji_part_of_speech',
    'cjk_width',
    'ja_stop',
    'kuromoji_stemmer',
    'lowercase',
  ];
  const keyword = { type: 'keyword' };
  const japanese = {
    type: 'text',
    analyzer: 'japanese_words',
    search_analyzer: 'japanese_words_with_synonyms',
    fields: { exact: { type: 'text', analyzer: 'exact_index', search_analyzer: 'exact_search' } },
  };
  return {
    index_patterns: [`${INDEX}*`],
    priority: 100,
    template: {
      settings: {
        analysis: {
          char_filter: { normalized: { type: 'icu_normalizer', name: 'nfkc_cf', mode: 'compose' } },
          // Compounds in their parts only: a graph of both cannot be matched with synonyms of several words.
          tokenizer: { japanese: { type: 'kuromoji_tokenizer', mode: 'search', discard_compound_token: true } },
          filter: {
            archive_synonyms: { type: 'synonym_graph', lenient: true, synonyms: synonymRules(synonyms) },
            pairs: { type: 'cjk_bigram' },
            pairs_and_single: { type: 'cjk_bigram', output_unigrams: true },
          },
          analyzer: {
            japanese_words: { type: 'custom', char_filter: ['normalized'], tokenizer: 'japanese', filter: words },
            japanese_words_with_synonyms: {
              type: 'custom',
              char_filter: ['normalized'],
              tokenizer: 'japanese',
              // Before what takes words away, which rules of several words would stumble over.
              filter: ['archive_synonyms', ...words],
            },
            exact_index: {
              type: 'custom',
              char_filter: ['normalized'],
              tokenizer: 'standard',
              filter: ['pairs_and_single'],
            },
            exact_search: { type: 'custom', char_filter: ['normalized'], tokenizer: 'standard', filter: ['pairs'] },
          },
        },
      },
      mappings: {
        dynamic: 'strict',
        _routing: { required: true },
        properties: {
          address: keyword,
          archive: keyword,
          municipality: keyword,
          council: keyword,
          council_name: { type: 'text', analyzer: 'japanese_words', fields: { keyword } },
          meeting: keyword,
          meeting_label: keyword,
          date: { type: 'date', format: 'strict_date' },
          heading: japanese,
          items: {
            properties: {
              address: keyword,
              label: keyword,
              title: japanese,
              type: keyword,
              department: keyword,
              outcome: keyword,
              effect: keyword,
              dissent: keyword,
            },
          },
          number: { type: 'integer' },
          speaker: { type: 'text', analyzer: 'exact_index', search_analyzer: 'exact_search', fields: { keyword } },
          role: keyword,
          text: japanese,
          cites: keyword,
          fidelity: keyword,
          warning: { type: 'keyword', index: false, doc_values: false },
        },
      },
      aliases: {},
    },
    _meta: { description: '審議録が書き出した、会議録の発言の索引' },
  };
}

/** In Solr's format: words between commas stand for one another; what is left of `=>` is looked for as what is right of it. */
function synonymRules(groups: readonly SynonymGroup[]): string[] {
  return groups.flatMap(({ words, relation }) => {
    const [first, ...others] = words.map((word) => word.replace(/[\\,]|=>/g, '\\$&'));
    if (relation === 'see-also' || first === undefined || others.length === 0) return [];
    const all = [first, ...others].join(', ');
    return [relation === 'one-way' ? `${first} => ${all}` : all];
  });
}
