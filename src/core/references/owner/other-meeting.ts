/** Words for another meeting than the one at hand. */
const OTHER_MEETING =
  /(?:前々回|前回|先回|次回|次々回|昨年度|昨年|一昨年度|一昨年|前年度|前年|先々月|先月|[0-9一二三四五六七八九十]+年度?|[0-9一二三四五六七八九十]+月|[0-9一二三四五六七八九十]+日|[0-9一二三四五六七八九十]回)/gu;
/** 前回の資料1, 平成22年1月22日の審議会の資料2. */
const HELD = /^(?:の(?:本|当)?(?:審議会|審査会|委員会|協議会|会議|会))?の?$/u;
/** 前回配布した資料1, 昨年11月の審議会でお配りした資料1. */
const HANDED_OUT =
  /^[^、。を本]{0,16}?(?:お|ご|御)?(?:配[りっら布]|示し|提示|提出|説明|送[りっ付]|渡し|見せ|出し|付け)[^、。を]{0,8}(?:た|ました)$/u;

/** The words for another meeting, where they say that the paper after the clause was one of it. */
export function isOfAnotherMeeting(clause: string): string | undefined {
  const last = [...clause.matchAll(OTHER_MEETING)].at(-1);
  if (!last) return undefined;
  const rest = clause.slice(last.index + last[0].length);
  return HELD.test(rest) || HANDED_OUT.test(rest) ? last[0] : undefined;
}
