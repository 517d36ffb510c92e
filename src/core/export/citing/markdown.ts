import { fidelityWarning } from '../../domain/meeting/fidelity.ts';
import { escapeMarkdown } from '../../text/escape-markdown.ts';
import { type Cited, whereIn } from './cited.ts';

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
