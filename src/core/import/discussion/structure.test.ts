import { describe, expect, it } from 'vitest';
import { HEAD, spokenIn } from '../fixtures/spoken.ts';

const tryAll = (table: readonly (readonly [name: string, body: string, turns: readonly string[]])[]) =>
  it.each(table)('%s', (_, body, turns) => {
    const spoken = spokenIn(HEAD + body);
    expect(spoken.turns).toEqual(turns);
    expect(spoken.lost).toBe(0);
  });

const open = '○白石会長　始めます。\n';
const close = '\n○白石会長　終わります。';

describe('what looks like structure inside a speech stays in it', () => {
  it.each([
    ['以上 to the right', '○事務局長　読み上げます。\n　計画の調査　一件\n　　　　以上', '計画の調査　一件／以上'],
    ['以上 at the edge', '○事務局長　読み上げます。\n以上', '以上'],
    ['以上 with a gap', '○事務局長　三つです。\n　一　経路\n　二　備蓄\n　　　以　上', '一　経路／二　備蓄／以　上'],
    ['以上です to the right', '○事務局長　三日分です。\n\n　　　　　　以上です。', '以上です。'],
    [
      'a document with date, addressee, signature and 記',
      '○事務局長　読み上げます。\n　　　令和6年6月27日\n　審議会会長　様\n　　　星見市長　戸倉　正\n　　　記\n　1　使用料の額\n　2　改定の時期\n　　　以上',
      '令和6年6月27日審議会会長　様星見市長　戸倉　正／記／1　使用料の額／2　改定の時期／以上',
    ],
    [
      'numbered lists',
      '○事務局長　次の三点です。\n1　休業日の改正\n（1）八月までとすること\n2　様式の改正\n①　在学証明書\n公布の日からとします。',
      '1　休業日の改正／（1）八月までとすること2　様式の改正／①　在学証明書／公布の日からとします。',
    ],
    [
      'the facts of the next meeting',
      '○事務局長　次回です。\n日時　11月26日（火）午後1時30分から\n場所　中央公民館\n議題　計画の見直し\n以上のとおりです。',
      '日時　11月26日（火）午後1時30分から場所　中央公民館／議題　計画の見直し／以上のとおりです。',
    ],
    [
      'who is there',
      '○事務局長　報告します。\n出席者は、三名です。\n欠席者は、青野委員です。\n会議は成立しております。',
      '出席者は、三名です。／欠席者は、青野委員です。／会議は成立しております。',
    ],
    [
      'dates',
      '○事務局長　申し上げます。\n令和6年7月2日、事故がありました。\n令和6年7月3日\n現場を点検しました。',
      '令和6年7月2日、事故がありました。／令和6年7月3日／現場を点検しました。',
    ],
    [
      'the order of the day',
      '○事務局長　次第を申し上げます。\n1　開会\n2　議題\n3　その他\n4　閉会\nの順で進めます。',
      '1　開会／2　議題／3　その他／4　閉会／の順で進めます。',
    ],
    [
      'a draft between blank lines',
      '○事務局長　読み上げます。\n\n結論\n\n適当である。\n\n理由\n\n一、増えていること。\n\n以上が案でございます。',
      '結論／適当である。／理由／一、増えていること。／以上が案でございます。',
    ],
    ['a word of the header broken off', '○事務局長　案です。\n議題\nの数を書きます。', '議題／の数を書きます。'],
  ])('%s', (_, body, rest) => {
    const spoken = spokenIn(HEAD + open + body + close);
    expect(spoken.turns).toHaveLength(3);
    expect(spoken.turns[1]?.replace(/^事務局長：[^／]*／/u, '')).toBe(rest);
    expect([spoken.lost, spoken.coverage.unplaced]).toEqual([0, 0]);
  });
});

it('a sentence about those who sign is said', () => {
  const spoken = spokenIn(`${HEAD}${open}○黒田委員　伺います。${close}\n署名委員は二人です。`);
  expect(spoken.turns.at(-1)).toBe('白石会長：終わります。／署名委員は二人です。');
});

