import { type Diagnostic, diagnose } from '../../../diagnostic/diagnostic.ts';
import type { RegistryName } from '../../../domain/archive.ts';
import { indexNames } from '../../../domain/names/name-index.ts';
import type { NameKind } from '../../../domain/names/name-list.ts';
import { nearest } from '../../../text/nearest.ts';
import type { CheckedCouncil, Rule } from '../../rule.ts';

/**
 * What items and their case sheets name is in the council's list, once the council keeps one. A wording that is not stays under its own
 * words, so this is advice; it is given once, where the wording is first met.
 */
const listedNames = (kind: NameKind, registry: RegistryName & ('counterparties' | 'dataItems')): Rule => ({
  looksUp: [registry],
  *check(council) {
    const { value, file } = council.archive.source[registry];
    if (value.length > 0) yield* reportUnlisted(council, kind, file);
  },
});

function* reportUnlisted(
  { archive, meetingsWith }: CheckedCouncil,
  kind: NameKind,
  file: string,
): Iterable<Diagnostic> {
  const field = kind === 'counterparties' ? 'items.counterparties' : 'items.dataItems';
  const readable = new Set(meetingsWith('items.id', 'items.documents', field));
  const { unlisted } = indexNames({ ...archive, meetings: archive.meetings.filter((one) => readable.has(one)) }, kind);
  const list = kind === 'counterparties' ? archive.source.counterparties : archive.source.dataItems;
  const known = list.value.flatMap(({ name, aliases }) => [name, ...aliases]);
  for (const uses of unlisted.values()) {
    const [first] = uses;
    if (!first) continue;
    const params = { name: first.words, label: first.label, count: uses.length, file };
    yield diagnose('name-not-listed', first.at, { ...params, nearest: nearest(first.words, known) });
  }
}

export const listedCounterparties = listedNames('counterparties', 'counterparties');
export const listedDataItems = listedNames('data-items', 'dataItems');
