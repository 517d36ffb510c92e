/** The files that each file imports. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

/**
 * Circles of imports, each as the way around it: a file that imports itself, two that import each other, and so on. One
 * circle at least of every knot of files is found; when it is broken, the next one shows.
 */
export function findImportCircles(graph: ImportGraph): string[] {
  const circles: string[] = [];
  const done = new Set<string>();
  const way: string[] = [];
  const visit = (file: string): void => {
    const start = way.indexOf(file);
    if (start >= 0) circles.push([...way.slice(start), file].join(' → '));
    if (start >= 0 || done.has(file)) return;
    way.push(file);
    for (const imported of graph.get(file) ?? []) visit(imported);
    way.pop();
    done.add(file);
  };
  for (const file of graph.keys()) visit(file);
  return circles;
}
