import type { Result } from '../../../core/search/find/results.ts';
import { findNew, meetingKey, type Remembered } from '../../../core/search/show/remembered.ts';
import { loadRemembered, noteSeen } from './store.ts';

/** A search that is shown. */
export interface Shown extends Pick<Remembered, 'address' | 'label'> {
  /** What it finds, which may have to be loaded. */
  readonly tally: () => Promise<Remembered['seen']>;
}

/** Tells what is new in a search that the browser remembers; what was shown once counts as seen from the next visit on. */
export class NewMarks {
  private readonly found = new Map<string, ReadonlySet<string>>();

  /** @param now the search; what it finds today is tallied only where it is remembered */
  async of({ address, tally }: Shown): Promise<(result: Result) => boolean> {
    const kept = loadRemembered().find((one) => one.address === address);
    if (!kept) return () => false;
    const seen = await tally();
    // As long as the page stays open, its marks stay: on the other pages of the results, too.
    const meetings = this.found.get(address) ?? findNew(kept.seen, seen).meetings;
    this.found.set(address, meetings);
    noteSeen({ address, seen });
    return (result) => meetings.has(meetingKey(result) ?? '');
  }
}
