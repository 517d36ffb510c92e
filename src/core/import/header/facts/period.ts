import { type Confirmation, contradiction, unsettled } from '../../confirmation.ts';
import type { ImportContext } from '../../context.ts';
import { fold } from '../../fold.ts';
import { readSession, type StatedSession } from '../../stated/session.ts';
import type { FieldPart } from '../fields.ts';

/** Which meeting it was, as the lines say that name the minutes. */
export function readPeriod(
  titles: readonly FieldPart[],
  date: string | undefined,
  { council }: Pick<ImportContext, 'council'>,
  confirmations: Confirmation[],
): { period?: number; session?: number } {
  const stated = titles.map(({ n, text }) => ({ n, ...readSession(fold(text)) }));
  const pick = (field: keyof StatedSession) => stated.find((one) => one[field] !== undefined);
  const session = pick('session');
  if (!session) confirmations.push(unsettled(['session'], '回', '「第○回」という文字が表題にない', titles[0]?.n));
  const isTerm = council.numbering === 'term';
  const named = pick(isTerm ? 'term' : 'fiscalYear');
  // By definition a council that counts by fiscal year meets in the year of its date.
  const period = named?.[isTerm ? 'term' : 'fiscalYear'] ?? (isTerm || !date ? undefined : fiscalYearOf(date));
  if (period === undefined) {
    confirmations.push(unsettled(['period'], isTerm ? '期' : '年度', titles[0]?.text ?? '表題がない', titles[0]?.n));
  } else if (!isTerm && date && period !== fiscalYearOf(date)) {
    const text = `${period}年度とありますが、開催日は${fiscalYearOf(date)}年度です`;
    confirmations.push(contradiction(['period'], text, named?.n, undefined));
  }
  return {
    ...(period === undefined ? {} : { period }),
    ...(session?.session === undefined ? {} : { session: session.session }),
  };
}

function fiscalYearOf(iso: string): number {
  const [year = 0, month = 1] = iso.split('-').map(Number);
  return month >= 4 ? year : year - 1;
}
