import type { ItemFacts } from '../../core/export/explorer/engine/open-items.ts';
import type { RowFacts } from '../../core/export/explorer/engine/open-rows.ts';
import { make } from '../search/elements.ts';
import { COLUMNS, MESSAGES } from './messages.ts';

/** What a row shows. */
interface ShownItem {
  readonly facts: ItemFacts;
  /** Undefined while it is not loaded. */
  readonly row: RowFacts | undefined;
  readonly articles: readonly string[];
  readonly criteria: readonly string[];
}

/** Names of a list that a row shows; the others are told as a number. */
const MOST_NAMES = 3;

type Content = readonly (Node | string)[];

/** @param href makes the full path of an address of the site */
export function renderItem(item: ShownItem, href: (address: string) => string): HTMLTableRowElement {
  const { facts, row } = item;
  const cells: readonly Content[] = [
    titleOf(item, href),
    [facts.council.shortName],
    [make('a', { href: href(facts.meeting) }, [make('time', { datetime: facts.date }, [formatDate(facts.date)])])],
    departmentOf(facts),
    [facts.type],
    [make('span', { class: 'outcome', 'data-outcome': facts.outcome.effect }, [facts.outcome.label])],
    votesOf(facts, row, href),
    conditionsOf(facts),
    [...item.articles, ...item.criteria].map((text) => line(text)),
    namesOf(row),
  ];
  return make(
    'tr',
    { role: 'row' },
    cells.map((content, index) => {
      const label = COLUMNS[index]?.label ?? '';
      const isEmpty = content.every((part) => part === '');
      const attributes = { 'data-label': label, ...(isEmpty ? { 'data-empty': '' } : {}) };
      return index === 0
        ? make('th', { scope: 'row', role: 'rowheader', ...attributes }, content)
        : make('td', { role: 'cell', ...attributes }, content);
    }),
  );
}

function titleOf({ facts, row }: ShownItem, href: (address: string) => string): Content {
  const label = make('span', { class: 'item__label' }, [facts.label]);
  const link = make('a', { href: href(facts.address) }, [label, ' ', row?.title ?? MESSAGES.waiting]);
  const sheet = row?.sheetTitle ?? '';
  return [link, ...(sheet === '' ? [] : [make('span', { class: 'explorer-sheet' }, [`（${sheet}）`])])];
}

const formatDate = (iso: string): string => {
  const [year, month, day] = iso.split('-').map(Number);
  return `${year}年${month}月${day}日`;
};

/** The unit in charge, and the units above it in small. */
function departmentOf({ departments }: ItemFacts): Content {
  const own = departments.at(-1) ?? '';
  const above = departments.slice(0, -1).join('＞');
  return above === '' ? [own] : [line(own), make('span', { class: 'explorer-quiet' }, [above])];
}

function votesOf(
  { votes, dissent, meeting }: ItemFacts,
  row: RowFacts | undefined,
  href: (address: string) => string,
): Content {
  if (dissent === '') return [votes];
  const badge = make('strong', { class: 'explorer-dissent', 'data-dissent': '' }, [dissent]);
  const told = votes === '' || votes === dissent ? [] : [line(votes)];
  const words = (row?.objections ?? []).map(({ anchor, speaker }) =>
    make('a', { href: `${href(meeting)}#${anchor}` }, [speaker]),
  );
  const links =
    words.length === 0 ? [] : [make('span', { class: 'explorer-quiet' }, [MESSAGES.objections, ...spaced(words)])];
  return [badge, ...told, ...links];
}

function conditionsOf({ conditions }: ItemFacts): Content {
  if (!conditions) return [''];
  const [met, open, overdue] = conditions;
  const { conditions: words } = MESSAGES;
  const told = [
    [overdue, words.overdue, 'overdue'],
    [open, words.open, 'open'],
    [met, words.met, 'met'],
  ] as const;
  return told.flatMap(([count, word, state]) =>
    count === 0
      ? []
      : [make('span', { class: 'explorer-condition', 'data-condition': state }, [`${word}${MESSAGES.items(count)}`])],
  );
}

function namesOf(row: RowFacts | undefined): Content {
  if (!row) return [''];
  const lists = [
    [MESSAGES.counterparties, row.counterparties],
    [MESSAGES.dataItems, row.dataItems],
  ] as const;
  const lines = lists.flatMap(([label, names]) => {
    if (names.length === 0) return [];
    const rest = names.length - MOST_NAMES;
    const shown = names.slice(0, MOST_NAMES).join('、');
    return [line(`${label}${shown}${rest > 0 ? `　${MESSAGES.others(rest)}` : ''}`)];
  });
  return lines.length > 0 ? lines : [''];
}

const line = (text: string): HTMLElement => make('span', { class: 'explorer-line' }, [text]);

const spaced = (nodes: readonly Node[]): Content =>
  nodes.flatMap((node, index) => (index === 0 ? [node] : ['、', node]));
