import type { ErrorCode, YAMLError } from 'yaml';
import { type Document, isMap, isScalar, type LineCounter, type Node, type Pair, visit } from 'yaml';
import { type Diagnostic, diagnose, sortDiagnostics } from '../../diagnostic/diagnostic.ts';
import type { Locate } from '../../domain/meeting/meeting.ts';
import { type Position, positionAt, positionOnDemand } from '../../text/span.ts';
import { findDoubts } from './doubts.ts';
import { type BoundedYaml, LONGEST_YAML, MOST_ALIASES, MOST_YAML_LEVELS, parseBounded, readAliases } from './limits.ts';

export interface YamlText {
  readonly data: unknown;
  readonly locate: Locate;
  readonly diagnostics: readonly Diagnostic[];
  /** What is to be said of a text that could be read. */
  readonly doubts: readonly Diagnostic[];
}

/**
 * Reads YAML 1.2 (core schema: dates stay text) and keeps where everything stands. Errors of syntax are
 * diagnostics; `data` is then null, because a half-read file is no evidence of anything.
 */
export function readYaml(file: string, source: string): YamlText {
  if (source.length > LONGEST_YAML) {
    const params = { what: 'YAMLの部分', size: `${source.length}字`, limit: `${LONGEST_YAML}字` };
    return refuse({ file, line: 1, column: 1 }, (at) => diagnose('text-too-long', at, params));
  }
  const parsed = parseSource(source);
  if ('tooDeepAt' in parsed) {
    const params = { what: '一覧と項目の組', limit: MOST_YAML_LEVELS };
    return refuse(positionAt(file, source, parsed.tooDeepAt), (at) => diagnose('nested-too-deep', at, params));
  }
  const { document, lines } = parsed;
  const place = (offset: number): Position => placeOf(file, lines, offset);
  // The tree is many times the text, and is asked for again only where there is something to report.
  let remembered = new WeakRef(parsed);
  const tree = (): BoundedYaml => {
    const known = remembered.deref();
    if (known) return known;
    const again = parseSource(source);
    if ('tooDeepAt' in again) throw new Error(`${file} was read before and cannot be read now`);
    remembered = new WeakRef(again);
    return again;
  };
  const locate: Locate = (path, part = 'value') => positionOnDemand(file, () => locateIn(tree(), file, path, part));
  // A warning is a tag that the schema does not know: the text behind the `!` would be lost.
  const errors = [...document.errors, ...document.warnings];
  const aliases = readAliases(document);
  const diagnostics = sortDiagnostics([
    ...withoutConsequences(errors, lines).map((error) => {
      const { offset, detail } = describe(error, source);
      return diagnose('yaml-syntax', place(offset), { detail });
    }),
    ...findRepeatedKeys(document).map(({ key, first, again }) => {
      const related = [{ at: place(first), message: `1つ目の「${key}」` }];
      return diagnose('yaml-syntax', place(again), { detail: `「${key}」が2回書かれています` }, related);
    }),
    ...aliases.unresolved.map((offset) =>
      diagnose('yaml-syntax', place(offset), { detail: '「*」で始まる値は引用符で囲みます' }),
    ),
    ...(aliases.excess === undefined
      ? []
      : [diagnose('too-many-aliases', place(aliases.excess), { limit: MOST_ALIASES })]),
  ]);
  if (diagnostics.length > 0) return { data: null, locate, diagnostics, doubts: [] };
  // What the references come to is known already.
  const doubts = findDoubts(document, source, place);
  return { data: document.toJS({ maxAliasCount: -1 }), locate, diagnostics, doubts };
}

function refuse(at: Position, make: (at: Position) => Diagnostic): YamlText {
  return { data: null, locate: () => at, diagnostics: [make(at)], doubts: [] };
}

function parseSource(source: string): ReturnType<typeof parseBounded> {
  return parseBounded(source, {
    prettyErrors: false,
    // A key that is itself a list or map has no place in our files.
    stringKeys: true,
    // We look for keys that stand twice ourselves: the library does not tell where the first one stands.
    uniqueKeys: false,
  });
}

function placeOf(file: string, lines: LineCounter, offset: number): Position {
  const { line, col } = lines.linePos(offset);
  return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
}

function locateIn(
  { document, lines }: BoundedYaml,
  file: string,
  path: readonly PropertyKey[],
  part: 'value' | 'key',
): Position {
  for (let length = path.length; length > 0; length -= 1) {
    const offset = offsetOf(document.contents, path.slice(0, length), length === path.length ? part : 'value');
    if (offset !== undefined) return placeOf(file, lines, offset);
  }
  return placeOf(file, lines, document.contents?.range?.[0] ?? 0);
}

