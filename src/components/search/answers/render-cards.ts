import type { AnswerCard } from '../../../core/search/show/cards.ts';
import { make } from '../elements.ts';

/** Lines of a card that are shown at once: the results begin on the first screen as well. */
const SHOWN_LINES = 3;

/** @param href puts a site-absolute address under the base path */
export function renderCards(cards: readonly AnswerCard[], href: (address: string) => string): HTMLElement[] {
  return cards.map((card) => renderCard(card, href));
}

function renderCard(
  { kind, label, title, address, facts, lines }: AnswerCard,
  href: (address: string) => string,
): HTMLElement {
  const link = make('a', { href: href(address) }, [`${label}　${title}`]);
  const rows = lines.map(({ label: name, parts }) => {
    const texts = parts.map(({ text, address: to }) =>
      to === undefined ? text : make('a', { href: href(to) }, [text]),
    );
    return [
      make('dt', {}, [name]),
      make(
        'dd',
        {},
        texts.flatMap((text, at) => (at === 0 ? [text] : ['、', text])),
      ),
    ];
  });
  const list = (some: readonly (readonly HTMLElement[])[]) => make('dl', {}, some.flat());
  const more = rows.slice(SHOWN_LINES);
  return make('article', { class: 'answer-card', 'data-answer': kind }, [
    make('h3', {}, [link]),
    ...(facts.length > 0 ? [make('p', { class: 'answer-card__facts' }, [facts.join('　')])] : []),
    list(rows.slice(0, SHOWN_LINES)),
    ...(more.length > 0
      ? [make('details', {}, [make('summary', {}, [`ほかの${more.length}件を表示`]), list(more)])]
      : []),
  ]);
}
