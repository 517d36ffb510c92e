import type { CitedTexts } from '../collect.ts';
import type { CitationReader } from '../reader.ts';
import type { MeetingText } from '../texts.ts';

type ResolvedText = NonNullable<ReturnType<CitedTexts['get']>>[number];
type Read = ReturnType<CitationReader['read']>;

/**
 * Gives the citations of a text that were found and resolved before, in the place of a {@link CitationReader}: who asks
 * has to ask for the same pieces in the same order.
 */
export class KnownCitations implements Pick<CitationReader, 'read'> {
  private readonly byPiece: Read[];
  private next = 0;

  /**
   * @param lines of the text, as they were looked through
   * @param text what was found in it
   */
  constructor(lines: MeetingText['lines'], { citations }: Pick<ResolvedText, 'citations'>) {
    const pieces = lines.flat();
    const found: Read[] = pieces.map(() => []);
    for (const { citation, resolution, text, occurrence } of citations) {
      let before = 0;
      const place = pieces.findIndex((piece) => {
        const { start, end } = citation.span;
        const own = before + count(piece.text.slice(0, start), text) + 1;
        before += count(piece.text, text);
        return !piece.isLink && own === occurrence && piece.text.slice(start, end) === text;
      });
      found[place]?.push({ citation, resolution });
    }
    this.byPiece = found.filter((_, place) => !pieces[place]?.isLink);
  }

  read(): Read {
    this.next += 1;
    return this.byPiece[this.next - 1] ?? [];
  }
}

const count = (text: string, words: string): number => text.split(words).length - 1;
