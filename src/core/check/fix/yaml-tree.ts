import { type Document, isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import type { z } from 'zod';
import { LONGEST_YAML, parseBounded, readAliases } from '../../markdown/yaml/limits.ts';
import { schemasAt } from '../../markdown/yaml/schema-shape.ts';

/** A YAML text with its tree; undefined when it has any fault, for then nobody knows what it says. */
export function readTree(text: string): Document.Parsed | undefined {
  if (text.length > LONGEST_YAML) return undefined;
  const parsed = parseBounded(text, { prettyErrors: false, stringKeys: true });
  if ('tooDeepAt' in parsed) return undefined;
  const { document } = parsed;
  const { unresolved, excess } = readAliases(document);
  const faults = document.errors.length + document.warnings.length + unresolved.length;
  return faults > 0 || excess !== undefined ? undefined : document;
}

/** What a YAML text says; undefined when it has any fault. */
export function readData(text: string): unknown {
  return readTree(text)?.toJS({ maxAliasCount: -1 });
}

export interface Place {
  readonly node: Node;
  readonly path: readonly PropertyKey[];
  /** What the node may follow by the schema of the file. */
  readonly schemas: readonly z.ZodType[];
}

/** Every node that the schema knows, outer ones first. Aliases are left alone: what they mean stands elsewhere. */
export function* walkTree(schema: z.ZodType, root: Node | null): Iterable<Place> {
  if (root) yield* walkNode(schema, root, []);
}

function* walkNode(schema: z.ZodType, node: Node, path: readonly PropertyKey[]): Iterable<Place> {
  const schemas = schemasAt(schema, path);
  if (schemas.length === 0) return;
  yield { node, path, schemas };
  for (const [key, child] of childrenOf(node)) yield* walkNode(schema, child, [...path, key]);
}

function childrenOf(node: Node): [PropertyKey, Node][] {
  if (isSeq<Node>(node)) return node.items.map((item, index) => [index, item]);
  if (!isMap<Node, Node | null>(node)) return [];
  return node.items.flatMap(({ key, value }): [PropertyKey, Node][] => (value ? [[keyName(key), value]] : []));
}

const keyName = (key: unknown): string => String(isScalar(key) ? key.value : key);

export const keyNames = (map: YAMLMap): string[] => map.items.map(({ key }) => keyName(key));

/** The 1-based line of an offset. */
export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** True when two readings of a file say the same; the order of keys says nothing. */
export function isSameData(a: unknown, b: unknown): boolean {
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((one, i) => isSameData(one, b[i]));
  if (!isRecord(a) || !isRecord(b)) return Object.is(a, b);
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isSameData(a[key], b[key]))
  );
}

function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
