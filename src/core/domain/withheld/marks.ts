import { positionsAt } from '../../text/span.ts';
import { findGround, type Ground } from './ground.ts';

/** A passage of a record that is not public, and where its mark stands in the file. */
export interface WithheldMark {
  /** What follows 非公開：in the mark: the id or the name of a ground, or words. Empty where nothing does. */
  readonly words: string;
  readonly line: number;
  readonly column: number;
}

/** `〔非公開：…〕`, inside a text or alone; the first group is what follows. */
export const WITHHELD_MARK = /〔非公開(?:：([^〔〕]*))?〕/g;

/** Every mark of a file, header included. A comment of the header is none of the record. */
export function findMarks(source: string): WithheldMark[] {
  if (!source.includes('〔非公開')) return [];
  const found = [...source.matchAll(WITHHELD_MARK)].filter(({ index }) => !isInComment(source, index));
  const places = positionsAt(
    '',
    source,
    found.map(({ index }) => index),
  );
  return found.map(([, words = ''], index) => ({
    words: words.trim(),
    line: places[index]?.line ?? 1,
    column: places[index]?.column ?? 1,
  }));
}

/** True for a line of the header that is a comment as a whole; in the text `#` begins a heading. */
function isInComment(source: string, offset: number): boolean {
  const line = source.slice(source.lastIndexOf('\n', offset) + 1, offset);
  return /^\s*#/.test(line) && !/^\s*---\s*$/m.test(source.slice(source.indexOf('\n') + 1, offset));
}

/** How many passages each ground withholds, by its name as readers see it, in the order of the record. */
export function countMarks(grounds: readonly Ground[], marks: readonly WithheldMark[] = []): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { words } of marks) {
    const name = findGround(grounds, words)?.name ?? IN_WORDS;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/** What is told of passages whose marks name no ground of a list: they give their reason in words, or none. */
const IN_WORDS = '一覧にない理由（本文のとおり）';

/** A text as readers see it: the marks with the names of their grounds in the place of the ids. */
export const nameGrounds = (grounds: readonly Ground[], text: string): string =>
  text.replace(WITHHELD_MARK, (mark, words: string | undefined) => {
    const ground = words === undefined ? undefined : findGround(grounds, words);
    return ground ? `〔非公開：${ground.name}〕` : mark;
  });
