import { z } from 'zod';
import { caseSchema } from './criterion.ts';
import { clockTime, count, isoDate, ordinal, slug, text, webAddress } from './fields.ts';
import { inquiryType } from './inquiry-type.ts';
import { outcome, votesSchema } from './outcome.ts';
import { relationFields } from './relation.ts';

/** A member: the name as the source writes it, with a role where it gives one. */
const memberSchema = z.union([text, z.strictObject({ name: text, role: text.optional() })]);
/** An official: the title, with a name where the source gives one. */
const officialSchema = z.union([text, z.strictObject({ name: text.optional(), title: text })]);

const attendeesSchema = z.strictObject({
  members: z.array(memberSchema),
  absent: z.array(memberSchema).default([]),
  officials: z.array(officialSchema).default([]),
  /** The source ends its list with ほか. */
  andOthers: z.boolean().default(false),
});

/** Visitors (傍聴): admitted with a count, or not admitted with the reason. */
const visitorsSchema = z.strictObject({ admitted: z.boolean(), count: count.optional(), reason: text.optional() });

/** A table and category of the criteria that an item adds cases to, or applies. */
const criterionUseSchema = z.strictObject({
  table: text,
  category: ordinal,
  adds: z.array(caseSchema).default([]),
  /** The standing cases that the item was found similar to. */
  applies: z.array(caseSchema).default([]),
});

/** Something to be done after the decision; `due` where the minutes say when. */
const undertakingSchema = z.strictObject({ text, due: z.enum(['next-meeting']).optional() });

const itemFields = {
  title: text,
  documents: z.array(text).default([]),
  cites: z.array(text).default([]),
  criteria: z.array(criterionUseSchema).default([]),
  ...relationFields,
  /** False when the meeting passed the item without a word of discussion. */
  discussed: z.boolean().default(true),
  conditions: z.array(undertakingSchema).default([]),
  requests: z.array(undertakingSchema).default([]),
  votes: votesSchema.optional(),
};

export const inquiryEntrySchema = z.strictObject({
  number: ordinal,
  type: inquiryType,
  department: slug,
  ...itemFields,
  /** Taken over from an earlier meeting; `from` is that meeting's id where it is recorded. */
  carriedOver: z.strictObject({ from: text.optional(), note: text.optional() }).optional(),
  outcome,
});

export const reportEntrySchema = z.strictObject({
  department: slug.optional(),
  ...itemFields,
  outcome: outcome.default('noted'),
});

/** The frontmatter of a meeting file. */
export const meetingHeaderSchema = z.strictObject({
  period: ordinal,
  session: ordinal,
  date: isoDate,
  time: z.strictObject({ start: clockTime, end: clockTime.optional() }).optional(),
  place: text.optional(),
  attendees: attendeesSchema,
  visitors: visitorsSchema.optional(),
  /** Speaker labels of this record that stand for another: misprints and short forms of the source. */
  speakers: z.array(z.strictObject({ label: text, is: text, note: text.optional() })).default([]),
  inquiries: z.array(inquiryEntrySchema).default([]),
  reports: z.array(reportEntrySchema).default([]),
  nextMeetings: z
    .array(z.strictObject({ date: isoDate, time: clockTime.optional(), place: text.optional(), note: text.optional() }))
    .default([]),
  contact: z
    .strictObject({
      department: text,
      persons: z.array(text).default([]),
      phone: text.optional(),
      extension: text.optional(),
      fax: text.optional(),
    })
    .optional(),
  /** What the source keeps back, with its ground. */
  withheld: z.array(z.strictObject({ what: text, ground: text })).default([]),
  /** Contradictions and peculiarities of the source that the record points out. */
  notes: z.array(text).default([]),
  record: z.strictObject({
    fidelity: z.enum(['verbatim', 'summary', 'paraphrase']),
    source: z.strictObject({ title: text, file: text.optional(), url: webAddress.optional() }),
  }),
});

export type MeetingHeader = z.infer<typeof meetingHeaderSchema>;
export type InquiryEntry = z.infer<typeof inquiryEntrySchema>;
export type ReportEntry = z.infer<typeof reportEntrySchema>;
export type CriterionUse = z.infer<typeof criterionUseSchema>;
export type Undertaking = z.infer<typeof undertakingSchema>;
export type Fidelity = MeetingHeader['record']['fidelity'];

const FIDELITIES: Readonly<Record<Fidelity, string>> = {
  verbatim: '逐語の記録',
  summary: '要約した記録',
  paraphrase: '原本の内容を書き改めた記録',
};

export function formatFidelity(value: Fidelity): string {
  return FIDELITIES[value];
}

/** Member or official as written in the header, brought to one shape. */
export function attendeeName(entry: z.infer<typeof memberSchema>): { name: string; role?: string | undefined } {
  return typeof entry === 'string' ? { name: entry } : entry;
}

export function officialTitle(entry: z.infer<typeof officialSchema>): { title: string; name?: string | undefined } {
  return typeof entry === 'string' ? { title: entry } : entry;
}
