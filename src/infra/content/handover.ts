import type { Content } from '../../core/content.ts';
import type { RecordSources } from '../../core/evidence/record-source.ts';
import type { FindMentions } from '../../core/references/collect.ts';

/** What a build hands to the pages: the content that it has checked, and what it knows of earlier builds. */
export interface Handover {
  readonly content: Content;
  readonly findMentions: FindMentions;
  readonly sources: RecordSources;
}

/**
 * Astro bundles the pages, so they load modules of their own; what is handed over reaches them through the global
 * object. What was checked is what is built, and nothing is read twice.
 */
const KEY = Symbol.for('shingiroku.handover');
const holder = globalThis as { [KEY]?: Handover | undefined };

export function handOver(handover: Handover): void {
  holder[KEY] = handover;
}

export function takeHandover(): Handover | undefined {
  return holder[KEY];
}
