import type { Answer } from '../../../core/search/find/search.ts';
import { findNearest, type Nearest } from '../../../core/search/relax/nearest.ts';
import type { SearchState } from '../../../core/search/show/state.ts';
import type { Asked } from './ask.ts';
import type { SearchEngine } from './load-engine.ts';

/**
 * What comes near where nothing has all that was asked for; undefined where something has, or nothing is near. Apart
 * from asking: most searches find something, and the page need not load what this is made with.
 */
export async function askNear(
  engine: SearchEngine,
  { query, lexicon }: Pick<Asked, 'query' | 'lexicon'>,
  { isExact, filters }: Pick<SearchState, 'isExact' | 'filters'>,
  { hits }: Pick<Answer, 'hits'>,
): Promise<Nearest | undefined> {
  if (hits > 0 || isExact) return undefined;
  const nearest = await findNearest({ ...engine, lexicon }, query, filters);
  return nearest.results.length > 0 ? nearest : undefined;
}
