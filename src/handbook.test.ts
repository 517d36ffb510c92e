import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { build } from './cli/build.ts';
import { check } from './cli/check/check.ts';
import { dev } from './cli/dev.ts';
import { bag } from './cli/evidence/bag.ts';
import { sign } from './cli/evidence/sign.ts';
import { verify } from './cli/evidence/verify.ts';
import { exportArchive } from './cli/export/command.ts';
import { importCommand } from './cli/import/import.ts';
import { inboxCommand } from './cli/inbox/inbox.ts';
import { mcp } from './cli/mcp/command.ts';
import { newMeeting } from './cli/new/new.ts';
import { releaseCommand } from './cli/release/release.ts';
import { start } from './cli/start.ts';
import { readContent } from './core/content.ts';
import { archiveWithExample } from './core/guide/example-archive.ts';
import { readGuideDocument } from './core/guide/guide-document.ts';
import { contentOf } from './core/guide/sample-archive.ts';
import { readFrontmatter } from './core/markdown/yaml/frontmatter.ts';
import { PRESET_NAMES, vocabularyOf } from './core/vocabulary/presets.ts';
import { readContentFiles } from './infra/content/files.ts';

const ROOT = resolve(import.meta.dirname, '..');
const { guide } = await readContentFiles(resolve(ROOT, 'content'));
const pages = guide.map(({ id, file, source }) => ({ id, ...readFrontmatter(file, source) }));

/** An example is a part of a record: what it leaves out is no mistake. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'document-without-section',
  'heading-unknown-item',
  'item-not-discussed',
  'note-on-nothing',
  'section-without-item',
]);

describe('examples', () => {
  const examples = pages.flatMap(({ id, body, bodyLine }) =>
    readGuideDocument(body, () => undefined).parts.flatMap((part) =>
      part.type === 'example' ? [{ where: `${id}.md:${part.line + bodyLine}`, example: part }] : [],
    ),
  );

  it('are there', () => {
    expect(examples.length).toBeGreaterThan(15);
  });

  it.each(examples)('$where is right as it stands', ({ example }) => {
    const { diagnostics } = readContent(contentOf(archiveWithExample(example)));
    const faults = diagnostics.filter(({ code }) => !LEFT_OUT.has(code));
    expect(faults.map(({ code, message, at }) => `${code} ${at.line}: ${message}`)).toEqual([]);
  });
});

describe('commands', () => {
  const { scripts } = JSON.parse(readFileSync(resolve(ROOT, 'package.json'), 'utf8'));
  const COMMANDS: Readonly<Record<string, { readonly args?: unknown }>> = {
    bag,
    build,
    check,
    dev,
    export: exportArchive,
    import: importCommand,
    inbox: inboxCommand,
    mcp,
    release: releaseCommand,
    new: newMeeting,
    sign,
    start,
    verify,
  };
  const typed = pages.flatMap(({ id, body }) =>
    [...body.matchAll(/npm (?:run ([\w:-]+)|(start))((?: [^\n`]*)?)/g)].map(([text, run, bare, rest = '']) => ({
      where: id,
      text,
      script: run ?? bare ?? '',
      options: [...rest.matchAll(/ --([a-z][\w-]*)/g)].map(([, option = '']) => option),
    })),
  );

  it('are there', () => {
    expect(typed.length).toBeGreaterThan(20);
    expect(typed.filter(({ options }) => options.length > 0).length).toBeGreaterThan(5);
  });

  it.each(typed)('$where: $text', ({ text, script, options }) => {
    expect(scripts).toHaveProperty(script);
    expect(COMMANDS, `${script} is no command that the handbook's test knows`).toHaveProperty(script);
    // A council's kinds of items are options of `new`.
    const kinds =
      script === 'new' ? PRESET_NAMES.flatMap((name) => vocabularyOf(name).kinds.map(({ key }) => key)) : [];
    const known = new Set([...Object.keys(COMMANDS[script]?.args ?? {}), ...kinds, 'help']);
    expect(options.filter((option) => !known.has(option))).toEqual([]);
    // npm takes options for its own unless they stand behind `--`.
    if (options.length > 0) expect(text).toContain(' -- ');
  });

  it.each(Object.keys(COMMANDS))('%s is explained', (name) => {
    expect(typed.map(({ script }) => script)).toContain(name);
  });
});

describe('other archives', () => {
  it('have the handbook, with their own pages in the place of those of the same name', async () => {
    const files = await readContentFiles(resolve(ROOT, 'tests', 'fixtures', 'tiny-archive'));
    expect(files.guide).toEqual([]);
    expect(files.handbook?.map(({ id }) => id)).toEqual(guide.map(({ id }) => id));
    const own = { id: 'index', file: 'guide/index.md', source: '---\ntitle: 甲\ndescription: 乙\norder: 1\n---\n' };
    expect((await readContentFiles(resolve(ROOT, 'content'))).handbook).toEqual([]);
    const content = readContent({
      ...files,
      guide: [own],
      handbook: files.handbook?.filter(({ id }) => id !== 'index'),
    });
    expect(content.guide.map(({ id }) => id).sort()).toEqual(guide.map(({ id }) => id).sort());
    expect(content.guide.find(({ id }) => id === 'index')?.title).toBe('甲');
  });
});
