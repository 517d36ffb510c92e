import { isSameItem } from '../domain/address/ids.ts';
import { findEnd } from './discussion/colophon.ts';
import { detectForms, readOpening, type SpeakerForm } from './discussion/openings.ts';
import { fold } from './fold.ts';
import { readLabel } from './header/fields.ts';
import type { FieldKey } from './header/labels.ts';
import type { Roster } from './header/roster.ts';
import type { Row } from './rows/rows.ts';
import type { ItemFinder } from './stated/items.ts';

/** The parts of minutes, in the order of the source. */
interface Zones {
  readonly header: readonly Row[];
  /** The heading of 要旨 and what stands below it. */
  readonly summary: readonly Row[];
  /** The heading of the discussion, where there is one, and what stands below it. */
  readonly discussion: readonly Row[];
  /** The papers that are appended. */
  readonly papers: readonly Row[];
  /** What follows 以上: remarks of the publication. */
  readonly tail: readonly Row[];
  readonly forms: ReadonlySet<SpeakerForm>;
}

const NUMBER = '(?:[(]?[0-9一二三四五六七八九十ivx]{1,3}[).．、:]?)?';
const DISCUSSION = new RegExp(
  `^[【<\\[■○◎●◆]?${NUMBER}(?:発言(?:内容|要旨|の?要旨|記録)?|議事(?:の)?(?:内容|経過|録|要旨|概要|の経過及び結果)|会議(?:の)?(?:経過|内容|録|記録|結果|概要)|審議(?:の)?(?:内容|経過|概要|結果|状況)|質疑(?:応答|内容)?(?:等|の内容)?|主な(?:発言|意見|質疑).{0,8}|意見交換|議事内容及び結果|会議次第及び発言内容|議事要旨|討議内容|協議内容|会議の(?:経過|内容)|議題及び発言内容|発言の内容|審議)[】>\\]]?[:：]?$`,
  'iu',
);
const SUMMARY = new RegExp(
  `^[【<\\[■○◎●◆]?${NUMBER}(?:案件内容(?:および|及び)質疑応答要旨|意見等(?:の)?要旨|(?:質疑|審議|議事|会議|意見)?(?:応答|等)?(?:の)?要旨|会議の?要点)[】>\\]]?[:：]?$`,
  'iu',
);
const LAW_LINE = /^[(（].{0,24}条例第[0-9０-９一二三四五六七八九十]+条関係[)）]$/u;

type Labels = ReadonlyMap<string, FieldKey>;

/** Cuts the rows into header, summary, discussion, papers and tail. `titles` are the agenda's, to know where a paper begins. */
export function findZones(
  rows: readonly Row[],
  titles: readonly string[],
  roster: Roster,
  labels: Labels,
  finder: ItemFinder,
): Zones {
  const heads = rows.flatMap((row, index) =>
    row.kind !== 'blank' && DISCUSSION.test(row.folded) && !isAboveFields(rows, index, labels) ? [index] : [],
  );
  const summaryAt = rows.findIndex((row) => row.kind !== 'blank' && SUMMARY.test(row.folded));
  const hasLegend = rows.some((row) => LEGEND.test(row.folded));
  const from = heads[0] ?? Math.max(summaryAt, 0);
  const below = detectForms(rows.slice(from), roster, hasLegend);
  // 審議結果 behind the speeches heads no discussion.
  const forms = below.size > 0 || from === 0 ? below : detectForms(rows, roster, hasLegend);
  const opens = (row: Row) => readOpening(row, roster, forms) !== undefined;
  const first =
    heads.find((index) => rows.slice(index + 1, index + 40).some(opens)) ?? findFirst(rows, opens, summaryAt, labels);
  const begin = first < 0 ? (summaryAt >= 0 ? rows.length : (heads[0] ?? rows.length)) : first;
  const start = heads.includes(begin) ? begin : withItemHeading(rows, begin, finder);
  const paperAt = findPapers(rows, start, titles, opens);
  const endAt = findEnd(rows, { start, end: paperAt }, opens, roster, labels);
  const end = endAt < 0 ? paperAt : endAt;
  const summary = summaryAt >= 0 && summaryAt < start ? summaryAt : start;
  return {
    header: rows.slice(0, Math.min(summary, start)),
    summary: rows.slice(Math.min(summary, start), start),
    discussion: rows.slice(start, end),
    papers: rows.slice(paperAt),
    tail: rows.slice(end, paperAt),
    forms,
  };
}

/** The parts of minutes whose format tells speech from the rest: there are no others. */
export function recordZones(rows: readonly Row[], start: number): Zones {
  const [header, discussion] = [rows.slice(0, start), rows.slice(start)];
  return { header, summary: [], discussion, papers: [], tail: [], forms: new Set() };
}

/** ○は審議会委員の発言、●は所管課および事務局の発言を示す。 */
export const LEGEND =
  /[●○◎◇◆□■・→⇒]は、?[^。]{0,20}(?:発言|意見|質問)|※委員意見(?:及び|および).{1,20}の回答|[QA問答]は.{0,16}(?:質問|回答|発言)/u;

