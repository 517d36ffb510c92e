import type { XmlElement } from './xml.ts';

/** Fields that count pages. */
const PAGE_COUNT = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/i;
/** What stands around the number of a page. */
const AROUND = /^[\s\-‐‑‒–—―−ー－~〜～/／()（）.．pPページ頁第]*$/u;

/**
 * Follows the fields of a part, which begin, turn from their instruction to their result, and end, each in a run of its
 * own: an instruction is not shown, nor is the result of a field inside it.
 */
export class Fields {
  readonly #open: { isResult: boolean; instruction: string }[] = [];
  /** The text of the paragraph that is being told, without page numbers; undefined while there are none. */
  #around = '';
  #counts = false;

  step(element: XmlElement): void {
    const type = element.attributes['fldCharType'];
    if (type === 'begin') this.#open.push({ isResult: false, instruction: '' });
    else if (type === 'end') this.#open.pop();
    else if (type === 'separate') {
      const field = this.#open.at(-1);
      if (field) field.isResult = true;
    }
  }

  instruct(text: string): void {
    const field = this.#open.at(-1);
    if (field && !field.isResult) field.instruction += text;
  }

  get isShown(): boolean {
    return this.#open.every(({ isResult }) => isResult);
  }

  /** Text of the paragraph; `instruction` of a field that is told in one element. */
  tell(text: string, instruction = this.#open.at(-1)?.instruction): void {
    if (instruction !== undefined && PAGE_COUNT.test(instruction)) this.#counts = true;
    else this.#around += text;
  }

  beginParagraph(): void {
    this.#around = '';
    this.#counts = false;
  }

  /** True for a paragraph that is nothing but the number of its page. */
  get isPageNumber(): boolean {
    return this.#counts && AROUND.test(this.#around);
  }
}
