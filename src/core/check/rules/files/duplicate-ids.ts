import { type Diagnostic, diagnose } from '../../../diagnostic/diagnostic.ts';
import type { CouncilSource, Registry } from '../../../domain/archive.ts';
import { formatArticle } from '../../../domain/law.ts';
import type { ListedName } from '../../../domain/names/name-list.ts';
import { formatPosition } from '../../../text/span.ts';
import type { Rule } from '../../rule.ts';

/** A key that must be the only one of its scope in a file, and where it stands. */
interface Key {
  readonly scope: string;
  readonly key: string;
  readonly path: readonly PropertyKey[];
}

/** Ids, and the names by which records cite laws and criteria, are each given once. */
export const duplicateIds: Rule = {
  *check({ archive }) {
    const { council, departments, laws, criteria, counterparties, dataItems, grounds } = archive.source;
    yield* findDuplicates(council, keysOf('label', council.value.speakers, 'label', ['speakers']));
    yield* findDuplicates(departments, keysOf('id', departments.value, 'id'));
    yield* findDuplicates(laws, lawKeys(laws.value));
    yield* findDuplicates(criteria, criterionKeys(criteria.value));
    yield* findDuplicates(counterparties, listKeys(counterparties.value));
    yield* findDuplicates(dataItems, listKeys(dataItems.value));
    yield* findDuplicates(grounds, [...keysOf('id', grounds.value, 'id'), ...keysOf('name', grounds.value, 'name')]);
  },
};

function* findDuplicates({ locate }: Registry<unknown>, keys: readonly Key[]): Iterable<Diagnostic> {
  const first = new Map<string, Key>();
  for (const one of keys) {
    const identity = JSON.stringify([one.scope, one.key]);
    const known = first.get(identity);
    if (!known) {
      first.set(identity, one);
      continue;
    }
    const other = locate(known.path);
    yield diagnose('duplicate-id', locate(one.path), { id: one.key, other: formatPosition(other) }, [
      { at: other, message: `もう1つの「${one.key}」` },
    ]);
  }
}

function lawKeys(laws: CouncilSource['laws']['value']): Key[] {
  return [
    ...keysOf('id', laws, 'id'),
    ...laws.flatMap(({ title, aliases, articles }, index) => [
      { scope: 'name', key: title, path: [index, 'title'] },
      ...aliases.map((alias, place) => ({ scope: 'name', key: alias, path: [index, 'aliases', place] })),
      ...articles.map(({ number }, place) => ({
        scope: `article of law ${index}`,
        key: formatArticle(number),
        path: [index, 'articles', place, 'number'],
      })),
    ]),
  ];
}

function criterionKeys(criteria: CouncilSource['criteria']['value']): Key[] {
  return [
    ...keysOf('id', criteria, 'id'),
    ...criteria.flatMap(({ name, title, aliases, categories }, index) => [
      { scope: 'name', key: name, path: [index, 'name'] },
      ...(title === name ? [] : [{ scope: 'name', key: title, path: [index, 'title'] }]),
      ...aliases.map((alias, place) => ({ scope: 'name', key: alias, path: [index, 'aliases', place] })),
      ...categories.map(({ number }, place) => ({
        scope: `category of table ${index}`,
        key: `類型${number}`,
        path: [index, 'categories', place, 'number'],
      })),
    ]),
  ];
}

function listKeys(names: readonly ListedName[]): Key[] {
  return [
    ...keysOf('id', names, 'id'),
    ...names.flatMap(({ name, aliases }, index) => [
      { scope: 'name', key: name, path: [index, 'name'] },
      ...aliases.map((alias, place) => ({ scope: 'name', key: alias, path: [index, 'aliases', place] })),
    ]),
  ];
}

function keysOf<K extends string>(
  scope: string,
  values: readonly Readonly<Record<K, string>>[],
  field: K,
  above: readonly PropertyKey[] = [],
): Key[] {
  return values.map((value, index) => ({ scope, key: value[field], path: [...above, index, field] }));
}
