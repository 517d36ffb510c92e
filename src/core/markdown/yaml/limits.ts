import {
  Composer,
  type Document,
  type DocumentOptions,
  isAlias,
  isCollection,
  isPair,
  isScalar,
  Lexer,
  LineCounter,
  type ParseOptions,
  Parser,
  type SchemaOptions,
  YAMLParseError,
} from 'yaml';

/**
 * The most levels of lists and maps inside one another. Our schemas have eight; what composes and reads the tree calls
 * itself once a level, so there has to be an end before that of the stack.
 */
export const MOST_YAML_LEVELS = 50;
/** The longest YAML text in UTF-16 code units: some 20,000 entries of a list, which take four seconds to read. */
export const LONGEST_YAML = 1_000_000;
/** The most `*name` references of a text. */
export const MOST_ALIASES = 100;
/** How many characters all the references of a text may stand for. */
const MOST_REPEATED = 100_000;

export interface BoundedYaml {
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
}

type Options = ParseOptions & DocumentOptions & SchemaOptions;

/**
 * Parses YAML as `parseDocument` of the library does, but gives up where lists and maps lie too deep in one another.
 * The library's parser keeps a stack of its own, so that this can be seen before anything calls itself.
 * @returns the offset where it gave up, or what was parsed
 */
export function parseBounded(source: string, options: Options): BoundedYaml | { readonly tooDeepAt: number } {
  const lines = new LineCounter();
  const parser = new Parser(lines.addNewLine);
  const tokens = [];
  lines.addNewLine(0);
  for (const lexeme of new Lexer().lex(source)) {
    const at = parser.offset;
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > MOST_YAML_LEVELS) return { tooDeepAt: at };
  }
  for (const token of parser.end()) tokens.push(token);
  const composer = new Composer({ ...options, lineCounter: lines });
  // The composer gives a document whatever the text is.
  const [document, second] = composer.compose(tokens, true, source.length) as Iterable<Document.Parsed>;
  if (!document) throw new Error('the composer of the YAML library gave no document');
  if (second) {
    const [start, end] = second.range;
    document.errors.push(new YAMLParseError([start, end], 'MULTIPLE_DOCS', 'a second document'));
  }
  return { document, lines };
}

/** What the `*name` references of a text come to; the offsets are those of the references. */
interface AliasFindings {
  /** References to nothing that stands before them. */
  readonly unresolved: readonly number[];
  /** The first one with which there are too many, or they stand for too much; a part that holds itself has no end. */
  readonly excess: number | undefined;
}

/** Follows the references of a text without unfolding them: each node is looked at once. */
export function readAliases(document: Document.Parsed): AliasFindings {
  const unresolved: number[] = [];
  let excess: number | undefined;
  let aliases = 0;
  let repeated = 0;
  /** What each name stands for in characters; a part that is still being read has no end yet. */
  const sizes = new Map<string, number>();
  const sizeOf = (node: unknown): number => {
    if (isPair(node)) return sizeOf(node.key) + sizeOf(node.value);
    if (isAlias(node)) {
      const size = sizes.get(node.source);
      const at = node.range?.[0] ?? 0;
      if (size === undefined) {
        unresolved.push(at);
        return 0;
      }
      aliases += 1;
      repeated += size;
      if (aliases > MOST_ALIASES || repeated > MOST_REPEATED) excess ??= at;
      return size;
    }
    if (!isCollection(node)) return isScalar(node) ? remember(node, String(node.value).length) : 0;
    if (node.anchor !== undefined) sizes.set(node.anchor, Number.POSITIVE_INFINITY);
    let size = 1;
    for (const item of node.items) size += sizeOf(item);
    return remember(node, size);
  };
  const remember = ({ anchor }: { anchor?: string | undefined }, size: number): number => {
    if (anchor !== undefined) sizes.set(anchor, size);
    return size;
  };
  sizeOf(document.contents);
  return { unresolved, excess };
}
