/** A place of a file that a reviewer is to look at. */
export interface ReviewComment {
  /** From the top of the repository, with slashes. */
  readonly path: string;
  /** From 1. The line stands in the file as the branch has it. */
  readonly line: number;
  /** Markdown. */
  readonly body: string;
}

/** A branch that was pushed, to be looked at and merged on the forge's web page. */
export interface Proposal {
  readonly branch: string;
  /** The branch that it is to be merged into. */
  readonly base: string;
  readonly title: string;
  /** Markdown. */
  readonly body: string;
  readonly comments: readonly ReviewComment[];
}

/** Where the repository lives: GitHub, GitLab. */
export interface Forge {
  /** What the forge calls a proposal: プルリクエスト. */
  readonly word: string;
  /** The helper that tells git who pushes; it reads the token from the environment, so that no list of processes shows it. */
  readonly credentialHelper: string;
  /**
   * Opens the proposal, puts the comments to their lines, and has the branch checked and built.
   * @returns the address of its page
   * @throws ForgeRefusal
   */
  propose(proposal: Proposal): Promise<string>;
}

/** The forge did not do what it was asked. The message says in Japanese what it was, and what the forge answered. */
export class ForgeRefusal extends Error {
  override readonly name = 'ForgeRefusal';
  /** The page of the proposal, where it was opened before something else was refused. */
  page: string | undefined;
}

/** Does what follows the opening of a proposal. @throws ForgeRefusal that names its page */
export async function onPage(page: string, work: () => Promise<void>): Promise<string> {
  try {
    await work();
  } catch (error) {
    if (error instanceof ForgeRefusal) error.page = page;
    throw error;
  }
  return page;
}
