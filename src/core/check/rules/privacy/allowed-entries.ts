import type { Allowed } from '../../../domain/privacy/allowed.ts';
import { personalKey } from '../../../privacy/same-words.ts';
import type { PersonalKind } from '../../../privacy/suspect.ts';

/** The entries of one `privacy:`, and which of them had something to allow. */
export class AllowedEntries {
  private readonly keys: readonly string[];
  private readonly used = new Set<number>();

  constructor(entries: readonly Allowed[] = []) {
    this.keys = entries.map(({ text }) => personalKey(text));
  }

  /** Whether an entry allows a find: one that names all of it. Remembers which does. */
  allows(kind: PersonalKind, text: string): boolean {
    const found = personalKey(text);
    const place = this.keys.findIndex((key) => key.includes(found) || (kind === 'address' && endsIn(found, key)));
    if (place >= 0) this.used.add(place);
    return place >= 0;
  }

  /** Places in the list of those that allowed nothing. */
  unused(): number[] {
    return [...this.keys.keys()].filter((index) => !this.used.has(index));
  }
}

/** Where an address begins is not written in the text: what stands before it may be taken for a part. */
const endsIn = (found: string, key: string): boolean => key.length >= SHORTEST_ADDRESS && found.endsWith(key);
const SHORTEST_ADDRESS = 5;
