import { describe, expect, it } from 'vitest';
import type { PagefindInstance, PagefindModule } from '../../core/search/pagefind-index.ts';
import { createInstance } from './load-engine.ts';

const INSTANCE: PagefindInstance = {
  init: async () => {},
  preload: async () => {},
  search: async () => ({ results: [] }),
};

describe('createInstance', () => {
  it('shows Pagefind a page in no language, and only Pagefind', () => {
    const root = { lang: 'ja' };
    let seen = '';
    const module: PagefindModule = {
      createInstance: () => {
        seen = root.lang;
        return INSTANCE;
      },
    };
    expect(createInstance(module, '/pagefind/', root)).toBe(INSTANCE);
    expect(seen).toBe('und');
    expect(root.lang).toBe('ja');
  });

  it('gives the page its language back when Pagefind fails', () => {
    const root = { lang: 'ja' };
    const module: PagefindModule = {
      createInstance: () => {
        throw new Error('no WebAssembly');
      },
    };
    expect(() => createInstance(module, '/pagefind/', root)).toThrow('no WebAssembly');
    expect(root.lang).toBe('ja');
  });
});
