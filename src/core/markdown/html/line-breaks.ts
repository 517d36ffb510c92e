import type { Break, Nodes, Parent, PhrasingContent, Text } from 'mdast';
import type { Blocks } from '../../domain/meeting/meeting.ts';

/** Characters as wide as an ideograph (East Asian Width W, F, H and what Japanese fonts draw so), with their variations. */
const WIDE =
  '[\\u2460-\\u24FF\\u2500-\\u257F\\u25A0-\\u27BF\\u2E80-\\u303F\\u3041-\\u30FF\\u31F0-\\u4DBF\\u4E00-\\u9FFF\\uF900-\\uFAFF\\uFE30-\\uFE4F\\uFF01-\\uFF9F\\uFFE0-\\uFFE6\\u{20000}-\\u{3FFFF}‥…―※→←↑↓⇒○●“”‘’]';
const WIDE_BEFORE = new RegExp(`${WIDE}[\\uFE00-\\uFE0F\\u3099\\u309A\\u{E0100}-\\u{E01EF}]?$`, 'u');
const WIDE_AFTER = new RegExp(`^${WIDE}`, 'u');

const NUMBER = '[0-9０-９]{1,3}';
const KANJI_NUMBER = '[〇一二三四五六七八九十]{1,3}';
const LETTER = '[ア-ヶｱ-ﾝa-zA-Zａ-ｚＡ-Ｚ]';
/** How a line of a list begins that is written without the marks of markdown: ・, ※, （１）, ①, １．, ア, 一. */
const LIST_MARK = new RegExp(
  `^(?:【[^】]{1,20}】|[・･•●○〇◯◎■□◆◇▲△▼▽★☆▶►※＊→⇒➡]|[－−–‐](?=[^－−–‐\\s])|[①-⓿❶-➓㉑-㉟㊱-㊿Ⅰ-ⅿ⒈-⒛㈠-㈩㋐-㋾]|[（(](?:${NUMBER}|${KANJI_NUMBER}|${LETTER}|[ivxⅰ-ⅹ]{1,4})[）)]|${NUMBER}(?:[）)、　]|[．.](?![0-9０-９]))|${KANJI_NUMBER}[　．.）)]|${LETTER}(?:[　．）)、]|\\.(?![0-9A-Za-z])))`,
  'u',
);
/** 日時：…, and not a sentence that has a colon somewhere. */
const LABELLED = /^[^\s　、。，．「」（）()：:]{1,8}：[^\s]/u;
/** 令和5年度　1,200件: parts of a line that stand in columns. */
const COLUMNS = /[^\s　、。，．！？][\s　]*　[^\s　]/u;
/** A line of a list that is shorter was not wrapped: what follows it is another line. */
const SHORTEST_WRAPPED = 30;

/** What a line end is in reading: nothing, the end of a line, or what a browser makes of it (a blank). */
type LineEnd = 'joined' | 'line' | 'blank';

function readLineEnd(before: string, after: string): LineEnd {
  if (after.startsWith('　') || LIST_MARK.test(after) || LABELLED.test(after)) return 'line';
  const isEntry = LIST_MARK.test(before.trimStart()) || LABELLED.test(before);
  if (isEntry && before.length < SHORTEST_WRAPPED) return 'line';
  if (COLUMNS.test(before) && COLUMNS.test(after)) return 'line';
  return WIDE_BEFORE.test(before) && WIDE_AFTER.test(after) ? 'joined' : 'blank';
}

/**
 * Takes out line ends that stand between two full-width characters: a browser would show each as a blank, and a record
 * may be wrapped anywhere. Those of a list that is written without the marks of markdown stay: its lines are lines. For
 * display and for the search; the stored text keeps all.
 */
export const joinJapaneseLines = (blocks: Blocks): Blocks => blocks.map((block) => joinBelow(block, () => '\n'));

/** The same, with every line that stays a line of its own in the page, too. */
export const breakJapaneseLines = (blocks: Blocks): Blocks =>
  blocks.map((block) => joinBelow(block, (): Break => ({ type: 'break' })));

/** The same of a text without markup, such as a note. */
export function joinJapaneseText(text: string): string {
  const [first = '', ...others] = text.split('\n');
  const lineEnds = readLineEnds(text);
  return others.reduce((joined, line, place) => `${joined}${lineEnds[place] === 'joined' ? '' : '\n'}${line}`, first);
}

type MakeLine = () => '\n' | Break;

function joinBelow<T extends Nodes>(node: T, makeLine: MakeLine): T {
  if (!('children' in node)) return node;
  if (node.type !== 'paragraph') {
    const children = (node.children as Nodes[]).map((child) => joinBelow(child, makeLine));
    return { ...node, children } as T;
  }
  const lineEnds = readLineEnds(textOf(node));
  return lineEnds.length === 0 ? node : (rebuild(node as Parent, lineEnds[Symbol.iterator](), makeLine) as T);
}

/** A paragraph as one text; what is no text of it (a hard break) is a line end, too. */
function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'break') return '\n';
  return 'children' in node ? (node.children as Nodes[]).map(textOf).join('') : '';
}

function readLineEnds(text: string): LineEnd[] {
  if (!text.includes('\n')) return [];
  const lines = text.split('\n');
  return lines.slice(1).map((line, place) => readLineEnd(lines[place] ?? '', line));
}

function rebuild(node: Parent, lineEnds: Iterator<LineEnd>, makeLine: MakeLine): Parent {
  const children = (node.children as PhrasingContent[]).flatMap((child): PhrasingContent[] => {
    if (child.type === 'break') lineEnds.next();
    if (child.type === 'text') return rebuildText(child, lineEnds, makeLine);
    return 'children' in child ? [rebuild(child, lineEnds, makeLine) as PhrasingContent] : [child];
  });
  return { ...node, children };
}

function rebuildText(node: Text, lineEnds: Iterator<LineEnd>, makeLine: MakeLine): PhrasingContent[] {
  const [first = '', ...others] = node.value.split('\n');
  const made: PhrasingContent[] = [{ ...node, value: first }];
  for (const line of others) {
    const end = lineEnds.next().value as LineEnd;
    const between = end === 'joined' ? '' : end === 'line' ? makeLine() : '\n';
    const last = made.at(-1);
    if (typeof between !== 'string') made.push(between, { type: 'text', value: line });
    else if (last?.type === 'text') last.value += between + line;
  }
  return made.filter((one) => one.type !== 'text' || one.value !== '');
}
