import { fidelityWarning } from '../../domain/meeting/fidelity.ts';
import { type Cited, whereIn } from './cited.ts';

/** What Markdown might read as more than a character. */
const escapeMarkdown = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>~|&!:@]/g, '\\$&')
    .replace(/^(\s*)([#+=-]|\d+(?=[.)]))/, (_, space, mark) =>
      /\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
    );

/** A quotation in Markdown, with a link to its place and the nature of the record. */
export function markdown(cited: Cited): string {
  const { council, title, dateText, quotation, address } = cited;
  const where = whereIn(cited);
  const link = `[${escapeMarkdown([title, where].filter((part) => part !== '').join(' '))}](<${address}>)`;
  const source = `${escapeMarkdown(council)} ${link}（${escapeMarkdown(dateText)}）`;
  const warning = fidelityWarning(cited.fidelity);
  const lines = [source, ...(warning === '' ? [] : ['', escapeMarkdown(warning)])];
  if (quotation === '') return `${lines.join('\n')}\n`;
  // A line of the record stays one.
  const said = quotation
    .split('\n')
    .map((line) => escapeMarkdown(line.trim()))
    .join('\\\n');
  return `${[...said.split('\n'), '', ...lines].map((line) => `> ${line}`.trimEnd()).join('\n')}\n`;
}
