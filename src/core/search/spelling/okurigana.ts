/**
 * Compounds that are written with and without some of their kana. What stands in brackets may be left out, the kana at
 * the end only together with those before. Source: 送り仮名の付け方 (内閣告示, 通則6 and 7) and 公用文における漢字使用等
 * について, of the words those that councils use.
 */
const COMPOUNDS = `
立(ち)会(い) 立(ち)入(り) 立(ち)退(き) 立(ち)上(げ) 立(て)替(え) 取(り)扱(い) 取(り)消(し) 取(り)組(み) 取(り)下(げ)
取(り)立(て) 取(り)決(め) 取(り)次(ぎ) 取(り)出(し) 取(り)込(み) 受(け)付(け) 受(け)入(れ) 受(け)取(り) 受(け)渡(し)
受(け)持(ち) 申(し)込(み) 申(し)立(て) 申(し)入(れ) 申(し)出 引(き)渡(し) 引(き)継(ぎ) 引(き)落(と)(し) 引(き)続(き)
引(き)下(げ) 引(き)上(げ) 引(き)取(り) 引(き)出(し) 手続(き) 見積(も)(り) 見込(み) 見直(し) 見通(し) 届(け)出
問(い)合(わ)せ 打(ち)合(わ)せ 組(み)合(わ)せ 待(ち)合(わ)せ 払(い)込(み) 払(い)戻(し) 支払(い) 振(り)込(み) 振(り)替(え)
繰(り)越(し) 繰(り)入(れ) 繰(り)返(し) 貸(し)出(し) 貸(し)付(け) 借(り)上(げ) 借(り)入(れ) 売(り)上(げ) 買(い)上(げ)
切(り)替(え) 切(り)離(し) 差(し)押(さ)(え) 差(し)止(め) 差(し)引(き) 差(し)替(え) 割(り)当(て) 割(り)振(り) 書(き)込(み)
書(き)換(え) 読(み)取(り) 読(み)替(え) 聞(き)取(り) 持(ち)出(し) 持(ち)込(み) 持(ち)帰(り) 持(ち)回(り) 呼(び)出(し)
貼(り)付(け) 積(み)立(て) 締(め)切(り) 組(み)入(れ) 組(み)替(え) 入(れ)替(え) 乗(り)入(れ) 折(り)返(し) 埋(め)立(て)
建(て)替(え) 食(い)違(い) 言(い)換(え) 付(け)加(え) 付(き)添(い) 備(え)付(け) 話(し)合(い) 預(け)入(れ) 裏付(け)
`;

/** Verbs whose kana were once written otherwise, by the forms that they take in texts. */
const VERBS = `
行う=行なう 行い=行ない 行っ=行なっ 行わ=行なわ 行え=行なえ 当たる=当る 当たり=当り 当たっ=当っ 表す=表わす 表し=表わし
終わる=終る 終わり=終り 終わっ=終っ 変わる=変る 変わり=変り 変わっ=変っ 断る=断わる 断り=断わり 起こる=起る 起こっ=起っ
`;

const LISTED = COMPOUNDS.trim().split(/\s+/);

/** Each compound with all of its kana: 取り扱い. */
export const COMPOUND_WORDS: readonly string[] = LISTED.map((compound) => compound.replace(/[()]/g, ''));

/** Groups of spellings of one and the same word. */
export const OKURIGANA: readonly (readonly string[])[] = [
  ...LISTED.flatMap((compound) => [
    spellCompound(compound),
    spellCompound(compound.replace(/(?:\([^)]*\))+$/, '')),
  ]).filter((group) => group.length > 1),
  ...VERBS.trim()
    .split(/\s+/)
    .map((pair) => pair.split('=')),
];

/** `立(ち)会(い)` → 立ち会い, 立会い, 立会. */
export function spellCompound(compound: string): string[] {
  let spellings: { text: string; keeps: boolean }[] = [{ text: '', keeps: false }];
  const parts = compound.split(/(?=\()|(?<=\))/);
  for (const [index, part] of parts.entries()) {
    const kana = /^\((.*)\)$/.exec(part)?.[1];
    const isAtEnd = parts.slice(index).every((one) => one.startsWith('('));
    spellings = spellings.flatMap(({ text, keeps }) => {
      if (kana === undefined) return [{ text: text + part, keeps }];
      const kept = { text: text + kana, keeps: true };
      return isAtEnd && keeps ? [kept] : [kept, { text, keeps }];
    });
  }
  return [...new Set(spellings.map(({ text }) => text))];
}
