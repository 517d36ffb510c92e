import { type Remembered, readRemembered, remember } from '../../../core/search/show/remembered.ts';

/** Where the browser keeps them; the page's script looks whether there is anything. Nothing of it is sent anywhere. */
const KEY = 'shingiroku-searches';

/** The searches that this browser remembers; none where it keeps nothing. */
export function loadRemembered(): Remembered[] {
  try {
    return readRemembered(localStorage.getItem(KEY));
  } catch {
    return [];
  }
}

/** @returns false where the browser keeps nothing */
export function keepSearch(one: Remembered): boolean {
  return save(remember(loadRemembered(), one));
}

/** Remembers anew what was seen of a search that is remembered, without moving it. */
export function noteSeen({ address, seen }: Pick<Remembered, 'address' | 'seen'>): void {
  save(loadRemembered().map((one) => (one.address === address ? { ...one, seen } : one)));
}

export function forgetSearch(address: string): void {
  save(loadRemembered().filter((one) => one.address !== address));
}

function save(all: readonly Remembered[]): boolean {
  try {
    if (all.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(all));
    return true;
  } catch {
    return false;
  }
}
