/** One block of a body: what kind of line opens it, and its text with the markdown taken away. */
export interface Block {
  readonly kind: 'heading' | 'paragraph' | 'other';
  /** Of a heading: 2 to 4. */
  readonly depth: number;
  readonly text: string;
}

/**
 * Cuts a body into blocks by its blank lines and by what its lines begin with, and takes the markdown away by patterns:
 * hashes, list marks, emphasis, the bars of tables (cells are parted by tabs). This is a second reading of the format,
 * without a markdown parser; it knows what records may hold and no more.
 */
export function readBlocks(body: string): Block[] {
  const blocks: Block[] = [];
  for (const chunk of body.split(/\n(?:[ \t]*\n)+/)) {
    let paragraph: string[] = [];
    const close = () => {
      if (paragraph.length > 0) blocks.push({ kind: 'paragraph', depth: 0, text: withoutMarks(paragraph.join('\n')) });
      paragraph = [];
    };
    for (const line of chunk.split('\n').filter((one) => one.trim() !== '')) {
      const heading = /^(#{1,6}) +(.*?)\s*$/.exec(line);
      const item = /^\s*(?:[-*+]|\d{1,9}[.)])\s+(.*)$/.exec(line);
      if (heading) {
        close();
        blocks.push({ kind: 'heading', depth: heading[1]?.length ?? 0, text: withoutMarks(heading[2] ?? '') });
      } else if (/^\s*\|/.test(line)) {
        close();
        const row = readRow(line);
        if (row !== undefined) blocks.push({ kind: 'other', depth: 0, text: row });
      } else if (item) {
        close();
        blocks.push({ kind: 'other', depth: 0, text: withoutMarks(item[1] ?? '') });
      } else {
        paragraph.push(line.trim());
      }
    }
    close();
  }
  return blocks;
}

/** The cells of a row of a table; undefined for the row of dashes. */
function readRow(line: string): string | undefined {
  const cells = line
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => withoutMarks(cell.trim()));
  return cells.every((cell) => /^:?-+:?$/.test(cell)) ? undefined : cells.join('\t');
}

function withoutMarks(text: string): string {
  return text
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*\*(.+?)\*\*/gs, '$1')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
