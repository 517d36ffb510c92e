import { councilAddress, nameAddress, namesAddress, searchAddress } from '../../core/domain/address/addresses.ts';
import { unlistedAnchor } from '../../core/domain/address/anchors.ts';
import type { CouncilArchive, Item } from '../../core/domain/archive.ts';
import type { NameUse } from '../../core/domain/names/name-index.ts';
import { type ListedName, type NameKind, wordsForNames } from '../../core/domain/names/name-list.ts';
import { formatWareki } from '../../core/text/wareki.ts';
import { formatRole } from '../../core/vocabulary/vocabulary.ts';
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
  /** What the council calls them: 委託先, 結合先 and 提供先. */
  readonly called: readonly string[];
  /** Most named first. */
  readonly entries: readonly NameEntryProps[];
  /** Wordings for whoever will be chosen; none for data items. */
  readonly unnamed: readonly NameEntryProps[];
  /** Newest first. */
  readonly unlisted: Cut<UnlistedProps>;
}

export interface NameProps {
  readonly frame: PageFrame;
  readonly kind: NameKind;
  readonly kindLabel: string;
  readonly name: string;
  readonly note: string | undefined;
  readonly isUnnamed: boolean;
  /** Wordings of the record other than the name itself. */
  readonly wordings: readonly string[];
  /** By role; the one without a label has no role, as have all data items. Newest first. */
  readonly groups: readonly { readonly label: string; readonly count: number; readonly items: Cut<ItemSummary> }[];
  readonly search: string;
}

const MOST_ITEMS = 60;
const MOST_ITEMS_OF_WORDS = 3;

/** What a council calls one of its lists: 委託先・結合先・提供先. */
export function formatNameKind({ council }: CouncilArchive, kind: NameKind): string {
  return council.vocabulary.names[kind].label;
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
    counts: formatCounts(council, uses),
    dateText: formatWareki(uses.at(-1)?.meeting.header.date ?? ''),
  });
  return {
    frame: makeFrame(context, {
      council,
      kind,
      title: formatNameKind(council, kind),
      within: name,
      description: council.council.vocabulary.names[kind].description.replaceAll('{council}', () => name),
      address: namesAddress(id, kind),
      above: [[name, councilAddress(id)]],
    }),
    councilName: name,
    kind,
    called: wordsForNames(council.council.vocabulary, kind),
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
    counts: formatCounts(council, uses),
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
  const called = formatNameKind(council, kind);
  return {
    frame: makeFrame(context, {
      council,
      kind: kind === 'counterparties' ? 'counterparty' : 'data-item',
      title: entry.name,
      within: `${called}｜${ownCouncil.name}`,
      description: `「${entry.name}」を${called}に挙げる案件の一覧です。${ownCouncil.name}。`,
      address: nameAddress(ownCouncil.id, kind, id),
      above: [
        [ownCouncil.name, councilAddress(ownCouncil.id)],
        [called, namesAddress(ownCouncil.id, kind)],
      ],
    }),
    kind,
    kindLabel: called,
    name: entry.name,
    note: entry.note,
    isUnnamed: entry.unnamed === true,
    wordings: [...wordings],
    groups: groupsOf(council, uses).map(([label, list]) => {
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

/** Uses by role, the council's own roles first, those without one last. */
function groupsOf({ council }: CouncilArchive, uses: readonly NameUse[]): [label: string, uses: readonly NameUse[]][] {
  const terms = council.vocabulary.sheet.counterparties;
  const roles = new Set([...terms.map(({ id }) => id), ...uses.flatMap(({ role }) => role ?? []), undefined]);
  return [...roles].flatMap((role): [string, readonly NameUse[]][] => {
    const list = uses.filter((use) => use.role === role);
    return list.length === 0 ? [] : [[role === undefined ? '' : formatRole(terms, role), list]];
  });
}

function formatCounts(council: CouncilArchive, uses: readonly NameUse[]): string {
  return groupsOf(council, uses)
    .map(([label, list]) => `${label}${label === '' ? '' : ' '}${itemsOf(list).length}件`)
    .join('、');
}

/** The items of uses, each once, newest first. */
function itemsOf(uses: readonly NameUse[]): Item[] {
  return newestFirst(new Set(uses.map(({ item }) => item)));
}
