import { expect, it } from 'vitest';
import { extrapolate, extrapolateQuery } from './extrapolate.ts';

const SHARD = { meetings: 100, files: 80, bytes: 1000, root: 40, columns: 10 };

it('gives back what was measured, and grows with the meetings up to the limit of files', () => {
  expect(extrapolate([100], SHARD, 100)).toEqual({ shards: 1, files: 80, bytes: 1000, roots: 40, columns: 10 });
  expect(extrapolate([200, 50], SHARD, 100)).toEqual({ shards: 2, files: 140, bytes: 2500, roots: 70, columns: 25 });
});

it('counts what a query loads of every shard: lists of blocks as they are, blocks by the meetings', () => {
  const loads = [
    { path: 'a', kind: 'lists', bytes: 300, isLeaf: true },
    { path: 'a', kind: 'lists', bytes: 500, isLeaf: false },
    { path: 'b', kind: 'documents', bytes: 9000, isLeaf: false },
  ];
  expect(extrapolateQuery(loads, [100], SHARD)).toEqual({ bytes: 800, requests: 2 });
  expect(extrapolateQuery(loads, [200, 50], SHARD)).toEqual({ bytes: 600 + 1250, requests: 4 });
});
