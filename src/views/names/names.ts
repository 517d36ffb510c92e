import { councilAddress, nameAddress, namesAddress, searchAddress } from '../../core/domain/address/addresses.ts';
import { unlistedAnchor } from '../../core/domain/address/anchors.ts';
import type { CouncilArchive, Item } from '../../core/domain/archive.ts';
import { COUNTERPARTY_ROLES, type CounterpartyRole } from '../../core/domain/meeting/case-sheet.ts';
import type { NameUse } from '../../core/domain/names/name-index.ts';
import type { ListedName, NameKind } from '../../core/domain/names/name-list.ts';
import { formatWareki } from '../../core/text/wareki.ts';
import { type Cut, cut } from '../cut.ts';
import { makeFrame, type PageFrame } from '../frame.ts';
import { type ItemSummary, itemSummary, newestFirst } from '../item/summary.ts';
import type { SiteContext } from '../site-context.ts';
import { MOST_UNLISTED, newestUnlisted } from './shown.ts';

/** Entries of the list on its page; those that no record names are left out. */
export interface NameEntryProps {
  readonly name: string;
  readonly href: string;
  /** 委託先 2件、結合先 1件; for data items 5件. */
  readonly counts: string;
  /** Of the newest meeting that names it. */
  readonly dateText: string;
}

/** A wording that the list does not know, with the newest items that use it. */
interface UnlistedProps {
  readonly id: string;
  readonly words: string;
  readonly counts: string;
  readonly items: Cut<ItemSummary>;
}

export interface NamesProps {
  readonly frame: PageFrame;
  readonly councilName: string;
  readonly kind: NameKind;
  /** Most named first. */
  readonly entries: readonly NameEntryProps[];
  /** Wordings for whoever will be chosen; none for data items. */
  readonly unnamed: readonly NameEntryProps[];
  /** Newest first. */
  readonly unlisted: Cut<UnlistedProps>;
}

export interface NameProps {
  readonly frame: PageFrame;
  readonly kindLabel: string;
  readonly name: string;
  readonly note: string | undefined;
  readonly isUnnamed: boolean;
  /** Wordings of the record other than the name itself. */
  readonly wordings: readonly string[];
  /** By role; data items have one group. Newest first. */
  readonly groups: readonly { readonly label: string; readonly count: number; readonly items: Cut<ItemSummary> }[];
  readonly search: string;
}

const LABELS: Readonly<Record<NameKind, string>> = {
  counterparties: '委託先・結合先・提供先',
  'data-items': '取り扱う個人情報',
};

const ROLES: Readonly<Record<CounterpartyRole, string>> = {
  outsourced: '委託先',
  linked: '結合先',
  provided: '提供先',
};

const DESCRIPTIONS: Readonly<Record<NameKind, (council: string) => string>> = {
  counterparties: (council) => `${council}に諮られた委託・結合・提供の相手と、それぞれの案件の一覧です。`,
  'data-items': (council) => `${council}に諮られた案件で取り扱う個人情報の項目と、それぞれの案件の一覧です。`,
};

const MOST_ITEMS = 60;
const MOST_ITEMS_OF_WORDS = 3;

export function formatNameKind(kind: NameKind): string {
  return LABELS[kind];
}

export function namesView(context: SiteContext, council: CouncilArchive, kind: NameKind): NamesProps {
  const { id, name } = council.council;
  const index = context.names(council, kind);
  const used = listOf(council, kind)
    .flatMap((entry) => {
      const uses = index.byEntry.get(entry.id);
      return uses ? [{ entry, uses, count: itemsOf(uses).length }] : [];
    })
    .sort((a, b) => b.count - a.count);
  const entryProps = ({ entry, uses }: (typeof used)[number]): NameEntryProps => ({
    name: entry.name,
    href: context.href(nameAddress(id, kind, entry.id)),
    counts: formatCounts(uses),
    dateText: formatWareki(uses.at(-1)?.meeting.header.date ?? ''),
  });
  return {
    frame: makeFrame(context, {
      kind,
      title: LABELS[kind],
      within: name,
      description: DESCRIPTIONS[kind](name),
      address: namesAddress(id, kind),
      above: [[name, councilAddress(id)]],
    }),
    councilName: name,
    kind,
    entries: used.filter(({ entry }) => !entry.unnamed).map(entryProps),
    unnamed: used.filter(({ entry }) => entry.unnamed).map(entryProps),
    unlisted: cut(newestUnlisted(index), MOST_UNLISTED, (uses) => unlistedProps(context, council, uses)),
  };
}

function unlistedProps(context: SiteContext, council: CouncilArchive, uses: readonly NameUse[]): UnlistedProps {
  const words = uses[0]?.words ?? '';
  return {
    id: unlistedAnchor(words),
    words,
    counts: formatCounts(uses),
    items: cut(itemsOf(uses), MOST_ITEMS_OF_WORDS, (item) => itemSummary(context, council, item)),
  };
}

/** @throws when the list has no such entry */
export function nameView(context: SiteContext, council: CouncilArchive, kind: NameKind, id: string): NameProps {
  const entry = listOf(council, kind).find((one) => one.id === id);
  if (!entry) throw new Error(`no ${id} among the ${kind}`);
  const uses = context.names(council, kind).byEntry.get(id) ?? [];
  const wordings = new Set(uses.map(({ words }) => words).filter((words) => words !== entry.name));
  const ownCouncil = council.council;
  return {
    frame: makeFrame(context, {
      kind: kind === 'counterparties' ? 'counterparty' : 'data-item',
      title: entry.name,
      within: `${LABELS[kind]}｜${ownCouncil.name}`,
      description: `「${entry.name}」を${LABELS[kind]}に挙げる案件の一覧です。${ownCouncil.name}。`,
      address: nameAddress(ownCouncil.id, kind, id),
      above: [
        [ownCouncil.name, councilAddress(ownCouncil.id)],
        [LABELS[kind], namesAddress(ownCouncil.id, kind)],
      ],
    }),
    kindLabel: LABELS[kind],
    name: entry.name,
    note: entry.note,
    isUnnamed: entry.unnamed === true,
    wordings: [...wordings],
    groups: groupsOf(uses).map(([label, list]) => {
      const items = itemsOf(list);
      const shown = cut(items, MOST_ITEMS, (item) => itemSummary(context, council, item));
      return { label, count: items.length, items: shown };
    }),
    search: `${context.href(searchAddress())}?q=${encodeURIComponent(entry.name)}&council=${ownCouncil.id}`,
  };
}

function listOf({ source }: CouncilArchive, kind: NameKind): readonly ListedName[] {
  return kind === 'counterparties' ? source.counterparties.value : source.dataItems.value;
}

function groupsOf(uses: readonly NameUse[]): [label: string, uses: readonly NameUse[]][] {
  const byRole = COUNTERPARTY_ROLES.map((role): [string, NameUse[]] => [
    ROLES[role],
    uses.filter((use) => use.role === role),
  ]);
  const groups: [string, readonly NameUse[]][] = [...byRole, ['', uses.filter(({ role }) => role === undefined)]];
  return groups.filter(([, list]) => list.length > 0);
}

function formatCounts(uses: readonly NameUse[]): string {
  return groupsOf(uses)
    .map(([label, list]) => `${label}${label === '' ? '' : ' '}${itemsOf(list).length}件`)
    .join('、');
}

/** The items of uses, each once, newest first. */
function itemsOf(uses: readonly NameUse[]): Item[] {
  return newestFirst(new Set(uses.map(({ item }) => item)));
}
