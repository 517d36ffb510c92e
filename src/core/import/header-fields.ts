import { fold } from './fold.ts';
import { plain, type Row } from './rows.ts';

/** What a line of a header is about. */
export type FieldKey = keyof typeof LABELS;

const LABELS = {
  title: ['会議の名称', '会議名称', '会議名', '審議会名', '名称', '附属機関の名称', '附属機関等の名称', '会議等の名称'],
  date: [
    '開催日時',
    '会議日時',
    '会議の日時',
    '日時',
    '開催日',
    '開催年月日',
    '会議年月日',
    '会議の開催日',
    '開催期日',
    '期日',
    'とき',
    '日程',
    '開会日時',
    '開催の日時',
    '年月日',
  ],
  time: [
    '開催時間',
    '会議時間',
    '時間',
    '開会・閉会',
    '開会時刻',
    '閉会時刻',
    '開会',
    '閉会',
    '開会及び閉会',
    '開催時刻',
  ],
  place: ['開催場所', '会議場所', '会議の場所', '場所', '会場', 'ところ', '開催の場所', '開催会場'],
  attendees: [
    '出席者及び欠席者',
    '出席者・欠席者',
    '出欠席者',
    '出席者',
    '出席者氏名',
    '出席状況',
    '出席者等',
    '委員の出欠',
    '出欠状況',
    '参加者',
  ],
  members: [
    '出席委員',
    '出席した委員',
    '委員',
    '出席委員氏名',
    '構成員',
    '委員出席者',
    '出席者(委員)',
    '審議会委員',
    '出席委員の氏名',
  ],
  absent: ['欠席者', '欠席委員', '欠席した委員', '欠席者氏名', '欠席', '委員欠席者', '欠席委員氏名'],
  officials: [
    '事務局',
    '説明員',
    '出席職員',
    '理事者',
    '関係職員',
    '区側',
    '市側',
    '町側',
    '幹事',
    '説明のため出席した者',
    '説明のために出席した者',
    '担当課',
    '所管課',
    '実施機関',
    '市事務局',
    '区事務局',
    '出席者(事務局)',
    '事務局出席者',
    '事務局職員',
    '説明者',
    '出席した職員',
    '市職員',
    '区職員',
    '関係課',
    '諮問実施機関',
    '執行機関',
  ],
  visitors: [
    '傍聴人',
    '傍聴者',
    '傍聴',
    '傍聴者数',
    '傍聴人数',
    '傍聴人の数',
    '傍聴者の数',
    '傍聴の可否',
    '公開・非公開の別',
    '会議の公開',
    '会議の公開・非公開',
    '公開又は非公開の別',
    '会議の公開の可否',
    '公開の可否',
    '傍聴人の有無',
  ],
  visitorsReason: [
    '傍聴不可の場合はその理由',
    '非公開の理由',
    '非公開とした理由',
    '公開できない理由',
    '非公開の場合の理由',
    '会議を非公開とする理由',
    '非公開理由',
  ],
  agenda: [
    '議事および配布資料',
    '議事及び配布資料',
    '議事',
    '議題',
    '次第',
    '会議次第',
    '案件',
    '議事日程',
    '付議事項',
    '付議案件',
    '審議事項',
    '会議事項',
    '会議に付した事件',
    '会議に付した案件',
    '議題等',
    '会議の議題',
    '諮問事項',
    '議案',
    '審議案件',
    '会議次第及び資料',
    '内容',
    '議題及び審議の内容',
    '会議案件',
    '報告事項',
    '協議事項',
  ],
  materials: ['配布資料', '配付資料', '会議資料', '資料', '資料一覧', '提出資料', '会議の資料', '配布資料等'],
  contact: [
    '問い合わせ先',
    '問合せ先',
    'お問い合わせ先',
    '連絡先',
    '問合わせ先',
    '担当',
    '担当部署',
    '事務担当',
    '庶務担当',
  ],
  other: [
    '公開日',
    '会議録の公開日',
    '会議録公開日',
    '会議録の公開',
    '議事録公開日',
    '会議録の作成日',
    '会議録の確定',
    '会議録の調製者',
    '作成日',
    '会議録作成日',
    '記録者',
    '作成者',
    '議事録署名人',
    '署名委員',
    '会議録署名委員',
    '掲載日',
    '公表日',
    '発行日',
    '備考',
    '会長',
    '議長',
    '定足数',
    '会議録の作成方法',
    '会議録作成方法',
    '任期',
  ],
} as const satisfies Record<string, readonly string[]>;

