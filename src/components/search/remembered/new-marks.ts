import type { Result } from '../../../core/search/find/results.ts';
import { findNew, meetingKey, type Remembered } from '../../../core/search/show/remembered.ts';
import { loadRemembered, noteSeen } from './store.ts';

/** Tells what is new in a search that the browser remembers; what was shown once counts as seen from the next visit on. */
export class NewMarks {
  private readonly found = new Map<string, ReadonlySet<string>>();

  /** @param now the search with what it finds today */
  of(now: Remembered): (result: Result) => boolean {
    const kept = loadRemembered().find(({ address }) => address === now.address);
    // As long as the page stays open, its marks stay: on the other pages of the results, too.
    const meetings = this.found.get(now.address) ?? findNew(kept?.seen ?? now.seen, now.seen).meetings;
    if (kept) {
      this.found.set(now.address, meetings);
      noteSeen(now);
    }
    return (result) => meetings.has(meetingKey(result) ?? '');
  }
}
