/** How the answers to a table of words compare with the documents that have them. */
export interface Score {
  /** Words whose answer is exactly the documents that have them; none for a word that no document has. */
  readonly exact: number;
  /** Documents rightly given, of all that have the words. */
  readonly recall: number;
  /** Documents rightly given, of all that are given. */
  readonly precision: number;
  /** Words that some document has, and that find none. */
  readonly none: number;
  /** Words whose first answer has them. */
  readonly firstRight: number;
}

/** @param expected of each word, the addresses of the documents that have it @param found what was given, best first */
export function scoreAnswers(expected: readonly ReadonlySet<string>[], found: readonly (readonly string[])[]): Score {
  const counts = { exact: 0, right: 0, wanted: 0, given: 0, none: 0, firstRight: 0 };
  expected.forEach((wanted, place) => {
    const given = new Set(found[place]);
    const right = [...given].filter((address) => wanted.has(address)).length;
    const [first] = given;
    counts.right += right;
    counts.wanted += wanted.size;
    counts.given += given.size;
    if (right === wanted.size && right === given.size) counts.exact += 1;
    if (given.size === 0 && wanted.size > 0) counts.none += 1;
    if (first !== undefined && wanted.has(first)) counts.firstRight += 1;
  });
  const { exact, none, firstRight } = counts;
  return { exact, none, firstRight, recall: counts.right / counts.wanted, precision: counts.right / counts.given };
}
