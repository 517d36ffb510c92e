import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serveFolder } from '../../src/infra/preview/serve.ts';

/** What every address of a folder should answer with: one of several bodies. */
export type Expected = ReadonlyMap<string, ReadonlySet<string>>;

/** Somebody who asks a server for every known address, over and over, until told to stop. */
export interface Visitor {
  /** Stops, and tells what was wrong: an answer that was not 200, or a body of neither site. */
  readonly stop: () => Promise<{ readonly visits: number; readonly faults: readonly string[] }>;
}

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64');

/** The files that several sites have in common, with what each of them has there. */
export async function expectBodies(sites: readonly string[], files: readonly string[]): Promise<Expected> {
  const expected = new Map<string, Set<string>>();
  for (const file of files) {
    const bodies = await Promise.all(sites.map(async (site) => digestOf(await readFile(join(site, file)))));
    expected.set(file, new Set(bodies));
  }
  return expected;
}

/** Serves a folder as production does and visits it. */
export async function visit(root: string, expected: Expected): Promise<Visitor> {
  const served = await serveFolder({ root, port: 0 });
  if (served.status !== 'serving') throw new Error(served.reason);
  const faults: string[] = [];
  let visits = 0;
  let isOver = false;
  const rounds = (async () => {
    while (!isOver) {
      for (const [file, bodies] of expected) {
        if (isOver) break;
        const answer = await fetch(new URL(encodeURI(file), served.url));
        const body = digestOf(new Uint8Array(await answer.arrayBuffer()));
        visits += 1;
        if (answer.status !== 200) faults.push(`${file}: ${answer.status}`);
        else if (!bodies.has(body)) faults.push(`${file}: of neither site`);
      }
    }
  })();
  return {
    stop: async () => {
      isOver = true;
      await rounds;
      await served.close();
      return { visits, faults };
    },
  };
}
