import { expect, it } from 'vitest';
import { councilSchema, makeCouncil } from '../../domain/council/council.ts';
import { readTree } from '../tree.ts';

const council = makeCouncil(
  'm',
  councilSchema.parse({ name: '審議会', municipality: '星見市', preset: 'general', numbering: 'fiscal-year' }),
);

/** The agenda of minutes with these lines between the header and the first speech: `call title`. */
function agendaOf(lines: string): { items: string[]; notes: readonly string[] } {
  const source = `令和6年度第3回審議会会議録
日時　令和6年11月14日（木）午後2時から午後4時まで
出席者　白石会長、黒田委員、環境課長
${lines}
（白石会長）始めます。
（黒田委員）伺います。
（白石会長）終わります。`;
  const blocks = source.split('\n').map((text) => ({ type: 'line' as const, text }));
  const context = { council, departments: [], laws: [], criteria: [], meetings: [] };
  const { agenda, facts } = readTree({ name: 'x.txt', blocks }, context);
  const calls = agenda.map(({ named, title }) => `${named.kind.call.replace('{n}', String(named.number))} ${title}`);
  return { items: calls, notes: facts.notes ?? [] };
}

const TWO = ['議案第5号 公園の管理の委託について', '議案第6号 公園の名称について'];

it.each([
  ['付託案件', '付託案件\n　議案第5号　公園の管理の委託について\n　議案第6号　公園の名称について'],
  ['提出議案', '提出議案　　議案第5号　公園の管理の委託について\n　　　　　　議案第6号　公園の名称について'],
  ['付議された件', '付議された件：\n（1）議案第5号　公園の管理の委託について\n（2）議案第6号　公園の名称について'],
  ['本日の件名', '本日の件名　　議案第5号　公園の管理の委託について\n　議案第6号　公園の名称について'],
  ['with a number', '６　上程議案\n　　議案第5号　公園の管理の委託について\n　　議案第6号　公園の名称について'],
  ['in brackets', '【取り扱う件】\n・議案第5号　公園の管理の委託について\n・議案第6号　公園の名称について'],
])('a list of items is an agenda, whatever its label: %s', (_, lines) => {
  expect(agendaOf(lines)).toEqual({ items: TWO, notes: [] });
});

it.each([
  ['another meeting’s', '前回の案件：議案第2号　公園の設置について'],
  ['the next one’s', '次回の予定　　議案第7号　公園の廃止について'],
  ['what is only related', '関連する件：議案第1号　公園の設置について'],
])('a list of %s names none of this one’s', (_, line) => {
  const { items } = agendaOf(
    `${line}\n議題\n議案第5号　公園の管理の委託について\n議案第6号　公園の名称について\n${line}`,
  );
  expect(items.filter((one) => one.startsWith('議案'))).toEqual(TWO);
});

it.each([
  ['◎議案第5号の審議', ''],
  ['◎議案第5号について', ''],
  ['◎議案第5号を議題とする件', ''],
  ['◎議案第5号の説明', ''],
  ['◎議案第5号　公園の管理の委託について', '公園の管理の委託について'],
  ['◎議案第5号「公園の管理の委託について」', '公園の管理の委託について'],
  ['◎議案第5号　がん検診の委託について', 'がん検診の委託について'],
  ['◎議案第5号：のぞみ園の管理について', 'のぞみ園の管理について'],
])('what a particle joins to an item is no title: %s', (heading, title) => {
  const { items } = agendaOf(`議題\n議案第5号\n会議の経過\n${heading}`);
  const read = agendaOf(`\n会議の経過\n（白石会長）始めます。\n${heading}\n（黒田委員）伺います。`);
  expect([...items, ...read.items].map((one) => one.slice('議案第5号 '.length)).filter(Boolean)).toEqual(
    title === '' ? [] : expect.arrayContaining([title]),
  );
});
