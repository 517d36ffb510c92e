import type { BlockWriter } from './block-writer.ts';

/**
 * Writes what is raised above the line. Directly after a figure it is a note's mark or an exponent, and would make
 * another figure of it: it goes into brackets, as the marks of notes do, and is named.
 */
export function raised(text: string, writer: BlockWriter): void {
  if (!/[0-9０-９]$/u.test(writer.line) || !/^\s*[0-9０-９]/u.test(text)) {
    writer.write(text);
    return;
  }
  const figure = /[0-9０-９][0-9０-９.,，．]*$/u.exec(writer.line)?.[0] ?? '';
  writer.write(`（${text.trim()}）`);
  writer.remark('raised', `${figure}（${text.trim()}）`);
}
