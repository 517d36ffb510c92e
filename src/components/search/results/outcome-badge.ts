import type { DocumentInfo } from '../../../core/search/documents/document.ts';
import { make } from '../elements.ts';

type FoundItem = DocumentInfo['items'][number];

/**
 * What was decided of the items of a result, in the words of the minutes and with who did not agree, as the pages of
 * items show it. Each decision once; where there are several, each with the items that it is about.
 */
export function renderOutcomes(items: readonly FoundItem[]): HTMLElement[] {
  const decisions = new Map<string, FoundItem[]>();
  for (const item of items) {
    const key = `${item.outcome}\0${item.dissent}`;
    decisions.set(key, [...(decisions.get(key) ?? []), item]);
  }
  return [...decisions.values()].flatMap((own) => {
    const [first] = own;
    if (!first || first.outcome === '') return [];
    const about = decisions.size > 1 ? [`${own.map(({ label }) => label).join('・')} `] : [];
    return [make('span', {}, [...about, renderOutcome(first)])];
  });
}

function renderOutcome({ outcome, effect, dissent }: FoundItem): HTMLElement {
  const badge = make('span', { class: 'outcome', 'data-outcome': effect }, [outcome]);
  const votes = dissent === '' ? [] : [make('span', { class: 'votes', 'data-dissent': '' }, [`（${dissent}）`])];
  return make('span', { class: 'decision' }, [badge, ...votes]);
}
