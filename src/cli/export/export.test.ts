import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../tests/support/temporary.ts';
import { SMALL_COUNCIL } from '../../core/fixtures/small-council.ts';
import { rememberingOutput } from '../fixtures/remembering-output.ts';
import { exportOpenSearch } from './command.ts';

const folder = await temporaryFolder();
let count = 0;

async function contentFolder(edit: (text: string) => string = (text) => text): Promise<string> {
  count += 1;
  const content = join(folder, `content-${count}`);
  for (const [path, text] of Object.entries(SMALL_COUNCIL)) {
    await mkdir(dirname(join(content, path)), { recursive: true });
    await writeFile(join(content, path), edit(text));
  }
  return content;
}

async function run(content: string, out: string) {
  const output = rememberingOutput();
  const code = await exportOpenSearch({ content, out }, output);
  return { code, printed: [...output.lines, ...output.errors].join('\n') };
}

describe('an export for OpenSearch', () => {
  it('is a template, the documents and how to load them; the same again', async () => {
    const [content, out] = [await contentFolder(), join(folder, 'first')];
    expect((await run(content, out)).code).toBe(0);
    const names = (await readdir(out)).sort();
    expect(names).toEqual(['.shingiroku', 'README.md', 'bulk-kou-0001.ndjson', 'index-template.json']);
    const read = () => Promise.all(names.map((name) => readFile(join(out, name), 'utf8')));
    const before = await read();
    expect((await run(content, out)).code).toBe(0);
    expect(await read()).toEqual(before);
    expect(before[1]).toContain('bulk-kou-0001.ndjson');
  });

  it('takes the place of an older one, and keeps what is somebody else’s', async () => {
    const out = join(folder, 'second');
    await run(await contentFolder(), out);
    await writeFile(join(out, 'memo.txt'), 'memo');
    const changed = await contentFolder((text) => text.replaceAll('開会します。', '開会いたします。'));
    expect((await run(changed, out)).code).toBe(0);
    expect(await readFile(join(out, 'memo.txt'), 'utf8')).toBe('memo');
    expect(await readFile(join(out, 'bulk-kou-0001.ndjson'), 'utf8')).toContain('開会いたします。');
  });

  it.each<[string, Readonly<Record<string, string>>, RegExp]>([
    ['files of others', { 'memo.txt': 'memo' }, /out-not-ours/],
    [
      'a site',
      { '.shingiroku': '# 審議録が作ったフォルダです。\nindex.html\n', 'index.html': '' },
      /作った書庫があります/,
    ],
  ])('leaves a folder with %s as it is', async (name, files, says) => {
    const out = join(folder, name);
    await mkdir(out);
    for (const [path, text] of Object.entries(files)) await writeFile(join(out, path), text);
    const { code, printed } = await run(await contentFolder(), out);
    expect(code).toBe(2);
    expect(printed).toMatch(says);
    expect((await readdir(out)).sort()).toEqual(Object.keys(files).sort());
  });

  it('writes nothing of content with errors', async () => {
    const out = join(folder, 'third');
    const { code } = await run(
      await contentFolder((text) => text.replace('outcome: continued', 'outcome: 不明な結論')),
      out,
    );
    expect(code).toBe(1);
    await expect(readdir(out)).rejects.toThrow();
  });
});
