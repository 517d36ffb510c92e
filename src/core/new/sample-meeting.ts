import type { Numbering } from '../domain/council/council.ts';
import { PRESETS, type PresetName } from '../vocabulary/presets.ts';
import { writeRecord } from './record-text.ts';

/** The day of the sample: the meeting never was, and every preset counts it as its first. */
export const SAMPLE_DATE = '2025-04-18';

const PERIODS: Readonly<Record<Numbering, number>> = { term: 1, 'fiscal-year': 2025, 'calendar-year': 2025 };

/** A record that passes the check and shows how one is written: the first of a council that has none yet. */
export function writeSampleMeeting(preset: PresetName, numbering: Numbering = PRESETS[preset].numbering): string {
  const { speakers } = PRESETS[preset];
  const labelOf = (role: string) => speakers.find((speaker) => speaker.role === role)?.label ?? '委員';
  const [chair, member] = [labelOf('chair'), labelOf('member')];
  const header = writeRecord({
    ...{ period: PERIODS[numbering], session: 1, date: SAMPLE_DATE, start: '10:00', end: '10:15', place: '第一会議室' },
    ...{ members: [{ name: '見本', role: chair }, '例示'], absent: [], officials: [], items: [] },
    ...{ fidelity: 'summary', source: '書き方の見本（実際の会議ではありません）' },
  });
  const utterances = [
    `（${chair}）これは書き方の見本として作った記録で、実際の会議ではありません。`,
    `（${member}）発言は、行の初めの括弧に発言者を書いて始めます。次の発言者か見出しまでが、その発言です。`,
    `（${chair}）一つ目の会議の記録を書いたら、このファイルは消してください。`,
  ];
  return `${header}\n${['### 開会', ...utterances].join('\n\n')}\n`;
}
