import { ask } from '../../components/search/engine/ask.ts';
import { askNear } from '../../components/search/engine/ask-near.ts';
import type { SearchEngine } from '../../components/search/engine/load-engine.ts';
import { fidelityWarning } from '../../core/domain/meeting/fidelity.ts';
import type { Filters } from '../../core/search/find/facets.ts';
import { answer } from '../../core/search/find/search.ts';
import type { FieldOptions } from '../../core/search/query/field-values.ts';
import { listHits } from '../../core/search/show/hits.ts';
import type { SearchState } from '../../core/search/show/state.ts';
import type { Answers } from './answers.ts';

interface Wanted {
  readonly query: string;
  readonly filters: Filters;
  /** Results, and hits of each. */
  readonly limit: number;
}

/** Hits of a result that are told; the others are counted. */
const HITS = 5;
/** UTF-16 units of a text that are told around what was found; a paper may be as long as a book. */
const LONGEST = 1200;

/** What the search of the site finds, with the very words of each hit and its permanent address. */
export async function searchArchive(
  engine: SearchEngine,
  options: FieldOptions,
  answers: Answers,
  { query: typed, filters, limit }: Wanted,
) {
  const state: SearchState = { typed, filters, scope: 'segment', isExact: false, order: 'relevance', page: 1 };
  const asked = await ask(engine, state, options);
  const answered = answer(await asked.find(), asked.query, state, engine.size);
  const near = await askNear(engine, asked, state, answered);
  const words = near ? near.query.words : asked.query.words;
  const results = await Promise.all(
    (near ? near.results : answered.results).slice(0, limit).map(async (result) => {
      const documents = await engine.load(result);
      const hits = listHits(result, documents, words);
      const infos = documents.map(({ info }) => info);
      const fidelity = infos.find(({ page }) => page === undefined)?.fidelity;
      return {
        council: infos[0]?.council,
        meeting: infos[0]?.meeting,
        date: infos[0]?.date,
        items: infos.flatMap(({ items }) =>
          items.map(({ label, title, outcome, address }) => ({
            label,
            title,
            outcome,
            address: answers.full(address),
          })),
        ),
        warning: fidelity === undefined ? '' : fidelityWarning(fidelity),
        hits_in_all: hits.length,
        hits: hits.slice(0, HITS).map(({ address, kind, segment, inText }) => ({
          address: answers.full(address),
          kind,
          speaker: segment.label,
          ...wordsAround(segment.text, inText[0]?.start ?? 0),
        })),
      };
    }),
  );
  return {
    total: answered.hits,
    ...(near ? { note: 'すべての言葉を含むものはありません。近いものを挙げます。' } : {}),
    results,
  };
}

/** A text whole, or the part of a long one that holds what was found; nothing in it is changed. */
function wordsAround(text: string, place: number) {
  if (text.length <= LONGEST) return { text };
  const start = Math.max(0, Math.min(place - LONGEST / 2, text.length - LONGEST));
  return { text: text.slice(start, start + LONGEST), part: { from: start, of: text.length } };
}
