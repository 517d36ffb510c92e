/** Latin letters, digits and half-width kana take about half of a full-width character. */
const HALF = /[\u0020-\u00ff\uff61-\uff9f]/;

/** Width of a text in ems of its font, on the wide side. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (HALF.test(character) ? 0.6 : 1), 0);
}

/** Breaks a text into lines of at most `ems` each; what does not fit into `most` lines ends in …. */
export function fitText(text: string, ems: number, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const character of text) {
    if (line !== '' && widthOf(line + character) > ems) {
      lines.push(line);
      line = '';
    }
    line += character;
  }
  if (line !== '') lines.push(line);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), shorten(lines[most - 1] ?? '', ems)];
}

function shorten(line: string, ems: number): string {
  const characters = [...line];
  while (characters.length > 0 && widthOf(characters.join('')) + 1 > ems) characters.pop();
  return `${characters.join('')}…`;
}
