import { defineCommand } from 'citty';
import { readContent } from '../../core/content.ts';
import { readPublished } from '../../core/published-content.ts';
import { readSiteUrl } from '../../infra/environment.ts';
import { inspectOutput } from '../../infra/output/output-folder.ts';
import { holdOutput } from '../../infra/output/staging.ts';
import { writeFolder } from '../../infra/output/write-folder.ts';
import { contentArgument, dateArgument, unknownOptions } from '../arguments.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { type Output, terminal } from '../output.ts';
import { outputConflict, outputIsHeld, refuseOutput } from '../output-refusals.ts';
import { readFiles, reportChecked } from '../read-checked.ts';
import { acceptDate, reportHeld } from '../report/held-back.ts';
import { reportSystemRefusal } from '../report-faults.ts';
import { acceptSiteUrl } from '../site-url.ts';
import { isExported, openSearchFiles } from './export-opensearch.ts';

interface ExportOptions {
  readonly content: string;
  readonly out: string;
  readonly date?: string | undefined;
}

/** Checks, and writes what a server of OpenSearch or Elasticsearch loads; all of it or nothing. */
export async function exportOpenSearch(
  { content: folder, out, date }: ExportOptions,
  output: Output,
): Promise<ExitCode> {
  if (!acceptSiteUrl(output) || !acceptDate(date, output)) return EXIT.commandFailed;
  const seen = inspectOutput(out, { content: folder });
  if ('reason' in seen) {
    output.error(refuseOutput(out, seen));
    return EXIT.commandFailed;
  }
  const files = await readFiles(folder, output);
  if (!files) return EXIT.commandFailed;
  const published = await readPublished(files, date, readContent);
  reportHeld(published.held, date, output);
  const { content } = reportChecked(published.content, output);
  if (!content) return EXIT.contentHasErrors;
  const { origin, base } = readSiteUrl();
  const site = origin === undefined ? undefined : `${origin}${base}`.replace(/\/$/, '');
  let held: ReturnType<typeof holdOutput>;
  try {
    held = holdOutput(seen);
    if (!held) {
      output.error(outputIsHeld(out));
      return EXIT.commandFailed;
    }
    // Somebody may have written into it since.
    const target = inspectOutput(out, { content: folder });
    if ('reason' in target) {
      output.error(refuseOutput(out, target));
      return EXIT.commandFailed;
    }
    if ([...target.ours].some((path) => !isExported(path))) {
      output.error(
        `エラー out-other\n「${out}」には、書き出したものではなく、作った書庫があります。--opensearch には、別のフォルダを指定してください。\n何も書きかえていません。`,
      );
      return EXIT.commandFailed;
    }
    const conflicts = writeFolder(target, openSearchFiles(content, site));
    if (conflicts.length > 0) {
      output.error(outputConflict(out, conflicts));
      return EXIT.commandFailed;
    }
    output.line(`「${out}」に書き出しました。読み込み方は、その中の README.md にあります。`);
    return EXIT.ok;
  } catch (error) {
    reportSystemRefusal(error, output);
    return EXIT.commandFailed;
  } finally {
    held?.release();
  }
}

const exportArguments = {
  ...contentArgument,
  ...dateArgument,
  opensearch: {
    type: 'string',
    valueHint: 'OUT',
    description: 'OpenSearch・Elasticsearch に読み込むファイルを、このフォルダに書き出す',
  },
} as const;

export const exportArchive = defineCommand({
  meta: { name: 'export', description: '会議録を、ほかのシステムに読み込むための形で書き出します。' },
  args: exportArguments,
  run: async ({ args, rawArgs }) => {
    const unknown = unknownOptions(rawArgs, exportArguments);
    for (const option of unknown) terminal.error(`${option} という指定はありません。`);
    if (args.opensearch === undefined || args.opensearch === '') {
      terminal.error(
        '--opensearch で、書き出すフォルダを指定してください。例：npm run export -- --opensearch ../search',
      );
    }
    process.exitCode =
      unknown.length > 0 || !args.opensearch
        ? EXIT.commandFailed
        : await exportOpenSearch({ content: args.content, out: args.opensearch, date: args.date }, terminal);
  },
});
