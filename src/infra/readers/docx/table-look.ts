import type { Properties, Styles } from './styles.ts';
import { last } from './styles.ts';
import type { Backdrop, Theme } from './theme.ts';
import { child, elementsOf, valOf, type XmlElement } from './xml.ts';

/** Parts of a table that its style may show in another way, by the bit of `tblLook` that turns each on. */
const LOOKS = {
  firstRow: 0x20,
  lastRow: 0x40,
  firstCol: 0x80,
  lastCol: 0x100,
  noHBand: 0x200,
  noVBand: 0x400,
} as const;
const ATTRIBUTES = {
  firstRow: 'firstRow',
  lastRow: 'lastRow',
  firstCol: 'firstColumn',
  lastCol: 'lastColumn',
  noHBand: 'noHBand',
  noVBand: 'noVBand',
} as const;

/** A cell's place among those of its table. */
export interface CellPlace {
  readonly row: number;
  readonly rows: number;
  readonly column: number;
  readonly columns: number;
}

/** What a table's own properties and its style say of each of its cells. */
export class TableLook {
  readonly #styles: readonly XmlElement[];
  readonly #own: XmlElement | undefined;
  readonly #look: XmlElement | undefined;
  readonly #theme: Theme;

  constructor(table: XmlElement, styles: Styles, theme: Theme) {
    this.#own = child(table, 'tblPr');
    this.#styles = styles.chain('table', valOf(this.#own, 'tblStyle'));
    this.#look = child(this.#own, 'tblLook');
    this.#theme = theme;
  }

  /** What is said of the runs in a cell. */
  runs(place: CellPlace): Properties {
    return this.#applying(place).flatMap((part) => child(part, 'rPr') ?? []);
  }

  /** What is behind the text of a cell; undefined where the table lets through what is behind it. */
  backdrop(cell: XmlElement, place: CellPlace): Backdrop | undefined {
    const parts = this.#applying(place);
    const styled = [...parts.flatMap((part) => child(part, 'tblPr') ?? []), ...(this.#own ? [this.#own] : [])];
    const cells = parts.flatMap((part) => child(part, 'tcPr') ?? []);
    const shadings = [child(child(cell, 'tcPr'), 'shd'), last(cells, 'shd'), last(styled, 'shd')];
    for (const shading of shadings) {
      const backdrop = this.#theme.shading(shading);
      if (backdrop !== undefined) return backdrop;
    }
    return undefined;
  }

  /** The style and its parts for a place, the weakest first. */
  #applying({ row, rows, column, columns }: CellPlace): XmlElement[] {
    if (this.#styles.length === 0) return [];
    const on = (name: keyof typeof LOOKS) => this.#isOn(name);
    const isHead = on('firstRow') && row === 0;
    const isFoot = on('lastRow') && row === rows - 1;
    const isLeft = on('firstCol') && column === 0;
    const isRight = on('lastCol') && column === columns - 1;
    const band = (index: number, isOdd: boolean) => (index % 2 === 0) === isOdd;
    const [y, x] = [row - (on('firstRow') ? 1 : 0), column - (on('firstCol') ? 1 : 0)];
    const names = [
      'wholeTable',
      ...(on('noVBand') || isLeft || isRight ? [] : [band(x, true) ? 'band1Vert' : 'band2Vert']),
      ...(on('noHBand') || isHead || isFoot ? [] : [band(y, true) ? 'band1Horz' : 'band2Horz']),
      ...(isLeft ? ['firstCol'] : []),
      ...(isRight ? ['lastCol'] : []),
      ...(isHead ? ['firstRow'] : []),
      ...(isFoot ? ['lastRow'] : []),
      ...(isHead && isLeft ? ['nwCell'] : []),
      ...(isHead && isRight ? ['neCell'] : []),
      ...(isFoot && isLeft ? ['swCell'] : []),
      ...(isFoot && isRight ? ['seCell'] : []),
    ];
    return [
      ...this.#styles,
      ...names.flatMap((name) =>
        this.#styles.flatMap((style) =>
          elementsOf(style).filter((element) => element.name === 'tblStylePr' && element.attributes['type'] === name),
        ),
      ),
    ];
  }

  #isOn(name: keyof typeof LOOKS): boolean {
    const own = this.#look?.attributes[ATTRIBUTES[name]];
    if (own !== undefined) return /^(?:1|true|on)$/.test(own);
    const bits = Number.parseInt(this.#look?.attributes['val'] ?? '04A0', 16);
    return (bits & LOOKS[name]) !== 0;
  }
}
