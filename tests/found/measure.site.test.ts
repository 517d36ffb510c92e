import { describe, expect, it } from 'vitest';
import { DIST, SITE_URL } from '../support/built.ts';
import { PAGE_KINDS } from '../support/page-kinds.ts';
import { measureFound, WITHOUT_WORDS } from './measure.ts';

/** What readers see and the search finds, at least, of each kind of page. */
const LEAST = 0.99;

describe('all that a reader sees is found', () => {
  it('in every kind of page of the sample archive', async () => {
    const kinds = await measureFound(DIST, SITE_URL.pathname);
    const measured = kinds.map(({ kind }) => kind);
    const expected = Object.keys(PAGE_KINDS).filter((kind) => !WITHOUT_WORDS.includes(kind));
    expect(measured).toEqual(expected.sort());
    for (const { kind, seen, found, missing } of kinds) {
      // The sample archive has no correction; `tests/corrections.site.test.ts` measures an archive that has.
      if (kind === 'corrections' && seen === 0) continue;
      expect(seen, kind).toBeGreaterThan(50);
      const told = missing.map(({ page, text }) => `${page}: ${text}`).join('\n');
      expect.soft(found / seen, `${kind}\n${told}`).toBeGreaterThanOrEqual(LEAST);
    }
  });
});
