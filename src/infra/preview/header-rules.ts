import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HEADERS, type Header } from '../../core/export/hosts/site-headers.ts';

interface HeaderRule {
  readonly path: RegExp;
  readonly headers: readonly Header[];
}

/**
 * The headers that a host which reads `_headers` sends with an address, several values of one joined as it joins them. Where
 * a folder has no such file, those that every site of ours has.
 * @param path percent-encoded, with the base path
 */
export async function headersFor(root: string, path: string): Promise<readonly Header[]> {
  const text = await readFile(join(root, '_headers'), 'utf8').catch(() => undefined);
  if (text === undefined) return HEADERS;
  const merged = new Map<string, string>();
  for (const rule of readRules(text)) {
    if (!rule.path.test(path)) continue;
    for (const [name, value] of rule.headers) {
      const known = merged.get(name);
      merged.set(name, known === undefined ? value : `${known}, ${value}`);
    }
  }
  return [...merged];
}

/** A line with an indent is a header of the path above it; `*` stands for anything, `:name` for one part of a path. */
function readRules(text: string): HeaderRule[] {
  const rules: { path: RegExp; headers: Header[] }[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const header = /^\s+([\w-]+):\s*(.*?)\s*$/.exec(line);
    if (header) rules.at(-1)?.headers.push([header[1] ?? '', header[2] ?? '']);
    else rules.push({ path: patternOf(line.trim()), headers: [] });
  }
  return rules;
}

const patternOf = (path: string): RegExp =>
  new RegExp(
    `^${path.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*|:[a-zA-Z]\w*/g, (mark) => (mark === '*' ? '.*' : '[^/]+'))}$`,
  );
