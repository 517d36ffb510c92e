/**
 * Layouts in which the source names each speaker in brackets. What one of them reads is a list of labels, one an
 * utterance, exactly as the source spells them (a misspelt title stays misspelt).
 */
export interface BracketedLayout {
  /** The line after which the discussion begins. */
  readonly begins: RegExp;
  /** The first line that is no longer discussion. */
  readonly ends: RegExp;
  /** A line that opens an utterance; its first group is the label. Every other line belongs to the utterance above. */
  readonly opens: RegExp;
}

/**
 * `- (会長) text`: a list item an utterance. An utterance that a page break cut in two goes on in an item without a
 * speaker.
 */
export const BULLETS: BracketedLayout = {
  begins: /^## 7 発言内容/,
  ends: /^## /,
  opens: /^- \(([^()]+)\) /,
};

/** List items on two levels, `( 会長 )` with spaces, the speaker inline or alone on a line, all in one text. */
export const MIXED: BracketedLayout = {
  begins: /^- 6 発言内容/,
  ends: /^## /,
  opens: /^ *(?:- )?\( ?([^()]+?) ?\)(?: |$)/,
};

/** `(会長) text`, with or without the dash of a list; the case sheets begin with the article they fall under. */
export const INLINE: BracketedLayout = {
  begins: /^7 発言内容/,
  ends: /^\(条例第 ?\d+ ?条関係\)/,
  opens: /^(?:- )?\(([^()]+)\) /,
};

/** `（会長） text` in full-width brackets, broken into lines of the page with page numbers between. */
export const FULL_WIDTH: BracketedLayout = {
  begins: /^７ 発言内容/,
  ends: /^ *（条例第 ?[\d０-９]+ ?条関係）/,
  opens: /^ *（([^（）]+)） +/,
};

/** @throws when the source has not the layout: no discussion, or text before its first speaker */
export function readBracketed(source: string, layout: BracketedLayout): string[] {
  const lines = source.split('\n');
  const start = lines.findIndex((line) => layout.begins.test(line));
  if (start < 0) throw new Error(`No line matches ${layout.begins}: another layout?`);
  const length = lines.slice(start + 1).findIndex((line) => layout.ends.test(line));
  if (length < 0) throw new Error(`The discussion never ends: no line matches ${layout.ends}.`);
  const speakers: string[] = [];
  for (const line of lines.slice(start + 1, start + 1 + length)) {
    const label = layout.opens.exec(line)?.[1];
    if (label) speakers.push(label);
    else if (speakers.length === 0 && line.trim() !== '') throw new Error(`Text before the first speaker: ${line}`);
  }
  return speakers;
}
