import { setTimeout as wait } from 'node:timers/promises';
import { type Forge, ForgeRefusal, onPage, type Proposal } from './forge.ts';
import { askForge } from './request.ts';

interface Options {
  /** `…/api/v4`. */
  readonly api: string;
  readonly project: string;
  readonly token: string;
}

/** The commits that GitLab compares; a comment names them with its line. */
interface DiffRefs {
  readonly base_sha: string;
  readonly start_sha: string;
  readonly head_sha: string;
}

/** GitLab compares the branches after it has answered: how often, and how long apart, it is asked whether it has. */
const ATTEMPTS = 10;
const PAUSE_MS = 1_000;

/** GitLab's REST API: merge requests and discussions (docs.gitlab.com/api, version 4). */
export function gitlabForge({ api, project, token }: Options): Forge {
  const headers = { 'PRIVATE-TOKEN': token };
  const requests = `${api}/projects/${encodeURIComponent(project)}/merge_requests`;
  const ask = (path: string, what: string, body?: unknown) =>
    askForge({ address: `${requests}${path}`, headers, what, ...(body === undefined ? {} : { body }) });
  return {
    word: 'マージリクエスト',
    credentialHelper: '!f() { echo username=oauth2; echo "password=$SHINGIROKU_TOKEN"; }; f',
    async propose({ branch, base, title, body, comments }: Proposal) {
      const opened = await ask('', 'マージリクエストを作る', {
        source_branch: branch,
        target_branch: base,
        title,
        description: body,
        remove_source_branch: true,
      });
      const { iid, web_url: page } = opened as { iid: number; web_url: string };
      if (comments.length === 0) return page;
      return onPage(page, async () => {
        const refs = await comparedIn(`/${iid}`);
        for (const { path, line, body: text } of comments) {
          const position = { position_type: 'text', ...refs, old_path: path, new_path: path, new_line: line };
          await ask(`/${iid}/discussions`, '確かめる箇所を行に示す', { body: text, position });
        }
      });
    },
  };

  async function comparedIn(path: string): Promise<DiffRefs> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      if (attempt > 0) await wait(PAUSE_MS);
      const { diff_refs: refs } = (await ask(path, 'マージリクエストを読む')) as { diff_refs?: DiffRefs | null };
      if (refs?.head_sha) return refs;
    }
    throw new ForgeRefusal('確かめる箇所を行に示すことができません。GitLabが変更の比較を終えません。');
  }
}
