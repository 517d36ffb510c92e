import { basename } from 'node:path';
import { type Diagnostic, diagnose } from '../../core/diagnostic/diagnostic.ts';
import type { SOURCE_DIAGNOSTICS } from '../../core/diagnostic/source-table.ts';
import type { DiagnosticParams } from '../../core/diagnostic/table.ts';
import type { LeftOut, SourceBlock, SourceText } from '../../core/import/source-text.ts';

/** What became of a file: its whole text, with what the reader has to point out, or the reason it was refused. */
export type Reading =
  | { readonly status: 'read'; readonly source: SourceText; readonly warnings: readonly Diagnostic[] }
  | Refusal;

/** A file that cannot be read honestly: nothing of it is handed on. */
export interface Refusal {
  readonly status: 'refused';
  readonly reason: Diagnostic;
}

type SourceCode = keyof typeof SOURCE_DIAGNOSTICS;

/** Says something about a file as a whole. */
export function point<C extends SourceCode>(code: C, name: string, params: DiagnosticParams<C>): Diagnostic {
  return diagnose(code, { file: name, line: 1, column: 1 }, params);
}

export function refuse<C extends SourceCode>(code: C, name: string, params: DiagnosticParams<C>): Refusal {
  return { status: 'refused', reason: point(code, name, params) };
}

/** Hands on what was read. The source is named by its file name alone: where it lay is nobody's business. */
export function handOver(
  name: string,
  blocks: readonly SourceBlock[],
  warnings: readonly Diagnostic[] = [],
  leftOut: readonly LeftOut[] = [],
): Reading {
  const source = { name: basename(name), blocks, ...(leftOut.length > 0 ? { leftOut } : {}) };
  return { status: 'read', source, warnings };
}

/** All characters of a source but blanks, in reading order: what coverage counts. */
export function nonBlankText(blocks: readonly SourceBlock[]): string {
  return blocks.map(textOf).join('').replace(/\s/gu, '');
}

/** The text of a block, marker included. */
export function textOf(block: SourceBlock): string {
  return block.type === 'line' ? `${block.marker ?? ''}${block.text}` : block.rows.flat().join('\n');
}
