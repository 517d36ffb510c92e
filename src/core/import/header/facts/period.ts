import { yearOf } from '../../../domain/council/year.ts';
import type { NamedPeriod } from '../../../text/period.ts';
import { type Confirmation, contradiction, unsettled } from '../../confirmation.ts';
import type { ImportContext } from '../../context.ts';
import { fold } from '../../fold.ts';
import { readSession } from '../../stated/session.ts';
import type { FieldPart } from '../fields.ts';

const UNITS = { term: '期', 'fiscal-year': '年度', 'calendar-year': '年' } as const;

/** Which meeting it was, as the lines say that name the minutes. */
export function readPeriod(
  titles: readonly FieldPart[],
  date: string | undefined,
  { council }: Pick<ImportContext, 'council'>,
  confirmations: Confirmation[],
): { period?: number; session?: number } {
  const stated = titles.map(({ n, text }) => ({ n, ...readSession(fold(text)) }));
  const session = stated.find((one) => one.session !== undefined)?.session;
  if (!session) confirmations.push(unsettled(['session'], '回', '「第○回」という文字が表題にない', titles[0]?.n));
  const named = stated.flatMap(({ n, periods }) => periods.map((period) => ({ ...period, n })));
  const period = periodOf(named, date, council.numbering, confirmations);
  if (period === undefined) {
    const [title] = titles;
    confirmations.push(unsettled(['period'], UNITS[council.numbering], title?.text ?? '表題がない', title?.n));
  }
  return { ...(period === undefined ? {} : { period }), ...(session === undefined ? {} : { session }) };
}

function periodOf(
  named: readonly (NamedPeriod & { readonly n: number | undefined })[],
  date: string | undefined,
  numbering: NamedPeriod['numbering'],
  confirmations: Confirmation[],
): number | undefined {
  const own = named.find((one) => one.numbering === numbering);
  // By definition a council that counts by years meets in the year of its date.
  const ofDate = numbering === 'term' || date === undefined ? undefined : yearOf(numbering, date);
  if (own !== undefined) {
    if (ofDate !== undefined && own.value !== ofDate) {
      const unit = UNITS[numbering];
      const text = `${own.value}${unit}とありますが、開催日は${ofDate}${unit}です`;
      confirmations.push(contradiction(['period'], text, own.n, undefined));
    }
    return own.value;
  }
  // 令和7年第1回, held in February by a council that counts by fiscal years, is counted in another way.
  const other = named.find((one) => one.numbering !== 'term');
  return other !== undefined && other.value !== ofDate ? undefined : ofDate;
}
