import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, isIPv6 } from 'node:net';
import { join, resolve } from 'node:path';
import compression from 'compression';
import sirv from 'sirv';
import { headersFor } from './header-rules.ts';

export interface ServeOptions {
  /** The folder to serve, as the build left it. */
  readonly root: string;
  /** The path under which the site stands: `/`, or `/minutes/` (slashes at its ends may be left out). */
  readonly base?: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Default 127.0.0.1: this machine only. */
  readonly host?: string;
}

export type Refusal = 'port-in-use' | 'port-not-allowed' | 'unknown-host';

export type Serving =
  | {
      readonly status: 'serving';
      /** The address of the home page, ending in a slash. */
      readonly url: string;
      readonly port: number;
      /** Stops at once; open connections are dropped. */
      close(): Promise<void>;
    }
  | { readonly status: 'refused'; readonly reason: Refusal; readonly port: number; readonly host: string };

const REFUSALS: Readonly<Record<string, Refusal>> = {
  EADDRINUSE: 'port-in-use',
  EACCES: 'port-not-allowed',
  EADDRNOTAVAIL: 'unknown-host',
  ENOTFOUND: 'unknown-host',
};

/**
 * Serves a folder the way a plain web server serves it in production: files with their type and an ETag, texts
 * compressed for those who take it, a folder by
 * its index.html, a folder's address without its slash redirected, everything else 404.html with status 404, and with each
 * the headers that the site's own `_headers` asks for. Each request looks at the disk, so that a new build takes the place of the old one without a restart.
 * @throws what the system reports beyond the refusals that have a name
 */
export async function serveFolder({ root, base = '/', port, host = '127.0.0.1' }: ServeOptions): Promise<Serving> {
  // What has no type of its own is packed already (the search index), and no server compresses it.
  const isText: compression.CompressionFilter = (request, response) =>
    response.getHeader('Content-Type') !== 'application/octet-stream' && compression.filter(request, response);
  const compress = compression({ filter: isText });
  const handle = handleRequests(resolve(root), withSlashes(base));
  const server = createServer((request, response) =>
    compress(request as never, response as never, () => void handle(request, response)),
  );
  try {
    await listen(server, port, host);
  } catch (error) {
    const reason = REFUSALS[(error as NodeJS.ErrnoException).code ?? ''];
    if (!reason) throw error;
    return { status: 'refused', reason, port, host };
  }
  const taken = (server.address() as AddressInfo).port;
  return {
    status: 'serving',
    url: `http://${nameOf(host)}:${taken}${withSlashes(base)}`,
    port: taken,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function handleRequests(root: string, base: string) {
  const serveFile = sirv(root, { dev: true, etag: true, extensions: [], setHeaders: completeType });
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [path = '/', ...query] = (request.url ?? '/').split('?');
    const search = query.length > 0 ? `?${query.join('?')}` : '';
    const notFound = () => void sendNotFound(root, request, response);
    for (const [name, value] of await headersFor(root, path)) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    } else if (`${path}/` === base) {
      redirect(response, base + search);
    } else if (!path.startsWith(base) || isHidden(path)) {
      notFound();
    } else {
      const inside = path.slice(base.length);
      if (inside !== '' && !inside.endsWith('/') && (await hasIndex(root, inside))) {
        redirect(response, `${base}${inside.replace(/^\/+/, '')}/${search}`);
        return;
      }
      request.url = `/${inside}${inside === '' || inside.endsWith('/') ? 'index.html' : ''}`;
      serveFile(request, response, notFound);
    }
  };
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(301, { Location: location }).end();
}

async function sendNotFound(root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const page = await readFile(join(root, '404.html')).catch(() => undefined);
  response.writeHead(404, { 'Content-Type': `text/${page ? 'html' : 'plain'}; charset=utf-8` });
  response.end(request.method === 'HEAD' ? undefined : (page ?? '404 Not Found\n'));
}

/** sirv names the charset of HTML only, and has no type for files without an ending. */
function completeType(response: ServerResponse, path: string): void {
  const charset = /\.(?:css|csv|js|json|mjs|md|svg|txt|webmanifest|xml|ya?ml)$/.exec(path);
  if (charset) response.setHeader('Content-Type', `${TEXT_TYPES[charset[0].slice(1)] ?? 'text/plain'}; charset=utf-8`);
  else if (/\/[^./]+$/.test(path)) response.setHeader('Content-Type', 'application/octet-stream');
}

const TEXT_TYPES: Readonly<Record<string, string>> = {
  css: 'text/css',
  csv: 'text/csv',
  js: 'text/javascript',
  json: 'application/json',
  mjs: 'text/javascript',
  svg: 'image/svg+xml',
  webmanifest: 'application/manifest+json',
  xml: 'application/xml',
};

/** Names that begin with a dot are not part of a site, and `..` leads out of it. */
function isHidden(path: string): boolean {
  return /\/\.(?!well-known\/)/.test(decode(path));
}

async function hasIndex(root: string, path: string): Promise<boolean> {
  const index = join(root, decode(path), 'index.html');
  return stat(index).then(
    (found) => found.isFile(),
    () => false,
  );
}

/** As sirv does: an address that is not properly encoded is taken as it is, and then found nowhere. */
function decode(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

function withSlashes(base: string): string {
  return `/${base}/`.replace(/\/{2,}/g, '/');
}

/** The wildcard addresses are no address to go to. */
function nameOf(host: string): string {
  if (host === '0.0.0.0' || host === '::' || host === '') return 'localhost';
  return isIPv6(host) ? `[${host}]` : host;
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, host, () => {
      server.off('error', fail);
      done();
    });
  });
}
