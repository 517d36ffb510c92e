import type { FoundDocument } from '../../../core/search/documents/fragment.ts';
import type { Result } from '../../../core/search/find/results.ts';
import type { SearchWord } from '../../../core/search/query/query.ts';
import { type Hit, listHits } from '../../../core/search/show/hits.ts';
import { make } from '../elements.ts';
import { MESSAGES } from '../messages.ts';
import { REMEMBERED } from '../remembered/messages.ts';
import { type HitRendering, renderHit } from './hit.ts';
import { renderOutcomes } from './outcome-badge.ts';

/** Hits of one result shown at once; the others are folded away, but in the page. */
const SHOWN_HITS = 5;

/** How results are shown. */
interface Rendering extends HitRendering {
  readonly words: readonly SearchWord[];
  /** The words that a result has nowhere, where it need not have all. */
  readonly missing?: (result: Result) => readonly SearchWord[];
  /** The results themselves are what was asked for, and nothing in them. */
  readonly isListing: boolean;
  /** What was not there when the reader looked last; marked as such. */
  readonly isNew?: (result: Result) => boolean;
}

/** A result with its documents, loaded. */
export type LoadedResult<R extends Result = Result> = readonly [result: R, found: readonly FoundDocument[]];

/**
 * Results as items of the list, one for each meeting as long as its results follow one another. What a hit belongs to
 * stands above it as a heading; the ways to other pages stand below, so that the first link is the first hit.
 */
export function renderMeetings(loaded: readonly LoadedResult[], rendering: Rendering): HTMLLIElement[] {
  const meetings: LoadedResult[][] = [];
  for (const one of loaded) {
    const last = meetings.at(-1);
    if (last?.[0]?.[0].meeting === one[0].meeting) last.push(one);
    else meetings.push([one]);
  }
  return meetings.map((own) => {
    const render = rendering.isListing ? renderListed : renderResult;
    const list = make(
      'ol',
      { class: 'meeting-hits__results' },
      own.map((one) => render(one, rendering)),
    );
    const isNew = own.some(([result]) => rendering.isNew?.(result));
    const mark = isNew ? [make('p', { 'data-new': '' }, [make('span', { class: 'new-mark' }, [REMEMBERED.new])])] : [];
    const meeting = String(own[0]?.[0].meeting);
    return make('li', { class: 'meeting-hits', 'data-meeting': meeting }, [
      ...mark,
      ...renderMeeting(own[0]?.[1][0], list, rendering),
    ]);
  });
}

function renderMeeting(document: FoundDocument | undefined, list: HTMLElement, { href }: Rendering): Node[] {
  if (!document) return [list];
  const { info, key } = document;
  if (info.page) {
    const over = [info.council, info.page.kind].filter((part) => part !== '').join('　');
    const way = make('a', { href: href(pageOf(key)) }, [MESSAGES.pageOfThing(info.page.title)]);
    return [
      make('h3', {}, [make('span', { class: 'meeting-hits__council' }, [over]), ' ', info.page.title]),
      list,
      make('p', { class: 'meeting-hits__ways' }, [way]),
    ];
  }
  const council = make('span', { class: 'meeting-hits__council' }, [info.council]);
  const link = make('a', { href: href(pageOf(key)) }, [MESSAGES.record(info.meeting)]);
  return [
    // The date has brackets of its own.
    make('h3', {}, [council, ' ', `${info.meeting}　${info.date}`]),
    list,
    make('p', { class: 'meeting-hits__ways' }, [link]),
  ];
}

/** The address of the record, of the key of a document. */
const pageOf = (key: string): string => key.replace(/#.*$/, '');

/** An item, or a record without items: its title is the way to it. */
function renderListed(loaded: LoadedResult, rendering: Rendering): HTMLLIElement {
  const [, found] = loaded;
  const [document] = found;
  if (!document) return make('li', { class: 'result' });
  const { info, key } = document;
  const [item] = info.items;
  const to = rendering.href(item?.address ?? pageOf(key));
  const name = item ? [make('b', {}, [item.label]), ` ${item.title}`] : [info.meeting];
  const heading = make('h4', {}, [make('a', { href: to, 'data-hit': '' }, name)]);
  return make('li', { class: 'result' }, [heading, ...renderFacts(found, [info.date])]);
}

function renderResult(loaded: LoadedResult, rendering: Rendering): HTMLLIElement {
  const [result, found] = loaded;
  const items = itemsOf(found);
  const hits = listHits(result, found, rendering.words);
  const render = (hit: Hit) => renderHit(hit, rendering);
  const shown = hits.slice(0, SHOWN_HITS).map(render);
  const folded = hits.slice(SHOWN_HITS).map(render);
  const titles = items.map(({ label, title }) => make('span', {}, [make('b', {}, [label]), ` ${title}`]));
  const heading = make('h4', {}, titles.length > 0 ? titles : [MESSAGES.withoutItem]);
  const isPage = found.some(({ info }) => info.page !== undefined);
  const parts: Node[] = [
    // What a page is about stands above it already.
    ...(isPage ? [] : [heading, ...renderFacts(found)]),
    ...renderMissing(rendering.missing?.(result) ?? []),
    make('ol', { class: 'hits' }, shown),
  ];
  if (folded.length > 0) {
    const summary = moreMessage(found)(folded.length);
    const list = make('ol', { class: 'hits' }, folded);
    parts.push(make('details', { class: 'result__more' }, [make('summary', {}, [summary]), list]));
  }
  if (items.length > 0) {
    const ways = items.map(({ label, address }) =>
      make('a', { href: rendering.href(address) }, [MESSAGES.itemPage(label)]),
    );
    parts.push(make('p', { class: 'result__ways' }, ways));
  }
  return make('li', { class: 'result' }, parts);
}

function renderMissing(words: readonly SearchWord[]): HTMLElement[] {
  if (words.length === 0) return [];
  const struck = words.flatMap(({ typed }) => [make('s', {}, [typed]), ' ']);
  return [make('p', { class: 'result__missing', 'data-missing': '' }, [MESSAGES.lacking, ...struck])];
}

const itemsOf = (found: readonly FoundDocument[]) => [
  ...new Map(found.flatMap(({ info }) => info.items.map((item) => [item.address, item] as const))).values(),
];

function moreMessage(found: readonly FoundDocument[]): (count: number) => string {
  if (found.some(({ info }) => info.page)) return MESSAGES.morePageHits;
  return found.some(({ info }) => info.items.length > 0) ? MESSAGES.moreHits : MESSAGES.moreMeetingHits;
}

/** What was decided, and what the items are, is told in the words of the minutes; the filter has one word for each effect. */
function renderFacts(found: readonly FoundDocument[], more: readonly string[] = []): Node[] {
  const items = itemsOf(found);
  const facts = (['department', 'type'] as const).map((fact) =>
    [...new Set(items.map((item) => item[fact]))].filter((name) => name !== '').join('・'),
  );
  const told: (Node | string)[] = [...renderOutcomes(items), ...more, ...facts].filter((fact) => fact !== '');
  if (told.length === 0) return [];
  return [
    make(
      'p',
      { class: 'result__facts' },
      told.flatMap((fact, place) => (place > 0 ? ['　', fact] : [fact])),
    ),
  ];
}
