import { expect, it } from 'vitest';
import { readYaml } from './yaml.ts';

it.each([
  ['quoted', 'title: "C# による #2 の開発"'],
  ['in single quotes', "title: '防犯カメラ #2 の委託'"],
  ['behind a letter', 'title: C#による開発'],
  ['behind a letter, with a blank after it', 'title: C# と F# の研修'],
  ['behind a full-width blank', 'title: 防犯カメラ　#2の委託'],
  ['full-width', 'title: 防犯カメラ ＃2 の委託'],
  ['in a block', 'notes: |\n  原本の #4 は欠けている。\n  # の印'],
  ['behind a number', 'session: 2 # 前回が第1回'],
  ['behind a truth value', 'discussed: false # 発言なし'],
  ['behind an id', 'type: outsourcing # 委託'],
  ['behind a quoted value', 'title: "件名" # 次第の表記'],
  ['behind a list', 'absent: [江口] # 出張'],
  ['on a line of its own', '# 名簿から\nplace: 市役所'],
  ['behind a key', 'members: # 名簿から\n  - 青木'],
])('says nothing of a # %s', (_, source) => {
  expect(readYaml('a.yaml', source)).toMatchObject({ diagnostics: [], doubts: [] });
});

it.each([
  ['NUL', 'place: "町\\0役場"', 'control-character'],
  ['a bell by its number', 'place: "町\\x07役場"', 'control-character'],
  ['the beginning of an escape sequence', 'place: "町\\e[2J"', 'control-character'],
  ['a bidi override', 'place: "町\\u202E役場"', 'invisible-character'],
])('tells of %s written as an escape', (_, source, code) => {
  const { doubts } = readYaml('a.yaml', source);
  expect(doubts.map((doubt) => [doubt.code, doubt.at.column])).toEqual([[code, 8]]);
});
