import { readFile, rm } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import type { Diagnostic } from '../../core/diagnostic/diagnostic.ts';
import { repositoryOf } from '../../infra/content/git-repository.ts';
import { findSourceFiles } from '../../infra/content/source-files.ts';
import { fileDigest } from '../../infra/file-digest.ts';
import { type Forge, ForgeRefusal, type Proposal } from '../../infra/forge/forge.ts';
import { ProposingCheckout } from '../../infra/forge/proposing-checkout.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { type ImportDeps, type ImportOutcome, importFiles } from '../import/files.ts';
import type { Output } from '../output.ts';
import { describeDraft } from './proposal.ts';

interface InboxOptions {
  /** Folder of the documents, from where the command is started; a folder in it may name their council. */
  readonly inbox: string;
  readonly content: string;
  readonly remote: string;
  readonly base: string;
}

interface InboxDeps extends ImportDeps {
  /** Undefined: branches are pushed, and somebody opens the proposal by hand. */
  readonly forge: Forge | undefined;
}

/**
 * Makes of each document that the remote's branch has in its inbox a branch with the draft in the place of the document,
 * pushes it, and has it proposed. A document whose branch stands on the remote is passed over, so that the command may
 * run as often as anybody likes. Nothing in the user's checkout changes.
 */
export async function runInbox(options: InboxOptions, output: Output, deps: InboxDeps): Promise<ExitCode> {
  const top = await repositoryOf(options.content).catch(() => undefined);
  if (top === undefined) {
    output.error('会議録のフォルダが git のフォルダの中にありません。git で写してきたフォルダの中で打ってください。');
    return EXIT.commandFailed;
  }
  const { remote, base } = options;
  let checkout: ProposingCheckout;
  try {
    checkout = await ProposingCheckout.open({ top, remote, base, credentialHelper: deps.forge?.credentialHelper });
  } catch (error) {
    output.error(`${remote} の ${base} を読めません。--remote と --base を確かめてください。${gitWords(error)}`);
    return EXIT.commandFailed;
  }
  try {
    const inRepository = (path: string) => relative(top, resolve(path));
    const folders = { inbox: inRepository(options.inbox), content: inRepository(options.content) };
    return await proposeAll(new Inbox(checkout, folders, base, output, deps), output);
  } finally {
    await checkout.close();
  }
}

async function proposeAll(inbox: Inbox, output: Output): Promise<ExitCode> {
  const files = await inbox.list();
  if (files.length === 0) output.line('受け取り箱に、取り込む文書がありません。');
  let code: ExitCode = EXIT.ok;
  for (const file of files) {
    try {
      if (!(await inbox.propose(file))) code = code === EXIT.ok ? EXIT.contentHasErrors : code;
    } catch (error) {
      if (!(error instanceof ForgeRefusal) && !isOfGit(error)) throw error;
      const page =
        error instanceof ForgeRefusal && error.page !== undefined ? ` 提案はできています。${error.page}` : '';
      output.error(`${file}：${error instanceof ForgeRefusal ? error.message : gitWords(error)}${page}`);
      code = EXIT.commandFailed;
    }
  }
  return code;
}

class Inbox {
  readonly #checkout: ProposingCheckout;
  readonly #folders: { readonly inbox: string; readonly content: string };
  readonly #base: string;
  readonly #output: Output;
  readonly #deps: InboxDeps;

  constructor(
    checkout: ProposingCheckout,
    folders: { readonly inbox: string; readonly content: string },
    base: string,
    output: Output,
    deps: InboxDeps,
  ) {
    this.#checkout = checkout;
    this.#folders = folders;
    this.#base = base;
    this.#output = output;
    this.#deps = deps;
  }

  /** Paths of the documents in the repository. */
  async list(): Promise<string[]> {
    const { files } = await findSourceFiles([join(this.#checkout.folder, this.#folders.inbox)]);
    return files.map((file) => this.#inRepository(file));
  }

  /** @returns false when the document cannot be imported, after saying so */
  async propose(file: string): Promise<boolean> {
    await this.#checkout.reset();
    const path = join(this.#checkout.folder, file);
    const branch = `inbox/${fileDigest(await readFile(path))
      .replace('sha256:', '')
      .slice(0, 12)}`;
    if (this.#checkout.has(branch)) {
      this.#output.line(`${file}：もう ${branch} に下書きがあります。`);
      return true;
    }
    const outcome = await this.#import(file, path);
    if (!outcome) return false;
    if (outcome.status === 'refused') {
      const { message, remedy, code } = outcome.reason;
      this.#output.error(`${file}：取り込めません。${message} ${remedy}（${code}）`);
      return false;
    }
    if (outcome.status === 'known') {
      this.#output.line(`${file}：もう ${outcome.target} に取り込んであります。受け取り箱から消してください。`);
      return true;
    }
    await rm(path);
    const { forge } = this.#deps;
    const { title, body, comments } = describeDraft(outcome, forge?.word ?? '変更');
    await this.#checkout.push(
      branch,
      `${title}\n\n${outcome.target} に下書きを書き、受け取り箱から元のファイルを除きます。`,
    );
    const page = forge && (await this.#open(forge, { branch, base: this.#base, title, body, comments }));
    this.#output.line(
      `${file}：${outcome.target} の下書きを${page === undefined ? `ブランチ ${branch} に置きました` : `提案しました。${page}`}`,
    );
    if (page === undefined) this.#output.line(body);
    return true;
  }

  /** A branch that nobody is told of would stand in the way of the next try. */
  async #open(forge: Forge, proposal: Proposal): Promise<string> {
    try {
      return await forge.propose(proposal);
    } catch (error) {
      if (error instanceof ForgeRefusal && error.page === undefined) await this.#checkout.takeBack(proposal.branch);
      throw error;
    }
  }

  async #import(file: string, path: string): Promise<ImportOutcome | undefined> {
    const content = join(this.#checkout.folder, this.#folders.content);
    // inbox/{council}/a.docx says whose it is.
    const [folder, ...rest] = relative(this.#folders.inbox, file).split(sep);
    const council = rest.length > 0 ? folder : undefined;
    const run = await importFiles({ paths: [path], content, council, dryRun: false }, this.#output, this.#deps);
    const [outcome] = run?.outcomes ?? [];
    return outcome && this.#named(outcome);
  }

  /** Files by their paths in the repository. */
  #named(outcome: ImportOutcome): ImportOutcome {
    const file = this.#inRepository(outcome.file);
    const move = (found: readonly Diagnostic[]) =>
      found.map((one) => ({ ...one, at: { ...one.at, file: this.#inRepository(one.at.file) } }));
    if (outcome.status === 'refused') return { ...outcome, file };
    const target = this.#inRepository(outcome.target);
    if (outcome.status === 'known') return { ...outcome, file, target };
    return { ...outcome, file, target, confirmations: move(outcome.confirmations), faults: move(outcome.faults) };
  }

  #inRepository(path: string): string {
    return relative(this.#checkout.folder, resolve(path)).split(sep).join('/');
  }
}

const isOfGit = (error: unknown): boolean => error instanceof Error && 'stderr' in error;

/** What git said, on one line. */
const gitWords = (error: unknown): string =>
  String((error as { stderr?: unknown }).stderr ?? error)
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .trim();
