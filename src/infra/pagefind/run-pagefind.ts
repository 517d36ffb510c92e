import type { PagefindIndex } from 'pagefind';
import type { PagefindRecord } from '../../core/search/pagefind/record.ts';

/** Fragments are put together above this number, so that a bundle of many documents stays few files. */
const MOST_FRAGMENTS = 1000;
/** Records on their way at a time: Pagefind reads the next ones while it takes one in. */
const AT_ONCE = 16;

/** Why there is no bundle: the program cannot be started on this machine, or it stopped before the end. */
export class PagefindFailure extends Error {
  readonly kind: 'missing' | 'stopped';

  constructor(kind: PagefindFailure['kind'], cause: unknown) {
    super(cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause), { cause });
    this.kind = kind;
  }
}

/**
 * Has Pagefind write the bundle of some records into a folder that is not there yet.
 * @throws {PagefindFailure}
 */
export async function runPagefind(records: Iterable<PagefindRecord>, folder: string): Promise<void> {
  const { index, close } = await start();
  try {
    const left = records[Symbol.iterator]();
    const send = async (): Promise<void> => {
      for (let next = left.next(); !next.done; next = left.next()) refuse(await index.addCustomRecord(next.value));
    };
    await Promise.all(Array.from({ length: AT_ONCE }, send));
    refuse(await index.writeFiles({ outputPath: folder }));
  } catch (error) {
    throw new PagefindFailure('stopped', error);
  } finally {
    await close();
  }
}

async function start(): Promise<{ index: PagefindIndex; close: () => Promise<unknown> }> {
  try {
    const { createIndex, close } = await import('pagefind');
    const response = await createIndex({ maxFragments: MOST_FRAGMENTS });
    refuse(response);
    if (!response.index) throw new Error('no index');
    return { index: response.index, close };
  } catch (error) {
    throw new PagefindFailure('missing', error);
  }
}

function refuse({ errors }: { readonly errors: readonly string[] }): void {
  if (errors.length > 0) throw new Error(errors.join(' '));
}
