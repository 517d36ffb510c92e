import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readContent } from '../../src/core/content.ts';
import { readContentFiles } from '../../src/infra/content/files.ts';
import { writeCorpus } from './corpus/write.ts';
import { SCENARIOS } from './scenarios.ts';

let content: string;

beforeAll(async () => {
  content = await mkdtemp(join(tmpdir(), 'scenarios-'));
  await writeCorpus(content, { meetings: 30, councils: 2, seed: 'scenarios' });
});
afterAll(() => rm(content, { recursive: true }));

async function snapshot(): Promise<Map<string, string>> {
  const files = (await readdir(content, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const texts = files.map(async (entry) => {
    const path = join(entry.parentPath, entry.name);
    return [path, await readFile(path, 'utf8')] as const;
  });
  return new Map(await Promise.all(texts));
}

const differing = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>) =>
  [...new Set([...a.keys(), ...b.keys()])].filter((path) => a.get(path) !== b.get(path));

test.each(SCENARIOS.map((scenario) => [scenario.name, scenario] as const))(
  '%s changes one file and brings it back',
  async (name, scenario) => {
    const original = await snapshot();
    const change = await scenario.change(content, 0);
    expect(change === undefined).toBe(name === 'no-change');
    await change?.before?.();
    const start = await snapshot();
    await change?.apply();
    expect(differing(start, await snapshot())).toHaveLength(name === 'no-change' ? 0 : 1);
    expect(readContent(await readContentFiles(content)).diagnostics).toEqual([]);
    await change?.undo();
    expect(await snapshot()).toEqual(original);
  },
);
