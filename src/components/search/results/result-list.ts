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
}

/** A result with its documents, loaded. */
type LoadedResult = readonly [result: Result, found: readonly FoundDocument[]];

/** Results as items of the list, one for each meeting: results of one meeting follow one another. */
export function renderMeetings(loaded: readonly LoadedResult[], rendering: Rendering): HTMLLIElement[] {
  const meetings = new Map<number, LoadedResult[]>();
  for (const one of loaded) meetings.set(one[0].meeting, [...(meetings.get(one[0].meeting) ?? []), one]);
  return [...meetings.values()].map((own) => {
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
  const address = href(key.replace(/#.*$/, ''));
  if (info.page) {
    const over = [info.council, info.page.kind].filter((part) => part !== '').join('　');
    return make('h3', {}, [
      make('span', { class: 'meeting-hits__council' }, [over]),
      ' ',
      make('a', { href: address }, [info.page.title]),
    ]);
  }
  // The date has brackets of its own.
  const link = make('a', { href: address }, [`${info.meeting}　${info.date}`]);
  return make('h3', {}, [make('span', { class: 'meeting-hits__council' }, [info.council]), ' ', link]);
}

function renderResult([result, found]: LoadedResult, rendering: Rendering): HTMLLIElement {
  const hits = listHits(result, found, rendering.words);
  const render = (hit: Hit) => renderHit(hit, rendering);
  const shown = hits.slice(0, SHOWN_HITS).map(render);
  const folded = hits.slice(SHOWN_HITS).map(render);
  const parts: Node[] = [...renderHead(result, found, rendering), make('ol', { class: 'hits' }, shown)];
  if (folded.length > 0) {
    const summary = moreMessage(found)(folded.length);
    const list = make('ol', { class: 'hits' }, folded);
    parts.push(make('details', { class: 'result__more' }, [make('summary', {}, [summary]), list]));
  }
  return make('li', { class: 'result' }, parts);
}

function moreMessage(found: readonly FoundDocument[]): (count: number) => string {
  if (found.some(({ info }) => info.page)) return MESSAGES.morePageHits;
  return found.some(({ info }) => info.items.length > 0) ? MESSAGES.moreHits : MESSAGES.moreMeetingHits;
}

/** What a page is about stands above it already. */
function renderHead(result: Result, found: readonly FoundDocument[], { href, labels }: Rendering): HTMLElement[] {
  if (found.some(({ info }) => info.page)) return [];
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
