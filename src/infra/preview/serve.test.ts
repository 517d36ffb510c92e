import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type ServeOptions, type Serving, serveFolder } from './serve.ts';

let root = '';
const open: Extract<Serving, { status: 'serving' }>[] = [];

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'serve-'));
  await mkdir(join(root, 'site', '議事'), { recursive: true });
  await mkdir(join(root, 'site', 'council'), { recursive: true });
  await mkdir(join(root, 'site', 'empty'), { recursive: true });
  const files = {
    'outside.txt': 'secret',
    'site/index.html': 'home',
    'site/404.html': 'not here',
    'site/.hidden': 'secret',
    'site/council/index.html': '会議',
    'site/議事/index.html': 'record',
    'site/style.css': 'b{}',
    'site/data.csv': '会議',
    'site/search.js': '0',
    'site/head.bin': '\u0000',
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(root, name), text);
});

afterEach(async () => {
  for (const serving of open.splice(0)) await serving.close();
});

afterAll(() => rm(root, { recursive: true }));

async function serve(options: Partial<ServeOptions> = {}): Promise<Extract<Serving, { status: 'serving' }>> {
  const serving = await serveFolder({ root: join(root, 'site'), port: 0, ...options });
  if (serving.status === 'refused') throw new Error(serving.reason);
  open.push(serving);
  return serving;
}

/** Asks for exactly this path: `fetch` would resolve `..` before it asks. */
function ask(port: number, path: string, method = 'GET', headers: Record<string, string> = {}) {
  return new Promise<{ status: number; body: string; headers: NodeJS.Dict<string | string[]> }>((done, fail) => {
    const request = httpRequest({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        done({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString(), headers: response.headers });
      });
    });
    request.on('error', fail);
    request.end();
  });
}

describe('a site at the root', () => {
  it.each([
    ['/', 200, 'home'],
    ['/?q=1', 200, 'home'],
    ['/index.html', 200, 'home'],
    ['/council/', 200, '会議'],
    ['/%E8%AD%B0%E4%BA%8B/', 200, 'record'],
    ['/council', 301, ''],
    ['/empty', 404, 'not here'],
    ['/empty/', 404, 'not here'],
    ['/nowhere/', 404, 'not here'],
    ['/index.html/', 404, 'not here'],
    ['/404', 404, 'not here'],
    ['/.hidden', 404, 'not here'],
    ['/../outside.txt', 404, 'not here'],
    ['/%2e%2e/outside.txt', 404, 'not here'],
    ['/council/../../outside.txt', 404, 'not here'],
    ['/%', 404, 'not here'],
  ])('answers %s with %i', async (path, status, body) => {
    const { port } = await serve();
    const answer = await ask(port, path);
    expect([answer.status, answer.body]).toEqual([status, body]);
  });

  it.each([
    ['/council?a=1&b=?', '/council/?a=1&b=?'],
    ['/%E8%AD%B0%E4%BA%8B', '/%E8%AD%B0%E4%BA%8B/'],
    ['//council', '/council/'],
  ])('redirects %s to %s', async (path, location) => {
    const { port } = await serve();
    expect((await ask(port, path)).headers['location']).toBe(location);
  });

  it.each([
    ['/', 'text/html;charset=utf-8'],
    ['/nowhere', 'text/html; charset=utf-8'],
    ['/style.css', 'text/css; charset=utf-8'],
    ['/data.csv', 'text/csv; charset=utf-8'],
    ['/search.js', 'text/javascript; charset=utf-8'],
    ['/head.bin', 'application/octet-stream'],
  ])('gives %s the type %s', async (path, type) => {
    const { port } = await serve();
    expect((await ask(port, path)).headers['content-type']).toBe(type);
  });

  it('answers 304 to the ETag it gave', async () => {
    const { port } = await serve();
    const etag = String((await ask(port, '/style.css')).headers['etag']);
    expect((await ask(port, '/style.css', 'GET', { 'if-none-match': etag })).status).toBe(304);
    expect((await ask(port, '/style.css', 'GET', { 'if-none-match': 'W/"other"' })).status).toBe(200);
  });

  it('compresses texts for those who take it, and nothing else', async () => {
    await writeFile(join(root, 'site', 'long.css'), 'a { color: red }\n'.repeat(200));
    await writeFile(join(root, 'site', 'long.bin'), Buffer.alloc(4000));
    const { port } = await serve();
    const coding = async (path: string, accepted: string) =>
      (await ask(port, path, 'GET', { 'accept-encoding': accepted })).headers['content-encoding'];
    expect([await coding('/long.css', 'gzip'), await coding('/long.css', 'identity')]).toEqual(['gzip', undefined]);
    expect(await coding('/long.bin', 'gzip')).toBeUndefined();
  });

  it('answers HEAD without a body and refuses to be written to', async () => {
    const { port } = await serve();
    expect(await ask(port, '/', 'HEAD')).toMatchObject({ status: 200, body: '' });
    expect(await ask(port, '/nowhere', 'HEAD')).toMatchObject({ status: 404, body: '' });
    expect(await ask(port, '/', 'POST')).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
  });

  it('serves a file that came after the start', async () => {
    const { port } = await serve();
    await writeFile(join(root, 'site', 'late.txt'), 'late');
    expect(await ask(port, '/late.txt')).toMatchObject({ status: 200, body: 'late' });
  });

  it('sends what _headers asks for with every answer, and nosniff where there is none', async () => {
    const { port } = await serve();
    expect((await ask(port, '/')).headers['x-content-type-options']).toBe('nosniff');
    const rules = [
      '# …',
      '/*',
      '  X-A: one',
      '  Content-Security-Policy: a; b',
      '/council/:any.svg',
      '  Content-Security-Policy: c',
    ];
    await writeFile(join(root, 'site', '_headers'), rules.join('\n'));
    try {
      for (const path of ['/', '/council', '/nowhere', '/style.css'])
        expect((await ask(port, path)).headers, path).toMatchObject({
          'x-a': 'one',
          'content-security-policy': 'a; b',
        });
      for (const path of ['/council/x.svg', '/council/%E4%BC%9A.svg'])
        expect((await ask(port, path)).headers['content-security-policy'], path).toBe('a; b, c');
      expect((await ask(port, '/council/a/x.svg')).headers['content-security-policy']).toBe('a; b');
    } finally {
      await rm(join(root, 'site', '_headers'));
    }
  });

  it('says 404 in plain text where the folder has no 404.html', async () => {
    const { port } = await serve({ root: join(root, 'site', 'council') });
    expect(await ask(port, '/nowhere')).toMatchObject({ status: 404, body: '404 Not Found\n' });
  });
});

