import type { Citation } from './citation.ts';
import { cleanText } from './clean.ts';
import { findCategories, findCriteria } from './find/criteria.ts';
import { findDocuments } from './find/documents.ts';
import { findItems } from './find/items.ts';
import { findLaws } from './find/laws.ts';
import { findMeetings } from './find/meetings.ts';
import { findOpinions } from './find/opinions.ts';
import type { Lexicon } from './lexicon.ts';
import { OwnerReading } from './owner/reading.ts';

/** Finds what one text (an utterance, a sheet) cites, piece after piece: later pieces may use what earlier ones defined. */
export class TextFinder {
  private readonly shorts = new Set<string>();
  private readonly lexicon: Lexicon;

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
  }

  /** The citations of a piece, in order of their place. Offsets are those of the stored text. */
  find(stored: string): Citation[] {
    const { text, spanOf } = cleanText(stored);
    // Whose a thing is, is asked only of what was found.
    const owners = new OwnerReading(text, this.lexicon);
    const found: Citation[] = [
      ...findLaws(text, this.lexicon, this.shorts, owners),
      ...findCriteria(text, this.lexicon, owners),
      // Most texts hold none of these words, and looking for a word is cheap.
      ...(/[第0-9]/.test(text) ? this.findNumbered(text, owners) : []),
      ...(/類型|基準/.test(text) ? findCategories(text) : []),
      ...(/[回日月]/.test(text) ? findMeetings(text, this.lexicon, owners) : []),
      ...(/資料|別[紙添]/.test(text) ? findDocuments(text, owners) : []),
    ];
    if (found.length === 0) return [];
    return withoutOverlaps(found).map((one) => ({ ...one, span: spanOf(one.span.start, one.span.end) }));
  }

  private findNumbered(text: string, owners: OwnerReading): Citation[] {
    const { kinds, opinions } = this.lexicon;
    return [...findItems(text, kinds, owners), ...findOpinions(text, opinions, owners)];
  }
}

/** Of two citations in the same place the longer one is meant. Members inside a range stand where the range stands. */
function withoutOverlaps(found: readonly Citation[]): Citation[] {
  const sorted = [...found].sort(
    (a, b) =>
      a.span.start - b.span.start || Number(a.implied ?? false) - Number(b.implied ?? false) || b.span.end - a.span.end,
  );
  let end = 0;
  return sorted.filter(({ span, implied }) => {
    if (implied) return true;
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}
