import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { contentOf, SAMPLE_ARCHIVE, SAMPLE_FILE } from '../../core/guide/sample-archive.ts';
import { publishedFiles } from '../../core/published-content.ts';
import { findRecordSources } from './record-sources.ts';

const find = (files = SAMPLE_ARCHIVE) =>
  findRecordSources(
    publishedFiles(contentOf(files), undefined).files,
    'content',
    new Map([[resolve('content', SAMPLE_FILE), { date: '2026-05-01T00:00:00Z', id: 'abc' }]]),
  );
const withdrawn = (address: string, kind: string) => ({
  ...SAMPLE_ARCHIVE,
  'hoshimi-privacy/withdrawals.yaml': `- { address: ${address}, kind: ${kind}, ground: personal, date: 2026-05-01, by: 総務課 }\n`,
});

it('names the file of each record, its digest, and its commit where that is known', () => {
  const sources = find();
  const sha256 = createHash('sha256')
    .update(SAMPLE_ARCHIVE[SAMPLE_FILE] ?? '')
    .digest('hex');
  expect(sources.get(`content/${SAMPLE_FILE}`)).toEqual({ path: SAMPLE_FILE, sha256, commit: 'abc' });
  expect(sources.get('content/hoshimi-disclosure/meetings/2026-03-12.md')).not.toHaveProperty('commit');
  expect(sources.size).toBe(3);
});

it.each([
  ['a passage', '/hoshimi-privacy/meetings/2026-04-21/#u1', 'passage', 1],
  ['an item', '/hoshimi-privacy/inquiries/3-11/', 'item', 1],
  ['a record', '/hoshimi-privacy/meetings/2026-02-10/', 'record', 2],
])('names no file that still says %s that was withdrawn', (_what, address, kind, named) => {
  expect(find(withdrawn(address, kind)).size).toBe(named);
});
