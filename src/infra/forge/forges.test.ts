import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { ForgeRefusal, type Proposal } from './forge.ts';
import { githubForge } from './github.ts';
import { gitlabForge } from './gitlab.ts';

interface Asked {
  readonly path: string;
  readonly token: string | undefined;
  readonly body: unknown;
}
type Answer = readonly [status: number, body: unknown];

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A forge on this machine, which answers as it is told. */
async function serve(answer: (path: string, asked: readonly Asked[]) => Answer) {
  const asked: Asked[] = [];
  const tokenOf = ({ headers }: IncomingMessage) => headers.authorization ?? String(headers['private-token']);
  const server = createServer(async (request, response) => {
    const said = await text(request);
    const path = `${request.method} ${request.url}`;
    asked.push({ path, token: tokenOf(request), body: said === '' ? undefined : JSON.parse(said) });
    const [status, body] = answer(path, asked);
    response.writeHead(status).end(body === undefined ? undefined : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => server.close());
  return { api: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

const PROPOSAL: Proposal = {
  branch: 'inbox/0123',
  base: 'main',
  title: '下書き',
  body: '確かめること',
  comments: [{ path: 'content/kou/meetings/2024-05-14.md', line: 3, body: '**要確認**' }],
};

describe('GitHub', () => {
  const open = (api: string, workflow?: string) =>
    githubForge({ api, repository: 'kou/minutes', token: 't', workflow });
  const page = 'https://example.org/kou/minutes/pull/5';
  const answer = (path: string): Answer =>
    path.endsWith('/pulls') ? [201, { number: 5, html_url: page }] : [204, undefined];

  it('opens a pull request, comments on its lines, and starts the check', async () => {
    const { api, asked } = await serve(answer);
    expect(await open(api, 'minutes.yml').propose(PROPOSAL)).toBe(page);
    expect(asked).toEqual([
      {
        path: 'POST /repos/kou/minutes/pulls',
        token: 'Bearer t',
        body: { title: '下書き', body: '確かめること', head: 'inbox/0123', base: 'main' },
      },
      {
        path: 'POST /repos/kou/minutes/pulls/5/reviews',
        token: 'Bearer t',
        body: { event: 'COMMENT', comments: [{ ...PROPOSAL.comments[0], side: 'RIGHT' }] },
      },
      {
        path: 'POST /repos/kou/minutes/actions/workflows/minutes.yml/dispatches',
        token: 'Bearer t',
        body: { ref: 'inbox/0123' },
      },
    ]);
  });

  it('writes no review where nothing is to be confirmed', async () => {
    const { api, asked } = await serve(answer);
    await open(api).propose({ ...PROPOSAL, comments: [] });
    expect(asked.map(({ path }) => path)).toEqual(['POST /repos/kou/minutes/pulls']);
  });

  it.each<[string, Answer, RegExp]>([
    [
      'a refusal',
      [403, { message: 'Resource not accessible' }],
      /プルリクエストを作ることができません。403 Resource not accessible/,
    ],
    ['a refusal without words', [500, undefined], /500$/],
    ['a page in the place of an answer', [502, '<html>'], /502$/],
  ])('says so of %s', async (_, refusal, said) => {
    const { api } = await serve(() => refusal);
    const proposing = open(api).propose(PROPOSAL);
    await expect(proposing).rejects.toThrow(ForgeRefusal);
    await expect(proposing).rejects.toThrow(said);
  });

  it('names the page of what was opened where something else is refused', async () => {
    const { api } = await serve((path) => (path.endsWith('/reviews') ? [422, { message: 'line' }] : answer(path)));
    await expect(open(api).propose(PROPOSAL)).rejects.toMatchObject({
      page,
      message: expect.stringContaining('422 line'),
    });
  });

  it('says so where nobody answers', async () => {
    await expect(open('http://127.0.0.1:1').propose(PROPOSAL)).rejects.toThrow('答えがありません');
  });
});

describe('GitLab', () => {
  const page = 'https://example.org/kou/minutes/-/merge_requests/5';
  const refs = { base_sha: 'a', start_sha: 'b', head_sha: 'c' };

  it('opens a merge request, waits for what it compares, and comments on the lines', async () => {
    const { api, asked } = await serve((path, before) => {
      if (path === 'GET /projects/kou%2Fminutes/merge_requests/5')
        return [200, { diff_refs: before.filter((one) => one.path === path).length < 2 ? null : refs }];
      return [201, { iid: 5, web_url: page }];
    });
    expect(await gitlabForge({ api, project: 'kou/minutes', token: 't' }).propose(PROPOSAL)).toBe(page);
    expect(asked.map(({ path }) => path)).toEqual([
      'POST /projects/kou%2Fminutes/merge_requests',
      'GET /projects/kou%2Fminutes/merge_requests/5',
      'GET /projects/kou%2Fminutes/merge_requests/5',
      'POST /projects/kou%2Fminutes/merge_requests/5/discussions',
    ]);
    expect(asked[0]).toMatchObject({ token: 't', body: { source_branch: 'inbox/0123', target_branch: 'main' } });
    const path = 'content/kou/meetings/2024-05-14.md';
    expect(asked[3]?.body).toEqual({
      body: '**要確認**',
      position: { position_type: 'text', ...refs, old_path: path, new_path: path, new_line: 3 },
    });
  });
});
