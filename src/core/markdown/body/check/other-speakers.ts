import type { Nodes, Root } from 'mdast';
import { toString as inlineText } from 'mdast-util-to-string';
import { type Diagnostic, diagnose } from '../../../diagnostic/diagnostic.ts';
import type { Position } from '../../../text/span.ts';
import { SPEAKER_TITLE } from '../speaker.ts';

const LABEL = '([^\\s　（）()【】［］[\\]＜＞<>〈〉《》「」『』〔〕、。，．：:；;|｜―—・!！?？]{1,20})';
/** A name or a post behind the label: 会長（小川）. */
const NAME = '(?:[（(][^（）()\\n]{1,20}[）)])?';
const MARK = '[○〇◯●◎◇◆□■△▲▽▼☆★▶►・＊]';

/** How minutes elsewhere open an utterance; the words of it follow. */
const FORMS: readonly RegExp[] = [
  new RegExp(`^(?:${MARK})?[【［[＜<〈《〔]${LABEL}${NAME}[】］\\]＞>〉》〕]${NAME}[：:]?[ \\t　]*`, 'u'),
  new RegExp(`^(?:${MARK})?[ 　]?${LABEL}${NAME}[ 　]*(?:[：:；;｜]|[―—]+)[ \\t　]*`, 'u'),
  new RegExp(`^(?:${MARK})?[ 　]?${LABEL}${NAME}(?:[ \\t　]+|$)`, 'u'),
  new RegExp(`^${LABEL}[）)】］][ \\t　]*`, 'u'),
  new RegExp(`^(?:${MARK})?${LABEL}${NAME}(?=「[^」]*」?$)`, 'u'),
];
/** No line opens an utterance in another form without one of these near its beginning. */
const SIGNS = /[：:；;｜―—「\s　【［[＜<〈《〔）)○〇◯●◎◇◆□■△▲▽▼☆★▶►・＊]|^[^ぁ-ん]{1,20}$/u;
const LONGEST_OPENING = 60;

/** Who speaks in every council. */
const OFFICE =
  /^(?:副?(?:会長|委員長|議長|座長|部会長)(?:代理|職務代理者?)?|委員|事務局|司会者?|[A-ZＡ-Ｚ甲乙丙丁戊]委員|委員[A-ZＡ-Ｚ甲乙丙丁戊0-9０-９])$/;
const HEAD = /[会課係部局室所館校園区市町村議次院署事座]長(?:代理|補佐)?$/;
/** What a list says of people, and no one is called: 担当課長, 出席委員. */
const NO_ONE = /^(?:担当|関係|各|所管|主管|全|両|新任?|前|元|出席|欠席|署名|退任)/;

/** Words that somebody says, and not an entry of a list (会長：小川一郎、副会長：…, 委員：15人). */
function isSpeech(words: string): boolean {
  return /[ぁ-ん]/.test(words) && !/^[^。\n]{0,40}[、，,][^。、：:\n]{1,12}[：:]|^[0-9０-９]+[人名]/.test(words);
}

/** @param label the words where a speaker's label would stand */
function isSpeaker(label: string, called: ReadonlySet<string>, people: readonly string[]): boolean {
  if (called.has(label) || OFFICE.test(label) || people.includes(label)) return true;
  if (NO_ONE.test(label) || !SPEAKER_TITLE.test(label)) return false;
  if (HEAD.test(label)) return true;
  const title = SPEAKER_TITLE.exec(label)?.[0] ?? '';
  const name = label.slice(0, label.length - title.length);
  return name !== '' && people.some((one) => one.startsWith(name));
}

/**
 * Speakers in another form than 「（会長）」 inside an utterance: 会長：…, 【会長】…, ○会長　…. Their words would be taken for
 * the speaker's before. What only looks like it (課題：…, 委員数：…) is left alone: the label has to be somebody's, and
 * what follows has to be speech.
 * @param lines the lines of the text that `root` was parsed from
 * @param people names and titles of those who attended, as the header has them
 */
export function checkOtherSpeakers(
  root: Root,
  lines: readonly string[],
  file: string,
  people: readonly string[],
): Diagnostic[] {
  const called = new Set<string>();
  const found = new Map<string, { readonly label: string; readonly written: string; readonly at: Position }[]>();

  const look = (line: number, from: number, lastLine: number, isAlone: boolean): void => {
    const text = lines[line - 1] ?? '';
    const blank = /^[\s　]*/.exec(text.slice(from))?.[0].length ?? 0;
    const begin = text.slice(from + blank, from + blank + LONGEST_OPENING);
    if (!SIGNS.test(begin)) return;
    const plain = begin.replace(/\*+|_{2,}/g, '');
    for (const form of FORMS) {
      const match = form.exec(plain);
      const label = match?.[1];
      if (!match || label === undefined || !isSpeaker(label, called, people)) continue;
      const rest = plain.slice(match[0].length);
      const words = rest.trim() === '' && line < lastLine ? (lines[line] ?? '') : rest;
      // A paragraph that is nothing but somebody's label has its words in the next.
      if (!isSpeech(words) && !(isAlone && words.trim() === '')) continue;
      const one = { label, written: match[0].trim(), at: { file, line, column: from + blank + 1 } };
      found.set(label, [...(found.get(label) ?? []), one]);
      return;
    }
  };
  const visit = (node: Nodes, isInList: boolean): void => {
    if (node.type === 'list' || node.type === 'listItem') for (const child of node.children) visit(child, true);
    if (node.type !== 'paragraph' || !node.position) return;
    const { start, end } = node.position;
    // The parser gives plain paragraphs no end; but their text has all their line ends.
    const lastLine = Math.max(end.line, start.line + inlineText(node).split('\n').length - 1);
    for (let line = start.line; line <= lastLine; line += 1) {
      look(line, line === start.line ? start.column - 1 : 0, lastLine, !isInList && start.line === lastLine);
    }
  };

  const inDiscussion = nodesOfDiscussion(root);
  for (const node of inDiscussion) {
    const label =
      node.type === 'paragraph'
        ? /^（([^（）\n]+)）/.exec(lines[(node.position?.start.line ?? 0) - 1] ?? '')?.[1]
        : undefined;
    if (label !== undefined) called.add(label);
  }
  for (const node of inDiscussion) visit(node, false);
  return [...found.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const { label, written, at } = first;
    const related = others.map((one) => ({ at: one.at, message: `ここにも「${one.written}」` }));
    return diagnose('speaker-in-other-form', at, { label, written }, related);
  });
}

function nodesOfDiscussion(root: Root): Nodes[] {
  let isDiscussion = false;
  return root.children.filter((node) => {
    if (node.type === 'heading' && node.depth <= 2) isDiscussion = inlineText(node) === '発言';
    return isDiscussion;
  });
}

/** Names and titles of those whom a header lists as attending, whatever became of the rest of it. */
export function peopleOf(data: unknown): string[] {
  const attendees = typeof data === 'object' && data !== null ? (data as { attendees?: unknown }).attendees : undefined;
  const strings = (value: unknown): string[] => {
    // 青木 一郎 is called by either.
    if (typeof value === 'string')
      return [...new Set([value, value.replace(/[\s　]/g, ''), value.split(/[\s　]/)[0] ?? ''])];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
  };
  return strings(attendees);
}
