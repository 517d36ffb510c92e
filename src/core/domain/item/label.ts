import { periodOf } from '../../vocabulary/vocabulary.ts';
import { itemAddressOf } from '../address/addresses.ts';
import { formatNamedItem, type NamedItem } from '../address/ids.ts';
import type { Item } from '../archive.ts';
import { formatPeriod } from '../council/council.ts';

/** `諮問第42号` or `報告1`, as inside its own meeting. */
export const formatItem = (item: Item): string => formatNamedItem(item);

/** As a record names it, with the period of its number where that is not the meeting's: `令和6年度諮問第5号`. */
export function formatNamedInFull(named: NamedItem): string {
  const numbering = periodOf(named.kind);
  const isOther = numbering !== undefined && named.period !== undefined;
  return `${isOther ? formatPeriod({ numbering }, named.period) : ''}${formatNamedItem(named)}`;
}

/** With what makes it unique in its council: `第5期諮問第42号`; `平成23年2月22日報告1` is told by its meeting instead. */
export function formatItemInCouncil(item: Item): string {
  const { kind, number } = item;
  return `${formatItemPeriod(item) ?? ''}${formatNamedItem({ kind, number })}`;
}

/** The period that its number is of: `第5期`; undefined where numbers of its kind are not told apart by one. */
export function formatItemPeriod({ kind, period }: Pick<Item, 'kind' | 'period'>): string | undefined {
  const numbering = periodOf(kind);
  return numbering && period !== undefined ? formatPeriod({ numbering }, period) : undefined;
}

export const itemAddress = ({ council, kind, localId }: Item): string => itemAddressOf(council, kind.key, localId);
