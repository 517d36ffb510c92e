import type { DocumentInfo } from '../../core/search/document.ts';
import type { FoundDocument } from '../../core/search/fragment.ts';
import { findHits, type Hit } from '../../core/search/hits.ts';
import type { Occurrence } from '../../core/search/occurrences.ts';
import type { SearchWord } from '../../core/search/query.ts';
import { makeSnippet, type SnippetPart } from '../../core/search/snippet.ts';
import { make } from './elements.ts';
import { describeHit, MESSAGES } from './messages.ts';

/** Hits of one result shown at once; the others are folded away, but in the page. */
const SHOWN_HITS = 5;

/** One result as an item of the list. @param href turns a site-absolute address into one under the base path */
export function renderResult(
  documents: readonly FoundDocument[],
  words: readonly SearchWord[],
  href: (address: string) => string,
): HTMLLIElement {
  const hits = findHits(documents, words);
  const shown = hits.slice(0, SHOWN_HITS).map((hit) => renderHit(hit, href));
  const folded = hits.slice(SHOWN_HITS).map((hit) => renderHit(hit, href));
  const parts: Node[] = [renderHead(documents, href), make('ol', { class: 'hits' }, shown)];
  if (folded.length > 0) {
    const hasItems = documents.some(({ info }) => info.items.length > 0);
    const summary = (hasItems ? MESSAGES.moreHits : MESSAGES.moreMeetingHits)(folded.length);
    const list = make('ol', { class: 'hits' }, folded);
    parts.push(make('details', { class: 'result__more' }, [make('summary', {}, [summary]), list]));
  }
  return make('li', { class: 'result' }, parts);
}

function renderHead(documents: readonly FoundDocument[], href: (address: string) => string): HTMLElement {
  const [first] = documents;
  const items = new Map(documents.flatMap(({ info }) => info.items.map((item) => [item.address, item] as const)));
  const titles = [...items.values()].map(({ address, label, title }) =>
    make('a', { href: href(address) }, [make('b', {}, [label]), ` ${title}`]),
  );
  const meetingHref = href((first?.key ?? '').replace(/#.*$/, ''));
  const lines = titles.length > 0 ? titles.map((title) => make('span', {}, [title])) : [MESSAGES.withoutItem];
  return make('header', { class: 'result__head' }, [
    make('h3', {}, lines),
    ...(first ? [make('p', { class: 'result__meeting' }, meetingLine(first.info, meetingHref))] : []),
  ]);
}

function meetingLine(info: DocumentInfo, href: string): (Node | string)[] {
  return [`${info.council}　`, make('a', { href }, [`${info.meeting}（${info.date}）`])];
}

function renderHit(hit: Hit, href: (address: string) => string): HTMLLIElement {
  const { segment, kind, address } = hit;
  const [before, after] = describeHit(kind, segment.label, segment.anchor);
  const label = renderParts(markAll(segment.label, hit.inLabel));
  const link = make('a', { href: href(address), 'data-hit': '' }, [before, ...label, after]);
  const children: Node[] = [make('p', { class: 'hit__link' }, [link])];
  if (segment.text !== '') {
    const { parts, isCutBefore, isCutAfter } = makeSnippet(segment.text, hit.inText);
    const shown = [...(isCutBefore ? ['…'] : []), ...renderParts(parts), ...(isCutAfter ? ['…'] : [])];
    children.push(make('p', { class: 'hit__text' }, shown));
  }
  return make('li', { class: 'hit', 'data-kind': kind }, children);
}

/** A short text is shown whole. */
function markAll(text: string, occurrences: readonly Occurrence[]): readonly SnippetPart[] {
  return makeSnippet(text, occurrences).parts;
}

function renderParts(parts: readonly SnippetPart[]): (Node | string)[] {
  return parts.map(({ text, isMarked }) => (isMarked ? make('mark', {}, [text]) : text));
}
