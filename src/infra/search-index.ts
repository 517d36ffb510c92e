import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type IndexFile } from 'pagefind';
import { describeDocuments } from '../core/search/catalogue.ts';
import type { SearchDocument } from '../core/search/document.ts';
import { renderIndexPage } from '../core/search/index-page.ts';

/** Where the search stands below the site's root. */
export const SEARCH_FOLDER = 'pagefind';

/** Of Pagefind's files those that our own page uses: no ready-made user interface, no worker. */
const SHIPPED =
  /^(?:pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|pagefind\.[^/]+\.pf_meta|(?:index|fragment)\/[^/]+)$/;

/** Smaller parts of the index than Pagefind's own size halve the bytes that a query loads. */
const CHUNK_SIZE = '4000';

/**
 * Writes the search index of a site anew: Pagefind's files and our catalogue. The same documents give the same bytes.
 * @param documents newest first, as they are listed
 * @param site the root folder of the built site
 * @throws when Pagefind refuses a document or numbers the documents otherwise than expected
 */
export async function writeSearchIndex(documents: readonly SearchDocument[], site: string): Promise<void> {
  const files = (await makeIndex(documents)).filter(({ path }) => SHIPPED.test(path));
  const { catalogue, segments } = describeDocuments(documents, findIds(documents, files));
  const folder = join(site, SEARCH_FOLDER);
  await rm(folder, { recursive: true, force: true });
  for (const { path, content } of [
    ...files,
    { path: 'catalogue.json', content: JSON.stringify(catalogue) },
    { path: 'segments.json', content: JSON.stringify(segments) },
  ]) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
}

async function makeIndex(documents: readonly SearchDocument[]): Promise<IndexFile[]> {
  const before = process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'];
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = CHUNK_SIZE;
  try {
    const { index, errors } = await createIndex();
    if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
    for (const document of documents) {
      const added = await index.addHTMLFile({ url: document.key, content: renderIndexPage(document) });
      if (added.errors.length > 0) throw new Error(`Pagefind refused ${document.key}: ${added.errors.join('; ')}`);
    }
    const written = await index.getFiles();
    if (written.errors.length > 0) throw new Error(`Pagefind wrote no index: ${written.errors.join('; ')}`);
    return written.files;
  } finally {
    await close();
    if (before === undefined) delete process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'];
    else process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = before;
  }
}

/** Pagefind's ids of the documents, in their order: the name of the fragment that holds the document's key. */
function findIds(documents: readonly SearchDocument[], files: readonly IndexFile[]): string[] {
  const ids = new Map<string, string>();
  for (const { path, content } of files) {
    const id = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
    if (id !== undefined) ids.set(readKey(content), id);
  }
  return documents.map(({ key }) => {
    const id = ids.get(key);
    if (id === undefined) throw new Error(`Pagefind wrote no fragment for ${key}`);
    return id;
  });
}

/** A fragment is gzipped JSON behind a signature. */
function readKey(content: Uint8Array): string {
  const text = gunzipSync(content).toString('utf8');
  return (JSON.parse(text.slice(text.indexOf('{'))) as { url: string }).url;
}
