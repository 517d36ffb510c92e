import type { z } from 'zod';
import type { inquiryEntrySchema, reportEntrySchema } from '../../../src/core/domain/meeting/header.ts';

/** Items of an agenda as a header writes them. */
export type InquiryInput = z.input<typeof inquiryEntrySchema>;
export type ReportInput = z.input<typeof reportEntrySchema>;
