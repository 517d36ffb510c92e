import type { Row } from '../rows/rows.ts';
import type { HeadingReader } from './headings.ts';
import type { Opening } from './openings.ts';

const MARK = /^[○◯〇◎●■◆□▼▲△▽◇★☆]/u;
const IN_BRACKETS = /^(?:[【［[][^【】［］[\]]{1,30}[】］\]]|[<＜〈《][^<>＜＞〈〉《》]{1,30}[>＞〉》])$/u;
/** の順で進めます。 below a list goes on with the sentence that the list stands in. */
const GOES_ON = /^(?:の[^\s]|を|と(?!お)|に(?!つ)|が|という|など|以上(?:の|が|で))/u;
const LONGEST_HEADING = 50;
/** 議事２．諮問第12号, 日程第4　市道の認定, 2　分科会の報告. */
const NUMBERED =
  /^(?:(?:議事|議題|案件|日程|次第|[審協]議|報告|[審協]議事項|報告事項)\s*(?:第\s*)?[（(]?[0-9０-９一二三四五六七八九十]{1,3}|[0-9０-９]{1,2}\s)/u;

/**
 * Tells, among the lines of a discussion that open no utterance, headings from what is read aloud, by the lines around
 * them: a heading that bears the mark of the speakers stands right above one, what is read aloud goes on with a sentence.
 */
export class SetApart {
  private readonly rows: readonly Row[];
  private readonly openings: readonly (Opening | undefined)[];
  private readonly headings: HeadingReader;
  /** Brackets that speakers stand in here. */
  private readonly brackets: ReadonlySet<string>;
  private readonly aloud: ReadonlySet<number>;

  constructor(rows: readonly Row[], openings: readonly (Opening | undefined)[], headings: HeadingReader) {
    this.rows = rows;
    this.openings = openings;
    this.headings = headings;
    this.brackets = new Set(
      rows.flatMap(({ text }, index) => (openings[index]?.form === 'brackets' ? [kindOf(text[0] ?? '')] : [])),
    );
    this.aloud = this.findAloud();
  }

  /** ○資料1について right above a speaker, where speakers bear a ○; ＜参考＞ where speakers stand in ＜＞. */
  isMarkedHeading(index: number): boolean {
    const row = this.rows[index];
    if (row?.kind !== 'text' || this.openings[index] || /。/u.test(row.text)) return false;
    if (row.text.length > LONGEST_HEADING) return false;
    if (IN_BRACKETS.test(row.text)) return this.brackets.has(kindOf(row.text[0] ?? ''));
    if (!MARK.test(row.text) || row.bullet !== '') return false;
    const run = this.runOf(index);
    const below = this.next(run.at(-1) ?? index);
    if (below === undefined || !this.openings[below]) return false;
    // Several in a row are a list, unless they stand as far out as the speakers and as close to their marks.
    return run.length === 1 || run.every((at) => this.isAtEdge(at));
  }

  /** ２　分科会の報告 below a blank line and right above a speaker, where no list of what is said goes on with it. */
  isBetween(index: number): boolean {
    const row = this.rows[index];
    if (row?.kind !== 'text' || this.openings[index] || row.text.length > LONGEST_HEADING || /[。、]/u.test(row.text))
      return false;
    if (this.rows[index - 1]?.kind !== 'blank' || !(NUMBERED.test(row.text) || this.headings.isLike(row.text)))
      return false;
    const [above, below] = [this.previous(index), this.next(index)];
    if (above === undefined || below === undefined || !this.openings[below]) return false;
    return this.openings[above] !== undefined || !this.isStepLike(this.rows[above] as Row);
  }

  /** A step or number of an order of the day that a speaker reads out. */
  isReadAloud(index: number): boolean {
    return this.aloud.has(index);
  }

  private isAtEdge(index: number): boolean {
    const row = this.rows[index];
    return row !== undefined && row.indent === 0 && !/^.\s/u.test(row.text);
  }

  /** The lines around one that are marked and open nothing, from first to last. */
  private runOf(index: number): number[] {
    const isOne = (at: number | undefined): at is number => {
      const row = at === undefined ? undefined : this.rows[at];
      return row !== undefined && MARK.test(row.text) && !this.openings[at as number] && !/。/u.test(row.text);
    };
    const run = [index];
    for (let at = this.next(index); isOne(at); at = this.next(at)) run.push(at);
    for (let at = this.previous(index); isOne(at); at = this.previous(at)) run.unshift(at);
    return run;
  }

  private findAloud(): ReadonlySet<number> {
    const aloud = new Set<number>();
    let run: number[] = [];
    for (const [index, row] of this.rows.entries()) {
      if (row.kind === 'blank' || row.kind === 'page-number') continue;
      const isStep = row.kind === 'text' && row.heading === 0 && !this.openings[index] && this.isStepLike(row);
      if (isStep) run.push(index);
      else {
        if (!this.openings[index] && GOES_ON.test(row.text)) for (const at of run) aloud.add(at);
        run = [];
      }
    }
    return aloud;
  }

  private isStepLike({ text, folded }: Row): boolean {
    return (
      text.length <= LONGEST_HEADING &&
      !/。/u.test(text) &&
      (this.headings.isLike(text) || this.headings.isStep(folded))
    );
  }

  private next(index: number): number | undefined {
    return this.nearest(index, 1);
  }

  private previous(index: number): number | undefined {
    return this.nearest(index, -1);
  }

  private nearest(index: number, step: 1 | -1): number | undefined {
    for (let at = index + step; at >= 0 && at < this.rows.length; at += step) {
      const kind = this.rows[at]?.kind;
      if (kind !== 'blank' && kind !== 'page-number') return at;
    }
    return undefined;
  }
}

const kindOf = (bracket: string): string => bracket.normalize('NFKC');
