import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchRequests } from './watch-requests.ts';

const answers = vi.fn<typeof fetch>();
let failures: () => number;

beforeEach(() => {
  // The watch is put on once per page; here the fetch below it stays the same too.
  if (!vi.isMockFunction(globalThis.fetch) && !failures) vi.stubGlobal('fetch', answers);
  failures = watchRequests('/minutes/pagefind/');
});

afterEach(() => answers.mockReset());

it('counts what is missing below its folder, and passes the answer on', async () => {
  const before = failures();
  answers.mockResolvedValue(new Response('', { status: 404 }));
  expect((await fetch('/minutes/pagefind/index/a.pf_index')).status).toBe(404);
  expect(failures()).toBe(before + 1);
});

it('counts what does not arrive, and passes the error on', async () => {
  const before = failures();
  answers.mockRejectedValue(new TypeError('offline'));
  await expect(fetch(new URL('https://example.com/minutes/pagefind/index/a.pf_index'))).rejects.toThrow('offline');
  expect(failures()).toBe(before + 1);
});

it.each([
  ['what arrives', '/minutes/pagefind/index/a.pf_index', 200],
  ['what is missing elsewhere', '/minutes/other.json', 404],
])('does not count %s', async (_, address, status) => {
  const before = failures();
  answers.mockResolvedValue(new Response('', { status }));
  await fetch(address);
  expect(failures()).toBe(before);
});
