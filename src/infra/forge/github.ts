import { type Forge, onPage, type Proposal } from './forge.ts';
import { askForge } from './request.ts';

interface Options {
  /** https://api.github.com, or that of an enterprise server. */
  readonly api: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly token: string;
  /**
   * The workflow that checks and builds. What a workflow pushes with its own token starts no other workflow, but may
   * start one by its name.
   */
  readonly workflow: string | undefined;
}

/** GitHub's REST API: pull requests, reviews, workflow dispatches (docs.github.com/rest, version 2022-11-28). */
export function githubForge({ api, repository, token, workflow }: Options): Forge {
  const headers = {
    Accept: 'application/vnd.github+json',
    Authorization: `Bearer ${token}`,
    'X-GitHub-Api-Version': '2022-11-28',
  };
  const ask = (path: string, body: unknown, what: string) =>
    askForge({ address: `${api}/repos/${repository}/${path}`, headers, body, what });
  return {
    word: 'プルリクエスト',
    credentialHelper: '!f() { echo username=x-access-token; echo "password=$GITHUB_TOKEN"; }; f',
    async propose({ branch, base, title, body, comments }: Proposal) {
      const opened = await ask('pulls', { title, body, head: branch, base }, 'プルリクエストを作る');
      const { number, html_url: page } = opened as { number: number; html_url: string };
      return onPage(page, async () => {
        if (comments.length > 0) {
          const placed = comments.map(({ path, line, body: text }) => ({ path, line, side: 'RIGHT', body: text }));
          await ask(`pulls/${number}/reviews`, { event: 'COMMENT', comments: placed }, '確かめる箇所を行に示す');
        }
        if (workflow !== undefined)
          await ask(`actions/workflows/${workflow}/dispatches`, { ref: branch }, '検査とプレビューを始める');
      });
    },
  };
}
