import { expect, it } from 'vitest';
import type { Group } from './groups.ts';
import { isPeopleLine, readPeopleLine } from './line.ts';
import type { Piece } from './piece.ts';

const style = { isGapped: false, roles: new Set<string>() };

/** 白石千明/会長, [環境課長] 茶谷, (学識経験者), and what is none of them by its kind. */
function show(piece: Piece): string {
  if (piece.kind === 'person') {
    const title = piece.title === undefined ? '' : `[${piece.title}] `;
    const role = piece.role === undefined ? '' : `/${piece.role}`;
    return `${title}${piece.name}${role}${piece.remarks.map((remark) => `（${remark}）`).join('')}`;
  }
  if (piece.kind === 'office') return `[${piece.text}]${piece.count ?? ''}`;
  return 'text' in piece && piece.kind !== 'count' ? `${piece.kind}:${piece.text}` : piece.kind;
}
const read = (line: string, group: Group = 'members') =>
  readPeopleLine(line, group, style).pieces.map(({ piece }) => show(piece));

it.each<[string, string[]]>([
  ['委員長 白石 千明君', ['白石 千明/委員長']],
  ['委員長白石　千明君', ['白石　千明/委員長']],
  ['会　長　　白　石　千　明', ['白　石　千　明/会長']],
  ['委　　員　　林　　　明', ['林　　　明']],
  ['1番　白石　千明　　2番　黒田　一葉', ['白石　千明', '黒田　一葉']],
  ['一番　白石千明君　二番　黒田一葉君', ['白石千明', '黒田一葉']],
  ['委員長　1番　白石千明', ['白石千明/委員長']],
  ['白石千明会長・黒田一葉委員', ['白石千明/会長', '黒田一葉']],
  ['白石、大石、黒田の各委員', ['白石', '大石', '黒田']],
  ['青野、紺野の両委員', ['青野', '紺野']],
  ['五名　白石千明　黒田一葉', ['count', '白石千明', '黒田一葉']],
  ['白石千明　大石桃子　黒田一葉', ['白石千明', '大石桃子', '黒田一葉']],
  ['マリア・サントス', ['マリア・サントス']],
  ['学識経験者　白石千明', ['category:学識経験者', '白石千明']],
  ['(2) 市議会議員', ['category:市議会議員']],
  ['【学識経験のある者】白石千明', ['category:学識経験のある者', '白石千明']],
  ['黒田一葉（公募）', ['黒田一葉（公募）']],
  ['白石千明　みどり大学教授', ['白石千明（みどり大学教授）']],
  ['緑川健（代理　交通課長　紺野進）', ['緑川健（代理　交通課長　紺野進）']],
  ['白石委員の代理　桃井花', ['白石（代理 桃井花）']],
  ['（敬称略、五十音順）', ['remark']],
  ['なし（全員出席）', ['nobody']],
  ['別紙名簿のとおり', ['elsewhere:別紙名簿のとおり']],
  ['委員12名中10名', ['elsewhere:委員12名中10名']],
  ['白石　千明　大石　桃子　黒田　一葉', ['unclear:白石　千明　大石　桃子　黒田　一葉']],
  ['委　員　長　谷　川　明', ['unclear:委　員　長　谷　川　明']],
])('%s', (line, pieces) => expect(read(line)).toEqual(pieces));

it.each<[string, string[]]>([
  ['環境部長　茶谷三郎', ['[環境部長] 茶谷三郎']],
  ['環境局長茶谷　三郎君', ['[環境局長] 茶谷　三郎']],
  ['町　　　長　　茶谷三郎君', ['[町長] 茶谷三郎']],
  ['総務部　総務課長　山吹四郎', ['[総務部　総務課長] 山吹四郎']],
  ['環境部環境課　茶谷課長', ['[環境部環境課　茶谷課長]']],
  ['環境部　茶谷部長、同課　藍沢主査', ['[環境部　茶谷部長]', '[同課　藍沢主査]']],
  ['山吹課長　藍沢係長', ['[山吹課長]', '[藍沢係長]']],
  ['環境課　2名', ['[環境課]2']],
  ['環境課職員2名', ['[環境課職員]2']],
  ['住宅課長（原田）', ['[住宅課長（原田）]']],
  ['学芸員 藍沢五月', ['[学芸員] 藍沢五月']],
  ['環境課長　山吹四郎　ほか2名', ['[環境課長] 山吹四郎', 'others']],
])('%s, an official', (line, pieces) => expect(read(line, 'officials')).toEqual(pieces));

it.each([
  '黒田委員を推薦します。',
  '会長(白石千明君)　ただいまから始めます。',
  '本日の会議に付した事件',
  '　計画について',
  '1 開会',
  '会議録署名人　大石副会長',
  '確認年月日　令和7年1月8日',
  '記録：藍沢五月',
  '議事日程（第1号）',
  '環境課',
  '〔審議対象期間〕',
  '次回開催予定日',
  '用紙は、いつ捨てますか。',
])('%s is no line of people', (line) => expect(isPeopleLine(line, 'members', style)).toBe(false));
