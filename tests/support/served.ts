import { serveFolder } from '../../src/infra/preview/serve.ts';
import { DIST, SITE_URL } from './built.ts';

export interface Served {
  /** The home page's address, ending in a slash. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the built site on loopback as in production, base path included. */
export async function serveSite(): Promise<Served> {
  const serving = await serveFolder({ root: DIST, base: SITE_URL.pathname, port: 0 });
  if (serving.status === 'refused') throw new Error(`The test server cannot listen: ${serving.reason}.`);
  return serving;
}
