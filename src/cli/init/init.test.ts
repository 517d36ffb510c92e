import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { temporaryFolder } from '../../../tests/support/temporary.ts';
import { readContent } from '../../core/content.ts';
import { PRESET_NAMES } from '../../core/vocabulary/presets.ts';
import { readContentFiles } from '../../infra/content/files.ts';
import { rememberingOutput } from '../fixtures/remembering-output.ts';
import { COMMANDS } from '../shingiroku/commands.ts';
import { SCRIPTS } from './frame.ts';
import { runInit } from './run.ts';
import { writeAll } from './write-all.ts';

const temporary = await temporaryFolder();
let count = 0;

const GIVEN = { id: 'hoshimi', name: '星見市環境審議会', municipality: '星見市' };

async function init(given: Readonly<Record<string, string>>, before: Readonly<Record<string, string>> = {}) {
  count += 1;
  const folder = join(temporary, `minutes-${count}`);
  for (const [path, text] of Object.entries(before)) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const output = rememberingOutput();
  const code = await runInit({ folder, given }, undefined, output);
  return { folder, code, printed: [...output.lines, ...output.errors].join('\n') };
}

describe('a folder of minutes', () => {
  it.each(PRESET_NAMES)('has a record that passes the check: %s', async (preset) => {
    const { folder, code, printed } = await init({ ...GIVEN, preset });
    expect(code, printed).toBe(0);
    const { archive, diagnostics } = readContent(await readContentFiles(join(folder, 'content')));
    expect(diagnostics).toEqual([]);
    expect(archive.councils.get('hoshimi')?.meetings).toHaveLength(1);
  });

  it.each(['term', 'calendar-year'])('counts as it is told: %s', async (numbering) => {
    const { folder } = await init({ ...GIVEN, preset: 'general', numbering });
    expect(readContent(await readContentFiles(join(folder, 'content'))).diagnostics).toEqual([]);
  });

  it('has scripts for commands that there are, and the version that made it', async () => {
    const { folder } = await init(GIVEN);
    const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    expect(Object.keys(manifest.scripts)).toEqual([...SCRIPTS]);
    expect(SCRIPTS.filter((name) => !Object.hasOwn(COMMANDS, name))).toEqual([]);
    expect(manifest.dependencies.shingiroku).toMatch(/^\d+\.\d+\.\d+/);
  });

  it('has the snippets of its own kind of council, and schemas of the package', async () => {
    const { folder } = await init({ ...GIVEN, preset: 'city-planning' });
    const editor = await readdir(join(folder, '.vscode'));
    expect(editor.filter((name) => name.startsWith('items.'))).toEqual(['items.city-planning.code-snippets']);
    const settings = await readFile(join(folder, '.vscode', 'settings.json'), 'utf8');
    expect(settings).toContain('"./node_modules/shingiroku/dist-package/schemas/council.schema.json"');
    expect(settings).not.toContain('"./schemas/');
  });

  it('quotes names that YAML would read otherwise', async () => {
    const { folder } = await init({ ...GIVEN, name: '甲: 審議会 #2', preset: 'general' });
    const text = await readFile(join(folder, 'content', 'hoshimi', 'council.yaml'), 'utf8');
    expect(parse(text).name).toBe('甲: 審議会 #2');
  });
});

describe('nothing is written', () => {
  it('over a file that is there, and none beside it', async () => {
    const { folder, code, printed } = await init(GIVEN, {
      'package.json': 'mine',
      'content/archive.yaml': 'title: 私',
    });
    expect(code).toBe(2);
    expect(printed).toContain('  content/archive.yaml\n  package.json\n');
    expect((await readdir(folder, { recursive: true })).sort()).toEqual([
      'content',
      'content/archive.yaml',
      'package.json',
    ]);
    expect(await readFile(join(folder, 'package.json'), 'utf8')).toBe('mine');
  });

  it('where a file stands in the place of a folder', async () => {
    const { folder, code, printed } = await init(GIVEN, { '.vscode': 'no folder', 'notes.txt': 'mine' });
    expect(code).toBe(2);
    expect(printed).toContain('\n  .vscode\n');
    expect((await readdir(folder)).sort()).toEqual(['.vscode', 'notes.txt']);
  });

  it('where the writing fails half-way, and what was there stays', async () => {
    count += 1;
    const folder = join(temporary, `minutes-${count}`);
    await mkdir(join(folder, 'there'), { recursive: true });
    const files = new Map(['there/a.md', 'new/b/c.md', 'new'].map((path) => [path, 'text']));
    expect(writeAll(folder, files)).toMatchObject({ path: 'new' });
    expect(await readdir(folder, { recursive: true })).toEqual(['there']);
  });

  it('without what is asked for', async () => {
    const { folder, code, printed } = await init({ name: '星見市環境審議会', preset: 'unknown' });
    expect(code).toBe(2);
    for (const option of ['--id', '--municipality', '--preset'])
      expect(printed).toContain(option.slice(2) === 'preset' ? '「unknown」' : option);
    await expect(readdir(folder)).rejects.toThrow();
  });
});