const KEYS = new Map<string, FieldKey>(
  (Object.entries(LABELS) as [FieldKey, readonly string[]][]).flatMap(([key, labels]) =>
    labels.map((label) => [fold(label), key] as const),
  ),
);
const LONGEST_LABEL = Math.max(...[...KEYS.keys()].map((label) => label.length));

export interface FieldPart {
  readonly n: number;
  readonly text: string;
}

/** A label of the header with the lines that are its value. */
export interface HeaderField {
  readonly key: FieldKey;
  readonly label: string;
  readonly parts: readonly FieldPart[];
}

const NUMBERING =
  /^(?:[○◯〇●◎・■◆□◇※*＊▼]\s*)?(?:[（(]?(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3}|[Ⅰ-Ⅻ]|[①-⑳])(?:[）)]\s*|[.．、:：]\s*|\s+)|[①-⑳]\s*)?/u;
const BRACKETED = /^[【［[＜<〔]\s*([^】］\]＞>〕]{1,20})\s*[】］\]＞>〕]\s*[:：]?\s*/u;

/** The label that a line begins with, and what follows it. */
export function readLabel(text: string): { key: FieldKey; label: string; rest: string } | undefined {
  const numbered = NUMBERING.exec(text)?.[0].length ?? 0;
  for (const start of numbered > 0 ? [numbered, 0] : [0]) {
    const found = labelAt(text.slice(start));
    if (found) return found;
  }
  return undefined;
}

function labelAt(text: string): { key: FieldKey; label: string; rest: string } | undefined {
  const bracketed = BRACKETED.exec(text);
  const inside = bracketed?.[1] === undefined ? undefined : KEYS.get(fold(bracketed[1]));
  if (bracketed?.[1] && inside) return { key: inside, label: bracketed[1], rest: text.slice(bracketed[0].length) };
  // Labels are spread with blanks (日　時), so the longest start whose fold is a label counts.
  let best: { key: FieldKey; label: string; rest: string } | undefined;
  for (let end = 1; end <= Math.min(text.length, 3 * LONGEST_LABEL); end += 1) {
    const label = text.slice(0, end);
    const folded = fold(label);
    if (folded.length > LONGEST_LABEL) break;
    const key = /\s$/u.test(label) ? undefined : KEYS.get(folded);
    const rest = text.slice(end);
    if (key && /^(?:\s*$|\s*[:：]|\s+|[（(])/u.test(rest)) {
      best = { key, label, rest: rest.replace(/^\s*(?:[（(][^（）()]{0,12}[）)]\s*(?=[:：]))?[:：]?\s*/u, '') };
    }
  }
  return best;
}

/** The labelled fields of a header, and the rows that stand before the first of them. */
export function readFields(rows: readonly Row[]): { fields: HeaderField[]; before: Row[] } {
  const fields: { key: FieldKey; label: string; parts: FieldPart[] }[] = [];
  const before: Row[] = [];
  for (const row of rows) {
    if (row.kind === 'blank' || row.kind === 'page-number') continue;
    if (row.kind === 'cells') {
      readCells(row, fields);
      continue;
    }
    // What stands below an agenda are its items, whatever they are called.
    const read =
      fields.at(-1)?.key === 'agenda' && row.indent > 1 && row.bullet !== '' ? undefined : readLabel(row.text);
    if (read) {
      fields.push({ key: read.key, label: read.label, parts: read.rest === '' ? [] : [{ n: row.n, text: read.rest }] });
      if (read.key === 'agenda') fields.at(-1)?.parts.unshift({ n: row.n, text: read.label });
    } else if (fields.length > 0) fields.at(-1)?.parts.push({ n: row.n, text: row.text });
    else before.push(row);
  }
  return { fields, before };
}

function readCells({ n, cells }: Row, fields: { key: FieldKey; label: string; parts: FieldPart[] }[]): void {
  const first = cells[0] ?? [];
  if (first.length === 0 && fields.length === 0) return;
  for (const cell of cells) {
    const texts = cell.map(plain);
    const whole = readLabel(texts.join(''));
    if (whole && whole.rest === '') fields.push({ key: whole.key, label: whole.label, parts: [] });
    else if (fields.length > 0) fields.at(-1)?.parts.push(...texts.map((text) => ({ n, text })));
  }
}
