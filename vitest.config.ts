import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

declare module 'vitest' {
  interface ProvidedContext {
    /** How many times more than usual a property is tried: PROPERTY_RUNS. `npm run test:long` tries it at length. */
    propertyRuns: number;
  }
}

const propertyRuns = Number(process.env['PROPERTY_RUNS'] ?? 1);
/** Properties that are tried longer take longer. */
const patience = Math.max(1, propertyRuns);

/** Tests that run the build. */
const BUILDING = [
  ...[
    'added-meeting',
    'attachments',
    'broken-content',
    'corrections',
    'councils',
    'incremental',
    'other-archives',
    'output-folders',
    'random-edits',
    'reproducible',
  ].map((name) => `tests/${name}.site.test.ts`),
  'tests/kills/*.site.test.ts',
  'tests/leaks/*.site.test.ts',
  'tests/package/*.site.test.ts',
];

/**
 * Four kinds of tests. `unit` needs nothing but the source. `site` reads the built pages, `browser` opens them in
 * Chromium: both expect `dist/` to be there, so run the build first. `builds` drives builds of fixtures: beside the
 * browser's, which wait more than they work.
 */
export default defineConfig({
  test: {
    // Vitest leaves one core to itself, half of what most machines of a CI have.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    coverage: {
      provider: 'v8',
      include: ['src/core/**/*.ts'],
      exclude: ['**/*.test.ts', '**/fixtures/**'],
      reporter: ['text-summary'],
      thresholds: { lines: 90 },
    },
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            '{src,scripts,tests/support}/**/*.test.ts',
            'tests/{citations,found}/measure.test.ts',
            'tests/examples/*.test.ts',
            'tests/hostile/*.test.ts',
          ],
          provide: { propertyRuns },
          testTimeout: 60_000 * patience,
          hookTimeout: 60_000,
          // No unit test changes what a module holds: the files of a worker load the source once.
          isolate: false,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/**/*.site.test.ts'],
          exclude: BUILDING,
          provide: { propertyRuns },
          testTimeout: 120_000 * patience,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'builds',
          include: BUILDING,
          // Several builds on a slow machine.
          testTimeout: 300_000,
          hookTimeout: 600_000,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/**/*.browser.test.ts'],
          provide: { propertyRuns },
          testTimeout: 120_000 * patience,
          hookTimeout: 120_000,
          // Two pages of a Chromium where tests are concurrent.
          maxConcurrency: 2,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