describe('a site under a sub-path', () => {
  it.each(['/minutes/', '/minutes', 'minutes'])('is found under it when the base is written %s', async (base) => {
    const { port, url } = await serve({ base });
    expect(url).toBe(`http://127.0.0.1:${port}/minutes/`);
    expect(await ask(port, '/minutes/')).toMatchObject({ status: 200, body: 'home' });
    expect(await ask(port, '/minutes/council/')).toMatchObject({ status: 200, body: '会議' });
    expect(await ask(port, '/minutes?q=1')).toMatchObject({ status: 301, headers: { location: '/minutes/?q=1' } });
    expect(await ask(port, '/minutes/council')).toMatchObject({ headers: { location: '/minutes/council/' } });
    for (const outside of ['/', '/council/', '/minutesandmore/']) expect((await ask(port, outside)).status).toBe(404);
  });
});

describe('the port and the host', () => {
  it('are in the address', async () => {
    const serving = await serve();
    expect(serving.port).toBeGreaterThan(0);
    expect(serving.url).toBe(`http://127.0.0.1:${serving.port}/`);
    expect(await (await fetch(serving.url)).text()).toBe('home');
    expect((await serve({ host: '0.0.0.0' })).url).toMatch(/^http:\/\/localhost:\d+\/$/);
  });

  it('a port in use is a refusal that names it', async () => {
    const { port } = await serve();
    expect(await serveFolder({ root, port })).toEqual({
      status: 'refused',
      reason: 'port-in-use',
      port,
      host: '127.0.0.1',
    });
  });

  it('a host of another machine is a refusal', async () => {
    // 192.0.2.0/24 is kept for documentation (RFC 5737): no machine has it.
    expect(await serveFolder({ root, port: 0, host: '192.0.2.1' })).toMatchObject({ reason: 'unknown-host' });
  });

  it('are free again after close, even with a connection left open', async () => {
    const first = await serve();
    await (await fetch(first.url)).text();
    await first.close();
    expect(await serve({ port: first.port })).toMatchObject({ status: 'serving', port: first.port });
  });

  it('other errors of the system are thrown', async () => {
    await expect(serveFolder({ root, port: 70_000 })).rejects.toThrow(/port/i);
  });
});