describe('what nobody says', () => {
  tryAll([
    [
      'stage notes in brackets of each kind',
      '（会長）挙手で決めます。\n（賛成者挙手）\n（会長）全員の賛成です。\n〔資料配付〕\n（会長）終わります。\n［閉会］',
      [
        '会長：挙手で決めます。／〔（賛成者挙手）〕',
        '会長：全員の賛成です。／〔資料配付〕',
        '会長：終わります。／〔［閉会］〕',
      ],
    ],
    [
      'times of breaks',
      '○委員長（小暮晴香君）　休憩します。\n　　午前11時58分　休憩\n　　午後1時00分　再開\n○委員長（小暮晴香君）　開きます。\n午後1時現在の数です。\n○委員長（小暮晴香君）　散会します。\n　　午後2時10分　散会',
      [
        '委員長(小暮晴香君)：休憩します。／〔午前11時58分　休憩〕／〔午後1時00分　再開〕',
        '委員長(小暮晴香君)：開きます。／午後1時現在の数です。',
        '委員長(小暮晴香君)：散会します。／〔午後2時10分　散会〕',
      ],
    ],
    [
      'the time of the end behind its word',
      '○会長　始めます。\n○委員　閉会の時刻が早すぎます。\n閉会は、正午がよいと思います。\n○会長　終わります。\n閉会　午前10時45分',
      [
        '会長：始めます。',
        '委員：閉会の時刻が早すぎます。／閉会は、正午がよいと思います。',
        '会長：終わります。／〔閉会　午前10時45分〕',
      ],
    ],
    [
      'page numbers and running heads',
      '○会長　始めます。\n○委員　区域は、駅の南です。\n１／３\n星見市環境審議会会議録（令和6年度第3回）\n二回開きました。\n○会長　お一人から、\n２／３\n星見市環境審議会会議録（令和6年度第3回）\n声がありました。',
      ['会長：始めます。', '委員：区域は、駅の南です。／二回開きました。', '会長：お一人から、声がありました。'],
    ],
    [
      'dashes',
      '会長　　始めます。\n委員　　はい。\n―― 事務局が新しい表を配る ――\n会長　　終わります。',
      ['会長：始めます。', '委員：はい。／〔―― 事務局が新しい表を配る ――〕', '会長：終わります。'],
    ],
    [
      'waves',
      '［会長］ いかがですか。\n　～　委員了承　～\n［会長］ 入ってください。\n　～　実施機関入室　～\n［委員］ 10～12人です。\n［会長］ 終わります。',
      [
        '会長：いかがですか。／〔～　委員了承　～〕',
        '会長：入ってください。／〔～　実施機関入室　～〕',
        '委員：10～12人です。',
        '会長：終わります。',
      ],
    ],
  ]);
});

describe('a heading between the speeches', () => {
  const between = (line: string, before = '終わります。次に参ります。') =>
    spokenIn(`${HEAD}${open}○黒田委員　${before}\n\n${line}\n○事務局長　説明します。${close}`);

  it.each([
    ['2　分科会の報告'],
    ['（2）資料2　開館時間の変更（案）について【協議】'],
    ['議事2．景観重要樹木の指定'],
    ['日程第4　市道の認定'],
    ['協議事項（1）　分担の見直し'],
    ['３　その他の事務'],
  ])('%s is nobody’s', (line) => {
    const spoken = between(line);
    expect(spoken.turns).toHaveLength(4);
    expect(spoken.turns[1]).toBe('黒田委員：終わります。次に参ります。');
    expect(spoken.draft).toContain(line.replace(/^\d/u, '$&'));
    expect(spoken.lost).toBe(0);
  });

  it.each([
    ['2　分科会の報告を受けました。', '申し上げます。'],
    ['議事2は、次回とします', '申し上げます。'],
    ['2、3件の報告がありました', '申し上げます。'],
  ])('%s, below 「%s」, is said', (line, before) => {
    const spoken = between(line, before);
    expect(spoken.turns).toHaveLength(4);
    expect(spoken.turns[1]?.replace(/\s/gu, '')).toContain(line.replace(/\s/gu, ''));
  });
});

it('who signs below a statement says nothing, though the names stand as those of speakers do', () => {
  const spoken = spokenIn(
    `${HEAD}議　　長　　始めます。\n事 務 局　　説明します。\n議　　長　　終わります。\n\nこの議事録の正当なることを証するため、次に署名する。\n　　議　　　　長　　穂積　源一\n　　議事録署名人　　沖　ミチル`,
  );
  expect(spoken.turns).toHaveLength(3);
  expect(spoken.turns.at(-1)).toBe('議長：終わります。');
  expect(spoken.lost).toBe(0);
});

describe('the end of the minutes', () => {
  it.each([
    ['以上', '　　　以上', 0],
    ['以　上', '　　　以　上', 0],
    ['以上 and a remark', '以上\n\n問合せ先　環境課', 7],
    [
      'a block of signatures',
      '　以上会議の次第を記し、これを証するためここに署名する。\n　令和6年11月1日\n　議長　野々村　隆',
      42,
    ],
    ['names below titles', '会　長　　白石　千明\n署名委員　黒田　一葉', 14],
    ['a statement that it is right', 'この会議録は正確であることを証する。\n署名委員　芦名　豊', 25],
    ['that it is right, in other words', '上記は、会議の次第と相違ありません。', 18],
    ['a law by which it is signed', '星見市議会委員会条例第29条の規定により、ここに署名する。', 29],
    ['signers under a heading', '会議録署名者\n教育長　青砥　　委員　井手上', 16],
    ['who answers for it', '（文責　生涯学習課）', 9],
    ['one who signs', '　　　　　環境審議会会長　　白石　千明', 11],
    ['who wrote it', '　会議録調製者　　鬼塚　かおり', 11],
    ['when it was settled', 'この議事録は、令和6年11月8日に出席委員の確認を経て確定した。', 32],
    ['whom to ask, below a rule', '-----\nお問い合わせ：星見市 環境課　電話：00-0000-0000', 33],
    ['the papers', '【配布資料】資料1　名簿の案\n　　　　　資料2　経過', 18],
    ['the office', '【担　当】総務部文書法制係（内線2154）', 20],
  ])('%s', (_, end, unplaced) => {
    const spoken = spokenIn(`${HEAD}${open}○黒田委員　伺います。${close}\n\n${end}`);
    expect(spoken.turns.at(-1)).toBe('白石会長：終わります。');
    expect(spoken.coverage.unplaced).toBe(unplaced);
  });
});
