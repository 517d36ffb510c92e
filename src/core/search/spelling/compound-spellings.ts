import { spellCompound } from './okurigana.ts';
import type { SpelledPart } from './spelling.ts';

/** Verbs that begin compounds, each with the kana of its stem: 取り…, 受け…. */
const FIRST: ReadonlyMap<string, string> = readStems(`
取り 受け 申し 引き 切り 差し 打ち 組み 立ち 払い 振り 繰り 貸し 借り 売り 買い 割り 書き 読み 聞き 持ち 呼び 貼り 積み 締め 入れ 乗り
折り 埋め 建て 食い 言い 付け 備え 話し 預け 待ち 仕 届け 張り 突き 追い 押し 飛び 踏み 巻き 掘り 抜き 投げ 拾い 洗い 送り 置き
思い 考え 数え 勤め 住み 育て 助け 選び 運び 使い 歩み 働き 見 手 裏 下 前 後 日
`);
/** Verbs that end them. What of the kana may be left out: all (取扱), or only the first part (問合せ). */
const LAST: ReadonlyMap<string, string> = readStems(`
扱い 消し 組み 下げ 立て 決め 次ぎ 出し 込み 付け 入れ 取り 渡し 持ち 上げ 替え 戻し 越し 返し 離し 止め 引き 振り 換え 帰り 回り
切り 継ぎ 直し 抜き 違い 加え 添い 続き 積り 通し 当て 過ぎ 掛け 始め 終わり 降り 残し 殺し 崩し 壊し 巻き 張り 倒し 散らし 払い 移し 寄せ
`);
/** Words of two ideographs that are read otherwise: 見当 is no 見当て. */
const OTHER_WORDS = new Set(
  '見当 見分 入会 下組 下取 下付 手当 前払 前回 後続 後回 日当 日付 下達 手続 前渡 下回 前掛 使途 育立 送付 置換 添付 手持 後添 手引 手渡 切替 前止 裏返'.split(
    ' ',
  ),
);

/**
 * Compounds of two verbs, written with and without the kana of each: 取り扱い, 取扱い, 取扱. Any of the verbs goes with any,
 * so that those are read, too, that no list has; okurigana.ts lists what is built otherwise.
 */
export function compoundSpellings(folded: string): SpelledPart[] {
  const parts: SpelledPart[] = [];
  for (let at = 0; at < folded.length - 1; at += 1) {
    const part = compoundAt(folded, at);
    if (!part) continue;
    parts.push(part);
    at = part.end - 1;
  }
  return parts;
}

function compoundAt(folded: string, start: number): SpelledPart | undefined {
  const first = folded.charAt(start);
  const firstKana = FIRST.get(first);
  if (firstKana === undefined) return undefined;
  const isWritten = firstKana !== '' && folded.startsWith(firstKana, start + 1);
  const last = folded.charAt(start + 1 + (isWritten ? firstKana.length : 0));
  const lastKana = LAST.get(last);
  if (lastKana === undefined || first === last || OTHER_WORDS.has(first + last)) return undefined;
  const spellings = [`${first}${bracket(firstKana)}${last}${bracket(lastKana)}`, `${first}${bracket(firstKana)}${last}`]
    .map(spellCompound)
    .find((group) => group.some((word) => folded.startsWith(word, start)));
  const own = spellings
    ?.filter((word) => folded.startsWith(word, start))
    .reduce((longest, word) => (word.length > longest.length ? word : longest), '');
  if (!spellings || !own) return undefined;
  // Behind a stem that bends (取り扱った) only the kana of the first verb may come and go.
  const bends = /^[ぁ-ゖ]/.test(folded.slice(start + own.length)) && !own.endsWith(lastKana);
  const group = bends ? spellCompound(`${first}${bracket(firstKana)}${last}`) : spellings;
  const others = group.filter((word) => word !== own);
  return others.length === 0
    ? undefined
    : { start, end: start + own.length, kind: 'okurigana', others: others.map((text) => ({ text })) };
}

const bracket = (kana: string): string => (kana === '' ? '' : `(${kana})`);

function readStems(list: string): ReadonlyMap<string, string> {
  return new Map(
    list
      .trim()
      .split(/\s+/)
      .map((stem) => [stem.charAt(0), stem.slice(1)]),
  );
}
