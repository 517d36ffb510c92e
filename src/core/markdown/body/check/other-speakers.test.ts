import { describe, expect, it } from 'vitest';
import { parseBody } from '../parse-body.ts';
import { peopleOf } from './other-speakers.ts';

const PEOPLE = peopleOf({ attendees: ['小川', '会長', '青木', '山本　花子', '住宅課長', '情報課'] });

const codes = (text: string): string[] =>
  parseBody(
    'a.md',
    `## 発言\n\n（事務局）ご説明します。\n\n${text}\n`,
    0,
    undefined,
    undefined,
    PEOPLE,
  ).diagnostics.map(({ code }) => code);

describe('a speaker in another form', () => {
  it.each([
    '会長：お答えします。',
    '青木：伺います。',
    '青木委員　伺います。',
    '○小川会長　では、始めます。',
    '〔会長〕お答えします。',
    '会長「お答えします。」',
    '会長――お答えします。',
    '会長\nお答えします。',
    '■会長\n\nお答えします。',
    '会長\n\nお答えします。',
    '山本：伺います。',
    '山本花子委員：伺います。',
    '事務局（情報課）：後日お示しします。',
  ])('is seen in %j', (text) => {
    expect(codes(text)).toEqual(['speaker-in-other-form']);
  });

  it.each([
    '課題：人員の確保と費用の二つです。',
    '理由：窓口の混雑が続いているためです。',
    '対象者：65歳以上の方です。',
    '事務局案：第3条の文言を改めるものです。',
    '委員数：15人を予定しています。',
    '委員会：年に4回開く予定です。',
    '会長、よろしいでしょうか。',
    '会長の選任：委員の互選によります。',
    '委員の皆様には、資料を先にお送りしました。',
    '○印の箇所が今回の変更点です。',
    '【資料2の3ページ】をご覧ください。',
    '「会長：お答えします。」という書き方は用いません。',
    '日時：令和8年6月16日　午後2時\n場所：3階会議室',
    '比率は、男性3：女性2です。',
    '会長：小川一郎、副会長：井上花子です。',
    '会長　小川一郎',
    '- 会長\n- 委員',
    '〔会長、議事に入る旨を述べる〕',
    '会長「個人情報」の扱いを説明します。',
    '委員：15人を予定しています。',
    '担当課：情報課と住宅課です。',
    '出席委員：青木委員ほかです。',
    '担当課長：住宅課の課長です。',
    '① 会長の選任について、ご意見を伺います。',
    '- 会長の選任\n- 委員の委嘱です。',
    '総論：賛成です。',
    '延長：期間を1年延ばします。',
  ])('is not seen in %j', (text) => {
    expect(codes(text)).toEqual([]);
  });
});

it('knows people from whatever a header holds', () => {
  const attendees = { members: ['青木', { name: '小川', role: '会長' }], officials: [3, null, '住宅課長'] };
  expect(peopleOf({ attendees })).toEqual(['青木', '小川', '会長', '住宅課長']);
  expect([peopleOf(null), peopleOf('x'), peopleOf({ attendees: null })]).toEqual([[], [], []]);
});
