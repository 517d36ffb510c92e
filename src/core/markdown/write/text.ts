/** Characters that open markup wherever they stand. */
const INLINE = /[\\`*_[]|<(?=[A-Za-z/!?])|&(?=#?\w+;)|~(?=~)|(?<=~)~/g;
/** What begins a block of another kind when a line begins with it. */
const LINE_START = /^(?=>|#{1,6}(?:[ \t]|$)|[+-](?:[ \t]|$)|[=:|-][-=:| \t]*$)|(?<=^\d{1,9})(?=[.)](?:[ \t]|$))/gm;

/**
 * Writes a text so that the parser reads it back character by character. Only what would be markup is escaped, because
 * a record is also read as it stands. An address on the web becomes a link by itself, escaped or not: no text that the
 * parser gave out holds one.
 */
export function escapeText(value: string): string {
  return value
    .replace(INLINE, '\\$&')
    .replace(LINE_START, '\\')
    .replace(/^[ \t]|[ \t]$/gm, (blank) => (blank === ' ' ? '&#32;' : '&#9;'));
}

/** The text of a heading: the parser takes off a closing run of `#`. */
export function escapeHeading(value: string): string {
  return escapeText(value.replace(/[\r\n]+/g, ' ')).replace(/#(?=#*$)/g, '\\#');
}
