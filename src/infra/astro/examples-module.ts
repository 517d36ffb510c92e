import type { AstroConfig } from 'astro';
import { checkExamples } from '../../core/guide/check-examples.ts';

type VitePlugin = NonNullable<AstroConfig['vite']['plugins']>[number];

/** What the handbook's templates import; `src/virtual.d.ts` has its type. */
const MODULE = 'virtual:shingiroku/examples-said';
const RESOLVED = `\0${MODULE}`;

/** What the check says of the handbook's examples, worked out once when the pages are bundled. */
export function examplesModule(): VitePlugin {
  return {
    name: 'shingiroku-examples-said',
    resolveId: (id) => (id === MODULE ? RESOLVED : undefined),
    load: (id) => (id === RESOLVED ? `export const examplesSaid = ${JSON.stringify(checkExamples())};` : undefined),
  };
}
