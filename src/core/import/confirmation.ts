/** What the importer could not settle, in the words that the secretary reads after 要確認：. */
export interface Confirmation {
  /** The line of the source where it was seen; undefined for what is nowhere. */
  readonly n: number | undefined;
  /** The field of the draft's header that it is about. */
  readonly path: readonly (string | number)[];
  readonly text: string;
  /** The other place of a contradiction. */
  readonly other?: number | undefined;
}

/** A field that the source does not settle, with what was seen in its place. */
export function unsettled(
  path: Confirmation['path'],
  name: string,
  seen: string,
  n?: number | undefined,
): Confirmation {
  const shown = shorten(seen);
  return { n, path, text: `${name}を原本から決められません${shown === '' ? '' : `（${shown}）`}。` };
}

/** Two places of the source that say different things. */
export function contradiction(
  path: Confirmation['path'],
  text: string,
  n: number | undefined,
  other: number | undefined,
): Confirmation {
  return { n, path, text: `原本に食い違いがあります（${shorten(text)}）。`, other };
}

/** A reading that is likely but not literal, such as a misprint that was matched. */
export function reading(path: Confirmation['path'], text: string, n: number | undefined): Confirmation {
  return { n, path, text };
}

const LONGEST = 80;

function shorten(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return [...line].length > LONGEST ? `${[...line].slice(0, LONGEST).join('')}…` : line;
}
