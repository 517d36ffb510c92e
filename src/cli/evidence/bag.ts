import { readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { defineCommand } from 'citty';
import { type Content, type ContentFiles, readContent } from '../../core/content.ts';
import { type BagInfo, bagTags, tagList } from '../../core/evidence/bag.ts';
import { type BagPlan, partlyWithdrawn, planBags } from '../../core/evidence/bag-content.ts';
import { compareFolder } from '../../core/evidence/compare.ts';
import type { ListedFile } from '../../core/evidence/manifest.ts';
import { readPublished } from '../../core/published-content.ts';
import { sha256 } from '../../infra/evidence/digest-files.ts';
import { readFolder, readStatement } from '../../infra/evidence/read-site.ts';
import { listFiles } from '../../infra/output/file-marks.ts';
import { inspectOutput } from '../../infra/output/output-folder.ts';
import { holdOutput } from '../../infra/output/staging.ts';
import { writeFolder } from '../../infra/output/write-folder.ts';
import { contentArgument, dateArgument, unknownOptions } from '../arguments.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { type Output, terminal } from '../output.ts';
import { outputConflict, outputIsHeld, refuseOutput } from '../output-refusals.ts';
import { readFiles, reportChecked } from '../read-checked.ts';
import { acceptDate } from '../report/held-back.ts';
import { reportSystemRefusal } from '../report-faults.ts';

interface BagOptions {
  readonly content: string;
  /** The site that was built of it. */
  readonly site: string;
  readonly out: string;
  /** Only of this council, only of this year; else of all. */
  readonly council?: string | undefined;
  readonly year?: string | undefined;
  /** The day for which the site was built, where it was built for one. */
  readonly date?: string | undefined;
}

/** Packs the records of a council and a year, with what the site shows of them, into folders that archives can check. */
export async function bagRecords(options: BagOptions, output: Output): Promise<ExitCode> {
  const { content: folder, site, out } = options;
  const stated = readStatement(site);
  if (!stated || stated === 'unreadable' || compareFolder(stated.manifest, readFolder(site)).faults.length > 0)
    return refuse(output, `「${site}」は、作ったままの書庫ではありません。npm run build で作り直してください。`);
  const target = inspectOutput(out, { content: folder });
  if ('reason' in target) return refuse(output, refuseOutput(out, target));
  const files = await readFiles(folder, output);
  if (!files) return EXIT.commandFailed;
  if (!acceptDate(options.date, output)) return EXIT.commandFailed;
  const { content } = reportChecked((await readPublished(files, options.date, readContent)).content, output);
  if (!content) return EXIT.contentHasErrors;
  const left = withdrawnRecords(files);
  for (const file of left)
    output.line(
      `「${file}」には取り下げたところがあるので、会議録のファイルは袋に入れません（書庫のページは入れます）。`,
    );
  const plans = planBags(content.archive).filter(
    ({ council, year }) =>
      (options.council === undefined || options.council === council) &&
      (options.year === undefined || options.year === String(year)),
  );
  if (plans.length === 0) return refuse(output, '--council と --year に合う記録がありません。');
  let held: ReturnType<typeof holdOutput>;
  try {
    held = holdOutput(target);
    if (!held) return refuse(output, outputIsHeld(out));
    const conflicts = writeFolder(target, packAll(plans, content, { ...options, left }, stated.manifest.generator));
    if (conflicts.length > 0) return refuse(output, outputConflict(out, conflicts));
  } catch (error) {
    reportSystemRefusal(error, output);
    return EXIT.commandFailed;
  } finally {
    held?.release();
  }
  for (const plan of plans) output.line(`${out}/${nameOf(plan)}`);
  output.line(`「${out}」に、${plans.length}個の袋（BagIt）を作りました。`);
  return EXIT.ok;
}

const nameOf = ({ council, year }: BagPlan): string => `${council}-${year}`;

/** Records whose files still say what was withdrawn of them. */
function withdrawnRecords(files: ContentFiles): ReadonlySet<string> {
  return new Set([...readContent(files).archive.councils.values()].flatMap(partlyWithdrawn));
}

function* packAll(
  plans: readonly BagPlan[],
  content: Content,
  { content: folder, site, left }: BagOptions & { readonly left: ReadonlySet<string> },
  agent: string,
) {
  const shown = listFiles(site).sort();
  for (const plan of plans) {
    const at = (file: string) => relative(resolve(folder), resolve(file)).split(sep).join('/');
    const sources = [
      ...plan.records
        .filter((file) => !left.has(file))
        .map((file) => ({ from: file, path: `data/records/${at(file)}` })),
      ...shown.filter(plan.isShown).map((path) => ({ from: join(site, path), path: `data/site/${path}` })),
    ];
    const payload: ListedFile[] = [];
    for (const { from, path } of sources) {
      const bytes = readFileSync(from);
      payload.push({ path, bytes: bytes.length, sha256: sha256(bytes) });
      yield { path: `${nameOf(plan)}/${path}`, content: bytes };
    }
    const tags = bagTags(payload, infoOf(plan, content, agent));
    const listed = tags.map(({ path, text }) => ({ path, bytes: Buffer.byteLength(text), sha256: sha256(text) }));
    for (const { path, text } of [...tags, tagList(listed)]) yield { path: `${nameOf(plan)}/${path}`, content: text };
  }
}

const infoOf = ({ council, year, name, municipality }: BagPlan, { info }: Content, agent: string): BagInfo => [
  ['Source-Organization', info.owner ?? municipality],
  ['External-Description', `${name}の${year}年の会議録`],
  ['External-Identifier', `${council}-${year}`],
  ['Bag-Software-Agent', agent],
];

function refuse(output: Output, message: string): ExitCode {
  output.error(message);
  return EXIT.commandFailed;
}

const bagArguments = {
  ...contentArgument,
  ...dateArgument,
  site: { type: 'string', default: 'dist', valueHint: 'DIR', description: '作った書庫のフォルダ' },
  out: { type: 'string', valueHint: 'DIR', description: '袋を書き出すフォルダ' },
  council: { type: 'string', valueHint: 'ID', description: 'この審議会だけ' },
  year: { type: 'string', valueHint: 'YEAR', description: 'この年（1月から12月）に開かれた会議だけ' },
} as const;

export const bag = defineCommand({
  meta: { name: 'bag', description: '会議録を、審議会と年ごとに、保存のための袋（BagIt）にします。' },
  args: bagArguments,
  run: async ({ args, rawArgs }) => {
    const unknown = unknownOptions(rawArgs, bagArguments);
    for (const option of unknown) terminal.error(`${option} という指定はありません。`);
    const { out } = args;
    if (!out) terminal.error('--out で、書き出すフォルダを指定してください。例：npm run bag -- --out ../bags');
    process.exitCode = unknown.length > 0 || !out ? EXIT.commandFailed : await bagRecords({ ...args, out }, terminal);
  },
});
