/** A text of one line as Markdown shows it: what Markdown might read as more than a character is escaped. */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>~|&!:@]/g, '\\$&')
    .replace(/^(\s*)([#+=-]|\d+(?=[.)]))/, (_, space, mark) =>
      /\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
    );
