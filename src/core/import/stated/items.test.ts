import { describe, expect, it } from 'vitest';
import { formatNamedItem } from '../../domain/address/ids.ts';
import { type PresetName, vocabularyOf } from '../../vocabulary/presets.ts';
import { fold } from '../fold.ts';
import { ItemFinder } from './items.ts';

const finderOf = (preset: PresetName): ItemFinder =>
  new ItemFinder(vocabularyOf(preset), { period: 2025, date: '2025-06-10' });
const show = (items: ReturnType<ItemFinder['find']>[number]['items']): string[] =>
  items.map((item) => `${item.period === undefined ? '' : `${item.period} `}${formatNamedItem(item)}`);

describe('find', () => {
  it.each([
    ['諮問第42号の説明', [[42]]],
    ['諮問第2号、第3号', [[2, 3]]],
    ['諮問第4～6号', [[4, 5, 6]]],
    ['諮問第43号および第44号の説明', [[43, 44]]],
    ['諮問第43および44号', [[43, 44]]],
    ['諮問第 34 号から第 37 号までの', [[34, 35, 36, 37]]],
    ['諮問第１号・諮問第２号', [[1, 2]]],
    ['諮問第五号と第七号', [[5, 7]]],
    ['諮問第1号について。次に諮問第2号', [[1], [2]]],
    ['諮問第2、3、4号', [[2, 3, 4]]],
    ['諮問第2号、3月1日', [[2]]],
    ['諮問が3件', []],
    ['第16号', []],
    ['諮問第3回', []],
  ])('%s', (text, expected) => {
    const found = finderOf('privacy').find(fold(text));
    expect(found.map(({ items }) => items.map(({ number }) => number))).toEqual(expected);
  });

  it.each<[PresetName, string, string[][]]>([
    ['city-planning', '第12号議案の説明', [['議案第12号']]],
    ['city-planning', '第１号議案、第２号議案及び第３号議案', [['議案第1号', '議案第2号', '議案第3号']]],
    ['city-planning', '第十二号議案から第十四号議案まで', [['議案第12号', '議案第13号', '議案第14号']]],
    ['city-planning', '議第5号', [['議案第5号']]],
    ['city-planning', '審議第5号', []],
    ['city-planning', '議案第1号及び諮問第2号', [['議案第1号', '諮問第2号']]],
    ['city-planning', '報告事項１について', [['報告事項1']]],
    ['city-planning', '協議事項（2）は', [['協議事項2']]],
    ['city-planning', '報告3件と説明事項2点', []],
    ['city-planning', '報告一般、協議十分', []],
    ['city-planning', '令和6年度議案第3号', [['議案第3号']]],
    ['board-of-education', '報告第3号と報告事項3', [['報告第3号'], ['報告事項3']]],
    ['board-of-education', '令和６年議案第40号、第41号', [['2024 議案第40号', '2024 議案第41号']]],
    ['board-of-education', '令和７年議案第4号', [['議案第4号']]],
    ['board-of-education', '令和6年度議案第4号', [['議案第4号']]],
    ['board-of-education', '議案第4号可決、第5号承認と決定', [['議案第4号']]],
    ['board-of-education', '承認第2号', [['承認第2号']]],
    ['assembly-committee', '議員提出議案第1号、請願第2号', [['発議第1号', '請願第2号']]],
    ['disclosure-review', '諮問番号第45号', [['諮問第45号']]],
    ['general', '議題一覧、審議十分、議題1', [['議題1']]],
  ])('%s: %s', (preset, text, expected) => {
    expect(
      finderOf(preset)
        .find(fold(text))
        .map(({ items }) => show(items)),
    ).toEqual(expected);
  });
});

describe('leading', () => {
  it.each<[PresetName, string, string[] | undefined]>([
    ['privacy', '(1) 令和6年度諮問第5号 ○○について', ['2024 諮問第5号']],
    ['privacy', '報告1 諮問第3号の訂正について', ['報告1']],
    ['board-of-education', '日程第３ 議案第12号 ○○規則', ['議案第12号']],
    ['general', '議題1 諮問第3号 ○○について', ['諮問第3号']],
    ['city-planning', '本日は議案第1号の審議です', undefined],
  ])('%s: %s', (preset, text, expected) => {
    const found = finderOf(preset).leading(fold(text));
    expect(found && show(found.items)).toEqual(expected);
  });
});
