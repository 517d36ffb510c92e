import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, parse, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { ImportOutcome } from '../../src/cli/import/files.ts';
import { importFiles } from '../../src/cli/import/files.ts';
import { percentage } from '../../src/cli/import/report.ts';
import { tableText } from '../../src/cli/import/table-text.ts';
import { terminal } from '../../src/cli/output.ts';
import type { Meeting } from '../../src/core/domain/meeting/meeting.ts';
import { importMeeting } from '../../src/core/import/import-meeting.ts';
import { readSource } from '../../src/infra/readers/read-source.ts';
import type { ComparedFact } from '../../tests/import/compare-draft.ts';
import { launchBrowser } from '../../tests/support/browser.ts';
import { compareWithRecord, recordsBySource } from './compare.ts';
import { toDocx, toPdf } from './producers.ts';

const PROJECT = resolve(import.meta.dirname, '..', '..');

/** @returns true when every document was imported whole, without errors, and the site was built from the drafts */
export async function tryImport(folder: string, content: string): Promise<boolean> {
  const work = await mkdtemp(join(tmpdir(), 'shingiroku-trial-'));
  try {
    await produce(folder, work);
    const results: boolean[] = [];
    for (const kind of ['pdf', 'docx']) results.push(await tryKind(kind, content, work));
    return results.every(Boolean);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** Writes each text of the folder as `pdf/NAME.pdf` and `docx/NAME.docx`. */
async function produce(folder: string, work: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort();
  const browser = await launchBrowser();
  try {
    for (const kind of ['pdf', 'docx']) await mkdir(join(work, kind));
    for (const name of names) {
      const text = await readFile(join(folder, name), 'utf8');
      const stem = parse(name).name;
      await writeFile(join(work, 'pdf', `${stem}.pdf`), await toPdf(text, browser));
      await writeFile(join(work, 'docx', `${stem}.docx`), await toDocx(text));
    }
  } finally {
    await browser.close();
  }
}

async function tryKind(kind: string, content: string, work: string): Promise<boolean> {
  const archive = join(work, `content-${kind}`);
  await copyRegistries(content, archive);
  const options = { paths: [join(work, kind)], content: archive, dryRun: false };
  const run = await importFiles(options, terminal, { importMeeting, read: readSource });
  const outcomes = run?.outcomes ?? [];
  const records = await recordsBySource(content);
  const compared = await Promise.all(outcomes.map((outcome) => compare(outcome, records)));
  const rows = outcomes.map((outcome, index) => [...rowOf(outcome), ...countsOf(compared[index] ?? [])]);
  console.log(
    tableText(['文書', '結果', '取込率', '要確認', '検査の誤り', '記録と同じ', '空き', '違い'], rows).join('\n'),
  );
  const wrong = compared.flat().filter(({ verdict }) => verdict === 'different');
  for (const { fact, recorded, drafted } of wrong) console.log(`  ${fact}：記録 ${recorded}、下書き ${drafted}`);
  const { pages, printed } = await build(archive, join(work, `site-${kind}`));
  console.log(pages === undefined ? `書庫を作れませんでした。\n${printed}` : `書庫：会議録のページ${pages}件\n`);
  return outcomes.length > 0 && outcomes.every(isSound) && wrong.length === 0 && pages === outcomes.length;
}

/** Nothing to compare where no record was made from the text. */
async function compare(
  outcome: ImportOutcome,
  records: ReadonlyMap<string, Meeting>,
): Promise<readonly ComparedFact[]> {
  const record = records.get(parse(outcome.file).name);
  return record && outcome.status === 'imported'
    ? compareWithRecord(record, await readFile(outcome.target, 'utf8'))
    : [];
}

function countsOf(facts: readonly ComparedFact[]): string[] {
  return (['same', 'open', 'different'] as const).map(
    (verdict) => `${facts.filter((fact) => fact.verdict === verdict).length}`,
  );
}

/** The registries that a secretariat would have written: everything of the content but its meetings, and what was published of them. */
async function copyRegistries(content: string, archive: string): Promise<void> {
  await cp(content, archive, { recursive: true, filter: (path) => !/[/\\](?:meetings|guide|ledger)$/.test(path) });
}

async function build(archive: string, out: string): Promise<{ pages: number | undefined; printed: string }> {
  const script = join(PROJECT, 'scripts', 'build.ts');
  try {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [script, '--content', archive, '--out', out, '--force'],
      {
        cwd: PROJECT,
        maxBuffer: 1e8,
      },
    );
    const files = await readdir(out, { recursive: true });
    return {
      pages: files.filter((file) => /meetings[/\\][^/\\]+[/\\]index\.html$/.test(file)).length,
      printed: stdout,
    };
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    return { pages: undefined, printed: stdout + stderr };
  }
}

function isSound(outcome: ImportOutcome): boolean {
  return (
    outcome.status === 'imported' &&
    outcome.isDated &&
    outcome.coverage.kept === outcome.coverage.total &&
    outcome.faults.every(({ severity }) => severity === 'warning')
  );
}

function rowOf(outcome: ImportOutcome): string[] {
  const name = parse(outcome.file).base;
  if (outcome.status !== 'imported')
    return [name, outcome.status === 'refused' ? outcome.reason.code : outcome.target, '', '', ''];
  const errors = outcome.faults.filter(({ severity }) => severity === 'error');
  return [
    name,
    parse(outcome.target).name,
    percentage(outcome.coverage),
    `${outcome.confirmations.length}件`,
    errors.length === 0 ? '0件' : errors.map(({ code }) => code).join('、'),
  ];
}
