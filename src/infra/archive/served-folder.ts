import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A host that no name server knows. */
const HOST = 'http://archive.invalid/';

/**
 * A folder as the search loads it in a browser: an address to begin with, and what answers below it from the files, whole.
 * It never leaves the folder.
 */
export function serveFolder(folder: string): { readonly origin: string; readonly fetch: typeof fetch } {
  return {
    origin: HOST,
    fetch: async (input) => {
      const { origin, pathname } = new URL(input instanceof Request ? input.url : input);
      // The parser of addresses has taken the steps up out of the path.
      const bytes =
        `${origin}/` === HOST
          ? await readFile(join(folder, decodeURIComponent(pathname))).catch(() => undefined)
          : undefined;
      return new Response(bytes && new Uint8Array(bytes), { status: bytes ? 200 : 404 });
    },
  };
}
