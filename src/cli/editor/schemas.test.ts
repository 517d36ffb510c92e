import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { listFiles } from '../../core/content.ts';
import { CONTENT_KINDS, contentKindOf } from '../../core/domain/content-schemas.ts';
import { readFrontmatter } from '../../core/markdown/yaml/frontmatter.ts';
import { FIRST_PRESET, PRESET_NAMES, vocabularyOf } from '../../core/vocabulary/presets.ts';
import { readContentFiles } from '../../infra/content/files.ts';
import { jsonSchemas, schemaFile } from './json-schemas.ts';
import { EDITOR_FOLDER, SCHEMAS_FOLDER, snippetFiles } from './schemas.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const CONTENT = join(ROOT, 'content');
const schemas = jsonSchemas();
const files = listFiles(await readContentFiles(CONTENT)).map(({ file, source }) => {
  const path = relative(CONTENT, resolve(file)).split(sep).join('/');
  return { path, source, kind: contentKindOf(path) };
});

interface Schema {
  readonly title?: string;
  readonly $ref?: string;
  readonly definitions?: Readonly<Record<string, Schema>>;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

/** A field of a schema whose parts are written out once, and named where they stand. */
function follow({ definitions }: Schema, field: Schema | undefined): Schema | undefined {
  const name = field?.$ref?.replace('#/definitions/', '');
  return name === undefined ? field : definitions?.[name];
}

/** The paths of the fields that have no title. */
function untitled(schema: Schema, path: string): string[] {
  return [
    ...Object.entries(schema.properties ?? {}).flatMap(([name, field]) => [
      ...(field.title ? [] : [`${path}.${name}`]),
      ...untitled(field, `${path}.${name}`),
    ]),
    ...(schema.items ? untitled(schema.items, `${path}[]`) : []),
    ...(schema.anyOf ?? []).flatMap((one) => untitled(one, path)),
  ];
}

describe('schemas/', () => {
  it('is what npm run schemas writes', () => {
    const kept = readdirSync(SCHEMAS_FOLDER).map((name) => [name, readFileSync(join(SCHEMAS_FOLDER, name), 'utf8')]);
    expect(Object.fromEntries(kept)).toEqual(Object.fromEntries(schemas));
  });

  it('and so are the snippets of the presets', () => {
    const names = readdirSync(EDITOR_FOLDER).filter((name) => name.startsWith('items.'));
    const kept = names.map((name) => [name, readFileSync(join(EDITOR_FOLDER, name), 'utf8')]);
    expect(Object.fromEntries(kept)).toEqual(Object.fromEntries(snippetFiles()));
  });

  it.each(PRESET_NAMES.filter((name) => name !== FIRST_PRESET))('%s: records have its lists and its words', (name) => {
    const schema: Schema = JSON.parse(schemas.get(schemaFile(`meeting.${name}`)) ?? '');
    const { kinds } = vocabularyOf(name);
    const titles = kinds.map(({ key }) => follow(schema, schema.properties?.[key])?.title);
    expect(titles).toEqual(kinds.map(({ label }) => label));
  });

  it.each(Object.keys(CONTENT_KINDS))('%s: every field has a Japanese title', (kind) => {
    const schema = JSON.parse(schemas.get(schemaFile(kind)) ?? '');
    expect(untitled(schema, kind)).toEqual([]);
    expect(schema.title).toMatch(/\p{Script=Han}/u);
  });

  it('accept every file of the content', () => {
    expect(files.length).toBeGreaterThan(10);
    for (const { path, source, kind } of files) {
      if (!kind) throw new Error(`${path} is of no kind`);
      const isHeader = CONTENT_KINDS[kind].part === 'header';
      const data = isHeader ? readFrontmatter(path, source).data : parse(source);
      const schema = z.fromJSONSchema(JSON.parse(schemas.get(schemaFile(kind)) ?? ''));
      expect([path, schema.safeParse(data).error?.issues]).toEqual([path, undefined]);
    }
  });

  it.each([
    ['meeting', { date: '平成22年1月22日' }, 'date'],
    ['meeting', { period: '5' }, 'period'],
    ['meeting', { sesion: 1 }, ''],
    ['council', { numbering: 'yearly' }, 'numbering'],
    ['archive', { title: '' }, 'title'],
  ])('%s refuses %j', (kind, data, path) => {
    const schema = z.fromJSONSchema(JSON.parse(schemas.get(schemaFile(kind)) ?? ''));
    expect(schema.safeParse(data).error?.issues.map((issue) => issue.path.join('.'))).toContain(path);
  });
});

describe('the editor finds the schema of a file', () => {
  const settings = parse(
    readFileSync(join(ROOT, '.vscode/settings.json'), 'utf8').replace(/^\s*\/\/.*$/gm, ''),
  ) as Record<string, Record<string, string>>;

  it('by the settings', () => {
    const expected = Object.entries(CONTENT_KINDS)
      .filter(([, { part }]) => part === 'file')
      .map(([kind, { path }]) => [`./schemas/${schemaFile(kind)}`, `content/${path}`]);
    expect(settings['yaml.schemas']).toEqual(Object.fromEntries(expected));
  });

  it.each(files.filter(({ path }) => path.endsWith('.yaml')))(
    'by the first line of $path',
    ({ path, source, kind }) => {
      const [, reference = ''] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(source) ?? [];
      expect(join(CONTENT, path, '..', reference)).toBe(join(SCHEMAS_FOLDER, schemaFile(kind ?? '')));
    },
  );
});
