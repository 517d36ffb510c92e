import { Document, isMap, isScalar, isSeq, type Node, Scalar, visit } from 'yaml';

/** A comment of one line or more that stands above the field at a path of the header. */
export interface HeaderComment {
  readonly path: readonly (string | number)[];
  readonly text: string;
}

/** Values that mean the same as leaving the field out. */
const DEFAULTS: Readonly<Record<string, unknown>> = { andOthers: false, discussed: true };
/** A flow collection that would be longer becomes a block; a list of names reads well on one long line. */
const LONGEST_FLOW = 110;
const LONGEST_LIST = 600;

/**
 * Writes a header as YAML: fields in the order of the value, small collections on one line.
 * What a schema would fill in by itself is left out.
 * @param header may lack fields: a draft has only what its source settles
 */
export function serializeHeader(header: object, comments: readonly HeaderComment[] = []): string {
  const document = new Document(withoutDefaults(header), { aliasDuplicateObjects: false });
  visit(document, {
    Scalar(key, node) {
      // 15:30 and 042-393 are numbers to other YAML readers.
      if (key !== 'key' && typeof node.value === 'string' && /^[\d:+-]*:[\d:]*$|^0\d[\d-]*$|^\d+$/.test(node.value)) {
        node.type = Scalar.QUOTE_DOUBLE;
      }
    },
    Collection(_, node, path) {
      const depth = path.filter((parent) => isMap(parent) || isSeq(parent)).length;
      const longest = isSeq(node) && node.items.every(isScalar) ? LONGEST_LIST : LONGEST_FLOW - 2 * depth;
      if (depth > 0 && widthOf(node) <= longest && !holdsComment(node)) node.flow = true;
    },
  });
  for (const { path, text } of comments) comment(document, path, text);
  const written = document.toString({ lineWidth: 0, flowCollectionPadding: true });
  return written === '{}\n' ? '' : written;
}

function withoutDefaults(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutDefaults);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(
    ([key, field]) => field !== undefined && DEFAULTS[key] !== field && !isEmptyList(key, field),
  );
  return Object.fromEntries(kept.map(([key, field]) => [key, withoutDefaults(field)]));
}

/** The list of members must be there, even when it names nobody. */
function isEmptyList(key: string, field: unknown): boolean {
  return Array.isArray(field) && field.length === 0 && key !== 'members';
}

/** Characters of a collection on one line, roughly; full-width ones count twice. */
function widthOf(node: unknown): number {
  if (isScalar(node)) {
    const text = String(node.value);
    return [...text].reduce((sum, char) => sum + (char.charCodeAt(0) > 0x2e7f ? 2 : 1), 2);
  }
  if (isSeq(node)) return node.items.reduce<number>((sum, item) => sum + widthOf(item) + 2, 2);
  if (isMap(node)) return node.items.reduce((sum, { key, value }) => sum + widthOf(key) + widthOf(value) + 2, 2);
  return 4;
}

function holdsComment(node: Node): boolean {
  return Boolean(node.commentBefore ?? node.comment);
}

/** A comment may only stand in block style, so what holds it is made a block. */
function comment(document: Document, path: readonly (string | number)[], text: string): void {
  let node: unknown = document.contents;
  let target: Node | undefined = isMap(node) || isSeq(node) ? node : undefined;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step);
      if (!pair) break;
      node.flow = false;
      target = pair.key as Node;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number' && node.items[step]) {
      node.flow = false;
      node = node.items[step];
      target = node as Node;
      if (isMap(node)) node.flow = false;
    } else break;
  }
  if (!target || target === document.contents) {
    document.commentBefore = joinComments(document.commentBefore, text);
  } else {
    target.commentBefore = joinComments(target.commentBefore, text);
  }
}

function joinComments(before: string | null | undefined, text: string): string {
  const lines = text
    .split('\n')
    .map((line) => ` ${line}`)
    .join('\n');
  return before ? `${before}\n${lines}` : lines;
}
