import type { DraftStretch } from '../discussion/stretches.ts';
import type { LabelOf } from '../draft/body.ts';
import { fold } from '../fold.ts';

/** An entry of the header's `speakers`. */
interface Alias {
  readonly label: string;
  readonly is: string;
}

/**
 * Adds whom the format says the labels to be: 三好委員長 is 三好景子委員長. A label that more than one person bears
 * stays as it is.
 */
export function withPersons(aliases: readonly Alias[], stretches: readonly DraftStretch[], labelOf: LabelOf): Alias[] {
  const persons = new Map<string, Set<string>>();
  for (const { items, turns } of stretches) {
    for (const turn of turns) {
      if (turn.type !== 'turn') continue;
      const { stated } = turn.row;
      const person = stated?.is === 'record' || stated?.is === 'words' ? (stated.person ?? '') : '';
      const label = labelOf(turn, items);
      persons.set(label, (persons.get(label) ?? new Set()).add(person));
    }
  }
  const own = [...persons].flatMap(([label, names]): Alias[] => {
    const [person = ''] = names;
    if (names.size !== 1 || person === '' || fold(label).includes(fold(person))) return [];
    const known = aliases.find((alias) => alias.label === label);
    return known && fold(known.is).includes(fold(person)) ? [known] : [{ label, is: calledBy(person, label) }];
  });
  const stated = new Set(own.map(({ label }) => label));
  return [...aliases.filter(({ label }) => !stated.has(label)), ...own];
}

/** The person with the office of the label: its surname, and the character that tells two of one surname apart, go. */
function calledBy(person: string, label: string): string {
  const characters = [...label];
  const name = [...person];
  const surname = characters.findIndex((character, index) => character !== name[index]);
  if (surname <= 0) return person;
  return `${person}${characters
    .slice(surname)
    .join('')
    .replace(/^\([^()]{1,2}\)/u, '')}`;
}
