import type { Paragraph } from 'mdast';

interface SpeakerOpening {
  readonly speaker: string;
  /** What follows the speaker in the same paragraph; undefined when nothing does. */
  readonly rest: Paragraph | undefined;
  /** The half-width brackets of `(会長)` are a mistake; what they mean is clear enough to read on. */
  readonly brackets: 'full-width' | 'half-width';
}

/** The label may itself hold half-width brackets: （中村(弘)委員）. */
const OPENING = /^（([^（）\n]+)）[ \t　]*\n?/;
const HALF_WIDTH_OPENING = /^\(([^()（）\n]+)[)）][ \t　]*\n?/;

/** The number of a list's line, which stands in brackets as speakers do: （１）, （ア）, （二）. */
const LIST_NUMBER = /^（(?:[0-9０-９]{1,3}|[ア-ヶ]|[〇一二三四五六七八九十]{1,3}|[ⅰ-ⅹ]+)）/;

/** The ends of labels that are a speaker's wherever they stand in brackets; （延長）, （関係） and (1) are not. */
export const SPEAKER_TITLE =
  /(?:委員|[会課係部局室所館校園区市町村議次院署事座]長(?:代理|補佐)?|\S{2}[課局]|\S[^\s関]係|\S[^\s一]部|主査|主事|参事|主幹|弁護士|教授)$/;

/**
 * Reads the `（speaker）` that opens an utterance. Returns 'unclosed' when the paragraph begins with a full-width
 * bracket that its first line does not close, undefined when the paragraph does not begin with a speaker: a number in
 * brackets is that of a list's line.
 */
export function readSpeaker(paragraph: Paragraph): SpeakerOpening | 'unclosed' | undefined {
  const [first, ...others] = paragraph.children;
  if (first?.type !== 'text' || LIST_NUMBER.test(first.value)) return undefined;
  const halfWidth = HALF_WIDTH_OPENING.exec(first.value);
  const match = halfWidth?.[1] && SPEAKER_TITLE.test(halfWidth[1]) ? halfWidth : OPENING.exec(first.value);
  if (!match?.[1]) return first.value.startsWith('（') ? 'unclosed' : undefined;
  const remaining = first.value.slice(match[0].length);
  const children = remaining === '' ? others : [{ ...first, value: remaining }, ...others];
  const rest = children.length === 0 ? undefined : { ...paragraph, children };
  return { speaker: match[1], rest, brackets: match === halfWidth ? 'half-width' : 'full-width' };
}
