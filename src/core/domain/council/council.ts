import { z } from 'zod';
import { formatFiscalYear } from '../../text/wareki.ts';
import { text, webAddress } from '../fields.ts';
import { SPEAKER_ROLES } from './speaker-role.ts';

/** How a council counts: by term of office (第5期第15回) or by fiscal year (平成28年度第5回). */
const numbering = z.enum(['term', 'fiscal-year']);
export type Numbering = z.infer<typeof numbering>;

/** What a speaker is in the meeting, for setting turns apart on the page. */
const speakerRole = z.enum(SPEAKER_ROLES);
export type SpeakerRole = z.infer<typeof speakerRole>;

/** `council.yaml`: one council. Its id is the name of its folder. */
export const councilSchema = z
  .strictObject({
    name: text.meta({ title: '審議会の正式な名前' }),
    shortName: text.optional().meta({ title: '短い名前', description: '一覧や検索の結果に使われます。' }),
    municipality: text.meta({ title: '自治体の名前' }),
    numbering: numbering.meta({
      title: '会議の数え方',
      description: 'term（第5期第15回のように任期ごと）、fiscal-year（平成28年度第5回のように年度ごと）',
    }),
    description: text.optional().meta({ title: '審議会の説明' }),
    /** Speaker labels that every meeting of this council may use, with their role. */
    speakers: z
      .array(
        z.strictObject({
          label: text.meta({ title: '発言者の書き方', description: '本文で（会長）のように書かれる名前' }),
          role: speakerRole.meta({
            title: '役割',
            description: 'chair（会長）、vice-chair（副会長）、member（委員）、official（職員）、secretariat（事務局）',
          }),
        }),
      )
      .meta({ title: '発言者', description: 'どの会議でも使う発言者の書き方と役割' }),
    links: z
      .array(
        z.strictObject({ label: text.meta({ title: 'リンクの文字' }), url: webAddress.meta({ title: 'リンク先' }) }),
      )
      .default([])
      .meta({ title: 'リンク', description: '自治体のページなど' }),
  })
  .meta({ title: '審議会', description: '審議会の名前と数え方（council.yaml）' });

export type Council = z.infer<typeof councilSchema> & { readonly id: string };

/** `第5期第15回` or `平成28年度第5回`. */
export function formatSession(council: Pick<Council, 'numbering'>, period: number, session: number): string {
  return `${formatPeriod(council, period)}第${session}回`;
}

/** `第5期` or `平成28年度`. */
export function formatPeriod(council: Pick<Council, 'numbering'>, period: number): string {
  return council.numbering === 'term' ? `第${period}期` : formatFiscalYear(period);
}

/** The fiscal year (April to March) that an ISO date lies in, as the 西暦 of its April. */
export function fiscalYearOf(date: string): number {
  const [year, month] = date.split('-').map(Number) as [number, number];
  return month >= 4 ? year : year - 1;
}
