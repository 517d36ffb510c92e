import type { DiagnosticExplanations } from '../diagnostic-example.ts';
import { SAMPLE_FILE } from '../sample-archive.ts';

/** Mistakes in single fields of headers and lists. */
export const FIELD_EXAMPLES = {
  'missing-field': {
    means: '欠かせない項目が書かれていません。どの項目を加えればよいかは、表示された名前のとおりです。',
    file: SAMPLE_FILE,
    right: 'period: 3\nsession: 2',
    wrong: 'session: 2',
  },
  'unknown-field': {
    means: '項目の名前の綴りが違うか、ここには書けない項目です。知らない項目を黙って捨てることはありません。',
    file: SAMPLE_FILE,
    right: 'place: 星見市役所 3階会議室',
    wrong: 'plase: 星見市役所 3階会議室',
  },
  'wrong-type': {
    means: '数を書くところに言葉がある、一つだけ書くところに一覧がある、といった誤りです。',
    file: SAMPLE_FILE,
    right: 'session: 2',
    wrong: 'session: 第2回',
  },
  'invalid-value': {
    means: '決まった言葉の中から選ぶ項目に、それ以外の言葉が書かれています。',
    file: SAMPLE_FILE,
    right: 'type: secondary-use',
    wrong: 'type: 目的外使用',
  },
  'value-out-of-rule': {
    means:
      '値の種類は合っていますが、その項目の決まりに合いません。人数を小数で書いたときや、何も書かれていない言葉を置いたときなどです。',
    file: SAMPLE_FILE,
    right: 'visitors: { admitted: true, count: 1 }',
    wrong: 'visitors: { admitted: true, count: -1 }',
  },
  'date-not-iso': {
    means: '見出し情報の日付は、西暦の「年-月-日」で書きます。画面には和暦で表示されます。',
    file: SAMPLE_FILE,
    right: 'date: 2026-04-21',
    wrong: 'date: 令和8年4月21日',
  },
  'date-impossible': {
    means: '暦にない日が書かれています。2月30日や、うるう年でない年の2月29日などです。',
    file: SAMPLE_FILE,
    right: 'date: 2026-04-21',
    wrong: 'date: 2026-04-31',
  },
  'time-impossible': {
    means: '時刻は24時間制で、引用符で囲んで書きます。引用符がないと、数として読まれてしまいます。',
    file: SAMPLE_FILE,
    right: 'time: { start: "14:00", end: "16:00" }',
    wrong: 'time: { start: "14:00", end: 午後4時 }',
  },
  'time-order': {
    means: '会議の終わりが始まりより早くなっています。午後の時刻に12を足し忘れたときに起こります。',
    file: SAMPLE_FILE,
    right: 'time: { start: "14:00", end: "16:00" }',
    wrong: 'time: { start: "14:00", end: "04:00" }',
  },
  'duplicate-attendee': {
    means: '同じ委員が二度書かれています。出席と欠席の両方に書かれているときも、ここに示されます。',
    file: SAMPLE_FILE,
    right: '  absent: [江口]',
    wrong: '  absent: [江口, 上田]',
  },
} as const satisfies DiagnosticExplanations;
