import type { MeetingHeader } from '../../../domain/meeting/header.ts';
import { parseNumeral } from '../../../text/numerals.ts';
import { type Confirmation, unsettled } from '../../confirmation.ts';
import { fold } from '../../fold.ts';
import type { HeaderField } from '../fields.ts';

type Visitors = NonNullable<MeetingHeader['visitors']>;

const COUNTED = /([0-9〇一二三四五六七八九十]{1,3})[名人]/gu;
const PARTLY = /一部(?:を)?(?:公開|非公開|不可|可)/u;

/** Whether visitors were let in, and how many came. */
export function readVisitors(fields: readonly HeaderField[], confirmations: Confirmation[]): Visitors | undefined {
  const own = fields.filter(({ key }) => key === 'visitors');
  const parts = own.flatMap((field) => field.parts);
  if (parts.length === 0) return undefined;
  const folded = fold(parts.map(({ text }) => text).join(' '));
  const reason = fields
    .filter(({ key }) => key === 'visitorsReason')
    .flatMap((field) => field.parts.map(({ text }) => text))
    .join('');
  // How many might have come (定員) is not how many came; and of several counts none is the whole.
  const counts = [...folded.replace(/定員[^0-9]{0,3}[0-9]{1,3}[名人]/gu, '').matchAll(COUNTED)];
  const counted = new Set(counts.map(([, digits]) => parseNumeral(digits ?? '')));
  const [count] = counted;
  const isClosed = /不可|非公開|認めない|傍聴なし\(非公開\)/u.test(folded.replace(/公開・非公開|可・不可/gu, ''));
  // A count of its own says that some came to what was open.
  const isCounted = own.some(
    ({ label, parts: said }) => /数|傍聴[人者]/u.test(label) && said.some(({ text }) => /[名人]/u.test(text)),
  );
  if (PARTLY.test(folded) && count && counted.size === 1 && isCounted && own.length > 1)
    return { admitted: true, count };
  if (PARTLY.test(folded) || (isClosed && count) || counted.size > 1) {
    confirmations.push(unsettled(['visitors'], '傍聴の可否', folded, parts[0]?.n));
    return undefined;
  }
  const isNobody = /なし|無|いな[いかく]|いません|おりません/u.test(folded);
  if (isClosed) return { admitted: false, ...(isNobody ? { count: 0 } : {}), ...(reason === '' ? {} : { reason }) };
  if (count !== undefined) return { admitted: true, count };
  if (isNobody) return { admitted: true, count: 0 };
  if (/公開|可/u.test(folded)) return { admitted: true };
  confirmations.push(unsettled(['visitors'], '傍聴', folded, parts[0]?.n));
  return undefined;
}
