import { parseXml, type XmlElement } from '../../docx/xml.ts';

type Parsed = { readonly root: XmlElement } | { readonly fault: string };

/** Where no tag opens: parts that are passed over as wholes. */
const WHOLES = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;
const TAG = /<(\/?)([^\s<>/"'=]{1,200})((?:[^<>"']|"[^"]*"|'[^']*')*)>/uy;
/** No document nests deeper; one that does means harm. */
const DEEPEST = 200;
/** A day's minutes with an element for each word have a tenth; the parser takes ten microseconds for each. */
const MOST_ELEMENTS = 2_000_000;

/**
 * Parses a document of which every element is closed: the parser mends what is broken off, and a part must not pass
 * for the whole. The fault is in Japanese, with its line.
 */
export function parseStrictly(text: string): Parsed {
  const open: string[] = [];
  let elements = 0;
  let at = text.indexOf('<');
  while (at >= 0) {
    const whole = WHOLES.find(([start]) => text.startsWith(start, at));
    if (whole) {
      const end = text.indexOf(whole[1], at + whole[0].length);
      if (end < 0) return { fault: `${lineOf(text, at)}行目の「${whole[0]}」が閉じていません` };
      at = text.indexOf('<', end + whole[1].length);
      continue;
    }
    if (text.startsWith('<!', at)) {
      const end = text.indexOf('>', at);
      // What a document type declares could stand for anything.
      if (end < 0 || text.slice(at, end).includes('['))
        return { fault: '文書型宣言（DOCTYPE）に定義のあるXMLは読みません' };
      at = text.indexOf('<', end);
      continue;
    }
    TAG.lastIndex = at;
    const tag = TAG.exec(text);
    if (!tag) return { fault: `${lineOf(text, at)}行目のタグが閉じていません` };
    const [all, slash, name = '', rest = ''] = tag;
    if (slash === '/') {
      if (open.pop() !== name) return { fault: `${lineOf(text, at)}行目の「</${name}>」に対応する始まりがありません` };
    } else if (rest.endsWith('/')) elements += 1;
    else {
      if (open.length === 0 && elements > 0) return { fault: `${lineOf(text, at)}行目に2つ目の根の要素があります` };
      elements += 1;
      open.push(name);
      if (open.length > DEEPEST) return { fault: `${lineOf(text, at)}行目の入れ子が深すぎます` };
    }
    if (elements > MOST_ELEMENTS) return { fault: '要素が200万を超えています' };
    at = text.indexOf('<', at + all.length);
  }
  const [unclosed] = open.slice(-1);
  if (unclosed !== undefined) return { fault: `「<${unclosed}>」が閉じないまま終わっています` };
  return { root: parseXml(new TextEncoder().encode(text), 'XML') };
}

const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length;
