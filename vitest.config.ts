import { defineConfig } from 'vitest/config';

/**
 * Three kinds of tests. `unit` needs nothing but the source. `site` reads the built pages and drives builds of its
 * fixtures; `browser` opens the built pages in Chromium. Both expect `dist/` to be there: run the build first.
 */
export default defineConfig({
  test: {
    coverage: {
      provider: 'v8',
      include: ['src/core/**/*.ts'],
      exclude: ['**/*.test.ts', '**/fixtures/**'],
      reporter: ['text-summary', 'html'],
      thresholds: { lines: 90 },
    },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{src,scripts,tests/support}/**/*.test.ts', 'tests/citations/measure.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/**/*.site.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          // A file at a time within a project's group: a build of Astro takes both of the two cores there are.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/**/*.browser.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // One Chromium at a time.
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
