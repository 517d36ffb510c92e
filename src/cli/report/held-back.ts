import type { HeldBack } from '../../core/permanence/publication/held-back.ts';
import { isCalendarDate } from '../../core/text/wareki.ts';
import type { Output } from '../output.ts';

/** @returns false, after saying so, for a `--date` that is no day */
export function acceptDate(date: string | undefined, output: Output): boolean {
  if (date === undefined || (/^\d{4}-\d{2}-\d{2}$/.test(date) && isCalendarDate(date))) return true;
  output.error(`--date の「${date}」は日付ではありません。2026-04-01 のように書いてください。`);
  return false;
}

/** Says which records are kept back, and why. */
export function reportHeld(held: readonly HeldBack[], date: string | undefined, output: Output): void {
  const drafts = held.filter(({ from }) => from === undefined);
  const waiting = held.filter(({ from }) => from !== undefined);
  if (drafts.length > 0) {
    output.line(
      `下書き（status: draft）${drafts.length}件は公開しません：${drafts.map(({ file }) => file).join('、')}`,
    );
  }
  if (waiting.length === 0) return;
  const files = waiting.map(({ file, from }) => `${file}（${from}から）`).join('、');
  const why = date === undefined ? '--date で公開する日を指定していないため' : `${date}にはまだ`;
  output.line(`公開を始める日（publishFrom）のある記録${waiting.length}件は、${why}公開しません：${files}`);
}
