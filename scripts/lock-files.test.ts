import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const PROJECT = resolve(import.meta.dirname, '..');
const LOCK_FILES = [
  'package-lock.json',
  ...readdirSync(join(PROJECT, 'scripts', 'bench'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?:^|\/)package-lock\.json$/.test(file) && !file.includes('node_modules'))
    .map((file) => join('scripts', 'bench', file)),
];

interface LockFile {
  readonly packages: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const readLock = (file: string): LockFile => JSON.parse(readFileSync(join(PROJECT, file), 'utf8'));

/** The faults of the entries of a lock file: what npm would install without proof, or from one registry alone. */
function findLockFaults({ packages }: LockFile): string[] {
  return Object.entries(packages).flatMap(([path, { integrity, resolved, version }]) => {
    if (path === '') return [];
    const isProven = typeof integrity === 'string' && /^sha512-[\w+/]{86}==$/.test(integrity);
    return [
      ...(isProven ? [] : [`${path}@${version}: no integrity`]),
      ...(resolved === undefined ? [] : [`${path}@${version}: names a registry`]),
    ];
  });
}

it('finds the lock files of the generator and of its benchmarks', () => {
  expect(LOCK_FILES).toHaveLength(3);
});

describe.each(LOCK_FILES)('%s', (file) => {
  it('proves every package by its checksum, and takes it from whichever registry is configured', () => {
    expect(findLockFaults(readLock(file))).toEqual([]);
  });

  it('locks what package.json asks for, each in one version', () => {
    const manifest = JSON.parse(readFileSync(join(PROJECT, file, '..', 'package.json'), 'utf8'));
    const root = readLock(file).packages[''] ?? {};
    for (const kind of ['version', 'dependencies', 'devDependencies']) expect(root[kind]).toEqual(manifest[kind]);
    const ranges = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(ranges.filter(([, range]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(String(range)))).toEqual([]);
  });
});

it('finds an entry without its checksum, and one that names a registry', () => {
  const packages = {
    '': {},
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b': {
      version: '2.0.0',
      resolved: 'https://example.org/b.tgz',
      integrity: `sha512-${'A'.repeat(86)}==`,
    },
  };
  expect(findLockFaults({ packages })).toEqual([
    'node_modules/a@1.0.0: no integrity',
    'node_modules/b@2.0.0: names a registry',
  ]);
});
