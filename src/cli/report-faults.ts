import { relative } from 'node:path';
import type { CacheFaults } from '../infra/cache/cache-faults.ts';
import { findSystemRefusal } from '../infra/system-error.ts';
import type { Output } from './output.ts';

/** Says, once and in a line, which cache files were damaged. That is no failure: they are made again. */
export function reportDamaged({ damaged }: CacheFaults, output: Output): void {
  const [first, ...more] = damaged.splice(0);
  if (first === undefined) return;
  const others = more.length === 0 ? '' : `ほか${more.length}件`;
  output.error(`注意：前の結果「${nameOf(first)}」${others}が壊れていたので、使わずに作り直しました。`);
}

/** Says that nothing could be kept for the next build, which is no failure either. */
export function reportUnkept({ unkept }: CacheFaults, output: Output): void {
  if (unkept === undefined) return;
  const refusal = findSystemRefusal(unkept);
  if (!refusal) throw unkept;
  output.error(`注意：次に使う結果を残せませんでした（${refusal.code}）。次も同じ時間がかかります。`);
}

/**
 * Says what the system refused, and what to do.
 * @throws the error itself when no system reported it: a mistake in the program has to show
 */
export function reportSystemRefusal(error: unknown, output: Output): void {
  const refusal = findSystemRefusal(error);
  if (!refusal) throw error;
  const { code, path, reason } = refusal;
  output.error(`エラー ${code}\n${path === undefined ? '' : `「${nameOf(path)}」：`}${reason}。`);
}

/** A path as whoever works in this folder would type it. */
function nameOf(path: string): string {
  const short = relative(process.cwd(), path);
  return short.startsWith('..') || short === '' ? path : short;
}
