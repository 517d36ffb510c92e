import { fold } from '../fold.ts';
import type { Roster } from '../header/roster.ts';
import type { Row } from '../rows/rows.ts';
import { readOpening, type SpeakerForm } from './openings.ts';

/** Where an utterance may begin inside a line: behind the end of a sentence, or a circle behind a blank. */
const INSIDE = /(?<=[。！？!?」』）)])\s*(?=[○◯〇◎●【＜<［（(])|(?<=\s)(?=[○◯〇◎●])/gu;
const COLON_INSIDE = /(?<=[。！？!?」』])\s*(?=[^：:。、\s]{1,24}[：:])/gu;
const CIRCLE = /^[○◯〇◎●]/u;
const FORMS: ReadonlySet<SpeakerForm> = new Set(['circle', 'brackets']);
const COLON: ReadonlySet<SpeakerForm> = new Set(['colon']);
/** Brackets and colons stand inside a speech, too: only where a line has several speakers are they its divisions. */
const ENOUGH = 2;
const SHORTEST = 16;

/** Lines in which several people speak, as a file without line ends has them, become a row for each. */
export function splitSpeeches(rows: readonly Row[], roster: Roster): readonly Row[] {
  const split = rows.flatMap((row) => splitRow(row, roster));
  return split.length === rows.length ? rows : split;
}

function splitRow(row: Row, roster: Roster): readonly Row[] {
  if (row.kind !== 'text' || row.text.length < SHORTEST) return [row];
  const places = placesOf(row, roster);
  if (places.length === 0) return [row];
  return [0, ...places].map((start, index, starts) => {
    const text = row.text.slice(start, starts[index + 1]).trim();
    return index === 0
      ? { ...row, text, folded: fold(text) }
      : { ...row, text, folded: fold(text), indent: 0, bullet: '' };
  });
}

function placesOf(row: Row, roster: Roster): number[] {
  const opensAt = (index: number, forms: ReadonlySet<SpeakerForm>): boolean => {
    const opening = readOpening({ ...row, text: row.text.slice(index) }, roster, forms);
    return opening !== undefined && opening.rest !== '';
  };
  const marked = [...row.text.matchAll(INSIDE)]
    .map(({ index, 0: { length } }) => index + length)
    .filter((index) => opensAt(index, FORMS));
  const circles = marked.filter((index) => CIRCLE.test(row.text.slice(index, index + 1)));
  if (marked.length >= ENOUGH || circles.length > 0) return marked.length >= ENOUGH ? marked : circles;
  if (!/[：:]/u.test(row.text)) return [];
  const colons = [...row.text.matchAll(COLON_INSIDE)]
    .map(({ index, 0: { length } }) => index + length)
    .filter((index) => opensAt(index, COLON));
  return colons.length >= ENOUGH ? colons : [];
}
