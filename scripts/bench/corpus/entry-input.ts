import type { z } from 'zod';
import type { inquiryEntrySchema, reportEntrySchema } from '../../../src/core/domain/meeting/header.ts';
import type { Effect } from '../../../src/core/vocabulary/effect.ts';

/** The types and the outcomes of the generated records, by their ids in the preset. */
export type CorpusType = 'outsourcing' | 'secondary-use' | 'external-provision' | 'system-linkage';
export type CorpusOutcome = Exclude<Effect, 'answered' | 'partly-upheld'>;

/** Items of an agenda as a header writes them. */
export type InquiryInput = Omit<z.input<typeof inquiryEntrySchema>, 'type' | 'outcome'> & {
  readonly type: CorpusType;
  readonly outcome: CorpusOutcome;
};
export type ReportInput = z.input<typeof reportEntrySchema>;
