import { existsSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { defineCommand } from 'citty';
import { followChain } from '../../core/evidence/chain.ts';
import { type Comparison, compareAnswers, compareFolder } from '../../core/evidence/compare.ts';
import { faultsOfBag, findBags } from '../../infra/evidence/find-bags.ts';
import { readKeptReleases } from '../../infra/evidence/kept-releases.ts';
import {
  fetchFiles,
  fetchStatement,
  readFolder,
  readStatement,
  type Statement,
} from '../../infra/evidence/read-site.ts';
import { checkSignature, SIGNERS_FILE } from '../../infra/evidence/ssh-signature.ts';
import { dateArgument, unknownOptions } from '../arguments.ts';
import { checkAndBuild } from '../build.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { type Output, terminal } from '../output.ts';
import { reportBag, reportChain, reportComparison, reportRebuilt, reportSignature } from './report.ts';

interface VerifyOptions {
  /** A folder, or the address of a home page. */
  readonly site: string;
  /** Folder of the manifests of former releases. */
  readonly releases?: string | undefined;
  /** Who may sign. */
  readonly signers?: string | undefined;
  /** Content folder to build the site again from. */
  readonly content?: string | undefined;
  /** The day for which the site was built, where it was built for one. */
  readonly date?: string | undefined;
}

/** Checks what was published against its own list, and that list against what else is known. */
export async function verifySite(options: VerifyOptions, output: Output): Promise<ExitCode> {
  const { site } = options;
  const address = /^https?:\/\//i.test(site) ? URL.parse(site.endsWith('/') ? site : `${site}/`) : undefined;
  if (address === null || (!address && !isFolder(site)))
    return refuse(output, `「${site}」という、フォルダもアドレスもありません。`);
  for (const [name, path] of [['--releases', options.releases] as const, ['--content', options.content] as const])
    if (path !== undefined && !isFolder(path))
      return refuse(output, `${name} の「${path}」というフォルダはありません。`);
  const bags = address ? [] : findBags(site);
  if (bags.length > 0) return verifyBags(bags, output);
  let stated: Awaited<ReturnType<typeof fetchStatement>>;
  let compared: Comparison | undefined;
  try {
    stated = address ? await fetchStatement(address) : readStatement(site);
    if (stated && stated !== 'unreadable') compared = await compare(stated, address ?? site, output);
  } catch (error) {
    return refuse(output, `「${site}」を読めませんでした（${String((error as Error).cause ?? error)}）。`);
  }
  if (!stated)
    return refuse(
      output,
      `「${site}」には manifest.json がありません。審議録で作った書庫の、一番上を指定してください。`,
    );
  if (stated === 'unreadable' || !compared) {
    output.error(`「${site}」の manifest.json は、審議録の書いたものではないか、書きかえられています。`);
    return EXIT.contentHasErrors;
  }
  output.line(`manifest.json の SHA-256：${stated.digest}`);
  const checks = [
    reportComparison(compared, stated.manifest.files.length, output),
    await checkSigned(stated, options, output),
    options.releases === undefined ||
      reportChain(followChain(stated.manifest, readKeptReleases(options.releases)), output),
    options.content === undefined ||
      (await checkRebuilt(stated, { content: options.content, date: options.date }, output)),
  ];
  const isGood = checks.every((isPassed) => isPassed);
  output.line(isGood ? '確かめたところは、すべて合っています。' : '合わないところがあります。');
  return isGood ? EXIT.ok : EXIT.contentHasErrors;
}

function verifyBags(bags: readonly string[], output: Output): ExitCode {
  const checks = bags.map((bag) => reportBag(bag, faultsOfBag(bag), output));
  return checks.every((isGood) => isGood) ? EXIT.ok : EXIT.contentHasErrors;
}

async function compare(stated: Statement, place: URL | string, output: Output): Promise<Comparison> {
  const { manifest } = stated;
  if (typeof place === 'string') return compareFolder(manifest, readFolder(place));
  const progress = output.progress('ファイル', manifest.files.length);
  try {
    const paths = manifest.files.map(({ path }) => path);
    const found = await fetchFiles(place, paths, progress.advance);
    return compareAnswers(manifest, (path) => found.get(path));
  } finally {
    progress.end();
  }
}

/** Without a list of those who may sign, a signature tells nothing: anybody can make one. */
async function checkSigned({ text, signature }: Statement, options: VerifyOptions, output: Output): Promise<boolean> {
  const own = options.content === undefined ? undefined : join(options.content, SIGNERS_FILE);
  const signers = options.signers ?? (own !== undefined && existsSync(own) ? own : undefined);
  if (signers === undefined) return reportSignature(signature ? 'unchecked' : 'none', output);
  if (!existsSync(signers)) return reportSignature('no-signers', output);
  return reportSignature(signature ? await checkSignature(text, signature, signers) : 'missing', output);
}

/** Builds the content anew, as that release was built. */
async function checkRebuilt(
  { manifest }: Statement,
  { content, date }: { readonly content: string; readonly date: string | undefined },
  output: Output,
): Promise<boolean> {
  const room = await mkdtemp(join(tmpdir(), 'shingiroku-verify-'));
  try {
    const out = join(room, 'site');
    const predecessor = manifest.predecessor ?? 'none';
    if (!(await checkAndBuild({ content: resolve(content), out, force: true, predecessor, date }, output)))
      return false;
    const rebuilt = readStatement(out);
    if (!rebuilt || rebuilt === 'unreadable') return false;
    return reportRebuilt(manifest, rebuilt.manifest, compareFolder(manifest, rebuilt.manifest.files), output);
  } finally {
    await rm(room, { recursive: true, force: true });
  }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

function refuse(output: Output, message: string): ExitCode {
  output.error(message);
  return EXIT.commandFailed;
}

const verifyArguments = {
  site: {
    type: 'positional',
    required: false,
    valueHint: 'FOLDER|ADDRESS',
    description: '書庫のフォルダか、公開しているアドレス',
  },
  releases: { type: 'string', valueHint: 'DIR', description: '前に公開した manifest.json を取っておいたフォルダ' },
  signers: { type: 'string', valueHint: 'FILE', description: '署名してよい人の一覧（allowed_signers）' },
  ...dateArgument,
  content: { type: 'string', valueHint: 'DIR', description: 'この会議録のフォルダから作り直して比べる' },
} as const;

export const verify = defineCommand({
  meta: { name: 'verify', description: '公開した書庫が、作ったときのままかどうかを確かめます。' },
  args: verifyArguments,
  run: async ({ args, rawArgs }) => {
    const unknown = unknownOptions(rawArgs, verifyArguments);
    for (const option of unknown) terminal.error(`${option} という指定はありません。`);
    if (!args.site) terminal.error('確かめるフォルダかアドレスを書いてください。例：npm run verify -- dist');
    process.exitCode =
      unknown.length > 0 || !args.site ? EXIT.commandFailed : await verifySite({ ...args, site: args.site }, terminal);
  },
});
