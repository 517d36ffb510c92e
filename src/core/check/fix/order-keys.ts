import { isMap, type Node, type YAMLMap } from 'yaml';
import type { z } from 'zod';
import { fieldsOf } from '../../markdown/yaml/schema-shape.ts';
import { cutBlockMap } from './block-map.ts';
import type { Change, FixedFile } from './change.ts';
import { isSameData, keyNames, lineAt, readData, readTree, walkTree } from './yaml-tree.ts';

/** Puts the keys of every map into the order of its schema, each with its comments. */
export function orderKeys(schema: z.ZodType, yaml: string): FixedFile {
  const changes: Change[] = [];
  const left = new Set<string>();
  const data = readData(yaml);
  let text = yaml;
  // One map at a time, inner ones first: a moved text takes the maps inside it along.
  for (let next = findDisorder(schema, text, left); next; next = findDisorder(schema, text, left)) {
    const reordered = reorder(text, next.map, next.order);
    if (reordered === undefined || !isSameData(readData(reordered), data)) {
      left.add(next.id);
      continue;
    }
    const [start] = next.map.range ?? [0];
    changes.push({ kind: 'order', line: lineAt(text, start), keys: next.order.map((index) => next.keys[index] ?? '') });
    text = reordered;
  }
  return { text, changes };
}

interface Disorder {
  readonly map: YAMLMap;
  readonly id: string;
  readonly keys: readonly string[];
  /** For each place the present place of the key that belongs there. */
  readonly order: readonly number[];
}

function findDisorder(schema: z.ZodType, text: string, left: ReadonlySet<string>): Disorder | undefined {
  const tree = readTree(text);
  const places = tree ? [...walkTree(schema, tree.contents)].toReversed() : [];
  for (const { node, path, schemas } of places) {
    const id = JSON.stringify(path);
    if (!isMap<Node, Node | null>(node) || left.has(id)) continue;
    const keys = keyNames(node);
    const order = orderOf(keys, schemas);
    if (order?.some((from, to) => from !== to)) return { map: node, id, keys, order };
  }
  return undefined;
}

/** Undefined where a key is unknown: where it belongs, nobody can tell. */
function orderOf(keys: readonly string[], schemas: readonly z.ZodType[]): number[] | undefined {
  const shapes = schemas.map((schema) => Object.keys(fieldsOf(schema) ?? {}));
  const shape = shapes.find((known) => keys.every((key) => known.includes(key)));
  if (!shape) return undefined;
  return keys.map((_, index) => index).sort((a, b) => shape.indexOf(keys[a] ?? '') - shape.indexOf(keys[b] ?? ''));
}

function reorder(text: string, map: YAMLMap, order: readonly number[]): string | undefined {
  return map.flow ? reorderFlow(text, map, order) : reorderBlock(text, map, order);
}

/** `{ end: …, start: … }`: the pairs change places, the commas and spaces between them stay. */
function reorderFlow(text: string, map: YAMLMap, order: readonly number[]): string | undefined {
  const [start, end] = map.range ?? [0, 0];
  // A comment inside would have to be given to one of its neighbours.
  if (/[\n#]/.test(text.slice(start, end))) return undefined;
  const spans = map.items.map(({ key, value }) => ({
    start: (key as Node).range?.[0] ?? 0,
    end: (value as Node | null)?.range?.[1] ?? (key as Node).range?.[1] ?? 0,
  }));
  const parts = spans.map((span, index) => text.slice(spans[index - 1]?.end ?? start, span.start));
  const moved = order.map((from, to) => `${parts[to]}${text.slice(spans[from]?.start, spans[from]?.end)}`);
  return text.slice(0, start) + moved.join('') + text.slice(spans.at(-1)?.end ?? start);
}

function reorderBlock(text: string, map: YAMLMap, order: readonly number[]): string | undefined {
  const cut = cutBlockMap(text, map);
  // What stands above the first key may be about the key or about all: it stays, and so does the key.
  if (!cut || (cut.isHeaded && order[0] !== 0)) return undefined;
  const bodies = order.map((from, to) => {
    const piece = cut.pieces[from];
    return piece && `${piece.above}${cut.indent}${piece.body}`.slice(to === 0 ? cut.indent.length : 0);
  });
  return text.slice(0, cut.start) + bodies.join('') + text.slice(cut.end);
}
