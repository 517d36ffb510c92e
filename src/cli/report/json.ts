import { z } from 'zod';
import { type Diagnostic, sortDiagnostics } from '../../core/diagnostic/diagnostic.ts';
import { diagnosticAddress } from '../../core/domain/address/addresses.ts';
import type { Position } from '../../core/text/span.ts';
import { type CheckReport, countBySeverity } from './report.ts';

const placeFields = {
  file: z.string().meta({ description: '作業しているフォルダから見たファイルの場所' }),
  line: z.int().meta({ minimum: 1, description: '行（1から数える）' }),
  column: z.int().meta({ minimum: 1, description: '桁（1から数える。UTF-16の符号単位）' }),
};

/**
 * What `npm run check -- --reporter json` prints. Stable: fields may be added, none changes its meaning or goes away
 * without another `version`.
 */
export const jsonReportSchema = z
  .strictObject({
    version: z.literal(1),
    files: z.int().meta({ minimum: 0, description: '検査したファイルの数' }),
    errors: z.int().meta({ minimum: 0, description: 'エラーの数。0でなければ終了コードは1' }),
    warnings: z.int().meta({ minimum: 0, description: '注意の数' }),
    advice: z.int().meta({ minimum: 0, description: '参考（一覧に加えられる言葉など）の数' }),
    diagnostics: z
      .array(
        z.strictObject({
          code: z.string().meta({ description: '診断コード。意味は変わらない' }),
          severity: z.enum(['error', 'warning', 'advice']),
          ...placeFields,
          message: z.string().meta({ description: '何が起きているか' }),
          remedy: z.string().meta({ description: 'どう直すか' }),
          help: z.string().meta({ description: '手引の説明の場所（書庫のトップからのパス）' }),
          related: z
            .array(z.strictObject({ ...placeFields, message: z.string() }))
            .meta({ description: '関わるもう1つの場所' }),
        }),
      )
      .meta({ description: 'ファイル・行・桁・コードの順' }),
  })
  .meta({ title: '検査の結果', description: 'npm run check -- --reporter json の出力' });

type JsonReport = z.infer<typeof jsonReportSchema>;

/** The report of a check for other programs, as one JSON document. */
export function reportJson({ diagnostics, files }: CheckReport): string {
  const report: JsonReport = {
    version: 1,
    files,
    ...countBySeverity(diagnostics),
    diagnostics: sortDiagnostics(diagnostics).map(describe),
  };
  return JSON.stringify(report, null, 2);
}

function describe({ code, severity, at, message, remedy, related }: Diagnostic): JsonReport['diagnostics'][number] {
  return {
    code,
    severity,
    ...place(at),
    message,
    remedy,
    help: diagnosticAddress(code),
    related: related.map((other) => ({ ...place(other.at), message: other.message })),
  };
}

// A position's line and column may be getters, which a spread would keep unread.
const place = ({ file, line, column }: Position) => ({ file, line, column });
