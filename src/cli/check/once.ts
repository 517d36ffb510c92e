import { realpathSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { selectDiagnostics } from '../../core/check/select.ts';
import { type Content, type ContentFiles, listFiles } from '../../core/content.ts';
import { readContentWithFiles } from '../../infra/attachments/look-into-files.ts';
import { changedFiles, repositoryOf } from '../../infra/content/git-repository.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { MeetingReader } from '../meeting-reader.ts';
import type { Output } from '../output.ts';
import { readFiles, siteOfGuide } from '../read-checked.ts';
import { reportCitations } from '../report/citations.ts';
import { reportGithub } from '../report/github.ts';
import { reportGitlab } from '../report/gitlab.ts';
import { reportJson } from '../report/json.ts';
import { type CheckReport, countBySeverity } from '../report/report.ts';
import { reportText } from '../report/text.ts';
import { reportDamaged } from '../report-faults.ts';
import { fixFiles } from './fix.ts';

export const REPORTERS = ['text', 'json', 'github', 'gitlab'] as const;
type Reporter = (typeof REPORTERS)[number];

export const isReporter = (name: string): name is Reporter => (REPORTERS as readonly string[]).includes(name);

export interface CheckOptions {
  readonly content: string;
  /** Files and folders to report on, relative to the working directory; none means everything. */
  readonly paths: readonly string[];
  readonly reporter: Reporter;
  readonly fix: boolean;
  /** Warnings fail the check, too. */
  readonly strict?: boolean | undefined;
  /** List the citations that could not be resolved, too; as JSON nothing else. */
  readonly citations?: boolean | undefined;
  /** A git revision: annotations are given only for files that changed since. */
  readonly since?: string | undefined;
  /** The folder that builds keep their records in; undefined keeps nothing. */
  readonly cache?: string | undefined;
}

/** Mends what is safe to mend when told to, checks the whole content, and reports on what was asked for. */
export async function checkOnce(options: CheckOptions, output: Output, reader: MeetingReader): Promise<ExitCode> {
  const files = await readFiles(options.content, output);
  if (!files) return EXIT.commandFailed;
  const chosen = choose(files, options.paths, output);
  if (!chosen) return EXIT.commandFailed;
  if (options.fix) {
    const report = options.reporter === 'text' ? output.line : output.error;
    const mended = await fixFiles(files, chosen, report);
    // Read again: what counts is what now stands in the files.
    if (mended > 0) return checkOnce({ ...options, fix: false }, output, reader);
  }
  reader.prepare(files.councils.map(({ id }) => id));
  const content = await readContentWithFiles(files, reader, reader.memory);
  reader.save();
  reportDamaged(reader.faults, output);
  const found = makeReport(content, chosen, options.paths.length > 0);
  const { errors, warnings } = countBySeverity(found.diagnostics);
  const failed = errors > 0 || (options.strict === true && warnings > 0);
  const citations = options.citations && errors === 0 ? reportCitations(content.archive, files, chosen) : undefined;
  const isAlone = citations !== undefined && options.reporter === 'json';
  const text = isAlone ? citations.json : await render(found, options, output);
  if (text === undefined) return EXIT.commandFailed;
  if (failed && options.reporter === 'text') output.error(text);
  else output.line(text);
  if (citations && !isAlone) output.line(`\n${citations.text}`);
  return failed ? EXIT.contentHasErrors : EXIT.ok;
}

/** The names of the files that paths stand for; undefined, after saying so, when one stands for none. */
function choose(files: ContentFiles, paths: readonly string[], output: Output): ReadonlySet<string> | undefined {
  // What could not be read, or is not where it is read, can be asked for all the same.
  const all = [...listFiles(files).map(({ file }) => file), ...(files.problems ?? []).map(({ at }) => at.file)];
  const named = paths.map((path) => ({ path, name: relative(process.cwd(), resolve(path)) || '.' }));
  const matches = (name: string) => (file: string) => name === '.' || file === name || file.startsWith(`${name}${sep}`);
  const missing = named.filter(({ name }) => !all.some(matches(name)));
  if (missing.length > 0) {
    const list = missing.map(({ path }) => `「${path}」`).join('');
    output.error(
      `${list}は、検査するフォルダ「${files.root}」の記録ではありません。ファイルの場所か --content を確かめてください。`,
    );
    return undefined;
  }
  return new Set(all.filter((file) => named.length === 0 || named.some(({ name }) => matches(name)(file))));
}

function makeReport(content: Content, chosen: ReadonlySet<string>, isSelection: boolean): CheckReport {
  const guide = siteOfGuide(content);
  if (!isSelection) return { diagnostics: content.diagnostics, files: content.files, guide };
  const diagnostics = selectDiagnostics(content.diagnostics, (file) => chosen.has(file));
  return { diagnostics, files: chosen.size, guide };
}

async function render(report: CheckReport, options: CheckOptions, output: Output): Promise<string | undefined> {
  if (options.reporter === 'json') return reportJson(report);
  if (options.reporter === 'text') return reportText(report.diagnostics, { ...report, color: output.color });
  const top = await repositoryOf(options.content);
  const inRepository = (file: string) =>
    (top === undefined ? file : relative(top, resolve(realpathSync(process.cwd()), file))).split(sep).join('/');
  if (options.reporter === 'gitlab') return reportGitlab({ ...report, inRepository });
  const changed = options.since === undefined ? undefined : await changedFiles(options.content, options.since);
  if (options.since !== undefined && changed === undefined) {
    output.error(`--since の「${options.since}」という版が git にありません。`);
    return undefined;
  }
  return reportGithub({ ...report, inRepository, changed });
}
