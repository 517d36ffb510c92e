import { expect, it } from 'vitest';
import type { BundleResult } from '../infra/pagefind/write-bundle.ts';
import { reportBundle } from './report-bundle.ts';

function said(bundle: BundleResult | undefined): string {
  const lines: string[] = [];
  const output = { line: () => {}, error: (text: string) => lines.push(text), progress: () => ({}) };
  reportBundle(bundle, output as unknown as Parameters<typeof reportBundle>[1]);
  return lines.join('\n');
}

it('says nothing where nothing is missing', () => {
  expect(said(undefined)).toBe('');
  expect(said({ status: 'made', digest: 'x', isWritten: true, isBuilt: true })).toBe('');
});

it('says what is missing and what to type', () => {
  const missing = said({ status: 'missing', reason: 'Failed to install' });
  expect(missing).toContain(`${process.platform}-${process.arch}`);
  expect(missing).toContain('npm ci --include=optional');
  expect(missing).not.toContain('Failed to install');
  expect(said({ status: 'stopped', reason: 'disk full' })).toMatch(/途中で止まりました（disk full）.*もう一度/s);
});
