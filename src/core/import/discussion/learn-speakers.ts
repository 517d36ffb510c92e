import { fold } from '../fold.ts';
import type { Roster } from '../header/roster.ts';
import type { Row } from '../rows/rows.ts';
import { isLabelLike, isNoun, isParticle, isPersonLike, isTitleLike } from './person-words.ts';

/** A line that is marked as an utterance would be, whoever its label may be. */
interface Candidate {
  /** What marks it: a circle of one kind, a kind of bracket, a colon, a gap, a cell, a name in brackets. */
  readonly mark: string;
  readonly label: string;
  /** The label holds the speaker's name in brackets, or ends as a form of address. */
  readonly isNamed: boolean;
  /** As close to its mark and to the margin as the labels of most minutes: no entry of a list. */
  readonly isTight: boolean;
  /** What is said on the line, or, where it is the label's alone, on the lines below. */
  readonly said: string;
}

const CIRCLE = /^([○◯〇◎●■◆□▼▲△▽◇・•])\s*(?=\S)/u;
const BRACKET =
  /^(?:[○◯〇●◎]\s*)?(?:(（)((?:[^（）]|（[^（）]*）){1,30})）|(\()((?:[^()]|\([^()]*\)){1,30})\)|([‹<＜〈《])([^<>‹›＜＞〈〉《》]{1,28})[›>＞〉》]|([【［[〔])([^【】［］[\]〔〕]{1,28})[】］\]〕])\s*[:：]?\s*/u;
const COLON = /^([^：:。、\s]{1,28})\s*[：:]\s*(?=\S)/u;
const HALF_BRACKET = /^([^：:。、（）()「」\s]{1,16})\s*[）)]\s*(?=\S)/u;
const WIDE_GAP = /^(\S{1,16})(?:\s{2,}|\u3000)\s*(?=\S)/u;
const NAMED = /^([^（）()\s。、「」]{1,24}\s*[（(][^（）()。、]{1,16}[）)])\s*[:：]?\s*/u;
const QUOTE = /^([^「」『』。、：:\s]{1,28})\s*「.*」$/u;
const HONORIFIC = /(?:君|氏|さん|様)[）)]?$/u;
/** A name that stands apart behind a title. */
const NAME_PIECE = /^[\p{Script=Han}々ヶ]{1,5}$/u;
const SENTENCE = /[。！？!?]/u;
const QUOTED = /^[「『]/u;
/** Lines below a label that are looked through for what it says. */
const NEAR = 6;

/** How much of a mark must be seen before it is taken to mark speakers. */
const ENOUGH_SURE = 2;
const ENOUGH_LIKELY = 4;

/**
 * The labels, folded, that these minutes use as those of speakers though nothing else knows them: a line that is marked
 * just as the lines of known speakers are, with a label that looks like a title, a body or a person, and something said.
 * What a line is about (○日時, ○資料1について, （別紙のとおり）) is nobody.
 */
export function learnSpeakers(rows: readonly Row[], roster: Roster): ReadonlySet<string> {
  const texts = rows.filter(({ kind }) => kind === 'text' || kind === 'cells').flatMap(dividedAtMarks);
  const byMark = new Map<string, Candidate[]>();
  for (const [index, row] of texts.entries()) {
    for (const candidate of candidatesOf(row, texts, index)) {
      const known = byMark.get(candidate.mark);
      if (known) known.push(candidate);
      else byMark.set(candidate.mark, [candidate]);
    }
  }
  const learnt = new Set<string>();
  for (const [mark, candidates] of byMark) {
    for (const label of learnFrom(mark, candidates, roster)) learnt.add(label);
  }
  return learnt;
}

/** A line in which several people may speak, at every mark that could be one of theirs. */
function dividedAtMarks(row: Row): Row[] {
  if (row.kind !== 'text' || !MARK_INSIDE.test(row.text)) return [row];
  return row.text.split(MARK_INSIDE).map((text) => ({ ...row, text, folded: '', indent: 0 }));
}

