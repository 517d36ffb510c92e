import type { SourceBlock, SourceLine, Stated } from '../../../core/import/source-text.ts';

/** A line of which the format says what it is. */
export const statedLine = (text: string, stated: Stated): SourceLine => ({ type: 'line', text, stated });

/** A line that the format adds to the minutes. */
export const marginLine = (text: string): SourceLine => statedLine(text, { is: 'margin' });

/** A fact of the meeting that stands alone on its line. */
export const factLine = (label: string, value: string): SourceLine =>
  statedLine(value, { is: 'facts', facts: [[label, value]] });

/** A line of facts and lists, which the importer reads by its words. */
export const plainLine = (text: string): SourceLine => ({ type: 'line', text });

/** The lines of a value; an end of line at its end begins no other. */
export function splitLines(text: string): string[] {
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

interface Speaker {
  readonly label?: string | undefined;
  readonly person?: string | undefined;
}

const MARK = /^[○◯〇◎◆]\s*/u;

/**
 * A piece of a transcript that its format keeps apart. The speaker belongs to the line that begins with the label;
 * where none does, to the first: then the label is printed elsewhere.
 */
export function recordLines(lines: readonly string[], speaker: Speaker = {}): SourceLine[] {
  const first = lines.findIndex((line) => line.trim() !== '');
  const label = speaker.label?.trim().replace(MARK, '') ?? '';
  const printed = label === '' ? -1 : lines.findIndex((line) => prints(line, label));
  const labelled = printed < 0 ? first : printed;
  return lines.map((line, index): SourceLine => {
    const isLabelled = label !== '' && index === labelled;
    return statedLine(line, {
      is: index === first ? 'record' : 'words',
      ...(isLabelled ? { label } : {}),
      ...(isLabelled && speaker.person ? { person: speaker.person } : {}),
    });
  });
}

/** A marked line, or one on which the label stands apart: words may begin with a name, too. */
function prints(line: string, label: string): boolean {
  const bare = line.replace(MARK, '');
  return bare.startsWith(label) && (bare !== line || /^(?:$|[\s（(〔])/u.test(bare.slice(label.length)));
}

/** What of a page is no part of the minutes: kept, but not read. */
export function marginLines(blocks: readonly SourceBlock[]): SourceLine[] {
  return blocks
    .flatMap((block) => (block.type === 'line' ? [block.text] : block.rows.map((row) => row.join(' '))))
    .filter((text) => text.trim() !== '')
    .map((text) => marginLine(text));
}

/** Lines in which marks tell the speakers. Tables are lists of those who attend. */
export function transcriptBlocks(blocks: readonly SourceBlock[]): SourceBlock[] {
  return blocks.map((block) => (block.type === 'line' ? { ...block, stated: { is: 'words' } } : block));
}
