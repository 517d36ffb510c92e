import { inquiryAddress, reportAddress } from '../address/addresses.ts';
import type { Item } from '../archive.ts';
import { type Council, formatPeriod } from '../council/council.ts';

/** `諮問第42号` or `報告1`, as inside its own meeting. */
export function formatItem(item: Item): string {
  return item.kind === 'inquiry' ? `諮問第${item.number}号` : `報告${item.position}`;
}

/** With what makes it unique in its council: `第5期諮問第42号`, `平成23年2月22日報告1` is told by its meeting instead. */
export function formatItemInCouncil(council: Council, item: Item): string {
  return item.kind === 'inquiry' ? `${formatPeriod(council, item.period)}${formatItem(item)}` : formatItem(item);
}

export function itemAddress(item: Item): string {
  return item.kind === 'inquiry' ? inquiryAddress(item.council, item.id) : reportAddress(item.council, item.id);
}
