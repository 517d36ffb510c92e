import type { FoundDocument } from '../../../core/search/documents/fragment.ts';
import type { Match } from '../../../core/search/find/match.ts';
import type { SearchQuery } from '../../../core/search/query/query.ts';
import type { Nearest } from '../../../core/search/relax/nearest.ts';
import type { RelaxedWord } from '../../../core/search/relax/relax-query.ts';
import type { SearchState } from '../../../core/search/show/state.ts';
import type { Lexicon } from '../../../core/search/spelling/lexicon.ts';
import { askNear } from '../engine/ask-near.ts';
import type { SearchEngine } from '../engine/load-engine.ts';
import { adviseNone } from './advice.ts';
import { describeNear } from './count.ts';
import type { LinkTo } from './forms.ts';
import { renderNear } from './near.ts';
import { type Rest, restOf } from './rest.ts';

/** A search that found nothing. */
interface Failed {
  readonly state: SearchState;
  readonly query: SearchQuery;
  readonly lexicon: Lexicon;
  readonly matches: readonly Match[];
}

interface Ways {
  readonly link: LinkTo;
  /** Puts a site-absolute address under the base path. */
  readonly href: (address: string) => string;
  /** Results that are loaded at once. */
  readonly atOnce: number;
}

/** What is shown in the place of results. */
interface InPlace {
  readonly advice: readonly HTMLElement[];
  /** Undefined where nothing comes near. */
  readonly near:
    | {
        readonly words: readonly RelaxedWord[];
        readonly count: readonly (Node | string)[];
        readonly items: readonly HTMLLIElement[];
        readonly rest: Rest | undefined;
        readonly documents: readonly (readonly FoundDocument[])[];
      }
    | undefined;
}

/**
 * What comes near, and what else there is, where nothing was found. A script of its own: most searches find something.
 */
export async function showNone(
  engine: SearchEngine,
  { state, query, lexicon, matches }: Failed,
  { link, href, atOnce }: Ways,
): Promise<InPlace> {
  const nearest = await askNear(engine, { query, lexicon }, state, { hits: 0 });
  const advice = await adviseNone(state, query, matches, engine, { link, isNear: nearest !== undefined });
  if (!nearest) return { advice, near: undefined };
  const loadAll = (results: Nearest['results']) =>
    Promise.all(results.map(async (result) => [result, await engine.load(result)] as const));
  const loaded = await loadAll(nearest.results.slice(0, atOnce));
  const others = nearest.results.slice(atOnce);
  return {
    advice,
    near: {
      words: nearest.query.words.filter(({ kind }) => kind !== 'pair'),
      count: describeNear(state, nearest),
      items: renderNear(loaded, nearest, href),
      rest: restOf(others, async () => renderNear(await loadAll(others), nearest, href)),
      documents: loaded.map(([, documents]) => documents),
    },
  };
}