/** Errors that are one value's own. After any other the parser has lost its way for a line or two. */
const LOCAL_ERRORS: ReadonlySet<ErrorCode> = new Set([
  'BAD_SCALAR_START',
  'BLOCK_AS_IMPLICIT_KEY',
  'TAG_RESOLVE_FAILED',
]);

/** Without what is mostly the consequence of an error just before. */
function withoutConsequences(errors: readonly YAMLError[], lines: LineCounter): YAMLError[] {
  const sorted = [...errors].sort((a, b) => a.pos[0] - b.pos[0]);
  const lineOf = (error: YAMLError) => lines.linePos(error.pos[0]).line;
  return sorted.filter((error, index) => {
    const before = sorted[index - 1];
    return !before || lineOf(error) - lineOf(before) > (LOCAL_ERRORS.has(before.code) ? 0 : 1);
  });
}

/** Offsets of keys that stand twice in one map. */
function findRepeatedKeys(document: Document.Parsed): { key: string; first: number; again: number }[] {
  const repeated: { key: string; first: number; again: number }[] = [];
  visit(document, {
    Map(_, map) {
      const seen = new Map<string, number>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        const name = String(key.value);
        const [offset] = key.range ?? [0];
        const first = seen.get(name);
        if (first === undefined) seen.set(name, offset);
        else repeated.push({ key: name, first, again: offset });
      }
    },
  });
  return repeated;
}

function offsetOf(root: Node | null, path: readonly PropertyKey[], part: 'value' | 'key'): number | undefined {
  let node: Node | null | undefined = root;
  let pair: Pair | undefined;
  for (const step of path) {
    if (isMap(node)) {
      pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      node = pair?.value as Node | null | undefined;
      if (!pair) return undefined;
    } else {
      pair = undefined;
      node = (node as { items?: Node[] } | null | undefined)?.items?.[step as number];
      if (!node) return undefined;
    }
  }
  const key = (pair?.key as Node | undefined)?.range?.[0];
  const isEmpty = node?.range?.[0] === node?.range?.[1];
  return part === 'key' || isEmpty ? (key ?? node?.range?.[0]) : node?.range?.[0];
}

const ERROR_NAMES: Readonly<Record<ErrorCode, string>> = {
  ALIAS_PROPS: '「*」による参照に余分な印が付いています',
  BAD_ALIAS: '「*」または「&」の後の名前が正しくありません',
  BAD_COLLECTION_TYPE: '一覧と項目の組の種類が合いません',
  BAD_DIRECTIVE: '「%」で始まる行は書けません',
  BAD_DQ_ESCAPE: '引用符の中の \\ の使い方が正しくありません',
  BAD_INDENT: '字下げがそろっていません',
  BAD_PROP_ORDER: '「&」「!」の位置が正しくありません',
  BAD_SCALAR_START: '「@」または「`」で始まる値は引用符で囲みます',
  BLOCK_AS_IMPLICIT_KEY: '値の中のコロンの後に空白があります。値全体を引用符で囲みます',
  BLOCK_IN_FLOW: '[ ] や { } の中に「- 」で始まる行があります',
  DUPLICATE_KEY: '同じ項目が2回書かれています',
  IMPOSSIBLE: '読み取れない並びです',
  KEY_OVER_1024_CHARS: '項目名が長すぎます',
  MISSING_CHAR: 'かっこ・引用符・コンマ・コロンのいずれかが足りません',
  MULTILINE_IMPLICIT_KEY: '項目名が2行にわたっています',
  MULTIPLE_ANCHORS: '「&」が2つ付いています',
  MULTIPLE_DOCS: '「---」で区切られた2つ目の部分があります',
  MULTIPLE_TAGS: '「!」が2つ付いています',
  NON_STRING_KEY: '項目名が文字ではありません',
  RESOURCE_EXHAUSTION: '入れ子が深すぎます',
  TAB_AS_INDENT: '字下げにタブが使われています',
  TAG_RESOLVE_FAILED: '「!」で始まる値は引用符で囲みます',
  UNEXPECTED_TOKEN: '余分な文字があります',
};

function describe({ code, pos: [offset] }: YAMLError, source: string): { offset: number; detail: string } {
  // In 「!重要」 the parser complains of what stands right behind the `!`.
  const isTag = code === 'MISSING_CHAR' && source[offset - 1] === '!';
  return isTag ? { offset: offset - 1, detail: ERROR_NAMES.TAG_RESOLVE_FAILED } : { offset, detail: ERROR_NAMES[code] };
}
