import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { defineCommand } from 'citty';
import type { Content } from '../../core/content.ts';
import { planRelease, type ReleasePlan } from '../../core/permanence/ledger/plan-release.ts';
import { readReleased } from '../../core/published-content.ts';
import { isCalendarDate } from '../../core/text/wareki.ts';
import { LEDGER_ENDING, LEDGER_FOLDER } from '../../core/tree/names.ts';
import { readContentWithFiles } from '../../infra/attachments/look-into-files.ts';
import { writeWhole } from '../../infra/cache/cache-file.ts';
import { CACHE_FOLDER } from '../../infra/environment.ts';
import { cacheArgument, contentArgument, unknownOptions } from '../arguments.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { MeetingReader } from '../meeting-reader.ts';
import { type Output, terminal } from '../output.ts';
import { readFiles, reportChecked } from '../read-checked.ts';
import { reportHeld } from '../report/held-back.ts';
import { reportSystemRefusal } from '../report-faults.ts';

interface ReleaseOptions {
  readonly content: string;
  /** The day that addresses are published, `YYYY-MM-DD`. */
  readonly date: string;
  /** Id of the one council to release. */
  readonly council?: string | undefined;
  /** Say what would be written, and write nothing. */
  readonly dryRun?: boolean | undefined;
  readonly cache?: string | undefined;
}

/** Checks, and writes into the ledger what is published now. With an error nothing is written. */
export async function release(options: ReleaseOptions, output: Output): Promise<ExitCode> {
  const { content: folder, date, council } = options;
  if (!isCalendarDate(date)) {
    output.error(`--date は「2026-04-21」のように書いてください（「${date}」という日はありません）。`);
    return EXIT.commandFailed;
  }
  const files = await readFiles(folder, output);
  if (!files) return EXIT.commandFailed;
  const ids = files.councils.map(({ id }) => id);
  if (council !== undefined && !ids.includes(council)) {
    output.error(`審議会「${council}」はありません。--council に使える id：${ids.join('、')}`);
    return EXIT.commandFailed;
  }
  const reader = await MeetingReader.open(options.cache);
  reader.prepare(ids);
  const read = await readReleased(files, date, (some) => readContentWithFiles(some, reader, reader.memory));
  reportHeld(read.held, date, output);
  const { content } = reportChecked(read.content, output);
  if (!content) {
    output.error('エラーがあるので、台帳には何も書いていません。');
    return EXIT.contentHasErrors;
  }
  reader.save();
  try {
    for (const { id, plan } of planCouncils(content, read.released, date, council))
      writeCouncil(folder, id, plan, options, output);
    return EXIT.ok;
  } catch (error) {
    reportSystemRefusal(error, output);
    return EXIT.commandFailed;
  }
}

function planCouncils(content: Content, released: Content, date: string, only: string | undefined) {
  const councils = [...content.archive.councils].filter(([id]) => only === undefined || id === only);
  return councils.map(([id, council]) => ({ id, plan: planRelease(council, date, released.archive.councils.get(id)) }));
}

function writeCouncil(
  folder: string,
  council: string,
  { files, counts }: ReleasePlan,
  { dryRun }: ReleaseOptions,
  output: Output,
): void {
  const told = `新しいアドレス${counts.added}、前のまま${counts.kept}、内容を改めた${counts.changed}、移した・なくした${counts.left}`;
  if (files.length === 0) {
    output.line(`${council}：台帳は最新です（${told}）。`);
    return;
  }
  for (const { id, text } of dryRun ? [] : files) {
    const path = join(folder, council, LEDGER_FOLDER, `${id}${LEDGER_ENDING}`);
    mkdirSync(dirname(path), { recursive: true });
    writeWhole(path, text);
  }
  const names = files.map(({ id }) => `  ${LEDGER_FOLDER}/${id}${LEDGER_ENDING}`).join('\n');
  output.line(`${council}：${dryRun ? '台帳に書くこと' : '台帳に書きました'}（${told}）。\n${names}`);
}

const releaseArguments = {
  ...contentArgument,
  ...cacheArgument,
  date: { type: 'string', valueHint: 'YYYY-MM-DD', description: '公開する日（書かなければ今日）' },
  council: { type: 'string', valueHint: 'ID', description: 'この審議会だけ' },
  'dry-run': { type: 'boolean', default: false, description: '書くことを示すだけで、何も書かない' },
} as const;

/** The day in Japan, whose municipalities publish. */
const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(new Date());

export const releaseCommand = defineCommand({
  meta: { name: 'release', description: '検査し、いま公開するアドレスを台帳（ledger）に書きます。' },
  args: releaseArguments,
  run: async ({ args, rawArgs }) => {
    const unknown = unknownOptions(rawArgs, releaseArguments);
    for (const option of unknown) terminal.error(`${option} という指定はありません。`);
    const { content, council, cache = CACHE_FOLDER, date = today() } = args;
    process.exitCode =
      unknown.length > 0
        ? EXIT.commandFailed
        : await release({ content, council, cache, date, dryRun: args['dry-run'] }, terminal);
  },
});