const MARK_INSIDE =
  /(?<=[。！？!?」』）)])\s*(?=[○◯〇◎●【＜<［（(])|(?<=\s)(?=[○◯〇◎●][^\s。、はがのをに]{2,24}[\s（(])/u;

function learnFrom(mark: string, candidates: readonly Candidate[], roster: Roster): string[] {
  const saying = candidates.filter(({ said }) => SENTENCE.test(said));
  const sure = saying.filter(({ label }) => roster.isSpeaker(label));
  const counts = new Map<string, number>();
  for (const { label } of saying) counts.set(fold(label), (counts.get(fold(label)) ?? 0) + 1);
  const isLikely = ({ label, isNamed, isTight }: Candidate): boolean => {
    const key = bareOf(fold(label));
    if (!isLabelLike(key)) return false;
    // 議長　黒田一葉君 is the chair who calls, where the chair has spoken without that name.
    const [title = '', ...name] = label.split(/\s+/u);
    if (name.length > 0 && counts.has(fold(title))) return false;
    const times = counts.get(fold(label)) ?? 0;
    // 観光課・藤代: a title or a body, and who of it.
    const office = key.replace(/・[^・]{1,5}$/u, '');
    const isStrong = STRONG.has(mark);
    if (isNamed || isTitleLike(key) || isTitleLike(office) || (isStrong && isPersonLike(office))) return true;
    if (sure.length >= MANY && isTight && TIGHT.has(mark) && isNoun(key)) return true;
    if (times < 2) return false;
    // What is no title may still be a body or a person, where the minutes give it the floor again and again.
    return isPersonLike(key) || (REPEATABLE.has(mark) && !/\p{Script=Hiragana}$/u.test(key));
  };
  const likely = saying.filter((candidate) => !roster.isSpeaker(candidate.label) && isLikely(candidate));
  const labels = new Set(likely.map(({ label }) => fold(label)));
  const isMark =
    sure.length >= ENOUGH_SURE ||
    (sure.length > 0 && likely.length > 0 && STRONG.has(mark)) ||
    (likely.length >= ENOUGH_LIKELY && labels.size >= 2 && labels.size < likely.length && STRONG.has(mark));
  return isMark ? [...labels] : [];
}

/** Marks that hardly anything else is set off with. */
const STRONG: ReadonlySet<string> = new Set([...'○◯〇◎●【＜<〈［（(', '「', 'name', 'cell']);
/** Marks that minutes put before every speaker. Where they have many, another word behind one is another speaker. */
const TIGHT: ReadonlySet<string> = new Set('○◯〇◎');
const MANY = 3;
const REPEATABLE: ReadonlySet<string> = new Set([...'○◯〇◎●■◆□【＜<〈［（(', 'cell', 'gap']);

const bareOf = (folded: string): string => folded.replace(/\([^()]*\)$/u, '').replace(/(?<=.)(?:君|さん|様)$/u, '');

function candidatesOf(row: Row, rows: readonly Row[], index: number): Candidate[] {
  if (row.kind === 'cells') return cellCandidate(row);
  const { text } = row;
  const below = () => saidBelow(rows, index);
  const make = (mark: string, label: string, rest: string, isNamed = HONORIFIC.test(label)): Candidate => ({
    mark,
    label: label.trim(),
    isNamed,
    isTight: row.indent === 0 && row.bullet === '' && /^.\S/u.test(text),
    said: rest === '' ? below() : rest,
  });
  const bracket = BRACKET.exec(text);
  if (bracket) {
    const [all, ...groups] = bracket;
    const [mark = '', label = ''] = groups.filter((group) => group !== undefined);
    const rest = text.slice(all.length);
    return isParticle(rest) ? [] : [make(mark, label, rest)];
  }
  const circle = CIRCLE.exec(text);
  const after = circle ? text.slice(circle[0].length) : text;
  const mark = circle?.[1];
  const named = NAMED.exec(after);
  if (named?.[1]) {
    const rest = after.slice(named[0].length);
    const isSetOff = mark !== undefined || HONORIFIC.test(named[1]);
    return isSetOff && !isParticle(rest) ? [make(mark ?? 'name', named[1], rest, true)] : [];
  }
  const quote = mark === undefined ? QUOTE.exec(text) : null;
  if (quote?.[1]) return [make('「', quote[1], text.slice(quote[1].length))];
  const colon = COLON.exec(after);
  if (colon?.[1]) return [make(mark ?? ':', colon[1], after.slice(colon[0].length))];
  const half = mark === undefined ? HALF_BRACKET.exec(text) : null;
  if (half?.[1]) return [make(')', half[1], text.slice(half[0].length))];
  if (mark !== undefined) {
    const spaced = readSpacedLabel(after);
    return spaced ? [make(mark, spaced.label, spaced.rest)] : [];
  }
  const gap = row.indent === 0 ? WIDE_GAP.exec(text) : null;
  return gap?.[1] ? [make('gap', gap[1], text.slice(gap[0].length) + indentedBelow(rows, index))] : [];
}

/** In columns, what does not fit goes on below in the column of what is said. */
function indentedBelow(rows: readonly Row[], index: number): string {
  const below = rows.slice(index + 1, index + 1 + NEAR);
  const end = below.findIndex(({ kind, indent }) => kind !== 'text' || indent < 2);
  return below
    .slice(0, end < 0 ? below.length : end)
    .map(({ text }) => text)
    .join('');
}

/** LABEL speech, TITLE NAME speech; a label alone. */
function readSpacedLabel(text: string): { label: string; rest: string } | undefined {
  const pieces = [...text.matchAll(/\S+/gu)];
  const [first] = pieces;
  if (!first) return undefined;
  const speechAt = pieces.findIndex(([piece], at) => at > 0 && (SENTENCE.test(piece) || /、/u.test(piece)));
  if (pieces.length === 1) return SENTENCE.test(first[0]) ? undefined : { label: text, rest: '' };
  if (speechAt < 0) return { label: first[0], rest: text.slice(first[0].length).trim() };
  let end = 1;
  while (end < speechAt && goesOn(pieces.slice(0, end), pieces[end]?.[0] ?? '')) end += 1;
  const at = pieces[end]?.index ?? text.length;
  return { label: text.slice(0, at).trim(), rest: text.slice(at) };
}

/** A label with gaps of its own goes on to the title that ends it, and to the name behind that. */
function goesOn(pieces: readonly RegExpExecArray[], next: string): boolean {
  const last = pieces.at(-1)?.[0] ?? '';
  if (/(?:君|氏)$/u.test(next)) return true;
  return isPersonLike(fold(last)) ? NAME_PIECE.test(next) && pieces.length > 1 : !HONORIFIC.test(last);
}

function cellCandidate({ cells }: Row): Candidate[] {
  const texts = cells.map((cell) =>
    cell
      .flatMap((words) => words.map(({ text }) => text))
      .join('')
      .trim(),
  );
  const [label = '', ...others] = texts;
  const filled = others.filter((text) => text !== '');
  if (label === '' || filled.length !== 1) return [];
  return [{ mark: 'cell', label, isNamed: HONORIFIC.test(label), isTight: true, said: filled[0] ?? '' }];
}

/** What stands below a label that has its line to itself, up to the next line that could be one. */
function saidBelow(rows: readonly Row[], index: number): string {
  const said: string[] = [];
  for (const { text, kind } of rows.slice(index + 1, index + 1 + NEAR)) {
    if (kind !== 'text' || (BRACKET.test(text) && !SENTENCE.test(text)) || CIRCLE.test(text)) break;
    said.push(text);
    if (SENTENCE.test(text) || QUOTED.test(text)) break;
  }
  return said.join('');
}
