import { isSameItem, type NamedItem } from '../../domain/address/ids.ts';
import { NUMERAL_CHARACTERS, parseNumeral } from '../../text/numerals.ts';
import type { ItemKind } from '../../vocabulary/vocabulary.ts';
import type { ImportContext } from '../context.ts';
import { FoldedText, fold } from '../fold.ts';
import type { FieldPart } from '../header/fields.ts';
import { type Enumerator, isNextTo, readEnumerator } from '../stated/enumerator.ts';
import { type ItemFinder, isNumbered } from '../stated/items.ts';
import type { AgendaItem } from './item.ts';
import { kindWithoutNumbers, type Section, sectionReader } from './sections.ts';
import { addTitle, completenessOf } from './title.ts';

/** Items that a line names, with what of its text is theirs besides. */
interface NamedLine {
  readonly items: readonly NamedItem[];
  readonly title: string;
}

const STARTS_ITEM =
  /^(?:[・○◯〇●◎■◆]|[（(][0-9０-９一二三四五六七八九十ア-ン]{1,3}[）)]|[0-9０-９]{1,2}[.．、)）]|[①-⑳]|[ア-ン](?=\s))\s*/u;

/** Reads the lines below 議事, 議題 or 次第. Matters that are of no kind are returned apart. */
export function readAgenda(
  parts: readonly FieldPart[],
  { council, departments }: Pick<ImportContext, 'council' | 'departments'>,
  finder: ItemFinder,
): { items: AgendaItem[]; others: FieldPart[] } {
  const { kinds, types } = council.vocabulary;
  const readSection = sectionReader(kinds);
  const isComplete = completenessOf(types);
  const items: AgendaItem[] = [];
  const others: FieldPart[] = [];
  let section: Section | undefined;
  let heading: Enumerator | undefined;
  let open: AgendaItem | undefined;
  let group: string | undefined;
  for (const part of parts.flatMap(splitBullets)) {
    // 議案第22号 学校医の委嘱について is an item, whatever its title ends with.
    const head = finder.leading(fold(part.text)) ? undefined : readSection(part.text);
    const enumerator = readEnumerator(part.text);
    if (head) {
      [section, heading, open, group] = [head, enumerator, undefined, undefined];
      continue;
    }
    const line = leadingItems(part.text, finder) ?? itemsBehind(part.text, finder) ?? numberBelow(part.text, section);
    const unnumbered = section?.kind && kindWithoutNumbers(section.kind, kinds);
    if (line) {
      if (STARTS_ITEM.test(part.text)) group = undefined;
      open = undefined;
      for (const named of line.items) {
        if (items.some((one) => isListed(one, named))) continue;
        open = isNumbered(named.kind) ? makeItem(named, part) : placeItem(named.kind, named.number, items, part);
        items.push(open);
      }
      if (open) {
        addTitle(open, line.title, departments);
        group = open.document ?? group;
        if (isNumbered(open.named.kind)) open.document ??= group;
      }
    } else if (isNextTo(enumerator, heading)) {
      [section, heading, open] = [undefined, enumerator, undefined];
      others.push(part);
    } else if (open && !isComplete(open) && (open.title === '' || !STARTS_ITEM.test(part.text))) {
      addTitle(open, part.text, departments);
      group = open.document ?? group;
    } else if (unnumbered) {
      const { listedAs, title } = readListed(part.text, unnumbered);
      open = placeItem(unnumbered, listedAs, items, part);
      items.push(open);
      addTitle(open, title, departments);
    } else if (!/^(?:その他|以上)$/.test(fold(part.text))) {
      others.push(part);
      open = undefined;
    }
  }
  return { items, others };
}

/** Those of which more than the number stands there; kinds without numbers are counted anew. */
export function withTitles(items: readonly AgendaItem[]): AgendaItem[] {
  const kept: AgendaItem[] = [];
  for (const item of items) {
    const { kind } = item.named;
    if (item.title === '') continue;
    kept.push(isNumbered(kind) ? item : { ...item, named: { kind, number: nextPlace(kind, kept) } });
  }
  return kept;
}

