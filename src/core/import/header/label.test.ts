import { describe, expect, it } from 'vitest';
import { hoshimi } from '../fixtures/hoshimi.ts';
import { readLabel, readUnlisted } from './label.ts';
import { fieldLabels } from './labels.ts';

const labels = fieldLabels(hoshimi('term').council.vocabulary.kinds);

it.each([
  ['第1　日　時　令和6年9月20日', 'date', '令和6年9月20日'],
  ['◇開催日◇　2024年7月11日', 'date', '2024年7月11日'],
  ['〔開催場所〕', 'place', ''],
  ['開会年月日　　２０２４年５月１０日（金）', 'date', '２０２４年５月１０日（金）'],
  ['1 開会場所 全員協議会室', 'place', '全員協議会室'],
  ['日にち：令和6年11月20日', 'date', '令和6年11月20日'],
  ['開議の日時：6月3日 午前10時', 'date', '6月3日 午前10時'],
  ['審議会の開催日時：6月3日', 'date', '6月3日'],
  ['日時・場所　6月3日　議場', 'dateAndPlace', '6月3日　議場'],
  ['出席議員（3人）', 'members', '（3人）'],
  ['欠席議員（なし）', 'absent', '（なし）'],
  ['出席委員（敬称略、順不同）', 'members', ''],
  ['出席説明員', 'officials', ''],
  ['説明のため出席した者の職氏名', 'officials', ''],
  ['会議に出席した市職員　障がい福祉課　山吹課長', 'officials', '障がい福祉課　山吹課長'],
  ['職務のため議場に出席した者の職氏名', 'officials', ''],
  ['事務局（担当課）　総務部', 'contact', '総務部'],
  ['ア　委　員　白石会長', 'members', '白石会長'],
])('%s', (text, key, rest) => expect(readLabel(text, labels)).toMatchObject({ key, rest }));

it.each(['場所取り防止について', '日時の変更届', '出席者への謝礼', '委員会の概要'])('%s has no label', (text) =>
  expect(readLabel(text, labels)).toBeUndefined(),
);

describe('labels that are on no list', () => {
  it.each([
    ['会議形態：対面', '会議形態', '対面'],
    ['形　態　公開', '形　態', '公開'],
    ['5　視察先　最終処分場', '視察先', '最終処分場'],
    ['【審議対象期間】1月から3月まで', '審議対象期間', '1月から3月まで'],
    ['〔審議対象期間〕', '審議対象期間', ''],
    ['オブザーバー以外の者：緑川健', undefined, undefined],
    ['みどり市役所　第2会議室', undefined, undefined],
    ['会長：始めます', undefined, undefined],
    ['備考欄　後ほど説明します。', undefined, undefined],
    ['みどり市子ども会議　第4回　要点録', undefined, undefined],
    ['【審議の概要】', undefined, undefined],
    ['環境課長　茶谷三郎', undefined, undefined],
  ])('%s', (text, label, rest) =>
    expect(readUnlisted(text)).toEqual(label === undefined ? undefined : { label, rest }),
  );
});
