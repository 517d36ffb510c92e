import { z } from 'zod';
import { formatFiscalYear } from '../text/wareki.ts';
import { text, webAddress } from './fields.ts';

/** How a council counts: by term of office (第5期第15回) or by fiscal year (平成28年度第5回). */
export const numbering = z.enum(['term', 'fiscal-year']);
export type Numbering = z.infer<typeof numbering>;

/** What a speaker is in the meeting, for setting turns apart on the page. */
export const speakerRole = z.enum(['chair', 'vice-chair', 'member', 'official', 'secretariat']);
export type SpeakerRole = z.infer<typeof speakerRole>;

/** `council.yaml`: one council. Its id is the name of its folder. */
export const councilSchema = z.strictObject({
  name: text,
  shortName: text.optional(),
  municipality: text,
  numbering,
  description: text.optional(),
  /** Speaker labels that every meeting of this council may use, with their role. */
  speakers: z.array(z.strictObject({ label: text, role: speakerRole })),
  links: z.array(z.strictObject({ label: text, url: webAddress })).default([]),
});

export type Council = z.infer<typeof councilSchema> & { readonly id: string };

/** `第5期第15回` or `平成28年度第5回`. */
export function formatSession(council: Pick<Council, 'numbering'>, period: number, session: number): string {
  return `${formatPeriod(council, period)}第${session}回`;
}

/** `第5期` or `平成28年度`. */
export function formatPeriod(council: Pick<Council, 'numbering'>, period: number): string {
  return council.numbering === 'term' ? `第${period}期` : formatFiscalYear(period);
}
