import { diffArrays } from 'diff';

/** A part of two texts: what both have, what only the older has, what only the newer has. */
export interface DifferencePart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** A number and a Latin word are read as a whole: half of 1,200 is another number. Everything else is one character. */
const UNITS = /[0-9０-９]+(?:[,，.．][0-9０-９]+)*|[A-Za-zＡ-Ｚａ-ｚ]+|\r\n|\P{M}\p{M}*|\p{M}+/gsu;

/** A stretch that both texts have is shown as such from this length on; less is coincidence between two changes. */
const SHORTEST_SAME = 2;

/**
 * Marks how a text was changed. The parts that are not added are the older text, those that are not removed the newer,
 * character by character.
 */
export function markDifference(was: string, now: string): DifferencePart[] {
  const changes = diffArrays(was.match(UNITS) ?? [], now.match(UNITS) ?? []);
  const parts = changes.map(
    ({ added, removed, value }): DifferencePart => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value.join(''),
    }),
  );
  return joinParts(parts.flatMap((part, place) => (isChance(parts, place) ? splitPart(part) : [part])));
}

/** A short stretch of both texts between changes on either side. */
function isChance(parts: readonly DifferencePart[], place: number): boolean {
  const { kind, text } = parts[place] ?? { kind: 'removed', text: '' };
  return kind === 'same' && [...text].length < SHORTEST_SAME && place > 0 && place < parts.length - 1;
}

const splitPart = ({ text }: DifferencePart): DifferencePart[] => [
  { kind: 'removed', text },
  { kind: 'added', text },
];

/** Neighbours of one kind as one, what was removed before what was added. */
function joinParts(parts: readonly DifferencePart[]): DifferencePart[] {
  const joined: DifferencePart[] = [];
  let [removed, added] = ['', ''];
  const flush = () => {
    if (removed !== '') joined.push({ kind: 'removed', text: removed });
    if (added !== '') joined.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  for (const { kind, text } of parts) {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else {
      flush();
      joined.push({ kind, text });
    }
  }
  flush();
  return joined;
}
