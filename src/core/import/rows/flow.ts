import { isTimedEvent } from '../stated/timed-event.ts';
import { isNumbered, numberedText, type Row } from './rows.ts';
import { isWhollyBracketed } from './stage-lines.ts';

/** A paragraph with the rows that it was made of. */
export interface FlowParagraph {
  text: string;
  readonly rows: Row[];
  /** A note by what its format or place says; else its words tell. */
  readonly isNote?: boolean;
}

const TERMINAL = /[。！？!?」』）)】〕：:]$/u;
const STARTS_BLOCK =
  /^(?:[・○◯〇●◎■◆□◇※＊▼▲]|⇒|→|[（(][0-9０-９一二三四五六七八九十ア-ンa-z]{1,3}[）)]|[①-⑳]|[0-9０-９]{1,2}[.．、]\s*\S|[【＜〔<])/u;
/** What a document that is read aloud has on lines of their own. */
const STANDS_ALONE = /^(?:以\s*上|記)$/u;
/** A long-vowel mark opens a stage direction only when a blank follows; else it ends a word that a line broke. */
const DASH = /^(?:[—―–－-]|ー\s)/u;
const CLOSED_STAGE = /^([—―–ー－-]).+[—―–ー－-]$/u;
/** Lines of more columns (a full-width character is two) are not the lines of a page. */
const WIDEST_PAGE = 130;
/** A line that ends inside a sentence goes on below when it is at least this wide. */
const CARRIED = 40;
const NEIGHBOURS = 6;

/** Tells which lines are one paragraph that a page broke, from the lines around them. */
export class Flow {
  private readonly widths: Map<Row, number>;
  private readonly widest: Map<Row, number>;

  constructor(rows: readonly Row[]) {
    const texts = rows.filter(({ kind }) => kind === 'text');
    const widths = texts.map(({ text, indent }) => indent + columns(text));
    this.widths = new Map(texts.map((row, index) => [row, widths[index] ?? 0]));
    this.widest = new Map(
      texts.map((row, index) => [
        row,
        Math.max(...widths.slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS + 1)),
      ]),
    );
  }

  /** Adds a row to a run of paragraphs: to the last one, or as a new one. */
  add(paragraphs: FlowParagraph[], row: Row, text: string = numberedText(row)): void {
    const last = paragraphs.at(-1);
    if (last && this.goesOn(last, row, text)) {
      last.text = joinText(last.text, text);
      last.rows.push(row);
    } else paragraphs.push({ text, rows: [row] });
  }

  private goesOn({ text, rows }: FlowParagraph, row: Row, added: string): boolean {
    const before = rows.at(-1);
    if (!before || row.heading > 0 || before.heading > 0 || row.kind !== 'text' || before.kind !== 'text') return false;
    if (CLOSED_STAGE.test(text) || isTimedEvent(text) || isTimedEvent(added)) return false;
    if (STANDS_ALONE.test(added) || STANDS_ALONE.test(text)) return false;
    if (
      isWhollyBracketed(added) ||
      STARTS_BLOCK.test(added) ||
      (row.bullet !== '' && (isNumbered(row) || TERMINAL.test(text)))
    )
      return false;
    if (DASH.test(added) && !DASH.test(text)) return false;
    const width = this.widths.get(before) ?? 0;
    const widest = this.widest.get(before) ?? 0;
    if (!TERMINAL.test(text)) return width >= Math.min(CARRIED, 0.6 * widest);
    const isPage = widest <= WIDEST_PAGE && widest >= CARRIED;
    return isPage && width >= widest - 4 && row.indent <= before.indent;
  }
}

function columns(text: string): number {
  let sum = 0;
  for (const char of text) sum += (char.codePointAt(0) ?? 0) > 0xff ? 2 : 1;
  return sum;
}

/** Nothing stands between two Japanese lines; a blank between two Latin words. */
function joinText(first: string, second: string): string {
  return /[A-Za-z0-9,.]$/.test(first) && /^[A-Za-z]/.test(second) ? `${first} ${second}` : first + second;
}
