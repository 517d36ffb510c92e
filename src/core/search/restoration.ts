import { foldPieces } from './fold.ts';

/**
 * Where a stored text differs from its folded text, as a flat list of triples: how many folded characters (code
 * points) after the previous difference, how many folded characters it replaces, and what is stored there. The index
 * holds folded text only; with this, the page shows the stored characters (１３条 stays １３条 though 13条 finds it).
 */
export type Restoration = readonly (number | string)[];

export function describeRestoration(text: string): Restoration {
  const triples: (number | string)[] = [];
  let equal = 0;
  let replaced = 0;
  let stored = '';
  const close = () => {
    if (stored === '') return;
    triples.push(equal, replaced, stored);
    equal = 0;
    replaced = 0;
    stored = '';
  };
  for (const piece of foldPieces(text)) {
    const length = [...piece.folded].length;
    if (piece.stored === piece.folded) {
      close();
      equal += length;
    } else {
      replaced += length;
      stored += piece.stored;
    }
  }
  close();
  return triples;
}

/** The stored text. A restoration that does not fit leaves the folded text as it is from there on. */
export function restore(folded: string, restoration: Restoration): string {
  const characters = [...folded];
  let at = 0;
  let text = '';
  for (let index = 0; index + 2 < restoration.length; index += 3) {
    const [equal, replaced, stored] = restoration.slice(index, index + 3);
    if (typeof equal !== 'number' || typeof replaced !== 'number' || typeof stored !== 'string') break;
    text += characters.slice(at, at + equal).join('') + stored;
    at += equal + replaced;
  }
  return text + characters.slice(at).join('');
}
