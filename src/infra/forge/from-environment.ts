import type { Forge } from './forge.ts';
import { githubForge } from './github.ts';
import { gitlabForge } from './gitlab.ts';

type Environment = Readonly<Record<string, string | undefined>>;

type ForgeChoice =
  | { readonly status: 'chosen'; readonly forge: Forge }
  /** No workflow runs here: branches are pushed, and nothing is opened. */
  | { readonly status: 'none' }
  /** A workflow runs here, and lacks what is named. */
  | { readonly status: 'incomplete'; readonly missing: string };

/**
 * The forge whose workflow runs this process, by the variables that GitHub Actions and GitLab CI set.
 * @param workflow file of the workflow that checks and builds, GitHub's only
 */
export function forgeFrom(environment: Environment, workflow: string | undefined): ForgeChoice {
  if (environment['GITHUB_ACTIONS'] === 'true') {
    const { GITHUB_API_URL: api, GITHUB_REPOSITORY: repository, GITHUB_TOKEN: token } = environment;
    if (!token) return { status: 'incomplete', missing: 'GITHUB_TOKEN' };
    return api && repository
      ? { status: 'chosen', forge: githubForge({ api, repository, token, workflow }) }
      : { status: 'none' };
  }
  if (environment['GITLAB_CI'] === 'true') {
    const { CI_API_V4_URL: api, CI_PROJECT_ID: project, SHINGIROKU_TOKEN: token } = environment;
    if (!token) return { status: 'incomplete', missing: 'SHINGIROKU_TOKEN' };
    return api && project ? { status: 'chosen', forge: gitlabForge({ api, project, token }) } : { status: 'none' };
  }
  return { status: 'none' };
}
