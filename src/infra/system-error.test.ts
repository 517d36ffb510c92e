import { statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findSystemRefusal } from './system-error.ts';

const coded = (code: string, message: string, path?: string) => Object.assign(new Error(message), { code, path });

describe('what the system refused', () => {
  it.each([
    ['told by its code', coded('ENOSPC', 'ENOSPC: no space left on device, write'), ['ENOSPC', undefined]],
    ['with its path', coded('EROFS', "EROFS: read-only file system, open '/a/b'", '/a/b'), ['EROFS', '/a/b']],
    ['as a thread passes it on', new Error("ENOSPC: no space left on device, mkdir '/a/字'"), ['ENOSPC', '/a/字']],
    ['wrapped', new Error('build failed', { cause: coded('EACCES', 'EACCES', '/x') }), ['EACCES', '/x']],
    ['in a bundler’s words', new Error('[plugin] Error: EDQUOT: disk quota exceeded, write'), ['EDQUOT', undefined]],
  ])('is found %s', (_name, error, [code, path]) => {
    expect(findSystemRefusal(error)).toMatchObject({ code, path });
  });

  it.each([
    ['a mistake in the program', new TypeError('x is not a function')],
    ['a code that nobody knows', coded('ESOMETHING', 'x')],
    ['no error', 'ENOSPC'],
  ])('is not %s', (_name, error) => {
    expect(findSystemRefusal(error)).toBeUndefined();
  });

  it('is found in a real one', () => {
    try {
      statSync('/nowhere/at/all');
    } catch (error) {
      expect(findSystemRefusal(error)).toMatchObject({ code: 'ENOENT', path: '/nowhere/at/all' });
    }
    expect.hasAssertions();
  });
});
