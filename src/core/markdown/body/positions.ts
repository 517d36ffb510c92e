import type { Nodes } from 'mdast';

/**
 * A node without the positions of its parts. Problems are found while a record is read; after that positions serve
 * nobody, and they are most of what a record weighs in memory.
 */
export function withoutPositions<T extends Nodes>(node: T): T {
  const { position: _, ...rest } = node;
  if (!('children' in rest)) return rest as T;
  const children = (rest.children as Nodes[]).map((child) => withoutPositions(child));
  return { ...rest, children } as T;
}
