import type { FoundDocument } from '../../../core/search/documents/fragment.ts';
import type { Result } from '../../../core/search/find/results.ts';
import type { FieldOptions } from '../../../core/search/query/field-values.ts';
import type { SearchWord } from '../../../core/search/query/query.ts';
import { type Hit, listHits } from '../../../core/search/show/hits.ts';
import { make } from '../elements.ts';
import { MESSAGES } from '../messages.ts';
import { type HitRendering, renderHit } from './hit.ts';

/** Hits of one result shown at once; the others are folded away, but in the page. */
const SHOWN_HITS = 5;

/** How results are shown. */
interface Rendering extends HitRendering {
  readonly words: readonly SearchWord[];
  /** Names of departments and types, by their values. */
  readonly labels: FieldOptions;
  /** The words that a result has nowhere, where it need not have all. */
  readonly missing?: (result: Result) => readonly SearchWord[];
}

/** A result with its documents, loaded. */
export type LoadedResult<R extends Result = Result> = readonly [result: R, found: readonly FoundDocument[]];

/** Results as items of the list, one for each meeting as long as its results follow one another. */
export function renderMeetings(loaded: readonly LoadedResult[], rendering: Rendering): HTMLLIElement[] {
  const meetings: LoadedResult[][] = [];
  for (const one of loaded) {
    const last = meetings.at(-1);
    if (last?.[0]?.[0].meeting === one[0].meeting) last.push(one);
    else meetings.push([one]);
  }
  return meetings.map((own) => {
    const list = make(
      'ol',
      { class: 'meeting-hits__results' },
      own.map((one) => renderResult(one, rendering)),
    );
    return make('li', { class: 'meeting-hits' }, [renderMeeting(own[0]?.[1][0], rendering), list]);
  });
}

function renderMeeting(document: FoundDocument | undefined, { href }: Rendering): HTMLElement {
  if (!document) return make('h3');
  const { info, key } = document;
  // The date has brackets of its own.
  const link = make('a', { href: href(key.replace(/#.*$/, '')) }, [`${info.meeting}　${info.date}`]);
  return make('h3', {}, [make('span', { class: 'meeting-hits__council' }, [info.council]), ' ', link]);
}

function renderResult([result, found]: LoadedResult, rendering: Rendering): HTMLLIElement {
  const hits = listHits(result, found, rendering.words);
  const render = (hit: Hit) => renderHit(hit, rendering);
  const shown = hits.slice(0, SHOWN_HITS).map(render);
  const folded = hits.slice(SHOWN_HITS).map(render);
  const parts: Node[] = [
    ...renderHead(result, found, rendering),
    ...renderMissing(rendering.missing?.(result) ?? []),
    make('ol', { class: 'hits' }, shown),
  ];
  if (folded.length > 0) {
    const hasItems = found.some(({ info }) => info.items.length > 0);
    const summary = (hasItems ? MESSAGES.moreHits : MESSAGES.moreMeetingHits)(folded.length);
    const list = make('ol', { class: 'hits' }, folded);
    parts.push(make('details', { class: 'result__more' }, [make('summary', {}, [summary]), list]));
  }
  return make('li', { class: 'result' }, parts);
}

function renderMissing(words: readonly SearchWord[]): HTMLElement[] {
  if (words.length === 0) return [];
  const struck = words.flatMap(({ typed }) => [make('s', {}, [typed]), ' ']);
  return [make('p', { class: 'result__missing', 'data-missing': '' }, [MESSAGES.lacking, ...struck])];
}

function renderHead(result: Result, found: readonly FoundDocument[], { href, labels }: Rendering): HTMLElement[] {
  const items = new Map(found.flatMap(({ info }) => info.items.map((item) => [item.address, item] as const)));
  const titles = [...items.values()].map(({ address, label, title }) =>
    make('a', { href: href(address) }, [make('b', {}, [label]), ` ${title}`]),
  );
  const lines = titles.length > 0 ? titles.map((title) => make('span', {}, [title])) : [MESSAGES.withoutItem];
  // What was decided is told in the words of the minutes; the filter has one word for each effect.
  const outcomes = [...new Set([...items.values()].map(({ outcome }) => outcome))].join('・');
  const facts = (['department', 'type'] as const).flatMap((facet) => {
    const values = new Set(result.documents.flatMap(({ entry }) => entry.facets[facet]));
    const names = (labels[facet] ?? []).filter(({ value }) => values.has(value)).map(({ label }) => label);
    return names.length > 0 ? [names.join('・')] : [];
  });
  const told = [outcomes, ...facts].filter((fact) => fact !== '');
  const heading = make('h4', {}, lines);
  return told.length > 0 ? [heading, make('p', { class: 'result__facts' }, [told.join('　')])] : [heading];
}
