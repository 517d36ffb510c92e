import { FIDELITIES, type Fidelity } from '../../core/domain/meeting/fidelity.ts';
import { parseJapaneseTime } from '../../core/text/clock.ts';
import { parseNumeral } from '../../core/text/numerals.ts';
import { isCalendarDate, parseJapaneseDate } from '../../core/text/wareki.ts';
import type { ItemKind } from '../../core/vocabulary/vocabulary.ts';

/** A value that a person types, on the command line or when asked. */
export interface Field<T> {
  readonly label: string;
  /** @returns undefined when the text is no such value */
  readonly read: (text: string) => T | undefined;
  /** What to type instead. */
  readonly example: string;
}

const readNames = (text: string): readonly string[] =>
  text
    .split(/[、，,]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

const number = (least: number, most: number) => (text: string) => {
  const value = parseNumeral(text.trim().replace(/^第(.+?)[期回号]?$/, '$1'));
  return value !== undefined && value >= least && value <= most ? value : undefined;
};

/** Whatever was typed may be the text; nothing typed is none. */
export const words = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim());

export const FIELDS = {
  date: {
    label: '開催日',
    read: (text) => (isCalendarDate(text.trim()) ? text.trim() : parseJapaneseDate(text)),
    example: '「令和8年4月1日」か「2026-04-01」のように',
  } satisfies Field<string>,
  period: { label: '期・年度', read: number(1, 9999), example: '第5期は「5」、平成28年度は西暦で「2016」のように' },
  session: { label: '回', read: number(1, 999), example: '「15」のように' },
  start: { label: '開始時刻', read: parseJapaneseTime, example: '「15:30」か「午後3時30分」のように' },
  end: { label: '終了時刻', read: parseJapaneseTime, example: '「17:00」か「午後5時」のように' },
  place: { label: '場所', read: words, example: '会場の名前を' },
  members: { label: '出席した委員', read: readNames, example: '「内田、池田」のように、読点で区切って' },
  absent: { label: '欠席した委員', read: readNames, example: '「内田、池田」のように、読点で区切って' },
  officials: { label: '出席した職員', read: readNames, example: '「総務部長、住宅課長」のように、読点で区切って' },
  fidelity: {
    label: '記録の性質',
    read: (text) => FIDELITIES.find((name) => name === text.trim()),
    example: `「${FIDELITIES.join('」「')}」のどれかを`,
  } satisfies Field<Fidelity>,
  source: { label: '原本の題', read: words, example: '「会議要録」のように' },
} as const satisfies Record<string, Field<unknown>>;

/** How many items of a kind are new; on a command line it has the kind's key. */
export const countField = ({ label }: ItemKind): Field<number> => ({
  label: `新しい${label}の数`,
  read: number(0, 99),
  example: '「0」から「99」の数を',
});

export type FieldName = keyof typeof FIELDS;
export type FieldValue<N extends FieldName> = NonNullable<ReturnType<(typeof FIELDS)[N]['read']>>;
export type FieldValues = { readonly [N in FieldName]?: FieldValue<N> | undefined };

/** What is wrong with a text typed for a field, in one sentence. */
export const complaint = ({ label, example }: Field<unknown>, text: string): string =>
  `${label}「${text}」を読み取れません。${example}書いてください。`;

/** Reads the fields of a command line. @returns complaints when a value cannot be read */
export function readFields(texts: Readonly<Record<string, unknown>>): { values: FieldValues; complaints: string[] } {
  const values: Partial<Record<FieldName, unknown>> = {};
  const complaints: string[] = [];
  for (const name of Object.keys(FIELDS) as FieldName[]) {
    const typed = texts[name];
    if (typeof typed !== 'string') continue;
    values[name] = FIELDS[name].read(typed);
    if (values[name] === undefined) complaints.push(`--${name}：${complaint(FIELDS[name], typed)}`);
  }
  return { values: values as FieldValues, complaints };
}