/** 会議概要 above 日時 and 場所 heads the header. */
function isAboveFields(rows: readonly Row[], index: number, labels: Labels): boolean {
  const next = rows.slice(index + 1).find(({ kind }) => kind !== 'blank');
  const key = next && readLabel(next.text, labels)?.key;
  return key !== undefined && FACTS.has(key) && !SENTENCE.test(next?.text ?? '');
}

/** 開会 is a label as well, but a step of the meeting. */
const FACTS: ReadonlySet<FieldKey> = new Set(['title', 'date', 'place', 'visitors']);

/** Without a heading the discussion begins with the first speaker behind the labels of the header who says something. */
function findFirst(rows: readonly Row[], opens: (row: Row) => boolean, summaryAt: number, labels: Labels): number {
  return rows.findIndex((row, index) => {
    if (index < summaryAt || !opens(row)) return false;
    const isLabel = readLabel(row.text, labels) !== undefined;
    if (isLabel && /[、：:]/u.test(row.text) && !/。/u.test(row.text)) return false;
    const near = rows.slice(index + 1, index + 25).filter(({ kind }) => kind !== 'blank');
    if (!says(row, near, opens, labels)) return false;
    return near.some(
      (other) => opens(other) && (!readLabel(other.text, labels) || says(other, [], opens, labels) || isLabel),
    );
  });
}

/** True where a sentence stands on the speaker's line, or on those below it that are neither a speaker's nor a field's. */
function says(row: Row, below: readonly Row[], opens: (row: Row) => boolean, labels: Labels): boolean {
  if (SENTENCE.test(row.text)) return true;
  for (const other of below.slice(0, LONGEST_FIRST)) {
    if (opens(other) || (readLabel(other.text, labels) && !SENTENCE.test(other.text))) return false;
    if (SENTENCE.test(other.text)) return true;
  }
  return false;
}

const SENTENCE = /[。！？!?]/u;
/** Lines of a page that a first sentence may take. */
const LONGEST_FIRST = 8;

/** Papers begin with a title of the agenda that stands alone, with 資料1, or with the article they fall under. */
function findPapers(
  rows: readonly Row[],
  start: number,
  titles: readonly string[],
  opens: (row: Row) => boolean,
): number {
  const folded = titles.map((title) => fold(title).replace(/\(\d\)$/, '')).filter((title) => title.length >= 8);
  const isSpoken = openingsAhead(rows, opens);
  for (let index = start + 1; index < rows.length; index += 1) {
    const row = rows[index];
    if (!row || row.kind === 'blank' || isSpoken(index) || opens(row)) continue;
    const next = rows
      .slice(index + 1, index + 5)
      .filter(({ kind }) => kind === 'text')
      .slice(0, 2);
    const isTitle = folded.some(
      (title) =>
        row.folded === title ||
        (row.folded.length >= 10 &&
          title.startsWith(row.folded) &&
          `${row.folded}${next[0]?.folded ?? ''}`.startsWith(title)),
    );
    const isArticle = LAW_LINE.test(next[0]?.folded ?? '') || LAW_LINE.test(next[1]?.folded ?? '');
    const isNumbered = /^(?:資料|別紙|参考資料|別添)(?:[0-9]{0,3})$/u.test(row.folded);
    if (isTitle || isNumbered || (isArticle && row.kind === 'text' && !/。$/.test(row.text))) return index;
  }
  return rows.length;
}

/** Rows below which people still speak: two of the next sixty lines open an utterance. */
function openingsAhead(rows: readonly Row[], opens: (row: Row) => boolean): (index: number) => boolean {
  const texts = rows.flatMap((row, index) => (row.kind === 'text' || row.kind === 'cells' ? [index] : []));
  const openings = texts.map((index) => {
    const row = rows[index];
    return row !== undefined && opens(row);
  });
  const ranks = new Map(texts.map((index, rank) => [index, rank]));
  return (index) =>
    openings.slice((ranks.get(index) ?? 0) + 1, (ranks.get(index) ?? 0) + 61).filter(Boolean).length >= 2;
}

/**
 * The line above the first speaker belongs to the discussion when it says which item is taken up: it speaks of the item's
 * discussion, or names again what the agenda named.
 */
function withItemHeading(rows: readonly Row[], start: number, finder: ItemFinder): number {
  const before = rows.slice(0, start).findLastIndex(({ kind }) => kind !== 'blank');
  const row = rows[before];
  const named = row && finder.leading(row.folded)?.items;
  if (!row || !named) return start;
  const listed = rows.slice(0, before).flatMap(({ folded }) => finder.leading(folded)?.items ?? []);
  const isAgain = named.every((item) => listed.some((one) => isSameItem(one, item)));
  return isAgain || /(?:質疑|応答|審議|発言)/.test(row.folded) ? before : start;
}
