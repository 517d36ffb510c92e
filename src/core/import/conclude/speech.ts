import { FoldedText } from '../fold.ts';

/** A speech as the source has it, beside its fold, that tells the line and the sentences of its parts. Offsets are into the fold. */
export class Speech extends FoldedText {
  private readonly paragraphs: readonly Paragraph[];
  private sentencesOf: readonly Sentence[] | undefined;

  constructor(paragraphs: readonly Paragraph[]) {
    super(paragraphs.map(({ text }) => text).join('\n'));
    this.paragraphs = paragraphs;
  }

  /** The line of the source that a place stands in: the first of its paragraph. */
  lineOf(index: number): number | undefined {
    let left = this.offsetOf(index);
    for (const { text, rows } of this.paragraphs) {
      if (left <= text.length) return rows[0]?.n;
      left -= text.length + 1;
    }
    return undefined;
  }

  /** Its sentences as the source has them, with their offsets into the text. */
  get sentences(): readonly Sentence[] {
    this.sentencesOf ??= [...this.text.matchAll(/[^。\n]+。?/gu)]
      .filter(([words]) => words.trim() !== '')
      .map(({ index, 0: words }) => ({ text: words.trim(), start: index, end: index + words.length }));
    return this.sentencesOf;
  }
}

interface Paragraph {
  readonly text: string;
  readonly rows: readonly { readonly n: number }[];
}

interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}
