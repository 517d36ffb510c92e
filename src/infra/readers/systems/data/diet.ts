import { z } from 'zod';
import type { SourceBlock } from '../../../../core/import/source-text.ts';
import { handOver, point, type Reading, refuse } from '../../reading.ts';
import { factLine, marginLine, plainLine, recordLines, splitLines, statedLine } from '../stated-lines.ts';

/** What the Diet's search answers, in JSON or XML: https://kokkai.ndl.go.jp/api.html */
const text = z.string().nullish();
const number = z.coerce.number();
const speech = z.object({
  speechOrder: number,
  speaker: text,
  speakerPosition: text,
  speech: text,
});
const meeting = z.object({
  issueID: z.string(),
  session: z.union([z.string(), z.number()]).nullish(),
  nameOfHouse: text,
  nameOfMeeting: text,
  issue: text,
  date: text,
});
const answer = z.object({
  meetingRecord: z.array(meeting.extend({ speechRecord: z.array(speech).default([]) })).optional(),
  speechRecord: z.array(meeting.extend(speech.shape)).optional(),
  numberOfRecords: number.optional(),
  message: z.string().optional(),
  details: z.array(z.string()).optional(),
});
type Meeting = z.infer<typeof meeting>;
type Speech = z.infer<typeof speech>;

const SYSTEM = '国会会議録検索システム';
const HOW = `「api/meeting?issueID=…&recordPacking=json」のように会議録ID（issueID）を指定して、会議を1つずつ保存してください。`;

/** True for data that is an answer of the Diet's search. */
export const isDietAnswer = (data: object): boolean =>
  'meetingRecord' in data || 'speechRecord' in data || 'numberOfRecords' in data || isError(data);

const isError = (data: object): boolean =>
  'message' in data && typeof data.message === 'string' && /^\(\d{5}\)/.test(data.message);

export function readDietAnswer(data: object, name: string): Reading {
  const parsed = answer.safeParse(data);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const found = `${SYSTEM}の応答に似ていますが、項目「${issue?.path.join('.') ?? ''}」が決まりと違います`;
    return refuse('source-no-minutes', name, { found, how: HOW });
  }
  const { meetingRecord, speechRecord, message, details = [] } = parsed.data;
  if (message !== undefined) {
    const found = `${SYSTEM}が返したエラー「${[message, ...details].join(' ')}」`;
    return refuse('source-no-minutes', name, { found, how: `検索の条件を直してください。${HOW}` });
  }
  if (meetingRecord && meetingRecord.length > 0) {
    const [first] = meetingRecord;
    if (!first || meetingRecord.length > 1) return refuseSeveral(meetingRecord, name);
    if (first.speechRecord.some(({ speech: words }) => words))
      return handOver(name, blocksOf(first, first.speechRecord));
    const found = `${SYSTEM}の会議の一覧（${titleOf(first)}）で、発言の本文がありません`;
    return refuse('source-no-minutes', name, { found, how: HOW });
  }
  if (speechRecord && speechRecord.length > 0) return readSpeeches(speechRecord, name);
  const found = `${SYSTEM}の検索の結果で、当たった会議がありません`;
  return refuse('source-no-minutes', name, { found, how: `検索の条件を直してください。${HOW}` });
}

/** Speeches that a search found: of one meeting, and hardly ever all of it. */
function readSpeeches(speeches: readonly (Meeting & Speech)[], name: string): Reading {
  const meetings = [...new Map(speeches.map((one) => [one.issueID, one])).values()];
  const [first] = meetings;
  if (!first || meetings.length > 1) return refuseSeveral(meetings, name);
  const ordered = [...speeches].sort((a, b) => a.speechOrder - b.speechOrder);
  const orders = ordered.map(({ speechOrder }) => speechOrder);
  const seen = `発言番号${orders.slice(0, 20).join('、')}${orders.length > 20 ? `ほか、合わせて${orders.length}件` : ''}`;
  return handOver(name, blocksOf(first, ordered), [point('source-excerpt', name, { seen, how: HOW })]);
}

const LONGEST_LIST = 10;

function refuseSeveral(meetings: readonly Meeting[], name: string): Reading {
  const named = meetings.slice(0, LONGEST_LIST).map((one) => `${one.date ?? ''} ${titleOf(one)}（${one.issueID}）`);
  const more = meetings.length > LONGEST_LIST ? `、ほか${meetings.length - LONGEST_LIST}件` : '';
  const list = `${named.join('、')}${more}`;
  return refuse('source-several-meetings', name, { count: meetings.length, list, how: HOW });
}

const titleOf = ({ nameOfHouse, nameOfMeeting, issue }: Meeting): string =>
  [nameOfHouse, nameOfMeeting, issue].filter((part) => part).join('\u3000');

function blocksOf(of: Meeting, speeches: readonly Speech[]): SourceBlock[] {
  return [
    factLine('会議名', titleOf(of)),
    ...(of.date ? [factLine('開催日', of.date)] : []),
    ...(of.session ? [marginLine(`第${of.session}回国会`)] : []),
    ...speeches.flatMap((one): SourceBlock[] => {
      const lines = splitLines(one.speech ?? '');
      // No speech: who attended, and what was on the agenda; more of it may stand further down.
      if (one.speechOrder === 0) return lines.map(plainLine);
      if (one.speaker?.startsWith('会議録情報')) return lines.map((line) => statedLine(line, { is: 'note' }));
      const printed = /^\s*[○◯〇◎]\s*([^\s（）]*(?:（[^（）]*）[^\s（）]*)*)(?:\s|$)/u.exec(lines[0] ?? '')?.[1];
      return recordLines(lines, { label: printed || (one.speaker ?? undefined), person: one.speaker ?? undefined });
    }),
  ];
}
