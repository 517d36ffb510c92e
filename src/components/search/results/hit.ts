import type { Segment } from '../../../core/search/documents/segment.ts';
import type { Hit } from '../../../core/search/show/hits.ts';
import type { Occurrence } from '../../../core/search/show/occurrences.ts';
import { makeSnippet, type SnippetPart } from '../../../core/search/show/snippet.ts';
import { make } from '../elements.ts';
import { describeHit, MESSAGES } from '../messages.ts';

/** How a hit is shown. */
export interface HitRendering {
  /** Turns a site-absolute address into one under the base path. */
  readonly href: (address: string) => string;
  /** It only comes near what was asked for, and is not counted. */
  readonly isNear?: boolean;
}

/** A hit: who, what with the words marked, and on demand what stands around it. */
export function renderHit(hit: Hit, { href, isNear = false }: HitRendering): HTMLLIElement {
  const { segment, kind, address, notAsSpoken } = hit;
  const [before, after] = describeHit(kind, segment.label, segment.anchor);
  const label = renderParts(markAll(segment.label, hit.inLabel));
  const link = make('a', { href: href(address), [isNear ? 'data-near' : 'data-hit']: '' }, [
    before,
    ...label,
    after,
    notAsSpoken && `（${notAsSpoken}）`,
  ]);
  const children: Node[] = [make('p', { class: 'hit__link' }, [link])];
  if (segment.text !== '') {
    const { parts, isCutBefore, isCutAfter } = makeSnippet(segment.text, hit.inText);
    const shown = [...(isCutBefore ? ['…'] : []), ...renderParts(parts), ...(isCutAfter ? ['…'] : [])];
    children.push(make('p', { class: 'hit__text' }, shown));
    if (hit.before || hit.after || isCutBefore || isCutAfter) children.push(renderContext(hit));
  }
  return make('li', { class: 'hit', 'data-kind': kind }, children);
}

/** The whole text between its neighbours; made when it is asked for. */
function renderContext({ segment, before, after, inText }: Hit): HTMLElement {
  const details = make('details', { class: 'hit__context' }, [make('summary', {}, [MESSAGES.context])]);
  const fill = () => {
    const own = { parts: markAll(segment.text, inText, segment.text.length), segment };
    const texts = [before, own, after].flatMap((one) => (one ? [renderTurn(one)] : []));
    details.append(make('div', {}, texts));
  };
  details.addEventListener('toggle', fill, { once: true });
  return details;
}

function renderTurn(turn: Segment | { parts: readonly SnippetPart[]; segment: Segment }): HTMLElement {
  const [segment, text] = 'segment' in turn ? [turn.segment, renderParts(turn.parts)] : [turn, [turn.text]];
  const attributes = 'segment' in turn ? { 'data-own': '' } : {};
  return make('p', attributes, [make('b', {}, [segment.label]), '　', ...text]);
}

/** A text is shown whole, as far as it is not too long for a label. */
function markAll(text: string, occurrences: readonly Occurrence[], length?: number): readonly SnippetPart[] {
  return makeSnippet(text, occurrences, length).parts;
}

function renderParts(parts: readonly SnippetPart[]): (Node | string)[] {
  return parts.map(({ text, isMarked }) => (isMarked ? make('mark', {}, [text]) : text));
}
