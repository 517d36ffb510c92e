/** Small numbers are one character each, from this one on: a column of them compresses better than digits and commas. */
const FIRST = '#'.charCodeAt(0);
const BACKSLASH = '\\'.charCodeAt(0);
/** Stands before a number that is written out, and behind it. */
const WRITTEN_OUT = '!';
/** Characters beyond are two bytes long. */
const SMALL = 0x7e - FIRST;

/** Whole numbers as text that JSON writes as it is, for columns are JSON. */
export function writeNumbers(numbers: readonly number[]): string {
  return numbers
    .map((number) =>
      number >= 0 && number < SMALL ? String.fromCharCode(unitOf(number)) : `${WRITTEN_OUT}${number}${WRITTEN_OUT}`,
    )
    .join('');
}

export function readNumbers(text: string): number[] {
  const numbers: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === WRITTEN_OUT) {
      const end = text.indexOf(WRITTEN_OUT, at + 1);
      numbers.push(Number(text.slice(at + 1, end)));
      at = end;
    } else {
      const unit = text.charCodeAt(at);
      numbers.push(unit - FIRST - (unit > BACKSLASH ? 1 : 0));
    }
  }
  return numbers;
}

function unitOf(number: number): number {
  const unit = FIRST + number;
  return unit < BACKSLASH ? unit : unit + 1;
}
