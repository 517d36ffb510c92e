import { inkOf } from '../fold.ts';
import type { SourceText } from '../source-text.ts';
import { sourceLine } from './keeper.ts';

/** Characters of the source that are not white space, and how many of them the draft holds. */
export interface Coverage {
  readonly kept: number;
  readonly total: number;
}

/**
 * Counts every code point of the source against the draft: one that stands three times in the source must stand three
 * times in the draft. Looks at nothing but the two texts, so that it proves what the stages claim.
 */
export function measureCoverage(source: SourceText, draft: string): Coverage {
  const { missing, total } = countMissing(source, draft);
  return { kept: total - [...missing.values()].reduce((sum, count) => sum + count, 0), total };
}

/** The code points of which the draft holds fewer than the source. */
export function countMissing(source: SourceText, draft: string): { missing: Map<string, number>; total: number } {
  const missing = new Map<string, number>();
  let total = 0;
  for (const block of source.blocks) {
    for (const char of inkOf(sourceLine(block))) {
      missing.set(char, (missing.get(char) ?? 0) + 1);
      total += 1;
    }
  }
  for (const char of inkOf(draft)) {
    const count = missing.get(char);
    if (count === 1) missing.delete(char);
    else if (count !== undefined) missing.set(char, count - 1);
  }
  return { missing, total };
}

/** Lines, last first, whose repetition makes up for what is missing: the net below all stages. */
export function linesThatHold(source: SourceText, missing: ReadonlyMap<string, number>): number[] {
  const left = new Map(missing);
  const lines: number[] = [];
  for (let index = source.blocks.length - 1; index >= 0 && left.size > 0; index -= 1) {
    const block = source.blocks[index];
    const ink = block ? inkOf(sourceLine(block)) : [];
    if (!ink.some((char) => left.has(char))) continue;
    lines.push(index + 1);
    for (const char of ink) {
      const count = left.get(char);
      if (count === 1) left.delete(char);
      else if (count !== undefined) left.set(char, count - 1);
    }
  }
  return lines.reverse();
}
