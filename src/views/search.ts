import { councilAddress, searchAddress } from '../core/domain/address/addresses.ts';
import type { CouncilArchive } from '../core/domain/archive.ts';
import { dissentOf } from '../core/domain/item/told.ts';
import { decisionsOf, type ItemEntry } from '../core/domain/meeting/header.ts';
import { TRAITS, type Trait } from '../core/search/documents/traits.ts';
import { ROLES } from '../core/search/find/facets.ts';
import { formatCalendarYear } from '../core/text/wareki.ts';
import { EFFECTS, type Effect, formatEffect } from '../core/vocabulary/effect.ts';
import { ownWordFor } from '../core/vocabulary/vocabulary.ts';
import { makeFrame, type PageFrame } from './frame.ts';
import type { ArchiveContext } from './site-context.ts';

const ROLE_LABELS: Readonly<Record<(typeof ROLES)[number], string>> = {
  chair: '会長・委員長など',
  'vice-chair': '副会長・副委員長など',
  member: '委員',
  official: '職員（説明と答弁）',
  secretariat: '事務局',
  utterance: '発言すべて',
  writing: '発言以外（要旨・資料など）',
};

const TRAIT_LABELS: Readonly<Record<Trait, string>> = {
  dissent: '反対・保留',
  conditions: '条件',
  overdue: '期限が過ぎた条件・約束',
};

/** Of a record that tells of no dissent nobody can say that there was none. */
const TRAIT_OPTIONS: readonly FilterOption[] = [
  { value: 'yes', label: 'あり', also: ['有', '有り'] },
  { value: 'no', label: '記録になし', also: ['なし', '無', '無し'] },
];

/** A choice of a filter; `value` is what the address and the index hold. */
interface FilterOption {
  readonly value: string;
  readonly label: string;
  /** Other words by which a query may ask for it. */
  readonly also?: readonly string[];
}

export interface SearchPageProps {
  readonly frame: PageFrame;
  /** Address that the form sends to. */
  readonly action: string;
  readonly councils: readonly (FilterOption & { readonly href: string })[];
  readonly departments: readonly { readonly council: string; readonly options: readonly FilterOption[] }[];
  readonly types: readonly FilterOption[];
  readonly outcomes: readonly FilterOption[];
  /** What a record can tell of an item's decision, each a filter of its own. */
  readonly traits: readonly {
    readonly name: Trait;
    readonly label: string;
    readonly options: readonly FilterOption[];
  }[];
  readonly roles: readonly FilterOption[];
  /** Words of the archive by which a query may be narrowed, one of each kind that it has: 種別:委託. */
  readonly narrowing: readonly string[];
  /** Newest first. */
  readonly years: readonly FilterOption[];
}

/** The filters offer what the archive has: departments, types, outcomes and years in which something was taken up. */
export function searchView(context: ArchiveContext): SearchPageProps {
  const councils = [...context.archive.councils.values()];
  const entries = councils.flatMap(({ meetings }) =>
    meetings.flatMap(({ header }) => header.items.map(({ entry }) => entry)),
  );
  const effects = new Set(entries.flatMap(decisionsOf).map(({ effect }) => effect));
  const years = new Set(councils.flatMap(({ meetings }) => meetings.map(({ header }) => header.date.slice(0, 4))));
  return {
    frame: makeFrame(context, {
      kind: 'search',
      title: '会議録の検索',
      description: 'すべての会議録の発言・要旨・資料を、言葉で探します。見つかった発言そのものへ移れます。',
      address: searchAddress(),
    }),
    action: context.href(searchAddress()),
    councils: councils.map(({ council }) => ({
      value: council.id,
      label: council.name,
      href: context.href(councilAddress(council.id)),
    })),
    departments: councils
      .map((council) => ({ council: council.council.name, options: departmentsOf(council) }))
      .filter(({ options }) => options.length > 0),
    types: typesOf(councils),
    outcomes: EFFECTS.filter((value) => effects.has(value)).map((value) => ({
      value,
      label: wordFor(councils, value),
      also: wordsFor(councils, value),
    })),
    narrowing: narrowingOf(councils, entries, years),
    traits: TRAITS.map((name) => ({ name, label: TRAIT_LABELS[name], options: TRAIT_OPTIONS })),
    roles: ROLES.map((value) => ({ value, label: ROLE_LABELS[value] })),
    years: [...years]
      .sort()
      .reverse()
      .map((year) => ({ value: year, label: `${year}年` })),
  };
}

/** What the help of the search may show: what the archive has most of. */
function narrowingOf(
  councils: readonly CouncilArchive[],
  entries: readonly ItemEntry[],
  years: ReadonlySet<string>,
): string[] {
  const departments = councils.flatMap(({ items }) =>
    [...items.values()].flatMap(({ latest }) => latest.department?.name ?? []),
  );
  const newest = [...years].sort().at(-1);
  const words: readonly (readonly [field: string, word: string | undefined])[] = [
    ['所管課', mostFrequent(departments)],
    ['種別', mostFrequent(entries.flatMap(({ type }) => type?.label ?? []))],
    ['結果', mostFrequent(entries.flatMap(decisionsOf).map(({ label }) => label))],
    ['反対', entries.some((entry) => dissentOf(entry) !== '') ? 'あり' : undefined],
    ['年', newest === undefined ? undefined : formatCalendarYear(Number(newest))],
  ];
  return words.flatMap(([field, word]) => (word === undefined ? [] : [`${field}:${word}`]));
}

/** Of several that are as frequent, the first. */
function mostFrequent(words: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** The types that something was of, in the order of the councils' own lists. */
function typesOf(councils: readonly CouncilArchive[]): FilterOption[] {
  const used = new Set(
    councils.flatMap(({ items }) =>
      [...items.values()].flatMap(({ treatments }) => treatments.flatMap(({ entry }) => entry.type?.id ?? [])),
    ),
  );
  const labels = new Map<string, string>();
  for (const { id, label } of councils.flatMap(({ council }) => council.vocabulary.types)) {
    if (used.has(id) && !labels.has(id)) labels.set(id, label);
  }
  return [...labels].map(([value, label]) => ({ value, label }));
}

/** Every word that a council of the archive has for an effect. */
const wordsFor = (councils: readonly CouncilArchive[], effect: Effect): string[] => [
  ...new Set(
    councils.flatMap(({ council }) =>
      council.vocabulary.outcomes.filter((outcome) => outcome.effect === effect).map(({ label }) => label),
    ),
  ),
];

/** The one word that all councils have for an effect, or else one that fits each of them. */
function wordFor(councils: readonly CouncilArchive[], effect: Effect): string {
  const words = new Set(councils.flatMap(({ council }) => ownWordFor(council.vocabulary, effect) ?? []));
  const [word] = words;
  return words.size === 1 && word !== undefined ? word : formatEffect(effect);
}

function departmentsOf({ council, departments, items }: CouncilArchive): FilterOption[] {
  const charged = new Set(
    [...items.values()].flatMap(({ treatments }) => treatments.flatMap(({ department }) => department?.id ?? [])),
  );
  return [...departments.values()]
    .filter(({ id }) => charged.has(id))
    .map(({ id, name }) => ({ value: `${council.id}/${id}`, label: name }));
}
