import type { Run, Words } from './words.ts';

const TAGS = 'p|ul|ol|li|u|b|br|div|span|strong|em|table|thead|tbody|tr|td|th|sup|sub';
const TAG_PATTERN = `<(/?)(${TAGS})(?:\\s[^<>]*)?/?>`;
const ANY_TAG = new RegExp(TAG_PATTERN, 'iu');
const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&nbsp;': ' ',
};
/** Tags that set words off without ending the paragraph. */
const INLINE: ReadonlySet<string> = new Set(['u', 'b', 'strong', 'em', 'span', 'sup', 'sub']);
const STRONG: ReadonlySet<string> = new Set(['u', 'b', 'strong']);

/** True where an extraction left the tags of a table cell in its text. */
export function hasMarkup(text: string): boolean {
  return ANY_TAG.test(text);
}

/**
 * The paragraphs of a text with such tags: `<p>`, `<li>`, `<br>` and line ends part them, `<u>` and `<b>` make words
 * strong. A `<` that opens no known tag is a character like any other.
 */
export function readMarkup(source: string): Words[] {
  const isMarked = hasMarkup(source);
  const paragraphs: Run[][] = [[]];
  let strong = 0;
  const add = (text: string) => {
    const lines = (
      isMarked ? text.replace(/&(?:lt|gt|amp|quot|nbsp);/g, (entity) => ENTITIES[entity] ?? entity) : text
    ).split(/\r\n|\r|\n/);
    for (const [index, line] of lines.entries()) {
      if (index > 0) paragraphs.push([]);
      if (line !== '') paragraphs.at(-1)?.push({ text: line, strong: strong > 0 });
    }
  };
  let end = 0;
  for (const match of isMarked ? source.matchAll(new RegExp(TAG_PATTERN, 'giu')) : []) {
    add(source.slice(end, match.index));
    end = match.index + match[0].length;
    const [, closing, name = ''] = match;
    const tag = name.toLowerCase();
    if (!INLINE.has(tag)) paragraphs.push([]);
    else if (STRONG.has(tag)) strong = Math.max(0, strong + (closing ? -1 : 1));
  }
  add(source.slice(end));
  return paragraphs.filter((words) => words.some(({ text }) => text.trim() !== ''));
}
