import { Document, isCollection, isMap, isScalar, visit, type YAMLMap, type YAMLSeq } from 'yaml';

/** A collection of plain values goes on one line when it is about this short, in characters. */
const ONE_LINE = 110;

/** YAML as the secretariats write it: small collections of plain values in one line, everything else in block style. */
export function toYaml(value: unknown): string {
  const document = new Document(value, { aliasDuplicateObjects: false });
  const flatten = (_key: unknown, node: YAMLMap | YAMLSeq, path: readonly unknown[]): void => {
    if (path.length > 1 && isFlat(node)) node.flow = true;
  };
  visit(document, { Map: flatten, Seq: flatten });
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

function isFlat(node: YAMLMap | YAMLSeq): boolean {
  const values = isMap(node) ? node.items.map((pair) => pair.value) : node.items;
  if (values.some((value) => isCollection(value))) return false;
  const isList = !isMap(node);
  const length = values.reduce<number>((sum, value) => sum + (isScalar(value) ? String(value.value).length + 2 : 0), 0);
  return isList || length < ONE_LINE;
}
