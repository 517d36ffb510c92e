import { expect, it } from 'vitest';
import { forgeFrom } from './from-environment.ts';

const GITHUB = { GITHUB_ACTIONS: 'true', GITHUB_API_URL: 'https://api.example', GITHUB_REPOSITORY: 'a/b' };
const GITLAB = { GITLAB_CI: 'true', CI_API_V4_URL: 'https://lab.example/api/v4', CI_PROJECT_ID: '7' };

it.each([
  [{}, 'none'],
  [{ GITHUB_TOKEN: 't' }, 'none'],
  [{ ...GITHUB, GITHUB_TOKEN: 't' }, 'プルリクエスト'],
  [GITHUB, 'lacks GITHUB_TOKEN'],
  [{ ...GITHUB, GITHUB_TOKEN: '' }, 'lacks GITHUB_TOKEN'],
  [{ ...GITLAB, SHINGIROKU_TOKEN: 't' }, 'マージリクエスト'],
  [{ ...GITLAB, CI_JOB_TOKEN: 't' }, 'lacks SHINGIROKU_TOKEN'],
])('%j: %s', (environment, expected) => {
  const choice = { forge: undefined, missing: undefined, ...forgeFrom(environment, undefined) };
  const said = { none: 'none', chosen: choice.forge?.word, incomplete: `lacks ${choice.missing}` };
  expect(said[choice.status]).toBe(expected);
});
