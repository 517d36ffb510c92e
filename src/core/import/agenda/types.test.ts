import { expect, it } from 'vitest';
import { type PresetName, vocabularyOf } from '../../vocabulary/presets.ts';
import { readTypes } from './types.ts';

it.each<[PresetName, string, string[]]>([
  ['privacy', '市営住宅の使用料の収納業務の委託について', ['outsourcing']],
  ['privacy', '名簿の目的外提供について', ['external-provision']],
  ['privacy', '名簿の目的外利用および外部提供について', ['secondary-use', 'external-provision']],
  ['privacy', '県の端末とのオンライン結合について', ['system-linkage']],
  ['privacy', '電子計算機の通信回線による結合について', ['system-linkage']],
  ['privacy', '収納業務の見直しについて', []],
  ['city-planning', '星見都市計画特別緑地保全地区の決定について', ['special-green-districts']],
  ['city-planning', '星見都市計画生産緑地地区の変更について', ['production-green-districts']],
  ['disclosure-review', '会議録の不開示決定に対する審査請求', ['non-disclosure']],
  ['general', '計画の素案について', []],
])('%s: %s', (preset, title, expected) => {
  expect(readTypes(title, vocabularyOf(preset).types)).toEqual(expected);
});