const nextPlace = (kind: ItemKind, items: readonly AgendaItem[]): number =>
  items.filter(({ named }) => named.kind.key === kind.key).length + 1;

/** Of a kind without numbers, what the agenda lists under the same number is the same. */
const isListed = (item: AgendaItem, named: NamedItem): boolean =>
  isNumbered(named.kind)
    ? isSameItem(item.named, named)
    : item.named.kind.key === named.kind.key && item.listedAs === named.number;

/** A list that an extraction glued into one line. */
const splitBullets = ({ n, text }: FieldPart): FieldPart[] =>
  text.split(/(?<=\S)\s+(?=・\S)/u).map((piece) => ({ n, text: piece }));

function makeItem(named: NamedItem, { n, text }: FieldPart, listedAs?: number): AgendaItem {
  return {
    named,
    listedAs,
    title: '',
    document: undefined,
    department: undefined,
    unknownDepartment: undefined,
    ordinal: Number(/^\(?(\d{1,2})[).]/.exec(fold(text))?.[1] ?? Number.NaN) || undefined,
    n,
  };
}

/** One of a kind without numbers is told by its place in the list of its kind. */
function placeItem(
  kind: ItemKind,
  listedAs: number | undefined,
  items: readonly AgendaItem[],
  part: FieldPart,
): AgendaItem {
  return makeItem({ kind, number: nextPlace(kind, items) }, part, listedAs);
}

/** 議案第2号 ○○について */
function leadingItems(text: string, finder: ItemFinder): NamedLine | undefined {
  const own = new FoldedText(text);
  const found = finder.leading(own.folded);
  return found && { items: found.items, title: text.slice(own.offsetOf(found.end)) };
}

/** ○○について（議案第2号） */
function itemsBehind(text: string, finder: ItemFinder): NamedLine | undefined {
  const own = new FoldedText(text);
  const [, before, inside] = /^(.{4,}?)[(【［]([^()【】［］]+)[)】］]$/u.exec(own.folded) ?? [];
  const [run, ...more] = finder.find(inside ?? '');
  if (!before || !run || more.length > 0 || run.start > 0 || run.end < (inside ?? '').length) return undefined;
  if (!run.items.every(({ kind }) => isNumbered(kind))) return undefined;
  return { items: run.items, title: text.slice(0, own.offsetOf(before.length)).replace(STARTS_ITEM, '') };
}

/** 第2号 ○○について, below the heading of a kind that has such numbers. */
function numberBelow(text: string, section: Section | undefined): NamedLine | undefined {
  const { number, rest } = readNumber(text.replace(STARTS_ITEM, ''));
  const kind = section?.kind;
  return number && kind && isNumbered(kind) ? { items: [{ kind, number }], title: rest } : undefined;
}

/** Takes from a line what only says that it is one of its list: a bullet, a number, the word of the list. */
function readListed(text: string, { words }: ItemKind): { listedAs: number | undefined; title: string } {
  const bare = text.replace(STARTS_ITEM, '').trim();
  const word = words.find((one) => bare.startsWith(one) && /^\s*(?:[\s:：]|第)/u.test(bare.slice(one.length)));
  const { number, rest } = readNumber(bare.slice(word?.length ?? 0).trim());
  return { listedAs: number, title: rest.replace(/^\s*[:：]?\s*/u, '') };
}

const NUMBER = new RegExp(`^第\\s*([${NUMERAL_CHARACTERS}]{1,4})\\s*号\\s*[:：]?\\s*`, 'u');

function readNumber(text: string): { number: number | undefined; rest: string } {
  const found = NUMBER.exec(text);
  return { number: parseNumeral(found?.[1] ?? ''), rest: text.slice(found?.[0].length ?? 0) };
}
