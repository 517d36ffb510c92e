import { nameAddress, namesAddress } from '../../core/domain/address/addresses.ts';
import { unlistedAnchor } from '../../core/domain/address/anchors.ts';
import type { CouncilArchive, Item } from '../../core/domain/archive.ts';
import type { NameUse } from '../../core/domain/names/name-index.ts';
import type { NameKind } from '../../core/domain/names/name-list.ts';
import type { SiteContext } from '../site-context.ts';

/** Counterparties or data items that an item or its case sheets name under one label, as links. */
export interface NameRow {
  /** As the sheet writes it, or the council calls it: 委託先. */
  readonly label: string;
  readonly names: readonly NameLink[];
}

interface NameLink {
  /** As written. */
  readonly words: string;
  readonly remark: string | undefined;
  /** Several where the wording names several things; `name` is missing where it is the wording itself. */
  readonly targets: readonly { readonly name: string | undefined; readonly href: string }[];
}

/** What an item and its case sheets name, in their order; a wording that a row repeats is shown once. */
export function nameRows(context: SiteContext, council: CouncilArchive, item: Item, kind: NameKind): NameRow[] {
  const index = context.names(council, kind);
  const uses = index.byItem.get(item.id) ?? [];
  const rows = new Map<string, Map<string, NameLink>>();
  for (const use of uses) {
    const row = rows.get(use.label) ?? new Map<string, NameLink>();
    rows.set(use.label, row);
    if (!row.has(use.words)) row.set(use.words, nameLink(context, council, kind, use, index.shown));
  }
  return [...rows].map(([label, names]) => ({ label, names: [...names.values()] }));
}

function nameLink(
  context: SiteContext,
  { council }: CouncilArchive,
  kind: NameKind,
  { words, remark, entries }: NameUse,
  shown: ReadonlySet<string>,
): NameLink {
  const listed = entries.map(({ id, name }) => ({
    name: name === words ? undefined : name,
    href: context.href(nameAddress(council.id, kind, id)),
  }));
  const anchor = unlistedAnchor(words);
  const index = `${namesAddress(council.id, kind)}${shown.has(anchor) ? `#${anchor}` : ''}`;
  return { words, remark, targets: listed.length > 0 ? listed : [{ name: undefined, href: context.href(index) }] };
}
