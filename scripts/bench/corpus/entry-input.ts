import type { Votes } from '../../../src/core/domain/item/votes.ts';
import type { EntryInput } from '../../../src/core/domain/meeting/header.ts';
import type { Effect } from '../../../src/core/vocabulary/effect.ts';

/** The types and the outcomes of the generated records, by their ids in the preset. */
export type CorpusType = 'outsourcing' | 'secondary-use' | 'external-provision' | 'system-linkage';
export type CorpusOutcome = Exclude<Effect, 'answered' | 'partly-upheld'>;

/** Items of an agenda as a header writes them. */
export type InquiryInput = Omit<EntryInput, 'number' | 'type' | 'outcome' | 'votes'> & {
  readonly number: number;
  readonly votes?: Votes;
  readonly type: CorpusType;
  readonly outcome: CorpusOutcome;
};
export type ReportInput = EntryInput;
