import { make } from '../elements.ts';
import { MESSAGES } from '../messages.ts';

/** Pages shown beside the current one; the first and the last are always there. */
const BESIDE = 2;

/** Links to the pages of the results. @param href the address of a page @returns none for a single page */
export function renderPages(page: number, pages: number, href: (page: number) => string): HTMLElement[] {
  if (pages <= 1) return [];
  const link = (to: number, text: string, name = text): HTMLElement => {
    const current = to === page ? { 'aria-current': 'page' } : {};
    return make('li', {}, [
      make('a', { href: href(to), 'aria-label': name, 'data-search-go': '', ...current }, [text]),
    ]);
  };
  const shown = [...new Set([1, ...between(page - BESIDE, page + BESIDE), pages])].filter(
    (one) => one >= 1 && one <= pages,
  );
  const numbers = shown.flatMap((one, index) => {
    const isGap = index > 0 && one - (shown[index - 1] ?? 0) > 1;
    return [
      ...(isGap ? [make('li', { 'aria-hidden': 'true' }, ['…'])] : []),
      link(one, String(one), MESSAGES.page(one)),
    ];
  });
  return [
    make('ol', {}, [
      ...(page > 1 ? [link(page - 1, MESSAGES.previousPage)] : []),
      ...numbers,
      ...(page < pages ? [link(page + 1, MESSAGES.nextPage)] : []),
    ]),
  ];
}

const between = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);
