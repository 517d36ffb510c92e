import { expect, it } from 'vitest';
import { readContent } from '../../src/core/content.ts';
import { contentOf } from '../../src/core/guide/sample-archive.ts';
import { REFUSED } from './files.ts';
import { hostileCouncil } from './places.ts';

/** Enough for a slow machine, and far below what a bomb would take. Milliseconds. */
const PATIENCE = 20_000;

it('nothing is wrong with what they are made from', () => {
  expect(readContent(contentOf(hostileCouncil('kou', '', []))).diagnostics).toEqual([]);
});

it.each(Object.entries(REFUSED))(
  '%s is an error that names its file',
  (_what, files) => {
    const { diagnostics } = readContent(contentOf(files));
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code }) => code)).not.toEqual([]);
    for (const { at } of errors) expect(at.file).toMatch(/^content(?:\/|$)/);
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  },
  PATIENCE,
);
