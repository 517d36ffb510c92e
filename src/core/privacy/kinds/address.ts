import type { Span } from '../../text/span.ts';

const N = '[\\d一二三四五六七八九十〇百]{1,4}';
/** What comes after the name of a town, from the surest to what needs a municipality before it. */
const NUMBERED = new RegExp(
  `(?<![\\d第-])(?:${N}(?:丁目 ?(?:の ?)?${N}(?:番地?(?: ?[の-]? ?${N})?号?|-\\d{1,4}(?:-\\d{1,4})?)|番(?:地(?: ?[の-]? ?${N})?|(?<ban> ?${N}号))|(?<dashes>-\\d{1,4}(?:-\\d{1,4})?)))(?![\\d-]|[街組目線台車館棟機件人名割回枚個本冊円年度月日時分か%]|[A-Za-z])`,
  'g',
);
const KANJI = '\\p{Script=Han}々ヶケノツ';
const MUNICIPALITY = `(?:[${KANJI}]{1,6}|[ぁ-ん]{2,6}|[ァ-ヴー]{2,6})[市区町村郡] ?`;
const TOWN = `(?:[ぁ-ん]{1,6}[${KANJI}]{1,4}|[ァ-ヴーぁ-ん]{4,8}|(?:[${KANJI}ァ-ヴー](?:[のがつ](?=\\p{Script=Han}))?){1,8}) ?`;
const PREFECTURE = '(?:東京都|北海道|京都府|大阪府|[\\p{Script=Han}]{2,3}県) ?';
/** A place, up to where its number begins. */
const PLACE = new RegExp(
  `(?<prefecture>${PREFECTURE})?(?<municipality>(?:${MUNICIPALITY}){0,3})(?<town>${TOWN})?$`,
  'u',
);
/** As far back as a place is looked for. */
const LONGEST_PLACE = 36;
/** What is numbered as places are: papers, articles, sittings. */
const OTHER_NUMBERED =
  /(?:資料|別表|様式|別紙|図表?|表|号|第|条|項|款|節|章|件|案|頁|ページ|年|度|回|期|電話|番号|課|係|部|室|例|注|付表|コード|版|月|日|時|約|計|比|率|級|型) ?$/u;
/** A particle that was taken for the beginning of a name, or the 条 of Sapporo's 北3条西6丁目. */
const PARTICLE = /^[はがのをにでともや条](?=[\p{Script=Han}])/u;

/**
 * Addresses down to the building: a place with 丁目 and 番, with 番地, or a municipality and its numbers joined by dashes.
 * A town or its 丁目 alone is where thousands live.
 */
export function* findAddresses(text: string): Iterable<Span> {
  for (const { 0: numbers, groups = {}, index } of text.matchAll(NUMBERED)) {
    const before = text.slice(Math.max(0, index - LONGEST_PLACE), index);
    if (OTHER_NUMBERED.test(before)) continue;
    const { 0: found = '', groups: place = {} } = PLACE.exec(before) ?? {};
    if (!isPlace(place, groups)) continue;
    const particle = place.prefecture || place.municipality ? 0 : (PARTICLE.exec(found)?.[0].length ?? 0);
    const start = index - found.length + particle;
    yield { start, end: index + numbers.length };
  }
}

type Groups = Readonly<Record<string, string | undefined>>;

function isPlace({ prefecture, municipality = '', town }: Groups, { dashes, ban }: Groups): boolean {
  const isLed = prefecture !== undefined || municipality !== '';
  if (dashes === undefined)
    return isLed || (town !== undefined && (ban === undefined || /[町丘台山川田野原]$/.test(town.trim())));
  if (!isLed) return false;
  // The last of several parts may be the town (東村山市本町1-2); where there is one part, two numbers alone are too few.
  const isTown = /[市区郡].+[町村] ?$/.test(municipality) || (/[町村] ?$/.test(municipality) && /-.*-/.test(dashes));
  return town !== undefined || isTown;
}
